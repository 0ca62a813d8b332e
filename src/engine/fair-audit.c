/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-audit-private.h"

#include <math.h>

static void
row_free (FairAuditRow *row)
{
  g_free (row->value);
  g_free (row);
}

static void
profile_free (FairAuditProfile *profile)
{
  g_free (profile->attribute);
  g_clear_pointer (&profile->rows, g_ptr_array_unref);
  g_free (profile);
}

void
fair_audit_free (FairAudit *audit)
{
  if (audit == NULL)
    return;

  g_array_unref (audit->deal_rows);
  g_ptr_array_unref (audit->profiles);
  g_array_unref (audit->first_touch_to_call.days);
  g_array_unref (audit->first_touch_to_close.days);
  g_free (audit);
}

/* The latest close first; without one a deal comes last. Of equals the first
 * imported comes first. */
static int
compare_deals (gconstpointer a, gconstpointer b)
{
  const FairAuditDeal *first = a;
  const FairAuditDeal *second = b;

  if (first->closed_at != second->closed_at)
    return first->closed_at > second->closed_at ? -1 : 1;
  if (first->deal != second->deal)
    return first->deal < second->deal ? -1 : 1;

  return (first->lead > second->lead) - (first->lead < second->lead);
}

static void
list_deals (FairAuditor *self)
{
  const FairCohort *cohort = self->cohort;
  const FairDeal   *deals = fair_history_list_deals (cohort->history, NULL);
  GArray           *rows = self->result->deal_rows;

  for (guint deal = 0; deal < cohort->n_deals; deal++)
    {
      FairAuditDeal row = { deals[deal].primary, deal,
                            cohort->deals[deal].closed_at };

      if (cohort->deals[deal].counts &&
          cohort->deals[deal].outcome == FAIR_OUTCOME_WON)
        g_array_append_val (rows, row);
    }

  for (guint lead = 0; lead < cohort->n_leads; lead++)
    {
      const FairLeadFacts *facts = &cohort->leads[lead];
      FairAuditDeal        row = { lead, FAIR_NO_DEAL,
                                   facts->stages[FAIR_STAGE_CLOSED] };
      guint                n_deals;

      fair_history_get_lead_deals (cohort->history, lead, &n_deals);
      if (n_deals == 0 && (facts->flags & FAIR_LEAD_IN_SCOPE) != 0 &&
          facts->outcome == FAIR_OUTCOME_WON)
        g_array_append_val (rows, row);
    }

  g_array_sort (rows, compare_deals);
}

static gboolean
is_within (const FairAuditWindow *window, gint64 closed_at)
{
  if (window->from == FAIR_INSTANT_NONE && window->before == FAIR_INSTANT_NONE)
    return TRUE;

  return closed_at != FAIR_INSTANT_NONE &&
         (window->from == FAIR_INSTANT_NONE || closed_at >= window->from) &&
         (window->before == FAIR_INSTANT_NONE || closed_at < window->before);
}

/* Counts all of them, and keeps those that are asked for. */
static void
choose_deals (FairAudit *result, const FairAuditWindow *window)
{
  GArray *rows = result->deal_rows;
  guint   kept = 0;

  result->all_deals = rows->len;
  result->all_from = result->all_to = FAIR_INSTANT_NONE;
  for (guint i = 0; i < rows->len; i++)
    {
      const FairAuditDeal row = g_array_index (rows, FairAuditDeal, i);

      if (row.closed_at == FAIR_INSTANT_NONE)
        result->undated++;
      else
        {
          if (result->all_to == FAIR_INSTANT_NONE)
            result->all_to = row.closed_at;
          result->all_from = row.closed_at;
        }
      if (is_within (window, row.closed_at) &&
          (window->last == 0 || kept < window->last))
        g_array_index (rows, FairAuditDeal, kept++) = row;
    }
  g_array_set_size (rows, kept);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
add_duration (FairDurations *durations, gint64 from, gint64 to)
{
  double days;

  if (from == FAIR_INSTANT_NONE || to == FAIR_INSTANT_NONE)
    return;
  if (to < from)
    {
      durations->negative++;
      return;
    }

  days = (double) (to - from) / FAIR_DAY_SECONDS;
  g_array_append_val (durations->days, days);
}

static void
finish_durations (FairDurations *durations)
{
  const double *days;

  g_array_sort (durations->days, compare_doubles);
  days = (const double *) (gconstpointer) durations->days->data;
  durations->n = durations->days->len;
  durations->median = fair_quantile (days, durations->n, 0.5);
  durations->q1 = fair_quantile (days, durations->n, 0.25);
  durations->q3 = fair_quantile (days, durations->n, 0.75);
}

static void
take_durations (FairAuditor *self)
{
  FairAudit *result = self->result;

  for (guint i = 0; i < result->deal_rows->len; i++)
    {
      const FairAuditDeal *row =
          &g_array_index (result->deal_rows, FairAuditDeal, i);
      gint64 touch = fair_cohort_get_first_touch (self->cohort, row->lead);

      add_duration (
          &result->first_touch_to_call, touch,
          self->cohort->leads[row->lead].stages[FAIR_STAGE_DISCOVERY_CALL]);
      add_duration (&result->first_touch_to_close, touch, row->closed_at);
    }

  finish_durations (&result->first_touch_to_call);
  finish_durations (&result->first_touch_to_close);
}

static void
take_period (FairAudit *result)
{
  result->deals = result->deal_rows->len;
  result->from = FAIR_INSTANT_NONE;
  result->to = FAIR_INSTANT_NONE;

  for (guint i = 0; i < result->deals; i++)
    {
      gint64 closed_at =
          g_array_index (result->deal_rows, FairAuditDeal, i).closed_at;

      if (closed_at == FAIR_INSTANT_NONE)
        continue;
      if (result->to == FAIR_INSTANT_NONE)
        result->to = closed_at;
      result->from = closed_at;
    }
}

FairAudit *
fair_audit_new (FairCohort   *cohort,
                guint         last,
                GCancellable *cancellable,
                GError      **error)
{
  const FairAuditWindow window = { MAX (last, 1), FAIR_INSTANT_NONE,
                                   FAIR_INSTANT_NONE };

  return fair_audit_new_window (cohort, &window, cancellable, error);
}

FairAudit *
fair_audit_new_window (FairCohort            *cohort,
                       const FairAuditWindow *window,
                       GCancellable          *cancellable,
                       GError               **error)
{
  g_autoptr (FairAudit) result = NULL;
  FairAuditor auditor = { .cohort = cohort };

  g_return_val_if_fail (cohort != NULL, NULL);
  g_return_val_if_fail (window != NULL, NULL);

  result = g_new0 (FairAudit, 1);
  result->deal_rows = g_array_new (FALSE, FALSE, sizeof (FairAuditDeal));
  result->profiles =
      g_ptr_array_new_with_free_func ((GDestroyNotify) profile_free);
  result->first_touch_to_call.days =
      g_array_new (FALSE, FALSE, sizeof (double));
  result->first_touch_to_close.days =
      g_array_new (FALSE, FALSE, sizeof (double));
  auditor.result = result;
  auditor.all_won = fair_cohort_all_won (cohort);

  list_deals (&auditor);
  choose_deals (result, window);
  take_period (result);
  take_durations (&auditor);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  _fair_audit_take_columns (&auditor);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  _fair_audit_take_content (&auditor);

  for (guint i = 0; i < result->profiles->len; i++)
    g_ptr_array_set_free_func (
        ((FairAuditProfile *) g_ptr_array_index (result->profiles, i))->rows,
        (GDestroyNotify) row_free);

  return g_steal_pointer (&result);
}
