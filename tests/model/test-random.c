/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-scorecard.h"

/* Random scorecards lose nothing on their way through JSON. */

#define N_CARDS 300

static char *
random_text (void)
{
  static const char *const words[] = {
    "CEO",  "Ünïcode", "a \"quoted\" one",     "North America", "10%",
    "日本", "x",       "long-name-with-dashes"
  };

  return g_strdup_printf (
      "%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
      g_test_rand_int_range (0, 1000));
}

static char **
random_texts (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  int n = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = random_text ();

      g_strv_builder_add (builder, text);
    }

  return g_strv_builder_end (builder);
}

static double
random_number (void)
{
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return g_test_rand_int_range (-1000, 1000);

    case 1:
      return g_test_rand_double () * 1e-7;

    case 2:
      return g_test_rand_double_range (-1e22, 1e22);

    default:
      return g_test_rand_double ();
    }
}

static JsonObject *
random_extra (void)
{
  JsonObject *extra;

  if (g_test_rand_int_range (0, 3) > 0)
    return NULL;

  extra = json_object_new ();
  json_object_set_string_member (extra, "x-note", "kept");
  if (g_test_rand_bit ())
    {
      JsonArray *array = json_array_new ();

      json_array_add_double_element (array, random_number ());
      json_array_add_null_element (array);
      json_object_set_array_member (extra, "x-list", array);
    }

  return extra;
}

static void
random_operand (FairOperand *operand, gboolean is_date, gboolean high)
{
  operand->is_date = is_date;
  if (is_date)
    operand->text = g_strdup_printf ("20%d-%02d-%02d", high ? 30 : 20,
                                     g_test_rand_int_range (1, 13),
                                     g_test_rand_int_range (1, 29));
  else
    operand->number = high ? 1e23 : random_number ();
}

static void
random_test (FairTest *test, gboolean numbers, gboolean texts)
{
  do
    test->op = (FairOperator) g_test_rand_int_range (0, FAIR_N_OPERATORS);
  while ((numbers && !fair_operator_reads_order (test->op)) ||
         (texts && !fair_operator_reads_text (test->op)));

  if (fair_operator_takes_none (test->op))
    return;

  if (fair_operator_reads_order (test->op))
    {
      gboolean is_date = !numbers && g_test_rand_bit ();

      random_operand (&test->low, is_date, FALSE);
      if (test->op == FAIR_OPERATOR_BETWEEN)
        random_operand (&test->high, is_date, TRUE);
    }
  else if (fair_operator_takes_many (test->op))
    test->values = random_texts ();
  else
    {
      test->values = g_new0 (char *, 2);
      test->values[0] = random_text ();
    }
}

static FairCondition *
random_condition (int depth)
{
  FairConditionKind kind = (FairConditionKind) g_test_rand_int_range (0, 4);
  FairCondition    *condition;
  int               n = g_test_rand_int_range (0, 4);

  if (depth == 0 || kind == FAIR_CONDITION_LEAF)
    {
      g_autofree char *attribute = random_text ();

      condition = fair_condition_new_leaf (attribute, FAIR_OPERATOR_IS);
      random_test (&condition->test, FALSE, FALSE);
    }
  else
    {
      condition = fair_condition_new_group (kind);
      for (int i = 0; i < (kind == FAIR_CONDITION_NOT ? 1 : n); i++)
        g_ptr_array_add (condition->children, random_condition (depth - 1));
    }

  condition->extra = random_extra ();
  return condition;
}

static int
sometimes (int min, int max, int otherwise)
{
  return g_test_rand_bit () ? g_test_rand_int_range (min, max) : otherwise;
}

static void
random_behavior (FairCriterion *criterion)
{
  criterion->effect =
      g_test_rand_bit () ? FAIR_EFFECT_INSTANT : FAIR_EFFECT_POINTS;
  criterion->activity = random_texts ();
  criterion->has_value = g_test_rand_bit ();
  if (criterion->has_value)
    random_test (&criterion->value, TRUE, FALSE);
  criterion->has_detail = g_test_rand_bit ();
  if (criterion->has_detail)
    random_test (&criterion->detail, FALSE, TRUE);
  criterion->at_least = sometimes (1, 1001, 1);
  criterion->within_days = sometimes (1, 1000, 0);
  criterion->distinct = (FairDistinct) g_test_rand_int_range (0, 3);
  criterion->award = (FairAward) g_test_rand_int_range (0, 2);
  criterion->cap = sometimes (0, 100, -1);
  criterion->expires_days = sometimes (1, 1000, 0);
  criterion->decay_days = sometimes (1, 100, 0);
  if (criterion->decay_days > 0)
    criterion->decay_percent = g_test_rand_int_range (0, 101);
}

static FairCriterion *
random_criterion (int index)
{
  g_autofree char *id = g_strdup_printf ("c%d", index);
  g_autofree char *name = random_text ();
  FairFamily       family = (FairFamily) g_test_rand_int_range (0, 2);
  FairCriterion   *criterion = fair_criterion_new (id, name, family);

  if (family == FAIR_FAMILY_FIT)
    {
      criterion->effect = (FairEffect) g_test_rand_int_range (0, 3);
      criterion->when = random_condition (4);
    }
  else
    random_behavior (criterion);

  if (!fair_criterion_is_gate (criterion))
    criterion->points =
        g_test_rand_int_range (FAIR_POINTS_MIN, FAIR_POINTS_MAX + 1);
  if (g_test_rand_bit ())
    criterion->group =
        g_strdup (family == FAIR_FAMILY_FIT ? "fit" : "behavior");
  criterion->off = g_test_rand_int_range (0, 5) == 0;
  criterion->extra = random_extra ();

  return criterion;
}

static FairScorecard *
random_scorecard (void)
{
  FairScorecard *card = fair_scorecard_new ();
  FairTier      *tier = fair_tier_new ("hot", "Hot");
  FairGroup     *fit = fair_group_new ("fit");
  int            n = g_test_rand_int_range (0, 12);

  card->name = g_test_rand_bit () ? random_text () : NULL;
  card->threshold = g_test_rand_int_range (-100, 200);
  card->has_fit_minimum = g_test_rand_bit ();
  if (card->has_fit_minimum)
    card->fit_minimum = g_test_rand_int_range (-50, 50);
  card->extra = random_extra ();

  tier->has_at = TRUE;
  tier->at = g_test_rand_int_range (-50, 500);
  tier->instant = g_test_rand_bit ();
  tier->extra = random_extra ();
  g_ptr_array_add (card->tiers, tier);

  fit->combine = (FairCombine) g_test_rand_int_range (0, 2);
  fit->cap = sometimes (0, 100, -1);
  fit->name = g_test_rand_bit () ? random_text () : NULL;
  fit->extra = random_extra ();
  g_ptr_array_add (card->groups, fit);
  g_ptr_array_add (card->groups, fair_group_new ("behavior"));

  for (int i = 0; i < n; i++)
    g_ptr_array_add (card->criteria, random_criterion (i));

  return card;
}

static void
test_round_trip (void)
{
  for (int i = 0; i < N_CARDS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FairScorecard) card = random_scorecard ();
      g_autoptr (FairScorecard) copy = fair_scorecard_copy (card);
      g_autoptr (JsonNode) first = fair_scorecard_to_json (card);
      g_autoptr (FairScorecard) again =
          fair_scorecard_from_json (first, &error);
      g_autoptr (FairScorecard) canonical = NULL;
      g_autoptr (JsonNode) second = NULL;
      g_autoptr (JsonNode) third = NULL;
      g_autoptr (JsonNode) fourth = NULL;
      g_autofree char *a = fair_json_canonical (first);
      g_autofree char *b = NULL;
      g_autofree char *c = NULL;
      g_autofree char *d = NULL;

      g_assert_no_error (error);
      second = fair_scorecard_to_json (again);
      b = fair_json_canonical (second);
      g_assert_cmpstr (a, ==, b);

      third = fair_scorecard_to_json (copy);
      c = fair_json_canonical (third);
      g_assert_cmpstr (a, ==, c);

      canonical = fair_scorecard_parse (a, -1, &error);
      g_assert_no_error (error);
      fourth = fair_scorecard_to_json (canonical);
      d = fair_json_canonical (fourth);
      g_assert_cmpstr (a, ==, d);
    }
}

/* Every card can be said in words, and no words are empty. */
static void
test_words (void)
{
  for (int i = 0; i < N_CARDS; i++)
    {
      g_autoptr (FairScorecard) card = random_scorecard ();

      for (guint k = 0; k < card->criteria->len; k++)
        {
          const FairCriterion *criterion = card->criteria->pdata[k];
          g_autofree char     *words = fair_criterion_to_words (criterion);

          g_assert_cmpstr (words, !=, "");
          g_assert_true (g_utf8_validate (words, -1, NULL));
          g_assert_true (fair_criterion_same_rule (criterion, criterion));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/round-trip", test_round_trip);
  g_test_add_func ("/random/words", test_words);

  return g_test_run ();
}
