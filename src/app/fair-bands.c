/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-bands.h"

#include "base/fair-i18n.h"

/**
 * fair_bands_get:
 * @set: which ranges
 * @bands: (out caller-allocates): room for two
 *
 * Returns: how many there are
 */
guint
fair_bands_get (FairBandSet set, FairCurveBand *bands)
{
  const FairCurveBand meetings = { 0.40, 0.60, _ ("healthy 40–60%"),
                                   "Book-meetings" };
  const FairCurveBand story = { 0.10, 0.20, _ ("healthy 10–20%"), "Storylane" };
  guint               n = 0;

  if (set == FAIR_BAND_SET_BOTH || set == FAIR_BAND_SET_MEETINGS)
    bands[n++] = meetings;
  if (set == FAIR_BAND_SET_BOTH || set == FAIR_BAND_SET_STORY)
    bands[n++] = story;

  return n;
}
