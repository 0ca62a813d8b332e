/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-chart-handle.h"
#include "app/fair-chart-view.h"

#define FAIR_CHART_VIEW_N_HANDLES 2

G_BEGIN_DECLS

struct _FairChartView
{
  GtkWidget parent_instance;

  /* Owned */
  FairChart *chart;
  char      *label;
  char      *readout;
  char      *value_text;
  char      *typed;

  /* Borrowed children, where handles are stops of their own */
  GtkWidget *handle[FAIR_CHART_VIEW_N_HANDLES];
  GtkWidget *menu;

  /* Weak */
  GtkMenuButton *menu_beside;

  double       drag_x;
  double       drag_y;
  double       zoom;
  int          selected;
  int          min_height;
  FairPickPart dragged;
  FairPickPart typed_part;
  guint        typing;
  guint        handles : 1;
  guint        separate : 1;
  guint        upright : 1;
};

void         _fair_chart_view_follow_input (FairChartView *self);
void         _fair_chart_view_follow_keys (FairChartView *self);
void         _fair_chart_view_follow_menu (FairChartView *self);
void         _fair_chart_view_install_menu (GtkWidgetClass *widget_class);
gboolean     _fair_chart_view_is_dragging (FairChartView *self);
FairPickPart _fair_chart_view_get_stop (FairChartView *self);

G_END_DECLS
