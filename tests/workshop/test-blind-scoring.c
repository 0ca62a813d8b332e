/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meeting-fixture.h"

static FairBlindScoring *
get_scoring (Fixture *self)
{
  return fair_meeting_get_blind_scoring (get_meeting (self));
}

static void
answer (Fixture *self, const char *who, guint lead, FairBlindVerdict verdict)
{
  g_autoptr (GError) error = NULL;

  fair_blind_scoring_answer (get_scoring (self), who, lead, verdict, &error);
  g_assert_no_error (error);
}

/* Nothing of what was said, nor of what became of the leads, before the
 * reveal; all of it in the file. */
static void
test_session (Fixture *self, gconstpointer unused)
{
  FairBlindScoring       *scoring = get_scoring (self);
  const FairBlindSession *session;
  g_autofree char        *id = NULL;
  g_autoptr (FairBlindResult) result = NULL;
  g_autoptr (GError) error = NULL;
  FairBlindVerdict verdict = FAIR_BLIND_SKIPPED;
  guint            of, outcomes[FAIR_OUTCOME_WON + 1] = { 0 };

  join (self, "Maya", FAIR_SIDE_MARKETING);
  join (self, "Jo", FAIR_SIDE_SALES);
  join (self, "Late", FAIR_SIDE_SALES);
  join (self, "Priya", FAIR_SIDE_FACILITATOR);
  session = fair_blind_scoring_open (scoring, 12, &error);
  g_assert_no_error (error);
  id = g_strdup (session->id);
  g_assert_cmpuint (g_strv_length (session->leads), ==, 12);
  g_assert_null (fair_blind_scoring_open (scoring, 12, NULL));

  for (guint lead = 0; lead < 12; lead++)
    {
      g_autoptr (FairLeadSheet) sheet =
          fair_blind_scoring_dup_sheet (scoring, id, lead, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (sheet->activities->len, >, 0);
      answer (self, "p1", lead, lead % 2 ? FAIR_BLIND_MQL : FAIR_BLIND_NOT_MQL);
    }
  answer (self, "p3", 0, FAIR_BLIND_MQL);
  answer (self, "p1", 0, FAIR_BLIND_MQL);
  g_assert_true (fair_blind_scoring_get_own (scoring, id, "p1", 0, &verdict));
  g_assert_cmpint (verdict, ==, FAIR_BLIND_MQL);
  g_assert_false (fair_blind_scoring_get_own (scoring, id, "p2", 0, &verdict));
  g_assert_null (fair_blind_scoring_dup_result (scoring, id, NULL));
  g_assert_cmpuint (fair_blind_scoring_count_finished (scoring, id, &of), ==,
                    1);
  g_assert_cmpuint (of, ==, 3);
  g_assert_false (
      fair_blind_scoring_answer (scoring, "p4", 0, FAIR_BLIND_MQL, NULL));
  g_assert_false (
      fair_blind_scoring_answer (scoring, "p1", 12, FAIR_BLIND_MQL, NULL));

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  scoring = get_scoring (self);
  g_assert_cmpstr (fair_blind_scoring_get_open (scoring)->id, ==, id);
  g_assert_cmpuint (fair_blind_scoring_count_answers (scoring, id, "p1"), ==,
                    12);
  for (guint lead = 0; lead < 12; lead++)
    answer (self, "p2", lead, lead < 6 ? FAIR_BLIND_MQL : FAIR_BLIND_SKIPPED);
  g_assert_true (fair_blind_scoring_reveal (scoring, NULL));
  g_assert_false (
      fair_blind_scoring_answer (scoring, "p1", 0, FAIR_BLIND_MQL, NULL));
  result = fair_blind_scoring_dup_result (scoring, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->raters, ==, 2);
  g_assert_cmpuint (result->left_out, ==, 1);
  g_assert_cmpuint (result->people.n, ==, 6);
  g_assert_cmpuint (result->leads->len, ==, 12);
  for (guint lead = 0; lead < 12; lead++)
    outcomes[g_array_index (result->leads, FairBlindLead, lead).outcome]++;
  g_assert_cmpuint (outcomes[FAIR_OUTCOME_WON], ==, 4);
  g_assert_cmpuint (outcomes[FAIR_OUTCOME_LOST], ==, 4);
  g_assert_cmpuint (outcomes[FAIR_OUTCOME_NONE], ==, 4);

  /* Another session shows others. */
  session = fair_blind_scoring_open (scoring, 12, NULL);
  g_assert_cmpstr (session->id, !=, id);
  g_assert_false (fair_blind_scoring_reveal (scoring, NULL));
  g_assert_true (fair_blind_scoring_cancel (scoring, NULL));
  g_assert_null (fair_blind_scoring_dup_result (scoring, "blind-2", NULL));
}

static void
test_no_data (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_blind_scoring_open (get_scoring (self), 20, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/workshop/blind-scoring/session", Fixture, NULL,
              fixture_set_up_sample, test_session, fixture_tear_down);
  g_test_add ("/workshop/blind-scoring/no-data", Fixture, NULL, fixture_set_up,
              test_no_data, fixture_tear_down);

  return g_test_run ();
}
