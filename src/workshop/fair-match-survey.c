/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-match-survey.h"

#include "engine/fair-match.h"
#include "workshop/fair-past-private.h"

typedef struct
{
  FairCohort *cohort;
  GPtrArray  *conditions;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  fair_cohort_unref (question->cohort);
  g_ptr_array_unref (question->conditions);
  g_free (question);
}

static void
counts_free (gpointer data)
{
  g_array_unref (data);
}

static guint
count (FairCohort *cohort, const FairCondition *condition)
{
  guint                n_leads, n = 0;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n_leads);
  g_autofree guint8   *verdicts = fair_match_leads (cohort, condition, NULL);

  for (guint i = 0; i < n_leads; i++)
    n += (facts[i].flags & FAIR_LEAD_IN_SCOPE) != 0 &&
         (facts[i].flags & FAIR_LEAD_FUTURE) == 0 &&
         (verdicts[i] & FAIR_VERDICT_HOLDS) != 0;

  return n;
}

static gpointer
count_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < question->conditions->len; i++)
    {
      guint n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      n = count (question->cohort, g_ptr_array_index (question->conditions, i));
      g_array_append_val (counts, n);
    }

  return g_steal_pointer (&counts);
}

static void
on_counted (GObject *jobs, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GArray *counts = fair_jobs_run_finish (FAIR_JOBS (jobs), result, &error);

  if (counts != NULL)
    g_task_return_pointer (task, counts, counts_free);
  else
    g_task_return_error (task, error);
}

/**
 * fair_match_survey_async:
 * @past: a past
 * @conditions: (transfer full) (element-type FairCondition): conditions over
 *   the attributes of leads
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Counts off the main loop how many leads in scope meet each condition.
 */
void
fair_match_survey_async (FairPast           *past,
                         GPtrArray          *conditions,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError     *error = NULL;
  FairCohort *cohort;
  Question   *question;

  g_return_if_fail (FAIR_IS_PAST (past) && conditions != NULL);

  task = g_task_new (past, cancellable, callback, user_data);
  cohort = fair_past_get_cohort (past, &error);
  if (cohort == NULL)
    {
      g_ptr_array_unref (conditions);
      g_task_return_error (task, error);
      return;
    }

  question = g_new (Question, 1);
  question->cohort = fair_cohort_ref (cohort);
  question->conditions = conditions;
  fair_jobs_run_async (_fair_past_get_jobs (past), FAIR_JOB_COMPUTE,
                       count_in_thread, question, question_free, counts_free,
                       cancellable, on_counted, g_steal_pointer (&task));
}

/**
 * fair_match_survey_finish:
 * @past: a past
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type guint) (nullable): how many meet each
 */
GArray *
fair_match_survey_finish (FairPast *past, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, past), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
