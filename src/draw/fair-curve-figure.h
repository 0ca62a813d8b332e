/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-curve-chart.h"

G_BEGIN_DECLS

/**
 * fair_curve_figure_class:
 *
 * The threshold panels as a figure of a document; takes a #FairCurveChart.
 */
extern const FairChartClass fair_curve_figure_class;

/**
 * fair_curve_figure_draw:
 * @chart: what to draw
 * @context: how to draw
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the panels two by two for a page.
 */
void fair_curve_figure_draw (const FairCurveChart  *chart,
                             const FairDrawContext *context,
                             cairo_t               *cr,
                             double                 width,
                             double                 height);

/**
 * fair_curve_figure_pick:
 * @chart: a figure
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The item is a panel, the value the threshold at @x.
 *
 * Returns: whether a panel is there
 */
gboolean fair_curve_figure_pick (const FairCurveChart  *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 x,
                                 double                 y,
                                 FairPick              *pick);

/**
 * fair_curve_figure_get_natural_size:
 * @chart: a figure
 * @context: how it is drawn
 * @width: (out): the width it looks best in, 170 mm in print
 * @height: (out): the height it looks best in
 *
 * The height grows with the rows of panels.
 */
void fair_curve_figure_get_natural_size (const FairCurveChart  *chart,
                                         const FairDrawContext *context,
                                         double                *width,
                                         double                *height);

G_END_DECLS
