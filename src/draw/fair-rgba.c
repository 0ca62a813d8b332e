/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-rgba.h"

#include <math.h>

FairRgba
fair_rgba_with_alpha (const FairRgba *color, double alpha)
{
  FairRgba result = *color;

  result.alpha *= alpha;
  return result;
}

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

double
fair_rgba_contrast (const FairRgba *one, const FairRgba *other)
{
  double first = luminance (one) + 0.05;
  double second = luminance (other) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

FairRgba
fair_rgba_readable_on (const FairRgba *ground)
{
  FairRgba white = { 1.0, 1.0, 1.0, 1.0 };
  FairRgba dark = { 0.1, 0.1, 0.1, 1.0 };

  return fair_rgba_contrast (ground, &white) >=
                 fair_rgba_contrast (ground, &dark)
             ? white
             : dark;
}

void
fair_rgba_set_source (const FairRgba *color, cairo_t *cr)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue,
                         color->alpha);
}
