/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-pages.h"
#include "app/fair-problem.h"
#include "base/fair-i18n.h"

/* What the window does with a workshop: open it, say how it is, close it. */

void
_fair_app_window_show_undo (FairAppWindow *self)
{
  const char      *undo = NULL, *redo = NULL;
  g_autofree char *undo_words = NULL, *redo_words = NULL;

  if (self->workshop != NULL)
    {
      undo = fair_workshop_get_undo_label (self->workshop);
      redo = fair_workshop_get_redo_label (self->workshop);
    }
  /* Translators: %s is what was done */
  undo_words = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo)
                            : g_strdup (_ ("Undo"));
  redo_words = redo != NULL ? g_strdup_printf (_ ("Redo: %s"), redo)
                            : g_strdup (_ ("Redo"));
  gtk_widget_set_tooltip_text (self->undo_button, undo_words);
  gtk_widget_set_tooltip_text (self->redo_button, redo_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, undo_words,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, redo_words,
                                  -1);
  _fair_app_window_update_actions (self);
}

static void
set_workshop_of_pages (FairAppWindow *self, FairWorkshop *workshop)
{
  guint                n_entries;
  const FairPageEntry *entries = fair_pages_list (&n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      FairPage *page = fair_app_window_get_page (self, entries[i].id);

      if (page != NULL)
        fair_page_set_workshop (page, workshop);
    }
}

/* Work begins with the steps. */
static void
focus_steps (FairAppWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->steps);

  if (row != NULL)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (row));
}

/* On opening too: whoever is killed later finds it again. */
static void
remember (FairAppWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    {
      g_autoptr (FairRecent) recent =
          fair_recent_new_from_workshop (self->workshop);

      fair_settings_add_recent (
          fair_application_get_settings (FAIR_APPLICATION (application)),
          recent);
    }
}

/**
 * fair_app_window_set_workshop:
 * @self: a window
 * @workshop: (nullable): an open workshop, or %NULL for the start page
 *
 * Shows a workshop. It is not closed when another one is set.
 */
void
fair_app_window_set_workshop (FairAppWindow *self, FairWorkshop *workshop)
{
  FairResults *results = NULL;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (workshop == NULL || FAIR_IS_WORKSHOP (workshop));

  if (!g_set_object (&self->workshop, workshop))
    return;

  if (workshop != NULL)
    {
      _fair_app_window_complete_pages (self);
      results = fair_workshop_get_results (workshop);
      fair_results_follow (results, TRUE);
    }
  g_signal_group_set_target (self->workshop_signals, workshop);
  g_signal_group_set_target (self->results_signals, results);
  _fair_app_window_follow_rounds (self);
  if (self->scoreboard != NULL)
    {
      fair_scoreboard_set_workshop (self->scoreboard, workshop);
      fair_busy_view_set_workshop (self->busy, workshop);
      set_workshop_of_pages (self, workshop);
      _fair_app_window_show_undo (self);
      _fair_app_window_show_state (self);
      gtk_stack_set_visible_child_name (
          self->root, workshop != NULL ? "workshop" : "start");
      if (workshop == NULL)
        gtk_window_set_title (GTK_WINDOW (self), "Fairlead");
      else if (gtk_list_box_get_selected_row (self->steps) == NULL)
        gtk_list_box_select_row (
            self->steps, gtk_list_box_get_row_at_index (self->steps, 0));
      if (workshop != NULL)
        focus_steps (self);
    }
  if (workshop != NULL)
    remember (self);
  g_object_notify (G_OBJECT (self), "workshop");
}

/* Closes it, whatever is saved. */
void
_fair_app_window_discard (FairAppWindow *self)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;

  if (self->workshop == NULL)
    return;

  remember (self);
  fair_app_window_set_presenting (self, FALSE);
  workshop = g_object_ref (self->workshop);
  fair_results_follow (fair_workshop_get_results (workshop), FALSE);
  fair_app_window_set_workshop (self, NULL);
  if (!fair_workshop_close (workshop, &error))
    g_message ("%s", error->message);
}

/**
 * fair_app_window_close_workshop:
 * @self: a window
 *
 * Closes the workshop and shows the start page.
 *
 * Returns: %FALSE where something could not be saved; it then stays open, and
 *   the person is asked what to do
 */
gboolean
fair_app_window_close_workshop (FairAppWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), FALSE);

  if (self->workshop == NULL)
    return TRUE;

  if (_fair_app_window_get_shown_page (self) != NULL)
    fair_page_settle (_fair_app_window_get_shown_page (self));
  if (!fair_workshop_flush (self->workshop, &error))
    {
      _fair_app_window_ask_unsaved (self, error);
      return FALSE;
    }
  _fair_app_window_discard (self);

  return TRUE;
}

/**
 * fair_app_window_report:
 * @self: a window
 * @error: what went wrong
 *
 * Says what went wrong where it can be read in peace.
 */
void
fair_app_window_report (FairAppWindow *self, const GError *error)
{
  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (error != NULL);

  if (self->workshop == NULL && self->opening == NULL)
    gtk_stack_set_visible_child_name (self->root, "start");
  fair_problem_present (GTK_WIDGET (self), error);
}
