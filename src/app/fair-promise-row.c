/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-promise-row.h"

#include "app/fair-chart-view.h"
#include "app/fair-flow.h"
#include "app/fair-month-chart.h"
#include "app/fair-promise-ways.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairPromiseRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkImage      *icon;
  GtkLabel      *verdict;
  GtkLabel      *finding;
  FairChartView *chart;
  AdwBin        *weekdays;
  GtkFlowBox    *ways;

  /* Owned */
  FairPreview *preview;
  char        *place;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPromiseRow, fair_promise_row, GTK_TYPE_LIST_BOX_ROW)

static void
fair_promise_row_dispose (GObject *object)
{
  g_clear_object (&FAIR_PROMISE_ROW (object)->preview);

  G_OBJECT_CLASS (fair_promise_row_parent_class)->dispose (object);
}

static void
fair_promise_row_finalize (GObject *object)
{
  g_free (FAIR_PROMISE_ROW (object)->place);

  G_OBJECT_CLASS (fair_promise_row_parent_class)->finalize (object);
}

static void
fair_promise_row_class_init (FairPromiseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_promise_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_promise_row_finalize;

  signals[CHOSEN] = g_signal_new (
      "chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
      NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-promise-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, finding);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, chart);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, weekdays);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, ways);
}

static void
fair_promise_row_init (FairPromiseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_promise_row_new:
 * @place: what the promise is called within the agreement
 *
 * Returns: (transfer floating): a row that is hidden until there is something
 *   to say
 */
GtkWidget *
fair_promise_row_new (const char *place)
{
  FairPromiseRow *self =
      g_object_new (FAIR_TYPE_PROMISE_ROW, "visible", FALSE, NULL);

  self->place = g_strdup (place);

  return GTK_WIDGET (self);
}

const char *
fair_promise_row_get_place (FairPromiseRow *self)
{
  g_return_val_if_fail (FAIR_IS_PROMISE_ROW (self), NULL);

  return self->place;
}

static const FairFinding *
find_promise (FairPromiseRow *self, FairPreview *preview)
{
  for (guint i = 0; i < fair_preview_count_findings (preview); i++)
    {
      const FairFinding *promise = fair_preview_get_finding (preview, i);

      if (g_strcmp0 (promise->place, self->place) == 0)
        return promise;
    }

  return NULL;
}

static FairChart *
new_chart (const FairSimulation *simulation, double promised)
{
  g_autofree char *value = fair_format_count ((gint64) promised);
  g_autofree char *label = g_strdup_printf (_ ("%s promised"), value);
  FairMonthLine    line = { .value = promised,
                            .label = label,
                            .is_promise = TRUE };

  return fair_month_chart_new (simulation, &line, 1);
}

static void
on_way (FairPromiseRow *self, GtkButton *button)
{
  const FairRemedy *remedy = g_object_get_data (G_OBJECT (button), "remedy");
  g_autoptr (FairPreview) preview = g_object_ref (self->preview);
  g_autofree char *words = g_strdup (gtk_button_get_label (button));

  g_signal_emit (self, signals[CHOSEN], 0, remedy, words);
}

/* The remedy lives as long as the preview, which the row holds. */
static void
add_way (FairPromiseRow *self, const FairRemedy *remedy)
{
  g_autofree char *words = fair_promise_ways_dup_words (
      remedy, fair_preview_get_commitments (self->preview));
  GtkWidget *button = gtk_button_new_with_label (words);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_tooltip_text (button,
                               _ ("Promise what the past would have kept"));
  g_object_set_data (G_OBJECT (button), "remedy", (gpointer) remedy);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_way), self,
                           G_CONNECT_SWAPPED);
  fair_flow_insert (self->ways, button, -1);
}

/* Who chose a way out with the keyboard finds the focus at the promise. */
static void
remove_ways (FairPromiseRow *self)
{
  GtkWidget *promise = gtk_widget_get_prev_sibling (GTK_WIDGET (self));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && promise != NULL)
    gtk_widget_child_focus (promise, GTK_DIR_TAB_FORWARD);
  fair_flow_clear (self->ways);
}

static void
show_ways (FairPromiseRow *self, FairPreview *preview)
{
  gboolean any = FALSE;

  if (!g_set_object (&self->preview, preview))
    return;

  remove_ways (self);
  for (guint i = 0;
       preview != NULL && i < fair_preview_count_remedies (preview); i++)
    {
      const FairRemedy *remedy = fair_preview_get_remedy (preview, i);

      if (!fair_promise_ways_is_of (remedy->kind, self->place))
        continue;
      add_way (self, remedy);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ways), any);
}

static void
show_weekdays (FairPromiseRow *self, gboolean against)
{
  const FairCommitments *commitments =
      fair_preview_get_commitments (self->preview);
  GtkWidget *grid =
      against && commitments != NULL && g_str_equal (self->place, "follow-up")
          ? fair_promise_ways_new_weekdays (commitments)
          : NULL;

  adw_bin_set_child (self->weekdays, grid);
  gtk_widget_set_visible (GTK_WIDGET (self->weekdays), grid != NULL);
}

static const char *
choose_icon (const FairFinding *promise)
{
  if (promise->against)
    return "dialog-warning-symbolic";

  return promise->untold ? "dialog-information-symbolic"
                         : "object-select-symbolic";
}

static const char *
choose_verdict (const FairFinding *promise)
{
  if (promise->against)
    return _ ("History would have broken this.");

  return promise->untold ? _ ("History cannot say.")
                         : _ ("History supports this.");
}

/* What a screen reader says of the row. */
static void
speak (FairPromiseRow *self)
{
  g_autofree char *words =
      g_strdup_printf ("%s %s", gtk_label_get_text (self->verdict),
                       gtk_label_get_text (self->finding));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * fair_promise_row_show:
 * @self: a row
 * @preview: (nullable): the agreement, which knows what history says
 * @simulation: (nullable): for a promise of MQLs a month
 * @promised: how many
 */
void
fair_promise_row_show (FairPromiseRow       *self,
                       FairPreview          *preview,
                       const FairSimulation *simulation,
                       double                promised)
{
  const FairFinding *promise;
  gboolean           has_months;

  g_return_if_fail (FAIR_IS_PROMISE_ROW (self));

  promise = preview != NULL ? find_promise (self, preview) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), promise != NULL);
  show_ways (self, promise != NULL ? preview : NULL);
  if (promise == NULL)
    return;

  gtk_image_set_from_icon_name (self->icon, choose_icon (promise));
  gtk_label_set_text (self->verdict, choose_verdict (promise));
  gtk_label_set_text (self->finding, promise->finding);
  speak (self);
  if (promise->against)
    gtk_widget_add_css_class (GTK_WIDGET (self), "broken");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "broken");

  show_weekdays (self, promise->against);
  has_months = g_str_equal (self->place, "volume") && simulation != NULL &&
               simulation->months->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->chart), has_months);
  if (has_months)
    fair_chart_view_take_chart (self->chart, new_chart (simulation, promised));
}
