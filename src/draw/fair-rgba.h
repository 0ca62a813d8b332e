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

/**
 * fair_rgba_with_alpha:
 * @color: a color
 * @alpha: a factor from 0 to 1
 *
 * Returns: @color with its alpha multiplied by @alpha
 */
FairRgba fair_rgba_with_alpha (const FairRgba *color, double alpha);

/**
 * fair_rgba_mix:
 * @from: the color at 0, an opaque one
 * @to: the color at 1; its alpha weakens its share
 * @share: 0 to 1
 *
 * Returns: an opaque color between the two, as if @to lay on @from
 */
FairRgba fair_rgba_mix (const FairRgba *from, const FairRgba *to, double share);

/**
 * fair_rgba_contrast:
 * @one: an opaque color
 * @other: another
 *
 * The contrast ratio of WCAG 2.1: (L1 + 0.05) / (L2 + 0.05), where L is the
 * relative luminance and L1 the greater one.
 *
 * Returns: 1 (the same) to 21 (black on white)
 */
double fair_rgba_contrast (const FairRgba *one, const FairRgba *other);

/**
 * fair_rgba_readable_on:
 * @ground: an opaque color
 *
 * Returns: white or nearly black, whichever can be read better on @ground
 */
FairRgba fair_rgba_readable_on (const FairRgba *ground);

/**
 * fair_rgba_set_source:
 * @color: a color
 * @cr: a cairo context
 *
 * Makes @color the source of @cr.
 */
void fair_rgba_set_source (const FairRgba *color, cairo_t *cr);

G_END_DECLS
