/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

#include "base/fair-i18n.h"
#include "engine/fair-engine-error.h"

static void
cohort_free (FairCohort *self)
{
  fair_history_unref (self->history);
  g_clear_pointer (&self->lacking, g_ptr_array_unref);
  g_free (self->leads);
  g_free (self->deals);
  g_free (self->tie_counts);
  g_free (self);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The nearest-rank 90th percentile of whole days from creation to close over
 * the won leads that have both. */
static int
compute_maturity (const FairCohort *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->n_leads; i++)
    {
      const FairLeadFacts *facts = &self->leads[i];
      gint64               closed_at = facts->stages[FAIR_STAGE_CLOSED];
      gint64               day;

      if ((facts->flags & FAIR_LEAD_IN_SCOPE) == 0 ||
          facts->outcome != FAIR_OUTCOME_WON ||
          facts->created_at == FAIR_INSTANT_NONE ||
          closed_at == FAIR_INSTANT_NONE)
        continue;

      day = MAX (closed_at - facts->created_at, 0) / FAIR_DAY_SECONDS;
      g_array_append_val (days, day);
    }

  if (days->len == 0)
    return 0;

  g_array_sort (days, compare_days);
  return (int) g_array_index (days, gint64,
                              (9 * (guint64) days->len + 9) / 10 - 1);
}

static void
note_earliest (FairCohort *self, gint64 instant)
{
  if (instant != FAIR_INSTANT_NONE && instant <= self->as_of &&
      (self->first == FAIR_INSTANT_NONE || instant < self->first))
    self->first = instant;
}

/* Whether a file told of any lead what sales did with it; as-of plays no part,
 * as what came later still shows that it was written down. */
static gboolean
has_work (const FairHistory *history)
{
  guint n_leads = fair_history_get_leads (history)->n_rows;

  for (guint stage = FAIR_STAGE_ACCEPTED; stage <= FAIR_STAGE_SQL; stage++)
    {
      const FairColumn *column =
          fair_history_get_stage (history, (FairStage) stage);

      for (guint i = 0; column != NULL && i < n_leads; i++)
        if (fair_column_get_instant (column, i) != FAIR_INSTANT_NONE)
          return TRUE;
    }

  return FALSE;
}

/* Counts what can be said once and for all about the leads in scope. */
static void
sum_up (FairCohort *self)
{
  const FairActivities *activities =
      fair_history_get_activities (self->history);

  self->knows_worked = has_work (self->history);
  for (guint i = 0; i < self->n_leads; i++)
    {
      const FairLeadFacts *facts = &self->leads[i];

      if ((facts->flags & FAIR_LEAD_FUTURE) != 0)
        self->n_future++;
      else if ((facts->flags & FAIR_LEAD_IN_SCOPE) == 0)
        self->n_out++;
      else
        {
          self->n_in++;
          self->n_won += facts->outcome == FAIR_OUTCOME_WON;
          note_earliest (self, facts->created_at);
          if (activities->first[i] < activities->first[i + 1])
            note_earliest (self, activities->at[activities->first[i]]);
          for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
            {
              self->has_stage[stage] |=
                  facts->stages[stage] != FAIR_INSTANT_NONE;
              note_earliest (self, facts->stages[stage]);
            }
        }
    }

  self->maturity_days = compute_maturity (self);
}

FairCohort *
fair_cohort_new (FairHistory     *history,
                 const FairScope *scope,
                 gint64           as_of,
                 GError         **error)
{
  g_autoptr (FairCohort) self = NULL;

  g_return_val_if_fail (history != NULL, NULL);

  self = g_new0 (FairCohort, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->history = fair_history_ref (history);
  self->lacking = g_ptr_array_new_with_free_func (g_free);
  self->first = FAIR_INSTANT_NONE;
  self->given = TRUE;
  self->as_of = as_of;
  if (as_of == FAIR_INSTANT_NONE)
    self->as_of = fair_history_get_as_of (history, &self->given);

  if (self->as_of == FAIR_INSTANT_NONE)
    {
      g_set_error_literal (
          error, FAIR_ENGINE_ERROR, FAIR_ENGINE_ERROR_NO_INSTANT,
          _ ("Nothing in the history is dated, so it is not known as of when "
             "it speaks. Say as of when."));
      return NULL;
    }

  self->n_leads = fair_history_get_leads (history)->n_rows;
  self->leads = g_new0 (FairLeadFacts, self->n_leads);
  fair_history_list_deals (history, &self->n_deals);
  self->deals = g_new0 (FairDealFacts, self->n_deals);

  _fair_cohort_settle_deals (self);
  _fair_cohort_settle_leads (self);
  if (!_fair_cohort_apply_scope (self, scope, error))
    return NULL;
  sum_up (self);

  return g_steal_pointer (&self);
}

FairCohort *
fair_cohort_ref (FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  g_atomic_ref_count_inc (&cohort->ref_count);
  return cohort;
}

void
fair_cohort_unref (FairCohort *cohort)
{
  g_return_if_fail (cohort != NULL);

  if (g_atomic_ref_count_dec (&cohort->ref_count))
    cohort_free (cohort);
}
