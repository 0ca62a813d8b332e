/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * fair_chart_image_to_png:
 * @chart: a chart
 * @context: how to draw it
 * @width: its width, above 0
 * @height: its height, above 0
 * @resolution: pixels for each unit of @width, above 0
 * @error: return location
 *
 * Draws @chart on the ground of its palette. Fails with
 * %FAIR_DRAW_ERROR_LIMIT if the picture would have a side of more than
 * 32,767 pixels.
 *
 * Returns: (transfer full): a PNG file, or %NULL with @error set
 */
GBytes *fair_chart_image_to_png (const FairChart       *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 resolution,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_chart_image_to_svg:
 * @chart: a chart
 * @context: how to draw it
 * @width: its width in pixels, above 0
 * @height: its height in pixels, above 0
 * @error: return location
 *
 * Draws @chart on the ground of its palette, text as outlines.
 *
 * Returns: (transfer full): an SVG file, or %NULL with @error set
 */
GBytes *fair_chart_image_to_svg (const FairChart       *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
