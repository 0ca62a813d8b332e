/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-draw-context.h"

G_BEGIN_DECLS

/**
 * FairShape:
 * @FAIR_SHAPE_DISC: a disc
 * @FAIR_SHAPE_TRIANGLE: a triangle that points up
 * @FAIR_SHAPE_SQUARE: a square
 * @FAIR_SHAPE_DIAMOND: a square on its corner
 *
 * The shapes that stand beside a color, so that it is never the only carrier.
 */
typedef enum
{
  FAIR_SHAPE_DISC,
  FAIR_SHAPE_TRIANGLE,
  FAIR_SHAPE_SQUARE,
  FAIR_SHAPE_DIAMOND,
} FairShape;

/**
 * FairStroke:
 * @FAIR_STROKE_SOLID: what is
 * @FAIR_STROKE_DASHED: what was
 * @FAIR_STROKE_DOTTED: an edge or an average
 * @FAIR_STROKE_DASH_DOT: a limit
 *
 * The kinds of line.
 */
typedef enum
{
  FAIR_STROKE_SOLID,
  FAIR_STROKE_DASHED,
  FAIR_STROKE_DOTTED,
  FAIR_STROKE_DASH_DOT,
} FairStroke;

/**
 * FairRect:
 * @x: left edge
 * @y: upper edge
 * @width: not negative
 * @height: not negative
 *
 * A part of the page.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} FairRect;

/**
 * fair_marks_series_shape:
 * @series: a measure
 *
 * Returns: the shape that goes with the color of @series
 */
FairShape fair_marks_series_shape (FairSeries series);

/**
 * fair_marks_filled:
 * @cr: where to draw
 * @context: how to draw
 * @shape: which shape
 * @x: its middle
 * @y: its middle
 * @size: its breadth in pixels at 100 %
 * @color: its color
 *
 * Draws what holds now.
 */
void fair_marks_filled (cairo_t               *cr,
                        const FairDrawContext *context,
                        FairShape              shape,
                        double                 x,
                        double                 y,
                        double                 size,
                        const FairRgba        *color);

/**
 * fair_marks_hollow:
 * @cr: where to draw
 * @context: how to draw
 * @shape: which shape
 * @x: its middle
 * @y: its middle
 * @size: its breadth in pixels at 100 %
 * @color: the color of its edge
 *
 * Draws what held before, or what is still open: an edge around the ground.
 */
void fair_marks_hollow (cairo_t               *cr,
                        const FairDrawContext *context,
                        FairShape              shape,
                        double                 x,
                        double                 y,
                        double                 size,
                        const FairRgba        *color);

/**
 * fair_marks_set_stroke:
 * @cr: where to draw
 * @context: how to draw
 * @stroke: the kind of line
 * @width: its width in pixels at 100 %
 * @color: its color
 *
 * Sets width, dashes and source of @cr.
 */
void fair_marks_set_stroke (cairo_t               *cr,
                            const FairDrawContext *context,
                            FairStroke             stroke,
                            double                 width,
                            const FairRgba        *color);

/**
 * fair_marks_line:
 * @cr: where to draw
 * @context: how to draw
 * @stroke: the kind of line
 * @width: its width in pixels at 100 %
 * @color: its color
 * @x0: its begin
 * @y0: its begin
 * @x1: its end
 * @y1: its end
 *
 * Draws a straight line.
 */
void fair_marks_line (cairo_t               *cr,
                      const FairDrawContext *context,
                      FairStroke             stroke,
                      double                 width,
                      const FairRgba        *color,
                      double                 x0,
                      double                 y0,
                      double                 x1,
                      double                 y1);

/**
 * fair_marks_box:
 * @cr: where to draw
 * @rect: the box
 * @radius: radius of its corners, in the units of @cr
 * @color: its color
 *
 * Fills a box.
 */
void fair_marks_box (cairo_t        *cr,
                     const FairRect *rect,
                     double          radius,
                     const FairRgba *color);

/**
 * fair_marks_keeps_lines:
 * @cr: where to draw
 *
 * Returns: whether it keeps lines as lines, as PDF and SVG do, so that nothing
 *   in them may come from pixels
 */
gboolean fair_marks_keeps_lines (cairo_t *cr);

/**
 * fair_marks_hatch:
 * @cr: where to draw
 * @context: how to draw
 * @rect: the box to fill
 * @color: the color of the lines
 *
 * Fills a box with rising lines: too few to tell, not whole, or never seen.
 * The lines of neighboring boxes meet, since they start from the page.
 */
void fair_marks_hatch (cairo_t               *cr,
                       const FairDrawContext *context,
                       const FairRect        *rect,
                       const FairRgba        *color);

/**
 * fair_marks_focus_ring:
 * @cr: where to draw
 * @context: how to draw
 * @rect: a handle
 *
 * Draws the ring around a handle that has the keyboard focus.
 */
void fair_marks_focus_ring (cairo_t               *cr,
                            const FairDrawContext *context,
                            const FairRect        *rect);

/**
 * fair_marks_path_box:
 * @cr: where to draw
 * @rect: the box
 * @radius: radius of its corners; more than half a side makes a pill
 *
 * Makes the outline of a box the path of @cr.
 */
void fair_marks_path_box (cairo_t *cr, const FairRect *rect, double radius);

G_END_DECLS
