/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-timeline.h"

#include <math.h>

#include "app/fair-data-words.h"
#include "app/fair-lead-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* Who did more than this is no person. */
#define MOST_ROWS 500

struct _FairLeadTimeline
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel   *heading;
  GtkLabel   *nothing;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (FairLeadTimeline, fair_lead_timeline, ADW_TYPE_BIN)

static void
fair_lead_timeline_class_init (FairLeadTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-lead-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, FairLeadTimeline,
                                        heading);
  gtk_widget_class_bind_template_child (widget_class, FairLeadTimeline,
                                        nothing);
  gtk_widget_class_bind_template_child (widget_class, FairLeadTimeline, rows);
}

static void
fair_lead_timeline_init (FairLeadTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The row's subtitle: when, and what the activity says of itself. */
static void
add_row (FairLeadTimeline *self,
         FairZone         *zone,
         gint64            from,
         gint64            at,
         const char       *what,
         const char       *detail)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *suffix;
  g_autofree char *day = fair_format_day (fair_zone_day (zone, at));
  g_autofree char *title = g_markup_escape_text (what, -1);
  g_autofree char *subtitle =
      g_markup_escape_text (detail != NULL ? detail : "", -1);
  g_autofree char *count = NULL;
  int              days = from != FAIR_INSTANT_NONE
                              ? fair_zone_day (zone, at) - fair_zone_day (zone, from) + 1
                              : 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  /* Translators: a date, and the how many-th day since the first touch */
  count = days > 0 ? g_strdup_printf (_ ("%s · day %d"), day, days)
                   : g_strdup (day);
  suffix = gtk_label_new (count);
  gtk_widget_add_css_class (suffix, "numeric");
  gtk_widget_add_css_class (suffix, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (self->rows, row);
}

static void
add_activities (FairLeadTimeline *self, FairCohort *cohort, guint lead)
{
  FairHistory          *history = fair_cohort_get_history (cohort);
  FairZone             *zone = fair_history_get_zone (history);
  const FairActivities *done = fair_history_get_activities (history);
  const FairLeadFacts  *facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  gint64                from = fair_cohort_get_first_touch (cohort, lead);
  guint64 end = MIN (facts->end_activity, facts->first_activity + MOST_ROWS);

  for (guint64 i = facts->first_activity; i < end; i++)
    {
      g_autofree char *what = fair_data_words_activity (
          g_ptr_array_index (done->types, done->type[i]));
      const char *detail = g_ptr_array_index (done->details, done->detail[i]);
      g_autofree char *value = isfinite (done->value[i])
                                   ? fair_format_decimal (done->value[i], 0)
                                   : NULL;
      g_autofree char *both = value != NULL && detail != NULL
                                  ? g_strdup_printf ("%s · %s", detail, value)
                                  : NULL;

      add_row (self, zone, from, done->at[i], what,
               both != NULL     ? both
               : detail != NULL ? detail
                                : value);
    }
  if (facts->entry != FAIR_INSTANT_NONE)
    {
      g_autofree char *outcome = fair_lead_words_outcome (cohort, lead);

      add_row (self, zone, from, facts->entry, _ ("Entered the pipeline"),
               outcome);
    }
}

/**
 * fair_lead_timeline_show:
 * @self: a timeline
 * @cohort: a cohort
 * @lead: one of its leads
 */
void
fair_lead_timeline_show (FairLeadTimeline *self, FairCohort *cohort, guint lead)
{
  const FairLeadFacts *facts;
  g_autofree char     *heading = NULL;
  guint                n;
  GtkWidget           *row;

  g_return_if_fail (FAIR_IS_LEAD_TIMELINE (self));
  g_return_if_fail (cohort != NULL);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);

  facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  n = (guint) (facts->end_activity - facts->first_activity);
  heading = g_strdup_printf (ngettext ("%u activity before the deal",
                                       "%u activities before the deal", n),
                             n);
  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  add_activities (self, cohort, lead);
  gtk_widget_set_visible (
      GTK_WIDGET (self->rows),
      gtk_widget_get_first_child (GTK_WIDGET (self->rows)) != NULL);
}
