/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-chart.h"

struct _FairChart
{
  const FairChartClass *klass;
  FairPool             *pool;
  gpointer              data;
};

G_DEFINE_BOXED_TYPE (FairChart, fair_chart, fair_chart_ref, fair_chart_unref)

FairChart *
fair_chart_new (const FairChartClass *klass, gconstpointer data)
{
  FairChart *chart;

  g_return_val_if_fail (klass != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  chart = g_atomic_rc_box_new0 (FairChart);
  chart->klass = klass;
  chart->pool = fair_pool_new ();
  chart->data = fair_pool_copy (chart->pool, data, 1, klass->size);
  klass->copy_members (chart->data, chart->pool);
  return chart;
}

FairChart *
fair_chart_ref (FairChart *chart)
{
  return g_atomic_rc_box_acquire (chart);
}

static void
clear_chart (gpointer memory)
{
  FairChart *chart = memory;

  g_clear_pointer (&chart->pool, fair_pool_free);
}

void
fair_chart_unref (FairChart *chart)
{
  g_atomic_rc_box_release_full (chart, clear_chart);
}

gconstpointer
fair_chart_get_data (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->data;
}

void
fair_chart_draw (const FairChart       *chart,
                 const FairDrawContext *context,
                 cairo_t               *cr,
                 double                 width,
                 double                 height)
{
  g_return_if_fail (chart != NULL);

  chart->klass->draw (chart->data, context, cr, width, height);
}

gboolean
fair_chart_pick (const FairChart       *chart,
                 const FairDrawContext *context,
                 double                 width,
                 double                 height,
                 double                 x,
                 double                 y,
                 FairPick              *pick)
{
  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  return chart->klass->pick (chart->data, context, width, height, x, y, pick);
}

char *
fair_chart_describe (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->klass->describe (chart->data);
}

FairTable *
fair_chart_to_table (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->klass->to_table (chart->data);
}

guint
fair_chart_get_n_items (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->klass->get_n_items (chart->data);
}

guint
fair_chart_get_n_columns (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, 1);

  return chart->klass->get_n_columns != NULL
             ? chart->klass->get_n_columns (chart->data)
             : 1;
}

char *
fair_chart_describe_item (const FairChart *chart, guint item)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < fair_chart_get_n_items (chart), NULL);

  return chart->klass->describe_item (chart->data, item);
}

void
fair_chart_get_natural_size (const FairChart       *chart,
                             const FairDrawContext *context,
                             double                *width,
                             double                *height)
{
  g_return_if_fail (chart != NULL);

  chart->klass->get_natural_size (chart->data, context, width, height);
}
