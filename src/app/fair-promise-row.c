/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-promise-row.h"

#include "app/fair-chart-view.h"
#include "app/fair-month-chart.h"
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

  /* Owned */
  char *place;
};

G_DEFINE_FINAL_TYPE (FairPromiseRow, fair_promise_row, GTK_TYPE_LIST_BOX_ROW)

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

  G_OBJECT_CLASS (klass)->finalize = fair_promise_row_finalize;

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-promise-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, finding);
  gtk_widget_class_bind_template_child (widget_class, FairPromiseRow, chart);
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
  if (promise == NULL)
    return;

  gtk_image_set_from_icon_name (self->icon, choose_icon (promise));
  gtk_label_set_text (self->verdict, choose_verdict (promise));
  gtk_label_set_text (self->finding, promise->finding);
  if (promise->against)
    gtk_widget_add_css_class (GTK_WIDGET (self), "broken");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "broken");

  has_months = g_str_equal (self->place, "volume") && simulation != NULL &&
               simulation->months->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->chart), has_months);
  if (has_months)
    fair_chart_view_take_chart (self->chart, new_chart (simulation, promised));
}
