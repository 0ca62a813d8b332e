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

extern const FairChartClass fair_decay_chart_class;

void     fair_decay_chart_draw (const FairDecayChart  *chart,
                                const FairDrawContext *context,
                                cairo_t               *cr,
                                double                 width,
                                double                 height);
gboolean fair_decay_chart_pick (const FairDecayChart  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);
void     fair_decay_chart_get_natural_size (const FairDecayChart  *chart,
                                            const FairDrawContext *context,
                                            double                *width,
                                            double                *height);
char    *fair_decay_chart_describe (const FairDecayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;
char      *fair_decay_chart_describe_item (const FairDecayChart *chart,
                                           guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *fair_decay_chart_to_table (const FairDecayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
