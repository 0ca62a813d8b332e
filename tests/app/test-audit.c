/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-audit-card.h"
#include "app/fair-audit-criterion.h"
#include "app/fair-audit-page.h"
#include "app/fair-criterion-editor.h"
#include "app/fair-criterion-row.h"
#include "app/fair-leak-words.h"
#include "app/fair-won-choice.h"

/* Which won deals the audit looks at, and what it says of fields. */

static AppFixture fixture;

static GtkWidget *
get_page (FairAppWindow *window)
{
  return GTK_WIDGET (fair_app_window_get_page (window, "audit"));
}

static gboolean
shows_cards (gpointer window)
{
  GtkWidget *card = app_look_find (get_page (window), FAIR_TYPE_AUDIT_CARD);

  return card != NULL && gtk_widget_get_mapped (card);
}

static gboolean
shows_nothing (gpointer window)
{
  return !shows_cards (window);
}

static GtkWidget *
find_mapped (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static FairAppWindow *
open_audit (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, "audit");
  g_assert_true (app_fixture_wait (shows_cards, window));

  return window;
}

static FairWonChoice *
get_choice (FairAppWindow *window)
{
  return FAIR_WON_CHOICE (
      app_look_find (get_page (window), FAIR_TYPE_WON_CHOICE));
}

static void
choose (FairAppWindow *window, guint which)
{
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (
          app_look_find (GTK_WIDGET (get_choice (window)), GTK_TYPE_DROP_DOWN)),
      which);
}

static GtkEditable *
get_entry (FairAppWindow *window, gboolean second)
{
  GtkWidget *entry =
      app_look_find (GTK_WIDGET (get_choice (window)), GTK_TYPE_ENTRY);

  while (second && entry != NULL)
    {
      entry = gtk_widget_get_next_sibling (entry);
      if (GTK_IS_ENTRY (entry))
        break;
    }
  g_assert_nonnull (entry);

  return GTK_EDITABLE (entry);
}

static void
check_window (FairAppWindow *window,
              guint          last,
              const char    *from,
              const char    *before)
{
  FairPast *past =
      fair_workshop_get_past (fair_app_window_get_workshop (window));
  FairCohort *cohort = fair_past_get_cohort (past, NULL);
  FairZone   *zone = fair_history_get_zone (fair_cohort_get_history (cohort));
  FairAuditWindow got;
  FairDate        date;

  g_assert_true (
      fair_won_choice_get_window (get_choice (window), cohort, &got));
  g_assert_cmpuint (got.last, ==, last);
  if (from == NULL)
    g_assert_cmpint (got.from, ==, FAIR_INSTANT_NONE);
  else
    {
      g_assert_true (fair_date_parse_iso (from, zone, &date));
      g_assert_cmpint (got.from, ==, date.instant);
    }
  if (before == NULL)
    g_assert_cmpint (got.before, ==, FAIR_INSTANT_NONE);
  else
    {
      g_assert_true (fair_date_parse_iso (before, zone, &date));
      g_assert_cmpint (got.before, ==, date.instant);
    }
}

/* The sample company was exported at the end of October 2026. */
static void
test_periods (void)
{
  FairAppWindow *window = open_audit ();
  FairPage      *page = FAIR_PAGE (get_page (window));

  check_window (window, 50, NULL, NULL);
  g_assert_cmpstr (fair_page_get_status (page), ==, "last 50 wins");
  choose (window, 1);
  check_window (window, 0, "2026-07-01", "2026-10-01");
  g_assert_cmpstr (fair_page_get_status (page), ==, "wins of last quarter");
  choose (window, 2);
  check_window (window, 0, "2025-10-01", "2026-10-01");
  choose (window, 3);
  check_window (window, 0, "2025-01-01", "2026-01-01");
  choose (window, 4);
  check_window (window, 0, NULL, NULL);
  gtk_editable_set_text (get_entry (window, FALSE), "2026-02-01");
  gtk_editable_set_text (get_entry (window, TRUE), "2026-02-28");
  check_window (window, 0, "2026-02-01", "2026-03-01");
  app_fixture_close (window);
}

/* Who opens the file again finds the period as it was left; no other file. */
static void
test_kept (void)
{
  FairAppWindow   *window = open_audit ();
  g_autofree char *other =
      g_build_filename (fixture.folder, "Other.fairlead", NULL);
  g_autoptr (FairWonChoice) choice = NULL;
  FairSettings *settings = fair_application_get_settings (fixture.application);

  choose (window, 4);
  gtk_editable_set_text (get_entry (window, FALSE), "2026-02-01");
  gtk_editable_set_text (get_entry (window, TRUE), "2026-02-28");
  app_fixture_close (window);
  g_assert_null (fair_settings_get_audit (settings, other));

  window = open_audit ();
  check_window (window, 0, "2026-02-01", "2026-03-01");
  g_assert_cmpstr (fair_page_get_status (FAIR_PAGE (get_page (window))), ==,
                   "wins of a period");
  choose (window, 0);
  app_fixture_close (window);

  window = open_audit ();
  check_window (window, 50, NULL, NULL);
  app_fixture_close (window);

  choice = g_object_ref_sink (g_object_new (FAIR_TYPE_WON_CHOICE, NULL));
  fair_won_choice_restore (choice, "year;7;;");
  fair_won_choice_restore (choice, "nonsense");
  {
    g_autofree char *now = fair_won_choice_to_string (choice);

    g_assert_cmpstr (now, ==, "last;50;;");
  }
}

/* A period without wins says where they are and leads back; what is no date is
 * marked and changes nothing. */
static void
test_no_wins (void)
{
  FairAppWindow *window = open_audit ();
  GtkWidget     *nothing;

  choose (window, 4);
  gtk_editable_set_text (get_entry (window, FALSE), "1999-13-01");
  app_fixture_settle (window);
  g_assert_true (shows_cards (window));
  gtk_editable_set_text (get_entry (window, FALSE), "1999-01-01");
  gtk_editable_set_text (get_entry (window, TRUE), "1998-12-31");
  app_fixture_settle (window);
  g_assert_true (shows_cards (window));
  gtk_editable_set_text (get_entry (window, TRUE), "1999-12-31");
  g_assert_true (app_fixture_wait (shows_nothing, window));
  g_assert_false (gtk_widget_has_css_class (
      GTK_WIDGET (get_entry (window, TRUE)), "error"));
  nothing = find_mapped (get_page (window), ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (nothing)), ==,
                   "No Won Deals in This Period");
  g_assert_nonnull (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (nothing)),
              "won deals in scope: "));
  fair_won_choice_set_last (get_choice (window), 20);
  g_assert_true (app_fixture_wait (shows_cards, window));
  check_window (window, 20, NULL, NULL);
  app_fixture_close (window);
}

/* The loudest figure stands in the chip; one value that stands out is none. */
static void
test_leak_words (void)
{
  FairLeak         leak = { .attribute = "lead_quality",
                            .hits = FAIR_LEAK_EMPTY | FAIR_LEAK_NAME,
                            .n_hits = 2,
                            .auc = 0.97,
                            .filled = 100,
                            .filled_won = 31,
                            .empty = 200,
                            .empty_won = 6,
                            .level = "Hot",
                            .level_leads = 50,
                            .level_won = 50,
                            .why = "Because." };
  g_autofree char *empty = fair_leak_words_chip (&leak);
  g_autofree char *asks = fair_leak_words_note (&leak);
  g_autofree char *level = NULL, *tells = NULL, *note = NULL, *loud = NULL;

  g_assert_cmpstr (empty, ==, "Filled in after the sale? 31% won, empty 3%");
  g_assert_nonnull (strstr (asks, "Because. Did you know it"));
  leak.hits |= FAIR_LEAK_TELLS;
  loud = fair_leak_words_chip (&leak);
  g_assert_cmpstr (loud, ==, "Filled in after the sale? Right 97% alone");
  leak.hits = FAIR_LEAK_LEVEL | FAIR_LEAK_NAME;
  level = fair_leak_words_chip (&leak);
  g_assert_cmpstr (level, ==, "Filled in after the sale? “Hot”: 100% won");
  leak.hits = FAIR_LEAK_TELLS;
  leak.n_hits = 1;
  tells = fair_leak_words_chip (&leak);
  note = fair_leak_words_note (&leak);
  g_assert_cmpstr (tells, ==, "Filled in after the sale? Right 97% alone");
  g_assert_false (fair_leak_words_asks (&leak));
  g_assert_null (strstr (note, "Did you know"));
}

/* One win of one is no signal. */
static void
test_few (void)
{
  FairAuditRow row = { .won_rate = fair_rate_new (1, 1), .all_share = 0.08 };

  g_assert_false (fair_audit_criterion_is_beyond_chance (&row));
  row.won_rate = fair_rate_new (29, 29);
  g_assert_false (fair_audit_criterion_is_beyond_chance (&row));
  row.won_rate = fair_rate_new (30, 30);
  g_assert_true (fair_audit_criterion_is_beyond_chance (&row));
  row.all_share = 0.99;
  g_assert_false (fair_audit_criterion_is_beyond_chance (&row));
}

static gboolean
says_all (gpointer window)
{
  g_autofree char *status = NULL;

  g_object_get (get_page (window), "status", &status, NULL);

  return g_str_has_prefix (status, "all ");
}

/* More deals than there are is not said; who looks elsewhere is done. */
static void
test_status (void)
{
  FairAppWindow *window = open_audit ();
  FairPageState  state;

  g_object_get (get_page (window), "state", &state, NULL);
  g_assert_cmpint (state, ==, FAIR_PAGE_STARTED);
  fair_won_choice_set_last (get_choice (window), 5000);
  g_assert_true (app_fixture_wait (says_all, window));
  fair_app_window_show_page (window, "fit");
  app_fixture_settle (window);
  g_object_get (get_page (window), "state", &state, NULL);
  g_assert_cmpint (state, ==, FAIR_PAGE_SETTLED);
  fair_app_window_show_page (window, "audit");
  app_fixture_settle (window);
  fair_won_choice_set_last (get_choice (window), 50);
  app_fixture_settle (window);
  app_fixture_close (window);
}

/* From the toast to the criterion that was just made. */
static void
test_made (void)
{
  FairAppWindow *window = open_audit ();
  FairDraft     *draft =
      fair_workshop_get_draft (fair_app_window_get_workshop (window));
  const FairScorecard *card;
  const FairCriterion *made;
  GtkWidget           *editor;

  g_signal_emit_by_name (
      app_look_find (get_page (window), FAIR_TYPE_AUDIT_CARD), "chosen", 0);
  card = fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED);
  made = g_ptr_array_index (card->criteria, card->criteria->len - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.mend", "(ss)", "fit",
                              made->id);
  app_fixture_settle (window);
  editor = find_mapped (GTK_WIDGET (fair_app_window_get_page (window, "fit")),
                        FAIR_TYPE_CRITERION_EDITOR);
  g_assert_nonnull (editor);
  g_assert_cmpstr (
      fair_criterion_row_get_id (FAIR_CRITERION_ROW (
          gtk_widget_get_ancestor (editor, FAIR_TYPE_CRITERION_ROW))),
      ==, made->id);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/app/audit/periods", test_periods);
  g_test_add_func ("/app/audit/kept", test_kept);
  g_test_add_func ("/app/audit/few", test_few);
  g_test_add_func ("/app/audit/status", test_status);
  g_test_add_func ("/app/audit/made", test_made);
  g_test_add_func ("/app/audit/no-wins", test_no_wins);
  g_test_add_func ("/app/audit/leak-words", test_leak_words);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
