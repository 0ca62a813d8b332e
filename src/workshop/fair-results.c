/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-results-private.h"

#include "base/fair-i18n.h"
#include "workshop/fair-answer-private.h"

/* One question is under way at a time. What changes meanwhile only marks that
 * a newer one waits: when the answer comes it is shown, for it is newer than
 * what stands there, and the waiting question is asked with the values of that
 * moment. So a drag never queues up work, and its last value always wins. */

struct _FairResults
{
  GObject parent_instance;

  /* Borrowed: the workshop owns them and outlives us. */
  FairDraft    *draft;
  FairPast     *past;
  FairVersions *versions;

  /* Owned */
  FairJobs      *jobs;
  FairScorecard *baseline_card;
  FairAnswer    *answer;
  GCancellable  *cancellable;
  FairEffort    *effort;
  GError        *error;

  FairBaseline baseline;
  guint        follow : 1;
  guint        busy : 1;
  guint        waiting : 1;
  guint        stopped : 1;
  guint        fresh_baseline : 1;
};

enum
{
  PROP_BUSY = 1,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairResults, fair_results, G_TYPE_OBJECT)

static const FairScorecard *
find_baseline_card (FairResults         *self,
                    FairBaseline         baseline,
                    const FairScorecard *card)
{
  const FairDefinition *last = fair_versions_get_last (self->versions);

  switch (baseline)
    {
    case FAIR_BASELINE_CARD:
      return card;

    case FAIR_BASELINE_RECORDED:
      return NULL;

    case FAIR_BASELINE_DEFAULT:
    case FAIR_BASELINE_AGREED:
    default:
      return last != NULL ? last->scorecard : NULL;
    }
}

static FairAsk *
make_ask (FairResults         *self,
          FairCohort          *cohort,
          const FairScorecard *card,
          const FairScorecard *baseline)
{
  FairAsk *ask = g_new0 (FairAsk, 1);

  ask->cohort = fair_cohort_ref (cohort);
  ask->card = fair_scorecard_copy (card);
  ask->baseline_card = baseline != NULL ? fair_scorecard_copy (baseline) : NULL;
  ask->options.maturity_days = -1;
  ask->options.sal_after_sql = fair_draft_get_sal_after_sql (self->draft);
  ask->options.with_criteria = TRUE;

  return ask;
}

FairJobs *
_fair_results_get_jobs (FairResults *self)
{
  return self->jobs;
}

static gpointer
answer_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  return _fair_ask_answer (data, cancellable, error);
}

static void
set_busy (FairResults *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void ask_now (FairResults *self);

/* What is shown stays, and is said to be old. */
static void
tell_stopped (FairResults *self)
{
  self->fresh_baseline = TRUE;
  g_clear_error (&self->error);
  self->error = g_error_new_literal (
      G_IO_ERROR, G_IO_ERROR_CANCELLED,
      _ ("you stopped their calculation. The next change begins it anew."));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairResults) self = FAIR_RESULTS (user_data);
  g_autoptr (GError) error = NULL;
  FairAnswer *answer =
      fair_jobs_run_finish (FAIR_JOBS (source), result, &error);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->effort, fair_effort_unref);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (self->stopped && !self->waiting)
        tell_stopped (self);
    }
  else
    {
      if (answer != NULL)
        {
          g_clear_pointer (&self->answer, _fair_answer_free);
          self->answer = answer;
        }
      else
        {
          /* What stays may be about another baseline. */
          self->fresh_baseline = TRUE;
        }
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
      g_signal_emit (self, signals[CHANGED], 0);
    }

  self->stopped = FALSE;
  if (self->waiting && self->follow)
    ask_now (self);
  else
    set_busy (self, FALSE);
}

static void
forget_answer (FairResults *self, GError *error)
{
  g_clear_pointer (&self->answer, _fair_answer_free);
  g_clear_error (&self->error);
  self->error = error;
  set_busy (self, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ask_now (FairResults *self)
{
  g_autoptr (GError) error = NULL;
  FairCohort *cohort = NULL;
  FairAsk    *ask;

  self->waiting = FALSE;
  if (fair_past_get_history (self->past, &error) != NULL)
    cohort = fair_past_get_cohort (self->past, &error);
  if (cohort == NULL)
    {
      forget_answer (self, g_steal_pointer (&error));
      return;
    }

  ask =
      make_ask (self, cohort, fair_draft_get_shown_scorecard (self->draft),
                find_baseline_card (self, self->baseline, self->baseline_card));
  ask->options.with_curve = TRUE;
  if (self->answer != NULL && self->answer->compiled != NULL)
    {
      ask->compiled = fair_compiled_ref (self->answer->compiled);
      if (!self->fresh_baseline && self->answer->baseline != NULL &&
          fair_scores_get_cohort (self->answer->baseline) == cohort)
        ask->baseline = fair_scores_ref (self->answer->baseline);
    }
  self->fresh_baseline = FALSE;

  self->effort = fair_effort_new ();
  ask->effort = fair_effort_ref (self->effort);
  set_busy (self, TRUE);
  self->cancellable = g_cancellable_new ();
  fair_jobs_run_async (self->jobs, FAIR_JOB_COMPUTE, answer_in_thread, ask,
                       (GDestroyNotify) _fair_ask_free,
                       (GDestroyNotify) _fair_answer_free, self->cancellable,
                       on_answer, g_object_ref (self));
}

static void
refresh (FairResults *self)
{
  if (!self->follow)
    return;

  if (self->cancellable != NULL)
    self->waiting = TRUE;
  else
    ask_now (self);
}

static void
refresh_with_baseline (FairResults *self)
{
  self->fresh_baseline = TRUE;
  refresh (self);
}

static void
fair_results_dispose (GObject *object)
{
  FairResults *self = FAIR_RESULTS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  self->follow = FALSE;
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (fair_results_parent_class)->dispose (object);
}

static void
fair_results_finalize (GObject *object)
{
  FairResults *self = FAIR_RESULTS (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->effort, fair_effort_unref);
  g_clear_pointer (&self->baseline_card, fair_scorecard_free);
  g_clear_pointer (&self->answer, _fair_answer_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (fair_results_parent_class)->finalize (object);
}

static void
fair_results_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  FairResults *self = FAIR_RESULTS (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_results_class_init (FairResultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fair_results_dispose;
  object_class->finalize = fair_results_finalize;
  object_class->get_property = fair_results_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean (
      "busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_results_init (FairResults *self)
{
}

/* The results that follow @draft, @past and @versions, once told to. */
FairResults *
_fair_results_new (FairDraft    *draft,
                   FairPast     *past,
                   FairVersions *versions,
                   FairJobs     *jobs)
{
  FairResults *self = g_object_new (FAIR_TYPE_RESULTS, NULL);

  self->draft = draft;
  self->past = past;
  self->versions = versions;
  self->jobs = g_object_ref (jobs);
  g_signal_connect_object (draft, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (past, "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (versions, "changed",
                           G_CALLBACK (refresh_with_baseline), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * fair_results_get_simulation:
 * @self: results
 *
 * Returns: (transfer none) (nullable): the last answer about the draft
 */
const FairSimulation *
fair_results_get_simulation (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->answer != NULL ? self->answer->simulation : NULL;
}

/**
 * fair_results_get_baseline_simulation:
 * @self: results
 *
 * Returns: (transfer none) (nullable): the same about the baseline, where that
 *   is a scoring model
 */
const FairSimulation *
fair_results_get_baseline_simulation (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->answer != NULL ? self->answer->baseline_simulation : NULL;
}

/**
 * fair_results_get_scores:
 * @self: results
 *
 * Returns: (transfer none) (nullable): every lead's score under the draft
 */
FairScores *
fair_results_get_scores (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->answer != NULL ? self->answer->scores : NULL;
}

/**
 * fair_results_get_baseline_scores:
 * @self: results
 *
 * Returns: (transfer none) (nullable): every lead's score under the baseline
 */
FairScores *
fair_results_get_baseline_scores (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->answer != NULL ? self->answer->baseline : NULL;
}

/**
 * fair_results_get_error:
 * @self: results
 *
 * Returns: (transfer none) (nullable): why there is no newer answer
 */
const GError *
fair_results_get_error (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->error;
}

/**
 * fair_results_get_busy:
 * @self: results
 *
 * Returns: whether a newer answer is being worked out
 */
gboolean
fair_results_get_busy (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), FALSE);

  return self->busy;
}

/**
 * fair_results_get_effort:
 * @self: results
 *
 * Returns: (transfer none) (nullable): how far the newer answer is, while one
 * is being worked out
 */
FairEffort *
fair_results_get_effort (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->effort;
}

/**
 * fair_results_stop:
 * @self: results
 *
 * Gives up working out a newer answer. The last one stays, with an error that
 * says that it is old.
 */
void
fair_results_stop (FairResults *self)
{
  g_return_if_fail (FAIR_IS_RESULTS (self));

  if (self->cancellable == NULL)
    return;

  self->stopped = TRUE;
  self->waiting = FALSE;
  g_cancellable_cancel (self->cancellable);
}

/**
 * fair_results_set_baseline:
 * @self: results
 * @baseline: what to compare with from now on
 * @card: (nullable): for %FAIR_BASELINE_CARD
 *
 * Changes what the draft is compared with.
 */
void
fair_results_set_baseline (FairResults         *self,
                           FairBaseline         baseline,
                           const FairScorecard *card)
{
  g_return_if_fail (FAIR_IS_RESULTS (self));
  g_return_if_fail ((baseline == FAIR_BASELINE_CARD) == (card != NULL));

  self->baseline = baseline;
  g_clear_pointer (&self->baseline_card, fair_scorecard_free);
  if (card != NULL)
    self->baseline_card = fair_scorecard_copy (card);
  refresh_with_baseline (self);
}

/**
 * fair_results_get_baseline:
 * @self: results
 *
 * Returns: what the draft is compared with; never %FAIR_BASELINE_DEFAULT, but
 *   what that stands for at present
 */
FairBaseline
fair_results_get_baseline (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), FAIR_BASELINE_RECORDED);

  if (self->baseline == FAIR_BASELINE_DEFAULT ||
      self->baseline == FAIR_BASELINE_AGREED)
    return fair_versions_get_last (self->versions) != NULL
               ? FAIR_BASELINE_AGREED
               : FAIR_BASELINE_RECORDED;

  return self->baseline;
}

/**
 * fair_results_get_baseline_card:
 * @self: results
 *
 * Returns: (transfer none) (nullable): the other scoring model that the draft
 *   is compared with
 */
const FairScorecard *
fair_results_get_baseline_card (FairResults *self)
{
  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  return self->baseline_card;
}

/**
 * fair_results_follow:
 * @self: results
 * @follow: whether to follow
 *
 * Begins or ends to work out a new answer whenever draft or past change. The
 * command line asks and does not follow.
 */
void
fair_results_follow (FairResults *self, gboolean follow)
{
  g_return_if_fail (FAIR_IS_RESULTS (self));

  self->follow = follow;
  refresh (self);
}

static FairCohort *
dup_cohort (FairResults *self, const FairQuestion *question, GError **error)
{
  FairCohort *cohort;

  if (question->as_of != FAIR_INSTANT_NONE)
    return fair_past_dup_cohort_at (self->past, question->as_of, error);

  cohort = fair_past_get_cohort (self->past, error);

  return cohort != NULL ? fair_cohort_ref (cohort) : NULL;
}

/* The question with all it needs, ready to be answered by any thread. */
FairAsk *
_fair_results_new_ask (FairResults        *self,
                       const FairQuestion *question,
                       GError            **error)
{
  g_autoptr (FairCohort) cohort = dup_cohort (self, question, error);
  const FairScorecard *card = question->scorecard;
  FairAsk             *ask;

  if (cohort == NULL)
    return NULL;
  if (card == NULL)
    card = fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED);

  ask = make_ask (
      self, cohort, card,
      find_baseline_card (self, question->baseline, question->baseline_card));
  if (question->threshold != NULL)
    ask->card->threshold = *question->threshold;
  ask->options.maturity_days = question->maturity_days;
  ask->options.with_curve = question->with_curve;

  return ask;
}

static FairAnswer *
answer_question (FairResults        *self,
                 const FairQuestion *question,
                 gboolean            scores_only,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (FairAsk) ask = _fair_results_new_ask (self, question, error);

  if (ask == NULL)
    return NULL;

  ask->scores_only = scores_only;

  return _fair_ask_answer (ask, cancellable, error);
}

/**
 * fair_results_ask:
 * @self: results
 * @question: what to simulate
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Answers one question, in the calling thread, without changing what the
 * results show.
 *
 * Returns: (transfer full) (nullable): the simulation
 */
FairSimulation *
fair_results_ask (FairResults        *self,
                  const FairQuestion *question,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (FairAnswer) answer = NULL;

  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  answer = answer_question (self, question, FALSE, cancellable, error);

  return answer != NULL ? g_steal_pointer (&answer->simulation) : NULL;
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (FairAnswer) answer = NULL;
  GError *error = NULL;

  answer = fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  if (answer != NULL)
    g_task_return_pointer (task, g_steal_pointer (&answer->simulation),
                           (GDestroyNotify) fair_simulation_free);
  else
    g_task_return_error (task, error);
}

/**
 * fair_results_ask_async:
 * @self: results
 * @question: what to simulate
 * @cancellable: (nullable): stops it
 * @callback: called with the answer
 * @user_data: for @callback
 *
 * Answers one question off the main loop. What single criteria do is left out
 * of the answer.
 */
void
fair_results_ask_async (FairResults        *self,
                        const FairQuestion *question,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError  *error = NULL;
  FairAsk *ask;

  g_return_if_fail (FAIR_IS_RESULTS (self));
  g_return_if_fail (question != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  ask = _fair_results_new_ask (self, question, &error);
  if (ask == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  ask->options.with_criteria = FALSE;
  if (self->answer != NULL && self->answer->compiled != NULL)
    ask->compiled = fair_compiled_ref (self->answer->compiled);
  fair_jobs_run_async (self->jobs, FAIR_JOB_COMPUTE, answer_in_thread, ask,
                       (GDestroyNotify) _fair_ask_free,
                       (GDestroyNotify) _fair_answer_free, cancellable,
                       on_asked, g_steal_pointer (&task));
}

/**
 * fair_results_ask_finish:
 * @self: results
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the simulation
 */
FairSimulation *
fair_results_ask_finish (FairResults  *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fair_results_score:
 * @self: results
 * @question: what to score with
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): every lead's score
 */
FairScores *
fair_results_score (FairResults        *self,
                    const FairQuestion *question,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (FairAnswer) answer = NULL;

  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);
  g_return_val_if_fail (question != NULL, NULL);

  answer = answer_question (self, question, TRUE, cancellable, error);

  return answer != NULL ? g_steal_pointer (&answer->scores) : NULL;
}

/**
 * fair_results_audit:
 * @self: results
 * @last: how many won deals, the latest first
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the won deals had in common
 */
FairAudit *
fair_results_audit (FairResults  *self,
                    guint         last,
                    GCancellable *cancellable,
                    GError      **error)
{
  FairCohort *cohort;

  g_return_val_if_fail (FAIR_IS_RESULTS (self), NULL);

  cohort = fair_past_get_cohort (self->past, error);

  return cohort != NULL ? fair_audit_new (cohort, last, cancellable, error)
                        : NULL;
}
