/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-calculator.h"

#include "engine/fair-simulation-json.h"
#include "engine/fair-trial.h"

#include "base/fair-json.h"

#include <math.h>
#include <string.h>

/* 900 MQLs old enough to judge, 700 accepted, 490 SQLs, 454 opportunities, 121
 * won; 177 wins with an amount of 30,000 each. */
static FairSimulation *
example (void)
{
  FairSimulation *simulation = _fair_simulation_new_empty ();

  simulation->threshold = 60;
  simulation->rates[FAIR_RATE_MQL_TO_WON] = fair_rate_new (121, 900);
  simulation->rates[FAIR_RATE_MQL_TO_SAL] = fair_rate_new (700, 900);
  simulation->rates[FAIR_RATE_SAL_TO_SQL] = fair_rate_new (490, 700);
  simulation->rates[FAIR_RATE_MQL_TO_SQL] = fair_rate_new (490, 900);
  simulation->rates[FAIR_RATE_SQL_TO_OPPORTUNITY] = fair_rate_new (454, 490);
  simulation->rates[FAIR_RATE_OPPORTUNITY_TO_WON] = fair_rate_new (121, 454);
  simulation->won_amount = 177 * 30000.0;
  simulation->amounts_counted = 177;
  simulation->has_amounts = TRUE;
  simulation->close_time_n = 121;
  simulation->close_time_median = 118;
  simulation->close_time_q1 = 90;
  simulation->close_time_q3 = 150;

  return simulation;
}

static const FairCalculatorInputs INPUTS = { 1200000, 0.6, NAN, 3, 4, 20 };

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

static void
test_example (void)
{
  g_autoptr (FairSimulation) simulation = example ();
  g_autoptr (FairCalculator) it = fair_calculator_new (&INPUTS, simulation);
  const FairRate   *rate = &simulation->rates[FAIR_RATE_MQL_TO_WON];
  FairEstimateStep *last;

  g_assert_true (it->wins_needed.known);
  assert_near (it->wins_needed.value, 24);
  g_assert_cmpuint (it->wins_needed.steps->len, ==, 4);

  /* 24 wins a quarter, 8 a month, 59.5 MQLs. */
  g_assert_true (it->mqls_needed.known);
  assert_near (it->mqls_needed.value, 8 * 900 / 121.0);
  assert_near (it->mqls_needed.low, 8 / rate->high);
  assert_near (it->mqls_needed.high, 8 / rate->low);
  g_assert_cmpint (lround (it->mqls_needed.low), ==, 51);
  g_assert_cmpint (lround (it->mqls_needed.high), ==, 70);
  g_assert_false (it->mqls_needed.few);

  /* The chain of four rates ends at the same number. */
  g_assert_cmpuint (it->mqls_needed.steps->len, ==, 3 + 2 * 4);
  last = it->mqls_needed.steps->pdata[it->mqls_needed.steps->len - 1];
  assert_near (last->value, it->mqls_needed.value);

  assert_near (it->capacity.value, 80);
  assert_near (it->mql_value.value, 30000 * 121 / 900.0);
  assert_near (it->mql_value.low, 30000 * rate->low);
  assert_near (it->lag.value, 118);
  assert_near (it->lag.low, 90);
}

/* Stages that the history does not know shorten the chain, not the result. */
static void
test_short_chains (void)
{
  static const struct
  {
    FairRateKind forget;
    guint        n_rates;
  } cases[] = {
    { FAIR_RATE_MQL_TO_SAL, 3 },
    { FAIR_RATE_MQL_TO_SQL, 1 },
    { FAIR_RATE_OPPORTUNITY_TO_WON, 1 },
  };
  g_autoptr (FairSimulation) simulation = example ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FairCalculator) it = NULL;

      simulation->rates[cases[i].forget].known = FALSE;
      it = fair_calculator_new (&INPUTS, simulation);
      g_assert_cmpuint (it->mqls_needed.steps->len, ==,
                        3 + 2 * cases[i].n_rates);
      assert_near (it->mqls_needed.value, 8 * 900 / 121.0);
    }
}

static void
assert_unknown (const FairEstimate *estimate, const char *why)
{
  g_assert_false (estimate->known);
  g_assert_true (isnan (estimate->value));
  g_assert_nonnull (strstr (estimate->why, why));
  g_assert_cmpuint (estimate->steps->len, ==, 0);
}

static void
test_unknown (void)
{
  g_autoptr (FairSimulation) nothing = _fair_simulation_new_empty ();
  g_autoptr (FairSimulation) simulation = example ();
  FairCalculatorInputs none = { NAN, NAN, NAN, 3, NAN, 20 };
  FairCalculatorInputs no_share = { 1200000, NAN, NAN, 3, NAN, NAN };
  g_autoptr (FairCalculator) empty = fair_calculator_new (&INPUTS, nothing);
  g_autoptr (FairCalculator) it = fair_calculator_new (&none, simulation);
  g_autoptr (FairCalculator) part = fair_calculator_new (&no_share, simulation);
  g_autoptr (FairCalculator) lost = NULL;

  assert_unknown (&empty->wins_needed, "amount");
  assert_unknown (&empty->mqls_needed, "amount");
  assert_unknown (&empty->mql_value, "amount");
  assert_unknown (&empty->lag, "won later");
  g_assert_true (empty->capacity.known);
  assert_unknown (&it->wins_needed, "revenue target");
  assert_unknown (&it->capacity, "reps");
  g_assert_true (it->mql_value.known);
  assert_unknown (&part->mqls_needed, "share of revenue");

  simulation->rates[FAIR_RATE_MQL_TO_WON] = fair_rate_new (0, 40);
  lost = fair_calculator_new (&INPUTS, simulation);
  g_assert_true (lost->wins_needed.known);
  assert_unknown (&lost->mqls_needed, "none is known to be won");
  assert_near (lost->mql_value.value, 0);
}

static void
test_given_amount (void)
{
  g_autoptr (FairSimulation) simulation = example ();
  FairCalculatorInputs inputs = INPUTS;
  g_autoptr (FairCalculator) it = NULL;

  inputs.won_amount = 60000;
  simulation->rates[FAIR_RATE_MQL_TO_WON] = fair_rate_new (4, 29);
  it = fair_calculator_new (&inputs, simulation);
  assert_near (it->wins_needed.value, 12);
  g_assert_true (it->mqls_needed.few);
}

static void
test_from_terms (void)
{
  g_autoptr (JsonNode) node = fair_json_parse (
      "{\"format\": \"fairlead-terms\", \"version\": 1, \"revenue_target\": "
      "900000, \"sales\": {\"reps\": 3, \"mqls_per_rep_per_month\": 25}}",
      -1, NULL);
  g_autoptr (FairTerms) terms = fair_terms_from_json (node, NULL);
  FairCalculatorInputs inputs = fair_calculator_inputs_from_terms (terms);

  assert_near (inputs.revenue_target, 900000);
  g_assert_true (isnan (inputs.marketing_share));
  g_assert_cmpint (inputs.months, ==, 3);
  assert_near (inputs.reps * inputs.mqls_per_rep, 75);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calculator/example", test_example);
  g_test_add_func ("/calculator/short-chains", test_short_chains);
  g_test_add_func ("/calculator/unknown", test_unknown);
  g_test_add_func ("/calculator/given-amount", test_given_amount);
  g_test_add_func ("/calculator/from-terms", test_from_terms);

  return g_test_run ();
}
