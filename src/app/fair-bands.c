/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-bands.h"

#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

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

/**
 * fair_bands_find:
 * @name: (nullable): how the terms of an agreement call a set
 *
 * Returns: the set; both where none is chosen
 */
FairBandSet
fair_bands_find (const char *name)
{
  if (g_strcmp0 (name, "000") == 0)
    return FAIR_BAND_SET_MEETINGS;
  if (g_strcmp0 (name, "003") == 0)
    return FAIR_BAND_SET_STORY;

  return FAIR_BAND_SET_BOTH;
}

static const char *
get_verdict (const FairCurveBand *band, double rate)
{
  if (rate < band->low)
    return _ ("below it");
  if (rate > band->high)
    return _ ("above it");

  return _ ("within it");
}

/**
 * fair_bands_dup_words:
 * @set: which ranges
 * @rate: a rate of MQL to SQL
 *
 * Says the rate with its interval, and for each range who recommends it and
 * where the rate lies.
 *
 * Returns: (transfer full) (nullable): the words, %NULL where there is no rate
 */
char *
fair_bands_dup_words (FairBandSet set, const FairRate *rate)
{
  FairCurveBand    bands[2];
  guint            n = fair_bands_get (set, bands);
  g_autofree char *share = NULL, *range = NULL;
  GString         *words;

  if (!rate->known || rate->of == 0)
    return NULL;

  share = fair_chart_words_rate (rate->rate);
  range = fair_chart_words_interval (rate->low, rate->high);
  words = g_string_new (NULL);
  /* Translators: a rate and its interval */
  g_string_printf (words, _ ("MQL → SQL %s (%s)"), share, range);
  for (guint i = 0; i < n; i++)
    /* Translators: a range such as "healthy 40–60%", whose advice it is, and
     * where the rate lies */
    g_string_append_printf (words, _ (" · %s (%s): %s"), bands[i].label,
                            bands[i].source,
                            get_verdict (&bands[i], rate->rate));

  return g_string_free (words, FALSE);
}
