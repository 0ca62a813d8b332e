/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-curve-panel-private.h"

G_BEGIN_DECLS

#define FAIR_CURVE_MAX_PANELS 4

/* Where the parts of a curve chart are. @plot spans all panels, @pill is the
 * handle, @tick_width the room for the numbers of the upright axes. */
typedef struct
{
  double         width;
  FairRect       plot;
  FairRect       pill;
  gboolean       compact;
  double         tick_width;
  guint          n_panels;
  FairCurveFrame frames[FAIR_CURVE_MAX_PANELS];
} FairCurveLayout;

gboolean _fair_curve_layout_init (FairCurveLayout      *layout,
                                  const FairCurveChart *chart,
                                  FairChartText        *text,
                                  double                width,
                                  double                height);
void _fair_curve_axis_draw (const FairCurveLayout *layout, FairChartText *text);
void _fair_curve_axis_draw_pill (const FairCurveLayout *layout,
                                 FairChartText         *text);

G_END_DECLS
