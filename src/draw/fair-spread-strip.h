/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FAIR_SPREAD_STRIP_MOST_MARKS:
 *
 * With more people than this each has no mark of their own.
 */
#define FAIR_SPREAD_STRIP_MOST_MARKS 12

/**
 * FAIR_SPREAD_STRIP_MOST_NAMES:
 *
 * With more people on a side than this the names are left out.
 */
#define FAIR_SPREAD_STRIP_MOST_NAMES 8

/**
 * FairSpreadMark:
 * @name: (nullable): who proposed it; %NULL where names are hidden
 * @sales: whether for sales, else for marketing
 * @value: what was proposed
 * @words: the value as it is shown
 *
 * What one person proposed.
 */
typedef struct
{
  const char *name;
  gboolean    sales;
  double      value;
  const char *words;
} FairSpreadMark;

/**
 * FairSpreadStrip:
 * @title: what was asked; not drawn
 * @marks: (array length=n_marks): what everyone proposed
 * @n_marks: how many people
 * @median: the middle value of all
 * @marketing: marketing's middle value, NaN where it proposed nothing
 * @sales: sales' middle value, NaN where it proposed nothing
 * @from: the value at the beginning of the scale
 * @to: the value at its end
 * @unit: (nullable): what the values are, such as "points"
 * @tick_words: (nullable) (array length=n_tick_words): for values that have
 *   names, those of 0, 1, …
 * @n_tick_words: how many names
 *
 * What was proposed in a round, once it is revealed. All pointers are
 * borrowed.
 */
typedef struct
{
  const char           *title;
  const FairSpreadMark *marks;
  guint                 n_marks;
  double                median;
  double                marketing;
  double                sales;
  double                from;
  double                to;
  const char           *unit;
  const char *const    *tick_words;
  guint                 n_tick_words;
} FairSpreadStrip;

/**
 * fair_spread_strip_class:
 *
 * Takes a #FairSpreadStrip: one strip, small, without names.
 */
extern const FairChartClass fair_spread_strip_class;

/**
 * fair_spread_strip_draw:
 * @chart: what to draw
 * @context: how to draw
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws one mark a person over the scale, a disc for marketing and a square
 * for sales, equal values stacked, the median dashed. With more than
 * %FAIR_SPREAD_STRIP_MOST_MARKS people bars count them, side by side.
 */
void fair_spread_strip_draw (const FairSpreadStrip *chart,
                             const FairDrawContext *context,
                             cairo_t               *cr,
                             double                 width,
                             double                 height);

/**
 * fair_spread_strip_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The person whose value is nearest is picked.
 *
 * Returns: whether the point is inside
 */
gboolean fair_spread_strip_pick (const FairSpreadStrip *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 x,
                                 double                 y,
                                 FairPick              *pick);

/**
 * fair_spread_strip_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * Higher where many proposed the same.
 */
void fair_spread_strip_get_natural_size (const FairSpreadStrip *chart,
                                         const FairDrawContext *context,
                                         double                *width,
                                         double                *height);

/**
 * fair_spread_strip_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): both sides' values and middles, and the median
 */
char *fair_spread_strip_describe (const FairSpreadStrip *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_spread_strip_describe_item:
 * @chart: a chart
 * @item: which person
 *
 * Returns: (transfer full): who proposed what
 */
char *fair_spread_strip_describe_item (const FairSpreadStrip *chart,
                                       guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_spread_strip_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row a person
 */
FairTable *fair_spread_strip_to_table (const FairSpreadStrip *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
