/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app-meeting.h"
#include "app/fair-agenda.h"
#include "app/fair-answer-dialog.h"
#include "app/fair-blind-dialog.h"
#include "app/fair-blind-page.h"
#include "app/fair-decision-row.h"
#include "app/fair-difference-row.h"
#include "app/fair-note-dialog.h"
#include "app/fair-people-button.h"
#include "app/fair-person-row.h"
#include "app/fair-round-dialog.h"
#include "app/fair-round-pane.h"
#include "app/fair-round-view.h"
#include "app/fair-target-entry.h"

/* Joint tuning in the window. Values that people propose are odd enough to be
 * found wherever they should not be. */

#define SECRET 137
#define OTHER_SECRET 191

static AppFixture fixture;

static FairAppWindow *
open_meeting (const char *page)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;
  AppFixture     own = fixture;
  FairAppWindow *window;

  own.path = g_build_filename (fixture.folder, "joint.fairlead", NULL);
  workshop = fair_workshop_create_sample (own.path, &error);
  g_assert_no_error (error);
  app_meeting_agree (workshop);
  fair_workshop_close (workshop, &error);
  g_assert_no_error (error);
  window = app_fixture_open (&own, 1280, 800);
  fair_app_window_show_page (window, page);
  app_fixture_settle (window);
  g_free (own.path);

  return window;
}

static void
close_meeting (FairAppWindow *window)
{
  g_autofree char *path = g_strdup (fair_app_window_get_path (window));

  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static FairWorkshop *
get_workshop (FairAppWindow *window)
{
  return fair_app_window_get_workshop (window);
}

static FairMeeting *
get_meeting (FairAppWindow *window)
{
  return fair_workshop_get_meeting (get_workshop (window));
}

static FairDifferences *
get_differences (FairAppWindow *window)
{
  return fair_meeting_get_differences (get_meeting (window));
}

static double
get_value (FairAppWindow *window, const char *target)
{
  double value = -1;

  g_assert_true (
      fair_draft_get_value (fair_workshop_get_draft (get_workshop (window)),
                            FAIR_SIDE_AGREED, target, &value));

  return value;
}

static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Whether a label on the screen says something. */
static gboolean
says (GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static gboolean
tells (FairAppWindow *window, int value)
{
  g_autofree char *words = g_strdup_printf ("%d", value);

  return says (GTK_WIDGET (window), words);
}

/* Whether something is shown that is being worked out anew. */
static gboolean
is_stale (GtkWidget *widget)
{
  if (gtk_widget_get_mapped (widget) &&
      gtk_widget_has_css_class (widget, "stale"))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_stale (child))
      return TRUE;

  return FALSE;
}

static void
wait_for_consequences (FairAppWindow *window)
{
  g_assert_true (
      app_fixture_wait (app_meeting_has_consequences, get_workshop (window)));
  app_fixture_settle (window);
}

static GtkWidget *
find_row (FairAppWindow *window, const char *target)
{
  GtkWidget *row =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_DIFFERENCE_ROW);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_equal (
            fair_difference_get_target (
                fair_difference_row_get_difference (FAIR_DIFFERENCE_ROW (row))),
            target))
      return row;

  return NULL;
}

static void
propose (FairAppWindow *window, guint person, double value)
{
  FairRounds *rounds = fair_meeting_get_rounds (get_meeting (window));
  g_autoptr (GError) error = NULL;

  fair_rounds_propose (
      rounds,
      fair_person_get_id (app_meeting_person (get_workshop (window), person)),
      fair_rounds_get_open (rounds)->targets[0], value, &error);
  g_assert_no_error (error);
}

static void
test_agree (void)
{
  FairAppWindow *window = open_meeting ("differences");
  FairPage      *page = fair_app_window_get_page (window, "differences");

  g_assert_true (says (GTK_WIDGET (window), "The Sides Agree"));
  g_assert_cmpint (fair_page_get_state (page), ==, FAIR_PAGE_SETTLED);
  app_look_check_names (GTK_WIDGET (window));
  close_meeting (window);
}

/* Sorted by wins, then leads, and counted in the sidebar. */
static void
test_sorted (void)
{
  FairAppWindow   *window = open_meeting ("differences");
  FairPage        *page = fair_app_window_get_page (window, "differences");
  GtkWidget       *row;
  guint            n = 0, wins = G_MAXUINT;
  guint            all;
  g_autofree char *count = NULL;

  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  all = g_list_model_get_n_items (
      fair_differences_get_open (get_differences (window)));
  row = app_look_find (GTK_WIDGET (window), FAIR_TYPE_DIFFERENCE_ROW);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const FairConsequence *what = fair_difference_get_consequence (
          fair_difference_row_get_difference (FAIR_DIFFERENCE_ROW (row)));

      g_assert_nonnull (what);
      g_assert_cmpuint (what->wins, <=, wins);
      wins = what->wins;
      n += 1;
    }
  g_assert_cmpuint (n, >, 2);
  g_assert_false (
      is_stale (GTK_WIDGET (fair_app_window_get_page (window, "differences"))));
  g_assert_cmpuint (n, ==, all);
  count = g_strdup_printf (
      "%u", all + g_list_model_get_n_items (
                      fair_differences_get_nobody (get_differences (window))));
  g_assert_cmpstr (fair_page_get_status (page), ==, count);
  app_look_check_names (GTK_WIDGET (window));
  close_meeting (window);
}

/* One way is a step that undo takes back; both are in the log. */
static void
test_settle (void)
{
  FairAppWindow *window = open_meeting ("differences");
  double         before = get_value (window, "threshold");
  GListModel    *log = fair_decisions_get_list (
         fair_meeting_get_decisions (get_meeting (window)));

  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  gtk_widget_activate_action (find_row (window, "threshold"),
                              "difference.sales", NULL);
  g_assert_cmpfloat (get_value (window, "threshold"), ==, before + 10);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 1);
  wait_for_consequences (window);
  g_assert_null (find_row (window, "threshold"));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpfloat (get_value (window, "threshold"), ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (log), ==, 2);
  wait_for_consequences (window);
  g_assert_nonnull (find_row (window, "threshold"));
  close_meeting (window);
}

static void
test_park (void)
{
  FairAppWindow *window = open_meeting ("differences");
  GtkWindow     *dialog;

  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  gtk_widget_activate_action (find_row (window, "threshold"), "difference.park",
                              NULL);
  dialog = find_window (FAIR_TYPE_NOTE_DIALOG);
  g_assert_nonnull (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  wait_for_consequences (window);
  g_assert_null (find_row (window, "threshold"));
  g_assert_true (says (GTK_WIDGET (window), "Take Up Again"));
  close_meeting (window);
}

/* Before Reveal nothing on the screen tells what was proposed. */
static void
test_blind_round (void)
{
  FairAppWindow *window = open_meeting ("differences");
  const char    *target = app_meeting_criterion (get_workshop (window), 0);
  GtkWidget     *page =
      GTK_WIDGET (fair_app_window_get_page (window, "differences"));

  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  app_meeting_join (get_workshop (window));
  gtk_widget_activate_action (find_row (window, target), "difference.ask",
                              NULL);
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (window), "0 of 6"));
  g_assert_true (says (find_row (window, target), "hidden until Reveal"));
  propose (window, 0, SECRET);
  propose (window, 3, OTHER_SECRET);
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (window), "2 of 6"));
  g_assert_false (tells (window, SECRET));
  g_assert_false (tells (window, OTHER_SECRET));
  app_look_check_names (GTK_WIDGET (window));

  fair_app_window_set_presenting (window, TRUE);
  app_fixture_settle (window);
  g_assert_nonnull (app_look_find (GTK_WIDGET (window), FAIR_TYPE_ROUND_VIEW));
  g_assert_null (app_look_find (GTK_WIDGET (window), FAIR_TYPE_ROUND_PANE));
  g_assert_true (says (GTK_WIDGET (window), "of 6 have answered"));
  g_assert_false (tells (window, SECRET));
  g_assert_false (tells (window, OTHER_SECRET));

  g_assert_true (says (GTK_WIDGET (window), "Maya"));
  gtk_widget_activate_action (page, "differences.names-hidden", NULL);
  app_fixture_settle (window);
  g_assert_false (says (GTK_WIDGET (window), "Maya"));

  gtk_widget_activate_action (page, "differences.reveal", NULL);
  wait_for_consequences (window);
  /* 191 − 137 */
  g_assert_true (tells (window, 54));
  fair_app_window_set_presenting (window, FALSE);
  app_fixture_settle (window);
  g_assert_true (tells (window, SECRET));
  g_assert_true (tells (window, OTHER_SECRET));
  g_assert_true (tells (window, (SECRET + OTHER_SECRET) / 2));
  close_meeting (window);
}

/* The adopted value goes to the draft, and its reason to the log. */
static void
test_adopt (void)
{
  FairAppWindow *window = open_meeting ("differences");
  const char    *target = app_meeting_criterion (get_workshop (window), 0);
  GtkWidget     *pane;
  GtkWindow     *dialog;
  g_autoptr (FairLogEntry) entry = NULL;

  app_meeting_join (get_workshop (window));
  app_meeting_ask (get_workshop (window), target);
  app_meeting_answer (get_workshop (window), 6);
  app_fixture_settle (window);
  pane = app_look_find (GTK_WIDGET (window), FAIR_TYPE_ROUND_PANE);
  g_assert_true (fair_round_pane_reveal (FAIR_ROUND_PANE (pane)));
  app_fixture_settle (window);
  g_signal_emit_by_name (pane, "adopt", target, 12.0);
  dialog = find_window (FAIR_TYPE_NOTE_DIALOG);
  g_assert_nonnull (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  gtk_editable_set_text (
      GTK_EDITABLE (app_look_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW)),
      "Because it holds up");
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  g_assert_cmpfloat (get_value (window, target), ==, 12.0);

  fair_app_window_show_page (window, "decisions");
  app_fixture_settle (window);
  g_assert_nonnull (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_DECISION_ROW));
  g_assert_true (says (GTK_WIDGET (window), "Because it holds up"));
  app_look_check_names (GTK_WIDGET (window));
  gtk_editable_set_text (
      GTK_EDITABLE (app_look_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY)),
      "nobody said this");
  g_signal_emit_by_name (
      app_look_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY),
      "search-changed");
  app_fixture_settle (window);
  g_assert_null (app_look_find (GTK_WIDGET (window), FAIR_TYPE_DECISION_ROW));
  g_assert_true (says (GTK_WIDGET (window), "No decision says that."));
  close_meeting (window);
}

/* Who has no phone answers through the facilitator, unseen. */
static void
test_answer_for (void)
{
  FairAppWindow *window = open_meeting ("differences");
  const char    *target = app_meeting_criterion (get_workshop (window), 0);
  FairRounds    *rounds = fair_meeting_get_rounds (get_meeting (window));
  const char    *id;
  GtkWindow     *dialog;
  GtkWidget     *entry;
  double         value = 0;

  app_meeting_join (get_workshop (window));
  app_meeting_ask (get_workshop (window), target);
  id = fair_person_get_id (app_meeting_person (get_workshop (window), 2));
  dialog = GTK_WINDOW (
      fair_answer_dialog_new (GTK_WINDOW (window), get_workshop (window), id));
  gtk_window_present (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  g_assert_false (
      gtk_widget_get_sensitive (gtk_window_get_default_widget (dialog)));
  entry = app_look_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (entry)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "many");
  g_assert_false (
      gtk_widget_get_sensitive (gtk_window_get_default_widget (dialog)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "20");
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  g_assert_null (find_window (FAIR_TYPE_ANSWER_DIALOG));
  g_assert_true (fair_rounds_get_own (rounds, fair_rounds_get_open (rounds)->id,
                                      id, target, &value));
  g_assert_cmpfloat (value, ==, 20.0);
  close_meeting (window);
}

static void
test_choose (void)
{
  FairAppWindow   *window = open_meeting ("differences");
  const char      *chosen[] = { "threshold",
                                app_meeting_criterion (get_workshop (window), 1),
                                NULL };
  GtkWindow       *dialog = GTK_WINDOW (fair_round_dialog_new (
            GTK_WINDOW (window), get_workshop (window), chosen));
  const FairRound *open;

  gtk_window_present (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  g_assert_cmpstr (gtk_button_get_label (
                       GTK_BUTTON (gtk_window_get_default_widget (dialog))),
                   ==, "_Start with 2 Questions");
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  open = fair_rounds_get_open (fair_meeting_get_rounds (get_meeting (window)));
  g_assert_nonnull (open);
  g_assert_cmpuint (g_strv_length (open->targets), ==, 2);
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (window), "Nobody is in the meeting"));
  close_meeting (window);
}

/* Nothing listens before Invite, nor after the workshop is closed. */
static void
test_invite (void)
{
  FairAppWindow    *window = open_meeting ("differences");
  FairPeopleButton *button = FAIR_PEOPLE_BUTTON (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_PEOPLE_BUTTON));
  FairInvitePane *pane = fair_people_button_get_pane (button);
  g_autoptr (FairLive) live = g_object_ref (fair_app_window_get_live (window));
  g_autofree char *code = NULL;

  fair_people_button_open (button);
  app_fixture_settle (window);
  g_assert_false (fair_live_is_running (live));
  g_assert_true (says (GTK_WIDGET (pane), "Nobody takes part yet"));
  app_look_check_names (GTK_WIDGET (pane));
  g_assert_true (fair_invite_pane_invite (pane, "127.0.0.1"));
  g_assert_true (fair_live_is_running (live));
  app_meeting_join (get_workshop (window));
  app_fixture_settle (window);
  code = fair_live_dup_code_words (live);
  g_assert_true (says (GTK_WIDGET (pane), code));
  g_assert_true (says (GTK_WIDGET (pane), "Maya Lindqvist"));
  g_assert_true (says (GTK_WIDGET (button), "7"));
  app_look_check_names (GTK_WIDGET (pane));
  g_signal_emit_by_name (
      app_look_find (GTK_WIDGET (pane), FAIR_TYPE_PERSON_ROW), "removed");
  app_fixture_settle (window);
  g_assert_false (says (GTK_WIDGET (pane), "Maya Lindqvist"));
  gtk_popover_popdown (GTK_POPOVER (
      gtk_widget_get_ancestor (GTK_WIDGET (pane), GTK_TYPE_POPOVER)));
  close_meeting (window);
  g_assert_false (fair_live_is_running (live));
}

static gboolean
is_said (FairAppWindow *window, guint person, guint lead)
{
  FairBlindScoring *scoring =
      fair_meeting_get_blind_scoring (get_meeting (window));
  FairBlindVerdict verdict;

  return fair_blind_scoring_get_own (scoring,
                                     fair_blind_scoring_get_open (scoring)->id,
                                     fair_person_get_id (app_meeting_person (
                                         get_workshop (window), person)),
                                     lead, &verdict) &&
         verdict == FAIR_BLIND_MQL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_blind_scoring (void)
{
  FairAppWindow    *window = open_meeting ("blind-scoring");
  FairBlindScoring *scoring =
      fair_meeting_get_blind_scoring (get_meeting (window));
  GtkWindow *dialog;
  g_autoptr (GError) error = NULL;

  app_look_check_names (GTK_WIDGET (window));
  app_meeting_join (get_workshop (window));
  fair_blind_scoring_open (scoring, 6, &error);
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (window), "0 of 6"));
  for (guint person = 0; person < 2; person++)
    {
      dialog = GTK_WINDOW (
          fair_blind_dialog_new (GTK_WINDOW (window), get_workshop (window),
                                 fair_person_get_id (app_meeting_person (
                                     get_workshop (window), person * 3))));
      gtk_window_present (dialog);
      app_fixture_pass_frames (GTK_WIDGET (dialog));
      app_look_check_names (GTK_WIDGET (dialog));
      for (guint lead = 0; lead < 6; lead++)
        g_signal_emit_by_name (
            find_button (GTK_WIDGET (dialog),
                         (lead + person) % 2 == 0 ? "_MQL" : "_Not an MQL"),
            "clicked");
      gtk_window_destroy (dialog);
    }
  g_assert_true (is_said (window, 0, 0));
  g_assert_false (is_said (window, 0, 1));
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (window), "2 of 6"));

  g_signal_emit_by_name (find_button (GTK_WIDGET (window), "_Reveal"),
                         "clicked");
  app_fixture_settle (window);
  /* Two who always disagree, half of the time each: kappa is -1. */
  g_assert_true (says (GTK_WIDGET (window), "-1.00, poor"));
  app_look_check_names (GTK_WIDGET (window));
  close_meeting (window);
}

static void
test_agenda (void)
{
  FairAppWindow     *window = open_meeting ("differences");
  FairMeetingAgenda *plan = fair_meeting_get_agenda (get_meeting (window));
  FairAgenda        *agenda =
      FAIR_AGENDA (app_look_find (GTK_WIDGET (window), FAIR_TYPE_AGENDA));
  g_autofree char *stopped = NULL, *running = NULL;
  g_autofree char *over = fair_agenda_words (-65);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (over, ==, "+1:05");
  g_object_get (agenda, "words", &stopped, NULL);
  g_assert_null (stopped);
  fair_meeting_agenda_start (plan, 0, &error);
  g_assert_no_error (error);
  running = fair_app_window_dup_time_left (window);
  g_assert_true (g_str_equal (running, "90:00") ||
                 g_str_equal (running, "89:59"));
  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  fair_agenda_open (agenda);
  app_fixture_settle (window);
  g_assert_true (says (GTK_WIDGET (agenda), "Still open before we can sign"));
  g_assert_true (says (GTK_WIDGET (agenda), "Threshold"));
  app_look_check_names (GTK_WIDGET (agenda));
  close_meeting (window);
}

static GtkWidget *
find_open (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
              title) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_open (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GtkWidget  *widget;
  const char *words;
} Sought;

static gboolean
is_open (gpointer data)
{
  const Sought *sought = data;

  return find_open (sought->widget, sought->words) != NULL;
}

/* Whether the keyboard is where a row of a form says so. */
static gboolean
is_focused (gpointer data)
{
  const Sought *sought = data;
  GtkWidget    *focus = gtk_window_get_focus (GTK_WINDOW (sought->widget));
  GtkWidget    *row =
      focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW)
                       : NULL;

  return row != NULL &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                    sought->words) == 0;
}

static void
mend (FairAppWindow *window, const char *open, const char *field)
{
  GtkWidget *agenda = app_look_find (GTK_WIDGET (window), FAIR_TYPE_AGENDA);
  Sought     row = { agenda, open };
  Sought     focus = { GTK_WIDGET (window), field };

  fair_app_window_show_page (window, "audit");
  fair_agenda_open (FAIR_AGENDA (agenda));
  g_assert_true (app_fixture_wait (is_open, &row));
  app_fixture_settle (window);
  gtk_widget_activate (find_open (agenda, open));
  g_assert_true (app_fixture_wait (is_focused, &focus));
  app_fixture_settle (window);
}

static void
set_term (FairAppWindow *window, const char *path, JsonNode *node)
{
  FairDraft *draft = fair_workshop_get_draft (get_workshop (window));
  g_autoptr (JsonNode) value = node;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairTerms) terms =
      fair_terms_with_node (fair_draft_get_terms (draft), path, value, &error);

  g_assert_no_error (error);
  fair_draft_set_terms (draft, terms, "Change a term", &error);
  g_assert_no_error (error);
}

/* A round is begun from the page of the criteria, and shown wherever it is
 * begun; who presents sees it as the room does. */
static void
test_begun_elsewhere (void)
{
  FairAppWindow *window = open_meeting ("fit");
  FairRounds    *rounds = fair_meeting_get_rounds (get_meeting (window));
  GtkWidget     *fit = GTK_WIDGET (fair_app_window_get_page (window, "fit"));
  GtkWidget     *differences =
      GTK_WIDGET (fair_app_window_get_page (window, "differences"));
  GtkWindow *dialog;

  app_meeting_differ (get_workshop (window));
  wait_for_consequences (window);
  gtk_widget_activate_action (fit, "criteria.ask", NULL);
  app_fixture_settle (window);
  dialog = find_window (FAIR_TYPE_ROUND_DIALOG);
  g_assert_nonnull (dialog);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  app_fixture_settle (window);
  g_assert_nonnull (fair_rounds_get_open (rounds));
  for (guint i = 0; fair_rounds_get_open (rounds)->targets[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (fair_rounds_get_open (rounds)->targets[i],
                                     "criterion:"));
  g_assert_true (gtk_widget_get_mapped (differences));
  g_assert_null (app_look_find (differences, FAIR_TYPE_ROUND_VIEW));

  fair_app_window_show_page (window, "fit");
  fair_app_window_set_presenting (window, TRUE);
  app_fixture_settle (window);
  g_assert_nonnull (app_look_find (differences, FAIR_TYPE_ROUND_VIEW));
  fair_app_window_show_page (window, "fit");
  app_fixture_settle (window);
  g_assert_true (gtk_widget_get_mapped (fit));
  fair_app_window_set_presenting (window, FALSE);
  close_meeting (window);
}

/* What is open leads to where it is mended. */
static void
test_mend (void)
{
  FairAppWindow *window = open_meeting ("audit");

  set_term (window, "marketing.mqls_per_month",
            json_node_init_int (json_node_alloc (), 9999));
  set_term (window, "both.next_review", NULL);
  set_term (window, "parties.sales.leader", NULL);
  set_term (window, "wording.nature",
            json_node_init_string (json_node_alloc (), "By {nobody} at all"));
  mend (window, "Volume: history would have broken it",
        "MQLs in any one month");
  mend (window, "No date of the next review", "Next review");
  mend (window, "Nobody signs for sales", "Sales leader");
  g_assert_null (find_open (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_AGENDA), "for marketing"));
  mend (window, "By {nobody} at all", "What it is not");
  close_meeting (window);
}

static void
test_leak (void)
{
  FairAppWindow *window = open_meeting ("differences");
  gpointer       pages[] = { fair_app_window_get_page (window, "differences"),
                             fair_app_window_get_page (window, "decisions"),
                             fair_app_window_get_page (window, "blind-scoring") };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_object_add_weak_pointer (pages[i], &pages[i]);
  app_meeting_differ (get_workshop (window));
  app_meeting_join (get_workshop (window));
  app_meeting_ask (get_workshop (window), "threshold");
  app_fixture_settle (window);
  close_meeting (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_null (pages[i]);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/joint/agree", test_agree);
  g_test_add_func ("/joint/sorted", test_sorted);
  g_test_add_func ("/joint/settle", test_settle);
  g_test_add_func ("/joint/park", test_park);
  g_test_add_func ("/joint/blind-round", test_blind_round);
  g_test_add_func ("/joint/adopt", test_adopt);
  g_test_add_func ("/joint/answer-for", test_answer_for);
  g_test_add_func ("/joint/choose", test_choose);
  g_test_add_func ("/joint/invite", test_invite);
  g_test_add_func ("/joint/blind-scoring", test_blind_scoring);
  g_test_add_func ("/joint/agenda", test_agenda);
  g_test_add_func ("/joint/begun-elsewhere", test_begun_elsewhere);
  g_test_add_func ("/joint/mend", test_mend);
  g_test_add_func ("/joint/leak", test_leak);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
