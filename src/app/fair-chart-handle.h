/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairChartHandle:
 *
 * Where the keyboard and a screen reader find one of several handles of a
 * chart: a slider that draws nothing, for the chart draws the handle and the
 * ring around it. Its keys are those of the #FairChartView that it lies in.
 */
#define FAIR_TYPE_CHART_HANDLE (fair_chart_handle_get_type ())
G_DECLARE_FINAL_TYPE (
    FairChartHandle, fair_chart_handle, FAIR, CHART_HANDLE, GtkWidget)

GtkWidget   *fair_chart_handle_new (FairPickPart part);
FairPickPart fair_chart_handle_get_part (FairChartHandle *self);

G_END_DECLS
