/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairPairedBar:
 * @label: the value that leads and wins share, such as "50–199 employees"
 * @of_wins: its share among the wins, 0 to 1, NaN if not known
 * @of_all: its share among all leads, 0 to 1, NaN if not known
 * @n_of_wins: how many wins that are
 * @n_of_all: how many leads that are
 * @beyond_chance: whether the interval of @of_wins excludes @of_all
 *
 * One value and how often it occurs.
 */
typedef struct
{
  const char *label;
  double      of_wins;
  double      of_all;
  guint       n_of_wins;
  guint       n_of_all;
  gboolean    beyond_chance;
} FairPairedBar;

/**
 * FairPairedBars:
 * @title: what the values are of, such as "Company size"; not drawn
 * @bars: the values, from top to bottom
 * @n_bars: how many
 *
 * What wins had in common, beside what all leads have in common: a thick bar
 * and a thin one below it. All pointers are borrowed.
 */
typedef struct
{
  const char          *title;
  const FairPairedBar *bars;
  guint                n_bars;
} FairPairedBars;

extern const FairChartClass fair_paired_bars_class;

void     fair_paired_bars_draw (const FairPairedBars  *chart,
                                const FairDrawContext *context,
                                cairo_t               *cr,
                                double                 width,
                                double                 height);
gboolean fair_paired_bars_pick (const FairPairedBars  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);
void     fair_paired_bars_get_natural_size (const FairPairedBars  *chart,
                                            const FairDrawContext *context,
                                            double                *width,
                                            double                *height);
char    *fair_paired_bars_describe (const FairPairedBars *chart)
    G_GNUC_WARN_UNUSED_RESULT;
char      *fair_paired_bars_describe_item (const FairPairedBars *chart,
                                           guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *fair_paired_bars_to_table (const FairPairedBars *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
