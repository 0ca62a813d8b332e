/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-history.h"

#include "engine/fair-blind-draw.h"
#include "engine/fair-blind-result.h"
#include "engine/fair-consequence.h"
#include "engine/fair-lead-sheet.h"
#include "model/fair-target-value.h"

#include <string.h>

#define CARD(threshold, points)                                                \
  "\"threshold\": " threshold ", \"criteria\": [{\"id\": \"country\","         \
  " \"name\": \"Country\", \"family\": \"fit\", \"effect\": \"points\","       \
  " \"points\": " points ", \"when\": {\"attribute\": \"country\","            \
  " \"op\": \"is\", \"value\": \"DE\"}}]"

/* Four leads in Germany, of whom two were won in one deal of 500 and one in a
 * deal of an unknown amount; one in France, won without a deal for 70. */
static FairHistory *
small_history (void)
{
  g_auto (Fixture) fixture = { 0 };

  fixture_init (&fixture, "UTC", "2026-12-01");
  fixture_lead (&fixture, "a", "country=DE", "created_at=2026-01-01", NULL);
  fixture_lead (&fixture, "b", "country=DE", "created_at=2026-01-02", NULL);
  fixture_lead (&fixture, "c", "country=DE", "created_at=2026-01-03", NULL);
  fixture_lead (&fixture, "d", "country=DE", "created_at=2026-01-04",
                "outcome=none", NULL);
  fixture_lead (&fixture, "e", "country=FR", "created_at=2026-01-05",
                "outcome=won", "amount=70", "opportunity_at=2026-02-01",
                "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "1", "lead=a", "lead=b", "outcome=won", "amount=500",
                "created_at=2026-02-01", "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "2", "lead=c", "outcome=won", "created_at=2026-02-01",
                "closed_at=2026-03-01", NULL);

  return fixture_finish (&fixture);
}

static void
test_small (void)
{
  g_autoptr (FairHistory) history = small_history ();
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  g_autoptr (FairScorecard) high = card (CARD ("10", "10"));
  g_autoptr (FairScorecard) low = card (CARD ("10", "5"));
  g_autoptr (FairScorecard) all = card (CARD ("0", "10"));
  g_autoptr (FairScores) with = score (cohort, high);
  g_autoptr (FairScores) without = score (cohort, low);
  g_autoptr (FairScores) everyone = score (cohort, all);
  g_autoptr (FairConsequence) germany =
      fair_consequence_new (with, without, FAIR_TIER_NORMAL, 0);
  g_autoptr (FairConsequence) france =
      fair_consequence_new (with, everyone, FAIR_TIER_NORMAL, 0);
  g_autoptr (FairConsequence) nothing =
      fair_consequence_new (with, with, FAIR_TIER_NORMAL, 0);
  g_autofree char *words = fair_consequence_explain (nothing);

  g_assert_cmpuint (germany->leads, ==, 4);
  g_assert_cmpuint (germany->only_a.leads, ==, 4);
  g_assert_cmpuint (germany->only_b.leads, ==, 0);
  g_assert_cmpuint (germany->wins, ==, 3);
  g_assert_cmpfloat (germany->amount, ==, 500);
  g_assert_true (germany->has_amount);
  g_assert_cmpuint (germany->amounts_missing, ==, 1);
  g_assert_cmpint (germany->favor, ==, FAIR_FAVOR_NEITHER);

  g_assert_cmpuint (france->leads, ==, 1);
  g_assert_cmpuint (france->only_b.wins, ==, 1);
  g_assert_cmpfloat (france->amount, ==, 70);
  g_assert_cmpuint (france->both.leads, ==, 4);

  g_assert_cmpuint (nothing->leads, ==, 0);
  g_assert_false (nothing->has_amount);
  g_assert_nonnull (strstr (words, "No lead changes hands"));
}

/* The same from two whole simulations, and from the deals one by one. */
static void
compare (FairCohort *cohort, FairScores *a, FairScores *b)
{
  const FairSimulationOptions options = { .maturity_days = -1, .baseline = a };
  g_autoptr (FairSimulation) swap =
      fair_simulation_new (b, &options, NULL, NULL);
  g_autoptr (FairConsequence) found =
      fair_consequence_new (a, b, FAIR_TIER_NORMAL, -1);
  FairHistory         *history = fair_cohort_get_history (cohort);
  const FairLeadScore *by_a = fair_scores_get_leads (a, NULL);
  const FairLeadScore *by_b = fair_scores_get_leads (b, NULL);
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL);
  guint                n_deals, n_leads, n_ties, n_own;
  const FairDeal      *deals = fair_history_list_deals (history, &n_deals);
  double               amount = 0;

  g_assert_cmpuint (found->only_b.leads, ==, swap->entering->len);
  g_assert_cmpuint (found->only_a.leads, ==, swap->leaving->len);
  g_assert_cmpuint (found->only_b.wins, ==,
                    swap->enter.counts[FAIR_OUTCOME_WON]);
  g_assert_cmpuint (found->only_a.wins, ==,
                    swap->leave.counts[FAIR_OUTCOME_WON]);
  g_assert_cmpuint (found->both.wins, ==, swap->stay.counts[FAIR_OUTCOME_WON]);
  g_assert_cmpuint (found->leads + found->both.leads + found->neither.leads, ==,
                    fair_cohort_count_in (cohort));

  for (guint deal = 0; deal < n_deals; deal++)
    {
      const guint32 *ties =
          fair_history_get_deal_leads (history, deal, &n_ties);
      gboolean in_a = FALSE, in_b = FALSE;

      if (!fair_cohort_deal_in_scope (cohort, deal) ||
          fair_cohort_get_deal_outcome (cohort, deal) != FAIR_OUTCOME_WON)
        continue;
      for (guint i = 0; i < n_ties; i++)
        {
          in_a |= by_a[ties[i]].passes;
          in_b |= by_b[ties[i]].passes;
        }
      if (in_a != in_b && deals[deal].has_amount && !deals[deal].foreign)
        amount += deals[deal].amount;
    }
  fair_cohort_get_leads (cohort, &n_leads);
  for (guint lead = 0; lead < n_leads; lead++)
    {
      double   own = 0;
      gboolean foreign;

      fair_history_get_lead_deals (history, lead, &n_own);
      if (n_own == 0 && (facts[lead].flags & FAIR_LEAD_IN_SCOPE) != 0 &&
          facts[lead].outcome == FAIR_OUTCOME_WON &&
          by_a[lead].passes != by_b[lead].passes &&
          fair_history_get_amount (history, lead, &own, &foreign) && !foreign)
        amount += own;
    }
  g_assert_cmpfloat_with_epsilon (found->amount, amount, 1e-6);
}

static void
test_random (void)
{
  guint n_changed = 0;

  for (guint seed = 500; seed < 540; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (FairHistory) history = random_history (rand, 80, 600);
      g_autoptr (FairScorecard) one = random_card (rand, 8);
      g_autoptr (FairAcceptance) none = fair_acceptance_new ();
      g_autoptr (GPtrArray) targets = fair_target_list (one, none);
      g_autoptr (FairCohort) cohort =
          fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      g_autoptr (FairScores) a = score (cohort, one);

      for (guint i = 0; i < targets->len; i++)
        {
          const char *target = g_ptr_array_index (targets, i);
          g_autoptr (FairScorecard) other = fair_scorecard_copy (one);
          g_autoptr (FairScores) b = NULL;
          double value, again;

          g_assert_true (fair_target_get_from_card (target, one, &value));
          value = g_str_has_suffix (target, ":on")
                      ? 1 - value
                      : g_rand_int_range (rand, 0, 40);
          g_assert_true (fair_target_put_in_card (target, other, value));
          g_assert_true (fair_target_get_from_card (target, other, &again));
          g_assert_cmpfloat (again, ==, value);
          b = score (cohort, other);
          compare (cohort, a, b);
          for (guint lead = 0; lead < 80; lead++)
            n_changed += fair_scores_get_leads (a, NULL)[lead].passes !=
                         fair_scores_get_leads (b, NULL)[lead].passes;
        }
    }
  g_assert_cmpuint (n_changed, >, 500);
}

/* So many leads of a country, of whom so many were won; all were worked. */
static void
add_country (
    Fixture *fixture, const char *country, guint n, guint won, gboolean worked)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", country, i);
      g_autofree char *field = g_strdup_printf ("country=%s", country);

      if (i < won)
        fixture_lead (fixture, id, field, "created_at=2026-01-01",
                      "opportunity_at=2026-02-01", "closed_at=2026-03-01",
                      "outcome=won", NULL);
      else if (worked)
        fixture_lead (fixture, id, field, "created_at=2026-01-01",
                      "outcome=none", "first_follow_up_at=2026-01-02", NULL);
      else
        fixture_lead (fixture, id, field, "created_at=2026-01-01",
                      "outcome=none", NULL);
    }
}

#define TWO                                                                    \
  "\"threshold\": %d, \"criteria\": [{\"id\": \"de\", \"name\": \"DE\","       \
  " \"family\": \"fit\", \"effect\": \"points\", \"points\": 20,"              \
  " \"when\": {\"attribute\": \"country\", \"op\": \"is\","                    \
  " \"value\": \"DE\"}}, {\"id\": \"fr\", \"name\": \"FR\","                   \
  " \"family\": \"fit\", \"effect\": \"points\", \"points\": 10,"              \
  " \"when\": {\"attribute\": \"country\", \"op\": \"is\","                    \
  " \"value\": \"FR\"}}]"

/* Germany is let in anyway and wins 40 of 100, Italy never and wins 2 of 100.
 * France is what the two thresholds differ in. */
static FairFavor
favor (guint n, guint won, gboolean worked, char **words)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *strict = g_strdup_printf (TWO, 20);
  g_autofree char *loose = g_strdup_printf (TWO, 10);
  g_autoptr (FairScorecard) card_a = card (strict);
  g_autoptr (FairScorecard) card_b = card (loose);
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairScores) a = NULL;
  g_autoptr (FairScores) b = NULL;
  g_autoptr (FairConsequence) found = NULL;

  fixture_init (&fixture, "UTC", "2026-12-01");
  add_country (&fixture, "DE", 100, 40, TRUE);
  add_country (&fixture, "FR", n, won, worked);
  add_country (&fixture, "IT", 100, 2, TRUE);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  a = score (cohort, card_a);
  b = score (cohort, card_b);
  found = fair_consequence_new (a, b, FAIR_TIER_NORMAL, 0);
  *words = fair_consequence_explain (found);

  return found->favor;
}

static void
test_favor (void)
{
  static const struct
  {
    guint       n;
    guint       won;
    gboolean    worked;
    FairFavor   favor;
    const char *words;
  } rows[] = {
    { 100, 38, TRUE, FAIR_FAVOR_B, "38 of 100" },
    { 100, 3, TRUE, FAIR_FAVOR_A, "clearly less often" },
    { 100, 15, TRUE, FAIR_FAVOR_NEITHER, "Could be chance" },
    { 10, 10, TRUE, FAIR_FAVOR_NEITHER, "Too few" },
    { 100, 10, FALSE, FAIR_FAVOR_NEITHER, "never worked" },
    { 0, 0, TRUE, FAIR_FAVOR_NEITHER, "No lead" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = NULL;

      g_assert_cmpint (favor (rows[i].n, rows[i].won, rows[i].worked, &words),
                       ==, rows[i].favor);
      if (strstr (words, rows[i].words) == NULL)
        g_error ("row %u says: %s", i, words);
    }
}

static void
test_checklist (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScorecard) everyone = card (CARD ("0", "10"));
  g_autoptr (FairAcceptance) a = fair_acceptance_new ();
  g_autoptr (FairAcceptance) b = NULL;
  g_autoptr (FairAcceptance) c = NULL;
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (FairConsequence) found = NULL;
  g_autofree char    *why = NULL;
  FairAcceptanceItem *item;

  item = fair_acceptance_item_new ("budget", "Budget", "There is one", FALSE);
  item->attribute = g_strdup ("budget");
  g_ptr_array_add (a->items, item);
  g_ptr_array_add (a->items, fair_acceptance_item_new ("need", "Need",
                                                       "There is one", FALSE));
  b = fair_acceptance_copy (a);
  c = fair_acceptance_copy (a);
  g_assert_true (
      fair_target_put_in_checklist ("item:budget", b, FAIR_NEED_REQUIRED));
  g_assert_true (
      fair_target_put_in_checklist ("item:need", c, FAIR_NEED_LEAVE_OUT));

  fixture_init (&fixture, "UTC", "2026-12-01");
  fixture_lead (&fixture, "x", "country=DE", "created_at=2026-01-01",
                "budget=yes", "outcome=none", NULL);
  fixture_lead (&fixture, "y", "country=DE", "created_at=2026-01-01",
                "opportunity_at=2026-02-01", "closed_at=2026-03-01",
                "outcome=won", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  scores = score (cohort, everyone);

  found = fair_consequence_new_checklist (scores, a, b, 0, NULL);
  g_assert_cmpuint (found->leads, ==, 1);
  g_assert_cmpuint (found->wins, ==, 1);
  g_assert_null (fair_consequence_new_checklist (scores, a, c, 0, &why));
  g_assert_nonnull (strstr (why, "Need"));
}

static void
test_draw (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (GArray) one = NULL;
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) other = NULL;
  g_autoptr (GArray) all = NULL;
  guint kinds[FAIR_OUTCOME_WON + 1] = { 0 };

  fixture_init (&fixture, "UTC", "2026-12-01");
  add_country (&fixture, "DE", 40, 4, TRUE);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("DE-%u", i);

      fixture_did (&fixture, id, "visit", "2026-01-01");
    }
  add_country (&fixture, "IT", 40, 4, TRUE);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);

  one = fair_blind_draw (cohort, 10, "1");
  again = fair_blind_draw (cohort, 10, "1");
  other = fair_blind_draw (cohort, 10, "2");
  all = fair_blind_draw (cohort, 200, "1");
  g_assert_cmpuint (one->len, ==, 10);
  g_assert_cmpmem (one->data, 40, again->data, 40);
  g_assert_true (memcmp (one->data, other->data, 40) != 0);
  for (guint i = 0; i < one->len; i++)
    {
      const guint32 lead = g_array_index (one, guint32, i);

      kinds[fair_cohort_get_leads (cohort, NULL)[lead].outcome]++;
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (lead, !=, g_array_index (one, guint32, j));
    }
  /* Four won is all there are, nobody lost: the others never bought. */
  g_assert_cmpuint (kinds[FAIR_OUTCOME_WON], ==, 4);
  g_assert_cmpuint (kinds[FAIR_OUTCOME_NONE], ==, 6);
  /* Of the Italians nothing is known that could be shown. */
  g_assert_cmpuint (all->len, ==, 40);
}

static gboolean
shows (const FairLeadSheet *sheet, const char *text)
{
  for (guint i = 0; i < sheet->fields->len; i++)
    {
      const FairSheetField *field = g_ptr_array_index (sheet->fields, i);

      if (strstr (field->value, text) != NULL)
        return TRUE;
    }
  for (guint i = 0; i < sheet->activities->len; i++)
    {
      const FairSheetActivity *done = g_ptr_array_index (sheet->activities, i);

      if (strstr (done->type, text) != NULL ||
          (done->detail != NULL && strstr (done->detail, text) != NULL))
        return TRUE;
    }

  return FALSE;
}

/* What was known then, and nothing of who it is. */
static void
test_sheet (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScorecard) draft = card (CARD ("10", "10"));
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairLeadSheet) sheet = NULL;
  const FairSheetActivity *last;

  fixture_init (&fixture, "UTC", "2026-12-01");
  fixture_lead (&fixture, "a", "country=DE", "title=Head of Finance",
                "industry=call me at x@y.org", "full_name=Ann Smith",
                "company=Tessaly", "email=ann@tessaly.com",
                "created_at=2026-01-01", "opportunity_at=2026-01-10",
                "outcome=open", NULL);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%u", i);

      fixture_lead (&fixture, id, "country=FR", "created_at=2026-01-01", NULL);
      if (i > 0)
        fixture_did_with (&fixture, id, "page", "2026-01-02", 1, "/pricing");
    }
  fixture_did_with (&fixture, "a", "page", "2026-01-02 10:00", 1, "/pricing");
  fixture_did_with (&fixture, "a", "page", "2026-01-05 09:00", 1, "/secret");
  fixture_did_with (&fixture, "a", "page", "2026-01-05 10:00", 1, "/pricing");
  fixture_did_with (&fixture, "a", "page", "2026-01-05 11:00", 1, "/pricing");
  fixture_did (&fixture, "a", "discovery-call", "2026-01-20");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  sheet = fair_lead_sheet_new (cohort, 0, draft);

  g_assert_true (shows (sheet, "Head of Finance"));
  g_assert_true (shows (sheet, "DE"));
  g_assert_false (shows (sheet, "Smith"));
  g_assert_false (shows (sheet, "Tessaly"));
  g_assert_false (shows (sheet, "@"));
  g_assert_false (shows (sheet, "discovery"));
  g_assert_false (shows (sheet, "secret"));
  g_assert_false (shows (sheet, "open"));
  g_assert_cmpuint (sheet->activities->len, ==, 3);
  last = g_ptr_array_index (sheet->activities, 2);
  g_assert_cmpuint (last->day, ==, 4);
  g_assert_cmpuint (last->times, ==, 2);
  g_assert_cmpstr (last->detail, ==, "/pricing");
}

/* Three leads: won, lost, never bought; the draft takes the first two. */
static void
test_result (void)
{
  g_auto (Fixture) fixture = { 0 };
  static const guint8 said[4][3] = {
    { FAIR_BLIND_MQL, FAIR_BLIND_NOT_MQL, FAIR_BLIND_NOT_MQL },
    { FAIR_BLIND_MQL, FAIR_BLIND_NOT_MQL, FAIR_BLIND_MQL },
    { FAIR_BLIND_MQL, FAIR_BLIND_MQL, FAIR_BLIND_NOT_MQL },
    { FAIR_BLIND_MQL, FAIR_BLIND_NO_ANSWER, FAIR_BLIND_MQL },
  };
  const FairBlindRater raters[] = { { FAIR_SIDE_MARKETING, said[0] },
                                    { FAIR_SIDE_MARKETING, said[1] },
                                    { FAIR_SIDE_SALES, said[2] },
                                    { FAIR_SIDE_SALES, said[3] } };
  static const guint32 rows[] = { 0, 1, 2 };
  g_autoptr (FairScorecard) draft = card (CARD ("10", "10"));
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (FairBlindResult) result = NULL;
  const FairBlindLead *lead;

  fixture_init (&fixture, "UTC", "2026-12-01");
  fixture_lead (&fixture, "won", "country=DE", "created_at=2026-01-01",
                "opportunity_at=2026-02-01", "closed_at=2026-03-01",
                "outcome=won", NULL);
  fixture_lead (&fixture, "lost", "country=DE", "created_at=2026-01-01",
                "opportunity_at=2026-02-01", "closed_at=2026-03-01",
                "outcome=lost", NULL);
  fixture_lead (&fixture, "never", "country=FR", "created_at=2026-01-01",
                "outcome=none", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  scores = score (cohort, draft);
  result = fair_blind_result_new (scores, rows, 3, raters, 4);

  g_assert_cmpuint (result->raters, ==, 3);
  g_assert_cmpuint (result->left_out, ==, 1);
  /* Pairs: 3 + 1 + 1 of 9 agree; 5 of 9 said MQL: by chance 41 of 81. */
  g_assert_cmpfloat_with_epsilon (result->people.observed, 5.0 / 9, 1e-12);
  g_assert_cmpfloat_with_epsilon (result->people.expected, 41.0 / 81, 1e-12);
  g_assert_cmpfloat_with_epsilon (result->people.kappa, 0.1, 1e-12);
  g_assert_true (result->marketing.known);
  g_assert_false (result->sales.known);

  /* The room: yes, no, no. The draft: yes, yes, no. */
  g_assert_cmpuint (result->same_as_card.n, ==, 2);
  g_assert_cmpuint (result->same_as_card.of, ==, 3);
  g_assert_cmpuint (result->won_of_yes.n, ==, 1);
  g_assert_cmpuint (result->won_of_yes.of, ==, 1);
  g_assert_cmpuint (result->won_of_no.of, ==, 2);
  g_assert_cmpuint (result->card_won_of_yes.of, ==, 2);

  /* About the won one there is nothing to say. */
  g_assert_cmpuint (result->talk->len, ==, 2);
  lead = &g_array_index (result->leads, FairBlindLead,
                         g_array_index (result->talk, guint, 0));
  g_assert_cmpuint (lead->lead, ==, 1);
  g_assert_cmpint (lead->talk, ==,
                   FAIR_BLIND_TALK_SPLIT | FAIR_BLIND_TALK_SIDES |
                       FAIR_BLIND_TALK_CARD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consequence/small", test_small);
  g_test_add_func ("/consequence/random", test_random);
  g_test_add_func ("/consequence/favor", test_favor);
  g_test_add_func ("/consequence/checklist", test_checklist);
  g_test_add_func ("/blind/draw", test_draw);
  g_test_add_func ("/blind/sheet", test_sheet);
  g_test_add_func ("/blind/result", test_result);

  return g_test_run ();
}
