/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-catalog-private.h"

#include <string.h>

#include "base/fair-text.h"

/* Values are counted by the codes of a dictionary first, and only then folded,
 * so that a text is folded once however many leads have it. */

static void
value_free (gpointer data)
{
  FairCatalogValue *value = data;

  g_free (value->text);
  g_free (value);
}

static void
attribute_free (gpointer data)
{
  FairCatalogAttribute *attribute = data;

  g_ptr_array_unref (attribute->values);
  g_free (attribute->name);
  g_free (attribute);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const FairCatalogValue *one = *(const FairCatalogValue *const *) a;
  const FairCatalogValue *other = *(const FairCatalogValue *const *) b;

  if (one->count != other->count)
    return one->count > other->count ? -1 : 1;

  return strcmp (one->text, other->text);
}

static void
add_value (GPtrArray *values, GHashTable *by_key, const char *text, guint count)
{
  g_autofree char  *key = fair_text_fold (text);
  FairCatalogValue *value;

  if (*key == '\0')
    return;

  value = g_hash_table_lookup (by_key, key);
  if (value == NULL)
    {
      value = g_new0 (FairCatalogValue, 1);
      value->text = g_strdup (text);
      g_ptr_array_add (values, value);
      g_hash_table_insert (by_key, g_steal_pointer (&key), value);
    }
  value->count += count;
}

/* The values of a dictionary, the most frequent first. */
static GPtrArray *
list_values (const GPtrArray *dictionary, const guint *counts, gboolean split)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (value_free);
  g_autoptr (GHashTable) by_key =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint code = 0; code < dictionary->len; code++)
    {
      const char *text = g_ptr_array_index (dictionary, code);
      g_auto (GStrv) items = NULL;

      if (text == NULL || counts[code] == 0)
        continue;
      if (!split)
        {
          add_value (values, by_key, text, counts[code]);
          continue;
        }
      items = fair_text_split_list (text);
      for (guint i = 0; items != NULL && items[i] != NULL; i++)
        add_value (values, by_key, items[i], counts[code]);
    }

  g_ptr_array_sort (values, compare_values);
  if (values->len > FAIR_CATALOG_MOST_VALUES)
    g_ptr_array_set_size (values, FAIR_CATALOG_MOST_VALUES);

  return values;
}

/* Whether an attribute of that name says what became of the lead. */
gboolean
_fair_catalog_knows_outcome (const char *name)
{
  FairStage stage;

  return g_str_equal (name, "outcome") || g_str_equal (name, "amount") ||
         g_str_equal (name, "rejection_reason") ||
         g_str_equal (name, "is_won") || g_str_equal (name, "stage") ||
         (fair_stage_from_string (name, &stage) && stage != FAIR_STAGE_CREATED);
}

static void
add_column (FairCatalog      *catalog,
            const FairCohort *cohort,
            const FairColumn *column)
{
  guint                 n_leads;
  const FairLeadFacts  *leads = fair_cohort_get_leads (cohort, &n_leads);
  guint                 n = column->codes != NULL ? column->dictionary->len : 0;
  g_autofree guint     *counts = g_new0 (guint, n + 1);
  FairCatalogAttribute *attribute = g_new0 (FairCatalogAttribute, 1);

  for (guint i = 0; i < n_leads; i++)
    {
      if ((leads[i].flags & FAIR_LEAD_IN_SCOPE) == 0)
        continue;
      if (column->codes == NULL)
        attribute->known += column->instants[i] != FAIR_INSTANT_NONE;
      else if (column->codes[i] != 0)
        {
          counts[column->codes[i]]++;
          attribute->known++;
        }
    }

  attribute->name = g_strdup (column->name);
  attribute->type = column->type;
  attribute->values = column->codes != NULL
                          ? list_values (column->dictionary, counts,
                                         column->type == FAIR_COLUMN_LIST)
                          : g_ptr_array_new_with_free_func (value_free);
  g_ptr_array_add (catalog->attributes, attribute);
}

/* Each type and each detail is counted once a lead. */
static void
add_activities (FairCatalog *catalog, const FairCohort *cohort)
{
  const FairActivities *done =
      fair_history_get_activities (fair_cohort_get_history (cohort));
  guint                n_leads;
  const FairLeadFacts *leads = fair_cohort_get_leads (cohort, &n_leads);
  g_autofree guint    *types = g_new0 (guint, done->types->len + 1);
  g_autofree guint    *details = g_new0 (guint, done->details->len + 1);
  g_autofree guint    *seen_type = g_new0 (guint, done->types->len + 1);
  g_autofree guint    *seen_detail = g_new0 (guint, done->details->len + 1);

  for (guint lead = 0; lead < n_leads; lead++)
    {
      if ((leads[lead].flags & FAIR_LEAD_IN_SCOPE) == 0)
        continue;
      for (guint64 i = leads[lead].first_activity; i < leads[lead].end_activity;
           i++)
        {
          types[done->type[i]] += seen_type[done->type[i]] != lead + 1;
          details[done->detail[i]] += seen_detail[done->detail[i]] != lead + 1;
          seen_type[done->type[i]] = lead + 1;
          seen_detail[done->detail[i]] = lead + 1;
        }
    }

  catalog->activities = list_values (done->types, types, FALSE);
  catalog->details = list_values (done->details, details, FALSE);
}

FairCatalog *
fair_catalog_new (const FairCohort *cohort)
{
  FairCatalog     *catalog;
  const FairFrame *frame;

  g_return_val_if_fail (cohort != NULL, NULL);

  catalog = g_atomic_rc_box_new0 (FairCatalog);
  catalog->attributes = g_ptr_array_new_with_free_func (attribute_free);
  frame = fair_history_get_leads (fair_cohort_get_history (cohort));
  for (guint i = 0; i < frame->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (frame->columns, i);

      if (!_fair_catalog_knows_outcome (column->name))
        add_column (catalog, cohort, column);
    }
  add_activities (catalog, cohort);

  return catalog;
}

static void
add_deal_column (FairCatalog      *catalog,
                 const FairFrame  *deals,
                 const FairColumn *column)
{
  FairCatalogAttribute *attribute = g_new0 (FairCatalogAttribute, 1);
  g_autofree guint     *counts = g_new0 (guint, column->dictionary->len + 1);

  for (guint i = 0; i < deals->n_rows; i++)
    if (column->codes[i] != 0)
      {
        counts[column->codes[i]]++;
        attribute->known++;
      }

  attribute->name = g_strconcat ("deal.", column->name, NULL);
  attribute->type = column->type;
  attribute->values = list_values (column->dictionary, counts,
                                   column->type == FAIR_COLUMN_LIST);
  g_ptr_array_add (catalog->attributes, attribute);
}

FairCatalog *
fair_catalog_new_for_scope (const FairCohort *cohort)
{
  FairCatalog     *catalog;
  const FairFrame *deals;

  g_return_val_if_fail (cohort != NULL, NULL);

  catalog = fair_catalog_new (cohort);
  deals = fair_history_get_deals (fair_cohort_get_history (cohort));
  for (guint i = 0; i < deals->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (deals->columns, i);

      if (column->codes != NULL && !_fair_catalog_knows_outcome (column->name))
        add_deal_column (catalog, deals, column);
    }

  return catalog;
}

FairCatalog *
fair_catalog_ref (FairCatalog *catalog)
{
  g_return_val_if_fail (catalog != NULL, NULL);

  return g_atomic_rc_box_acquire (catalog);
}

static void
catalog_clear (gpointer data)
{
  FairCatalog *catalog = data;

  g_ptr_array_unref (catalog->attributes);
  g_ptr_array_unref (catalog->activities);
  g_ptr_array_unref (catalog->details);
  fair_leaks_free (catalog->leaks);
}

void
fair_catalog_unref (FairCatalog *catalog)
{
  g_return_if_fail (catalog != NULL);

  g_atomic_rc_box_release_full (catalog, catalog_clear);
}

const FairCatalogAttribute *
fair_catalog_find (const FairCatalog *catalog, const char *attribute)
{
  g_return_val_if_fail (catalog != NULL, NULL);

  for (guint i = 0; i < catalog->attributes->len; i++)
    {
      const FairCatalogAttribute *found =
          g_ptr_array_index (catalog->attributes, i);

      if (g_strcmp0 (found->name, attribute) == 0)
        return found;
    }

  return NULL;
}

void
fair_catalog_take_leaks (FairCatalog *catalog, FairLeaks *leaks)
{
  g_return_if_fail (catalog != NULL);

  fair_leaks_free (catalog->leaks);
  catalog->leaks = leaks;
}

const FairLeak *
fair_catalog_find_leak (const FairCatalog *catalog, const char *attribute)
{
  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (attribute != NULL, NULL);

  for (guint i = 0; catalog->leaks != NULL && i < catalog->leaks->rows->len;
       i++)
    {
      const FairLeak *leak = catalog->leaks->rows->pdata[i];

      if (g_str_equal (leak->attribute, attribute))
        return leak;
    }

  return NULL;
}

gboolean
fair_catalog_has_activity (const FairCatalog *catalog, const char *type)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (catalog != NULL && type != NULL, FALSE);

  wanted = fair_text_fold (type);
  for (guint i = 0; i < catalog->activities->len; i++)
    {
      const FairCatalogValue *value =
          g_ptr_array_index (catalog->activities, i);
      g_autofree char *key = fair_text_fold (value->text);

      if (g_str_equal (key, wanted))
        return TRUE;
    }

  return FALSE;
}
