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

extern const FairChartClass fair_funnel_class;

void     fair_funnel_draw (const FairFunnel      *chart,
                           const FairDrawContext *context,
                           cairo_t               *cr,
                           double                 width,
                           double                 height);
gboolean fair_funnel_pick (const FairFunnel      *chart,
                           const FairDrawContext *context,
                           double                 width,
                           double                 height,
                           double                 x,
                           double                 y,
                           FairPick              *pick);
void     fair_funnel_get_natural_size (const FairFunnel      *chart,
                                       const FairDrawContext *context,
                                       double                *width,
                                       double                *height);
char *fair_funnel_describe (const FairFunnel *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fair_funnel_describe_item (const FairFunnel *chart,
                                 guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *
fair_funnel_to_table (const FairFunnel *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
