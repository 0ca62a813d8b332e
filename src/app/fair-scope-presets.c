/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-scope-presets.h"

#include <string.h>

#include "base/fair-text.h"

/* What is usually counted, as conditions over what the data holds: nothing is
 * offered that no lead or deal has. */

static const char *const new_business[] = { "new business", "newbusiness",
                                            "new",          "new customer",
                                            "new logo",     NULL };

/* Parts of the names of sources that sales brought in. */
static const char *const from_sales[] = { "outbound", "sales", "sdr",
                                          "bdr",      "cold",  "prospecting",
                                          NULL };

static gboolean
is_new_business (const char *folded)
{
  return g_strv_contains (new_business, folded);
}

static gboolean
is_from_sales (const char *folded)
{
  for (guint i = 0; from_sales[i] != NULL; i++)
    if (strstr (folded, from_sales[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* A leaf over the values that a test picks, or %NULL where there are none. */
static FairCondition *
new_leaf (const FairCatalog *catalog,
          const char        *attribute,
          FairOperator       op,
          gboolean (*wanted) (const char *folded))
{
  const FairCatalogAttribute *known = fair_catalog_find (catalog, attribute);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  FairCondition *leaf;

  for (guint i = 0; known != NULL && i < known->values->len; i++)
    {
      const FairCatalogValue *value = g_ptr_array_index (known->values, i);
      g_autofree char        *folded = fair_text_fold (value->text);

      if (wanted (folded))
        g_ptr_array_add (values, g_strdup (value->text));
    }
  if (values->len == 0)
    return NULL;

  g_ptr_array_add (values, NULL);
  leaf = fair_condition_new_leaf (attribute, op);
  leaf->test.values = (char **) g_ptr_array_steal (values, NULL);

  return leaf;
}

/**
 * fair_scope_presets_new_business:
 * @catalog: what a scope may ask of
 *
 * Returns: (transfer full) (nullable): deals of new business only; %NULL where
 *   the deals do not say
 */
FairCondition *
fair_scope_presets_new_business (const FairCatalog *catalog)
{
  return new_leaf (catalog, "deal.type", FAIR_OPERATOR_ONE_OF, is_new_business);
}

/**
 * fair_scope_presets_new_marketing:
 * @catalog: what a scope may ask of
 *
 * Returns: (transfer full) (nullable): leads of every source but those that
 *   sales brought in; %NULL where no source is one of those
 */
FairCondition *
fair_scope_presets_new_marketing (const FairCatalog *catalog)
{
  return new_leaf (catalog, "source", FAIR_OPERATOR_NONE_OF, is_from_sales);
}

/**
 * fair_scope_presets_new_value:
 * @attribute: an attribute
 * @value: a value of it
 *
 * Returns: (transfer full): those that have it
 */
FairCondition *
fair_scope_presets_new_value (const char *attribute, const char *value)
{
  FairCondition *leaf =
      fair_condition_new_leaf (attribute, FAIR_OPERATOR_ONE_OF);

  leaf->test.values = g_new0 (char *, 2);
  leaf->test.values[0] = g_strdup (value);

  return leaf;
}

static void
take_children (FairCondition       *all,
               const FairCondition *condition,
               const char          *but)
{
  for (guint i = 0; i < condition->children->len; i++)
    {
      const FairCondition *child = g_ptr_array_index (condition->children, i);

      if (child->kind != FAIR_CONDITION_LEAF ||
          !g_str_equal (child->attribute, but))
        g_ptr_array_add (all->children, fair_condition_copy (child));
    }
}

/**
 * fair_scope_presets_combine:
 * @condition: (nullable): what holds already
 * @leaf: what shall hold too, instead of what is asked of its attribute so far
 *
 * Returns: (transfer full): both
 */
FairCondition *
fair_scope_presets_combine (const FairCondition *condition,
                            const FairCondition *leaf)
{
  FairCondition *all = fair_condition_new_group (FAIR_CONDITION_ALL);

  if (condition != NULL && condition->kind == FAIR_CONDITION_ALL)
    take_children (all, condition, leaf->attribute);
  else if (condition != NULL &&
           (condition->kind != FAIR_CONDITION_LEAF ||
            !g_str_equal (condition->attribute, leaf->attribute)))
    g_ptr_array_add (all->children, fair_condition_copy (condition));
  g_ptr_array_add (all->children, fair_condition_copy (leaf));

  return all;
}

/**
 * fair_scope_presets_months_before:
 * @zone: the workshop's time zone
 * @as_of: an instant
 * @months: how many
 *
 * Returns: (transfer full): the day so many months earlier, as in 2026-01-31;
 *   the last of its month where that has no such day
 */
char *
fair_scope_presets_months_before (FairZone *zone, gint64 as_of, int months)
{
  int    year, month, mday;
  gint32 at;

  fair_day_to_ymd (fair_zone_day (zone, as_of), &year, &month, &mday);
  at = year * 12 + month - 1 - months;
  mday = MIN (mday, g_date_get_days_in_month ((GDateMonth) (at % 12 + 1),
                                              (GDateYear) (at / 12)));

  return g_strdup_printf ("%04d-%02d-%02d", at / 12, at % 12 + 1, mday);
}
