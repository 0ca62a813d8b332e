/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"
#include "draw/fair-chart.h"

G_BEGIN_DECLS

FairBlock *fair_chart_figure_new (FairChart *chart, const char *caption)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
