/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRgba:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 is transparent, 1 is opaque
 *
 * A color, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} FairRgba;

FairRgba fair_rgba_with_alpha (const FairRgba *color, double alpha);
FairRgba fair_rgba_mix (const FairRgba *from, const FairRgba *to, double share);
double   fair_rgba_contrast (const FairRgba *one, const FairRgba *other);
void     fair_rgba_set_source (const FairRgba *color, cairo_t *cr);

G_END_DECLS
