/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"
#include "document/fair-agreement-tested.h"
#include "document/fair-inline.h"

/* Speed to lead: first follow-up by tier, and by the weekday on which the clock
 * started. */

#define WORKDAYS 5

static const char *const DAYS[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"),
                                    N_ ("Thu"), N_ ("Fri"), N_ ("Sat"),
                                    N_ ("Sun") };

static gboolean
in_business_hours (const FairCommitments *commitments)
{
  for (guint i = 0; i < commitments->tiers->len; i++)
    {
      const FairTierTimes *tier = g_ptr_array_index (commitments->tiers, i);

      if (tier->within.business_hours == 0 && tier->within.business_days == 0)
        return FALSE;
    }

  return TRUE;
}

static void
add_tier (FairBlock *table, const FairTierTimes *tier)
{
  g_autofree char *within = fair_duration_to_words (&tier->within);
  g_autofree char *name = fair_inline_escape (tier->name);
  g_autofree char *label =
      /* Translators: a tier, and how soon it is to be followed up */
      g_strdup_printf (_ ("%s, within %s"), name, within);
  g_autofree char *of = fair_format_count (tier->mqls);
  g_autofree char *n = fair_format_count ((gint64) tier->on_time.of);
  g_autofree char *recorded = g_strdup_printf (_ ("%s of %s"), n, of);
  g_autofree char *on_time = fair_format_count ((gint64) tier->on_time.n);
  gboolean enough = tier->on_time.known && tier->on_time.of >= FAIR_FEWEST;
  g_autofree char *rate =
      enough ? fair_format_percent (tier->on_time.rate, 0) : g_strdup ("–");
  g_autofree char *share = g_strdup_printf (
      tier->verdict == FAIR_PROMISE_NOT_SUPPORTED ? "▲ %s" : "%s", rate);

  fair_block_add_row (table, FAIR_ROW_PLAIN, label, recorded, on_time, share,
                      NULL);
}

static char *
dup_starts (const FairCommitments *commitments)
{
  guint earlier = commitments->promises[FAIR_PROMISE_FOLLOW_UP].earlier;
  g_autofree char *recorded = fair_format_count (commitments->recorded_starts);
  g_autofree char *simulated =
      fair_format_count (commitments->simulated_starts);
  g_autofree char *before = fair_format_count (earlier);
  GString         *text = g_string_new (NULL);

  if (commitments->recorded_starts > 0)
    g_string_append_printf (
        text,
        _ ("The clock of %s MQLs starts at their recorded MQL date, of %s at "
           "the moment when they met this definition."),
        recorded, simulated);
  else
    g_string_append (text, _ ("The clock starts when a lead met this "
                              "definition."));
  if (earlier > 0)
    g_string_append_printf (
        text,
        ngettext (" %s MQL was followed up before that, and is in no share.",
                  " %s MQLs were followed up before that, and are in no "
                  "share.",
                  earlier),
        before);

  return g_string_free (text, FALSE);
}

static FairBlock *
new_tiers (const FairCommitments *commitments)
{
  FairBlock *heading = fair_block_new (
      FAIR_BLOCK_HEADING, in_business_hours (commitments)
                              ? _ ("First follow-up, in business hours")
                              : _ ("First follow-up"));
  FairBlock       *table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  g_autofree char *starts = dup_starts (commitments);

  fair_block_add_column (table, _ ("Tier"), 1, FALSE);
  fair_block_add_column (table, _ ("Recorded"), 0, TRUE);
  fair_block_add_column (table, _ ("On time"), 0, TRUE);
  fair_block_add_column (table, _ ("Share"), 0, TRUE);
  for (guint i = 0; i < commitments->tiers->len; i++)
    add_tier (table, g_ptr_array_index (commitments->tiers, i));
  fair_block_add (heading, FAIR_BLOCK_NOTE, starts);

  return heading;
}

/* A row for each weekday: so it reads alike on paper and in a wiki. */
static FairBlock *
new_weekdays (const FairCommitments *commitments)
{
  FairBlock *heading =
      fair_block_new (FAIR_BLOCK_HEADING, _ ("On time, by the weekday of the "
                                             "start"));
  FairBlock *table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  int        bad = fair_agreement_tested_find_bad_weekday (commitments);

  fair_block_add_column (table, _ ("Weekday"), 1, FALSE);
  fair_block_add_column (table, _ ("Recorded"), 0, TRUE);
  fair_block_add_column (table, _ ("On time"), 0, TRUE);
  fair_block_add_column (table, _ ("Share"), 0, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (commitments->weekdays); i++)
    {
      const FairRate  *day = &commitments->weekdays[i];
      g_autofree char *of = fair_format_count ((gint64) day->of);
      g_autofree char *n = fair_format_count ((gint64) day->n);
      gboolean         enough = day->known && day->of >= FAIR_FEWEST;
      g_autofree char *rate =
          enough ? fair_format_percent (day->rate, 0) : g_strdup ("–");
      g_autofree char *share =
          g_strdup_printf ((int) i == bad ? "▲ **%s**" : "%s", rate);

      if (day->known || i < WORKDAYS)
        fair_block_add_row (table, FAIR_ROW_PLAIN, _ (DAYS[i]), of, n, share,
                            NULL);
    }

  return heading;
}

/**
 * fair_agreement_add_speed:
 * @drafter: a drafter
 * @appendix: where to add it
 *
 * Adds first follow-up by tier and by weekday, where it is recorded.
 */
void
fair_agreement_add_speed (FairDrafter *drafter, FairBlock *appendix)
{
  const FairPromise *promise =
      fair_agreement_tested_get (drafter, FAIR_PROMISE_FOLLOW_UP);
  FairBlock *pair;

  if (promise == NULL || promise->recorded == 0)
    return;

  pair = fair_block_add (appendix, FAIR_BLOCK_PAIR, NULL);
  g_ptr_array_add (pair->blocks, new_tiers (drafter->commitments));
  g_ptr_array_add (pair->blocks, new_weekdays (drafter->commitments));
}
