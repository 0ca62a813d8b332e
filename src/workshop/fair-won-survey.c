/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-won-survey.h"

#include "workshop/fair-past-private.h"

typedef struct
{
  FairCohort     *cohort;
  FairAuditWindow window;
  gboolean        sal_after_sql;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  fair_cohort_unref (look->cohort);
  g_free (look);
}

/**
 * fair_won_survey_free:
 * @survey: a survey
 *
 * Frees a survey.
 */
void
fair_won_survey_free (FairWonSurvey *survey)
{
  g_return_if_fail (survey != NULL);

  fair_cohort_unref (survey->cohort);
  g_clear_pointer (&survey->audit, fair_audit_free);
  fair_today_free (survey->today);
  g_free (survey);
}

static void
free_result (gpointer data)
{
  fair_won_survey_free (data);
}

static gpointer
look_at (gpointer data, GCancellable *cancellable, GError **error)
{
  const Look    *look = data;
  FairWonSurvey *survey;
  FairAudit     *audit =
      fair_audit_new_window (look->cohort, &look->window, cancellable, error);

  if (audit == NULL)
    return NULL;

  survey = g_new0 (FairWonSurvey, 1);
  survey->cohort = fair_cohort_ref (look->cohort);
  survey->audit = audit;
  survey->today = fair_today_new (look->cohort, -1, look->sal_after_sql);

  return survey;
}

static void
on_looked (GObject *jobs, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError        *error = NULL;
  FairWonSurvey *survey =
      fair_jobs_run_finish (FAIR_JOBS (jobs), result, &error);

  if (survey != NULL)
    g_task_return_pointer (task, survey, free_result);
  else
    g_task_return_error (task, error);
}

/**
 * fair_won_survey_async:
 * @past: a past
 * @window: which won deals
 * @sal_after_sql: whether sales accepts a lead after it qualified it
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Looks at won deals beside all leads.
 */
void
fair_won_survey_async (FairPast              *past,
                       const FairAuditWindow *window,
                       gboolean               sal_after_sql,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  GError     *error = NULL;
  FairCohort *cohort;
  Look       *look;

  g_return_if_fail (FAIR_IS_PAST (past));
  g_return_if_fail (window != NULL);

  task = g_task_new (past, cancellable, callback, user_data);
  cohort = fair_past_get_cohort (past, &error);
  if (cohort == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  look = g_new0 (Look, 1);
  look->cohort = fair_cohort_ref (cohort);
  look->window = *window;
  look->sal_after_sql = sal_after_sql;
  fair_jobs_run_async (_fair_past_get_jobs (past), FAIR_JOB_COMPUTE, look_at,
                       look, look_free, free_result, cancellable, on_looked,
                       g_steal_pointer (&task));
}

/**
 * fair_won_survey_finish:
 * @past: a past
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was seen
 */
FairWonSurvey *
fair_won_survey_finish (FairPast *past, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, past), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
