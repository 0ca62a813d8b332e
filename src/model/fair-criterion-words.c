/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "model/fair-criterion.h"

/* What makes one occurrence: how many activities of which type. */
static char *
occurrence_to_words (const FairCriterion *criterion)
{
  g_autofree char *types = NULL;
  int              n = criterion->at_least;

  /* Translators: stands between two types of activity */
  types = criterion->activity != NULL
              ? g_strjoinv (_ (" or "), criterion->activity)
              : g_strdup ("");

  if (n == 1)
    return g_steal_pointer (&types);
  if (criterion->distinct == FAIR_DISTINCT_DETAIL)
    /* Translators: a number of activities of a type, none twice */
    return g_strdup_printf (ngettext ("%d different %s", "%d different %s", n),
                            n, types);
  if (criterion->distinct == FAIR_DISTINCT_DAY)
    return g_strdup_printf (
        ngettext ("%s on %d day", "%s on %d different days", n), types, n);
  if (strstr (types, "visit") != NULL)
    /* Translators: of a type of page visit */
    return g_strdup_printf (ngettext ("%d visit of %s", "%d visits of %s", n),
                            n, types);

  /* Translators: of a type of activity, such as: 2 times download */
  return g_strdup_printf (ngettext ("%d time %s", "%d times %s", n), n, types);
}

/* The restriction on the activities' number and detail. */
static void
append_where (GString *words, const FairCriterion *criterion)
{
  if (criterion->has_value)
    {
      g_autofree char *test = fair_test_to_words (&criterion->value);

      /* Translators: on an activity's number, such as: with a value at least
       * 80 */
      g_string_append_printf (words, _ (", with a value %s"), test);
    }

  if (criterion->has_detail)
    {
      g_autofree char *test = fair_test_to_words (&criterion->detail);

      /* Translators: on an activity's text, such as: where the detail contains
       * pricing */
      g_string_append_printf (words, _ (", where the detail %s"), test);
    }
}

/* How often it counts, and up to how much. */
static void
append_award (GString *words, const FairCriterion *criterion)
{
  g_autofree char *cap = NULL;

  if (criterion->award == FAIR_AWARD_EACH)
    g_string_append (words, _ (", each time"));
  if (criterion->cap < 0)
    return;

  cap = fair_format_count (criterion->cap);
  /* Translators: the most points that a criterion gives */
  g_string_append_printf (words, _ (", at most %s"), cap);
}

/* How long the points stand, and how they fade. */
static void
append_time (GString *words, const FairCriterion *criterion)
{
  if (criterion->expires_days > 0)
    g_string_append_printf (words,
                            ngettext ("; the points stand for %d day",
                                      "; the points stand for %d days",
                                      criterion->expires_days),
                            criterion->expires_days);

  if (criterion->decay_days > 0)
    {
      g_autofree char *percent =
          fair_format_percent (criterion->decay_percent / 100.0, 0);

      g_string_append_printf (words,
                              /* Translators: a percentage of the points */
                              ngettext ("; losing %s every %d day",
                                        "; losing %s every %d days",
                                        criterion->decay_days),
                              percent, criterion->decay_days);
    }
}

/**
 * fair_criterion_to_words:
 * @criterion: a criterion with `when` or `activity`
 *
 * Says in the person's language when a criterion is met and how long it counts,
 * such as "2 visits of pricing-page-visit within 7 days; the points stand for
 * 90 days". Points, group and effect are left to the columns beside it.
 *
 * Returns: (transfer full): the words, empty where it matches nothing yet
 */
char *
fair_criterion_to_words (const FairCriterion *criterion)
{
  g_autofree char *occurrence = NULL;
  GString         *words;

  g_return_val_if_fail (criterion != NULL, NULL);

  if (criterion->family == FAIR_FAMILY_FIT)
    return criterion->when != NULL ? fair_condition_to_words (criterion->when)
                                   : g_strdup ("");

  occurrence = occurrence_to_words (criterion);
  words = g_string_new (occurrence);
  append_where (words, criterion);
  if (criterion->within_days > 0)
    /* Translators: a window of time in which all of it happens */
    g_string_append_printf (
        words,
        ngettext (" within %d day", " within %d days", criterion->within_days),
        criterion->within_days);
  append_award (words, criterion);
  append_time (words, criterion);

  return g_string_free (words, FALSE);
}
