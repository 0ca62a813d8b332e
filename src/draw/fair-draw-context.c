/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-draw-context.h"

/* A line of 2.5 pixels on the screen is one of 1.5 points on paper, and one
 * of 1.5 pixels is one of 0.9 points: one factor serves all. */
#define PRINT_FACTOR 0.6

void
fair_draw_context_init (FairDrawContext *context, FairTheme theme, double scale)
{
  g_return_if_fail (context != NULL);
  g_return_if_fail (scale > 0.0);

  *context = (FairDrawContext){
    .theme = theme,
    .font_family = theme == FAIR_THEME_PRINT ? "Charis SIL, Noto Serif, serif"
                                             : "Cantarell, sans-serif",
    .scale = scale,
    .selected = -1,
  };
  fair_palette_init (&context->palette, theme);
}

double
fair_draw_context_length (const FairDrawContext *context, double length)
{
  double factor = fair_draw_context_is_print (context) ? PRINT_FACTOR : 1.0;

  return length * factor * context->scale;
}

gboolean
fair_draw_context_is_print (const FairDrawContext *context)
{
  return context->theme == FAIR_THEME_PRINT;
}
