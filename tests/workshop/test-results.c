/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop-fixture.h"

static int
get_threshold (Fixture *self)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));

  return simulation != NULL ? simulation->threshold : -1;
}

static void
set_threshold (Fixture *self, int threshold)
{
  g_autofree char *json = fixture_dup_card ("DE", threshold);

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
}

static void
follow (Fixture *self, gboolean follows)
{
  fair_results_follow (fair_workshop_get_results (self->workshop), follows);
}

static guint
count_mqls (Fixture *self)
{
  return fair_results_get_simulation (
             fair_workshop_get_results (self->workshop))
      ->mqls;
}

static void
test_follow (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);

  set_threshold (self, 10);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  g_assert_false (fair_results_get_busy (results));
  g_assert_null (fair_results_get_simulation (results));

  follow (self, TRUE);
  g_assert_true (fair_results_get_busy (results));
  fixture_wait (self);
  g_assert_cmpint (get_threshold (self), ==, 10);
  g_assert_cmpuint (count_mqls (self), ==, 2);
  g_assert_nonnull (fair_results_get_scores (results));

  /* What is shown counts, not what is stored; and after an undo what is
   * stored. */
  set_threshold (self, 11);
  fixture_wait (self);
  g_assert_cmpuint (count_mqls (self), ==, 0);
  fixture_undo (self);
  fixture_wait (self);
  g_assert_cmpuint (count_mqls (self), ==, 2);

  follow (self, FALSE);
  set_threshold (self, 12);
  g_assert_false (fair_results_get_busy (results));
  g_assert_cmpint (get_threshold (self), ==, 10);
  follow (self, TRUE);
  fixture_wait (self);
  g_assert_cmpint (get_threshold (self), ==, 12);
}

static void
test_scope (Fixture *self, gconstpointer unused)
{
  set_threshold (self, 0);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  follow (self, TRUE);
  fixture_wait (self);
  g_assert_cmpuint (count_mqls (self), ==, 4);

  fixture_set_scope (self,
                     "{\"format\": \"fairlead-scope\", \"version\": 1,"
                     " \"when\": {\"attribute\": \"country\", \"op\": \"is\","
                     " \"value\": \"FR\"}}");
  fixture_wait (self);
  g_assert_cmpuint (count_mqls (self), ==, 2);
}

/* Where there is nothing, nothing is shown: also after an undo of all that was
 * imported. */
static void
test_nothing (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);

  follow (self, TRUE);
  g_assert_false (fair_results_get_busy (results));
  g_assert_null (fair_results_get_simulation (results));

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_wait (self);
  g_assert_nonnull (fair_results_get_simulation (results));
  fixture_undo (self);
  fixture_wait (self);
  g_assert_null (fair_results_get_simulation (results));
}

typedef struct
{
  Fixture *fixture;
  int      last;
  guint    n_answers;
} Watch;

static void
on_answer (FairResults *results, Watch *watch)
{
  const FairSimulation *simulation = fair_results_get_simulation (results);

  g_assert_nonnull (simulation);
  g_assert_cmpint (simulation->threshold, >=, watch->last);
  watch->last = simulation->threshold;
  watch->n_answers += 1;
}

/* A drag: many values, one after the other, each greater than the one before.
 * What is shown never goes back, its last is the last that was set, and values
 * that were overtaken are not worked out. */
static void
test_latest_wins (Fixture *self, gconstpointer unused)
{
  FairDraft   *draft = fair_workshop_get_draft (self->workshop);
  FairResults *results = fair_workshop_get_results (self->workshop);
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
  Watch watch = { self, 0, 0 };

  follow (self, TRUE);
  fixture_wait (self);
  card->threshold = 0;
  fair_draft_preview_scorecard (draft, card);
  fixture_wait (self);
  g_signal_connect (results, "changed", G_CALLBACK (on_answer), &watch);
  for (int i = 1; i <= 100; i++)
    {
      card->threshold = i;
      fair_draft_preview_scorecard (draft, card);
      if (i % 10 == 0)
        g_main_context_iteration (NULL, i % 50 == 0);
    }
  g_assert_true (fair_results_get_busy (results));
  fixture_wait (self);

  g_assert_cmpint (watch.last, ==, 100);
  g_assert_cmpuint (watch.n_answers, <=, 12);
  g_signal_handlers_disconnect_by_data (results, &watch);
}

static void
test_close_while_busy (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);

  follow (self, TRUE);
  g_assert_true (fair_results_get_busy (results));
  set_threshold (self, 10);
  g_assert_finalize_object (self->workshop);
  self->workshop = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture_open (self, FAIR_ACCESS_WRITE);
  results = fair_workshop_get_results (self->workshop);
  g_assert_null (fair_results_get_simulation (results));
  follow (self, TRUE);
  fixture_close (self);
}

static void
test_baselines (Fixture *self, gconstpointer unused)
{
  FairResults     *results = fair_workshop_get_results (self->workshop);
  g_autofree char *french = fixture_dup_card ("FR", 10);
  g_autoptr (FairScorecard) card = fixture_card_new (french);
  const FairSimulation *simulation;

  set_threshold (self, 10);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  follow (self, TRUE);
  fixture_wait (self);
  simulation = fair_results_get_simulation (results);
  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_CURRENT);
  g_assert_cmpuint (simulation->leave.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->stay.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_NONE], ==, 1);
  g_assert_null (fair_results_get_baseline_simulation (results));

  fair_results_set_baseline (results, FAIR_BASELINE_CARD, card);
  fixture_wait (self);
  simulation = fair_results_get_simulation (results);
  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_SCORES);
  g_assert_cmpuint (simulation->leave.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->leave.counts[FAIR_OUTCOME_LOST], ==, 1);
  g_assert_cmpuint (fair_results_get_baseline_simulation (results)->mqls, ==,
                    2);
  g_assert_nonnull (fair_results_get_baseline_scores (results));

  /* From the first agreement on, that is what is compared with. */
  fair_results_set_baseline (results, FAIR_BASELINE_DEFAULT, NULL);
  fixture_agree (self);
  set_threshold (self, 0);
  fixture_wait (self);
  simulation = fair_results_get_simulation (results);
  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_SCORES);
  g_assert_cmpuint (simulation->stay.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_WON], ==, 1);
  fixture_agree (self);
  fixture_wait (self);
  simulation = fair_results_get_simulation (results);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_WON], ==, 0);

  fair_results_set_baseline (results, FAIR_BASELINE_RECORDED, NULL);
  fixture_wait (self);
  simulation = fair_results_get_simulation (results);
  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_CURRENT);
  g_assert_null (fair_results_get_baseline_simulation (results));
}

/* One question, asked aside: what is shown stays. */
static void
test_ask (Fixture *self, gconstpointer unused)
{
  FairResults     *results = fair_workshop_get_results (self->workshop);
  int              threshold = 5;
  g_autofree char *json = fixture_dup_card ("FR", 10);
  g_autoptr (FairScorecard) card = fixture_card_new (json);
  FairQuestion question = {
    .scorecard = card,
    .threshold = &threshold,
    .as_of = FAIR_INSTANT_NONE,
    .maturity_days = 3,
    .with_curve = TRUE,
  };
  g_autoptr (FairSimulation) simulation = NULL;
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_results_ask (results, &question, NULL, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
  g_clear_error (&error);
  g_assert_null (fair_results_audit (results, 50, NULL, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
  g_clear_error (&error);

  set_threshold (self, 10);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  simulation = fair_results_ask (results, &question, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (simulation->threshold, ==, 5);
  g_assert_cmpint (simulation->maturity_days, ==, 3);
  g_assert_cmpuint (simulation->mqls, ==, 2);
  g_assert_cmpint (card->threshold, ==, 10);
  scores = fair_results_score (results, &question, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scores);
  g_assert_null (fair_results_get_simulation (results));
}

#define ADD(name, set_up, func)                                                \
  g_test_add ("/results/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("follow", fixture_set_up, test_follow);
  ADD ("scope", fixture_set_up, test_scope);
  ADD ("nothing", fixture_set_up, test_nothing);
  ADD ("latest-wins", fixture_set_up_sample, test_latest_wins);
  ADD ("close-while-busy", fixture_set_up_sample, test_close_while_busy);
  ADD ("baselines", fixture_set_up, test_baselines);
  ADD ("ask", fixture_set_up, test_ask);

  return g_test_run ();
}
