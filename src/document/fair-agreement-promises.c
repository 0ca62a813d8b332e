/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"
#include "document/fair-agreement-tested.h"

/* The promises, tested on the past: one that history would not have kept is not
 * forbidden, but both sides see it before they sign. */

/* In the order in which they stand in the agreement. A label whose names are
 * not all known is a promise without its number, and the second one serves. */
static const struct
{
  FairPromiseKind kind;
  const char     *label;
  const char     *plain;
} ROWS[] = {
  { FAIR_PROMISE_FLOOR, N_ ("{#volume}  at least {volume_floor} in any month"),
    NULL },
  { FAIR_PROMISE_VOLUME, N_ ("{#volume}  {volume} on average of a quarter"),
    NULL },
  { FAIR_PROMISE_QUALITY, N_ ("{#quality}  {quality_floor} become SQLs"),
    NULL },
  { FAIR_PROMISE_COMPLETE,
    N_ ("{#complete}  {complete_share} of records complete"), NULL },
  { FAIR_PROMISE_ACCEPT, N_ ("{#accept}  {accept_share} within {accept_time}"),
    N_ ("{#accept}  all within {accept_time}") },
  { FAIR_PROMISE_FOLLOW_UP,
    N_ ("{#follow-up}  {on_time_share} followed up in time"),
    N_ ("{#follow-up}  all followed up in time") },
  { FAIR_PROMISE_OUTCOME, N_ ("{#outcome}  {outcome_share} with an outcome"),
    N_ ("{#outcome}  all with an outcome") },
  { FAIR_PROMISE_CAPACITY, N_ ("{#capacity}  room for {capacity} a month"),
    NULL },
};

static gboolean
is_volume (FairPromiseKind kind)
{
  return kind == FAIR_PROMISE_VOLUME || kind == FAIR_PROMISE_FLOOR ||
         kind == FAIR_PROMISE_CAPACITY;
}

static char *
dup_value (FairPromiseKind kind, double value)
{
  if (!is_volume (kind))
    return fair_format_percent (value, 0);

  return kind == FAIR_PROMISE_VOLUME ? fair_format_decimal (value, 1)
                                     : fair_format_count ((gint64) value);
}

static char *
dup_kept (const FairPromise *promise)
{
  guint kept = promise->kept;
  guint of = promise->periods;

  if (of == 0)
    return g_strdup ("–");

  switch (promise->period)
    {
    case FAIR_PERIOD_WINDOW:
      return g_strdup_printf (
          ngettext ("%u of %u window", "%u of %u windows", of), kept, of);
    case FAIR_PERIOD_QUARTER:
      return g_strdup_printf (
          ngettext ("%u of %u quarter", "%u of %u quarters", of), kept, of);
    case FAIR_PERIOD_MONTH:
    default:
      return g_strdup_printf (
          ngettext ("%u of %u month", "%u of %u months", of), kept, of);
    }
}

/* Where it was missed last, or how near it came. */
static char *
dup_finding (FairPromiseKind kind, const FairPromise *promise)
{
  gboolean         missed = promise->kept < promise->periods;
  g_autofree char *worst = dup_value (kind, promise->worst.value);
  g_autofree char *best = dup_value (kind, promise->best.value);
  g_autofree char *last = dup_value (kind, promise->last_missed.value);
  g_autofree char *month =
      fair_agreement_tested_dup_month (promise->last_missed.month);
  g_autofree char *share = fair_agreement_tested_dup_share (&promise->rate);

  if (promise->verdict == FAIR_PROMISE_NOT_RECORDED)
    return g_strdup (promise->why != NULL ? promise->why : "–");
  if (!is_volume (kind))
    {
      if (promise->periods == 0)
        return g_strdup_printf (_ ("%s over all"), share);
      if (kind == FAIR_PROMISE_QUALITY)
        return g_strdup_printf (_ ("%s over all, lowest quarter %s"), share,
                                worst);

      return promise->kept == 0
                 ? g_strdup_printf (_ ("%s over all, best month %s"), share,
                                    best)
                 : g_strdup_printf (_ ("%s over all, worst month %s"), share,
                                    worst);
    }
  if (kind == FAIR_PROMISE_CAPACITY)
    return missed
               ? g_strdup_printf (_ ("Last exceeded in %s (%s)"), month, last)
               : g_strdup_printf (_ ("Most in a month: %s"), worst);
  if (kind == FAIR_PROMISE_VOLUME)
    return missed ? g_strdup_printf (
                        _ ("Last missed in the three months to %s (%s)"), month,
                        last)
                  : g_strdup_printf (_ ("Lowest average: %s"), worst);

  return missed ? g_strdup_printf (_ ("Last missed in %s (%s)"), month, last)
                : g_strdup_printf (_ ("Fewest in a month: %s"), worst);
}

static const char *
choose_verdict (FairPromiseVerdict verdict)
{
  switch (verdict)
    {
    case FAIR_PROMISE_SUPPORTED:
      return _ ("supported");
    case FAIR_PROMISE_LITTLE_TO_SPARE:
      return _ ("supported, little to spare");
    case FAIR_PROMISE_NOT_SUPPORTED:
      return _ ("▲ **not supported**");
    case FAIR_PROMISE_TOO_FEW:
      return _ ("too few to tell");
    case FAIR_PROMISE_NOT_RECORDED:
    default:
      return _ ("not recorded");
    }
}

static gboolean
add_row (FairDrafter *drafter, FairBlock *table, guint row)
{
  const FairPromise *promise =
      fair_agreement_tested_get (drafter, ROWS[row].kind);
  g_autofree char *label = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *kept = NULL;

  if (promise == NULL)
    return FALSE;

  label = fair_names_fill (drafter->names, _ (ROWS[row].label));
  if (label == NULL && ROWS[row].plain != NULL)
    label = fair_names_fill (drafter->names, _ (ROWS[row].plain));
  if (label == NULL)
    return FALSE;

  finding = dup_finding (ROWS[row].kind, promise);
  kept = dup_kept (promise);
  fair_block_add_row (table, FAIR_ROW_PLAIN, label, finding, kept,
                      choose_verdict (promise->verdict), NULL);

  return promise->verdict == FAIR_PROMISE_NOT_SUPPORTED;
}

/**
 * fair_agreement_add_promises:
 * @drafter: a drafter
 * @appendix: where to add them
 *
 * Adds the table of promises that history can be asked about.
 */
void
fair_agreement_add_promises (FairDrafter *drafter, FairBlock *appendix)
{
  FairBlock *heading = fair_block_new (FAIR_BLOCK_HEADING,
                                       _ ("The promises, tested on the past"));
  FairBlock *table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  gboolean   against = FALSE;

  fair_block_add_column (table, _ ("Promise"), 1.2, FALSE);
  fair_block_add_column (table, _ ("Would the past have kept it?"), 1.2, FALSE);
  fair_block_add_column (table, _ ("Kept in"), 0, TRUE);
  fair_block_add_column (table, _ ("Verdict"), 0.9, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    against |= add_row (drafter, table, i);
  if (table->rows->len == 0)
    {
      fair_block_free (heading);
      return;
    }

  g_ptr_array_add (appendix->blocks, heading);
  if (against)
    fair_block_add (
        appendix, FAIR_BLOCK_NOTE,
        _ ("“Not supported” does not forbid a promise. It says that "
           "keeping it takes a change in how the team works, and that "
           "both sides knew so when they signed."));
}
