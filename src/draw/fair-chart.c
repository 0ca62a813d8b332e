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

/**
 * fair_chart_new:
 * @klass: which kind of chart, such as `fair_curve_chart_class`
 * @data: the numbers, a struct of that kind; copied with all it points to
 *
 * Returns: (transfer full): a chart
 */
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

/**
 * fair_chart_ref:
 * @chart: a chart
 *
 * Returns: (transfer full): the same chart
 */
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

/**
 * fair_chart_unref:
 * @chart: (transfer full): a chart
 *
 * Lets go of @chart.
 */
void
fair_chart_unref (FairChart *chart)
{
  g_atomic_rc_box_release_full (chart, clear_chart);
}

/**
 * fair_chart_get_data:
 * @chart: a chart
 *
 * Returns: (transfer none): the numbers, a struct of the kind it was made of
 */
gconstpointer
fair_chart_get_data (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->data;
}

/**
 * fair_chart_draw:
 * @chart: a chart
 * @context: how to draw
 * @cr: where to draw; the chart begins at 0, 0
 * @width: the room there is
 * @height: the room there is
 *
 * Draws @chart. The state of @cr is kept, its path is not.
 */
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

/**
 * fair_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Returns: whether something is there
 */
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

/**
 * fair_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what it shows, in one paragraph
 */
char *
fair_chart_describe (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->klass->describe (chart->data);
}

/**
 * fair_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): its numbers
 */
FairTable *
fair_chart_to_table (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  return chart->klass->to_table (chart->data);
}

/**
 * fair_chart_get_n_items:
 * @chart: a chart
 *
 * Returns: how many items the arrow keys go through
 */
guint
fair_chart_get_n_items (const FairChart *chart)
{
  g_return_val_if_fail (chart != NULL, 0);

  return chart->klass->get_n_items (chart->data);
}

/**
 * fair_chart_describe_item:
 * @chart: a chart
 * @item: which item
 *
 * Returns: (transfer full): the item in words, for a readout
 */
char *
fair_chart_describe_item (const FairChart *chart, guint item)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < fair_chart_get_n_items (chart), NULL);

  return chart->klass->describe_item (chart->data, item);
}

/**
 * fair_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * Tells how large @chart wants to be. It can be drawn in any size.
 */
void
fair_chart_get_natural_size (const FairChart       *chart,
                             const FairDrawContext *context,
                             double                *width,
                             double                *height)
{
  g_return_if_fail (chart != NULL);

  chart->klass->get_natural_size (chart->data, context, width, height);
}
