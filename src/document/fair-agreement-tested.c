/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-tested.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"
#include "document/fair-inline.h"

/* What the tests of the promises say, in words. */

static const char *const MONTHS[] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

static const char *const WEEKDAYS[] = {
  N_ ("Mondays"), N_ ("Tuesdays"),  N_ ("Wednesdays"), N_ ("Thursdays"),
  N_ ("Fridays"), N_ ("Saturdays"), N_ ("Sundays"),
};

/**
 * fair_agreement_tested_get:
 * @drafter: a drafter
 * @kind: what is promised
 *
 * Returns: (transfer none) (nullable): what the past says of it, %NULL where it
 *   is not promised or was not tested
 */
const FairPromise *
fair_agreement_tested_get (const FairDrafter *drafter, FairPromiseKind kind)
{
  if (drafter->commitments == NULL ||
      !drafter->commitments->promises[kind].made)
    return NULL;

  return &drafter->commitments->promises[kind];
}

/**
 * fair_agreement_tested_is_against:
 * @drafter: a drafter
 * @kind: what is promised
 *
 * Returns: whether the past would not have kept it
 */
gboolean
fair_agreement_tested_is_against (const FairDrafter *drafter,
                                  FairPromiseKind    kind)
{
  const FairPromise *promise = fair_agreement_tested_get (drafter, kind);

  return promise != NULL && promise->verdict == FAIR_PROMISE_NOT_SUPPORTED;
}

/**
 * fair_agreement_tested_dup_share:
 * @rate: a rate
 *
 * Returns: (transfer full): the rate in percent with a decimal, or its counts
 *   where it is of too few
 */
char *
fair_agreement_tested_dup_share (const FairRate *rate)
{
  g_autofree char *n = fair_format_count ((gint64) rate->n);
  g_autofree char *of = fair_format_count ((gint64) rate->of);

  if (rate->known && rate->of >= FAIR_FEWEST)
    return fair_agreement_past_dup_rate (rate);

  return g_strdup_printf (_ ("%s of %s"), n, of);
}

/**
 * fair_agreement_tested_dup_month:
 * @month: year × 12 + month − 1
 *
 * Returns: (transfer full): such as "May 2026"
 */
char *
fair_agreement_tested_dup_month (gint32 month)
{
  /* Translators: month and year */
  return g_strdup_printf (_ ("%s %d"), _ (MONTHS[month % 12]), month / 12);
}

/**
 * fair_agreement_tested_get_weekday:
 * @weekday: 0 for Monday
 *
 * Returns: (transfer none): such as "Fridays", translated
 */
const char *
fair_agreement_tested_get_weekday (guint weekday)
{
  return _ (WEEKDAYS[weekday]);
}

/**
 * fair_agreement_tested_find_bad_weekday:
 * @commitments: the tests
 *
 * Returns: the weekday whose follow-ups were in time least often, where its
 *   whole interval is below the share of all, or -1
 */
int
fair_agreement_tested_find_bad_weekday (const FairCommitments *commitments)
{
  const FairRate *all = &commitments->promises[FAIR_PROMISE_FOLLOW_UP].rate;
  int             worst = -1;

  for (guint i = 0; i < G_N_ELEMENTS (commitments->weekdays); i++)
    {
      const FairRate *rate = &commitments->weekdays[i];

      if (rate->known && rate->of >= FAIR_FEWEST && all->known &&
          rate->high < all->rate &&
          (worst < 0 || rate->rate < commitments->weekdays[worst].rate))
        worst = (int) i;
    }

  return worst;
}

/* "Hot 72.0%, Normal 66.1%, Fridays 46.0%" */
static char *
dup_follow_up (const FairCommitments *commitments)
{
  GString *text = g_string_new (NULL);
  int      weekday = fair_agreement_tested_find_bad_weekday (commitments);

  for (guint i = 0; i < commitments->tiers->len; i++)
    {
      const FairTierTimes *tier = g_ptr_array_index (commitments->tiers, i);
      g_autofree char     *name = fair_inline_escape (tier->name);
      g_autofree char *share = fair_agreement_tested_dup_share (&tier->on_time);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                              commitments->tiers->len > 1 ? name : "", share);
    }
  if (weekday >= 0)
    {
      g_autofree char *share =
          fair_agreement_tested_dup_share (&commitments->weekdays[weekday]);

      g_string_append_printf (text, ", %s %s", _ (WEEKDAYS[weekday]), share);
    }

  return g_strstrip (g_string_free (text, FALSE));
}

static char *
dup_value (const FairDrafter *drafter,
           FairPromiseKind    kind,
           const FairPromise *promise)
{
  g_autofree char *share = fair_agreement_tested_dup_share (&promise->rate);
  g_autofree char *recorded = fair_format_count (promise->recorded);

  if (kind == FAIR_PROMISE_FOLLOW_UP)
    return dup_follow_up (drafter->commitments);
  if (promise->recorded < promise->of)
    return g_strdup_printf (_ ("%s of the %s recorded"), share, recorded);

  return g_steal_pointer (&share);
}

/* In how many months it would have been missed. */
static char *
dup_missed (const FairPromise *promise, const char *place)
{
  if (promise->periods == 0)
    return g_strdup_printf (_ ("so {#%s} would have been missed"), place);

  return g_strdup_printf (
      ngettext ("so {#%s} would have been missed in %u of %u month",
                "so {#%s} would have been missed in %u of %u months",
                promise->periods),
      place, promise->periods - promise->kept, promise->periods);
}

/**
 * fair_agreement_tested_dup_words:
 * @drafter: a drafter
 * @kind: a promise of a share or a time
 * @place: where it stands
 *
 * Returns: (transfer full) (nullable): what history says of it, with a link to
 *   @place; %NULL where it was not tested
 */
char *
fair_agreement_tested_dup_words (const FairDrafter *drafter,
                                 FairPromiseKind    kind,
                                 const char        *place)
{
  const FairPromise *promise = fair_agreement_tested_get (drafter, kind);
  g_autofree char   *value = NULL;
  g_autofree char   *missed = NULL;

  if (promise == NULL)
    return NULL;
  if (promise->verdict == FAIR_PROMISE_NOT_RECORDED)
    return g_strdup (_ ("not recorded"));
  if (promise->verdict == FAIR_PROMISE_TOO_FEW &&
      promise->recorded < FAIR_FEWEST)
    {
      g_autofree char *n = fair_format_count ((gint64) promise->rate.n);
      g_autofree char *of = fair_format_count ((gint64) promise->rate.of);

      return g_strdup_printf (_ ("too few to tell (%s of %s)"), n, of);
    }

  value = dup_value (drafter, kind, promise);
  if (promise->verdict == FAIR_PROMISE_NOT_SUPPORTED)
    {
      missed = dup_missed (promise, place);
      /* Translators: what was found, and what would have been missed */
      return g_strdup_printf (_ ("%s, %s"), value, missed);
    }
  if (promise->verdict == FAIR_PROMISE_LITTLE_TO_SPARE)
    return g_strdup_printf (_ ("%s, little to spare"), value);

  return g_steal_pointer (&value);
}
