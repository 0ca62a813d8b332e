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
 * @focused: whether to draw a focus ring around the handle
 * @second_focused: the same for a second handle
 * @typed: (nullable): what is being typed into the handle, borrowed
 * @second_typed: (nullable): the same for a second handle
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
  gboolean    second_focused;
  const char *typed;
  const char *second_typed;
  int         selected;
} FairDrawContext;

/**
 * fair_draw_context_init:
 * @context: (out caller-allocates): the context to fill
 * @theme: what is drawn on
 * @scale: factor of text, lines and marks, above 0
 *
 * Sets the palette and the font of @theme, left to right, nothing selected.
 */
void fair_draw_context_init (FairDrawContext *context,
                             FairTheme        theme,
                             double           scale);

/**
 * fair_draw_context_length:
 * @context: how to draw
 * @length: a length in pixels of a screen at 100 %
 *
 * Returns: the length to draw, in the units of the cairo context
 */
double fair_draw_context_length (const FairDrawContext *context, double length);

/**
 * fair_draw_context_is_print:
 * @context: how to draw
 *
 * Returns: whether the chart is drawn on paper
 */
gboolean fair_draw_context_is_print (const FairDrawContext *context);

G_END_DECLS
