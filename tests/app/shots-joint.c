/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-look.h"
#include "app-meeting.h"
#include "app/fair-agenda.h"
#include "app/fair-answer-dialog.h"
#include "app/fair-blind-dialog.h"
#include "app/fair-people-button.h"
#include "app/fair-round-pane.h"
#include "shots-joint.h"

/* The pages of joint tuning, before, in and after a round. */

static void
shoot (FairAppWindow *window,
       const char    *folder,
       const char    *name,
       const char    *look)
{
  g_autofree char *file = g_strdup_printf ("joint-%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  app_fixture_settle (window);
  app_fixture_shoot (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

static void
shoot_widget (GtkWidget  *widget,
              const char *folder,
              const char *name,
              const char *look)
{
  g_autofree char *file = g_strdup_printf ("joint-%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  app_fixture_pass_frames (widget);
  app_fixture_shoot (widget, path);
  g_print ("%s\n", path);
}

/* Entering what somebody says who has no phone. */
static void
shoot_answer (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop     *workshop = fair_app_window_get_workshop (window);
  FairAnswerDialog *dialog = fair_answer_dialog_new (
      GTK_WINDOW (window), workshop,
      fair_person_get_id (app_meeting_person (workshop, 5)));

  gtk_window_present (GTK_WINDOW (dialog));
  shoot_widget (GTK_WIDGET (dialog), folder, "answer-dialog", look);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
shoot_differences (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  FairRounds   *rounds =
      fair_meeting_get_rounds (fair_workshop_get_meeting (workshop));
  g_autoptr (GError) error = NULL;

  fair_app_window_show_page (window, "differences");
  shoot (window, folder, "none", look);
  app_meeting_differ (workshop);
  g_assert_true (app_fixture_wait (app_meeting_has_consequences, workshop));
  shoot (window, folder, "differences", look);
  app_meeting_ask (workshop, app_meeting_criterion (workshop, 0));
  shoot (window, folder, "nobody", look);
  app_meeting_join (workshop);
  app_meeting_answer (workshop, 5);
  shoot (window, folder, "round", look);
  shoot_answer (window, folder, look);
  fair_rounds_reveal (rounds, &error);
  g_assert_no_error (error);
  g_assert_true (app_fixture_wait (app_meeting_has_consequences, workshop));
  shoot (window, folder, "revealed", look);
  app_meeting_ask (workshop, app_meeting_criterion (workshop, 1));
  app_meeting_answer (workshop, 4);
  shoot (window, folder, "second", look);
}

static void
shoot_room (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  FairRounds   *rounds =
      fair_meeting_get_rounds (fair_workshop_get_meeting (workshop));
  FairPeopleButton *people = FAIR_PEOPLE_BUTTON (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_PEOPLE_BUTTON));
  g_autoptr (GError) error = NULL;

  fair_app_window_set_presenting (window, TRUE);
  shoot (window, folder, "room-enter", look);
  g_assert_true (fair_invite_pane_invite (fair_people_button_get_pane (people),
                                          "127.0.0.1"));
  shoot (window, folder, "room-before", look);
  fair_rounds_reveal (rounds, &error);
  g_assert_no_error (error);
  g_assert_true (app_fixture_wait (app_meeting_has_consequences, workshop));
  shoot (window, folder, "room-after", look);
  fair_app_window_set_presenting (window, FALSE);
}

static void
shoot_popovers (FairAppWindow *window, const char *folder, const char *look)
{
  FairPeopleButton *people = FAIR_PEOPLE_BUTTON (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_PEOPLE_BUTTON));
  FairAgenda *agenda =
      FAIR_AGENDA (app_look_find (GTK_WIDGET (window), FAIR_TYPE_AGENDA));
  GtkWidget         *pane = GTK_WIDGET (fair_people_button_get_pane (people));
  FairMeetingAgenda *plan = fair_meeting_get_agenda (
      fair_workshop_get_meeting (fair_app_window_get_workshop (window)));

  fair_people_button_open (people);
  shoot_widget (gtk_widget_get_parent (gtk_widget_get_parent (pane)), folder,
                "invite", look);
  fair_live_stop (fair_invite_pane_get_live (FAIR_INVITE_PANE (pane)));
  shoot_widget (gtk_widget_get_parent (gtk_widget_get_parent (pane)), folder,
                "invite-off", look);
  gtk_popover_popdown (
      GTK_POPOVER (gtk_widget_get_ancestor (pane, GTK_TYPE_POPOVER)));
  fair_meeting_agenda_start (plan, 1, NULL);
  fair_meeting_agenda_park (plan, "Titles in other languages", NULL);
  fair_agenda_open (agenda);
  shoot_widget (app_look_find (GTK_WIDGET (agenda), GTK_TYPE_POPOVER), folder,
                "agenda", look);
  gtk_popover_popdown (
      GTK_POPOVER (app_look_find (GTK_WIDGET (agenda), GTK_TYPE_POPOVER)));
}

static void
answer_all (FairWorkshop *workshop, FairBlindScoring *scoring, guint n)
{
  const FairBlindSession *open = fair_blind_scoring_get_open (scoring);

  for (guint i = 0; i < n; i++)
    for (guint lead = 0; open->leads[lead] != NULL; lead++)
      fair_blind_scoring_answer (
          scoring, fair_person_get_id (app_meeting_person (workshop, i)), lead,
          (lead + i) % 3 == 0 ? FAIR_BLIND_MQL : FAIR_BLIND_NOT_MQL, NULL);
}

static void
shoot_blind (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop     *workshop = fair_app_window_get_workshop (window);
  FairBlindScoring *scoring =
      fair_meeting_get_blind_scoring (fair_workshop_get_meeting (workshop));
  FairBlindDialog *dialog;
  g_autoptr (GError) error = NULL;

  fair_app_window_show_page (window, "blind-scoring");
  shoot (window, folder, "blind-start", look);
  fair_blind_scoring_open (scoring, 9, &error);
  g_assert_no_error (error);
  answer_all (workshop, scoring, 5);
  shoot (window, folder, "blind-open", look);
  dialog = fair_blind_dialog_new (
      GTK_WINDOW (window), workshop,
      fair_person_get_id (app_meeting_person (workshop, 5)));
  gtk_window_present (GTK_WINDOW (dialog));
  shoot_widget (GTK_WIDGET (dialog), folder, "blind-dialog", look);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fair_blind_scoring_reveal (scoring, &error);
  g_assert_no_error (error);
  shoot (window, folder, "blind-result", look);
}

/* A workshop of its own, as what is shown changes it. */
static char *
make_workshop (AppFixture *fixture)
{
  char *path = g_build_filename (fixture->folder, "joint.fairlead", NULL);
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;

  workshop = fair_workshop_create_sample (path, &error);
  g_assert_no_error (error);
  app_meeting_agree (workshop);
  fair_workshop_close (workshop, &error);
  g_assert_no_error (error);

  return path;
}

void
shots_joint (AppFixture *fixture,
             const char *folder,
             const char *look,
             int         width,
             int         height)
{
  AppFixture       own = *fixture;
  FairAppWindow   *window;
  FairDifferences *differences;
  g_autoptr (GError) error = NULL;

  own.path = make_workshop (fixture);
  window = app_fixture_open (&own, width, height);
  differences = fair_meeting_get_differences (
      fair_workshop_get_meeting (fair_app_window_get_workshop (window)));
  shoot_differences (window, folder, look);
  shoot_room (window, folder, look);
  fair_app_window_show_page (window, "decisions");
  fair_differences_settle (differences, "threshold", FAIR_SETTLEMENT_SPLIT,
                           "Half-way until the next review", &error);
  g_assert_no_error (error);
  shoot (window, folder, "decisions", look);
  shoot_blind (window, folder, look);
  shoot_popovers (window, folder, look);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (own.path);
  g_free (own.path);
}
