/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-curve-chart.h"

G_BEGIN_DECLS

extern const FairChartClass fair_curve_figure_class;

void     fair_curve_figure_draw (const FairCurveChart  *chart,
                                 const FairDrawContext *context,
                                 cairo_t               *cr,
                                 double                 width,
                                 double                 height);
gboolean fair_curve_figure_pick (const FairCurveChart  *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 x,
                                 double                 y,
                                 FairPick              *pick);
void     fair_curve_figure_get_natural_size (const FairCurveChart  *chart,
                                             const FairDrawContext *context,
                                             double                *width,
                                             double                *height);

G_END_DECLS
