/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-rows.h"

/**
 * fair_agreement_get_rows:
 * @drafter: a drafter
 * @path: a list of the terms, such as `reasons.reject`
 *
 * Returns: (transfer none) (nullable): its rows, %NULL where there are none
 */
JsonArray *
fair_agreement_get_rows (FairDrafter *drafter, const char *path)
{
  JsonNode *node = fair_terms_get_node (drafter->terms, path);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) ||
      json_array_get_length (json_node_get_array (node)) == 0)
    return NULL;

  return json_node_get_array (node);
}

/**
 * fair_agreement_fill_row:
 * @drafter: a drafter
 * @table: where to
 * @row: a row of the terms
 * @keys: (array zero-terminated=1): its texts, a column each
 * @missing: (nullable): what stands for a text that names what is not known;
 *   with %NULL such a row is left out
 *
 * Adds a row of the terms to a table.
 */
void
fair_agreement_fill_row (FairDrafter       *drafter,
                         FairBlock         *table,
                         JsonObject        *row,
                         const char *const *keys,
                         const char        *missing)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  for (guint k = 0; keys[k] != NULL; k++)
    {
      const char *text =
          json_object_get_string_member_with_default (row, keys[k], "");
      g_autofree char *filled = fair_drafter_dup_terms_text (drafter, text);

      if (filled == NULL && missing == NULL)
        return;
      g_strv_builder_add (cells, filled != NULL ? filled : missing);
    }

  fair_block_take_row (table, FAIR_ROW_PLAIN, g_strv_builder_end (cells));
}

/**
 * fair_agreement_fill_rows:
 * @drafter: a drafter
 * @table: where to
 * @rows: (element-type JsonObject): rows of the terms
 * @keys: (array zero-terminated=1): their texts, a column each
 *
 * Adds rows of the terms to a table. One that names what is not known is left
 * out.
 */
void
fair_agreement_fill_rows (FairDrafter       *drafter,
                          FairBlock         *table,
                          JsonArray         *rows,
                          const char *const *keys)
{
  for (guint i = 0; i < json_array_get_length (rows); i++)
    fair_agreement_fill_row (
        drafter, table, json_array_get_object_element (rows, i), keys, NULL);
}
