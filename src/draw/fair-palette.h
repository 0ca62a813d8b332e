/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-rgba.h"

G_BEGIN_DECLS

/**
 * FairTheme:
 * @FAIR_THEME_LIGHT: a light window
 * @FAIR_THEME_DARK: a dark window
 * @FAIR_THEME_CONTRAST: a light window in high contrast
 * @FAIR_THEME_CONTRAST_DARK: a dark window in high contrast
 * @FAIR_THEME_PRINT: ink on paper, units are points
 *
 * The grounds a chart can be drawn on.
 */
typedef enum
{
  FAIR_THEME_LIGHT,
  FAIR_THEME_DARK,
  FAIR_THEME_CONTRAST,
  FAIR_THEME_CONTRAST_DARK,
  FAIR_THEME_PRINT,
} FairTheme;

/**
 * FairSeries:
 * @FAIR_SERIES_MQLS: MQLs a month, a disc
 * @FAIR_SERIES_WINS: wins caught, a triangle
 * @FAIR_SERIES_MQL_TO_WIN: MQL to win, a square
 * @FAIR_SERIES_MQL_TO_SQL: MQL to SQL, a diamond
 *
 * The measures that have a color and a shape of their own everywhere.
 */
typedef enum
{
  FAIR_SERIES_MQLS,
  FAIR_SERIES_WINS,
  FAIR_SERIES_MQL_TO_WIN,
  FAIR_SERIES_MQL_TO_SQL,
} FairSeries;

#define FAIR_N_SERIES 4

/**
 * FairPalette:
 * @view: the ground below the chart
 * @text: text that is read first, and lines that carry meaning
 * @dim: text that is read second
 * @ghost: what was agreed before
 * @grid: gridlines
 * @axis: the base line of a plot
 * @band: the shade of a band that others recommend
 * @neutral: bars that only serve for comparison
 * @accent: what is dragged or done next
 * @accent_text: the accent as text on @view
 * @on_accent: text on @accent
 * @marketing: the mark of the marketing side
 * @sales: the mark of the sales side
 * @series: the colors of the measures
 *
 * All colors of a chart. A window may put its own accent into it.
 */
typedef struct
{
  FairRgba view;
  FairRgba text;
  FairRgba dim;
  FairRgba ghost;
  FairRgba grid;
  FairRgba axis;
  FairRgba band;
  FairRgba neutral;
  FairRgba accent;
  FairRgba accent_text;
  FairRgba on_accent;
  FairRgba marketing;
  FairRgba sales;
  FairRgba series[FAIR_N_SERIES];
} FairPalette;

/**
 * fair_palette_init:
 * @palette: (out caller-allocates): the palette to fill
 * @theme: what it is drawn on
 *
 * Fills @palette with the colors of @theme.
 */
void fair_palette_init (FairPalette *palette, FairTheme theme);

G_END_DECLS
