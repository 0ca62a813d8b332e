/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-palette.h"

G_BEGIN_DECLS

/**
 * FairDrawContext:
 * @theme: the ground, and so the units: pixels, or points in print
 * @palette: the colors; a window may change the accent
 * @font_family: the font, borrowed; several may be given, with commas
 * @scale: factor of text, lines and marks: 1 is 100 %, a projected page has 2
 * @right_to_left: whether labels run from the right; time and thresholds
 *   always run from left to right
 * @focused: whether to draw a focus ring
 * @selected: the item under the pointer or the keyboard, or -1
 *
 * How to draw, apart from what is drawn.
 */
typedef struct
{
  FairTheme   theme;
  FairPalette palette;
  const char *font_family;
  double      scale;
  gboolean    right_to_left;
  gboolean    focused;
  int         selected;
} FairDrawContext;

void   fair_draw_context_init (FairDrawContext *context,
                               FairTheme        theme,
                               double           scale);
double fair_draw_context_length (const FairDrawContext *context, double length);
gboolean fair_draw_context_is_print (const FairDrawContext *context);

G_END_DECLS
