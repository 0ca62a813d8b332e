/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-choices.h"

#include "base/fair-i18n.h"

static const FairTermsChoice choices[] = {
  { "both.sync",
    { "weekly", "biweekly" },
    { N_ ("Every week"), N_ ("Every two weeks") } },
  { "bands",
    { "000", "003" },
    { N_ ("40–60% become SQLs"), N_ ("10–20% become SQLs") } },
  { "stage_order",
    { "mql sal sql opportunity", "mql sql sal opportunity",
      "mql sql opportunity" },
    { N_ ("SAL before SQL"), N_ ("SQL before SAL"), N_ ("Without SAL") } },
  { "fiscal_year_starts",
    { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" },
    { N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), N_ ("May"),
      N_ ("June"), N_ ("July"), N_ ("August"), N_ ("September"), N_ ("October"),
      N_ ("November"), N_ ("December") } },
};

static const FairTermsUnit units[] = {
  { "business_hours", G_STRUCT_OFFSET (FairDuration, business_hours),
    N_ ("business hours") },
  { "business_days", G_STRUCT_OFFSET (FairDuration, business_days),
    N_ ("business days") },
  { "hours", G_STRUCT_OFFSET (FairDuration, hours), N_ ("hours") },
  { "days", G_STRUCT_OFFSET (FairDuration, days), N_ ("days") },
  { "minutes", G_STRUCT_OFFSET (FairDuration, minutes), N_ ("minutes") },
};

/**
 * fair_terms_choices_find:
 * @path: a field
 *
 * Returns: (transfer none) (nullable): what to pick from, %NULL where a field
 *   is typed in
 */
const FairTermsChoice *
fair_terms_choices_find (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].path, path))
      return &choices[i];

  return NULL;
}

/**
 * fair_terms_choices_list_units:
 * @n_units: (out): how many
 *
 * Returns: (array length=n_units): the units that a duration may have
 */
const FairTermsUnit *
fair_terms_choices_list_units (guint *n_units)
{
  *n_units = G_N_ELEMENTS (units);

  return units;
}

static char *
dup_stored (const FairTerms *terms, const char *path)
{
  JsonNode *node = fair_terms_get_node (terms, path);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_auto (GStrv) texts = fair_terms_dup_texts (terms, path);

      return g_strjoinv (" ", texts);
    }
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%d", (int) json_node_get_int (node));

  return g_strdup (json_node_get_string (node));
}

/**
 * fair_terms_choices_get:
 * @choice: a choice
 * @terms: terms
 *
 * Returns: which value @terms hold, or -1
 */
int
fair_terms_choices_get (const FairTermsChoice *choice, const FairTerms *terms)
{
  g_autofree char *stored = dup_stored (terms, choice->path);

  for (int i = 0; stored != NULL && choice->values[i] != NULL; i++)
    if (g_str_equal (choice->values[i], stored))
      return i;

  return -1;
}

/**
 * fair_terms_choices_dup_node:
 * @choice: a choice
 * @kind: what the field holds
 * @index: which value
 *
 * Returns: (transfer full): the value as JSON
 */
JsonNode *
fair_terms_choices_dup_node (const FairTermsChoice *choice,
                             FairTermsKind          kind,
                             guint                  index)
{
  const char *value = choice->values[index];
  g_auto (GStrv) parts = NULL;
  JsonNode  *node;
  JsonArray *array;

  if (kind != FAIR_TERMS_TEXTS)
    {
      node = json_node_new (JSON_NODE_VALUE);
      if (kind == FAIR_TERMS_INTEGER)
        json_node_set_int (node, g_ascii_strtoll (value, NULL, 10));
      else
        json_node_set_string (node, value);
      return node;
    }

  parts = g_strsplit (value, " ", -1);
  array = json_array_new ();
  for (guint i = 0; parts[i] != NULL; i++)
    json_array_add_string_element (array, parts[i]);
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}
