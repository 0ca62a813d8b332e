/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairReplayEvent:
 * @day: on which day, counted from 1
 * @score: the score after it
 * @gained: the points it gave, may be 0
 * @label: what happened, such as "Pricing page"
 * @note: (nullable): by which rule it counts or why it gave nothing; not drawn
 *
 * An activity of a lead.
 */
typedef struct
{
  int         day;
  double      score;
  double      gained;
  const char *label;
  const char *note;
} FairReplayEvent;

/**
 * FairReplayChart:
 * @name: whose replay it is; not drawn
 * @step_day: the days on which the score changes, ascending, the first one 1
 * @step_score: the score from that day on
 * @n_steps: how many such days
 * @events: the activities, ascending by day
 * @n_events: how many
 * @last_day: the last day of the axis
 * @fit: the points for fit, known from the first day
 * @threshold: the threshold of the draft
 * @ghost: the agreed threshold, 0 for none
 * @ghost_name: (nullable): the agreed version, such as "v2"
 * @mql_day: the day it becomes an MQL under the draft, 0 for never
 * @mql_score: the score on that day
 * @entry_day: the day sales took over, 0 for never
 * @entry_label: (nullable): what that day is called, such as "opportunity"
 *
 * The score of one lead over time. All pointers are borrowed.
 */
typedef struct
{
  const char            *name;
  const int             *step_day;
  const double          *step_score;
  guint                  n_steps;
  const FairReplayEvent *events;
  guint                  n_events;
  int                    last_day;
  double                 fit;
  int                    threshold;
  int                    ghost;
  const char            *ghost_name;
  int                    mql_day;
  double                 mql_score;
  int                    entry_day;
  const char            *entry_label;
} FairReplayChart;

/**
 * fair_replay_chart_class:
 *
 * Takes a #FairReplayChart.
 */
extern const FairChartClass fair_replay_chart_class;

/**
 * fair_replay_chart_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is an activity
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the score of a lead from its first day on.
 */
void fair_replay_chart_draw (const FairReplayChart *chart,
                             const FairDrawContext *context,
                             cairo_t               *cr,
                             double                 width,
                             double                 height);

/**
 * fair_replay_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The item is the nearest activity, the handle the line of the threshold. The
 * value is the score at @y, the second value the day at @x.
 *
 * Returns: whether an activity or the threshold is there
 */
gboolean fair_replay_chart_pick (const FairReplayChart *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 x,
                                 double                 y,
                                 FairPick              *pick);

/**
 * fair_replay_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every lead.
 */
void fair_replay_chart_get_natural_size (const FairReplayChart *chart,
                                         const FairDrawContext *context,
                                         double                *width,
                                         double                *height);

/**
 * fair_replay_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what became of the lead, in one paragraph
 */
char *fair_replay_chart_describe (const FairReplayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_replay_chart_describe_item:
 * @chart: a chart
 * @item: which activity
 *
 * Returns: (transfer full): the activity in words
 */
char *fair_replay_chart_describe_item (const FairReplayChart *chart,
                                       guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_replay_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each activity
 */
FairTable *fair_replay_chart_to_table (const FairReplayChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
