/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-results-private.h"

#include "base/fair-i18n.h"
#include "workshop/fair-workshop.h"

/* What a checklist would have let through, off the main loop. */

typedef struct
{
  FairScores     *scores;
  FairAcceptance *acceptance;
} Check;

static void
check_free (gpointer data)
{
  Check *check = data;

  fair_scores_unref (check->scores);
  fair_acceptance_free (check->acceptance);
  g_free (check);
}

static void
checklist_free (gpointer data)
{
  fair_checklist_free (data);
}

static gpointer
check_leads (gpointer data, GCancellable *cancellable, GError **error)
{
  const Check *check = data;

  return fair_checklist_new (check->scores, check->acceptance, -1);
}

static void
on_checked (GObject *jobs, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError        *error = NULL;
  FairChecklist *checklist =
      fair_jobs_run_finish (FAIR_JOBS (jobs), result, &error);

  if (checklist != NULL)
    g_task_return_pointer (task, checklist, checklist_free);
  else
    g_task_return_error (task, error);
}

/**
 * fair_results_check_async:
 * @self: results with an answer
 * @acceptance: a checklist
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Holds the MQLs of the latest answer against a checklist.
 */
void
fair_results_check_async (FairResults          *self,
                          const FairAcceptance *acceptance,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback,
                          gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  FairScores *scores;
  Check      *check;

  g_return_if_fail (FAIR_IS_RESULTS (self));
  g_return_if_fail (acceptance != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  scores = fair_results_get_scores (self);
  if (scores == NULL)
    {
      g_task_return_new_error (task, FAIR_WORKSHOP_ERROR,
                               FAIR_WORKSHOP_ERROR_NO_DATA, "%s",
                               _ ("Nothing was imported yet"));
      return;
    }

  check = g_new0 (Check, 1);
  check->scores = fair_scores_ref (scores);
  check->acceptance = fair_acceptance_copy (acceptance);
  fair_jobs_run_async (_fair_results_get_jobs (self), FAIR_JOB_COMPUTE,
                       check_leads, check, check_free, checklist_free,
                       cancellable, on_checked, g_steal_pointer (&task));
}

/**
 * fair_results_check_finish:
 * @self: results
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the checklist would have let
 *   through
 */
FairChecklist *
fair_results_check_finish (FairResults  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
