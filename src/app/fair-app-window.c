/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-agenda.h"
#include "app/fair-chart-style.h"
#include "app/fair-pages.h"
#include "app/fair-people-button.h"
#include "app/fair-scope-chip.h"
#include "app/fair-step-row.h"
#include "base/fair-i18n.h"

/* Below this width at normal text the sidebar is a page of its own. */
#define FOLD_WIDTH 900.0

#define SIDEBAR_WIDTH 228.0

/* A number that a room shall read is this part of the window's height. */
#define PRESENTED_PART 12

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairAppWindow,
                     fair_app_window,
                     ADW_TYPE_APPLICATION_WINDOW)

FairPage *
_fair_app_window_get_shown_page (FairAppWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL ? FAIR_PAGE (page) : NULL;
}

/* What a page has for the header bar stays there and is hidden with the page:
 * buttons that are taken out of a window and put back lose their actions. */
static void
show_page_actions (FairAppWindow *self, GtkWidget *actions)
{
  if (actions != NULL && gtk_widget_get_parent (actions) == NULL)
    gtk_box_append (self->page_actions, actions);
  for (GtkWidget *child =
           gtk_widget_get_first_child (GTK_WIDGET (self->page_actions));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, child == actions);
}

/* The header bar shows what belongs to the page. */
void
_fair_app_window_show_header (FairAppWindow *self)
{
  FairPage *page = _fair_app_window_get_shown_page (self);
  g_autoptr (GtkWidget) title = NULL;
  g_autoptr (GtkWidget) actions = NULL;
  g_autofree char *subtitle = NULL;
  gboolean         can_go_back = FALSE;

  if (page == NULL)
    return;

  g_object_get (page, "title-widget", &title, "header-actions", &actions,
                "subtitle", &subtitle, "can-go-back", &can_go_back, NULL);
  adw_window_title_set_title (self->page_title, fair_page_get_title (page));
  adw_window_title_set_subtitle (self->page_title,
                                 subtitle != NULL ? subtitle : "");
  adw_header_bar_set_title_widget (
      self->header,
      title != NULL && !can_go_back ? title : GTK_WIDGET (self->page_title));
  show_page_actions (self, actions);
  gtk_widget_set_visible (self->page_back, can_go_back);
}

/* A page that presents itself has the numbers in it. */
void
_fair_app_window_show_scoreboard (FairAppWindow *self)
{
  FairPage *page = _fair_app_window_get_shown_page (self);

  gtk_widget_set_visible (GTK_WIDGET (self->scoreboard),
                          !self->presenting || page == NULL ||
                              !fair_page_presents (page));
}

static void
on_page_shown (FairAppWindow *self)
{
  _fair_app_window_show_scoreboard (self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "threshold") !=
      0)
    g_clear_pointer (&self->replayed_from, g_free);
  g_signal_group_set_target (self->page_signals,
                             _fair_app_window_get_shown_page (self));
  _fair_app_window_show_header (self);
}

static void
on_step_selected (FairAppWindow *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;

  gtk_stack_set_visible_child (
      self->pages, GTK_WIDGET (fair_step_row_get_page (FAIR_STEP_ROW (row))));
}

static void
on_step_activated (FairAppWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

static void
part_steps (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  guint                n_entries;
  const FairPageEntry *entries = fair_pages_list (&n_entries);
  guint                index = (guint) gtk_list_box_row_get_index (row);
  gboolean             part = before != NULL && index < n_entries &&
                  (entries[index].numbered != entries[index - 1].numbered ||
                   (entries[index].icon_name != NULL) !=
                       (entries[index - 1].icon_name != NULL));

  gtk_list_box_row_set_header (
      row, part ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

/* Returns: whether there are more */
static gboolean
add_next_page (FairAppWindow *self)
{
  guint                n_entries;
  const FairPageEntry *entry = fair_pages_list (&n_entries) + self->n_pages;
  g_autofree char     *name = NULL;
  GtkWidget           *page;

  if (self->n_pages >= n_entries)
    return FALSE;

  self->n_pages++;
  page = g_object_new (entry->get_type (), NULL);
  if (entry->numbered)
    name = g_strdup_printf ("%u  %s", entry->step, _ (entry->name));
  gtk_stack_add_named (self->pages, page, entry->id);
  gtk_list_box_append (self->steps,
                       fair_step_row_new (FAIR_PAGE (page),
                                          name != NULL ? name : _ (entry->name),
                                          entry->icon_name));
  if (fair_page_get_title (FAIR_PAGE (page)) == NULL)
    fair_page_set_title (FAIR_PAGE (page), _ (entry->name));

  return self->n_pages < n_entries;
}

/* The start page is on the screen before the pages of a workshop are built,
 * one at a time, so that the main loop is never kept long. */
static gboolean
add_page_at_leisure (gpointer user_data)
{
  FairAppWindow *self = FAIR_APP_WINDOW (user_data);

  if (add_next_page (self))
    return G_SOURCE_CONTINUE;

  self->add_pages = 0;

  return G_SOURCE_REMOVE;
}

/* Builds the pages that are not built yet. */
void
_fair_app_window_complete_pages (FairAppWindow *self)
{
  g_clear_handle_id (&self->add_pages, g_source_remove);
  while (add_next_page (self))
    ;
}

static gboolean
check_fold (gpointer user_data)
{
  FairAppWindow *self = FAIR_APP_WINDOW (user_data);
  double         scale = fair_chart_style_get_text_scale (GTK_WIDGET (self));
  int            width = gtk_widget_get_width (GTK_WIDGET (self));

  self->fold_check = 0;
  if (width > 0)
    {
      gboolean unfold = width >= FOLD_WIDTH * scale;
      double   room = unfold ? width - SIDEBAR_WIDTH * scale : width;

      adw_leaflet_set_can_unfold (self->leaflet, unfold);
      fair_scoreboard_set_room (
          self->scoreboard, room / scale,
          self->presenting
              ? gtk_widget_get_height (GTK_WIDGET (self)) / PRESENTED_PART
              : 0);
    }

  return G_SOURCE_REMOVE;
}

void
_fair_app_window_check_fold (FairAppWindow *self)
{
  if (self->fold_check == 0)
    self->fold_check =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, check_fold, self, NULL);
}

static void
fair_app_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fair_app_window_parent_class)->realize (widget);

  g_signal_connect_object (
      gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
      G_CALLBACK (_fair_app_window_check_fold), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      gtk_native_get_surface (GTK_NATIVE (widget)), "notify::height",
      G_CALLBACK (_fair_app_window_check_fold), widget, G_CONNECT_SWAPPED);
  _fair_app_window_check_fold (FAIR_APP_WINDOW (widget));
}

static void
fair_app_window_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fair_app_window_parent_class)->css_changed (widget, change);

  _fair_app_window_check_fold (FAIR_APP_WINDOW (widget));
}

static gboolean
fair_app_window_close_request (GtkWindow *window)
{
  FairAppWindow *self = FAIR_APP_WINDOW (window);

  if (!fair_app_window_close_workshop (self))
    return TRUE;

  return GTK_WINDOW_CLASS (fair_app_window_parent_class)
      ->close_request (window);
}

static void
fair_app_window_dispose (GObject *object)
{
  FairAppWindow *self = FAIR_APP_WINDOW (object);

  g_clear_handle_id (&self->hide_pointer, g_source_remove);
  g_clear_handle_id (&self->fold_check, g_source_remove);
  g_clear_handle_id (&self->add_pages, g_source_remove);
  _fair_app_window_stop_opening (self);
  fair_app_window_set_workshop (self, NULL);
  g_clear_object (&self->workshop_signals);
  g_clear_object (&self->results_signals);
  g_clear_object (&self->rounds_signals);
  g_clear_object (&self->page_signals);
  g_clear_pointer (&self->unsaved_since, g_free);
  g_clear_pointer (&self->shown_round, g_free);
  g_clear_pointer (&self->replayed_from, g_free);

  G_OBJECT_CLASS (fair_app_window_parent_class)->dispose (object);
}

static void
fair_app_window_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_APP_WINDOW (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
on_recent_opened (FairAppWindow *self, const char *path)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL)
    fair_application_open_path (FAIR_APPLICATION (application),
                                GTK_WINDOW (self), path);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, root);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, opening_words);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, workshop_title);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, steps);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, content);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, header);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, page_actions);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, people);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, agenda);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, page_back);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, banner_words);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, banner_box);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, banner_button);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, banner_elsewhere);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, scoreboard);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, FairAppWindow, drop_hint);
  gtk_widget_class_bind_template_callback (widget_class, on_page_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_step_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_step_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_opened);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_elsewhere", G_CALLBACK (_fair_app_window_ask_elsewhere));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_banner", G_CALLBACK (_fair_app_window_on_banner));
}
/* clang-format on */

static void
fair_app_window_class_init (FairAppWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_app_window_dispose;
  object_class->get_property = fair_app_window_get_property;
  widget_class->realize = fair_app_window_realize;
  widget_class->css_changed = fair_app_window_css_changed;
  GTK_WINDOW_CLASS (klass)->close_request = fair_app_window_close_request;

  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAIR_TYPE_AGENDA);
  g_type_ensure (FAIR_TYPE_PEOPLE_BUTTON);
  g_type_ensure (FAIR_TYPE_SCOPE_CHIP);
  g_type_ensure (FAIR_TYPE_BUSY_VIEW);
  g_type_ensure (FAIR_TYPE_SCOREBOARD);
  g_type_ensure (FAIR_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-app-window.ui");
  bind_children (widget_class);
  _fair_app_window_install_actions (widget_class);
}

static void
follow (GSignalGroup **group,
        GType          type,
        const char    *signal,
        GCallback      callback,
        FairAppWindow *self)
{
  if (*group == NULL)
    *group = g_signal_group_new (type);
  g_signal_group_connect_swapped (*group, signal, callback, self);
}

static void
fair_app_window_init (FairAppWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  follow (&self->workshop_signals, FAIR_TYPE_WORKSHOP, "notify::undo-label",
          G_CALLBACK (_fair_app_window_show_undo), self);
  follow (&self->workshop_signals, FAIR_TYPE_WORKSHOP, "notify::redo-label",
          G_CALLBACK (_fair_app_window_show_undo), self);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const signal[] = { "notify::name", "notify::saved",
                                            "notify::holder",
                                            "notify::read-only" };

      follow (&self->workshop_signals, FAIR_TYPE_WORKSHOP, signal[i],
              G_CALLBACK (_fair_app_window_show_state), self);
    }
  follow (&self->results_signals, FAIR_TYPE_RESULTS, "changed",
          G_CALLBACK (_fair_app_window_show_state), self);
  for (guint i = 0; i < 5; i++)
    {
      static const char *const signal[] = { "notify::title", "notify::subtitle",
                                            "notify::title-widget",
                                            "notify::header-actions",
                                            "notify::can-go-back" };

      follow (&self->page_signals, FAIR_TYPE_PAGE, signal[i],
              G_CALLBACK (_fair_app_window_show_header), self);
    }

  gtk_list_box_set_header_func (self->steps, part_steps, NULL, NULL);
  self->add_pages = g_idle_add (add_page_at_leisure, self);
  _fair_app_window_follow_drops (self);
  _fair_app_window_follow_keys (self);
  _fair_app_window_show_undo (self);
}

/**
 * fair_app_window_new:
 * @application: (nullable): the program
 *
 * Returns: (transfer floating): a window that shows the start page
 */
FairAppWindow *
fair_app_window_new (FairApplication *application)
{
  FairAppWindow *self =
      g_object_new (FAIR_TYPE_APP_WINDOW, "application", application, NULL);

  if (application != NULL)
    fair_start_page_set_settings (self->start_page,
                                  fair_application_get_settings (application));

  return self;
}

/**
 * fair_app_window_get_workshop:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the workshop it shows
 */
FairWorkshop *
fair_app_window_get_workshop (FairAppWindow *self)
{
  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), NULL);

  return self->workshop;
}

/**
 * fair_app_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file it shows or is opening, %NULL
 * on the start page
 */
const char *
fair_app_window_get_path (FairAppWindow *self)
{
  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), NULL);

  return self->workshop != NULL ? fair_workshop_get_path (self->workshop)
                                : _fair_app_window_get_opening (self);
}

/**
 * fair_app_window_get_page:
 * @self: a window
 * @id: the page, as #FairPageEntry has it
 *
 * Returns: (transfer none) (nullable): the page
 */
FairPage *
fair_app_window_get_page (FairAppWindow *self, const char *id)
{
  GtkWidget *page;

  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), NULL);

  _fair_app_window_complete_pages (self);
  page = gtk_stack_get_child_by_name (self->pages, id);

  return page != NULL ? FAIR_PAGE (page) : NULL;
}

/**
 * fair_app_window_show_page:
 * @self: a window
 * @id: the page, as #FairPageEntry has it
 */
void
fair_app_window_show_page (FairAppWindow *self, const char *id)
{
  FairPage      *page;
  GtkListBoxRow *row;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));

  page = fair_app_window_get_page (self, id);
  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL; i++)
    if (fair_step_row_get_page (FAIR_STEP_ROW (row)) == page)
      {
        gtk_list_box_select_row (self->steps, row);
        adw_leaflet_set_visible_child (self->leaflet, self->content);
      }
}

/**
 * fair_app_window_get_live:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the meeting of its workshop as phones
 *   join it
 */
FairLive *
fair_app_window_get_live (FairAppWindow *self)
{
  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), NULL);

  return fair_invite_pane_get_live (fair_people_button_get_pane (self->people));
}

/**
 * fair_app_window_dup_time_left:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): the time left on the agenda, or %NULL
 *   where it does not run
 */
char *
fair_app_window_dup_time_left (FairAppWindow *self)
{
  char *words = NULL;

  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), NULL);

  g_object_get (self->agenda, "words", &words, NULL);

  return words;
}
