/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-settle.h"

#include <math.h>

#include "app/fair-note-dialog.h"
#include "base/fair-i18n.h"
#include "model/fair-target-value.h"

static FairMeeting *
get_meeting (FairPage *page)
{
  return fair_workshop_get_meeting (fair_page_get_workshop (page));
}

static FairDifferences *
get_differences (FairPage *page)
{
  return fair_meeting_get_differences (get_meeting (page));
}

static void
tell (FairPage *page, const char *name, const char *target, double value)
{
  g_autofree char *shown = fair_target_value_to_words (target, value);
  /* Translators: what the sides agreed on, and the value */
  g_autofree char *words =
      g_strdup_printf (_ ("%s: agreed on %s"), name, shown);

  fair_page_toast (page, words, TRUE);
}

/**
 * fair_settle:
 * @page: a page with a workshop
 * @difference: what the sides differ in
 * @how: whose value is taken
 *
 * Agrees on a value and says so.
 */
void
fair_settle (FairPage *page, FairDifference *difference, FairSettlement how)
{
  g_autofree char *name = g_strdup (fair_difference_get_name (difference));
  g_autofree char *target = g_strdup (fair_difference_get_target (difference));
  double           value = NAN;
  GError          *error = NULL;

  fair_difference_can_settle (difference, how, &value, NULL);
  if (fair_differences_settle (get_differences (page), target, how, NULL,
                               &error))
    tell (page, name, target, value);
  else
    fair_page_report (page, error);
}

static FairNoteDialog *
ask_why (FairPage   *page,
         const char *target,
         const char *title,
         const char *action,
         GCallback   decided)
{
  FairNoteDialog *dialog = fair_note_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, action);

  g_object_set_data_full (G_OBJECT (dialog), "fair-target", g_strdup (target),
                          g_free);
  g_signal_connect_object (dialog, "decided", decided, page, 0);

  return dialog;
}

static void
on_park_decided (FairNoteDialog *dialog,
                 const char     *note,
                 double          value,
                 gpointer        user_data)
{
  FairPage   *page = user_data;
  const char *target = g_object_get_data (G_OBJECT (dialog), "fair-target");
  GError     *error = NULL;

  fair_differences_park (get_differences (page), target, note, &error);
  fair_page_report (page, error);
}

/**
 * fair_settle_park:
 * @page: a page with a workshop
 * @difference: what the sides differ in
 *
 * Asks why, and puts a difference off.
 */
void
fair_settle_park (FairPage *page, FairDifference *difference)
{
  g_autofree char *title =
      g_strdup_printf (_ ("Park %s"), fair_difference_get_name (difference));

  gtk_window_present (
      GTK_WINDOW (ask_why (page, fair_difference_get_target (difference), title,
                           _ ("_Park"), G_CALLBACK (on_park_decided))));
}

static void
on_adopt_decided (FairNoteDialog *dialog,
                  const char     *note,
                  double          value,
                  gpointer        user_data)
{
  FairPage   *page = user_data;
  const char *target = g_object_get_data (G_OBJECT (dialog), "fair-target");
  g_autofree char *name =
      fair_meeting_dup_target_name (get_meeting (page), target);
  GError *error = NULL;

  if (fair_differences_adopt (get_differences (page), target, value, note,
                              &error))
    tell (page, name, target, value);
  else
    fair_page_report (page, error);
}

/**
 * fair_settle_adopt:
 * @page: a page with a workshop
 * @target: what a round was about
 * @value: what the round proposed
 *
 * Asks why, and for the value, and agrees on it.
 */
void
fair_settle_adopt (FairPage *page, const char *target, double value)
{
  g_autofree char *name =
      fair_meeting_dup_target_name (get_meeting (page), target);
  g_autofree char *title = g_strdup_printf (_ ("Adopt: %s"), name);
  FairNoteDialog  *dialog = ask_why (page, target, title, _ ("_Adopt"),
                                     G_CALLBACK (on_adopt_decided));

  fair_note_dialog_ask_value (dialog, target, name, value);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fair_settle_all:
 * @page: a page with a workshop
 *
 * Settles every difference that changes nobody, and says so.
 */
void
fair_settle_all (FairPage *page)
{
  FairDifferences *differences = get_differences (page);
  guint            n =
      g_list_model_get_n_items (fair_differences_get_nobody (differences));
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u difference settled", "%u differences settled", n), n);
  GError *error = NULL;

  if (fair_differences_settle_nobody (differences, &error))
    fair_page_toast (page, words, TRUE);
  else
    fair_page_report (page, error);
}
