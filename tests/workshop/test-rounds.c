/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meeting-fixture.h"

#include "model/fair-target.h"

#define POINTS "criterion:country:points"

static void
reopen (Fixture *self)
{
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
}

static void
test_people (Fixture *self, gconstpointer unused)
{
  FairPeople *people = get_people (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *long_name = g_strnfill (FAIR_PEOPLE_NAME_MAX + 1, 'x');
  g_autofree char *first = NULL;

  first =
      g_strdup (join (self, "  Maya\t Lindqvist \x1b", FAIR_SIDE_MARKETING));
  join (self, "maya  lindqvist", FAIR_SIDE_SALES);
  join (self, "Priya", FAIR_SIDE_FACILITATOR);
  g_assert_cmpstr (fair_people_get_name (people, first), ==, "Maya  Lindqvist");
  g_assert_cmpstr (fair_people_get_name (people, "p2"), ==,
                   "maya  lindqvist (2)");
  g_assert_null (fair_people_join (people, " \t", FAIR_SIDE_SALES, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (fair_people_join (people, long_name, FAIR_SIDE_SALES, NULL));
  g_assert_null (fair_people_join (people, "Both", FAIR_SIDE_BOTH, NULL));
  g_assert_null (fair_people_join (people, "\xff", FAIR_SIDE_SALES, NULL));

  g_assert_true (
      fair_people_edit (people, "p2", "Theo", FAIR_SIDE_MARKETING, NULL));
  g_assert_true (fair_people_set_token (people, "p2", "d1", NULL));
  g_assert_false (fair_people_set_token (people, "p2", " ", NULL));
  g_assert_false (fair_people_set_token (people, "p2", "\xff", NULL));
  g_assert_true (fair_people_remove (people, first, NULL));
  g_assert_false (fair_people_remove (people, first, NULL));
  g_assert_null (fair_people_get_token (people, first));
  g_assert_true (save (self));

  reopen (self);
  people = get_people (self);
  g_assert_cmpuint (fair_people_count (people, FAIR_SIDE_MARKETING), ==, 1);
  g_assert_cmpuint (fair_people_count (people, FAIR_SIDE_BOTH), ==, 1);
  g_assert_true (fair_people_was_removed (people, first));
  g_assert_cmpstr (fair_people_get_token (people, "p2"), ==, "d1");
  g_assert_cmpstr (join (self, "Sam", FAIR_SIDE_SALES), ==, "p4");
}

static void
test_full (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < FAIR_PEOPLE_MAX; i++)
    join (self, "Sam", i % 2 ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES);
  g_assert_null (
      fair_people_join (get_people (self), "Late", FAIR_SIDE_SALES, &error));
  g_assert_nonnull (error);
  g_assert_true (fair_people_remove (get_people (self), "p7", NULL));
  join (self, "Late", FAIR_SIDE_SALES);
}

/* Nothing of what others proposed can be got before the reveal. */
static void
test_blind (Fixture *self, gconstpointer unused)
{
  FairRounds      *rounds = get_rounds (self);
  const char      *maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  const char      *jo = join (self, "Jo", FAIR_SIDE_SALES);
  const char      *priya = join (self, "Priya", FAIR_SIDE_FACILITATOR);
  const FairRound *round = open_round (self, POINTS);
  double           value = -1;
  guint            of;

  propose (self, maya, POINTS, 25);
  g_assert_true (fair_rounds_get_own (rounds, round->id, maya, POINTS, &value));
  g_assert_cmpfloat (value, ==, 25);
  g_assert_false (fair_rounds_get_own (rounds, round->id, jo, POINTS, &value));
  g_assert_null (fair_rounds_dup_proposals (rounds, round->id, POINTS, NULL));
  g_assert_null (fair_rounds_dup_spread (rounds, round->id, POINTS, NULL));
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 10);
  g_assert_true (fair_rounds_has_answered (rounds, round->id, maya, POINTS));
  g_assert_false (fair_rounds_has_answered (rounds, round->id, jo, NULL));
  g_assert_cmpuint (fair_rounds_count_answered (rounds, round->id, &of), ==, 1);
  g_assert_cmpuint (of, ==, 2);

  g_assert_false (fair_rounds_propose (rounds, priya, POINTS, 1, NULL));
  g_assert_false (fair_rounds_propose (rounds, "p9", POINTS, 1, NULL));
  g_assert_false (fair_rounds_propose (rounds, jo, "threshold", 1, NULL));
  g_assert_false (fair_rounds_propose (rounds, jo, POINTS, 1.5, NULL));
  g_assert_false (fair_rounds_propose (rounds, jo, POINTS, 1001, NULL));

  /* What was broken off stays unseen. */
  g_assert_true (fair_rounds_cancel (rounds, NULL));
  g_assert_false (fair_rounds_propose (rounds, jo, POINTS, 1, NULL));
  g_assert_null (fair_rounds_dup_proposals (rounds, round->id, POINTS, NULL));
  g_assert_cmpuint (fair_rounds_count_on (rounds, POINTS), ==, 0);
}

/* No opinion is an answer, is kept in the file, and is no value. */
static void
test_no_opinion (Fixture *self, gconstpointer unused)
{
  const char      *maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  const char      *jo = join (self, "Jo", FAIR_SIDE_SALES);
  const char      *priya = join (self, "Priya", FAIR_SIDE_FACILITATOR);
  FairRounds      *rounds = get_rounds (self);
  const FairRound *round = open_round (self, POINTS);
  g_autofree char *id = g_strdup (round->id);
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (FairSpread) spread = NULL;
  double value = -1;

  g_assert_false (fair_rounds_pass (rounds, priya, POINTS, NULL));
  g_assert_false (fair_rounds_pass (rounds, jo, "threshold", NULL));
  propose (self, maya, POINTS, 25);
  propose (self, jo, POINTS, 30);
  g_assert_true (fair_rounds_pass (rounds, jo, POINTS, NULL));
  g_assert_true (save (self));

  reopen (self);
  rounds = get_rounds (self);
  g_assert_true (fair_rounds_has_answered (rounds, id, "p2", POINTS));
  g_assert_true (fair_rounds_has_passed (rounds, id, "p2", POINTS));
  g_assert_false (fair_rounds_has_passed (rounds, id, "p1", POINTS));
  g_assert_false (fair_rounds_get_own (rounds, id, "p2", POINTS, &value));
  g_assert_cmpuint (fair_rounds_count_answered (rounds, id, NULL), ==, 2);
  g_assert_cmpuint (fair_rounds_count_passed (rounds, id, POINTS), ==, 0);

  reveal (self);
  g_assert_cmpuint (fair_rounds_count_passed (rounds, id, POINTS), ==, 1);
  proposals = fair_rounds_dup_proposals (rounds, id, POINTS, NULL);
  g_assert_cmpuint (proposals->len, ==, 1);
  spread = fair_rounds_dup_spread (rounds, id, POINTS, NULL);
  g_assert_cmpuint (spread->sales.n, ==, 0);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 25);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, POINTS), ==, 10);
}

static void
test_reveal (Fixture *self, gconstpointer unused)
{
  FairRounds      *rounds = get_rounds (self);
  const char      *who[] = { join (self, "A", FAIR_SIDE_MARKETING),
                             join (self, "B", FAIR_SIDE_MARKETING),
                             join (self, "C", FAIR_SIDE_SALES),
                             join (self, "D", FAIR_SIDE_SALES) };
  const double     values[] = { 15, 20, 30, 40 };
  const FairRound *round = open_round (self, POINTS);
  g_autoptr (FairSpread) spread = NULL;
  g_autoptr (GPtrArray) proposals = NULL;

  g_assert_false (fair_rounds_reveal (rounds, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (who); i++)
    propose (self, who[i], POINTS, values[i]);
  propose (self, who[0], POINTS, 14);
  reveal (self);

  spread = fair_rounds_dup_spread (rounds, round->id, POINTS, NULL);
  g_assert_cmpuint (spread->all.n, ==, 4);
  g_assert_cmpfloat (spread->marketing.median, ==, 17);
  g_assert_cmpfloat (spread->sales.median, ==, 35);
  g_assert_cmpfloat (spread->apart, ==, 18);
  g_assert_cmpfloat (spread->all.median, ==, 25);
  proposals = fair_rounds_dup_proposals (rounds, round->id, POINTS, NULL);
  g_assert_cmpuint (proposals->len, ==, 4);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 17);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, POINTS), ==, 35);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_AGREED, POINTS), ==, 10);
  g_assert_false (fair_rounds_propose (rounds, who[0], POINTS, 1, NULL));
}

/* Undo takes back what the sides hold, never a vote; a second round keeps the
 * first; all of it is in the file. */
static gboolean
has_revealed (gpointer workshop)
{
  FairMeeting     *meeting = fair_workshop_get_meeting (workshop);
  const GPtrArray *list = fair_rounds_list (fair_meeting_get_rounds (meeting));
  const FairRound *last =
      list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;

  return last != NULL && last->state == FAIR_ROUND_REVEALED &&
         fair_people_count (fair_meeting_get_people (meeting),
                            FAIR_SIDE_BOTH) == 1 &&
         g_list_model_get_n_items (fair_decisions_get_list (
             fair_meeting_get_decisions (meeting))) == 1;
}

static gboolean
has_open (gpointer workshop)
{
  FairMeeting *meeting = fair_workshop_get_meeting (workshop);
  FairRounds  *rounds = fair_meeting_get_rounds (meeting);

  return fair_rounds_get_open (rounds) != NULL &&
         fair_people_count (fair_meeting_get_people (meeting),
                            FAIR_SIDE_BOTH) == 2 &&
         fair_rounds_has_answered (rounds, fair_rounds_get_open (rounds)->id,
                                   "p1", POINTS);
}

/* Who looks on sees the meeting as it goes. */
static void
test_followed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) second =
      fair_workshop_open (self->path, FAIR_ACCESS_FOLLOW, &error);
  const char      *maya, *jo;
  GPtrArray       *proposals;
  const FairRound *round;

  g_assert_no_error (error);
  maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  jo = join (self, "Jo", FAIR_SIDE_SALES);
  open_round (self, POINTS);
  propose (self, maya, POINTS, 25);
  fixture_wait_until (has_open, second);

  g_assert_true (fair_people_remove (get_people (self), jo, NULL));
  reveal (self);
  g_assert_true (
      fair_differences_adopt (fair_meeting_get_differences (get_meeting (self)),
                              POINTS, 25, "Why", &error));
  g_assert_no_error (error);
  fixture_wait_until (has_revealed, second);
  g_assert_true (fair_people_was_removed (
      fair_meeting_get_people (fair_workshop_get_meeting (second)), jo));
  round = g_ptr_array_index (fair_rounds_list (fair_meeting_get_rounds (
                                 fair_workshop_get_meeting (second))),
                             0);
  proposals = fair_rounds_dup_proposals (
      fair_meeting_get_rounds (fair_workshop_get_meeting (second)), round->id,
      POINTS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposals->len, ==, 1);
  g_ptr_array_unref (proposals);
  g_assert_true (fair_workshop_close (second, &error));
  g_assert_no_error (error);
}

static void
test_undo_and_reopen (Fixture *self, gconstpointer unused)
{
  const char      *maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  const char      *jo = join (self, "Jo", FAIR_SIDE_SALES);
  g_autofree char *first = g_strdup (open_round (self, POINTS)->id);
  g_autofree char *second = NULL;
  g_autofree char *me = g_strdup (maya);
  double           value = -1;
  FairRounds      *rounds;

  propose (self, maya, POINTS, 20);
  propose (self, jo, POINTS, 4);
  reveal (self);
  fixture_undo (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, POINTS), ==, 10);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, POINTS), ==, 10);
  fixture_redo (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, POINTS), ==, 4);
  fixture_undo (self);

  second = g_strdup (fair_rounds_repeat (get_rounds (self), first, NULL)->id);
  propose (self, me, POINTS, 7);
  reopen (self);
  rounds = get_rounds (self);
  g_assert_cmpstr (fair_rounds_get_open (rounds)->id, ==, second);
  g_assert_true (fair_rounds_get_own (rounds, second, me, POINTS, &value));
  g_assert_cmpfloat (value, ==, 7);
  g_assert_true (fair_rounds_get_own (rounds, first, me, POINTS, &value));
  g_assert_cmpfloat (value, ==, 20);
  g_assert_cmpuint (fair_rounds_count_on (rounds, POINTS), ==, 1);
}

/* Who is removed before the reveal has proposed nothing; after it stays. */
static void
test_removed (Fixture *self, gconstpointer unused)
{
  FairRounds      *rounds = get_rounds (self);
  const char      *maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  const char      *eve = join (self, "Eve", FAIR_SIDE_MARKETING);
  const FairRound *round = open_round (self, POINTS);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  propose (self, eve, POINTS, 1000);
  fair_people_remove (get_people (self), eve, NULL);
  g_assert_false (fair_rounds_reveal (rounds, NULL));
  propose (self, maya, POINTS, 12);
  reveal (self);
  before = fair_rounds_dup_proposals (rounds, round->id, POINTS, NULL);
  g_assert_cmpuint (before->len, ==, 1);
  fair_people_remove (get_people (self), maya, NULL);
  after = fair_rounds_dup_proposals (rounds, round->id, POINTS, NULL);
  g_assert_cmpuint (after->len, ==, 1);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer user_data)
{
  guint *left = user_data;

  g_assert_true (
      fair_meeting_save_finish (FAIR_MEETING (source), result, NULL));
  *left -= 1;
}

/* Fifty at once: each is acknowledged, and each is in the file. */
static void
test_fifty (Fixture *self, gconstpointer unused)
{
  guint            left = FAIR_PEOPLE_MAX;
  g_autofree char *id = NULL;

  for (guint i = 0; i < FAIR_PEOPLE_MAX; i++)
    join (self, "Sam", i % 2 ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES);
  id = g_strdup (open_round (self, POINTS)->id);
  for (guint i = 0; i < FAIR_PEOPLE_MAX; i++)
    {
      g_autofree char *who = g_strdup_printf ("p%u", i + 1);

      propose (self, who, POINTS, i);
      fair_meeting_save_async (get_meeting (self), on_counted, &left);
    }
  while (left > 0)
    g_main_context_iteration (NULL, TRUE);

  reopen (self);
  for (guint i = 0; i < FAIR_PEOPLE_MAX; i++)
    {
      g_autofree char *who = g_strdup_printf ("p%u", i + 1);
      double           value = -1;

      g_assert_true (
          fair_rounds_get_own (get_rounds (self), id, who, POINTS, &value));
      g_assert_cmpfloat (value, ==, i);
    }
  g_assert_cmpuint (fair_rounds_count_answered (get_rounds (self), id, NULL),
                    ==, FAIR_PEOPLE_MAX);
}

static void
test_questions (Fixture *self, gconstpointer unused)
{
  FairRounds       *rounds = get_rounds (self);
  const char *const all[] = { POINTS, "threshold", "fit_minimum", "item:budget",
                              NULL };
  const char *const twice[] = { "threshold", POINTS, "threshold", NULL };
  const char *const unknown[] = { "criterion:nowhere:points", NULL };
  const char *const nothing[] = { NULL };
  const char       *maya = join (self, "Maya", FAIR_SIDE_MARKETING);
  const FairRound  *round;
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_rounds_open (rounds, twice, NULL));
  g_assert_null (fair_rounds_open (rounds, unknown, NULL));
  g_assert_null (fair_rounds_open (rounds, nothing, NULL));
  round = fair_rounds_open (rounds, all, &error);
  g_assert_no_error (error);
  g_assert_null (fair_rounds_open (rounds, all, NULL));
  propose (self, maya, "threshold", 30);
  propose (self, maya, "fit_minimum", FAIR_TARGET_NO_MINIMUM);
  g_assert_false (fair_rounds_has_answered (rounds, round->id, maya, NULL));
  propose (self, maya, POINTS, 5);
  propose (self, maya, "item:budget", FAIR_NEED_LEAVE_OUT);
  g_assert_true (fair_rounds_has_answered (rounds, round->id, maya, NULL));
  reveal (self);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, "item:budget"), ==,
                     FAIR_NEED_LEAVE_OUT);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, "item:budget"), ==,
                     FAIR_NEED_OPTIONAL);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_MARKETING, "threshold"), ==,
                     30);
  g_assert_cmpfloat (get_value (self, FAIR_SIDE_SALES, "threshold"), ==, 10);
}

#define ADD(path, test)                                                        \
  g_test_add ("/workshop/rounds/" path, Fixture, NULL, fixture_set_up_meeting, \
              test, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("people", test_people);
  ADD ("full", test_full);
  ADD ("blind", test_blind);
  ADD ("no-opinion", test_no_opinion);
  ADD ("reveal", test_reveal);
  ADD ("undo-and-reopen", test_undo_and_reopen);
  ADD ("followed", test_followed);
  ADD ("removed", test_removed);
  ADD ("fifty", test_fifty);
  ADD ("questions", test_questions);

  return g_test_run ();
}
