/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-agenda.h"
#include "app/fair-agreement-page.h"
#include "app/fair-criteria-page.h"
#include "app/fair-differences-page.h"
#include "app/fair-help-window.h"
#include "app/fair-pages.h"
#include "app/fair-threshold-page.h"
#include "app/fair-toast.h"
#include "base/fair-i18n.h"

static void
toast (FairAppWindow *self, const char *words)
{
  AdwToast *shown = fair_toast_new (words);

  adw_toast_set_timeout (shown, 3);
  fair_toast_show (GTK_WIDGET (self->toasts), shown);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);
  gboolean       back = g_str_equal (action, "win.undo");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const char      *done;

  if (self->workshop == NULL)
    return;

  if (_fair_app_window_get_shown_page (self) != NULL)
    fair_page_settle (_fair_app_window_get_shown_page (self));
  if (!(back ? fair_workshop_undo (self->workshop, &error)
             : fair_workshop_redo (self->workshop, &error)))
    {
      if (error != NULL)
        fair_app_window_report (self, error);
      return;
    }

  /* What was undone is what can be done again, and the other way round. */
  done = back ? fair_workshop_get_redo_label (self->workshop)
              : fair_workshop_get_undo_label (self->workshop);
  /* Translators: %s is what was done and is now undone, or done again */
  words = g_strdup_printf (back ? _ ("Undone: %s") : _ ("Done again: %s"),
                           done != NULL ? done : "");
  toast (self, words);
}

/* Whoever picked a page by its key goes on there, not where they were. */
static void
focus_page (FairAppWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (page != NULL &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, page)) &&
      !gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self->steps), GTK_DIR_TAB_FORWARD);
}

static void
show_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  guint                n_entries;
  const FairPageEntry *entries = fair_pages_list (&n_entries);
  guint                step = (guint) g_variant_get_int32 (parameter);

  for (guint i = 0; i < n_entries; i++)
    if (entries[i].step == step)
      fair_app_window_show_page (FAIR_APP_WINDOW (widget), entries[i].id);
  focus_page (FAIR_APP_WINDOW (widget));
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow   *self = FAIR_APP_WINDOW (widget);
  FairPage        *page = _fair_app_window_get_shown_page (self);
  g_autofree char *from = g_steal_pointer (&self->replayed_from);

  if (page != NULL && fair_page_go_back (page))
    {
      if (from != NULL && FAIR_IS_THRESHOLD_PAGE (page))
        fair_app_window_show_page (self, from);
      return;
    }

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

/* Where something that is open is mended, and who holds the keyboard there. */
static void
mend (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);
  const char    *id, *where;
  FairPage      *page;

  if (self->workshop == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &id, &where);
  if (g_str_equal (id, "agenda"))
    {
      fair_agenda_open (self->agenda);
      return;
    }

  fair_app_window_show_page (self, id);
  page = fair_app_window_get_page (self, id);
  if (FAIR_IS_AGREEMENT_PAGE (page))
    fair_agreement_page_find (FAIR_AGREEMENT_PAGE (page), where);
  else if (FAIR_IS_DIFFERENCES_PAGE (page))
    fair_differences_page_find (FAIR_DIFFERENCES_PAGE (page), where);
  else if (FAIR_IS_CRITERIA_PAGE (page))
    fair_criteria_page_find (FAIR_CRITERIA_PAGE (page), where);
}

/* From a list of leads to one of them; Back leads to where the list was. */
static void
replay (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);
  FairPage      *page;
  FairHistory   *history;
  guint          lead;

  if (self->workshop == NULL)
    return;

  history =
      fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
  if (history == NULL ||
      !fair_frame_find_row (fair_history_get_leads (history),
                            g_variant_get_string (parameter, NULL), &lead))
    return;

  g_free (self->replayed_from);
  self->replayed_from =
      g_strdup (gtk_stack_get_visible_child_name (self->pages));
  fair_app_window_show_page (self, "threshold");
  page = fair_app_window_get_page (self, "threshold");
  fair_threshold_page_replay (FAIR_THRESHOLD_PAGE (page), lead);
}

/* About what is on the screen. */
static void
help (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);

  fair_help_window_present (GTK_WINDOW (self),
                            self->workshop != NULL
                                ? gtk_stack_get_visible_child_name (self->pages)
                                : "start");
}

static void
show_sidebar (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

static void
cancel_opening (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_app_window_cancel_opening (FAIR_APP_WINDOW (widget));
}

static void
close_workshop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_app_window_close_workshop (FAIR_APP_WINDOW (widget));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);

  if (self->workshop != NULL)
    fair_app_window_import (self, NULL);
}

static void
present (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);

  if (self->workshop != NULL)
    fair_app_window_set_presenting (self, !self->presenting);
}

/* The two sides of a page that has two, such as the form and the document. */
static GtkWidget *
find_paned (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_PANED (widget))
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_paned (child);

  return found;
}

static void
cycle_panes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAppWindow *self = FAIR_APP_WINDOW (widget);
  GtkWidget     *paned = find_paned (GTK_WIDGET (self->pages));
  GtkWidget     *panes[] = {
        GTK_WIDGET (self->steps),
        GTK_WIDGET (self->scoreboard),
    paned != NULL ? gtk_paned_get_start_child (GTK_PANED (paned))
                      : GTK_WIDGET (self->pages),
    paned != NULL ? gtk_paned_get_end_child (GTK_PANED (paned)) : NULL,
  };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int        by = g_variant_get_int32 (parameter);
  int        n = paned != NULL ? 4 : 3, at = by > 0 ? n - 1 : 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL &&
        (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      at = i;

  for (int tries = 1; tries < n; tries++)
    {
      GtkWidget *pane = panes[(at + by * tries + n * n) % n];

      if (gtk_widget_get_child_visible (pane) && gtk_widget_get_mapped (pane) &&
          gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        return;
    }
}

/**
 * fair_app_window_set_presenting:
 * @self: a window with a workshop
 * @presenting: whether to present
 *
 * Shows the page alone and large, or the whole window again.
 */
void
fair_app_window_set_presenting (FairAppWindow *self, gboolean presenting)
{
  guint                n_entries;
  const FairPageEntry *entries = fair_pages_list (&n_entries);
  GtkApplication      *application;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));

  if (self->presenting == presenting)
    return;

  self->presenting = presenting;
  application = gtk_window_get_application (GTK_WINDOW (self));
  if (application != NULL)
    fair_settings_set_enlarged (
        fair_application_get_settings (FAIR_APPLICATION (application)),
        presenting);
  for (guint i = 0; i < n_entries; i++)
    g_object_set (fair_app_window_get_page (self, entries[i].id), "presenting",
                  presenting, NULL);
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  _fair_app_window_check_fold (self);
  gtk_widget_set_visible (self->sidebar, !presenting);
  gtk_widget_set_visible (GTK_WIDGET (self->header), !presenting);
  if (presenting)
    {
      _fair_app_window_show_round (self);
      gtk_widget_add_css_class (GTK_WIDGET (self), "presentation");
      gtk_window_fullscreen (GTK_WINDOW (self));
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "presentation");
      gtk_window_unfullscreen (GTK_WINDOW (self));
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
    }
  _fair_app_window_show_header (self);
  _fair_app_window_show_scoreboard (self);
}

void
_fair_app_window_update_actions (FairAppWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean   some = self->workshop != NULL;

  gtk_widget_action_set_enabled (
      widget, "win.undo",
      some && fair_workshop_get_undo_label (self->workshop) != NULL);
  gtk_widget_action_set_enabled (
      widget, "win.redo",
      some && fair_workshop_get_redo_label (self->workshop) != NULL);
  gtk_widget_action_set_enabled (
      widget, "win.import",
      some && !fair_workshop_get_read_only (self->workshop));
  gtk_widget_action_set_enabled (widget, "win.save-copy", some);
  gtk_widget_action_set_enabled (widget, "win.present", some);
  gtk_widget_action_set_enabled (widget, "win.close-workshop", some);
}

static void
save_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _fair_app_window_ask_copy (FAIR_APP_WINDOW (widget));
}

void
_fair_app_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.step", "i", show_step);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.replay", "s", replay);
  gtk_widget_class_install_action (widget_class, "win.mend", "(ss)", mend);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL,
                                   show_sidebar);
  gtk_widget_class_install_action (widget_class, "win.close-workshop", NULL,
                                   close_workshop);
  gtk_widget_class_install_action (widget_class, "win.cancel-opening", NULL,
                                   cancel_opening);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL,
                                   save_copy);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present);
  gtk_widget_class_install_action (widget_class, "win.cycle-panes", "i",
                                   cycle_panes);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0,
                                       "win.cycle-panes", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK,
                                       "win.cycle-panes", "i", -1);
}
