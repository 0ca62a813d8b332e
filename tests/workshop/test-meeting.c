/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meeting-fixture.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "model/fair-target.h"
#include "workshop/fair-open-points.h"

#define POINTS "criterion:country:points"

static char *program;

static FairDifferences *
get_differences (Fixture *self)
{
  return fair_meeting_get_differences (get_meeting (self));
}

static guint
count (GListModel *list)
{
  return g_list_model_get_n_items (list);
}

static void
wait (Fixture *self)
{
  while (fair_differences_get_busy (get_differences (self)))
    g_main_context_iteration (NULL, TRUE);
}

static void
hold (Fixture *self, FairSide side, const char *target, double value)
{
  g_autoptr (GError) error = NULL;

  fair_differences_set_value (get_differences (self), side, target, value,
                              &error);
  g_assert_no_error (error);
}

static FairDifference *
find (Fixture *self, const char *target)
{
  return fair_differences_find (get_differences (self), target);
}

static const FairDecision *
get_line (Fixture *self, guint at)
{
  g_autoptr (FairLogEntry) entry = g_list_model_get_item (
      fair_decisions_get_list (fair_meeting_get_decisions (get_meeting (self))),
      at);

  g_assert_nonnull (entry);

  return fair_log_entry_get_decision (entry);
}

static guint
count_lines (Fixture *self)
{
  return count (fair_decisions_get_list (
      fair_meeting_get_decisions (get_meeting (self))));
}

/* The card gives Germany 10 points of 10: with 5 nobody is let through, at a
 * threshold of 0 everyone is. Two of the four leads are won, one of each
 * country. */
static void
test_consequences (Fixture *self, gconstpointer unused)
{
  FairDifferences       *differences = get_differences (self);
  const FairConsequence *consequence;
  g_autoptr (FairDifference) first = NULL;
  g_autoptr (FairDifference) second = NULL;

  g_assert_cmpuint (count (fair_differences_get_open (differences)), ==, 0);
  hold (self, FAIR_SIDE_SALES, POINTS, 5);
  hold (self, FAIR_SIDE_MARKETING, "threshold", 0);
  hold (self, FAIR_SIDE_SALES, "fit_minimum", -50);
  hold (self, FAIR_SIDE_SALES, "item:budget", FAIR_NEED_REQUIRED);
  g_assert_null (fair_difference_get_consequence (find (self, POINTS)));

  fair_differences_follow (differences, TRUE);
  wait (self);
  consequence = fair_difference_get_consequence (find (self, POINTS));
  g_assert_cmpuint (consequence->leads, ==, 2);
  g_assert_cmpuint (consequence->only_a.leads, ==, 2);
  g_assert_cmpuint (consequence->wins, ==, 1);
  consequence = fair_difference_get_consequence (find (self, "threshold"));
  g_assert_cmpuint (consequence->leads, ==, 2);
  g_assert_cmpuint (consequence->only_a.wins, ==, 1);
  g_assert_nonnull (fair_difference_get_unknown (find (self, "item:budget")));

  /* The fit minimum changes nobody; what is not known comes last. */
  g_assert_cmpuint (count (fair_differences_get_nobody (differences)), ==, 1);
  g_assert_cmpuint (count (fair_differences_get_open (differences)), ==, 3);
  first = g_list_model_get_item (fair_differences_get_open (differences), 0);
  second = g_list_model_get_item (fair_differences_get_open (differences), 2);
  g_assert_cmpstr (fair_difference_get_name (first), ==, "Threshold");
  g_assert_cmpstr (fair_difference_get_target (second), ==, "item:budget");
  g_assert_cmpuint (
      fair_differences_get_simulation (differences, FAIR_SIDE_MARKETING)->mqls,
      ==, 4);
  g_assert_cmpuint (
      fair_differences_get_simulation (differences, FAIR_SIDE_SALES)->mqls, ==,
      0);
}

/* The latest values win, however fast they come. */
static void
test_latest (Fixture *self, gconstpointer unused)
{
  fair_differences_follow (get_differences (self), TRUE);
  for (int i = 0; i < 30; i++)
    hold (self, FAIR_SIDE_SALES, POINTS, i % 2 ? 5 : 20 + i);
  wait (self);
  g_assert_cmpuint (
      fair_difference_get_consequence (find (self, POINTS))->leads, ==, 2);
  hold (self, FAIR_SIDE_SALES, POINTS, 10);
  wait (self);
  g_assert_null (find (self, POINTS));
}

static void
test_settle (Fixture *self, gconstpointer unused)
{
  FairDifferences *differences = get_differences (self);
  g_autofree char *why = NULL;
  g_autoptr (GError) error = NULL;
  double value;

  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  hold (self, FAIR_SIDE_SALES, POINTS, 5);
  g_assert_true (fair_difference_can_settle (
      find (self, POINTS), FAIR_SETTLEMENT_SPLIT, &value, NULL));
  g_assert_cmpfloat (value, ==, 13);
  fair_differences_follow (differences, TRUE);
  wait (self);
  g_assert_false (fair_difference_can_settle (
      find (self, POINTS), FAIR_SETTLEMENT_EVIDENCE, NULL, &why));
  g_assert_nonnull (strstr (why, "Too few"));
  g_assert_false (fair_differences_settle (
      differences, POINTS, FAIR_SETTLEMENT_EVIDENCE, NULL, &error));
  g_assert_cmpstr (error->message, ==, why);
  g_assert_cmpuint (count_lines (self), ==, 0);

  g_assert_true (fair_differences_settle (
      differences, POINTS, FAIR_SETTLEMENT_SALES, "enough", NULL));
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 5);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 5);
  g_assert_null (find (self, POINTS));
  g_assert_cmpuint (count_lines (self), ==, 1);
  g_assert_cmpstr (get_line (self, 0)->what, ==, "Country");
  g_assert_cmpstr (get_line (self, 0)->from, ==, "10");
  g_assert_cmpstr (get_line (self, 0)->to, ==, "5");
  g_assert_cmpstr (get_line (self, 0)->why, ==, "enough");
  g_assert_cmpstr (get_line (self, 0)->consequence, ==,
                   "2 fall out, 1 of them won");
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), !=, NULL);

  /* Nothing lies between off and on. */
  hold (self, FAIR_SIDE_SALES, "criterion:country:on", 0);
  g_assert_false (fair_difference_can_settle (
      find (self, "criterion:country:on"), FAIR_SETTLEMENT_SPLIT, NULL, NULL));
}

/* An undo takes back the draft and what the sides held, as one; the log only
 * gets longer, in the file too. */
static void
test_undo (Fixture *self, gconstpointer unused)
{
  FairDifferences *differences = get_differences (self);
  const char      *text;

  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  fair_differences_park (differences, POINTS, "later", NULL);
  g_assert_true (
      fair_differences_adopt (differences, POINTS, 12, "fair", NULL));
  fixture_undo (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 10);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 20);
  g_assert_cmpint (fair_difference_get_state (find (self, POINTS)), ==,
                   FAIR_DIFFERENCE_PARKED);
  g_assert_cmpuint (count_lines (self), ==, 2);
  text = get_line (self, 1)->what;
  g_assert_cmpstr (text, ==, "Undone: Country");
  g_assert_cmpstr (get_line (self, 1)->from, ==, "12");
  g_assert_cmpstr (get_line (self, 1)->to, ==, "10");
  fixture_redo (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, POINTS), ==, 12);
  g_assert_cmpuint (count_lines (self), ==, 3);
  g_assert_cmpstr (get_line (self, 2)->what, ==, "Again: Country");

  /* An undo of something else says nothing. */
  hold (self, FAIR_SIDE_SALES, "threshold", 3);
  fixture_undo (self);
  g_assert_cmpuint (count_lines (self), ==, 3);

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  g_assert_cmpuint (count_lines (self), ==, 3);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 12);
}

/* What changes nobody is settled together, and undone together: a country that
 * no lead has, and points that nobody holds. */
static void
test_settle_nobody (Fixture *self, gconstpointer unused)
{
  FairDifferences *differences = get_differences (self);
  g_autofree char *json = fixture_dup_card ("XX", 10);
  g_autoptr (GError) error = NULL;

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  hold (self, FAIR_SIDE_SALES, POINTS, 5);
  hold (self, FAIR_SIDE_MARKETING, "threshold", 11);
  hold (self, FAIR_SIDE_SALES, "threshold", 10);
  fair_differences_follow (differences, TRUE);
  wait (self);
  g_assert_cmpuint (
      g_list_model_get_n_items (fair_differences_get_nobody (differences)), ==,
      2);

  g_assert_true (fair_differences_settle_nobody (differences, &error));
  g_assert_no_error (error);
  wait (self);
  g_assert_cmpuint (
      g_list_model_get_n_items (fair_differences_get_nobody (differences)), ==,
      0);
  /* The draft's own where a side holds it, else marketing's. */
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, "threshold"), ==, 10);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 20);
  g_assert_cmpuint (count_lines (self), ==, 2);

  fixture_undo (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 10);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, "threshold"), ==,
                     11);
  g_assert_cmpuint (count_lines (self), ==, 4);
}

static void
test_in_round (Fixture *self, gconstpointer unused)
{
  FairDifferences *differences = get_differences (self);
  double           value = -1;

  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  fair_differences_follow (differences, TRUE);
  wait (self);
  open_round (self, POINTS);
  wait (self);
  g_assert_cmpint (fair_difference_get_state (find (self, POINTS)), ==,
                   FAIR_DIFFERENCE_IN_ROUND);
  g_assert_false (fair_difference_get_value (find (self, POINTS),
                                             FAIR_SIDE_MARKETING, &value));
  g_assert_null (
      fair_difference_dup_value_words (find (self, POINTS), FAIR_SIDE_SALES));
  g_assert_null (fair_difference_get_consequence (find (self, POINTS)));
  g_assert_false (fair_differences_adopt (differences, POINTS, 12, NULL, NULL));
  g_assert_false (fair_differences_settle (differences, POINTS,
                                           FAIR_SETTLEMENT_SALES, NULL, NULL));
  g_assert_false (fair_differences_set_value (differences, FAIR_SIDE_SALES,
                                              POINTS, 12, NULL));
  g_assert_false (fair_differences_park (differences, POINTS, NULL, NULL));

  propose (self, join (self, "Jo", FAIR_SIDE_SALES), POINTS, 5);
  reveal (self);
  wait (self);
  g_assert_true (
      fair_difference_get_value (find (self, POINTS), FAIR_SIDE_SALES, &value));
  g_assert_cmpfloat (value, ==, 5);
  g_assert_cmpuint (
      fair_difference_get_consequence (find (self, POINTS))->leads, ==, 2);
  g_assert_true (
      fair_differences_adopt (differences, POINTS, 7, "met half-way", NULL));
  g_assert_cmpuint (get_line (self, 0)->rounds, ==, 1);
}

static void
test_park (Fixture *self, gconstpointer unused)
{
  FairDifferences   *differences = get_differences (self);
  FairMeetingAgenda *agenda = fair_meeting_get_agenda (get_meeting (self));

  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  g_assert_false (fair_differences_park (differences, "threshold", NULL, NULL));
  g_assert_true (
      fair_differences_park (differences, POINTS, "ask Finance", NULL));
  g_assert_false (fair_differences_park (differences, POINTS, NULL, NULL));
  g_assert_cmpuint (count (fair_differences_get_open (differences)), ==, 0);
  g_assert_cmpuint (count (fair_differences_get_parked (differences)), ==, 1);
  g_assert_true (fair_meeting_agenda_park (agenda, "Names of fields", NULL));
  g_assert_false (fair_meeting_agenda_park (agenda, " ", NULL));
  g_assert_cmpuint (fair_meeting_agenda_get_plan (agenda)->parked->len, ==, 2);
  fixture_undo (self);
  fixture_undo (self);
  g_assert_cmpuint (count (fair_differences_get_open (differences)), ==, 1);
  fixture_redo (self);
  g_assert_true (fair_differences_unpark (differences, POINTS, NULL));
  g_assert_false (fair_differences_unpark (differences, POINTS, NULL));
  g_assert_cmpuint (count (fair_differences_get_open (differences)), ==, 1);
}

static gboolean
is_open (Fixture *self, FairOpenKind kind, const char *where)
{
  g_autoptr (GPtrArray) points = fair_open_points_list (self->workshop, NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const FairOpenPoint *point = g_ptr_array_index (points, i);

      if (point->kind == kind && g_strcmp0 (point->where, where) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
set_term (Fixture *self, const char *path, const char *text)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairTerms) terms = fair_terms_with_node (
      fair_draft_get_terms (draft), path, text != NULL ? node : NULL, &error);

  g_assert_no_error (error);
  fair_draft_set_terms (draft, terms, "Change", &error);
  g_assert_no_error (error);
}

/* What the agreement lacks, until it has it. */
static void
test_open_terms (Fixture *self, gconstpointer unused)
{
  static const struct
  {
    const char *path;
    const char *text;
  } given[] = {
    { "parties.marketing.leader", "Maya" },
    { "parties.sales.leader", "Jo" },
    { "effective", "2026-01-01" },
    { "both.next_review", "2999-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_assert_true (is_open (self, FAIR_OPEN_TERM, given[i].path));
      set_term (self, given[i].path, given[i].text);
      g_assert_false (is_open (self, FAIR_OPEN_TERM, given[i].path));
    }
  set_term (self, "both.next_review", "2001-01-01");
  g_assert_true (is_open (self, FAIR_OPEN_TERM, "both.next_review"));

  g_assert_false (is_open (self, FAIR_OPEN_TERM, "parties.sales.team"));
  set_term (self, "parties.sales.team", NULL);
  g_assert_true (is_open (self, FAIR_OPEN_TERM, "parties.sales.team"));
  g_assert_false (is_open (self, FAIR_OPEN_TERM, "consequences.window_missed"));
  set_term (self, "consequences.window_missed", NULL);
  g_assert_true (is_open (self, FAIR_OPEN_TERM, "consequences.window_missed"));
  set_term (self, "consequences.below_criteria", NULL);
  g_assert_false (is_open (self, FAIR_OPEN_TERM, "consequences.window_missed"));
}

/* With the first model of one side the other keeps what it held. */
static void
test_one_side (Fixture *self, gconstpointer unused)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  g_autoptr (FairScorecard) card =
      fair_draft_dup_side_scorecard (draft, FAIR_SIDE_MARKETING);
  g_autoptr (GError) error = NULL;

  card->threshold = 33;
  g_assert_true (fair_draft_set_side_scorecard (draft, FAIR_SIDE_MARKETING,
                                                card, "Paste", &error));
  g_assert_no_error (error);
  g_assert_nonnull (fair_draft_get_scorecard (draft, FAIR_SIDE_SALES));
  fixture_undo (self);
  g_assert_null (fair_draft_get_scorecard (draft, FAIR_SIDE_MARKETING));
  g_assert_null (fair_draft_get_scorecard (draft, FAIR_SIDE_SALES));
  fixture_redo (self);
  g_assert_true (fair_draft_set_value (draft, FAIR_SIDE_AGREED, "threshold", 44,
                                       "Agree", &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, "threshold"), ==,
                     33);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, "threshold"), !=, 44);
}

static void
test_agenda (Fixture *self, gconstpointer unused)
{
  FairMeetingAgenda *agenda = fair_meeting_get_agenda (get_meeting (self));

  g_assert_cmpint (fair_meeting_agenda_get_current (agenda), ==, -1);
  g_assert_cmpint (fair_meeting_agenda_get_left_in_all (agenda), ==, 90 * 60);
  g_assert_true (
      fair_meeting_agenda_set_minutes (agenda, FAIR_AGENDA_FIT, 30, NULL));
  g_assert_false (fair_meeting_agenda_set_minutes (
      agenda, FAIR_AGENDA_FIT, FAIR_AGENDA_MAX_MINUTES + 1, NULL));
  g_assert_true (fair_meeting_agenda_start (agenda, FAIR_AGENDA_FIT, NULL));
  g_assert_true (fair_meeting_agenda_is_running (agenda));
  g_assert_cmpint (fair_meeting_agenda_get_left (agenda, FAIR_AGENDA_FIT), <=,
                   1800);
  g_assert_true (fair_meeting_agenda_pause (agenda, NULL));
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  agenda = fair_meeting_get_agenda (get_meeting (self));
  g_assert_cmpint (fair_meeting_agenda_get_current (agenda), ==,
                   FAIR_AGENDA_FIT);
  g_assert_false (fair_meeting_agenda_is_running (agenda));
  g_assert_cmpuint (
      fair_meeting_agenda_get_plan (agenda)->minutes[FAIR_AGENDA_FIT], ==, 30);

  hold (self, FAIR_SIDE_MARKETING, POINTS, 20);
  g_assert_true (is_open (self, FAIR_OPEN_DIFFERENCE, POINTS));
  fair_differences_park (get_differences (self), POINTS, NULL, NULL);
  g_assert_false (is_open (self, FAIR_OPEN_DIFFERENCE, POINTS));
  g_assert_true (is_open (self, FAIR_OPEN_PARKED, POINTS));
  g_assert_false (is_open (self, FAIR_OPEN_DATA, NULL));
  open_round (self, "threshold");
  g_assert_true (is_open (self, FAIR_OPEN_ROUND, "round-1"));
}

static void
test_log (Fixture *self, gconstpointer unused)
{
  FairDecisions *decisions = fair_meeting_get_decisions (get_meeting (self));
  g_autoptr (FairLogEntry) entry = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_false (
      fair_decisions_note (decisions, " ", FAIR_SIDE_BOTH, NULL, NULL));
  g_assert_true (fair_decisions_note (decisions, "Call within a day",
                                      FAIR_SIDE_SALES, "Straße", NULL));
  entry = g_list_model_get_item (fair_decisions_get_list (decisions), 0);
  g_assert_true (fair_log_entry_matches (entry, NULL));
  g_assert_true (fair_log_entry_matches (entry, "DAY call"));
  g_assert_true (fair_log_entry_matches (entry, "strasse sales"));
  g_assert_false (fair_log_entry_matches (entry, "call marketing"));
  all = fair_decisions_dup_all (decisions);
  g_assert_cmpuint (all->len, ==, 1);
  /* What is only written down is no step of undo. */
  g_assert_cmpuint (count_lines (self), ==, 1);
}

/* The same program again, which is killed as soon as it was told that what it
 * proposed is safe. */
static int
be_victim (const char *path)
{
  Fixture self = { .path = (char *) path };

  fixture_open (&self, FAIR_ACCESS_WRITE);
  join (&self, "Maya", FAIR_SIDE_MARKETING);
  open_round (&self, POINTS);
  propose (&self, "p1", POINTS, 42);
  g_assert_true (fair_differences_adopt (
      fair_meeting_get_differences (get_meeting (&self)), "threshold", 7,
      "why not", NULL));
  g_assert_true (save (&self));
  kill (getpid (), SIGKILL);

  return 0;
}

static void
test_killed (Fixture *self, gconstpointer unused)
{
  const char *const argv[] = { program, "--victim", self->path, NULL };
  g_autoptr (GError) error = NULL;
  double value = -1;
  int    status;

  fixture_close (self);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  fixture_open (self, FAIR_ACCESS_WRITE);
  g_assert_true (
      fair_rounds_get_own (get_rounds (self), "round-1", "p1", POINTS, &value));
  g_assert_cmpfloat (value, ==, 42);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, "threshold"), ==, 7);
  g_assert_cmpuint (count_lines (self), ==, 1);
}

#define ADD(path, test)                                                        \
  g_test_add ("/workshop/meeting/" path, Fixture, NULL,                        \
              fixture_set_up_meeting, test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--victim"))
    return be_victim (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, NULL);

  ADD ("consequences", test_consequences);
  ADD ("latest", test_latest);
  ADD ("settle", test_settle);
  ADD ("settle-nobody", test_settle_nobody);
  ADD ("undo", test_undo);
  ADD ("in-round", test_in_round);
  ADD ("park", test_park);
  ADD ("open-terms", test_open_terms);
  ADD ("one-side", test_one_side);
  ADD ("agenda", test_agenda);
  ADD ("log", test_log);
  ADD ("killed", test_killed);

  return g_test_run ();
}
