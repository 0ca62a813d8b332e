/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"

/* The promises, tested on the past: one that history would not have kept is not
 * forbidden, but both sides see it before they sign. */

#define LITTLE_TO_SPARE 0.9

static char *
dup_windows (guint kept, guint of)
{
  return g_strdup_printf (ngettext ("%u of %u window", "%u of %u windows", of),
                          kept, of);
}

static char *
dup_months (guint kept, guint of)
{
  return g_strdup_printf (ngettext ("%u of %u month", "%u of %u months", of),
                          kept, of);
}

static gboolean
is_against (FairDrafter *drafter, const char *place)
{
  return g_ptr_array_find_with_equal_func (drafter->against, place, g_str_equal,
                                           NULL);
}

static const char *
choose_verdict (FairDrafter *drafter, const char *place, gboolean is_close)
{
  if (is_against (drafter, place))
    return _ ("▲ **not supported**");

  return is_close ? _ ("supported, little to spare") : _ ("supported");
}

static void
add_volume (FairDrafter *drafter, FairBlock *table, const FairPastVolume *past)
{
  double           promise;
  guint            n_windows;
  guint            kept;
  g_autofree char *label = fair_names_fill (
      drafter->names, _ ("{#volume}  {volume} on average of a quarter"));
  g_autofree char *mean = fair_format_decimal (past->mean, 1);
  g_autofree char *finding = NULL;
  g_autofree char *count = NULL;

  if (label == NULL ||
      !fair_terms_get_number (drafter->terms, "marketing.mqls_per_month",
                              &promise))
    return;

  kept = fair_agreement_past_count_windows (drafter->simulation, promise,
                                            &n_windows);
  if (n_windows == 0)
    return;

  finding = g_strdup_printf (_ ("%s a month on average"), mean);
  count = dup_windows (kept, n_windows);
  fair_block_add_row (
      table, FAIR_ROW_PLAIN, label, finding, count,
      choose_verdict (drafter, "volume", kept < LITTLE_TO_SPARE * n_windows),
      NULL);
}

static void
add_floor (FairDrafter *drafter, FairBlock *table, const FairPastVolume *past)
{
  double           floor;
  guint            below;
  g_autofree char *label = fair_names_fill (
      drafter->names, _ ("{#volume}  at least {volume_floor} in any month"));
  g_autofree char *least = fair_format_count (past->least);
  g_autofree char *finding = NULL;
  g_autofree char *count = NULL;

  if (label == NULL ||
      !fair_terms_get_number (drafter->terms, "marketing.mqls_per_month_floor",
                              &floor))
    return;

  below = fair_agreement_past_count_below (drafter->simulation, floor);
  finding = g_strdup_printf (_ ("Fewest in a month: %s"), least);
  count = dup_months (past->n_months - below, past->n_months);
  fair_block_add_row (table, FAIR_ROW_PLAIN, label, finding, count,
                      choose_verdict (drafter, "volume", below > 0), NULL);
}

static void
add_quality (FairDrafter *drafter, FairBlock *table)
{
  const FairRate  *rate = &drafter->simulation->rates[FAIR_RATE_MQL_TO_SQL];
  double           floor;
  g_autofree char *label = fair_names_fill (
      drafter->names, _ ("{#quality}  {quality_floor} become SQLs"));
  g_autofree char *value = NULL;
  g_autofree char *interval = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *n = NULL;
  g_autofree char *of = NULL;
  g_autofree char *counted = NULL;

  if (label == NULL || !rate->known ||
      !fair_terms_get_number (drafter->terms, "marketing.mql_to_sql_floor",
                              &floor))
    return;

  n = fair_format_count ((gint64) rate->n);
  of = fair_format_count ((gint64) rate->of);
  counted = g_strdup_printf (_ ("%s of %s MQLs"), n, of);
  if (rate->of < FAIR_FEWEST)
    {
      fair_block_add_row (table, FAIR_ROW_PLAIN, label, "–", counted,
                          _ ("too few to tell"), NULL);
      return;
    }

  value = fair_agreement_past_dup_rate (rate);
  interval = fair_agreement_past_dup_interval (rate);
  finding = g_strdup_printf (_ ("%s over all (%s)"), value, interval);
  fair_block_add_row (table, FAIR_ROW_PLAIN, label, finding, counted,
                      choose_verdict (drafter, "quality", rate->low < floor),
                      NULL);
}

static void
add_capacity (FairDrafter          *drafter,
              FairBlock            *table,
              const FairPastVolume *past)
{
  double           reps;
  double           each;
  guint            above;
  g_autofree char *label = fair_names_fill (
      drafter->names, _ ("{#capacity}  room for {capacity} a month"));
  g_autofree char *most = fair_format_count (past->most);
  g_autofree char *finding = NULL;
  g_autofree char *count = NULL;

  if (label == NULL ||
      !fair_terms_get_number (drafter->terms, "sales.reps", &reps) ||
      !fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                              &each))
    return;

  above = fair_agreement_past_count_above (drafter->simulation, reps * each);
  finding = g_strdup_printf (_ ("Most in a month: %s"), most);
  count = dup_months (past->n_months - above, past->n_months);
  fair_block_add_row (table, FAIR_ROW_PLAIN, label, finding, count,
                      choose_verdict (drafter, "capacity", above > 0), NULL);
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
  FairBlock     *heading = fair_block_new (FAIR_BLOCK_HEADING,
                                           _ ("The promises, tested on the past"));
  FairBlock     *table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  FairPastVolume past;

  fair_block_add_column (table, _ ("Promise"), 1.2, FALSE);
  fair_block_add_column (table, _ ("Would the past have kept it?"), 1.1, FALSE);
  fair_block_add_column (table, _ ("Kept in"), 0, TRUE);
  fair_block_add_column (table, _ ("Verdict"), 0.9, FALSE);
  if (fair_agreement_past_get_volume (drafter->simulation, &past))
    {
      add_floor (drafter, table, &past);
      add_volume (drafter, table, &past);
    }
  add_quality (drafter, table);
  if (fair_agreement_past_get_volume (drafter->simulation, &past))
    add_capacity (drafter, table, &past);
  if (table->rows->len == 0)
    {
      fair_block_free (heading);
      return;
    }

  g_ptr_array_add (appendix->blocks, heading);
  if (drafter->against->len > 0)
    fair_block_add (
        appendix, FAIR_BLOCK_NOTE,
        _ ("“Not supported” does not forbid a promise. It says that "
           "keeping it takes a change in how the team works, and that "
           "both sides knew so when they signed."));
}
