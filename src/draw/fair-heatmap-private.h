/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-format.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-heatmap.h"

G_BEGIN_DECLS

const FairHeatmapCell *
_fair_heatmap_get_cell (const FairHeatmap *chart, guint column, guint row);
char *
_fair_heatmap_range (const FairHeatmap *chart, guint index, guint n_ranges);
char *_fair_heatmap_rate_words (const FairHeatmapCell *cell);

G_END_DECLS
