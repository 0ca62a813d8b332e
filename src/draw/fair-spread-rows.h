/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-spread-strip.h"

G_BEGIN_DECLS

/**
 * fair_spread_rows_class:
 *
 * Takes a #FairSpreadStrip: a row for each side, with names, for a room that
 * looks on.
 */
extern const FairChartClass fair_spread_rows_class;

/**
 * fair_spread_rows_draw:
 * @chart: what to draw
 * @context: how to draw
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws both sides over one scale: a mark a person with the name above or
 * beside it, the range as a line, the middle value under each row. Names are
 * left out where a side has more than %FAIR_SPREAD_STRIP_MOST_NAMES people or
 * where they would overlap.
 */
void fair_spread_rows_draw (const FairSpreadStrip *chart,
                            const FairDrawContext *context,
                            cairo_t               *cr,
                            double                 width,
                            double                 height);

/**
 * fair_spread_rows_pick:
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
gboolean fair_spread_rows_pick (const FairSpreadStrip *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);

/**
 * fair_spread_rows_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every round.
 */
void fair_spread_rows_get_natural_size (const FairSpreadStrip *chart,
                                        const FairDrawContext *context,
                                        double                *width,
                                        double                *height);

G_END_DECLS
