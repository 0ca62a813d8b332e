/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-curve-chart.h"
#include "engine/fair-rate.h"

G_BEGIN_DECLS

/**
 * FairBandSet:
 * @FAIR_BAND_SET_BOTH: both, though they contradict each other
 * @FAIR_BAND_SET_MEETINGS: the wider one alone
 * @FAIR_BAND_SET_STORY: the narrower one alone
 * @FAIR_BAND_SET_NONE: none
 *
 * Which recommended ranges of MQL to SQL are shown.
 */
typedef enum
{
  FAIR_BAND_SET_BOTH,
  FAIR_BAND_SET_MEETINGS,
  FAIR_BAND_SET_STORY,
  FAIR_BAND_SET_NONE,
} FairBandSet;

guint       fair_bands_get (FairBandSet set, FairCurveBand *bands);
FairBandSet fair_bands_find (const char *name);
char       *fair_bands_dup_words (FairBandSet set, const FairRate *rate);

G_END_DECLS
