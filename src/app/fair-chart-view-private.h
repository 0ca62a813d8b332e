/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-chart-view.h"

G_BEGIN_DECLS

struct _FairChartView
{
  GtkWidget parent_instance;

  /* Owned */
  FairChart *chart;
  char      *label;
  char      *readout;

  double       drag_x;
  double       drag_y;
  double       zoom;
  int          selected;
  int          min_height;
  FairPickPart dragged;
  FairPickPart stepped;
  guint        handles : 1;
};

void     _fair_chart_view_follow_input (FairChartView *self);
gboolean _fair_chart_view_is_dragging (FairChartView *self);

G_END_DECLS
