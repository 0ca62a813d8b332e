/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"
#include "draw/fair-curve-chart.h"

/* Charts with plausible numbers, for tests and for the gallery. */

FairChart *draw_fixture_curve (guint n_panels);
FairChart *draw_fixture_curve_figure (void);
