/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairDecayChart:
 * @title: what is left of what, such as "Points left after a webinar"; not
 *   drawn
 * @day: the days on which the points change, ascending, the first one 0
 * @one: the points from that day on after one event
 * @several: (nullable): the points after several events on day 0
 * @n_steps: how many days that are
 * @cap: the most points there can be, 0 for no cap
 * @horizon: the last day of the axis
 * @one_label: the name of @one, such as "one webinar"
 * @several_label: (nullable): the name of @several
 *
 * How points fade. All pointers are borrowed.
 */
typedef struct
{
  const char   *title;
  const int    *day;
  const double *one;
  const double *several;
  guint         n_steps;
  double        cap;
  int           horizon;
  const char   *one_label;
  const char   *several_label;
} FairDecayChart;

/**
 * fair_decay_chart_class:
 *
 * Takes a #FairDecayChart.
 */
extern const FairChartClass fair_decay_chart_class;

/**
 * fair_decay_chart_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a step
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the points that are left, day by day.
 */
void fair_decay_chart_draw (const FairDecayChart  *chart,
                            const FairDrawContext *context,
                            cairo_t               *cr,
                            double                 width,
                            double                 height);

/**
 * fair_decay_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The item is the step that holds on the day at @x, the value that day.
 *
 * Returns: whether the plot is there
 */
gboolean fair_decay_chart_pick (const FairDecayChart  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);

/**
 * fair_decay_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every rule.
 */
void fair_decay_chart_get_natural_size (const FairDecayChart  *chart,
                                        const FairDrawContext *context,
                                        double                *width,
                                        double                *height);

/**
 * fair_decay_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): how points fade, in one paragraph
 */
char *fair_decay_chart_describe (const FairDecayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_decay_chart_describe_item:
 * @chart: a chart
 * @item: which step
 *
 * Returns: (transfer full): the step in words
 */
char *fair_decay_chart_describe_item (const FairDecayChart *chart,
                                      guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_decay_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each day on which the points change
 */
FairTable *fair_decay_chart_to_table (const FairDecayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
