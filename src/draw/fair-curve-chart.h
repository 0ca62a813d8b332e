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

extern const FairChartClass fair_curve_chart_class;

void     fair_curve_chart_draw (const FairCurveChart  *chart,
                                const FairDrawContext *context,
                                cairo_t               *cr,
                                double                 width,
                                double                 height);
gboolean fair_curve_chart_pick (const FairCurveChart  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);
void     fair_curve_chart_get_natural_size (const FairCurveChart  *chart,
                                            const FairDrawContext *context,
                                            double                *width,
                                            double                *height);
char    *fair_curve_chart_describe (const FairCurveChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;
char      *fair_curve_chart_describe_item (const FairCurveChart *chart,
                                           guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *fair_curve_chart_to_table (const FairCurveChart *chart)
    G_GNUC_WARN_UNUSED_RESULT;
int fair_curve_chart_find (const FairCurveChart *chart, int threshold);

G_END_DECLS
