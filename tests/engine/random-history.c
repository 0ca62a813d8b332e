/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-history.h"

#include <math.h>

/* Days are few, so that much happens at one instant and at borders. */
static gint64
random_instant (GRand *rand)
{
  static const int hours[] = { 0, 0, 0, 12, 23 };

  return at ("2025-01-01") +
         (gint64) g_rand_int_range (rand, 0, 400) * FAIR_DAY_SECONDS +
         hours[g_rand_int_range (rand, 0, 5)] * 3600;
}

static gboolean
chance (GRand *rand, double share)
{
  return g_rand_double (rand) < share;
}

static void
add_instant (FairHistoryBuilder *builder,
             FairRows            rows,
             guint               row,
             const char         *name,
             gint64              instant)
{
  guint column = fair_history_builder_add_column (builder, rows, name,
                                                  FAIR_COLUMN_INSTANT);

  fair_history_builder_set_instant (builder, rows, row, column, instant);
}

static void
add_text (FairHistoryBuilder *builder,
          GRand              *rand,
          guint               row,
          const char         *name,
          const char *const  *values,
          int                 n_values)
{
  guint column = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                                  name, FAIR_COLUMN_TEXT);
  int   pick = g_rand_int_range (rand, 0, n_values + 1);

  if (pick < n_values)
    fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, row, column,
                                   values[pick]);
}

static void
add_lead (FairHistoryBuilder *builder, GRand *rand, guint i)
{
  static const char *const regions[] = { "EU", "US", "APAC" };
  static const char *const sources[] = { "Webinar", "webinar ", "Ads" };
  static const char *const stages[] = { "mql_at", "accepted_at", "sql_at",
                                        "first_follow_up_at" };
  g_autofree char         *id = g_strdup_printf ("lead%u", i);
  guint row = fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, id);

  add_text (builder, rand, row, "region", regions, 3);
  add_text (builder, rand, row, "source", sources, 3);
  if (chance (rand, 0.9))
    add_instant (builder, FAIR_ROWS_LEADS, row, "created_at",
                 random_instant (rand));
  for (guint j = 0; j < G_N_ELEMENTS (stages); j++)
    {
      if (chance (rand, 0.1))
        add_instant (builder, FAIR_ROWS_LEADS, row, stages[j],
                     random_instant (rand));
    }
  if (chance (rand, 0.3))
    fair_history_builder_set_outcome (
        builder, row, (FairOutcome) g_rand_int_range (rand, 0, 4));
  if (chance (rand, 0.3))
    add_instant (builder, FAIR_ROWS_LEADS, row, "opportunity_at",
                 random_instant (rand));
  if (chance (rand, 0.3))
    add_instant (builder, FAIR_ROWS_LEADS, row, "closed_at",
                 random_instant (rand));
  if (chance (rand, 0.3))
    fair_history_builder_set_amount (
        builder, row, g_rand_int_range (rand, 1, 99), chance (rand, 0.2));
}

static void
add_deal (FairHistoryBuilder *builder, GRand *rand, guint i, guint n_leads)
{
  static const FairOutcome outcomes[] = { FAIR_OUTCOME_OPEN, FAIR_OUTCOME_LOST,
                                          FAIR_OUTCOME_WON };
  g_autofree char         *id = g_strdup_printf ("deal%u", i);
  guint row = fair_history_builder_add_row (builder, FAIR_ROWS_DEALS, id);

  for (int j = g_rand_int_range (rand, 0, 3); j >= 0; j--)
    fair_history_builder_tie_deal (
        builder, row, (guint) g_rand_int_range (rand, 0, (gint32) n_leads),
        FALSE);
  add_instant (builder, FAIR_ROWS_DEALS, row, "created_at",
               random_instant (rand));
  if (chance (rand, 0.8))
    add_instant (builder, FAIR_ROWS_DEALS, row, "closed_at",
                 random_instant (rand));
  fair_history_builder_set_deal (
      builder, row, outcomes[g_rand_int_range (rand, 0, 3)], chance (rand, 0.8),
      g_rand_int_range (rand, 1, 99), chance (rand, 0.1));
}

/* A history of everything that a lead may be. */
FairHistory *
random_history (GRand *rand, guint n_leads, guint n_activities)
{
  static const char *const types[] = { "a", "b", "c", "d" };
  static const char *const details[] = { "x", "X ", "y", "z", NULL };
  g_autoptr (FairZone) zone = fair_zone_new ("America/New_York", NULL);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "USD", at ("2026-06-01"));

  if (chance (rand, 0.5))
    fair_history_builder_set_as_of (builder, at ("2025-12-01"));
  for (guint i = 0; i < n_leads; i++)
    add_lead (builder, rand, i);
  for (guint i = 0; i < n_leads / 6; i++)
    add_deal (builder, rand, i, n_leads);
  for (guint i = 0; i < n_activities; i++)
    fair_history_builder_add_activity (
        builder, (guint) g_rand_int_range (rand, 0, (gint32) n_leads),
        types[g_rand_int_range (rand, 0, 4)], random_instant (rand),
        chance (rand, 0.3) ? NAN : g_rand_int_range (rand, 0, 10),
        details[g_rand_int_range (rand, 0, 5)]);

  return fair_history_builder_finish (builder, NULL);
}

static void
random_fit (GRand *rand, FairCriterion *criterion)
{
  static const char *const regions[] = { "eu", "us", "apac" };
  static const FairEffect  effects[] = {
     FAIR_EFFECT_POINTS, FAIR_EFFECT_POINTS,   FAIR_EFFECT_POINTS,
     FAIR_EFFECT_POINTS, FAIR_EFFECT_REQUIRED, FAIR_EFFECT_DISQUALIFY,
  };

  criterion->effect = effects[g_rand_int_range (rand, 0, 6)];
  if (criterion->effect != FAIR_EFFECT_POINTS)
    criterion->points = 0;
  criterion->when = fair_condition_new_leaf (
      "region", criterion->effect == FAIR_EFFECT_REQUIRED ? FAIR_OPERATOR_IS_NOT
                                                          : FAIR_OPERATOR_IS);
  criterion->when->test.values = g_new0 (char *, 2);
  criterion->when->test.values[0] =
      g_strdup (regions[g_rand_int_range (rand, 0, 3)]);
}

static void
random_behavior (GRand *rand, FairCriterion *criterion)
{
  static const char *const types[] = { "a", "B", "c", "d" };
  static const char *const both[] = { "a", "c", NULL };
  const char *one[] = { types[g_rand_int_range (rand, 0, 4)], NULL };

  criterion->activity = g_strdupv ((char **) (chance (rand, 0.2) ? both : one));
  criterion->at_least = chance (rand, 0.5) ? 1 : g_rand_int_range (rand, 2, 4);
  criterion->within_days =
      chance (rand, 0.5) ? 0 : g_rand_int_range (rand, 1, 90);
  criterion->distinct = (FairDistinct) g_rand_int_range (rand, 0, 3);
  criterion->award = (FairAward) g_rand_int_range (rand, 0, 2);
  criterion->cap = chance (rand, 0.3) ? g_rand_int_range (rand, 0, 60) : -1;
  criterion->expires_days =
      chance (rand, 0.4) ? g_rand_int_range (rand, 1, 120) : 0;
  if (chance (rand, 0.4))
    {
      criterion->decay_percent = g_rand_int_range (rand, 0, 101);
      criterion->decay_days = g_rand_int_range (rand, 1, 60);
    }
  if (chance (rand, 0.15))
    criterion->effect = FAIR_EFFECT_INSTANT;
  if (chance (rand, 0.3))
    {
      criterion->has_value = TRUE;
      criterion->value.op = FAIR_OPERATOR_AT_LEAST;
      criterion->value.low.number = g_rand_int_range (rand, 0, 10);
    }
}

/* A model that uses every rule. Groups 0 and 1 are of fit, 2 and 3 of
 * behavior. */
FairScorecard *
random_card (GRand *rand, guint n_criteria)
{
  FairScorecard *scorecard = fair_scorecard_new ();

  scorecard->threshold = g_rand_int_range (rand, -10, 60);
  scorecard->has_fit_minimum = chance (rand, 0.2);
  scorecard->fit_minimum = g_rand_int_range (rand, -20, 10);

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i);
      FairGroup       *group = fair_group_new (id);

      group->combine = (FairCombine) (i % 2);
      group->cap = chance (rand, 0.5) ? g_rand_int_range (rand, 0, 40) : -1;
      g_ptr_array_add (scorecard->groups, group);
    }
  for (guint i = 0; i < 2; i++)
    {
      FairTier *tier = fair_tier_new (i == 0 ? "t0" : "t1", "Tier");

      tier->has_at = TRUE;
      tier->at = g_rand_int_range (rand, 0, 80);
      tier->instant = chance (rand, 0.3);
      g_ptr_array_add (scorecard->tiers, tier);
    }

  for (guint i = 0; i < n_criteria; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      FairFamily       family =
          chance (rand, 0.3) ? FAIR_FAMILY_FIT : FAIR_FAMILY_BEHAVIOR;
      FairCriterion *criterion = fair_criterion_new (id, id, family);

      criterion->points = g_rand_int_range (rand, -20, 50);
      criterion->off = chance (rand, 0.05);
      if (family == FAIR_FAMILY_FIT)
        random_fit (rand, criterion);
      else
        random_behavior (rand, criterion);
      if (chance (rand, 0.5))
        criterion->group =
            g_strdup_printf ("g%d", (family == FAIR_FAMILY_FIT ? 0 : 2) +
                                        g_rand_int_range (rand, 0, 2));
      g_ptr_array_add (scorecard->criteria, criterion);
    }

  return scorecard;
}
