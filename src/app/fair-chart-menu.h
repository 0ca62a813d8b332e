/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-chart-view.h"

G_BEGIN_DECLS

/**
 * FairChartMenu:
 *
 * The ⋮ button of a chart: shows it as a table and copies it as CSV, PNG or
 * SVG. Property: `view`, the #FairChartView.
 */
#define FAIR_TYPE_CHART_MENU (fair_chart_menu_get_type ())
G_DECLARE_FINAL_TYPE (FairChartMenu, fair_chart_menu, FAIR, CHART_MENU, AdwBin)

G_END_DECLS
