/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-preferences.h"

#include <math.h>

struct _FairPreferences
{
  AdwPreferencesWindow parent_instance;

  /* Borrowed from the template */
  AdwComboRow   *scheme;
  GtkAdjustment *text_size;

  /* Owned */
  FairSettings *settings;
};

static const char *const schemes[] = { "system", "light", "dark" };

G_DEFINE_FINAL_TYPE (FairPreferences,
                     fair_preferences,
                     ADW_TYPE_PREFERENCES_WINDOW)

static void
on_scheme_selected (FairPreferences *self)
{
  guint index = adw_combo_row_get_selected (self->scheme);

  if (self->settings != NULL && index < G_N_ELEMENTS (schemes))
    fair_settings_set_color_scheme (self->settings, schemes[index]);
}

static void
on_text_size_changed (FairPreferences *self)
{
  if (self->settings != NULL)
    fair_settings_set_text_scale (
        self->settings, gtk_adjustment_get_value (self->text_size) / 100.0);
}

static void
fair_preferences_dispose (GObject *object)
{
  g_clear_object (&FAIR_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (fair_preferences_parent_class)->dispose (object);
}

static void
fair_preferences_class_init (FairPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_preferences_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPreferences, scheme);
  gtk_widget_class_bind_template_child (widget_class, FairPreferences,
                                        text_size);
  gtk_widget_class_bind_template_callback (widget_class, on_scheme_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_text_size_changed);
}

static void
fair_preferences_init (FairPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_preferences_new:
 * @settings: what this person prefers
 *
 * Returns: (transfer floating): a dialog over it
 */
GtkWidget *
fair_preferences_new (FairSettings *settings)
{
  FairPreferences *self = g_object_new (FAIR_TYPE_PREFERENCES, NULL);
  const char      *scheme = fair_settings_get_color_scheme (settings);

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (scheme, schemes[i]))
      adw_combo_row_set_selected (self->scheme, i);
  gtk_adjustment_set_value (
      self->text_size, round (fair_settings_get_text_scale (settings) * 100.0));
  self->settings = g_object_ref (settings);

  return GTK_WIDGET (self);
}

/**
 * fair_preferences_present:
 * @parent: (nullable): the window in front of which it is
 * @settings: what this person prefers
 *
 * Shows the dialog.
 */
void
fair_preferences_present (GtkWindow *parent, FairSettings *settings)
{
  GtkWindow *self = GTK_WINDOW (fair_preferences_new (settings));

  gtk_window_set_transient_for (self, parent);
  gtk_window_present (self);
}
