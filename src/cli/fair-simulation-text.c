/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-simulation-text.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "base/fair-text.h"

static const char *
name_rate (FairRateKind kind)
{
  switch (kind)
    {
    case FAIR_RATE_WON_CAPTURED:
      return _ ("Wins caught");

    case FAIR_RATE_MQL_TO_WON:
      return _ ("MQL-to-win");

    case FAIR_RATE_MQL_TO_OPPORTUNITY:
      return _ ("MQL to opportunity");

    case FAIR_RATE_MQL_TO_SAL:
      return _ ("MQL to SAL");

    case FAIR_RATE_SAL_TO_SQL:
      return _ ("SAL to SQL");

    case FAIR_RATE_SQL_TO_SAL:
      return _ ("SQL to SAL");

    case FAIR_RATE_MQL_TO_SQL:
      return _ ("MQL to SQL");

    case FAIR_RATE_SQL_TO_OPPORTUNITY:
      return _ ("SQL to opportunity");

    case FAIR_RATE_OPPORTUNITY_TO_WON:
    default:
      return _ ("Opportunity to win");
    }
}

static void
say_rates (const FairSimulation *simulation, FairCall *call)
{
  fair_call_say (call, "\n%s", _ ("Rates, of leads old enough to judge:"));
  for (guint i = 0; i < FAIR_N_RATES; i++)
    {
      const FairRate  *rate = &simulation->rates[i];
      g_autofree char *name = NULL;
      g_autofree char *percent = NULL, *low = NULL, *high = NULL;
      g_autofree char *n = fair_format_count ((gint64) rate->n);
      g_autofree char *of = fair_format_count ((gint64) rate->of);

      if (!rate->known)
        continue;

      name = fair_text_pad (name_rate (i), 20);
      percent = fair_format_percent (rate->rate, 1);
      low = fair_format_percent (rate->low, 1);
      high = fair_format_percent (rate->high, 1);
      fair_call_say (call, _ ("  %s %6s  (%s of %s, 95%% interval %s to %s)"),
                     name, percent, n, of, low, high);
    }
}

static void
say_money_and_time (const FairSimulation *simulation,
                    FairHistory          *history,
                    FairCall             *call)
{
  const char      *currency = fair_history_get_currency (history);
  g_autofree char *captured =
      fair_money_format (simulation->won_amount_captured, currency, FALSE);
  g_autofree char *all =
      fair_money_format (simulation->won_amount, currency, FALSE);

  fair_call_say (call, "%s", "");
  if (simulation->won_amount > 0)
    fair_call_say (call, _ ("Amount won that is caught: %s of %s"), captured,
                   all);
  if (simulation->has_lift)
    {
      g_autofree char *lift = fair_format_decimal (simulation->lift, 2);

      fair_call_say (call,
                     _ ("An MQL bought %s times as often as the average "
                        "lead."),
                     lift);
    }
  if (simulation->lead_time_n > 0)
    {
      g_autofree char *median =
          fair_format_decimal (simulation->lead_time_median, 1);
      g_autofree char *q1 = fair_format_decimal (simulation->lead_time_q1, 1);
      g_autofree char *q3 = fair_format_decimal (simulation->lead_time_q3, 1);

      fair_call_say (call,
                     _ ("Days from MQL to opportunity: %s (half of them "
                        "%s to %s)"),
                     median, q1, q3);
    }
}

static void
say_months (const FairSimulation *simulation, FairCall *call)
{
  if (simulation->months->len == 0)
    return;

  fair_call_say (call, "\n%s", _ ("MQLs a month:"));
  for (guint i = 0; i < simulation->months->len; i++)
    {
      const FairMonthCount *month =
          &g_array_index (simulation->months, FairMonthCount, i);
      g_autofree char *text = fair_month_to_string (month->month);

      fair_call_say (call, "  %s %6u%s", text, month->mqls,
                     month->partial ? _ ("  (not whole)") : "");
    }
}

static guint
count_swap (const FairSwapCounts *counts)
{
  guint sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts->counts); i++)
    sum += counts->counts[i];

  return sum;
}

static void
say_swap (const FairSimulation *simulation,
          const char           *baseline,
          FairCall             *call)
{
  fair_call_say (call, "%s", "");
  fair_call_say (call,
                 _ ("Against %s: %u come in (%u won), %u fall out (%u "
                    "won), %u stay."),
                 baseline, count_swap (&simulation->enter),
                 simulation->enter.counts[FAIR_OUTCOME_WON],
                 count_swap (&simulation->leave),
                 simulation->leave.counts[FAIR_OUTCOME_WON],
                 count_swap (&simulation->stay));
}

/**
 * fair_simulation_text_say:
 * @simulation: a simulation
 * @baseline: what it was compared with
 * @history: what was simulated
 * @call: where to
 *
 * Says a simulation to a person.
 */
void
fair_simulation_text_say (const FairSimulation *simulation,
                          const char           *baseline,
                          FairHistory          *history,
                          FairCall             *call)
{
  fair_call_say (call,
                 _ ("Threshold %d: %u of %u leads would have been MQLs; "
                    "%u leads are old enough to judge (%d days)."),
                 simulation->threshold, simulation->mqls, simulation->leads,
                 simulation->mature_leads, simulation->maturity_days);
  if (simulation->out_of_scope > 0)
    fair_call_say (call, _ ("%u leads are outside the scope."),
                   simulation->out_of_scope);
  say_rates (simulation, call);
  say_money_and_time (simulation, history, call);
  say_months (simulation, call);
  say_swap (simulation, baseline, call);

  if (simulation->unsupported->len > 0)
    fair_call_say (call, "\n%s", _ ("What this data cannot say:"));
  for (guint i = 0; i < simulation->unsupported->len; i++)
    {
      const FairUnsupported *row = simulation->unsupported->pdata[i];

      fair_call_say (call, "  %s: %s", row->what, row->why);
    }
}
