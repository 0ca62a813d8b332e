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
} FairTextRole;

/**
 * FairChartText:
 * @context: how to draw, borrowed
 * @cr: where to draw, borrowed; %NULL to measure only
 * @layout: (nullable): the layout that all texts share
 * @halo: whether a thin edge of the ground parts the text from lines below
 *
 * Sets short texts with pango: tabular figures always, no hinting in print.
 */
typedef struct
{
  const FairDrawContext *context;
  cairo_t               *cr;
  PangoLayout           *layout;
  gboolean               halo;
} FairChartText;

void   fair_chart_text_init (FairChartText         *text,
                             const FairDrawContext *context,
                             cairo_t               *cr);
void   fair_chart_text_clear (FairChartText *text);
double fair_chart_text_size (const FairDrawContext *context, FairTextRole role);
double fair_chart_text_width (FairChartText *text,
                              FairTextRole   role,
                              const char    *words);
double fair_chart_text_height (const FairDrawContext *context,
                               FairTextRole           role);
void   fair_chart_text_show (FairChartText  *text,
                             FairTextRole    role,
                             const char     *words,
                             double          x,
                             double          y,
                             double          xalign,
                             double          yalign,
                             const FairRgba *color);
void   fair_chart_text_show_within (FairChartText  *text,
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
