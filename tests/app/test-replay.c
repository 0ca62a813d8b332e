/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app/fair-replay-story.h"

/* What is told of a lead adds up, and what gave nothing says why. */

static AppFixture fixture;

/* What the fit criteria that were met come to, without groups. */
static int
add_up (const FairScorecard *card, const FairReplayStory *story)
{
  int sum = 0;

  for (guint i = 0; i < story->fits->len; i++)
    {
      const FairReplayFit *fit = &g_array_index (story->fits, FairReplayFit, i);

      for (guint j = 0; fit->got && j < card->criteria->len; j++)
        {
          const FairCriterion *criterion =
              g_ptr_array_index (card->criteria, j);

          if (criterion->effect == FAIR_EFFECT_POINTS &&
              criterion->family == FAIR_FAMILY_FIT &&
              g_str_equal (criterion->name, fit->name))
            sum += criterion->points;
        }
    }

  return sum;
}

static void
check_order (const FairReplayStory *story)
{
  gboolean missed = FALSE;

  for (guint i = 0; i < story->fits->len; i++)
    {
      gboolean got = g_array_index (story->fits, FairReplayFit, i).got;

      g_assert_false (missed && got);
      missed |= !got;
    }
}

static guint
check_lines (const FairReplayStory *story)
{
  guint n_crossing = 0, n_empty = 0;
  int   score = 0;

  for (guint i = 0; i < story->lines->len; i++)
    {
      const FairReplayLine *line =
          &g_array_index (story->lines, FairReplayLine, i);

      score += line->gained;
      g_assert_cmpint (line->score, ==, score);
      n_crossing += line->crosses ? 1 : 0;
      if (i == 0 || line->gained != 0)
        continue;
      g_assert_nonnull (line->note);
      n_empty++;
    }
  g_assert_cmpuint (n_crossing, <=, 1);

  return n_empty;
}

static guint
count_fit (const FairScorecard *card)
{
  guint n = 0;

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      n += criterion->family == FAIR_FAMILY_FIT && !criterion->off ? 1 : 0;
    }

  return n;
}

/* A model without groups, so that the plain sum holds. */
static void
drop_groups (FairWorkshop *workshop)
{
  FairDraft *draft = fair_workshop_get_draft (workshop);
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (card->groups, 0);
  for (guint i = 0; i < card->criteria->len; i++)
    g_clear_pointer (
        &((FairCriterion *) g_ptr_array_index (card->criteria, i))->group,
        g_free);
  fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, "No groups", &error);
  g_assert_no_error (error);
}

static void
test_story (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairScores    *scores;
  guint          n_leads, n_empty = 0, n_got = 0;

  drop_groups (workshop);
  app_fixture_settle (window);
  scores = fair_results_get_scores (fair_workshop_get_results (workshop));
  fair_scores_get_leads (scores, &n_leads);
  for (guint lead = 0; lead < MIN (n_leads, 500); lead++)
    {
      const FairScorecard *card = fair_scores_get_scorecard (scores);
      g_autoptr (FairReplayStory) story =
          fair_replay_story_new (workshop, lead);

      if (story == NULL)
        continue;
      g_assert_cmpuint (story->fits->len, ==, count_fit (card));
      check_order (story);
      if (story->lines->len > 0)
        g_assert_cmpint (add_up (card, story), ==, story->fit);
      n_got += story->fit != 0 ? 1 : 0;
      n_empty += check_lines (story);
    }
  g_assert_cmpuint (n_got, >, 0);
  g_assert_cmpuint (n_empty, >, 0);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/app/replay/story", test_story);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
