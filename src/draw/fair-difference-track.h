/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairDifferenceTrack:
 * @name: what the sides differ on; not drawn
 * @marketing: marketing's value
 * @sales: sales' value
 * @marketing_words: marketing's value as it is shown
 * @sales_words: sales' value as it is shown
 * @from: the value at the beginning of the line
 * @to: the value at its end
 *
 * Two values on one line. All pointers are borrowed.
 */
typedef struct
{
  const char *name;
  double      marketing;
  double      sales;
  const char *marketing_words;
  const char *sales_words;
  double      from;
  double      to;
} FairDifferenceTrack;

/**
 * fair_difference_track_class:
 *
 * Takes a #FairDifferenceTrack.
 */
extern const FairChartClass fair_difference_track_class;

/**
 * fair_difference_track_draw:
 * @chart: what to draw
 * @context: how to draw
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws a disc for marketing and a square for sales with their values above.
 * What lies beyond the line is drawn at its end; values too close to be read
 * beside each other move apart.
 */
void fair_difference_track_draw (const FairDifferenceTrack *chart,
                                 const FairDrawContext     *context,
                                 cairo_t                   *cr,
                                 double                     width,
                                 double                     height);

/**
 * fair_difference_track_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Item 0 is marketing's value, item 1 sales'; the nearer one is picked.
 *
 * Returns: whether the point is inside
 */
gboolean fair_difference_track_pick (const FairDifferenceTrack *chart,
                                     const FairDrawContext     *context,
                                     double                     width,
                                     double                     height,
                                     double                     x,
                                     double                     y,
                                     FairPick                  *pick);

/**
 * fair_difference_track_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * As large for every difference, unless the values are long words.
 */
void fair_difference_track_get_natural_size (const FairDifferenceTrack *chart,
                                             const FairDrawContext     *context,
                                             double                    *width,
                                             double                    *height);

/**
 * fair_difference_track_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): both values in one sentence
 */
char *fair_difference_track_describe (const FairDifferenceTrack *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_difference_track_describe_item:
 * @chart: a chart
 * @item: 0 for marketing, 1 for sales
 *
 * Returns: (transfer full): whose value it is, and the value
 */
char *
fair_difference_track_describe_item (const FairDifferenceTrack *chart,
                                     guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_difference_track_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each side
 */
FairTable *fair_difference_track_to_table (const FairDifferenceTrack *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
