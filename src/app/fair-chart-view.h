/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairChartView:
 *
 * Shows a chart, whatever its kind. Hovering or moving with the arrow keys
 * fills `readout`. A chart with something to drag has `handles` set: then
 * Left and Right step the handle, digits are typed into it, and Up and Down
 * move the readout, else all four move the readout. With `separate-handles`
 * each handle is a stop of its own for the keyboard, a slider to a screen
 * reader, and so are the items.
 *
 * It has the actions `chart.table`, `chart.copy-csv`, `chart.copy-png` and
 * `chart.copy-svg`, and a menu of them at the secondary button and Shift+F10.
 *
 * Properties: `chart`, `label` (its name to a screen reader), `handles`,
 * `separate-handles`, `upright` (whether its first handle moves up and down),
 * `min-height` (-1 for the chart's own), `zoom`, `readout`, `selected` (-1 for
 * none).
 *
 * Signals: `handle-moved` (#FairPickPart part, double value, gboolean done)
 * while a handle is dragged and once with done at the end; `handle-stepped`
 * (#FairPickPart part, int by), with %G_MAXINT and %G_MININT for the ends;
 * `handle-typed` (#FairPickPart part, int value); `handle-reset`
 * (#FairPickPart part); `activated` (uint item).
 */
#define FAIR_TYPE_CHART_VIEW (fair_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FairChartView, fair_chart_view, FAIR, CHART_VIEW, GtkWidget)

GtkWidget  *fair_chart_view_new (void);
FairChart  *fair_chart_view_get_chart (FairChartView *self);
void        fair_chart_view_set_chart (FairChartView *self, FairChart *chart);
void        fair_chart_view_take_chart (FairChartView *self, FairChart *chart);
const char *fair_chart_view_get_label (FairChartView *self);
int         fair_chart_view_get_selected (FairChartView *self);
void        fair_chart_view_set_selected (FairChartView *self, int item);
void        fair_chart_view_name_handle (FairChartView *self,
                                         FairPickPart   part,
                                         const char    *name);
void        fair_chart_view_set_value (FairChartView *self,
                                       FairPickPart   part,
                                       int            low,
                                       int            high,
                                       int            value,
                                       const char    *words);
void        fair_chart_view_set_menu_button (FairChartView *self,
                                             GtkMenuButton *button);
void        fair_chart_view_init_context (FairChartView   *self,
                                          FairDrawContext *context);

G_END_DECLS
