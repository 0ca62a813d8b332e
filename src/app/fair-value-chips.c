/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-value-chips.h"

#include "app/fair-value-picker.h"
#include "app/fair-wrap-layout.h"
#include "base/fair-i18n.h"

/* A long value is cut; its tooltip has it all. */
#define LONGEST 24

struct _FairValueChips
{
  AdwBin parent_instance;

  /* Owned by the tree of widgets */
  GtkWidget       *box;
  FairValuePicker *picker;
  GtkLabel        *note;

  /* Owned */
  GPtrArray *chosen;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairValueChips, fair_value_chips, ADW_TYPE_BIN)

static void show_chips (FairValueChips *self);

static void
on_removed (FairValueChips *self, GtkButton *chip)
{
  const char *value = g_object_get_data (G_OBJECT (chip), "value");

  for (guint i = 0; i < self->chosen->len; i++)
    if (g_str_equal (g_ptr_array_index (self->chosen, i), value))
      {
        g_ptr_array_remove_index (self->chosen, i);
        break;
      }
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_chip (FairValueChips *self, const char *value)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (value);
  GtkWidget *cross = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a value of a condition */
  g_autofree char *label = g_strdup_printf (_ ("Remove “%s”"), value);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), LONGEST);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), cross);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "value-chip");
  gtk_widget_set_tooltip_text (chip, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (chip), "value", g_strdup (value), g_free);
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (on_removed), self);

  return chip;
}

static void
show_chips (FairValueChips *self)
{
  GtkWidget *chip;

  /* The picker and the note are the last ones. */
  while ((chip = gtk_widget_get_first_child (self->box)) !=
         GTK_WIDGET (self->picker))
    gtk_widget_unparent (chip);
  for (guint i = 0; i < self->chosen->len; i++)
    gtk_widget_insert_before (
        new_chip (self, g_ptr_array_index (self->chosen, i)), self->box,
        GTK_WIDGET (self->picker));
  fair_value_picker_set_first (self->picker, self->chosen->len == 0);
}

static void
on_picked (FairValueChips *self, const char *text)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (g_str_equal (g_ptr_array_index (self->chosen, i), text))
      return;

  g_ptr_array_add (self->chosen, g_strdup (text));
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fair_value_chips_finalize (GObject *object)
{
  g_ptr_array_unref (FAIR_VALUE_CHIPS (object)->chosen);

  G_OBJECT_CLASS (fair_value_chips_parent_class)->finalize (object);
}

static void
fair_value_chips_class_init (FairValueChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_value_chips_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_value_chips_init (FairValueChips *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, fair_wrap_layout_new (6));
  gtk_widget_set_hexpand (self->box, TRUE);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * fair_value_chips_new:
 * @values: (nullable) (element-type FairCatalogValue): what to pick from
 * @chosen: (nullable): what is chosen
 * @label: what is picked, for a screen reader
 *
 * Returns: (transfer floating): chips
 */
GtkWidget *
fair_value_chips_new (GPtrArray         *values,
                      const char *const *chosen,
                      const char        *label)
{
  FairValueChips *self = g_object_new (FAIR_TYPE_VALUE_CHIPS, NULL);
  GtkWidget      *picker = fair_value_picker_new (values, label);

  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    g_ptr_array_add (self->chosen, g_strdup (chosen[i]));
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (on_picked), self);
  self->picker = FAIR_VALUE_PICKER (picker);
  gtk_widget_insert_before (picker, self->box, NULL);
  gtk_widget_insert_before (GTK_WIDGET (self->note), self->box, NULL);
  show_chips (self);

  return GTK_WIDGET (self);
}

/**
 * fair_value_chips_dup:
 * @self: chips
 *
 * Returns: (transfer full) (nullable): what is chosen, or %NULL for nothing
 */
char **
fair_value_chips_dup (FairValueChips *self)
{
  char **values;

  g_return_val_if_fail (FAIR_IS_VALUE_CHIPS (self), NULL);

  if (self->chosen->len == 0)
    return NULL;

  values = g_new0 (char *, self->chosen->len + 1);
  for (guint i = 0; i < self->chosen->len; i++)
    values[i] = g_strdup (g_ptr_array_index (self->chosen, i));

  return values;
}

/**
 * fair_value_chips_set_note:
 * @self: chips
 * @note: (nullable): what to say after the last chip
 */
void
fair_value_chips_set_note (FairValueChips *self, const char *note)
{
  g_return_if_fail (FAIR_IS_VALUE_CHIPS (self));

  gtk_label_set_text (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
}
