/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart-text.h"
#include "draw/fair-scale.h"
#include "draw/fair-spread-strip.h"

G_BEGIN_DECLS

/* What the two drawings of a spread share. */

char *_fair_spread_strip_number (double value) G_GNUC_WARN_UNUSED_RESULT;
guint _fair_spread_strip_rank (const FairSpreadStrip *chart,
                               guint                  item,
                               gboolean               within_side);
guint _fair_spread_strip_tallest (const FairSpreadStrip *chart,
                                  gboolean               within_side);
void  _fair_spread_strip_draw_mark (FairChartText        *text,
                                    const FairSpreadMark *mark,
                                    double                x,
                                    double                y,
                                    double                size);
void  _fair_spread_strip_draw_ticks (FairChartText         *text,
                                     const FairSpreadStrip *chart,
                                     const FairScale       *x,
                                     double                 top,
                                     double                 axis);
int   _fair_spread_strip_nearest (const FairSpreadStrip *chart, double value);
void  _fair_spread_strip_copy_members (gpointer data, FairPool *pool);
guint _fair_spread_strip_get_n_items (gconstpointer data);

G_END_DECLS
