/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-text.h"
#include "engine/fair-checklist.h"

/* A name without regard to case, blanks and what stands for them. */
static char *
dup_plain (const char *name)
{
  g_autofree char *folded = fair_text_fold (name);
  GString         *plain = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (plain, g_utf8_get_char (at));

  return g_string_free (plain, FALSE);
}

static const FairColumn *
find_plain (const FairFrame *leads, const char *name)
{
  g_autofree char *wanted = dup_plain (name);

  for (guint i = 0; i < leads->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (leads->columns, i);
      g_autofree char  *plain = NULL;

      if (column->type != FAIR_COLUMN_BOOLEAN)
        continue;
      plain = dup_plain (column->name);
      if (g_str_equal (plain, wanted))
        return column;
    }

  return NULL;
}

guint
fair_checklist_link (FairAcceptance *acceptance, const FairFrame *leads)
{
  guint n = 0;

  g_return_val_if_fail (acceptance != NULL, 0);
  g_return_val_if_fail (leads != NULL, 0);

  for (guint i = 0; i < acceptance->items->len; i++)
    {
      FairAcceptanceItem *item = g_ptr_array_index (acceptance->items, i);
      const FairColumn   *column;

      if (item->attribute != NULL)
        continue;
      column = find_plain (leads, item->id);
      if (column == NULL)
        column = find_plain (leads, item->name);
      if (column == NULL)
        continue;
      item->attribute = g_strdup (column->name);
      n++;
    }

  return n;
}
