/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-note-dialog.h"

#include <math.h>

#include "app/fair-target-entry.h"
#include "base/fair-i18n.h"

struct _FairNoteDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkButton   *decide;
  GtkListBox  *fields;
  GtkEditable *note;

  /* Borrowed */
  FairTargetEntry *value;
};

enum
{
  DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairNoteDialog, fair_note_dialog, ADW_TYPE_WINDOW)

static void
check (FairNoteDialog *self)
{
  double value;

  gtk_widget_set_sensitive (
      GTK_WIDGET (self->decide),
      self->value == NULL || fair_target_entry_get_value (self->value, &value));
}

static void
on_decide (FairNoteDialog *self)
{
  g_autofree char *note = g_strdup (gtk_editable_get_text (self->note));
  double           value = NAN;

  if (self->value != NULL && !fair_target_entry_get_value (self->value, &value))
    return;

  g_strstrip (note);
  g_signal_emit (self, signals[DECIDED], 0, *note != '\0' ? note : NULL, value);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
fair_note_dialog_class_init (FairNoteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DECIDED] = g_signal_new (
      "decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-note-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairNoteDialog, decide);
  gtk_widget_class_bind_template_child (widget_class, FairNoteDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, FairNoteDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, on_decide);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_note_dialog_init (FairNoteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_note_dialog_new:
 * @parent: (nullable): the window it stands over
 * @title: what is decided
 * @action: what the button says, with a mnemonic
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairNoteDialog *
fair_note_dialog_new (GtkWindow *parent, const char *title, const char *action)
{
  FairNoteDialog *self = g_object_new (FAIR_TYPE_NOTE_DIALOG, "transient-for",
                                       parent, "title", title, NULL);

  gtk_button_set_label (self->decide, action);

  return self;
}

/**
 * fair_note_dialog_ask_value:
 * @self: a dialog
 * @target: what the value is of
 * @name: what people call it
 * @value: what is proposed
 *
 * Lets the value be changed before it is decided.
 */
void
fair_note_dialog_ask_value (FairNoteDialog *self,
                            const char     *target,
                            const char     *name,
                            double          value)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *entry = fair_target_entry_new (target, name, FALSE);
  g_autofree char *title = g_markup_escape_text (name, -1);

  g_return_if_fail (FAIR_IS_NOTE_DIALOG (self));

  self->value = FAIR_TARGET_ENTRY (entry);
  fair_target_entry_set_value (self->value, value);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  gtk_list_box_prepend (self->fields, row);
  g_signal_connect_object (entry, "changed", G_CALLBACK (check), self,
                           G_CONNECT_SWAPPED);
  check (self);
}
