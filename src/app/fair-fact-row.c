/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-fact-row.h"

struct _FairFactRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel *name;
  GtkLabel *value;
};

G_DEFINE_FINAL_TYPE (FairFactRow, fair_fact_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_fact_row_class_init (FairFactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairFactRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairFactRow, value);
}

static void
fair_fact_row_init (FairFactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_fact_row_new:
 * @name: what it is
 * @value: how it is
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_fact_row_new (const char *name, const char *value)
{
  FairFactRow     *self = g_object_new (FAIR_TYPE_FACT_ROW, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, value);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->value, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
