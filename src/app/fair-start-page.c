/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-start-page.h"

#include "app/fair-recent-row.h"
#include "app/fair-toast.h"
#include "base/fair-i18n.h"

struct _FairStartPage
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel     *recent_title;
  GtkWidget    *recent_box;
  GtkListBox   *recent_list;
  GtkSizeGroup *version_column;
  GtkSizeGroup *review_column;

  /* Owned */
  FairSettings *settings;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairStartPage, fair_start_page, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  FairStartPage *self = FAIR_START_PAGE (user_data);

  return fair_recent_row_new (item, self->version_column, self->review_column);
}

static void
show_recents (FairStartPage *self)
{
  GListModel *recents = fair_settings_get_recents (self->settings);

  gboolean some = g_list_model_get_n_items (recents) > 0;

  gtk_label_set_text (self->recent_title,
                      some ? _ ("Recent workshops")
                           : _ ("A workshop that is there already"));
  gtk_widget_set_visible (self->recent_box, some);
}

static void
on_row_activated (FairStartPage *self, GtkListBoxRow *row)
{
  FairRecent *recent = fair_recent_row_get_recent (FAIR_RECENT_ROW (row));

  g_signal_emit (self, signals[OPENED], 0, fair_recent_get_path (recent));
}

static void
put_back (AdwToast *toast, FairRecent *recent)
{
  FairSettings *settings =
      g_object_get_data (G_OBJECT (toast), "fair-settings");

  fair_settings_add_recent (settings, recent);
}

static void
offer_to_put_back (FairStartPage *self, FairRecent *recent)
{
  g_autofree char *words = NULL;
  AdwToast        *toast;

  /* Translators: %s is the name of a workshop */
  words = g_strdup_printf (_ ("“%s” is no longer listed"),
                           fair_recent_get_name (recent));
  toast = fair_toast_new (words);
  adw_toast_set_button_label (toast, _ ("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "fair-settings",
                          g_object_ref (self->settings), g_object_unref);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (put_back),
                         g_object_ref (recent),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  fair_toast_show (GTK_WIDGET (self), toast);
}

static void
forget_row (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairStartPage *self = FAIR_START_PAGE (widget);
  GtkRoot       *root = gtk_widget_get_root (widget);
  GtkWidget     *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (FairRecent) recent = NULL;

  if (!FAIR_IS_RECENT_ROW (focus))
    return;

  recent = g_object_ref (fair_recent_row_get_recent (FAIR_RECENT_ROW (focus)));
  fair_settings_forget_recent (self->settings, fair_recent_get_path (recent));
  offer_to_put_back (self, recent);
}

static void
fair_start_page_dispose (GObject *object)
{
  FairStartPage *self = FAIR_START_PAGE (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (fair_start_page_parent_class)->dispose (object);
}

static void
fair_start_page_class_init (FairStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_start_page_dispose;

  signals[OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FairStartPage,
                                        recent_title);
  gtk_widget_class_bind_template_child (widget_class, FairStartPage,
                                        recent_box);
  gtk_widget_class_bind_template_child (widget_class, FairStartPage,
                                        recent_list);
  gtk_widget_class_bind_template_child (widget_class, FairStartPage,
                                        version_column);
  gtk_widget_class_bind_template_child (widget_class, FairStartPage,
                                        review_column);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "start.forget", NULL,
                                   forget_row);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0,
                                       "start.forget", NULL);
}

static void
fair_start_page_init (FairStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_start_page_set_settings:
 * @self: a page
 * @settings: what this person prefers
 *
 * Shows the workshops that were open lately; to be called once.
 */
void
fair_start_page_set_settings (FairStartPage *self, FairSettings *settings)
{
  g_return_if_fail (FAIR_IS_START_PAGE (self));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  gtk_list_box_bind_model (self->recent_list,
                           fair_settings_get_recents (settings), create_row,
                           self, NULL);
  g_signal_connect_object (fair_settings_get_recents (settings),
                           "items-changed", G_CALLBACK (show_recents), self,
                           G_CONNECT_SWAPPED);
  show_recents (self);
}
