/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-field-survey.h"

#include "workshop/fair-past-private.h"

static void
catalog_free (gpointer data)
{
  fair_catalog_unref (data);
}

static void
cohort_free (gpointer data)
{
  fair_cohort_unref (data);
}

/* What was filled in after the sale shows best in everything there is. */
static gpointer
look_through (gpointer data, GCancellable *cancellable, GError **error)
{
  FairCohort *cohort = data;
  g_autoptr (FairCatalog) catalog = fair_catalog_new (cohort);
  g_autoptr (FairCohort) everything = fair_cohort_new (
      fair_cohort_get_history (cohort), NULL, FAIR_INSTANT_NONE, error);

  if (everything == NULL ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  fair_catalog_take_leaks (catalog, fair_leaks_new (everything));

  return g_steal_pointer (&catalog);
}

static void
on_looked (GObject *jobs, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError      *error = NULL;
  FairCatalog *catalog =
      fair_jobs_run_finish (FAIR_JOBS (jobs), result, &error);

  if (catalog != NULL)
    g_task_return_pointer (task, catalog, catalog_free);
  else
    g_task_return_error (task, error);
}

/**
 * fair_field_survey_async:
 * @past: a past
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Says off the main loop what conditions can be made of within the scope, and
 * which attributes seem to have been filled in after the sale, whatever the
 * scope.
 */
void
fair_field_survey_async (FairPast           *past,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError     *error = NULL;
  FairCohort *cohort;

  g_return_if_fail (FAIR_IS_PAST (past));

  task = g_task_new (past, cancellable, callback, user_data);
  cohort = fair_past_get_cohort (past, &error);
  if (cohort == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  fair_jobs_run_async (_fair_past_get_jobs (past), FAIR_JOB_COMPUTE,
                       look_through, fair_cohort_ref (cohort), cohort_free,
                       catalog_free, cancellable, on_looked,
                       g_steal_pointer (&task));
}

/**
 * fair_field_survey_finish:
 * @past: a past
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was found, with its leaks
 */
FairCatalog *
fair_field_survey_finish (FairPast *past, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, past), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
