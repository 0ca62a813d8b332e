/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairMonthBar:
 * @label: the month, short
 * @year: (nullable): the year, where it begins
 * @value: how many, NaN if not known
 * @is_partial: whether the data cover only a part of the month
 *
 * One month.
 */
typedef struct
{
  const char *label;
  const char *year;
  double      value;
  gboolean    is_partial;
} FairMonthBar;

/**
 * FairMonthLine:
 * @value: how high
 * @label: what it is, such as "60 promised"
 * @is_promise: whether the bars are judged by it: solid and bold
 *
 * A level that months are compared with.
 */
typedef struct
{
  double      value;
  const char *label;
  gboolean    is_promise;
} FairMonthLine;

/**
 * FairMonthBars:
 * @title: what is counted; not drawn
 * @bars: the months
 * @n_bars: how many
 * @lines: (nullable): what they are compared with
 * @n_lines: how many, at most 4 are drawn
 *
 * A count month by month. All pointers are borrowed.
 */
typedef struct
{
  const char          *title;
  const FairMonthBar  *bars;
  guint                n_bars;
  const FairMonthLine *lines;
  guint                n_lines;
} FairMonthBars;

/**
 * fair_month_bars_class:
 *
 * Takes a #FairMonthBars.
 */
extern const FairChartClass fair_month_bars_class;

/**
 * fair_month_bars_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a month
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws a bar for each month and the lines they are compared with.
 */
void fair_month_bars_draw (const FairMonthBars   *chart,
                           const FairDrawContext *context,
                           cairo_t               *cr,
                           double                 width,
                           double                 height);

/**
 * fair_month_bars_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * A month is picked by its column, also above its bar. The value is the one
 * at @y.
 *
 * Returns: whether a month is there
 */
gboolean fair_month_bars_pick (const FairMonthBars   *chart,
                               const FairDrawContext *context,
                               double                 width,
                               double                 height,
                               double                 x,
                               double                 y,
                               FairPick              *pick);

/**
 * fair_month_bars_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in, 170 mm in print
 * @height: (out): the height it looks best in
 *
 * It is as large for every number of months.
 */
void fair_month_bars_get_natural_size (const FairMonthBars   *chart,
                                       const FairDrawContext *context,
                                       double                *width,
                                       double                *height);

/**
 * fair_month_bars_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): the least, the most and the lines, in a paragraph
 */
char *
fair_month_bars_describe (const FairMonthBars *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_month_bars_describe_item:
 * @chart: a chart
 * @item: which month
 *
 * Returns: (transfer full): the month in words
 */
char *fair_month_bars_describe_item (const FairMonthBars *chart,
                                     guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_month_bars_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each month
 */
FairTable *
fair_month_bars_to_table (const FairMonthBars *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
