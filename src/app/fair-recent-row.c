/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-recent-row.h"

struct _FairRecentRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel  *name;
  GtkLabel  *history;
  GtkWidget *version_box;
  GtkLabel  *version;
  GtkLabel  *version_detail;
  GtkWidget *review_box;
  GtkWidget *review_icon;
  GtkLabel  *review;
  GtkLabel  *review_detail;

  /* Owned */
  FairRecent *recent;
};

G_DEFINE_FINAL_TYPE (FairRecentRow, fair_recent_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_recent_row_dispose (GObject *object)
{
  g_clear_object (&FAIR_RECENT_ROW (object)->recent);

  G_OBJECT_CLASS (fair_recent_row_parent_class)->dispose (object);
}

static void
fair_recent_row_class_init (FairRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_recent_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow, history);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow,
                                        version_box);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow, version);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow,
                                        version_detail);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow,
                                        review_box);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow,
                                        review_icon);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow, review);
  gtk_widget_class_bind_template_child (widget_class, FairRecentRow,
                                        review_detail);
}

static void
fair_recent_row_init (FairRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_recent (FairRecentRow *self)
{
  g_autofree char *version = NULL, *version_detail = NULL;
  g_autofree char *review = NULL, *review_detail = NULL;
  g_autofree char *history = fair_recent_describe_history (self->recent);
  g_autofree char *spoken = NULL;
  const char      *name = fair_recent_get_name (self->recent);
  gboolean         overdue = fair_recent_is_overdue (self->recent);

  version = fair_recent_describe_version (self->recent, &version_detail);
  review = fair_recent_describe_review (self->recent, &review_detail);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->history, history);
  gtk_label_set_text (self->version, version);
  gtk_label_set_text (self->version_detail, version_detail);
  gtk_label_set_text (self->review, review);
  gtk_label_set_text (self->review_detail, review_detail);
  gtk_widget_set_visible (self->review_icon, overdue);
  if (overdue)
    gtk_widget_add_css_class (self->review_box, "overdue");

  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               fair_recent_get_path (self->recent));
  spoken = g_strdup_printf ("%s. %s. %s, %s. %s, %s", name, history, version,
                            version_detail, review, review_detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * fair_recent_row_new:
 * @recent: the workshop
 * @version_column: makes all rows' versions equally wide
 * @review_column: the same for their reviews
 */
GtkWidget *
fair_recent_row_new (FairRecent   *recent,
                     GtkSizeGroup *version_column,
                     GtkSizeGroup *review_column)
{
  FairRecentRow *self = g_object_new (FAIR_TYPE_RECENT_ROW, NULL);

  self->recent = g_object_ref (recent);
  gtk_size_group_add_widget (version_column, self->version_box);
  gtk_size_group_add_widget (review_column, self->review_box);
  show_recent (self);

  return GTK_WIDGET (self);
}

/**
 * fair_recent_row_get_recent:
 * @self: a row
 *
 * Returns: (transfer none): the workshop it shows
 */
FairRecent *
fair_recent_row_get_recent (FairRecentRow *self)
{
  g_return_val_if_fail (FAIR_IS_RECENT_ROW (self), NULL);

  return self->recent;
}
