/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FAIR_QR_QUIET:
 *
 * How many modules stay white on each side, as the standard asks.
 */
#define FAIR_QR_QUIET 4

/**
 * FairQr:
 *
 * A QR code (ISO/IEC 18004) as a square of modules, dark or light, immutable
 * and counted by reference.
 */
#define FAIR_TYPE_QR (fair_qr_get_type ())
typedef struct _FairQr FairQr;

GType fair_qr_get_type (void) G_GNUC_CONST;

/**
 * fair_qr_new:
 * @text: what it says, such as an address
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the code, or %NULL with
 *   %FAIR_ERROR_LIMIT where the text is too long for one
 */
FairQr *fair_qr_new (const char *text, GError **error);
FairQr *fair_qr_ref (FairQr *self);
void    fair_qr_unref (FairQr *self);

/**
 * fair_qr_get_size:
 * @self: a code
 *
 * Returns: how many modules it is wide and high, without the quiet margin
 */
guint fair_qr_get_size (const FairQr *self);

/**
 * fair_qr_is_dark:
 * @self: a code
 * @x: from the left, from 0
 * @y: from the top, from 0
 *
 * Returns: whether a module is dark
 */
gboolean fair_qr_is_dark (const FairQr *self, guint x, guint y);

/**
 * fair_qr_paint:
 * @self: a code
 * @cr: where to paint
 * @extent: the side of the square to fill, in user units
 *
 * Paints the code black on white with its quiet margin, from the origin, in
 * whole units a module so that its edges are sharp; centered in what is left.
 * It is never painted light on dark: some readers cannot read that.
 */
void fair_qr_paint (const FairQr *self, cairo_t *cr, double extent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairQr, fair_qr_unref)

G_END_DECLS
