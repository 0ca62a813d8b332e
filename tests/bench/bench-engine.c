/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-simulation.h"
#include "history/fair-history-builder.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Times the engine on a made-up history: bench-engine [LEADS [ACTIVITIES]]. */

static const char *const types[] = { "page-view",  "pricing-page-visit",
                                     "download",   "webinar-attendance",
                                     "email-open", "demo-request" };

static void
add_activities (FairHistoryBuilder *builder,
                GRand              *rand,
                guint               n_leads,
                guint               n_activities)
{
  for (guint i = 0; i < n_activities; i++)
    {
      char detail[32];

      g_snprintf (detail, sizeof detail, "page-%d",
                  g_rand_int_range (rand, 0, 500));
      fair_history_builder_add_activity (
          builder, (guint) g_rand_int_range (rand, 0, (gint32) n_leads),
          types[g_rand_int_range (rand, 0, 6)],
          1700000000 + g_rand_int_range (rand, 0, 65000000), NAN, detail);
    }
}

static FairHistory *
make_history (guint n_leads, guint n_activities)
{
  static const char *const regions[] = { "EU", "US", "LATAM", "APAC" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (FairZone) zone = fair_zone_new ("Europe/Berlin", NULL);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "USD", 1800000000);
  guint created = fair_history_builder_add_column (
      builder, FAIR_ROWS_LEADS, "created_at", FAIR_COLUMN_INSTANT);
  guint opportunity = fair_history_builder_add_column (
      builder, FAIR_ROWS_LEADS, "opportunity_at", FAIR_COLUMN_INSTANT);
  guint region = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                                  "region", FAIR_COLUMN_TEXT);
  guint title = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                                 "title", FAIR_COLUMN_TEXT);
  guint employees = fair_history_builder_add_column (
      builder, FAIR_ROWS_LEADS, "employees", FAIR_COLUMN_NUMBER);
  guint source = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                                  "source", FAIR_COLUMN_TEXT);

  for (guint i = 0; i < n_leads; i++)
    {
      char   id[32];
      char   text[32];
      guint  row;
      gint64 at = 1700000000 + g_rand_int_range (rand, 0, 60000000);

      g_snprintf (id, sizeof id, "lead-%u", i);
      row = fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, id);
      fair_history_builder_set_instant (builder, FAIR_ROWS_LEADS, row, created,
                                        at);
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, row, region,
                                     regions[g_rand_int_range (rand, 0, 4)]);
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, row, source,
                                     regions[g_rand_int_range (rand, 0, 4)]);
      g_snprintf (text, sizeof text, "Title %d",
                  g_rand_int_range (rand, 0, 30000));
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, row, title,
                                     text);
      g_snprintf (text, sizeof text, "%d", g_rand_int_range (rand, 1, 5000));
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, row, employees,
                                     text);
      if (g_rand_int_range (rand, 0, 10) > 0)
        continue;
      fair_history_builder_set_instant (
          builder, FAIR_ROWS_LEADS, row, opportunity,
          at + g_rand_int_range (rand, 0, 10000000));
      fair_history_builder_set_outcome (
          builder, row,
          g_rand_boolean (rand) ? FAIR_OUTCOME_WON : FAIR_OUTCOME_LOST);
    }

  add_activities (builder, rand, n_leads, n_activities);

  return fair_history_builder_finish (builder, NULL);
}

static void
add_behavior (FairScorecard *card, guint i, gboolean plain)
{
  g_autofree char *id = g_strdup_printf ("b%u", i);
  FairCriterion *criterion = fair_criterion_new (id, id, FAIR_FAMILY_BEHAVIOR);
  const char    *one[] = { types[i], NULL };

  criterion->activity = g_strdupv ((char **) one);
  criterion->points = 5 + 5 * (int) i;
  criterion->award = i % 2 == 0 ? FAIR_AWARD_EACH : FAIR_AWARD_ONCE;
  if (i == 5)
    criterion->effect = FAIR_EFFECT_INSTANT;
  if (!plain)
    {
      criterion->cap = 40;
      criterion->expires_days = 90;
      criterion->group = g_strdup ("content");
      criterion->at_least = i == 1 ? 2 : 1;
      criterion->distinct = i == 2 ? FAIR_DISTINCT_DETAIL : FAIR_DISTINCT_NONE;
      criterion->decay_percent = i == 3 ? 50 : 0;
      criterion->decay_days = i == 3 ? 30 : 0;
    }
  g_ptr_array_add (card->criteria, criterion);
}

static FairScorecard *
make_card (gboolean plain)
{
  static const char *const values[] = { "eu", "us", "latam", "apac" };
  FairScorecard           *card = fair_scorecard_new ();

  card->threshold = 60;
  g_ptr_array_add (card->groups, fair_group_new ("content"));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_behavior (card, i, plain);
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("f%u", i);
      FairCriterion   *criterion = fair_criterion_new (id, id, FAIR_FAMILY_FIT);

      criterion->points = 5;
      criterion->when =
          fair_condition_new_leaf (i < 4    ? "region"
                                   : i == 4 ? "title"
                                            : "employees",
                                   i < 4    ? FAIR_OPERATOR_IS
                                   : i == 4 ? FAIR_OPERATOR_CONTAINS
                                            : FAIR_OPERATOR_AT_LEAST);
      criterion->when->test.low.number = 500;
      if (i < 5)
        {
          criterion->when->test.values = g_new0 (char *, 2);
          criterion->when->test.values[0] = g_strdup (i < 4 ? values[i] : "12");
        }
      g_ptr_array_add (card->criteria, criterion);
    }

  return card;
}

/* In µs of this thread's own work, so that other programs do not count. */
static gint64
get_work (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return (gint64) spent.tv_sec * 1000000 + spent.tv_nsec / 1000;
}

static double
since (gint64 *start)
{
  gint64 now = get_work ();
  double ms = (double) (now - *start) / 1000.0;

  *start = now;
  return ms;
}

static void
run (FairHistory *history, gboolean plain)
{
  g_autoptr (FairScorecard) card = make_card (plain);
  gint64 start = get_work ();
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  double cohort_ms = since (&start);
  g_autoptr (FairCompiled) compiled =
      fair_compiled_new (cohort, card, NULL, NULL);
  double compile_ms = since (&start);
  double best_ms = INFINITY;
  g_autoptr (FairScores) scores = NULL;
  FairSimulationOptions options = { .maturity_days = -1 };
  double                plain_ms;
  double                curve_ms;

  for (int i = 0; i < 5; i++)
    {
      g_clear_pointer (&scores, fair_scores_unref);
      ((FairCriterion *) card->criteria->pdata[0])->points = 10 + i;
      since (&start);
      scores = fair_scores_new (compiled, card, NULL, NULL);
      best_ms = fmin (best_ms, since (&start));
    }

  fair_simulation_free (fair_simulation_new (scores, &options, NULL, NULL));
  plain_ms = since (&start);
  options.with_curve = TRUE;
  fair_simulation_free (fair_simulation_new (scores, &options, NULL, NULL));
  curve_ms = since (&start);
  options.with_criteria = TRUE;
  fair_simulation_free (fair_simulation_new (scores, &options, NULL, NULL));

  printf ("%-8s cohort %.1f compile %.1f rescore %.2f simulate %.2f "
          "with curve %.2f with criteria %.2f ms\n",
          plain ? "plain" : "general", cohort_ms, compile_ms, best_ms, plain_ms,
          curve_ms, since (&start));
}

static guint
read_count (const char *text, guint otherwise)
{
  gint64 count;

  if (text == NULL ||
      !g_ascii_string_to_signed (text, 10, 1, 100000000, &count, NULL))
    return otherwise;

  return (guint) count;
}

int
main (int argc, char *argv[])
{
  guint n_leads = read_count (argc > 1 ? argv[1] : NULL, 10000);
  guint n_activities = read_count (argc > 2 ? argv[2] : NULL, 10 * n_leads);
  g_autoptr (FairHistory) history = make_history (n_leads, n_activities);

  printf ("%u leads, %u activities\n", n_leads, n_activities);
  run (history, TRUE);
  run (history, FALSE);

  return EXIT_SUCCESS;
}
