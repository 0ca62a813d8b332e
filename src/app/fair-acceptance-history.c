/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-history.h"

#include <math.h>

#include "app/fair-bands.h"
#include "app/fair-chart-menu.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-funnel.h"
#include "draw/fair-rate-track.h"

struct _FairAcceptanceHistory
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkWidget     *none;
  GtkWidget     *link;
  GtkWidget     *numbers;
  FairChartView *chart;
  FairChartView *track;
  GtkLabel      *rate;
  GtkLabel      *range;
  GtkLabel      *note;
};

G_DEFINE_FINAL_TYPE (FairAcceptanceHistory,
                     fair_acceptance_history,
                     ADW_TYPE_BIN)

static void
fair_acceptance_history_class_init (FairAcceptanceHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-acceptance-history.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        none);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        link);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        numbers);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        chart);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        track);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        rate);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        range);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceHistory,
                                        note);
}

static void
fair_acceptance_history_init (FairAcceptanceHistory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FairFunnelStage
new_stage (const char *label, guint count, guint before, double recorded)
{
  FairRate rate = fair_rate_new (MIN (count, before), before);

  return (FairFunnelStage){ .label = label,
                            .count = count,
                            .rate = before > 0 ? rate.rate : NAN,
                            .low = rate.low,
                            .high = rate.high,
                            .recorded = recorded };
}

static double
get_recorded (const FairSimulation *simulation, FairRateKind kind)
{
  const FairRate *rate = simulation != NULL ? &simulation->rates[kind] : NULL;

  return rate != NULL && rate->known ? (double) rate->n : NAN;
}

static void
show_funnel (FairAcceptanceHistory *self,
             const FairChecklist   *list,
             const FairSimulation  *simulation)
{
  FairFunnelStage stages[] = {
    new_stage (_ ("MQLs, old enough to judge"), list->mqls, 0, NAN),
    new_stage (_ ("With an answer"), list->spoken, list->mqls, NAN),
    new_stage (_ ("Pass this checklist"), list->passed, list->mqls,
               get_recorded (simulation, FAIR_RATE_MQL_TO_SQL)),
    new_stage (_ ("Became opportunities"), list->opportunities, list->passed,
               get_recorded (simulation, FAIR_RATE_MQL_TO_OPPORTUNITY)),
    new_stage (_ ("Won"), list->won, list->opportunities,
               get_recorded (simulation, FAIR_RATE_MQL_TO_WON)),
  };
  FairFunnel funnel = { .title = _ ("What the checklist would let through"),
                        .stages = stages,
                        .n_stages = G_N_ELEMENTS (stages) };

  fair_chart_view_take_chart (self->chart,
                              fair_chart_new (&fair_funnel_class, &funnel));
}

static void
show_rate (FairAcceptanceHistory *self,
           const FairChecklist   *list,
           const FairSimulation  *simulation)
{
  const FairRate *sql =
      simulation != NULL ? &simulation->rates[FAIR_RATE_MQL_TO_SQL] : NULL;
  g_autofree char *rate =
      fair_chart_words_rate (list->mqls > 0 ? list->rate.rate : NAN);
  g_autofree char *n = fair_format_count (list->passed);
  g_autofree char *of = fair_format_count (list->mqls);
  g_autofree char *interval =
      fair_chart_words_interval (list->rate.low, list->rate.high);
  g_autofree char *recorded = sql != NULL && sql->known && sql->of > 0
                                  ? fair_chart_words_rate (sql->rate)
                                  : NULL;
  g_autofree char *words = NULL;

  gtk_label_set_text (self->rate, rate);
  /* Translators: 642 of 1,401, 95%: 43–48% */
  words = g_strdup_printf (_ ("%s of %s · 95%%: %s"), n, of, interval);
  if (recorded != NULL)
    {
      /* Translators: a share, and the one that sales recorded */
      g_autofree char *both =
          g_strdup_printf (_ ("%s · recorded %s"), words, recorded);

      gtk_label_set_text (self->range, both);
    }
  else
    {
      gtk_label_set_text (self->range, words);
    }
}

/* The rate beside what both guides call healthy. */
static void
show_track (FairAcceptanceHistory *self,
            const FairChecklist   *list,
            const FairSimulation  *simulation)
{
  const FairRate *sql =
      simulation != NULL ? &simulation->rates[FAIR_RATE_MQL_TO_SQL] : NULL;
  gboolean      some = list->mqls > 0;
  FairCurveBand bands[2];
  FairRateTrack track = {
    .name = _ ("MQL → SQL with this list"),
    .rate = some ? list->rate.rate : NAN,
    .low = some ? list->rate.low : NAN,
    .high = some ? list->rate.high : NAN,
    .recorded = sql != NULL && sql->known && sql->of > 0 ? sql->rate : NAN,
    .bands = bands,
    .n_bands = fair_bands_get (FAIR_BAND_SET_BOTH, bands),
  };

  fair_chart_view_take_chart (self->track,
                              fair_chart_new (&fair_rate_track_class, &track));
}

static void
show_note (FairAcceptanceHistory *self, const FairChecklist *list)
{
  g_autofree char *silent = fair_format_count (list->mqls - list->spoken);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (
      words, _ ("Of %s MQLs no answer is known. They count as not accepted."),
      silent);
  if (list->n_recorded < list->n_items)
    g_string_append_printf (
        words,
        ngettext (" %u of the items is recorded; the others restrict nobody.",
                  " %u of the items are recorded; the others restrict nobody.",
                  list->n_recorded),
        list->n_recorded);
  g_string_append (words, _ (" The scoreboard keeps what sales recorded."));
  gtk_label_set_text (self->note, words->str);
}

/**
 * fair_acceptance_history_show:
 * @self: a card
 * @checklist: (nullable): what the list would have let through
 * @simulation: (nullable): what sales recorded
 *
 * Shows what the history says; where it records no item, that it says nothing.
 */
void
fair_acceptance_history_show (FairAcceptanceHistory *self,
                              const FairChecklist   *checklist,
                              const FairSimulation  *simulation)
{
  gboolean some = checklist != NULL && checklist->n_recorded > 0;

  g_return_if_fail (FAIR_IS_ACCEPTANCE_HISTORY (self));

  gtk_widget_set_visible (self->none, !some);
  gtk_widget_set_visible (self->numbers, some);
  if (!some)
    return;

  show_funnel (self, checklist, simulation);
  show_rate (self, checklist, simulation);
  show_track (self, checklist, simulation);
  show_note (self, checklist);
}

/**
 * fair_acceptance_history_offer_fields:
 * @self: a card
 * @some: whether the history has fields of the items' names
 *
 * Offers to let them record the items, by the action `acceptance.link`.
 */
void
fair_acceptance_history_offer_fields (FairAcceptanceHistory *self,
                                      gboolean               some)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_HISTORY (self));

  gtk_widget_set_visible (self->link, some);
}
