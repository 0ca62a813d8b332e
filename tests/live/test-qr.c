/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-error.h"
#include "live/fair-qr.h"

#include <string.h>

#define ADDRESS "http://192.168.1.24:8475/#482915"

/* The three squares by which a reader finds the code: a dark ring, a light one
 * and a dark heart. */
static void
assert_finder (const FairQr *qr, guint left, guint top)
{
  for (guint y = 0; y < 7; y++)
    for (guint x = 0; x < 7; x++)
      {
        const guint ring = MIN (MIN (x, 6 - x), MIN (y, 6 - y));

        g_assert_cmpint (fair_qr_is_dark (qr, left + x, top + y), ==,
                         ring != 1);
      }
}

static void
test_shape (void)
{
  g_autoptr (FairQr) qr = fair_qr_new (ADDRESS, NULL);
  const guint size = fair_qr_get_size (qr);

  g_assert_cmpuint (size, >=, 21);
  g_assert_cmpuint (size % 4, ==, 1);
  assert_finder (qr, 0, 0);
  assert_finder (qr, size - 7, 0);
  assert_finder (qr, 0, size - 7);
  /* The timing lines between them alternate. */
  for (guint i = 8; i < size - 8; i++)
    {
      g_assert_cmpint (fair_qr_is_dark (qr, i, 6), ==, i % 2 == 0);
      g_assert_cmpint (fair_qr_is_dark (qr, 6, i), ==, i % 2 == 0);
    }
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (4000, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_qr_new (text, &error));
  g_assert_error (error, FAIR_ERROR, FAIR_ERROR_LIMIT);
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  guint32 pixel;

  memcpy (&pixel,
          cairo_image_surface_get_data (surface) +
              y * cairo_image_surface_get_stride (surface) + 4 * x,
          sizeof pixel);

  return pixel & 0xffffff;
}

/* Every module is painted where it is, black on white, edges sharp. */
static void
test_paint (void)
{
  g_autoptr (FairQr) qr = fair_qr_new (ADDRESS, NULL);
  const int        size = (int) fair_qr_get_size (qr);
  const int        extent = (size + 2 * FAIR_QR_QUIET) * 5 + 3;
  const int        start = (extent - 5 * size) / 2;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, extent, extent);
  cairo_t *cr = cairo_create (surface);

  fair_qr_paint (qr, cr, extent);
  cairo_surface_flush (surface);
  for (int y = 0; y < extent; y++)
    for (int x = 0; x < extent; x++)
      {
        const int column = x - start, row = y - start;
        gboolean  dark = FALSE;

        if (column >= 0 && row >= 0 && column < 5 * size && row < 5 * size)
          dark = fair_qr_is_dark (qr, column / 5, row / 5);
        g_assert_cmphex (get_pixel (surface, x, y), ==, dark ? 0 : 0xffffff);
      }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/qr/shape", test_shape);
  g_test_add_func ("/qr/too-long", test_too_long);
  g_test_add_func ("/qr/paint", test_paint);

  return g_test_run ();
}
