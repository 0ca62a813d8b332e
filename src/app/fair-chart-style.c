/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-style.h"

#define NORMAL_DPI 96.0

static void
take_color (GtkStyleContext *style, const char *name, FairRgba *color)
{
  GdkRGBA rgba;

  if (gtk_style_context_lookup_color (style, name, &rgba))
    *color = (FairRgba){ rgba.red, rgba.green, rgba.blue, rgba.alpha };
}

/**
 * fair_chart_style_get_text_scale:
 * @widget: a widget
 *
 * Returns: how large text is set, 1 being 100 %
 */
double
fair_chart_style_get_text_scale (GtkWidget *widget)
{
  double dpi = pango_cairo_context_get_resolution (
      gtk_widget_get_pango_context (widget));

  return dpi > 0.0 ? dpi / NORMAL_DPI : 1.0;
}

/**
 * fair_chart_style_init:
 * @context: (out caller-allocates): the context to fill
 * @widget: where it is drawn
 *
 * Draws as the window looks: theme, accent, font, text size and direction.
 */
void
fair_chart_style_init (FairDrawContext *context, GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (manager);
  gboolean         contrast = adw_style_manager_get_high_contrast (manager);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  PangoFontDescription *font;
  FairTheme             theme = dark ? FAIR_THEME_DARK : FAIR_THEME_LIGHT;

  if (contrast)
    theme = dark ? FAIR_THEME_CONTRAST_DARK : FAIR_THEME_CONTRAST;

  fair_draw_context_init (context, theme,
                          fair_chart_style_get_text_scale (widget));
  take_color (style, "accent_bg_color", &context->palette.accent);
  take_color (style, "accent_color", &context->palette.accent_text);
  take_color (style, "accent_fg_color", &context->palette.on_accent);

  font = pango_context_get_font_description (
      gtk_widget_get_pango_context (widget));
  if (font != NULL && pango_font_description_get_family (font) != NULL)
    context->font_family = pango_font_description_get_family (font);
  context->right_to_left =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}
