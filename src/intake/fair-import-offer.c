/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-text.h"
#include "intake/fair-import-file.h"

/* Dates that are nothing a lead did. */
static const char *const no_activities[] = {
  "creat",      "modif",  "updat",  "birth",  "clos",    "became",
  "enter",      "exit",   "expect", "due",    "expir",   "renew",
  "owner",      "assign", "sync",   "import", "convert", "viewed date",
  "referenced", "stamp",  "next",   "bounce", "delet",
};

/* Words behind which only the fact is left: "Webinar attended on". */
static const char *const endings[] = { "date", "time",      "on",
                                       "at",   "timestamp", "datum" };

static gboolean
is_ending (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strcmp (word, endings[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * fair_import_file_dup_offer:
 * @self: a file of leads that was read
 * @column: one of its columns
 *
 * An attribute of dates may say when a lead did something: "First conversion
 * date", "Webinar attended". Whether it does is for a person to say.
 *
 * Returns: (transfer full) (nullable): the target that makes activities of the
 *   column, such as "activity:first-conversion", for
 *   fair_mapping_set_target(); %NULL where the column is nothing of the kind
 */
char *
fair_import_file_dup_offer (FairImportFile *self, guint column)
{
  const FairMappingColumn *mapped;
  g_autofree char         *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) type = g_string_new ("activity:");
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->sheet->headings->len, NULL);

  mapped = self->mapping->columns->pdata[column];
  if (!self->was_read || self->mapping->kind != FAIR_KIND_LEADS ||
      mapped->canonical || self->readings[column].type != FAIR_COLUMN_DATE)
    return NULL;
  folded = fair_text_fold (mapped->heading);
  for (guint i = 0; i < G_N_ELEMENTS (no_activities); i++)
    if (strstr (folded, no_activities[i]) != NULL)
      return NULL;

  g_strdelimit (folded, "_-./:()", ' ');
  words = g_strsplit (folded, " ", -1);
  n = g_strv_length (words);
  while (n > 0 && (*words[n - 1] == '\0' || is_ending (words[n - 1])))
    n--;
  for (guint i = 0; i < n; i++)
    if (*words[i] != '\0')
      g_string_append_printf (type, "%s%s", type->len > 9 ? "-" : "", words[i]);

  return type->len > 9 ? g_string_free (g_steal_pointer (&type), FALSE) : NULL;
}

/* What counts up to the day of the export, or was decided by then. */
static const char *const counters[] = {
  "number of", "num ",        "count",     "visits",  "views",     "sessions",
  "opens",     "opened",      "clicks",    "clicked", "attended",  "downloads",
  "replied",   "submissions", "score",     "times ",  "total ",    "last ",
  "recent",    "page views",  "nombre de", "anzahl ", "número de",
};

/**
 * fair_import_file_is_as_of_export:
 * @self: a file of leads that was read
 * @column: one of its columns
 *
 * Numbers and yes or no that say what a lead did have no date: they speak of
 * the day of the export, so that they may count what came after the sale.
 *
 * Returns: whether the column is such
 */
gboolean
fair_import_file_is_as_of_export (const FairImportFile *self, guint column)
{
  const FairMappingColumn *mapped;
  g_autofree char         *folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (column < self->sheet->headings->len, FALSE);

  mapped = self->mapping->columns->pdata[column];
  if (self->mapping->kind != FAIR_KIND_LEADS || mapped->canonical ||
      mapped->target == NULL ||
      (self->readings[column].type != FAIR_COLUMN_NUMBER &&
       self->readings[column].type != FAIR_COLUMN_BOOLEAN))
    return FALSE;

  folded = fair_text_fold (mapped->heading);
  g_strdelimit (folded, "_-.", ' ');
  for (guint i = 0; i < G_N_ELEMENTS (counters); i++)
    if (strstr (folded, counters[i]) != NULL)
      return TRUE;

  return FALSE;
}
