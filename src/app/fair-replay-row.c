/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-replay-row.h"

#include "base/fair-i18n.h"

struct _FairReplayRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel *day;
  GtkLabel *name;
  GtkLabel *note;
  GtkLabel *gained;
  GtkLabel *score;

  guint has_dot : 1;
};

G_DEFINE_FINAL_TYPE (FairReplayRow, fair_replay_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_replay_row_class_init (FairReplayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-replay-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairReplayRow, day);
  gtk_widget_class_bind_template_child (widget_class, FairReplayRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairReplayRow, note);
  gtk_widget_class_bind_template_child (widget_class, FairReplayRow, gained);
  gtk_widget_class_bind_template_child (widget_class, FairReplayRow, score);
}

static void
fair_replay_row_init (FairReplayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_replay_row_new:
 * @line: a step
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_replay_row_new (const FairReplayLine *line)
{
  FairReplayRow   *self = g_object_new (FAIR_TYPE_REPLAY_ROW, NULL);
  g_autofree char *day = g_strdup_printf (_ ("day %d"), line->day);
  g_autofree char *gained = g_strdup_printf (
      line->gained > 0 ? "\u200e+%d" : "\u200e%d", line->gained);
  g_autofree char *score = g_strdup_printf ("%d", line->score);
  const char      *note = line->note != NULL ? line->note : "";
  g_autofree char *spoken = NULL;

  self->has_dot = line->gained >= 0;
  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->name, line->name);
  gtk_label_set_text (self->note, note);
  gtk_label_set_text (self->gained, gained);
  gtk_label_set_text (self->score, score);
  if (line->crosses)
    gtk_widget_add_css_class (GTK_WIDGET (self), "crossing");

  spoken = g_strdup_printf ("%s: %s %s, %s, %s", day, line->name, note, gained,
                            score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}

/**
 * fair_replay_row_has_dot:
 * @self: a row
 *
 * Returns: whether the chart has a dot for it
 */
gboolean
fair_replay_row_has_dot (FairReplayRow *self)
{
  g_return_val_if_fail (FAIR_IS_REPLAY_ROW (self), FALSE);

  return self->has_dot;
}
