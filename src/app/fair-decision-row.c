/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-decision-row.h"

#include "app/fair-round-words.h"
#include "base/fair-i18n.h"

struct _FairDecisionRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel *what;
  GtkLabel *change;
  GtkLabel *by;
  GtkLabel *at;
  GtkLabel *why;
  GtkLabel *consequence;
};

G_DEFINE_FINAL_TYPE (FairDecisionRow, fair_decision_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_decision_row_class_init (FairDecisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-decision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow, what);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow, change);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow, by);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow, at);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow, why);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionRow,
                                        consequence);
}

static void
fair_decision_row_init (FairDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_optional (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/**
 * fair_decision_row_new:
 * @decision: a decision
 * @zone: in which its time is told
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_decision_row_new (const FairDecision *decision, FairZone *zone)
{
  FairDecisionRow *self = g_object_new (FAIR_TYPE_DECISION_ROW, NULL);
  g_autofree char *change = NULL, *why = NULL, *spoken = NULL;
  g_autofree char *by = fair_decision_people_to_words (decision);
  g_autofree char *at = fair_round_words_time (zone, decision->at);

  if (decision->from != NULL && decision->to != NULL)
    change = fair_round_words_change (decision->from, decision->to);
  else
    change = g_strdup (decision->to != NULL ? decision->to : decision->from);
  if (decision->why != NULL)
    /* Translators: a reason in the words of a person */
    why = g_strdup_printf (_ ("“%s”"), decision->why);
  gtk_label_set_text (self->what, decision->what);
  set_optional (self->change, change);
  gtk_label_set_text (self->by, by);
  gtk_label_set_text (self->at, at);
  set_optional (self->why, why);
  set_optional (self->consequence, decision->consequence);
  /* Translators: what was decided; from what to what; by whom; when */
  spoken = g_strdup_printf (_ ("%s %s. %s, %s"), decision->what,
                            change != NULL ? change : "", by, at);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}
