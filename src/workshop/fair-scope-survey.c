/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-scope-survey.h"

#include "base/fair-i18n.h"

typedef struct
{
  FairHistory *history;
  FairScope   *scope;
  gboolean     with_catalog;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  fair_history_unref (look->history);
  g_clear_pointer (&look->scope, fair_scope_free);
  g_free (look);
}

static void
survey_free (gpointer data)
{
  fair_scope_survey_free (data);
}

static gpointer
look_at (gpointer data, GCancellable *cancellable, GError **error)
{
  const Look          *look = data;
  FairScopeSurvey     *survey;
  const FairLeadFacts *facts;
  guint                n;
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (look->history, look->scope, FAIR_INSTANT_NONE, error);

  if (cohort == NULL)
    return NULL;

  survey = g_new0 (FairScopeSurvey, 1);
  survey->cohort = fair_cohort_ref (cohort);
  survey->in = fair_cohort_count_in (cohort);
  survey->out = fair_cohort_count_out (cohort);
  facts = fair_cohort_get_leads (cohort, &n);
  for (guint i = 0; i < n; i++)
    survey->won += (facts[i].flags & FAIR_LEAD_IN_SCOPE) != 0 &&
                   facts[i].outcome == FAIR_OUTCOME_WON;
  if (look->with_catalog)
    survey->catalog = fair_catalog_new_for_scope (cohort);

  return survey;
}

static void
on_looked (GObject *jobs, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError          *error = NULL;
  FairScopeSurvey *survey =
      fair_jobs_run_finish (FAIR_JOBS (jobs), result, &error);

  if (survey != NULL)
    g_task_return_pointer (task, survey, survey_free);
  else
    g_task_return_error (task, error);
}

/**
 * fair_scope_survey_async:
 * @workshop: a workshop
 * @scope: (nullable): a scope, or %NULL for everything
 * @with_catalog: whether it is wanted what a scope may ask of
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Says off the main loop what a scope would count, as of the history's own day.
 */
void
fair_scope_survey_async (FairWorkshop       *workshop,
                         const FairScope    *scope,
                         gboolean            with_catalog,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError      *error = NULL;
  FairHistory *history;
  Look        *look;

  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));

  task = g_task_new (workshop, cancellable, callback, user_data);
  history = fair_past_get_history (fair_workshop_get_past (workshop), &error);
  if (history == NULL)
    {
      if (error != NULL)
        g_task_return_error (task, error);
      else
        g_task_return_new_error (task, FAIR_WORKSHOP_ERROR,
                                 FAIR_WORKSHOP_ERROR_NO_DATA, "%s",
                                 _ ("Nothing was imported yet"));
      return;
    }

  look = g_new0 (Look, 1);
  look->history = fair_history_ref (history);
  look->scope = scope != NULL ? fair_scope_copy (scope) : NULL;
  look->with_catalog = with_catalog;
  fair_jobs_run_async (fair_workshop_get_jobs (workshop), FAIR_JOB_COMPUTE,
                       look_at, look, look_free, survey_free, cancellable,
                       on_looked, g_steal_pointer (&task));
}

/**
 * fair_scope_survey_finish:
 * @workshop: a workshop
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the scope would count
 */
FairScopeSurvey *
fair_scope_survey_finish (FairWorkshop *workshop,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workshop), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fair_scope_survey_free:
 * @survey: (transfer full) (nullable): a survey
 */
void
fair_scope_survey_free (FairScopeSurvey *survey)
{
  if (survey == NULL)
    return;

  g_clear_pointer (&survey->catalog, fair_catalog_unref);
  fair_cohort_unref (survey->cohort);
  g_free (survey);
}
