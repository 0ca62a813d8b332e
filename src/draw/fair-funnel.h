/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairFunnelStage:
 * @label: the name of the stage
 * @count: how many reached it
 * @rate: the share of the stage before, NaN in the first one
 * @low: the lower end of its 95% interval
 * @high: the upper end
 * @recorded: how many were recorded, to compare with; NaN for none
 *
 * One stage.
 */
typedef struct
{
  const char *label;
  guint       count;
  double      rate;
  double      low;
  double      high;
  double      recorded;
} FairFunnelStage;

/**
 * FairFunnel:
 * @title: what it is the way of; not drawn
 * @stages: the stages, from the first to the last
 * @n_stages: how many
 *
 * How many get how far. All pointers are borrowed.
 */
typedef struct
{
  const char            *title;
  const FairFunnelStage *stages;
  guint                  n_stages;
} FairFunnel;

/**
 * fair_funnel_class:
 *
 * Takes a #FairFunnel.
 */
extern const FairChartClass fair_funnel_class;

/**
 * fair_funnel_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a stage
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws a row for each stage from the top, as high as each needs.
 */
void fair_funnel_draw (const FairFunnel      *chart,
                       const FairDrawContext *context,
                       cairo_t               *cr,
                       double                 width,
                       double                 height);

/**
 * fair_funnel_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Returns: whether a stage is there
 */
gboolean fair_funnel_pick (const FairFunnel      *chart,
                           const FairDrawContext *context,
                           double                 width,
                           double                 height,
                           double                 x,
                           double                 y,
                           FairPick              *pick);

/**
 * fair_funnel_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it needs
 *
 * The height grows with the number of stages.
 */
void fair_funnel_get_natural_size (const FairFunnel      *chart,
                                   const FairDrawContext *context,
                                   double                *width,
                                   double                *height);

/**
 * fair_funnel_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): all stages, in one paragraph
 */
char *fair_funnel_describe (const FairFunnel *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_funnel_describe_item:
 * @chart: a chart
 * @item: which stage
 *
 * Returns: (transfer full): the stage in words
 */
char *fair_funnel_describe_item (const FairFunnel *chart,
                                 guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_funnel_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each stage
 */
FairTable *
fair_funnel_to_table (const FairFunnel *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
