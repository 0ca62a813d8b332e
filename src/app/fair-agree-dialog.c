/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-agree-dialog.h"

#include "app/fair-agenda.h"
#include "base/fair-i18n.h"

struct _FairAgreeDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkButton  *agree;
  GtkLabel   *heading;
  GtkListBox *open;
};

enum
{
  AGREED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAgreeDialog, fair_agree_dialog, ADW_TYPE_WINDOW)

static void
on_agree (FairAgreeDialog *self)
{
  g_signal_emit (self, signals[AGREED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Leads there, and the agreement waits. */
static void
on_mend (FairAgreeDialog *self, GtkListBoxRow *row)
{
  g_autoptr (GtkListBoxRow) chosen = g_object_ref (row);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent == NULL)
    return;

  g_object_ref (parent);
  gtk_window_destroy (GTK_WINDOW (self));
  fair_agenda_mend (GTK_WIDGET (parent), chosen);
  g_object_unref (parent);
}

static void
fair_agree_dialog_class_init (FairAgreeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[AGREED] =
      g_signal_new ("agreed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-agree-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, agree);
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, FairAgreeDialog, open);
  gtk_widget_class_bind_template_callback (widget_class, on_agree);
  gtk_widget_class_bind_template_callback (widget_class, on_mend);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_agree_dialog_init (FairAgreeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_agree_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: whose draft is to be agreed
 * @preview: (nullable): the draft as it was laid out last
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairAgreeDialog *
fair_agree_dialog_new (GtkWindow    *parent,
                       FairWorkshop *workshop,
                       FairPreview  *preview)
{
  FairAgreeDialog *self;
  FairVersions    *versions;
  guint            number, n_open;
  g_autofree char *title = NULL, *action = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_AGREE_DIALOG, "transient-for", parent, NULL);
  versions = fair_workshop_get_versions (workshop);
  number = fair_versions_count (versions) + 1;
  title = g_strdup_printf (_ ("Agree on Version %u"), number);
  action = g_strdup_printf (_ ("_Lock Version %u"), number);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (self->agree, action);

  n_open = fair_agenda_list_open (workshop, preview, self->open, ~0u);
  gtk_widget_set_visible (GTK_WIDGET (self->open), n_open > 0);
  gtk_label_set_text (self->heading,
                      n_open > 0
                          ? _ ("Still open; it can be agreed all the same")
                          : _ ("Nothing is open."));

  return self;
}
