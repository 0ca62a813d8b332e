/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-rgba.h"

#include <math.h>

/**
 * fair_rgba_with_alpha:
 * @color: a color
 * @alpha: a factor from 0 to 1
 *
 * Returns: @color with its alpha multiplied by @alpha
 */
FairRgba
fair_rgba_with_alpha (const FairRgba *color, double alpha)
{
  FairRgba result = *color;

  result.alpha *= alpha;
  return result;
}

/**
 * fair_rgba_mix:
 * @from: the color at 0, an opaque one
 * @to: the color at 1; its alpha weakens its share
 * @share: 0 to 1
 *
 * Returns: an opaque color between the two, as if @to lay on @from
 */
FairRgba
fair_rgba_mix (const FairRgba *from, const FairRgba *to, double share)
{
  double   part = CLAMP (share, 0.0, 1.0) * to->alpha;
  FairRgba result = {
    from->red + (to->red - from->red) * part,
    from->green + (to->green - from->green) * part,
    from->blue + (to->blue - from->blue) * part,
    1.0,
  };

  return result;
}

static double
linear_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92
                            : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const FairRgba *color)
{
  return 0.2126 * linear_light (color->red) +
         0.7152 * linear_light (color->green) +
         0.0722 * linear_light (color->blue);
}

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
double
fair_rgba_contrast (const FairRgba *one, const FairRgba *other)
{
  double first = luminance (one) + 0.05;
  double second = luminance (other) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/**
 * fair_rgba_set_source:
 * @color: a color
 * @cr: a cairo context
 *
 * Makes @color the source of @cr.
 */
void
fair_rgba_set_source (const FairRgba *color, cairo_t *cr)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue,
                         color->alpha);
}
