/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-row.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"

struct _FairAcceptanceRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkEditable     *name;
  GtkEditable     *confirm;
  GtkToggleButton *required;
  GtkToggleButton *counts;
  GtkWidget       *remove;

  /* Owned */
  char *id;

  guint showing : 1;
};

enum
{
  EDITED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAcceptanceRow,
                     fair_acceptance_row,
                     GTK_TYPE_LIST_BOX_ROW)

static void
on_edited (FairAcceptanceRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

/* An editable label says when editing begins and ends; the end counts. */
static void
on_editing (FairAcceptanceRow *self, GParamSpec *pspec, GtkEditableLabel *label)
{
  if (!gtk_editable_label_get_editing (label))
    on_edited (self);
}

static void
on_toggled (FairAcceptanceRow *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    on_edited (self);
}

static void
on_remove (FairAcceptanceRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
fair_acceptance_row_finalize (GObject *object)
{
  g_free (FAIR_ACCEPTANCE_ROW (object)->id);

  G_OBJECT_CLASS (fair_acceptance_row_parent_class)->finalize (object);
}

static void
fair_acceptance_row_class_init (FairAcceptanceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_acceptance_row_finalize;

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-acceptance-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        confirm);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        required);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        counts);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        remove);
  gtk_widget_class_bind_template_callback (widget_class, on_editing);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
}

static void
fair_acceptance_row_init (FairAcceptanceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_part (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * fair_acceptance_row_new:
 * @item: what is confirmed
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_acceptance_row_new (const FairAcceptanceItem *item)
{
  FairAcceptanceRow *self = g_object_new (FAIR_TYPE_ACCEPTANCE_ROW, NULL);
  g_autofree char   *remove = g_strdup_printf (_ ("Remove %s"), item->name);
  g_autofree char   *name = g_strdup_printf (_ ("Name: %s"), item->name);
  g_autofree char   *sentence =
      g_strdup_printf (_ ("Sentence for %s"), item->name);

  self->showing = TRUE;
  self->id = g_strdup (item->id);
  gtk_editable_set_text (self->name, item->name);
  gtk_editable_set_text (self->confirm, item->confirm);
  gtk_toggle_button_set_active (item->required ? self->required : self->counts,
                                TRUE);
  self->showing = FALSE;

  name_part (self, item->name);
  name_part (self->name, name);
  name_part (self->confirm, sentence);
  name_part (self->remove, remove);
  gtk_widget_set_tooltip_text (self->remove, remove);

  return GTK_WIDGET (self);
}

/**
 * fair_acceptance_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its item
 */
const char *
fair_acceptance_row_get_id (FairAcceptanceRow *self)
{
  g_return_val_if_fail (FAIR_IS_ACCEPTANCE_ROW (self), NULL);

  return self->id;
}

static void
take_text (char **target, GtkEditable *editable)
{
  const char *text = gtk_editable_get_text (editable);

  if (fair_text_is_blank (text))
    return;

  g_free (*target);
  *target = g_strdup (text);
}

/**
 * fair_acceptance_row_read:
 * @self: a row
 * @item: what takes over what was edited
 *
 * An empty name or sentence changes nothing.
 */
void
fair_acceptance_row_read (FairAcceptanceRow *self, FairAcceptanceItem *item)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));
  g_return_if_fail (item != NULL);

  take_text (&item->name, self->name);
  take_text (&item->confirm, self->confirm);
  item->required = gtk_toggle_button_get_active (self->required);
}
