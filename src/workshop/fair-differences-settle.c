/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-differences-private.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-target-value.h"
#include "workshop/fair-difference-private.h"

/* What is settled changes the draft, what both sides hold, what was put off and
 * the decision log: saved as one, and undone as one step, after which the log
 * has a line more. */

static char *
dup_name (FairDifferences *self, const char *target)
{
  return fair_target_to_words (
      target, fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED),
      fair_draft_get_acceptance (self->draft));
}

static gboolean
is_in_round (FairDifferences *self, const char *target)
{
  const FairRound *round = fair_rounds_get_open (self->rounds);

  return round != NULL && fair_round_asks (round, target);
}

static gboolean
check_settled (FairDifferences *self, const char *target, GError **error)
{
  double value;

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (!fair_draft_get_value (self->draft, FAIR_SIDE_AGREED, target, &value))
    return _fair_meeting_refuse (
        error, _ ("“%s” is nothing that the draft has"), target);
  if (is_in_round (self, target))
    return _fair_meeting_refuse (
        error, _ ("A round is open on it: reveal it or break it off first"));

  return TRUE;
}

/* Who comes in and who falls out where a value is replaced by another. */
static char *
say_change (const FairConsequence *change)
{
  g_autofree char *in = fair_format_count (change->only_b.leads);
  g_autofree char *in_won = fair_format_count (change->only_b.wins);
  g_autofree char *out = fair_format_count (change->only_a.leads);
  g_autofree char *out_won = fair_format_count (change->only_a.wins);

  if (change->leads == 0)
    return g_strdup (_ ("Changes no lead in this history"));
  if (change->only_a.leads == 0)
    /* Translators: leads that a change lets in, and how many of them won */
    return g_strdup_printf (_ ("%s come in, %s of them won"), in, in_won);
  if (change->only_b.leads == 0)
    /* Translators: leads that a change keeps out, and how many of them won */
    return g_strdup_printf (_ ("%s fall out, %s of them won"), out, out_won);

  return g_strdup_printf (
      /* Translators: leads that a change lets in and keeps out */
      _ ("%s come in, %s of them won; %s fall out, %s of them won"), in, in_won,
      out, out_won);
}

/* What history says of a change of the agreed value, at this moment. */
static char *
dup_consequence (FairDifferences *self, const char *target, double value)
{
  FairCohort *cohort = NULL;
  g_autoptr (FairWeighing) weighing = NULL;
  FairWeighed *item;
  double       values[3];

  if (fair_past_get_history (self->past, NULL) != NULL)
    cohort = fair_past_get_cohort (self->past, NULL);
  if (cohort == NULL)
    return NULL;

  weighing = _fair_weighing_new (
      cohort, fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED),
      fair_draft_get_acceptance (self->draft));
  if (self->compiled != NULL)
    weighing->compiled = fair_compiled_ref (self->compiled);
  fair_draft_get_value (self->draft, FAIR_SIDE_AGREED, target, &values[0]);
  values[1] = values[0];
  values[2] = value;
  item = _fair_weighing_add (weighing, target, values);
  if (!_fair_weighing_run (weighing, NULL, NULL))
    return NULL;

  return item->consequence != NULL ? say_change (item->consequence)
                                   : g_strdup (item->unknown);
}

/* Where a side's value was taken as it is, that side has decided; where a round
 * was held, or the value is another one, both have. */
static FairSide
find_decider (FairDifferences *self, const char *target, double value)
{
  double marketing, sales;

  if (fair_rounds_count_on (self->rounds, target) > 0 ||
      !fair_draft_get_value (self->draft, FAIR_SIDE_MARKETING, target,
                             &marketing) ||
      !fair_draft_get_value (self->draft, FAIR_SIDE_SALES, target, &sales) ||
      (marketing == value) == (sales == value))
    return FAIR_SIDE_BOTH;

  return marketing == value ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES;
}

static FairDecision *
new_decision (FairDifferences *self,
              const char      *target,
              double           value,
              const char      *note)
{
  g_autofree char *name = dup_name (self, target);
  FairDecision    *decision = fair_decision_new (
         _fair_meeting_now (), name, find_decider (self, target, value));
  double before;

  fair_draft_get_value (self->draft, FAIR_SIDE_AGREED, target, &before);
  decision->target = g_strdup (target);
  decision->from = fair_target_value_to_words (target, before);
  decision->to = fair_target_value_to_words (target, value);
  decision->rounds = fair_rounds_count_on (self->rounds, target);
  decision->why = fair_text_is_blank (note) ? NULL : g_strdup (note);
  decision->consequence = dup_consequence (self, target, value);

  return decision;
}

/* Both sides hold it, too, where they held something else. */
static gboolean
set_all (FairDifferences *self,
         const char      *target,
         double           value,
         const char      *label,
         GError         **error)
{
  static const FairSide sides[] = { FAIR_SIDE_MARKETING, FAIR_SIDE_SALES };
  double                held;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      fair_draft_get_value (self->draft, sides[i], target, &held);
      if (held != value && !fair_draft_set_value (self->draft, sides[i], target,
                                                  value, label, error))
        return FALSE;
    }

  return fair_draft_set_value (self->draft, FAIR_SIDE_AGREED, target, value,
                               label, error);
}

static char *
dup_label (FairDifferences *self, const char *target, double value)
{
  g_autofree char *name = dup_name (self, target);
  g_autofree char *words = fair_target_value_to_words (target, value);

  /* Translators: a step that can be undone: a value that was agreed */
  return g_strdup_printf (_ ("Agree %s: %s"), name, words);
}

/**
 * fair_differences_adopt:
 * @self: the differences
 * @target: what is decided
 * @value: what it shall be
 * @note: (nullable): why, for the decision log
 * @error: return location for an error
 *
 * Takes a value as agreed: into the draft, as what both sides hold, and into
 * the decision log with what it changes in this history. One undo step, which
 * leaves the log as it is and adds a line to it.
 *
 * Returns: %FALSE where the draft has no such target, it cannot be set to
 *   @value, or a round is open on it
 */
gboolean
fair_differences_adopt (FairDifferences *self,
                        const char      *target,
                        double           value,
                        const char      *note,
                        GError         **error)
{
  FairDecision    *decision;
  g_autofree char *label = NULL;
  gboolean         done;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!check_settled (self, target, error))
    return FALSE;
  if (!fair_target_takes (target, value))
    return _fair_meeting_refuse (error, _ ("That value is not possible here"));

  label = dup_label (self, target, value);
  decision = new_decision (self, target, value, note);
  _fair_vault_begin (self->vault, label);
  done = set_all (self, target, value, label, error);
  if (done)
    {
      _fair_meeting_agenda_unpark_target (self->agenda, target, label);
      _fair_decisions_take (self->decisions, decision);
    }
  else
    fair_decision_free (decision);
  _fair_vault_end (self->vault);

  return done;
}

/**
 * fair_differences_settle:
 * @self: the differences
 * @target: what is decided
 * @how: in which way
 * @note: (nullable): why, for the decision log
 * @error: return location for an error
 *
 * Settles a difference, see fair_differences_adopt().
 *
 * Returns: %FALSE where there is no such difference, or it cannot be settled in
 *   that way: see fair_difference_can_settle()
 */
gboolean
fair_differences_settle (FairDifferences *self,
                         const char      *target,
                         FairSettlement   how,
                         const char      *note,
                         GError         **error)
{
  FairDifference  *difference;
  g_autofree char *why = NULL;
  double           value;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  difference = fair_differences_find (self, target);
  if (difference == NULL)
    return _fair_meeting_refuse (error, _ ("The sides do not differ in that"));
  if (!fair_difference_can_settle (difference, how, &value, &why))
    return _fair_meeting_refuse (error, "%s", why);

  return fair_differences_adopt (
      self, target, value,
      fair_text_is_blank (note) && how == FAIR_SETTLEMENT_EVIDENCE ? why : note,
      error);
}

/**
 * fair_differences_find_quiet:
 * @self: the differences
 * @difference: one that changes nobody
 *
 * Of two values that change nobody, what the draft has is taken.
 *
 * Returns: the side whose value the draft has; else marketing's
 */
FairSettlement
fair_differences_find_quiet (FairDifferences *self, FairDifference *difference)
{
  double agreed = NAN, sales = NAN;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FAIR_SETTLEMENT_MARKETING);
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (difference),
                        FAIR_SETTLEMENT_MARKETING);

  fair_draft_get_value (self->draft, FAIR_SIDE_AGREED,
                        fair_difference_get_target (difference), &agreed);
  fair_difference_get_value (difference, FAIR_SIDE_SALES, &sales);

  return agreed == sales ? FAIR_SETTLEMENT_SALES : FAIR_SETTLEMENT_MARKETING;
}

/**
 * fair_differences_settle_nobody:
 * @self: the differences
 * @error: return location for an error
 *
 * Settles every difference that changes nobody, as one undo step.
 *
 * Returns: %FALSE where one of them cannot be settled; those before it are
 */
gboolean
fair_differences_settle_nobody (FairDifferences *self, GError **error)
{
  GListModel *nobody;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean done = TRUE;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  nobody = fair_differences_get_nobody (self);
  for (guint i = 0; i < g_list_model_get_n_items (nobody); i++)
    g_ptr_array_add (all, g_list_model_get_item (nobody, i));
  /* Translators: a step that can be undone */
  _fair_vault_begin (self->vault, _ ("Settle what changes nobody"));
  for (guint i = 0; i < all->len && done; i++)
    {
      FairDifference *difference = g_ptr_array_index (all, i);

      done = fair_differences_settle (
          self, fair_difference_get_target (difference),
          fair_differences_find_quiet (self, difference), NULL, error);
    }
  _fair_vault_end (self->vault);

  return done;
}

/**
 * fair_differences_set_value:
 * @self: the differences
 * @side: marketing or sales
 * @target: what it is about
 * @value: what the side holds
 * @error: return location for an error
 *
 * Enters what a side holds, as one undo step: for a room without phones.
 *
 * Returns: %FALSE where the draft has no such target, it cannot be set to
 *   @value, or a round is open on it
 */
gboolean
fair_differences_set_value (FairDifferences *self,
                            FairSide         side,
                            const char      *target,
                            double           value,
                            GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);
  g_return_val_if_fail (side == FAIR_SIDE_MARKETING || side == FAIR_SIDE_SALES,
                        FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!check_settled (self, target, error))
    return FALSE;

  name = dup_name (self, target);
  words = fair_target_value_to_words (target, value);
  /* Translators: a step that can be undone: the value that a side holds, such
   * as “Sales: Threshold 60” */
  label =
      g_strdup_printf (_ ("%s: %s %s"), fair_side_to_words (side), name, words);

  return fair_draft_set_value (self->draft, side, target, value, label, error);
}

/**
 * fair_differences_park:
 * @self: the differences
 * @target: what it is about
 * @note: (nullable): why it is put off
 * @error: return location for an error
 *
 * Puts a difference off, as one undo step.
 *
 * Returns: %FALSE where there is no such difference, or it is put off already
 */
gboolean
fair_differences_park (FairDifferences *self,
                       const char      *target,
                       const char      *note,
                       GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!check_settled (self, target, error))
    return FALSE;
  if (fair_differences_find (self, target) == NULL)
    return _fair_meeting_refuse (error, _ ("The sides do not differ in that"));
  if (_fair_meeting_agenda_find (self->agenda, target) != NULL)
    return _fair_meeting_refuse (error, _ ("That is parked already"));

  name = dup_name (self, target);
  text = fair_text_is_blank (note) ? g_strdup (name)
                                   : g_strdup_printf ("%s: %s", name, note);
  /* Translators: a step that can be undone: what is put off */
  label = g_strdup_printf (_ ("Park %s"), name);
  _fair_meeting_agenda_park_target (self->agenda, target, text, label);

  return TRUE;
}

/**
 * fair_differences_unpark:
 * @self: the differences
 * @target: what it is about
 * @error: return location for an error
 *
 * Takes a difference up again, as one undo step.
 *
 * Returns: %FALSE where it was not put off
 */
gboolean
fair_differences_unpark (FairDifferences *self,
                         const char      *target,
                         GError         **error)
{
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (FAIR_IS_DIFFERENCES (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (_fair_meeting_agenda_find (self->agenda, target) == NULL)
    return _fair_meeting_refuse (error, _ ("That is not parked"));

  name = dup_name (self, target);
  /* Translators: a step that can be undone: what was put off is open again */
  label = g_strdup_printf (_ ("Take up %s"), name);
  _fair_meeting_agenda_unpark_target (self->agenda, target, label);

  return TRUE;
}
