/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-blind-words.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

/* What came of blind scoring, in words. */

/**
 * fair_blind_words_kappa:
 * @kappa: how far people agree
 *
 * Returns: (transfer full): the number and what it means
 */
char *
fair_blind_words_kappa (const FairKappa *kappa)
{
  g_autofree char *value = NULL;

  if (kappa->raters < 2)
    return g_strdup (_ ("fewer than two people"));
  if (!kappa->known)
    return g_strdup (_ ("not defined"));

  value = fair_format_decimal (kappa->kappa, 2);

  /* Translators: kappa, and what it means, such as "0.45, moderate" */
  return g_strdup_printf (_ ("%s, %s"), value, fair_kappa_to_words (kappa));
}

/**
 * fair_blind_words_kappa_detail:
 * @kappa: how far people agree
 *
 * Returns: (transfer full): what it rests on
 */
char *
fair_blind_words_kappa_detail (const FairKappa *kappa)
{
  g_autofree char *observed = NULL, *expected = NULL;

  if (!kappa->known)
    return g_strdup (kappa->raters < 2
                         ? _ ("It takes two who said something of every lead")
                         : _ ("Everyone said the same of every lead, or too "
                              "few leads count"));

  observed = fair_format_percent (kappa->observed, 0);
  expected = fair_format_percent (kappa->expected, 0);

  /* Translators: two shares; leads */
  return g_strdup_printf (
      ngettext ("They agree on %s; by chance it would be %s (%u lead)",
                "They agree on %s; by chance it would be %s (%u leads)",
                kappa->n),
      observed, expected, kappa->n);
}

/**
 * fair_blind_words_rate:
 * @rate: a rate
 *
 * Returns: (transfer full): its counts, and the share with its interval where
 *   there are some
 */
char *
fair_blind_words_rate (const FairRate *rate)
{
  g_autofree char *counts = NULL, *share = NULL, *range = NULL;

  if (!rate->known || rate->of == 0)
    return g_strdup (_ ("none"));

  counts = fair_chart_words_share ((guint) rate->n, (guint) rate->of);
  share = fair_chart_words_rate (rate->rate);
  range = fair_chart_words_interval (rate->low, rate->high);

  /* Translators: "5 of 8"; share; 95% interval */
  return g_strdup_printf (_ ("%s, %s (%s)"), counts, share, range);
}

/**
 * fair_blind_words_votes:
 * @lead: what was said of a lead
 *
 * Returns: (transfer full): how many of each side said MQL
 */
char *
fair_blind_words_votes (const FairBlindLead *lead)
{
  guint marketing = lead->yes[0] + lead->no[0];
  guint sales = lead->yes[1] + lead->no[1];

  /* Translators: how many of each side's people said that it is an MQL */
  return g_strdup_printf (
      _ ("MQL for %u of %u of Marketing, %u of %u of Sales"), lead->yes[0],
      marketing, lead->yes[1], sales);
}

static const char *
outcome_of (const FairBlindLead *lead)
{
  switch (lead->outcome)
    {
    case FAIR_OUTCOME_WON:
      return _ ("it was won");

    case FAIR_OUTCOME_LOST:
      return _ ("it was lost");

    case FAIR_OUTCOME_OPEN:
      return _ ("it is still open");

    case FAIR_OUTCOME_NONE:
    default:
      return _ ("it never bought");
    }
}

static const char *
reason_of (FairBlindTalk talk)
{
  if (talk & FAIR_BLIND_TALK_SIDES)
    return _ ("The sides see it differently");
  if (talk & FAIR_BLIND_TALK_SPLIT)
    return _ ("The room was of two minds");
  if (talk & FAIR_BLIND_TALK_OUTCOME)
    return _ ("Most were wrong");

  return _ ("Most say something else than the draft");
}

/**
 * fair_blind_words_lead:
 * @lead: what was said of a lead
 *
 * Returns: (transfer full): why it is worth talking about, what became of it,
 *   and what the draft says
 */
char *
fair_blind_words_lead (const FairBlindLead *lead)
{
  /* Translators: a reason; what became of the lead; what the draft says */
  return g_strdup_printf (_ ("%s; %s; %s"), reason_of (lead->talk),
                          outcome_of (lead),
                          lead->card ? _ ("the draft makes it an MQL")
                                     : _ ("the draft does not make it an MQL"));
}
