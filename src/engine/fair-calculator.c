/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-calculator.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

#include <math.h>

/* From the revenue wanted back to the MQLs it takes, at the rates of this very
 * definition: another threshold has other rates, and so another need. Each
 * result carries the lines it was worked out by. */

/* Below as many, a rate is marked. */
#define FEWEST 30

/* The target of the terms is that of a quarter. */
#define MONTHS_OF_TARGET 3

static void
free_step (gpointer data)
{
  FairEstimateStep *step = data;

  g_free (step->label);
  g_free (step->source);
  g_free (step);
}

static void
init_estimate (FairEstimate *estimate, FairUnit unit)
{
  *estimate = (FairEstimate){
    .unit = unit,
    .value = NAN,
    .low = NAN,
    .high = NAN,
    .steps = g_ptr_array_new_with_free_func (free_step),
  };
}

static void
clear_estimate (FairEstimate *estimate)
{
  g_free (estimate->why);
  g_ptr_array_unref (estimate->steps);
}

static void
add_step (FairEstimate *estimate,
          const char   *sign,
          const char   *label,
          const char   *source,
          FairUnit      unit,
          double        value)
{
  FairEstimateStep *step = g_new0 (FairEstimateStep, 1);

  step->sign = sign;
  step->label = g_strdup (label);
  step->source = g_strdup (source);
  step->unit = unit;
  step->value = value;
  g_ptr_array_add (estimate->steps, step);
}

/* Says why there is no result; the first reason stands. */
static gboolean
refuse (FairEstimate *estimate, const char *why)
{
  if (estimate->why == NULL)
    estimate->why = g_strdup (why);
  g_ptr_array_set_size (estimate->steps, 0);

  return FALSE;
}

static void
settle (FairEstimate *estimate, double value, double low, double high)
{
  estimate->known = TRUE;
  estimate->value = value;
  estimate->low = low;
  estimate->high = high;
}

static double
average_amount (const FairCalculatorInputs *inputs,
                const FairSimulation       *simulation)
{
  if (isfinite (inputs->won_amount))
    return inputs->won_amount;
  if (simulation->amounts_counted == 0)
    return NAN;

  return simulation->won_amount / simulation->amounts_counted;
}

static void
add_amount (FairEstimate               *estimate,
            const char                 *sign,
            const FairCalculatorInputs *inputs,
            const FairSimulation       *simulation)
{
  g_autofree char *source =
      isfinite (inputs->won_amount)
          ? g_strdup (_ ("as given"))
          : g_strdup_printf (ngettext ("history: %u win old enough to judge",
                                       "history: %u wins old enough to judge",
                                       simulation->amounts_counted),
                             simulation->amounts_counted);

  add_step (estimate, sign, _ ("Average won amount"), source, FAIR_UNIT_MONEY,
            average_amount (inputs, simulation));
}

static gboolean
take_wins (FairEstimate               *wins,
           const FairCalculatorInputs *inputs,
           const FairSimulation       *simulation)
{
  double amount = average_amount (inputs, simulation);
  double value;

  if (!isfinite (inputs->revenue_target))
    return refuse (wins, _ ("no revenue target is agreed"));
  if (!isfinite (inputs->marketing_share))
    return refuse (wins, _ ("no share of revenue from marketing is agreed"));
  if (!isfinite (amount) || amount <= 0)
    return refuse (wins, _ ("no win that is old enough to judge has an amount "
                            "in the workshop’s currency"));

  value = inputs->revenue_target * inputs->marketing_share / amount;
  add_step (wins, "", _ ("Revenue target"), _ ("as agreed"), FAIR_UNIT_MONEY,
            inputs->revenue_target);
  add_step (wins, "×", _ ("Share sourced by Marketing"), _ ("as agreed"),
            FAIR_UNIT_SHARE, inputs->marketing_share);
  add_amount (wins, "÷", inputs, simulation);
  add_step (wins, "=", _ ("Wins needed"),
            _ ("revenue target × share ÷ average won amount"), FAIR_UNIT_COUNT,
            value);
  settle (wins, value, value, value);

  return TRUE;
}

/* A way down from the win to the MQL, the last rate first. */
typedef struct
{
  FairRateKind kinds[4];
  guint        n;
} Chain;

static const Chain CHAINS[] = {
  { { FAIR_RATE_OPPORTUNITY_TO_WON, FAIR_RATE_SQL_TO_OPPORTUNITY,
      FAIR_RATE_SAL_TO_SQL, FAIR_RATE_MQL_TO_SAL },
    4 },
  { { FAIR_RATE_OPPORTUNITY_TO_WON, FAIR_RATE_SQL_TO_OPPORTUNITY,
      FAIR_RATE_MQL_TO_SQL },
    3 },
  { { FAIR_RATE_OPPORTUNITY_TO_WON, FAIR_RATE_MQL_TO_OPPORTUNITY }, 2 },
  { { FAIR_RATE_MQL_TO_WON }, 1 },
};

static const struct
{
  const char *rate;
  const char *needed;
} KIND_WORDS[FAIR_N_RATES] = {
  [FAIR_RATE_MQL_TO_WON] = { N_ ("MQL→won"), N_ ("MQLs needed") },
  [FAIR_RATE_MQL_TO_OPPORTUNITY] = { N_ ("MQL→opportunity"),
                                     N_ ("MQLs needed") },
  [FAIR_RATE_MQL_TO_SAL] = { N_ ("MQL→SAL"), N_ ("MQLs needed") },
  [FAIR_RATE_SAL_TO_SQL] = { N_ ("SAL→SQL"), N_ ("SALs needed") },
  [FAIR_RATE_MQL_TO_SQL] = { N_ ("MQL→SQL"), N_ ("MQLs needed") },
  [FAIR_RATE_SQL_TO_OPPORTUNITY] = { N_ ("SQL→opportunity"),
                                     N_ ("SQLs needed") },
  [FAIR_RATE_OPPORTUNITY_TO_WON] = { N_ ("Opportunity→won"),
                                     N_ ("Opportunities needed") },
};

/* The longest way down of which every rate is known. */
static const Chain *
choose_chain (const FairSimulation *simulation)
{
  for (guint i = 0; i < G_N_ELEMENTS (CHAINS); i++)
    {
      gboolean whole = TRUE;

      for (guint k = 0; k < CHAINS[i].n; k++)
        whole = whole && simulation->rates[CHAINS[i].kinds[k]].known &&
                simulation->rates[CHAINS[i].kinds[k]].n > 0;
      if (whole)
        return &CHAINS[i];
    }

  return NULL;
}

static char *
dup_source (const FairRate *rate, int threshold)
{
  g_autofree char *n = fair_format_count ((gint64) rate->n);
  g_autofree char *of = fair_format_count ((gint64) rate->of);

  /* Translators: so many of so many leads, at a threshold */
  return g_strdup_printf (_ ("history: %s of %s at threshold %d"), n, of,
                          threshold);
}

static void
add_chain (FairEstimate         *mqls,
           const Chain          *chain,
           const FairSimulation *simulation,
           double                needed)
{
  for (guint i = 0; i < chain->n; i++)
    {
      FairRateKind     kind = chain->kinds[i];
      const FairRate  *rate = &simulation->rates[kind];
      g_autofree char *source = dup_source (rate, simulation->threshold);

      needed /= rate->rate;
      add_step (mqls, "÷", _ (KIND_WORDS[kind].rate), source, FAIR_UNIT_SHARE,
                rate->rate);
      add_step (mqls, "=", _ (KIND_WORDS[kind].needed),
                _ ("what stands above ÷ the rate"), FAIR_UNIT_COUNT, needed);
    }
}

/* The rates of the chain are over the same leads, each over those that the one
 * before reached, so that their product is MQL→won exactly: its interval is the
 * range of what they imply together. */
static void
take_mqls (FairEstimate               *mqls,
           const FairEstimate         *wins,
           const FairCalculatorInputs *inputs,
           const FairSimulation       *simulation)
{
  const FairRate *rate = &simulation->rates[FAIR_RATE_MQL_TO_WON];
  const Chain    *chain = choose_chain (simulation);
  double          a_month;

  if (!wins->known)
    {
      refuse (mqls, wins->why);
      return;
    }
  if (!rate->known || rate->n == 0 || chain == NULL)
    {
      refuse (mqls, _ ("of the MQLs that are old enough to judge none is known "
                       "to be won, so there is no rate to divide by"));
      return;
    }

  a_month = wins->value / MAX (inputs->months, 1);
  add_step (mqls, "", _ ("Wins needed"),
            _ ("revenue target × share ÷ average won amount"), FAIR_UNIT_COUNT,
            wins->value);
  add_step (mqls, "÷", _ ("Months"), _ ("of the target’s period"),
            FAIR_UNIT_COUNT, MAX (inputs->months, 1));
  add_step (mqls, "=", _ ("Wins needed, a month"), _ ("wins ÷ months"),
            FAIR_UNIT_COUNT, a_month);
  add_chain (mqls, chain, simulation, a_month);
  mqls->few = rate->of < FEWEST;
  settle (mqls, a_month / rate->rate, a_month / rate->high,
          a_month / rate->low);
}

static void
take_capacity (FairEstimate *capacity, const FairCalculatorInputs *inputs)
{
  double value = inputs->reps * inputs->mqls_per_rep;

  if (!isfinite (inputs->reps) || !isfinite (inputs->mqls_per_rep))
    {
      refuse (capacity,
              _ ("how many reps there are, and how many MQLs each can work in "
                 "a month, is not agreed"));
      return;
    }

  add_step (capacity, "", _ ("Reps"), _ ("as agreed"), FAIR_UNIT_COUNT,
            inputs->reps);
  add_step (capacity, "×", _ ("MQLs a rep can work in a month"),
            _ ("as agreed"), FAIR_UNIT_COUNT, inputs->mqls_per_rep);
  add_step (capacity, "=", _ ("Capacity, MQLs a month"),
            _ ("reps × MQLs a rep can work"), FAIR_UNIT_COUNT, value);
  settle (capacity, value, value, value);
}

static void
take_value (FairEstimate               *mql,
            const FairCalculatorInputs *inputs,
            const FairSimulation       *simulation)
{
  const FairRate  *rate = &simulation->rates[FAIR_RATE_MQL_TO_WON];
  double           amount = average_amount (inputs, simulation);
  g_autofree char *source = NULL;

  if (!isfinite (amount))
    {
      refuse (mql, _ ("no win that is old enough to judge has an amount in the "
                      "workshop’s currency"));
      return;
    }
  if (!rate->known || rate->of == 0)
    {
      refuse (mql, _ ("no MQL is old enough to judge"));
      return;
    }

  source = dup_source (rate, simulation->threshold);
  add_step (mql, "", _ ("MQL→won"), source, FAIR_UNIT_SHARE, rate->rate);
  add_amount (mql, "×", inputs, simulation);
  add_step (mql, "=", _ ("Value of an MQL"), _ ("MQL→won × average won amount"),
            FAIR_UNIT_MONEY, rate->rate * amount);
  mql->few = rate->of < FEWEST;
  settle (mql, rate->rate * amount, rate->low * amount, rate->high * amount);
}

static void
take_lag (FairEstimate *lag, const FairSimulation *simulation)
{
  g_autofree char *source = NULL;

  if (simulation->close_time_n == 0)
    {
      refuse (lag, _ ("no MQL that is old enough to judge was won later"));
      return;
    }

  source =
      g_strdup_printf (ngettext ("median of %u won MQL old enough to judge",
                                 "median of %u won MQLs old enough to "
                                 "judge",
                                 simulation->close_time_n),
                       simulation->close_time_n);
  add_step (lag, "", _ ("From MQL to close, days"), source, FAIR_UNIT_DAYS,
            simulation->close_time_median);
  lag->few = simulation->close_time_n < FEWEST;
  settle (lag, simulation->close_time_median, simulation->close_time_q1,
          simulation->close_time_q3);
}

/**
 * fair_calculator_inputs_from_terms:
 * @terms: the terms of the agreement
 *
 * Reads what the terms know: the revenue target as that of a quarter.
 *
 * Returns: the inputs, NaN for what they do not know
 */
FairCalculatorInputs
fair_calculator_inputs_from_terms (const FairTerms *terms)
{
  FairCalculatorInputs inputs = {
    NAN, NAN, NAN, MONTHS_OF_TARGET, NAN, NAN,
  };

  g_return_val_if_fail (terms != NULL, inputs);

  fair_terms_get_number (terms, "revenue_target", &inputs.revenue_target);
  fair_terms_get_number (terms, "revenue_share", &inputs.marketing_share);
  fair_terms_get_number (terms, "sales.reps", &inputs.reps);
  fair_terms_get_number (terms, "sales.mqls_per_rep_per_month",
                         &inputs.mqls_per_rep);

  return inputs;
}

/**
 * fair_calculator_new:
 * @inputs: what is wanted and what there is
 * @simulation: what history says at the threshold in question
 *
 * Works out the numbers behind the promises: wins needed = revenue target ×
 * share ÷ average won amount; MQLs needed = wins needed ÷ MQL→won, shown down
 * the longest chain of stages that the history knows; capacity = reps × MQLs a
 * rep can work; value of an MQL = MQL→won × average won amount. Ranges are
 * those of the 95 % Wilson interval of MQL→won alone; that the average amount
 * may change is not in them. Source: the funnel arithmetic of common
 * service-level agreements, with the rates of one's own history.
 *
 * Returns: (transfer full): the numbers
 */
FairCalculator *
fair_calculator_new (const FairCalculatorInputs *inputs,
                     const FairSimulation       *simulation)
{
  FairCalculator *calculator;

  g_return_val_if_fail (inputs != NULL, NULL);
  g_return_val_if_fail (simulation != NULL, NULL);

  calculator = g_new0 (FairCalculator, 1);
  init_estimate (&calculator->wins_needed, FAIR_UNIT_COUNT);
  init_estimate (&calculator->mqls_needed, FAIR_UNIT_COUNT);
  init_estimate (&calculator->capacity, FAIR_UNIT_COUNT);
  init_estimate (&calculator->mql_value, FAIR_UNIT_MONEY);
  init_estimate (&calculator->lag, FAIR_UNIT_DAYS);

  take_wins (&calculator->wins_needed, inputs, simulation);
  take_mqls (&calculator->mqls_needed, &calculator->wins_needed, inputs,
             simulation);
  take_capacity (&calculator->capacity, inputs);
  take_value (&calculator->mql_value, inputs, simulation);
  take_lag (&calculator->lag, simulation);

  return calculator;
}

/**
 * fair_calculator_free:
 * @calculator: (transfer full) (nullable): a calculator
 */
void
fair_calculator_free (FairCalculator *calculator)
{
  if (calculator == NULL)
    return;

  clear_estimate (&calculator->wins_needed);
  clear_estimate (&calculator->mqls_needed);
  clear_estimate (&calculator->capacity);
  clear_estimate (&calculator->mql_value);
  clear_estimate (&calculator->lag);
  g_free (calculator);
}
