/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "draw/fair-draw-context.h"

G_BEGIN_DECLS

/**
 * FairTextRole:
 * @FAIR_TEXT_TICK: a number on an axis
 * @FAIR_TEXT_LABEL: a note beside a mark
 * @FAIR_TEXT_STRONG: a note that counts
 * @FAIR_TEXT_NAME: the name of a row or a bar
 * @FAIR_TEXT_NAME_STRONG: the name of a row that stands out
 * @FAIR_TEXT_TITLE: the name of a panel
 * @FAIR_TEXT_VALUE: the value beside its mark
 * @FAIR_TEXT_VALUE_LIGHT: a value that rests on too few to count
 *
 * What a text is for; its size and weight follow.
 */
typedef enum
{
  FAIR_TEXT_TICK,
  FAIR_TEXT_LABEL,
  FAIR_TEXT_STRONG,
  FAIR_TEXT_NAME,
  FAIR_TEXT_NAME_STRONG,
  FAIR_TEXT_TITLE,
  FAIR_TEXT_VALUE,
  FAIR_TEXT_VALUE_LIGHT,
} FairTextRole;

#define FAIR_N_TEXT_ROLES 8

/**
 * FairChartText:
 * @context: how to draw, borrowed
 * @cr: where to draw, borrowed; %NULL to measure only
 * @layout: (nullable): the layout that all texts share
 * @fonts: the font of each role, made when it is needed
 * @halo: whether a thin edge of the ground parts the text from lines below
 *
 * Sets short texts with pango: tabular figures always, no hinting in print.
 */
typedef struct
{
  const FairDrawContext *context;
  cairo_t               *cr;
  PangoLayout           *layout;
  PangoFontDescription  *fonts[FAIR_N_TEXT_ROLES];
  gboolean               halo;
} FairChartText;

/**
 * fair_chart_text_init:
 * @text: (out caller-allocates): the setter of texts
 * @context: how to draw, borrowed for the life of @text
 * @cr: (nullable): where to draw, borrowed; %NULL to measure only
 *
 * Prepares one layout for all texts of a chart. Clear with
 * fair_chart_text_clear().
 */
void fair_chart_text_init (FairChartText         *text,
                           const FairDrawContext *context,
                           cairo_t               *cr);

/**
 * fair_chart_text_clear:
 * @text: a setter of texts
 *
 * Lets go of the layout and the fonts.
 */
void fair_chart_text_clear (FairChartText *text);

/**
 * fair_chart_text_size:
 * @context: how to draw
 * @role: what a text is for
 *
 * Returns: the size of its letters in the units of the page
 */
double fair_chart_text_size (const FairDrawContext *context, FairTextRole role);

/**
 * fair_chart_text_width:
 * @text: a setter of texts
 * @role: what the text is for
 * @words: (nullable): the text
 *
 * Returns: the width of @words on one line, in the units of the page
 */
double fair_chart_text_width (FairChartText *text,
                              FairTextRole   role,
                              const char    *words);

/**
 * fair_chart_text_height:
 * @context: how to draw
 * @role: what a text is for
 *
 * Returns: the height of one line of it in the units of the page
 */
double fair_chart_text_height (const FairDrawContext *context,
                               FairTextRole           role);

/**
 * fair_chart_text_show:
 * @text: a setter of texts with a cairo context
 * @role: what the text is for
 * @words: (nullable): the text, one line
 * @x: where it stands
 * @y: where it stands
 * @xalign: 0 if @x is its left edge, 0.5 its middle, 1 its right edge
 * @yalign: 0 if @y is its upper edge, 0.5 its middle, 1 its lower edge
 * @color: its color
 *
 * Draws one line.
 */
void fair_chart_text_show (FairChartText  *text,
                           FairTextRole    role,
                           const char     *words,
                           double          x,
                           double          y,
                           double          xalign,
                           double          yalign,
                           const FairRgba *color);

/**
 * fair_chart_text_show_within:
 * @text: a setter of texts with a cairo context
 * @role: what the text is for
 * @words: (nullable): the text, one line
 * @x: where it stands
 * @y: where it stands
 * @width: the room there is; a longer text ends in an ellipsis
 * @xalign: 0 if @x is its left edge, 0.5 its middle, 1 its right edge
 * @yalign: 0 if @y is its upper edge, 0.5 its middle, 1 its lower edge
 * @color: its color
 *
 * Draws one line that is not longer than @width.
 */
void fair_chart_text_show_within (FairChartText  *text,
                                  FairTextRole    role,
                                  const char     *words,
                                  double          x,
                                  double          y,
                                  double          width,
                                  double          xalign,
                                  double          yalign,
                                  const FairRgba *color);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairChartText, fair_chart_text_clear)

G_END_DECLS
