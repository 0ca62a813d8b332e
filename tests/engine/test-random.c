/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-history.h"

#include "base/fair-text.h"
#include "engine/fair-decay.h"

#include <math.h>
#include <string.h>

/* Random histories and models, scored a second time in the plainest way: every
 * moment is looked at anew, from the list of a criterion's occurrences. */

typedef struct
{
  gint64 at;
  gint64 day;
  char  *detail;
} Kept;

static gboolean
same_key (const Kept *a, const Kept *b, FairDistinct distinct)
{
  if (distinct == FAIR_DISTINCT_DAY)
    return a->day == b->day;

  return distinct == FAIR_DISTINCT_DETAIL &&
         g_strcmp0 (a->detail, b->detail) == 0;
}

static gboolean
find_key (GArray *list, const Kept *key, FairDistinct distinct, guint *place)
{
  for (guint i = 0; i < list->len; i++)
    {
      if (same_key (&g_array_index (list, Kept, i), key, distinct))
        {
          *place = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
matches (const FairCriterion  *criterion,
         const FairActivities *activities,
         guint64               i)
{
  const char *type = activities->types->pdata[activities->type[i]];
  gboolean    listens = FALSE;

  for (guint j = 0; criterion->activity[j] != NULL; j++)
    listens |= g_ascii_strcasecmp (criterion->activity[j], type) == 0;

  return listens && (!criterion->has_value ||
                     (!isnan (activities->value[i]) &&
                      activities->value[i] >= criterion->value.low.number));
}

static GArray *
list_occurrences (FairCohort          *cohort,
                  const FairCriterion *criterion,
                  const FairLeadFacts *facts)
{
  FairHistory          *history = fair_cohort_get_history (cohort);
  const FairActivities *activities = fair_history_get_activities (history);
  GArray *occurrences = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = (guint) criterion->at_least;

  for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
    {
      Kept        one = { activities->at[i] };
      const char *detail = activities->details->pdata[activities->detail[i]];
      guint       place;

      if (!matches (criterion, activities, i))
        continue;
      one.day = fair_zone_day (fair_history_get_zone (history), one.at);
      if (detail != NULL)
        {
          one.detail = fair_text_fold (detail);
          g_ptr_array_add (texts, one.detail);
        }

      if (criterion->distinct != FAIR_DISTINCT_NONE)
        {
          if (criterion->award == FAIR_AWARD_EACH &&
              find_key (used, &one, criterion->distinct, &place))
            continue;
          if (find_key (kept, &one, criterion->distinct, &place))
            g_array_remove_index (kept, place);
        }
      g_array_append_val (kept, one);

      if (kept->len < n ||
          (criterion->within_days > 0 &&
           one.at - g_array_index (kept, Kept, kept->len - n).at >
               (gint64) criterion->within_days * FAIR_DAY_SECONDS))
        continue;
      g_array_append_val (occurrences, one.at);
      g_array_append_vals (used, kept->data, kept->len);
      g_array_set_size (kept, 0);
    }

  return occurrences;
}

/* What a criterion gives at @t, and whether it stands. */
static gboolean
give (const FairCriterion *criterion,
      GArray              *occurrences,
      GArray              *table,
      gint64               t,
      gint64              *points)
{
  gboolean stands = FALSE;

  *points = 0;
  for (guint i = 0; i < occurrences->len; i++)
    {
      gint64 at = g_array_index (occurrences, gint64, i);
      gint64 age = 0;
      int    worth;

      if (at > t || (criterion->expires_days > 0 &&
                     t >= at + criterion->expires_days * 86400LL))
        continue;
      if (criterion->decay_days > 0)
        age = (t - at) / (criterion->decay_days * 86400LL);
      worth = g_array_index (table, int, MIN (age, table->len - 1));
      *points = criterion->award == FAIR_AWARD_EACH ? *points + worth : worth;
      stands = TRUE;
    }

  if (criterion->cap >= 0)
    *points = CLAMP (*points, -criterion->cap, criterion->cap);
  return stands;
}

typedef struct
{
  const FairScorecard *scorecard;
  GArray              *occurrences[32];
  GArray              *tables[32];
} Naive;

static gint64
get_behavior (const Naive *naive, gint64 t, gboolean *instant)
{
  gint64   sums[5] = { 0 };
  gint64   bests[5] = { 0 };
  gboolean any[5] = { 0 };
  gint64   total = 0;

  *instant = FALSE;
  for (guint i = 0; i < naive->scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion = naive->scorecard->criteria->pdata[i];
      GArray              *occurrences = naive->occurrences[i];
      guint  group = criterion->group != NULL ? criterion->group[1] - '0' : 4;
      gint64 points;

      if (occurrences == NULL || criterion->off)
        continue;
      if (criterion->effect == FAIR_EFFECT_INSTANT && occurrences->len > 0 &&
          g_array_index (occurrences, gint64, 0) <= t)
        *instant = TRUE;
      if (!give (criterion, occurrences, naive->tables[i], t, &points))
        continue;
      sums[group] += points;
      bests[group] = any[group] ? MAX (bests[group], points) : points;
      any[group] = TRUE;
    }

  total = sums[4];
  for (guint i = 2; i < 4; i++)
    {
      const FairGroup *group = naive->scorecard->groups->pdata[i];
      gint64 result = group->combine == FAIR_COMBINE_BEST ? bests[i] : sums[i];

      total += group->cap >= 0 ? MIN (result, group->cap) : result;
    }

  return total;
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static GArray *
list_moments (const Naive *naive, gint64 from, gint64 to)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (moments, from);
  for (guint i = 0; i < naive->scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion = naive->scorecard->criteria->pdata[i];

      for (guint j = 0;
           naive->occurrences[i] != NULL && j < naive->occurrences[i]->len; j++)
        {
          gint64 at = g_array_index (naive->occurrences[i], gint64, j);
          gint64 end = at + criterion->expires_days * 86400LL;

          g_array_append_val (moments, at);
          g_array_append_val (moments, end);
          for (gint64 step = at; criterion->decay_days > 0 && step <= to;
               step += criterion->decay_days * 86400LL)
            g_array_append_val (moments, step);
        }
    }

  g_array_sort (moments, compare_instants);
  for (guint i = moments->len; i > 0; i--)
    {
      gint64 t = g_array_index (moments, gint64, i - 1);

      if (t < from || t > to)
        g_array_remove_index (moments, i - 1);
    }

  return moments;
}

static void
check_lead (FairScores *scores, guint lead)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL) + lead;
  const FairLeadScore *score = fair_scores_get_leads (scores, NULL) + lead;
  Naive                naive = { fair_scores_get_scorecard (scores) };
  gint64               from = facts->created_at;
  gint64               to = fair_cohort_get_as_of (cohort);
  gint64               peak = G_MININT64;
  gint64               last = 0;
  gint64               mql_at = FAIR_INSTANT_NONE;
  g_autoptr (GArray) moments = NULL;

  for (guint i = 0; i < naive.scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion = naive.scorecard->criteria->pdata[i];

      if (criterion->family != FAIR_FAMILY_BEHAVIOR)
        continue;
      naive.occurrences[i] = list_occurrences (cohort, criterion, facts);
      naive.tables[i] =
          fair_decay_new_table (criterion->points, criterion->decay_percent);
    }

  if (from == FAIR_INSTANT_NONE)
    from = to;
  else if (facts->entry != FAIR_INSTANT_NONE)
    to = facts->entry <= from ? from : facts->entry - 1;
  moments = list_moments (&naive, from, to);

  for (guint i = 0; i < moments->len; i++)
    {
      gint64   t = g_array_index (moments, gint64, i);
      gboolean instant;

      last = get_behavior (&naive, t, &instant);
      peak = MAX (peak, score->fit + last);
      if (mql_at == FAIR_INSTANT_NONE && !score->gated &&
          (instant || score->fit + last >= naive.scorecard->threshold))
        mql_at = t;
    }

  g_assert_cmpint (score->behavior, ==, last);
  g_assert_cmpint (score->peak, ==, peak);
  g_assert_cmpint (score->mql_at, ==, mql_at);
  g_assert_cmpint (score->passes, ==, mql_at != FAIR_INSTANT_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (naive.occurrences); i++)
    {
      g_clear_pointer (&naive.occurrences[i], g_array_unref);
      g_clear_pointer (&naive.tables[i], g_array_unref);
    }
}

static void
test_scores (void)
{
  guint n_mqls = 0;
  guint n_checked = 0;

  for (guint seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) history = random_history (rand, 40, 600);
      g_autoptr (FairScorecard) scorecard = random_card (rand, 10);
      g_autoptr (FairCohort) cohort =
          fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      g_autoptr (FairScores) scores = score (cohort, scorecard);
      guint n_leads;

      fair_scores_get_leads (scores, &n_leads);
      for (guint lead = 0; lead < n_leads; lead++)
        {
          if (!fair_scores_get_leads (scores, NULL)[lead].looked_at)
            continue;
          check_lead (scores, lead);
          n_checked++;
          n_mqls += fair_scores_get_leads (scores, NULL)[lead].passes;
        }
    }

  g_test_message ("%u leads, %u MQLs", n_checked, n_mqls);
  g_assert_cmpuint (n_mqls, >, n_checked / 10);
  g_assert_cmpuint (n_mqls, <, n_checked * 9 / 10);
}

static FairSimulation *
simulate_at (FairCohort *cohort, const FairScorecard *scorecard)
{
  g_autoptr (FairScores) scores = score (cohort, scorecard);

  return simulate (scores);
}

/* Each point of the curve is what the model says with that threshold. */
static void
test_curve (void)
{
  guint n_points = 0;

  for (guint seed = 100; seed < 112; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) history = random_history (rand, 60, 500);
      g_autoptr (FairScorecard) scorecard = random_card (rand, 8);
      g_autoptr (FairCohort) cohort =
          fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      g_autoptr (FairSimulation) whole = simulate_at (cohort, scorecard);

      g_assert_cmpuint (whole->curve->len, >, 0);
      for (guint i = 0; i < whole->curve->len; i++)
        {
          const FairCurvePoint *point =
              &g_array_index (whole->curve, FairCurvePoint, i);
          g_autoptr (FairSimulation) one = NULL;

          scorecard->threshold = point->threshold;
          one = simulate_at (cohort, scorecard);
          g_assert_cmpuint (point->mqls, ==, one->mqls);
          g_assert_cmpuint (point->mature_mqls, ==, one->mature_mqls);
          g_assert_cmpuint (point->won_captured, ==,
                            one->rates[FAIR_RATE_WON_CAPTURED].n);
          g_assert_cmpuint (point->opportunities, ==,
                            one->rates[FAIR_RATE_MQL_TO_OPPORTUNITY].n);
          g_assert_cmpuint (point->sqls, ==,
                            one->rates[FAIR_RATE_MQL_TO_SQL].n);
          g_assert_cmpfloat (point->won_amount, ==, one->won_amount_captured);
          n_points++;
        }
    }

  g_assert_cmpuint (n_points, >, 300);
}

/* What a criterion does is the difference to the model without it. */
static void
test_criteria (void)
{
  guint n_unique = 0;
  guint n_gained = 0;

  for (guint seed = 200; seed < 230; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) history = random_history (rand, 60, 500);
      g_autoptr (FairScorecard) scorecard = random_card (rand, 8);
      g_autoptr (FairCohort) cohort =
          fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      g_autoptr (FairScores) scores = score (cohort, scorecard);
      g_autoptr (FairSimulation) whole = simulate (scores);
      const FairLeadScore *before;
      guint                n_leads;

      before = fair_scores_get_leads (scores, &n_leads);
      for (guint i = 0; i < scorecard->criteria->len; i++)
        {
          const FairCriterionEffect *effect = whole->criteria->pdata[i];
          g_autoptr (FairScorecard) rest = fair_scorecard_copy (scorecard);
          g_autoptr (FairScores) without = NULL;
          guint unique = 0;
          guint wins = 0;
          guint gained = 0;

          g_ptr_array_remove_index (rest->criteria, i);
          without = score (cohort, rest);
          for (guint lead = 0; lead < n_leads; lead++)
            {
              gboolean after =
                  fair_scores_get_leads (without, NULL)[lead].passes;

              gained += !before[lead].passes && after;
              if (!before[lead].passes || after)
                continue;
              unique++;
              wins += fair_cohort_get_leads (cohort, NULL)[lead].outcome ==
                      FAIR_OUTCOME_WON;
            }

          g_assert_cmpuint (effect->unique_mqls, ==, unique);
          g_assert_cmpuint (effect->unique_wins, ==, wins);
          g_assert_cmpuint (effect->gained_mqls, ==, gained);
          n_unique += unique;
          n_gained += gained;
        }
    }

  g_assert_cmpuint (n_unique, >, 50);
  g_assert_cmpuint (n_gained, >, 50);
}

/* What is switched off counts for as much as what is not there. */
static void
test_off (void)
{
  for (guint seed = 300; seed < 320; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) history = random_history (rand, 30, 300);
      g_autoptr (FairScorecard) scorecard = random_card (rand, 8);
      g_autoptr (FairScorecard) rest = NULL;
      g_autoptr (FairCohort) cohort =
          fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      g_autoptr (FairScores) off = NULL;
      g_autoptr (FairScores) gone = NULL;
      guint n_leads;

      for (guint i = 0; i < scorecard->criteria->len; i += 2)
        ((FairCriterion *) scorecard->criteria->pdata[i])->off = TRUE;
      rest = fair_scorecard_without_off (scorecard);
      off = score (cohort, scorecard);
      gone = score (cohort, rest);

      fair_scores_get_leads (off, &n_leads);
      g_assert_cmpmem (
          fair_scores_get_leads (off, NULL), n_leads * sizeof (FairLeadScore),
          fair_scores_get_leads (gone, NULL), n_leads * sizeof (FairLeadScore));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random/scores", test_scores);
  g_test_add_func ("/random/curve", test_curve);
  g_test_add_func ("/random/criteria", test_criteria);
  g_test_add_func ("/random/off", test_off);
  return g_test_run ();
}
