/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-month-bars.h"
#include "engine/fair-simulation.h"

G_BEGIN_DECLS

guint      fair_month_chart_find_first (const FairSimulation *simulation);
FairChart *fair_month_chart_new (const FairSimulation *simulation,
                                 const FairMonthLine  *lines,
                                 guint n_lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
