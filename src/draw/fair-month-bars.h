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

extern const FairChartClass fair_month_bars_class;

void     fair_month_bars_draw (const FairMonthBars   *chart,
                               const FairDrawContext *context,
                               cairo_t               *cr,
                               double                 width,
                               double                 height);
gboolean fair_month_bars_pick (const FairMonthBars   *chart,
                               const FairDrawContext *context,
                               double                 width,
                               double                 height,
                               double                 x,
                               double                 y,
                               FairPick              *pick);
void     fair_month_bars_get_natural_size (const FairMonthBars   *chart,
                                           const FairDrawContext *context,
                                           double                *width,
                                           double                *height);
char *
fair_month_bars_describe (const FairMonthBars *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fair_month_bars_describe_item (const FairMonthBars *chart,
                                     guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *
fair_month_bars_to_table (const FairMonthBars *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
