/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-chart-image.h"

#include <cairo-svg.h>
#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-draw-error.h"

/* The greatest side of an image, in pixels: what cairo can hold. */
#define MAX_SIDE 32767.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_on_ground (const FairChart       *chart,
                const FairDrawContext *context,
                cairo_t               *cr,
                double                 width,
                double                 height)
{
  fair_rgba_set_source (&context->palette.view, cr);
  cairo_paint (cr);
  fair_chart_draw (chart, context, cr, width, height);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, FAIR_DRAW_ERROR, FAIR_DRAW_ERROR_FAILED,
               _ ("The chart could not be drawn as a picture: %s."),
               cairo_status_to_string (status));
  return FALSE;
}

GBytes *
fair_chart_image_to_png (const FairChart       *chart,
                         const FairDrawContext *context,
                         double                 width,
                         double                 height,
                         double                 resolution,
                         GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (width > 0.0 && height > 0.0, NULL);
  g_return_val_if_fail (resolution > 0.0, NULL);

  if (MAX (width, height) * resolution > MAX_SIDE)
    {
      g_set_error_literal (error, FAIR_DRAW_ERROR, FAIR_DRAW_ERROR_LIMIT,
                           _ ("The picture would be wider or higher than "
                              "32,767 pixels. Choose a smaller size."));
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) ceil (width * resolution),
                                        (int) ceil (height * resolution));
  cr = cairo_create (surface);
  cairo_scale (cr, resolution, resolution);
  draw_on_ground (chart, context, cr, width, height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

GBytes *
fair_chart_image_to_svg (const FairChart       *chart,
                         const FairDrawContext *context,
                         double                 width,
                         double                 height,
                         GError               **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t         *cr;
  cairo_status_t   status;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (width > 0.0 && height > 0.0, NULL);

  surface =
      cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  draw_on_ground (chart, context, cr, width, height);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
