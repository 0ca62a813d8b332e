/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-text-numbers.h"

#include "base/fair-text.h"

guint32 *
_fair_text_numbers_new (const FairColumn *column, guint *n_numbers)
{
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint32 *by_code = g_new0 (guint32, MAX (column->dictionary->len, 1));

  *n_numbers = 1;
  for (guint code = 1; code < column->dictionary->len; code++)
    {
      g_autofree char *folded =
          fair_text_fold (g_ptr_array_index (column->dictionary, code));
      gpointer number;

      if (*folded == '\0')
        continue;
      if (!g_hash_table_lookup_extended (numbers, folded, NULL, &number))
        {
          number = GUINT_TO_POINTER ((*n_numbers)++);
          g_hash_table_insert (numbers, g_steal_pointer (&folded), number);
        }
      by_code[code] = GPOINTER_TO_UINT (number);
    }

  return by_code;
}
