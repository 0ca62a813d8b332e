/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-marks.h"

#include <math.h>

/* Shapes of one size should weigh the same to the eye, so each has a factor
 * that brings its area near to that of the disc. */
static const struct
{
  double width;
  double height;
} weights[] = {
  [FAIR_SHAPE_DISC] = { 1.0, 1.0 },
  [FAIR_SHAPE_TRIANGLE] = { 1.12, 1.0 },
  [FAIR_SHAPE_SQUARE] = { 0.9, 0.9 },
  [FAIR_SHAPE_DIAMOND] = { 1.22, 1.22 },
};

FairShape
fair_marks_series_shape (FairSeries series)
{
  static const FairShape shapes[] = {
    [FAIR_SERIES_MQLS] = FAIR_SHAPE_DISC,
    [FAIR_SERIES_WINS] = FAIR_SHAPE_TRIANGLE,
    [FAIR_SERIES_MQL_TO_WIN] = FAIR_SHAPE_SQUARE,
    [FAIR_SERIES_MQL_TO_SQL] = FAIR_SHAPE_DIAMOND,
  };

  g_return_val_if_fail ((guint) series < G_N_ELEMENTS (shapes),
                        FAIR_SHAPE_DISC);

  return shapes[series];
}

static void
path_shape (cairo_t *cr, FairShape shape, double x, double y, double size)
{
  double half_width = size * weights[shape].width / 2.0;
  double half_height = size * weights[shape].height / 2.0;

  cairo_new_path (cr);
  switch (shape)
    {
    case FAIR_SHAPE_TRIANGLE:
      cairo_move_to (cr, x, y - half_height * 1.1);
      cairo_line_to (cr, x + half_width, y + half_height * 0.9);
      cairo_line_to (cr, x - half_width, y + half_height * 0.9);
      break;

    case FAIR_SHAPE_SQUARE:
      cairo_rectangle (cr, x - half_width, y - half_height, 2.0 * half_width,
                       2.0 * half_height);
      break;

    case FAIR_SHAPE_DIAMOND:
      cairo_move_to (cr, x, y - half_height);
      cairo_line_to (cr, x + half_width, y);
      cairo_line_to (cr, x, y + half_height);
      cairo_line_to (cr, x - half_width, y);
      break;

    case FAIR_SHAPE_DISC:
    default:
      cairo_arc (cr, x, y, half_width, 0.0, 2.0 * G_PI);
      break;
    }
  cairo_close_path (cr);
}

void
fair_marks_filled (cairo_t               *cr,
                   const FairDrawContext *context,
                   FairShape              shape,
                   double                 x,
                   double                 y,
                   double                 size,
                   const FairRgba        *color)
{
  g_return_if_fail ((guint) shape < G_N_ELEMENTS (weights));

  path_shape (cr, shape, x, y, fair_draw_context_length (context, size));
  fair_rgba_set_source (color, cr);
  cairo_fill (cr);
}

void
fair_marks_hollow (cairo_t               *cr,
                   const FairDrawContext *context,
                   FairShape              shape,
                   double                 x,
                   double                 y,
                   double                 size,
                   const FairRgba        *color)
{
  FairRgba edge;

  g_return_if_fail ((guint) shape < G_N_ELEMENTS (weights));

  path_shape (cr, shape, x, y, fair_draw_context_length (context, size));
  fair_rgba_set_source (&context->palette.view, cr);
  cairo_fill_preserve (cr);
  edge = fair_rgba_mix (&context->palette.view, color, 1.0);
  fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 1.5, &edge);
  cairo_stroke (cr);
}

void
fair_marks_set_stroke (cairo_t               *cr,
                       const FairDrawContext *context,
                       FairStroke             stroke,
                       double                 width,
                       const FairRgba        *color)
{
  double unit = fair_draw_context_length (context, 1.0);
  double dashed[] = { 5.0 * unit, 4.0 * unit };
  double dotted[] = { 1.5 * unit, 2.5 * unit };
  double dash_dot[] = { 8.0 * unit, 3.0 * unit, 1.5 * unit, 3.0 * unit };

  cairo_set_line_width (cr, fair_draw_context_length (context, width));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  switch (stroke)
    {
    case FAIR_STROKE_DASHED:
      cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0.0);
      break;

    case FAIR_STROKE_DOTTED:
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0.0);
      break;

    case FAIR_STROKE_DASH_DOT:
      cairo_set_dash (cr, dash_dot, G_N_ELEMENTS (dash_dot), 0.0);
      break;

    case FAIR_STROKE_SOLID:
    default:
      cairo_set_dash (cr, NULL, 0, 0.0);
      break;
    }
  fair_rgba_set_source (color, cr);
}

void
fair_marks_line (cairo_t               *cr,
                 const FairDrawContext *context,
                 FairStroke             stroke,
                 double                 width,
                 const FairRgba        *color,
                 double                 x0,
                 double                 y0,
                 double                 x1,
                 double                 y1)
{
  fair_marks_set_stroke (cr, context, stroke, width, color);
  cairo_new_path (cr);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
}

void
fair_marks_path_box (cairo_t *cr, const FairRect *rect, double radius)
{
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  radius = MIN (radius, MIN (rect->width, rect->height) / 2.0);
  cairo_new_path (cr);
  if (radius <= 0.0)
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      return;
    }
  cairo_arc (cr, right - radius, rect->y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, rect->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI,
             3.0 * G_PI_2);
  cairo_close_path (cr);
}

void
fair_marks_box (cairo_t        *cr,
                const FairRect *rect,
                double          radius,
                const FairRgba *color)
{
  fair_marks_path_box (cr, rect, radius);
  fair_rgba_set_source (color, cr);
  cairo_fill (cr);
}

gboolean
fair_marks_keeps_lines (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;

    default:
      return FALSE;
    }
}

/* On a screen the lines come from a tile that is repeated: drawing some two
 * hundred slanted lines takes longer than all the rest of a chart. */
static void
hatch_with_tile (cairo_t               *cr,
                 const FairDrawContext *context,
                 const FairRect        *rect,
                 const FairRgba        *color)
{
  int size = MAX (2, (int) (fair_draw_context_length (context, 6.0) + 0.5));
  cairo_surface_t *tile =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *tile_cr = cairo_create (tile);

  fair_marks_set_stroke (tile_cr, context, FAIR_STROKE_SOLID, 1.0, color);
  for (int sum = 0; sum <= 2; sum++)
    {
      cairo_move_to (tile_cr, (sum - 2) * size, 2 * size);
      cairo_line_to (tile_cr, (sum + 1) * size, -size);
    }
  cairo_stroke (tile_cr);
  cairo_destroy (tile_cr);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_source_surface (cr, tile, 0.0, 0.0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_REPEAT);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_surface_destroy (tile);
}

void
fair_marks_hatch (cairo_t               *cr,
                  const FairDrawContext *context,
                  const FairRect        *rect,
                  const FairRgba        *color)
{
  double gap = fair_draw_context_length (context, 6.0);
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;

  if (!fair_draw_context_is_print (context) && !fair_marks_keeps_lines (cr))
    {
      hatch_with_tile (cr, context, rect, color);
      return;
    }

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 1.0, color);
  for (double sum = ceil ((rect->x + rect->y) / gap) * gap;
       sum <= right + bottom; sum += gap)
    {
      cairo_move_to (cr, sum - bottom, bottom);
      cairo_line_to (cr, sum - rect->y, rect->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
fair_marks_focus_ring (cairo_t               *cr,
                       const FairDrawContext *context,
                       const FairRect        *rect)
{
  double   out = fair_draw_context_length (context, 3.0);
  FairRect ring = { rect->x - out, rect->y - out, rect->width + 2.0 * out,
                    rect->height + 2.0 * out };
  FairRgba color = fair_rgba_with_alpha (&context->palette.accent, 0.6);

  fair_marks_path_box (cr, &ring, ring.height);
  fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 2.0, &color);
  cairo_stroke (cr);
}
