/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-qr.h"

#include "base/fair-error.h"
#include "base/fair-i18n.h"

#include <math.h>
#include <qrencode.h>

struct _FairQr
{
  grefcount count;
  QRcode   *code;
};

G_DEFINE_BOXED_TYPE (FairQr, fair_qr, fair_qr_ref, fair_qr_unref)

FairQr *
fair_qr_new (const char *text, GError **error)
{
  FairQr *self;
  QRcode *code;

  g_return_val_if_fail (text != NULL && *text != '\0', NULL);

  /* Up to 15 % may be hidden or dirty. */
  code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  if (code == NULL)
    {
      g_set_error (error, FAIR_ERROR, FAIR_ERROR_LIMIT,
                   _ ("“%s” is too long for a QR code"), text);
      return NULL;
    }

  self = g_new0 (FairQr, 1);
  g_ref_count_init (&self->count);
  self->code = code;

  return self;
}

/**
 * fair_qr_ref:
 * @self: a code
 *
 * Returns: (transfer full): the code
 */
FairQr *
fair_qr_ref (FairQr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->count);
  return self;
}

/**
 * fair_qr_unref:
 * @self: (transfer full): a code
 */
void
fair_qr_unref (FairQr *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->count))
    return;
  QRcode_free (self->code);
  g_free (self);
}

guint
fair_qr_get_size (const FairQr *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->code->width;
}

gboolean
fair_qr_is_dark (const FairQr *self, guint x, guint y)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (x < fair_qr_get_size (self), FALSE);
  g_return_val_if_fail (y < fair_qr_get_size (self), FALSE);

  return (self->code->data[y * fair_qr_get_size (self) + x] & 1) != 0;
}

void
fair_qr_paint (const FairQr *self, cairo_t *cr, double extent)
{
  guint  size;
  double module;
  double start;

  g_return_if_fail (self != NULL && cr != NULL && extent > 0);

  size = fair_qr_get_size (self);
  module = extent / (size + 2 * FAIR_QR_QUIET);
  if (module > 1)
    module = floor (module);
  start = floor ((extent - module * size) / 2);

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, extent, extent);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint y = 0; y < size; y++)
    for (guint x = 0; x < size; x++)
      if (fair_qr_is_dark (self, x, y))
        cairo_rectangle (cr, start + x * module, start + y * module, module,
                         module);
  cairo_fill (cr);
  cairo_restore (cr);
}
