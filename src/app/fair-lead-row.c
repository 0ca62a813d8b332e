/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-row.h"

#include "app/fair-lead-words.h"

struct _FairLeadRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel *name;
  GtkLabel *role;
  GtkLabel *reason;
  GtkLabel *outcome;
  GtkLabel *scores;

  guint lead;
};

G_DEFINE_FINAL_TYPE (FairLeadRow, fair_lead_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_lead_row_class_init (FairLeadRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-lead-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairLeadRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairLeadRow, role);
  gtk_widget_class_bind_template_child (widget_class, FairLeadRow, reason);
  gtk_widget_class_bind_template_child (widget_class, FairLeadRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, FairLeadRow, scores);
}

static void
fair_lead_row_init (FairLeadRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_lead_row_new:
 * @scores: what the draft gives
 * @before: (nullable): what it is compared with
 * @lead: a lead
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_lead_row_new (FairScores *scores, FairScores *before, guint lead)
{
  FairLeadRow     *self = g_object_new (FAIR_TYPE_LEAD_ROW, NULL);
  FairCohort      *cohort = fair_scores_get_cohort (scores);
  FairHistory     *history = fair_cohort_get_history (cohort);
  g_autofree char *name = fair_lead_words_name (history, lead);
  g_autofree char *role = fair_lead_words_role (history, lead);
  g_autofree char *reason = fair_lead_words_reason (scores, before, lead);
  g_autofree char *outcome = fair_lead_words_outcome (cohort, lead);
  g_autofree char *points = fair_lead_words_scores (scores, before, lead);
  g_autofree char *spoken = NULL;

  self->lead = lead;
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->role, role);
  gtk_label_set_text (self->reason, reason);
  gtk_label_set_text (self->outcome, outcome);
  gtk_label_set_text (self->scores, points);
  if (fair_cohort_get_leads (cohort, NULL)[lead].outcome == FAIR_OUTCOME_WON)
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "heading");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), reason);

  spoken = g_strdup_printf ("%s, %s. %s. %s, %s", name, role, outcome, reason,
                            points);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return GTK_WIDGET (self);
}

/**
 * fair_lead_row_get_lead:
 * @self: a row
 *
 * Returns: the lead it shows
 */
guint
fair_lead_row_get_lead (FairLeadRow *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_ROW (self), 0);

  return self->lead;
}
