/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

/**
 * FAIR_FEWEST:
 *
 * Below as many, a count stands in place of a rate.
 */
#define FAIR_FEWEST 30

/**
 * FAIR_FEWEST_WINS:
 *
 * Below as many wins old enough to judge, no rate is given at all.
 */
#define FAIR_FEWEST_WINS 15

/**
 * FairPastVolume:
 * @n_months: months with whole data, or all where none is whole
 * @total: MQLs in them
 * @mean: MQLs a month
 * @median: of the months
 * @least: the fewest in a month
 * @most: the most in a month
 *
 * MQLs month by month, without the months that the data covers in part.
 */
typedef struct
{
  guint  n_months;
  guint  total;
  double mean;
  double median;
  guint  least;
  guint  most;
} FairPastVolume;

/**
 * FairPastKind:
 *
 * What history can be asked about a simulation.
 */
typedef enum
{
  FAIR_PAST_NONE,
  FAIR_PAST_WON_ONLY,
  FAIR_PAST_THIN,
  FAIR_PAST_FULL,
} FairPastKind;

FairPastKind fair_agreement_past_get_kind (const FairSimulation *simulation);
gboolean     fair_agreement_past_get_volume (const FairSimulation *simulation,
                                             FairPastVolume       *volume);
guint        fair_agreement_past_count_below (const FairSimulation *simulation,
                                              double                least);
guint        fair_agreement_past_count_above (const FairSimulation *simulation,
                                              double                most);
guint    fair_agreement_past_count_windows (const FairSimulation *simulation,
                                            double                least,
                                            guint                *n_windows);
char    *fair_agreement_past_dup_rate (const FairRate *rate);
char    *fair_agreement_past_dup_interval (const FairRate *rate);
gboolean fair_agreement_past_has_rate (const FairSimulation *simulation,
                                       FairRateKind          kind);

G_END_DECLS
