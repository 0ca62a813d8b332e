/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairCurveBand:
 * @low: where the band begins
 * @high: where it ends
 * @label: what it says, such as "healthy 40–60%"
 * @source: (nullable): who says so
 *
 * A range that somebody recommends for a rate.
 */
typedef struct
{
  double      low;
  double      high;
  const char *label;
  const char *source;
} FairCurveBand;

/**
 * FairCurveGap:
 * @from: the first threshold of the range
 * @to: the last one
 *
 * A range of thresholds at which history never worked such leads.
 */
typedef struct
{
  int from;
  int to;
} FairCurveGap;

/**
 * FairCurvePanel:
 * @series: the measure, which gives color and shape
 * @name: its name
 * @note: (nullable): what it is counted on; shown in a figure
 * @is_rate: whether the values are shares of 1 and not counts
 * @value: the value at each threshold, NaN where it is not known
 * @low: (nullable): the lower end of its interval
 * @high: (nullable): the upper end of its interval
 * @ghost: (nullable): what the agreed version gives at each threshold
 * @limit: a value not to pass, such as what sales can work; 0 for none
 * @limit_label: (nullable): what @limit is
 * @limit_note: (nullable): how it was reckoned
 * @bands: (nullable): recommended ranges
 * @n_bands: how many
 * @lacking: (nullable): what the history lacks for it, said where no value is
 *   known
 *
 * One measure over the threshold.
 */
typedef struct
{
  FairSeries           series;
  const char          *name;
  const char          *note;
  gboolean             is_rate;
  const double        *value;
  const double        *low;
  const double        *high;
  const double        *ghost;
  double               limit;
  const char          *limit_label;
  const char          *limit_note;
  const FairCurveBand *bands;
  guint                n_bands;
  const char          *lacking;
} FairCurvePanel;

/**
 * FairCurveChart:
 * @threshold: the thresholds, ascending
 * @n_thresholds: how many; all arrays of the panels are as long
 * @panels: the measures, from top to bottom
 * @n_panels: how many, 1 to 4
 * @handle: the threshold of the draft
 * @draft_name: (nullable): what the solid lines are, such as "Draft 3"
 * @ghost_name: (nullable): what the dashed lines are, such as "v2"
 * @has_ghost: whether there is an agreed threshold to compare with
 * @ghost: the agreed threshold
 * @has_marketing: whether marketing proposes a threshold
 * @marketing: the proposal of marketing
 * @has_sales: whether sales proposes a threshold
 * @sales: the proposal of sales
 * @untested: (nullable): where history never worked such leads
 * @n_untested: how many such ranges
 *
 * What each threshold would have meant. All pointers are borrowed.
 */
typedef struct
{
  const int            *threshold;
  guint                 n_thresholds;
  const FairCurvePanel *panels;
  guint                 n_panels;
  int                   handle;
  const char           *draft_name;
  const char           *ghost_name;
  gboolean              has_ghost;
  int                   ghost;
  gboolean              has_marketing;
  int                   marketing;
  gboolean              has_sales;
  int                   sales;
  const FairCurveGap   *untested;
  guint                 n_untested;
} FairCurveChart;

/**
 * fair_curve_chart_class:
 *
 * The threshold panels of the window; takes a #FairCurveChart.
 */
extern const FairChartClass fair_curve_chart_class;

/**
 * fair_curve_chart_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a panel
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the panels one below the other, with the threshold as a line that
 * can be dragged.
 */
void fair_curve_chart_draw (const FairCurveChart  *chart,
                            const FairDrawContext *context,
                            cairo_t               *cr,
                            double                 width,
                            double                 height);

/**
 * fair_curve_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The handle is 24 pixels wide and as high as the chart; elsewhere the item
 * is the panel under the point. The value of @pick is the threshold at @x,
 * within the axis; within 1 point of a side's proposal it is that proposal.
 *
 * Returns: whether the handle or a panel is there
 */
gboolean fair_curve_chart_pick (const FairCurveChart  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);

/**
 * fair_curve_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * The height grows with the number of panels.
 */
void fair_curve_chart_get_natural_size (const FairCurveChart  *chart,
                                        const FairDrawContext *context,
                                        double                *width,
                                        double                *height);

/**
 * fair_curve_chart_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what the chart shows, in one paragraph
 */
char *fair_curve_chart_describe (const FairCurveChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_curve_chart_describe_item:
 * @chart: a chart
 * @item: which panel
 *
 * Returns: (transfer full): the panel at the threshold of the draft, such as
 *   "60 points, MQLs a month: 97, 115 in v2"
 */
char *fair_curve_chart_describe_item (const FairCurveChart *chart,
                                      guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_curve_chart_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each threshold, a column for each
 *   measure, its interval and what the agreed version gives
 */
FairTable *fair_curve_chart_to_table (const FairCurveChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_curve_chart_find:
 * @chart: a chart
 * @threshold: a threshold
 *
 * Returns: the index of @threshold in the arrays of @chart, or -1
 */
int fair_curve_chart_find (const FairCurveChart *chart, int threshold);

G_END_DECLS
