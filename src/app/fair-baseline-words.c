/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-baseline-words.h"

#include "base/fair-i18n.h"

/* What the draft is compared with, in words. */

static gboolean
is_everybody (FairWorkshop *workshop)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));

  return simulation == NULL || simulation->baseline == FAIR_BASELINE_EVERYBODY;
}

static const char *
get_card_name (FairWorkshop *workshop)
{
  const FairScorecard *card =
      fair_results_get_baseline_card (fair_workshop_get_results (workshop));

  return card != NULL && card->name != NULL && *card->name != '\0'
             ? card->name
             : _ ("another model");
}

/**
 * fair_baseline_words_short:
 * @workshop: a workshop
 *
 * Returns: (transfer full) (nullable): a word for a chart, such as "v2" or
 *   "today"; %NULL where there is nothing to compare with
 */
char *
fair_baseline_words_short (FairWorkshop *workshop)
{
  const FairDefinition *last;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  switch (fair_results_get_baseline (fair_workshop_get_results (workshop)))
    {
    case FAIR_BASELINE_CARD:
      return g_strdup (get_card_name (workshop));

    case FAIR_BASELINE_AGREED:
      last = fair_versions_get_last (fair_workshop_get_versions (workshop));
      /* Translators: the version of this number, as short as can be */
      return g_strdup_printf (_ ("v%u"), last->number);

    case FAIR_BASELINE_RECORDED:
    case FAIR_BASELINE_DEFAULT:
    default:
      return is_everybody (workshop) ? NULL : g_strdup (_ ("today"));
    }
}

/**
 * fair_baseline_words_version:
 * @workshop: a workshop
 *
 * Returns: (transfer full) (nullable): the last agreed version and its day,
 *   %NULL before the first one
 */
char *
fair_baseline_words_version (FairWorkshop *workshop)
{
  const FairDefinition *last;
  FairZone             *zone;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  last = fair_versions_get_last (fair_workshop_get_versions (workshop));
  if (last == NULL)
    return NULL;

  zone = fair_workshop_get_zone (workshop);
  local = g_date_time_new_from_unix_utc (
      last->agreed_at + fair_zone_offset (zone, last->agreed_at));
  /* Translators: a day without its year, as g_date_time_format() has it */
  day =
      local != NULL ? g_date_time_format (local, _ ("%-d %b")) : g_strdup ("");

  /* Translators: v2, agreed 14 Jul */
  return g_strdup_printf (_ ("v%u, agreed %s"), last->number, day);
}

/**
 * fair_baseline_words_long:
 * @workshop: a workshop
 *
 * Returns: (transfer full): what the draft is compared with
 */
char *
fair_baseline_words_long (FairWorkshop *workshop)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  switch (fair_results_get_baseline (fair_workshop_get_results (workshop)))
    {
    case FAIR_BASELINE_CARD:
      return g_strdup (get_card_name (workshop));

    case FAIR_BASELINE_AGREED:
      return fair_baseline_words_version (workshop);

    case FAIR_BASELINE_RECORDED:
    case FAIR_BASELINE_DEFAULT:
    default:
      return g_strdup (is_everybody (workshop) ? _ ("nothing recorded")
                                               : _ ("today, as recorded"));
    }
}
