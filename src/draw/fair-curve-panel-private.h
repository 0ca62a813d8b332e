/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart-text.h"
#include "draw/fair-curve-chart.h"
#include "draw/fair-scale.h"
#include "draw/fair-ticks.h"

G_BEGIN_DECLS

/* Where one panel of a curve chart is drawn, and which parts of it have
 * words already. */
typedef struct
{
  const FairCurveChart *chart;
  const FairCurvePanel *panel;
  FairRect              plot;
  FairScale             x;
  FairScale             y;
  FairTicks             ticks;
  FairRect              taken[8];
  guint                 n_taken;
} FairCurveFrame;

void     _fair_curve_panel_frame (FairCurveFrame       *frame,
                                  const FairCurveChart *chart,
                                  const FairCurvePanel *panel,
                                  const FairRect       *plot,
                                  guint                 n_steps);
double   _fair_curve_panel_tick_width (FairChartText *text);
gboolean _fair_curve_panel_is_lacking (const FairCurveChart *chart,
                                       const FairCurvePanel *panel);
char    *_fair_curve_panel_words (const FairCurvePanel *panel, double value);
void     _fair_curve_panel_draw_ground (const FairCurveFrame *frame,
                                        FairChartText        *text);
void     _fair_curve_panel_draw_lines (const FairCurveFrame *frame,
                                       FairChartText        *text);
void     _fair_curve_panel_draw_marks (FairCurveFrame *frame,
                                       FairChartText  *text,
                                       gboolean        selected);
void     _fair_curve_panel_show_words (FairCurveFrame *frame,
                                       FairChartText  *text,
                                       FairTextRole    role,
                                       const char     *words,
                                       FairRect       *places,
                                       guint           n_places,
                                       const FairRgba *color);

void  _fair_curve_chart_copy_members (gpointer data, FairPool *pool);
guint _fair_curve_chart_get_n_items (gconstpointer data);

G_END_DECLS
