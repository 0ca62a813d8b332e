/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-differences-private.h"

#include "base/fair-i18n.h"
#include "model/fair-target-value.h"
#include "workshop/fair-difference-private.h"
#include "workshop/fair-results-private.h"

/* What differs is seen at once; what hangs on it is worked out in a thread. One
 * question is under way at a time: what changes meanwhile marks that a newer
 * one waits, and an answer counts only for values that are still held. */

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

G_DEFINE_FINAL_TYPE (FairDifferences, fair_differences, G_TYPE_OBJECT)

static void
fair_differences_dispose (GObject *object)
{
  FairDifferences *self = FAIR_DIFFERENCES (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  self->follow = FALSE;
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (fair_differences_parent_class)->dispose (object);
}

static void
fair_differences_finalize (GObject *object)
{
  FairDifferences *self = FAIR_DIFFERENCES (object);

  g_clear_object (&self->vault);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->currency, g_free);
  g_clear_object (&self->open);
  g_clear_object (&self->nobody);
  g_clear_object (&self->parked);
  g_clear_pointer (&self->all, g_hash_table_unref);
  g_clear_pointer (&self->compiled, fair_compiled_unref);
  g_clear_pointer (&self->simulations[0], fair_simulation_free);
  g_clear_pointer (&self->simulations[1], fair_simulation_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (fair_differences_parent_class)->finalize (object);
}

static void
fair_differences_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FairDifferences *self = FAIR_DIFFERENCES (object);

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
fair_differences_class_init (FairDifferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fair_differences_dispose;
  object_class->finalize = fair_differences_finalize;
  object_class->get_property = fair_differences_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean (
      "busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FairDifferences::changed:
   * @self: the differences
   *
   * The lists, what hangs on them, or the sides' simulations are others.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_differences_init (FairDifferences *self)
{
  self->all =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->open = g_list_store_new (FAIR_TYPE_DIFFERENCE);
  self->nobody = g_list_store_new (FAIR_TYPE_DIFFERENCE);
  self->parked = g_list_store_new (FAIR_TYPE_DIFFERENCE);
}

static void
set_busy (FairDifferences *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static const char *
find_place (FairDifferences *self, const char *target)
{
  const FairScorecard *card =
      fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED);
  g_autofree char     *id = NULL;
  FairTargetKind       kind = FAIR_TARGET_THRESHOLD;
  const FairCriterion *criterion;

  fair_target_parse (target, &kind, &id);
  switch (kind)
    {
    case FAIR_TARGET_CRITERION_POINTS:
    case FAIR_TARGET_CRITERION_CAP:
    case FAIR_TARGET_CRITERION_ON:
      criterion = fair_scorecard_find (card, id);
      return criterion != NULL && criterion->family == FAIR_FAMILY_FIT
                 ? _ ("Fit")
                 : _ ("Behavior");

    case FAIR_TARGET_FIT_MINIMUM:
      return _ ("Fit");

    case FAIR_TARGET_GROUP_CAP:
      return _ ("Group");

    case FAIR_TARGET_ITEM:
    case FAIR_TARGET_AT_LEAST:
      return _ ("Checklist");

    case FAIR_TARGET_THRESHOLD:
    case FAIR_TARGET_TIER_AT:
    case FAIR_TARGET_TERMS:
    default:
      return _ ("Threshold");
    }
}

/* Whether @target differs, is asked in the open round, or was put off; and
 * then which. */
static gboolean
find_state (FairDifferences     *self,
            const char          *target,
            const double         values[3],
            FairDifferenceState *state)
{
  const FairRound *round = fair_rounds_get_open (self->rounds);

  *state = FAIR_DIFFERENCE_OPEN;
  if (round != NULL && fair_round_asks (round, target))
    {
      *state = FAIR_DIFFERENCE_IN_ROUND;
      return TRUE;
    }
  if (_fair_meeting_agenda_find (self->agenda, target) != NULL)
    *state = FAIR_DIFFERENCE_PARKED;

  return values[FAIR_SIDE_MARKETING] != values[FAIR_SIDE_SALES];
}

static FairDifference *
look_up (FairDifferences *self, const char *target)
{
  FairDifference *difference = g_hash_table_lookup (self->all, target);

  if (difference == NULL)
    {
      difference = _fair_difference_new (target, self->currency);
      g_hash_table_replace (self->all, g_strdup (target), difference);
    }

  return difference;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return _fair_difference_compare (*(FairDifference **) a,
                                   *(FairDifference **) b);
}

/* Puts the list in place without disturbing what stays where it is. */
static void
show (GListStore *store, GPtrArray *wanted)
{
  GListModel *model = G_LIST_MODEL (store);

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (GObject) there = g_list_model_get_item (model, i);
      gpointer item = g_ptr_array_index (wanted, i);
      guint    at;

      if (there == item)
        continue;
      if (g_list_store_find (store, item, &at))
        g_list_store_remove (store, at);
      g_list_store_insert (store, i, item);
    }
  g_list_store_splice (store, wanted->len,
                       g_list_model_get_n_items (model) - wanted->len, NULL, 0);
}

static void
sort_out (FairDifferences *self, GPtrArray *current)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) parked = g_ptr_array_new ();

  for (guint i = 0; i < current->len; i++)
    {
      FairDifference        *difference = g_ptr_array_index (current, i);
      const FairConsequence *consequence =
          fair_difference_get_consequence (difference);

      if (fair_difference_get_state (difference) == FAIR_DIFFERENCE_PARKED)
        g_ptr_array_add (parked, difference);
      else if (consequence != NULL && consequence->leads == 0)
        g_ptr_array_add (nobody, difference);
      else
        g_ptr_array_add (open, difference);
    }
  g_ptr_array_sort (open, compare);
  show (self->open, open);
  show (self->nobody, nobody);
  show (self->parked, parked);
}

/* What differs now, in the order of the draft; of each what is held. */
static GPtrArray *
list_current (FairDifferences *self)
{
  const FairScorecard *card =
      fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED);
  const FairAcceptance *checklist = fair_draft_get_acceptance (self->draft);
  g_autoptr (GPtrArray) targets = fair_target_list (card, checklist);
  GPtrArray *current = g_ptr_array_new ();

  for (guint i = 0; i < targets->len; i++)
    {
      const char         *target = g_ptr_array_index (targets, i);
      g_autofree char    *name = NULL;
      double              values[3];
      FairDifferenceState state;
      FairDifference     *difference;

      for (guint side = 0; side < G_N_ELEMENTS (values); side++)
        fair_draft_get_value (self->draft, (FairSide) side, target,
                              &values[side]);
      if (!find_state (self, target, values, &state))
        {
          g_hash_table_remove (self->all, target);
          continue;
        }
      name = fair_target_to_words (target, card, checklist);
      difference = look_up (self, target);
      _fair_difference_update (difference, name, find_place (self, target),
                               state, values);
      g_ptr_array_add (current, difference);
    }

  return current;
}

static void
show_current (FairDifferences *self)
{
  g_autoptr (GPtrArray) current = list_current (self);

  sort_out (self, current);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_weighed (FairDifferences *self, FairWeighed *item)
{
  FairDifference *difference = g_hash_table_lookup (self->all, item->target);
  double          held[3];

  if (difference == NULL)
    return;
  _fair_difference_get_held (difference, held);
  if (held[1] == item->values[1] && held[2] == item->values[2])
    _fair_difference_take_answer (
        difference, g_steal_pointer (&item->consequence), item->unknown);
}

static void
take_weighing (FairDifferences *self, FairWeighing *weighing)
{
  for (guint i = 0; i < weighing->items->len; i++)
    take_weighed (self, g_ptr_array_index (weighing->items, i));
  g_clear_pointer (&self->compiled, fair_compiled_unref);
  self->compiled = g_steal_pointer (&weighing->compiled);
  for (guint i = 0; i < G_N_ELEMENTS (self->simulations); i++)
    {
      g_clear_pointer (&self->simulations[i], fair_simulation_free);
      self->simulations[i] = g_steal_pointer (&weighing->simulations[i]);
    }
}

static gpointer
weigh_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  FairWeighing **weighing = data;

  if (!_fair_weighing_run (*weighing, cancellable, error))
    return NULL;

  return g_steal_pointer (weighing);
}

static void
box_free (gpointer data)
{
  FairWeighing **weighing = data;

  g_clear_pointer (weighing, _fair_weighing_free);
  g_free (weighing);
}

static void ask_now (FairDifferences *self);

static void
on_weighed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairDifferences) self = FAIR_DIFFERENCES (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWeighing) weighing =
      fair_jobs_run_finish (FAIR_JOBS (source), result, &error);

  g_clear_object (&self->cancellable);
  if (!self->follow)
    {
      set_busy (self, FALSE);
      return;
    }

  g_clear_error (&self->error);
  if (weighing != NULL)
    take_weighing (self, weighing);
  else
    self->error = g_steal_pointer (&error);
  show_current (self);
  if (self->waiting)
    ask_now (self);
  else
    set_busy (self, FALSE);
}

static void
say_unknown (FairDifferences *self, GPtrArray *current, const char *why)
{
  for (guint i = 0; i < current->len; i++)
    {
      FairDifference *difference = g_ptr_array_index (current, i);

      _fair_difference_take_answer (difference, NULL, why);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->simulations); i++)
    g_clear_pointer (&self->simulations[i], fair_simulation_free);
  set_busy (self, FALSE);
}

static FairWeighing *
new_weighing (FairDifferences *self, FairCohort *cohort, GPtrArray *current)
{
  FairWeighing *weighing = _fair_weighing_new (
      cohort, fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED),
      fair_draft_get_acceptance (self->draft));

  weighing->sides[0] =
      fair_draft_dup_side_scorecard (self->draft, FAIR_SIDE_MARKETING);
  weighing->sides[1] =
      fair_draft_dup_side_scorecard (self->draft, FAIR_SIDE_SALES);
  if (self->compiled != NULL)
    weighing->compiled = fair_compiled_ref (self->compiled);
  for (guint i = 0; i < current->len; i++)
    {
      FairDifference *difference = g_ptr_array_index (current, i);
      double          values[3];

      _fair_difference_get_held (difference, values);
      if (values[1] != values[2])
        _fair_weighing_add (weighing, fair_difference_get_target (difference),
                            values);
    }

  return weighing;
}

static void
ask_now (FairDifferences *self)
{
  g_autoptr (GPtrArray) current = list_current (self);
  g_autoptr (GError) error = NULL;
  FairCohort    *cohort = NULL;
  FairWeighing **box;

  self->waiting = FALSE;
  if (fair_past_get_history (self->past, &error) != NULL)
    cohort = fair_past_get_cohort (self->past, &error);
  if (cohort == NULL)
    {
      say_unknown (self, current,
                   error != NULL ? error->message
                                 : _ ("There is no history to ask"));
      show_current (self);
      return;
    }

  box = g_new (FairWeighing *, 1);
  *box = new_weighing (self, cohort, current);
  set_busy (self, TRUE);
  self->cancellable = g_cancellable_new ();
  fair_jobs_run_async (self->jobs, FAIR_JOB_COMPUTE, weigh_in_thread, box,
                       box_free, (GDestroyNotify) _fair_weighing_free,
                       self->cancellable, on_weighed, g_object_ref (self));
}

/* A preview changes nothing that a side holds: what is being dragged needs the
 * threads for itself. */
static gboolean
is_preview (FairDifferences *self)
{
  return fair_draft_get_shown_scorecard (self->draft) !=
         fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED);
}

static void
refresh (FairDifferences *self)
{
  if (self->jobs == NULL)
    return;

  show_current (self);
  if (!self->follow || is_preview (self))
    return;
  if (self->cancellable != NULL)
    self->waiting = TRUE;
  else
    ask_now (self);
}

FairDifferences *
_fair_differences_new (FairVault         *vault,
                       FairDraft         *draft,
                       FairPast          *past,
                       FairRounds        *rounds,
                       FairMeetingAgenda *agenda,
                       FairDecisions     *decisions,
                       const char        *currency)
{
  FairDifferences *self = g_object_new (FAIR_TYPE_DIFFERENCES, NULL);
  GObject *const   sources[] = { G_OBJECT (draft), G_OBJECT (past),
                                 G_OBJECT (rounds), G_OBJECT (agenda) };

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->past = past;
  self->rounds = rounds;
  self->agenda = agenda;
  self->decisions = decisions;
  self->jobs = g_object_ref (_fair_vault_get_jobs (vault));
  self->currency = g_strdup (currency);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_signal_connect_object (sources[i], "changed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  show_current (self);

  return self;
}

/**
 * fair_differences_get_open:
 * @self: the differences
 *
 * Returns: (transfer none): those that are open or in a round, what most hangs
 *   on first
 */
GListModel *
fair_differences_get_open (FairDifferences *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);

  return G_LIST_MODEL (self->open);
}

/**
 * fair_differences_get_nobody:
 * @self: the differences
 *
 * Returns: (transfer none): those that change no lead in this history
 */
GListModel *
fair_differences_get_nobody (FairDifferences *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);

  return G_LIST_MODEL (self->nobody);
}

/**
 * fair_differences_get_parked:
 * @self: the differences
 *
 * Returns: (transfer none): those that were put off
 */
GListModel *
fair_differences_get_parked (FairDifferences *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);

  return G_LIST_MODEL (self->parked);
}

/**
 * fair_differences_find:
 * @self: the differences
 * @target: a target
 *
 * Returns: (transfer none) (nullable): the difference in @target
 */
FairDifference *
fair_differences_find (FairDifferences *self, const char *target)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  return g_hash_table_lookup (self->all, target);
}

/**
 * fair_differences_get_busy:
 * @self: the differences
 *
 * Returns: whether something newer is being worked out
 */
gboolean
fair_differences_get_busy (FairDifferences *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);

  return self->busy;
}

/**
 * fair_differences_get_error:
 * @self: the differences
 *
 * Returns: (transfer none) (nullable): why nothing newer is known
 */
const GError *
fair_differences_get_error (FairDifferences *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);

  return self->error;
}

/**
 * fair_differences_get_simulation:
 * @self: the differences
 * @side: marketing or sales
 *
 * Returns: (transfer none) (nullable): what the side's whole scoring model
 * would have done, without curve and criteria
 */
const FairSimulation *
fair_differences_get_simulation (FairDifferences *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), NULL);
  g_return_val_if_fail (side == FAIR_SIDE_MARKETING || side == FAIR_SIDE_SALES,
                        NULL);

  return self->simulations[side == FAIR_SIDE_MARKETING ? 0 : 1];
}

/**
 * fair_differences_follow:
 * @self: the differences
 * @follow: whether to follow
 *
 * Begins or ends to work out what hangs on the differences whenever something
 * changes. The lists themselves are always current.
 */
void
fair_differences_follow (FairDifferences *self, gboolean follow)
{
  g_return_if_fail (FAIR_IS_DIFFERENCES (self));

  if (self->follow == follow)
    return;

  self->follow = follow;
  if (!follow && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  refresh (self);
}
