/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "draw/fair-chart-text.h"

#include "draw/fair-marks.h"

/* Sizes on the screen are those of a body text of 11 points, in pixels;
 * sizes on paper are points. */
static const struct
{
  double   screen;
  double   print;
  gboolean bold;
} roles[] = {
  [FAIR_TEXT_TICK] = { 12.5, 7.0, FALSE },
  [FAIR_TEXT_LABEL] = { 12.0, 7.5, FALSE },
  [FAIR_TEXT_STRONG] = { 12.0, 7.5, TRUE },
  [FAIR_TEXT_NAME] = { 12.5, 8.0, FALSE },
  [FAIR_TEXT_NAME_STRONG] = { 12.5, 8.0, TRUE },
  [FAIR_TEXT_TITLE] = { 12.8, 8.4, TRUE },
  [FAIR_TEXT_VALUE] = { 16.0, 8.8, TRUE },
  [FAIR_TEXT_VALUE_LIGHT] = { 16.0, 8.8, FALSE },
};

/* The height of a line, as a share of the size: enough for accents of
 * capital letters, less than what serif fonts ask for. */
#define LINE_HEIGHT 1.3

void
fair_chart_text_init (FairChartText         *text,
                      const FairDrawContext *context,
                      cairo_t               *cr)
{
  PangoContext  *pango;
  PangoAttrList *attributes;

  g_return_if_fail (text != NULL);
  g_return_if_fail (context != NULL);

  pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  if (fair_draw_context_is_print (context))
    {
      cairo_font_options_t *options = cairo_font_options_create ();

      cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
      cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
      pango_cairo_context_set_font_options (pango, options);
      cairo_font_options_destroy (options);
    }
  if (cr != NULL)
    pango_cairo_update_context (cr, pango);

  *text = (FairChartText){
    .context = context,
    .cr = cr,
    .layout = pango_layout_new (pango),
  };
  pango_layout_set_single_paragraph_mode (text->layout, TRUE);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (text->layout, attributes);
  pango_attr_list_unref (attributes);
  g_object_unref (pango);
}

void
fair_chart_text_clear (FairChartText *text)
{
  g_clear_object (&text->layout);
  for (guint i = 0; i < G_N_ELEMENTS (text->fonts); i++)
    g_clear_pointer (&text->fonts[i], pango_font_description_free);
}

double
fair_chart_text_size (const FairDrawContext *context, FairTextRole role)
{
  double size = fair_draw_context_is_print (context) ? roles[role].print
                                                     : roles[role].screen;

  return size * context->scale;
}

double
fair_chart_text_height (const FairDrawContext *context, FairTextRole role)
{
  return fair_chart_text_size (context, role) * LINE_HEIGHT;
}

/* Figures alone have no direction of their own: a range such as 68–73% runs
 * from left to right also between words that run from the right. */
static void
set_direction (FairChartText *text, const char *words)
{
  PangoContext  *pango = pango_layout_get_context (text->layout);
  PangoDirection direction = PANGO_DIRECTION_LTR;

  for (const char *c = words; text->context->right_to_left && *c != '\0';
       c = g_utf8_next_char (c))
    {
      if (g_unichar_isalpha (g_utf8_get_char (c)))
        direction = PANGO_DIRECTION_RTL;
    }
  if (pango_context_get_base_dir (pango) == direction)
    return;

  pango_context_set_base_dir (pango, direction);
  pango_layout_context_changed (text->layout);
}

static const PangoFontDescription *
get_font (FairChartText *text, FairTextRole role)
{
  PangoFontDescription *font;

  g_assert ((guint) role < G_N_ELEMENTS (text->fonts));

  if (text->fonts[role] != NULL)
    return text->fonts[role];

  font = pango_font_description_from_string (text->context->font_family);
  pango_font_description_set_absolute_size (
      font, fair_chart_text_size (text->context, role) * PANGO_SCALE);
  pango_font_description_set_weight (
      font, roles[role].bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  text->fonts[role] = font;
  return font;
}

static void
set_text (FairChartText *text, FairTextRole role, const char *words)
{
  set_direction (text, words);
  pango_layout_set_font_description (text->layout, get_font (text, role));
  pango_layout_set_width (text->layout, -1);
  pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_text (text->layout, words, -1);
}

double
fair_chart_text_width (FairChartText *text,
                       FairTextRole   role,
                       const char    *words)
{
  int width;

  if (words == NULL || *words == '\0')
    return 0.0;

  set_text (text, role, words);
  pango_layout_get_size (text->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* The lines of a font may be much taller than its letters, so texts are put
 * by the middle of their small capitals: a line box of LINE_HEIGHT around
 * the baseline, which lies at 73 % of it. */
/* On a screen the letters are laid out around their place, from the cache of
 * glyphs: stroking their outlines takes ten times as long. */
static void
draw_halo (FairChartText *text, double x, double y)
{
  double radius = fair_draw_context_length (text->context, 2.0);
  int    around;

  fair_rgba_set_source (&text->context->palette.view, text->cr);
  cairo_new_path (text->cr);
  if (fair_marks_keeps_lines (text->cr))
    {
      cairo_move_to (text->cr, x, y);
      pango_cairo_layout_path (text->cr, text->layout);
      cairo_set_line_width (text->cr, 2.0 * radius);
      cairo_set_line_join (text->cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash (text->cr, NULL, 0, 0.0);
      cairo_stroke (text->cr);
      return;
    }

  /* More places only where they would be seen apart. */
  around = radius > 3.0 ? 12 : 8;
  for (int i = 0; i < 2 * around; i += i < around ? 1 : 2)
    {
      double angle = i % around * 2.0 * G_PI / around;
      double away = i < around ? radius : radius / 2.0;

      cairo_move_to (text->cr, x + away * cos (angle), y + away * sin (angle));
      pango_cairo_show_layout (text->cr, text->layout);
    }
}

static void
show_layout (FairChartText  *text,
             FairTextRole    role,
             double          x,
             double          y,
             double          xalign,
             double          yalign,
             const FairRgba *color)
{
  double height = fair_chart_text_height (text->context, role);
  double baseline = y - height * yalign + height * 0.73;
  int    width;

  pango_layout_get_size (text->layout, &width, NULL);
  x -= xalign * width / PANGO_SCALE;
  y = baseline -
      (double) pango_layout_get_baseline (text->layout) / PANGO_SCALE;

  cairo_save (text->cr);
  if (text->halo)
    draw_halo (text, x, y);
  cairo_new_path (text->cr);
  cairo_move_to (text->cr, x, y);
  fair_rgba_set_source (color, text->cr);
  pango_cairo_show_layout (text->cr, text->layout);
  cairo_restore (text->cr);
}

void
fair_chart_text_show (FairChartText  *text,
                      FairTextRole    role,
                      const char     *words,
                      double          x,
                      double          y,
                      double          xalign,
                      double          yalign,
                      const FairRgba *color)
{
  g_return_if_fail (text->cr != NULL);

  if (words == NULL || *words == '\0')
    return;

  set_text (text, role, words);
  show_layout (text, role, x, y, xalign, yalign, color);
}

void
fair_chart_text_show_within (FairChartText  *text,
                             FairTextRole    role,
                             const char     *words,
                             double          x,
                             double          y,
                             double          width,
                             double          xalign,
                             double          yalign,
                             const FairRgba *color)
{
  int natural;

  g_return_if_fail (text->cr != NULL);

  if (words == NULL || *words == '\0' || width <= 0.0)
    return;

  set_text (text, role, words);
  pango_layout_get_size (text->layout, &natural, NULL);
  if (natural > width * PANGO_SCALE)
    {
      pango_layout_set_ellipsize (text->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (text->layout, (int) (width * PANGO_SCALE));
    }
  show_layout (text, role, x, y, xalign, yalign, color);
}
