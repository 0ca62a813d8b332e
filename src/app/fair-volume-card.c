/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-volume-card.h"

#include "app/fair-chart-menu.h"
#include "app/fair-columns-layout.h"
#include "app/fair-data-words.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-month-chart.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

/* So many sources are listed. */
#define MOST_SOURCES 12

/* Below so many leads a rate is not to be trusted. */
#define FEW 30

struct _FairVolumeCard
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  FairChartView *chart;
  GtkListBox    *sources;

  /* Owned */
  FairWorkshop *workshop;
};

G_DEFINE_FINAL_TYPE (FairVolumeCard, fair_volume_card, ADW_TYPE_BIN)

static const FairSimulation *
get_simulation (FairVolumeCard *self)
{
  return self->workshop != NULL
             ? fair_results_get_simulation (
                   fair_workshop_get_results (self->workshop))
             : NULL;
}

static FairScores *
get_scores (FairVolumeCard *self)
{
  return fair_results_get_scores (fair_workshop_get_results (self->workshop));
}

static void
list_leads (FairVolumeCard *self, const char *title, GArray *leads)
{
  fair_lead_list_present (GTK_WIDGET (self), self->workshop, title, leads);
}

static void
on_month_activated (FairVolumeCard *self, guint item)
{
  const FairSimulation *simulation = get_simulation (self);
  guint                 at;

  if (simulation == NULL)
    return;

  at = fair_month_chart_find_first (simulation) + item;
  if (at < simulation->months->len)
    list_leads (
        self, _ ("MQLs of the Month"),
        fair_lead_sets_new_month (
            get_scores (self),
            g_array_index (simulation->months, FairMonthCount, at).month));
}

static void
on_source_activated (FairVolumeCard *self, GtkListBoxRow *row)
{
  const FairSimulation  *simulation = get_simulation (self);
  guint                  at = (guint) gtk_list_box_row_get_index (row);
  const FairSourceCount *source;
  g_autofree char       *title = NULL;

  if (simulation == NULL || at >= simulation->sources->len)
    return;

  source = g_ptr_array_index (simulation->sources, at);
  /* Translators: %s is a source of leads */
  title =
      g_strdup_printf (_ ("MQLs from “%s”"),
                       source->source != NULL ? source->source : _ ("unknown"));
  list_leads (self, title,
              fair_lead_sets_new_source (get_scores (self), source->source));
}

static GtkWidget *
new_label (const char *words, gboolean dim, float align)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_widget_add_css_class (label, "numeric");
  if (dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }

  return label;
}

static void
add_row (GtkListBox *list,
         const char *name,
         const char *note,
         const char *count)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *title = new_label (name, FALSE, 0.0F);
  GtkWidget       *number = new_label (count, FALSE, 1.0F);
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", name, count, note);

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_size_request (number, 48, -1);
  gtk_widget_add_css_class (row, "count-row");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), new_label (note, TRUE, 1.0F));
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (list, row);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* What became of the MQLs of a source, as far as it can be said. */
static char *
rate_in_words (const FairRate *rate)
{
  g_autofree char *words = NULL;

  if (!rate->known || rate->of == 0)
    return g_strdup ("");
  if (rate->of < FEW)
    return g_strdup (_ ("too few to judge"));

  words = fair_chart_words_rate (rate->rate);
  /* Translators: %s is a share of MQLs */
  return g_strdup_printf (_ ("%s won"), words);
}

static void
show_sources (FairVolumeCard *self, const FairSimulation *simulation)
{
  clear (self->sources);
  for (guint i = 0; i < MIN (simulation->sources->len, MOST_SOURCES); i++)
    {
      const FairSourceCount *source =
          g_ptr_array_index (simulation->sources, i);
      g_autofree char *rate = rate_in_words (&source->mql_to_won);
      g_autofree char *count = fair_format_count (source->mqls);

      add_row (self->sources,
               source->source != NULL ? source->source : _ ("unknown"), rate,
               count);
    }
}

static void
show_months (FairVolumeCard *self, const FairSimulation *simulation)
{
  FairTerms *terms =
      fair_draft_get_terms (fair_workshop_get_draft (self->workshop));
  FairMonthLine    line = { 0 };
  double           reps, each;
  g_autofree char *number = NULL, *label = NULL;

  if (terms != NULL && fair_terms_get_number (terms, "sales.reps", &reps) &&
      fair_terms_get_number (terms, "sales.mqls_per_rep_per_month", &each))
    {
      line.value = reps * each;
      number = fair_format_decimal (line.value, 0);
      /* Translators: how many MQLs sales can work in a month */
      line.label = label = g_strdup_printf (_ ("capacity %s"), number);
    }
  fair_chart_view_take_chart (
      self->chart,
      fair_month_chart_new (simulation, &line, line.label != NULL ? 1 : 0));
}

static void
fair_volume_card_dispose (GObject *object)
{
  g_clear_object (&FAIR_VOLUME_CARD (object)->workshop);

  G_OBJECT_CLASS (fair_volume_card_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairVolumeCard, chart);
  gtk_widget_class_bind_template_child (widget_class, FairVolumeCard, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_month_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_source_activated);
}
/* clang-format on */

static void
fair_volume_card_class_init (FairVolumeCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_volume_card_dispose;

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-volume-card.ui");
  bind_children (widget_class);
}

static void
fair_volume_card_init (FairVolumeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_volume_card_show:
 * @self: a card
 * @workshop: a workshop
 *
 * Shows the volume of the latest answer; hidden before there is one.
 */
void
fair_volume_card_show (FairVolumeCard *self, FairWorkshop *workshop)
{
  const FairSimulation *simulation;

  g_return_if_fail (FAIR_IS_VOLUME_CARD (self));
  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));

  g_set_object (&self->workshop, workshop);
  simulation = get_simulation (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          simulation != NULL && simulation->months->len > 0);
  if (simulation == NULL)
    return;

  show_months (self, simulation);
  show_sources (self, simulation);
}
