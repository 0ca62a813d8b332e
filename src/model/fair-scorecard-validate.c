/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-criterion-private.h"
#include "model/fair-group-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-rows-private.h"
#include "model/fair-scorecard.h"
#include "model/fair-tier-private.h"

typedef gboolean (*RowCheck) (gconstpointer row, GError **error);

static gboolean
check_score (const char *key, int score, GError **error)
{
  if (score >= -FAIR_SCORE_MAX && score <= FAIR_SCORE_MAX)
    return TRUE;

  _fair_model_invalid (error, _ ("%s: must be a whole number from %d to %d"),
                       key, -FAIR_SCORE_MAX, FAIR_SCORE_MAX);
  return FALSE;
}

/* Checks every row by itself, and that no id is used twice. */
static gboolean
check_rows (GPtrArray *rows, const char *key, RowCheck check, GError **error)
{
  if (rows->len > FAIR_SCORECARD_MAX_ROWS)
    {
      _fair_model_invalid (error, _ ("%s: must not hold over %u rows"), key,
                           FAIR_SCORECARD_MAX_ROWS);
      return FALSE;
    }

  for (guint i = 0; i < rows->len; i++)
    {
      const FairRow *row = rows->pdata[i];

      if (!check (row, error))
        {
          g_autofree char *name = _fair_rows_name (key, i, row->name);

          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
    }

  return _fair_rows_check_ids (rows, key, error);
}

/* Every group that a criterion names is declared, and none holds criteria of
 * both families. */
static gboolean
check_groups (const FairScorecard *scorecard, GError **error)
{
  g_autoptr (GHashTable) family = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scorecard->groups->len; i++)
    {
      const FairGroup *group = scorecard->groups->pdata[i];

      g_hash_table_insert (family, group->id, GINT_TO_POINTER (-1));
    }

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion = scorecard->criteria->pdata[i];
      g_autofree char     *name = NULL;
      gpointer             value;

      if (criterion->group == NULL)
        continue;

      name = _fair_rows_name ("criteria", i, criterion->name);
      if (!g_hash_table_lookup_extended (family, criterion->group, NULL,
                                         &value))
        {
          _fair_model_invalid (error, _ ("%s: group “%s” is not declared"),
                               name, criterion->group);
          return FALSE;
        }
      if (GPOINTER_TO_INT (value) != -1 &&
          GPOINTER_TO_INT (value) != (int) criterion->family)
        {
          _fair_model_invalid (
              error,
              _ ("%s: group “%s” holds criteria of fit and of behavior; "
                 "a group holds one family"),
              name, criterion->group);
          return FALSE;
        }
      g_hash_table_insert (family, criterion->group,
                           GINT_TO_POINTER ((int) criterion->family));
    }

  return TRUE;
}

/**
 * fair_scorecard_validate:
 * @scorecard: a scorecard
 * @error: return location for an error
 *
 * Checks every element of a scorecard and how they go together. Criteria that
 * are switched off are checked too.
 *
 * Returns: whether it is valid; else @error, %FAIR_MODEL_ERROR_INVALID, names
 *   the element, such as `criteria[3] "CEO under 200": group "seniority" is not
 *   declared`
 */
gboolean
fair_scorecard_validate (const FairScorecard *scorecard, GError **error)
{
  g_return_val_if_fail (scorecard != NULL, FALSE);

  return check_score ("threshold", scorecard->threshold, error) &&
         check_score ("fit_minimum",
                      scorecard->has_fit_minimum ? scorecard->fit_minimum : 0,
                      error) &&
         check_rows (scorecard->tiers, "tiers", (RowCheck) _fair_tier_validate,
                     error) &&
         check_rows (scorecard->groups, "groups",
                     (RowCheck) _fair_group_validate, error) &&
         check_rows (scorecard->criteria, "criteria",
                     (RowCheck) _fair_criterion_validate, error) &&
         check_groups (scorecard, error);
}
