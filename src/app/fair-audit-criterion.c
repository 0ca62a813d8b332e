/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-criterion.h"

#include <math.h>
#include <string.h>

#include "app/fair-data-words.h"
#include "app/fair-title-criterion.h"
#include "base/fair-number.h"

/* What a criterion that was just made is worth until somebody says better. */
#define FIRST_POINTS 10

/* "5M–10M" with its letters written out. */
static char *
spell_out (const char *band)
{
  GString *text = g_string_new (band);

  g_string_replace (text, "M", "000000", 0);
  g_string_replace (text, "B", "000000000", 0);

  return g_string_free (text, FALSE);
}

static gboolean
read_band (const char *band, FairRange *range)
{
  g_autofree char *text = spell_out (band);

  return fair_range_parse (text, range);
}

static FairCondition *
new_order (const char *attribute, FairOperator op, double number)
{
  FairCondition *leaf = fair_condition_new_leaf (attribute, op);

  leaf->test.low.number = number;

  return leaf;
}

/* Employees are whole, so both ends are in the band. Of revenue the upper end
 * belongs to the next band. */
static FairCondition *
new_band (const char *attribute, const FairRange *range)
{
  FairCondition *both;

  if (isinf (range->high))
    return new_order (attribute, FAIR_OPERATOR_AT_LEAST, range->low);
  if (isinf (range->low))
    return new_order (attribute, FAIR_OPERATOR_LESS_THAN, range->high);
  if (g_str_equal (attribute, "employees"))
    {
      FairCondition *between =
          new_order (attribute, FAIR_OPERATOR_BETWEEN, range->low);

      between->test.high.number = range->high;
      return between;
    }

  both = fair_condition_new_group (FAIR_CONDITION_ALL);
  g_ptr_array_add (both->children,
                   new_order (attribute, FAIR_OPERATOR_AT_LEAST, range->low));
  g_ptr_array_add (both->children,
                   new_order (attribute, FAIR_OPERATOR_LESS_THAN, range->high));

  return both;
}

static FairCondition *
new_condition (FairHistory *history, const char *attribute, const char *value)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), attribute);
  gboolean       is_list = column != NULL && column->type == FAIR_COLUMN_LIST;
  gboolean       truth;
  FairRange      range;
  FairCondition *leaf;

  if (column == NULL && (g_str_equal (attribute, FAIR_TITLE_SENIORITY) ||
                         g_str_equal (attribute, FAIR_TITLE_FUNCTION)))
    return fair_title_criterion_new_condition (history, attribute, value);
  if ((g_str_equal (attribute, "employees") ||
       g_str_equal (attribute, "revenue")) &&
      read_band (value, &range))
    return new_band (attribute, &range);
  if (column != NULL && column->type == FAIR_COLUMN_BOOLEAN &&
      fair_boolean_parse (value, &truth))
    return fair_condition_new_leaf (attribute, truth ? FAIR_OPERATOR_IS_TRUE
                                                     : FAIR_OPERATOR_IS_FALSE);

  leaf = fair_condition_new_leaf (attribute, is_list ? FAIR_OPERATOR_HAS_ANY
                                                     : FAIR_OPERATOR_IS);
  leaf->test.values = g_new0 (char *, 2);
  leaf->test.values[0] = g_strdup (value);

  return leaf;
}

/**
 * fair_audit_criterion_is_beyond_chance:
 * @row: one value
 *
 * Returns: whether the interval of its share among the wins excludes its share
 *   among all leads; under %FAIR_AUDIT_FEWEST wins never, as so few cannot tell
 */
gboolean
fair_audit_criterion_is_beyond_chance (const FairAuditRow *row)
{
  return row->won_rate.of >= FAIR_AUDIT_FEWEST && isfinite (row->all_share) &&
         (row->all_share < row->won_rate.low ||
          row->all_share > row->won_rate.high);
}

/**
 * fair_audit_criterion_new:
 * @history: a history
 * @profile: what wins had in common
 * @row: one value of it
 *
 * Makes the value a criterion. Where wins have it less often than all leads by
 * more than chance, its points are taken away.
 *
 * Returns: (transfer full): the criterion, which needs an id of its own
 */
FairCriterion *
fair_audit_criterion_new (FairHistory            *history,
                          const FairAuditProfile *profile,
                          const FairAuditRow     *row)
{
  gboolean         content = g_str_equal (profile->attribute, "content");
  g_autofree char *name =
      fair_data_words_value (profile->attribute, row->value);
  FairCriterion *criterion = fair_criterion_new (
      "new", name, content ? FAIR_FAMILY_BEHAVIOR : FAIR_FAMILY_FIT);

  criterion->points = fair_audit_criterion_is_beyond_chance (row) &&
                              row->won_rate.rate < row->all_share
                          ? -FIRST_POINTS
                          : FIRST_POINTS;
  if (content)
    {
      criterion->activity = g_new0 (char *, 2);
      criterion->activity[0] = g_strdup (row->value);
    }
  else
    {
      criterion->when = new_condition (history, profile->attribute, row->value);
    }

  return criterion;
}

/**
 * fair_audit_criterion_compare_bands:
 * @a: a place that holds a row of a band
 * @b: another
 *
 * Returns: which comes first; what is no band comes last
 */
int
fair_audit_criterion_compare_bands (gconstpointer a, gconstpointer b)
{
  const FairAuditRow *one = *(const FairAuditRow *const *) a;
  const FairAuditRow *other = *(const FairAuditRow *const *) b;
  FairRange           first, second;
  gboolean            known = read_band (one->value, &first);

  if (known != read_band (other->value, &second))
    return known ? -1 : 1;
  if (!known)
    return strcmp (one->value, other->value);

  return (first.low > second.low) - (first.low < second.low);
}
