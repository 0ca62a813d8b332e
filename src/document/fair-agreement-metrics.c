/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"
#include "document/fair-agreement-tested.h"

/* What is counted, its target, what history says, and the band that it is
 * judged by, with the band's source. Bands come from published guides that
 * disagree; the room chose one, and the others are not mixed in. */

typedef struct
{
  const char *set;
  const char *letter;
  const char *title;
  const char *healthy;
  const char *mql_to_sql;
  const char *sql_to_opportunity;
  double      low;
  double      high;
} Guide;

static const Guide GUIDES[] = {
  { "000", "a", N_ ("“B2B Sales Qualified Lead (SQL)”, 27 June 2026"),
    N_ ("40–60%"),
    N_ ("under 30% too loose, 40–60% healthy, over 70% too strict"),
    N_ ("under 50%: too many unqualified pass"), 0.40, 0.60 },
  { "003", "b", N_ ("“MQL vs SQL”"), N_ ("10–20%"),
    N_ ("under 10% too loose, 10–20% healthy, over 25% too strict"), NULL, 0.10,
    0.20 },
};

static const Guide *
find_guide (FairDrafter *drafter)
{
  const char *set = fair_terms_get_text (drafter->terms, "bands");

  for (guint i = 0; i < G_N_ELEMENTS (GUIDES); i++)
    if (g_strcmp0 (GUIDES[i].set, set) == 0)
      return &GUIDES[i];

  return NULL;
}

static char *
dup_source (const Guide *guide)
{
  /* Translators: a letter that names a guide below the table */
  return g_strdup_printf (_ ("guide %s"), guide->letter);
}

/**
 * fair_agreement_get_sql_band:
 * @drafter: a drafter
 * @low: (out): the lower end of the share of MQLs that become SQLs
 * @high: (out): its upper end
 * @label: (out) (transfer full): what the band says
 * @source: (out) (transfer full): who says so
 *
 * Returns: whether the terms name a guide with a band for MQL→SQL
 */
gboolean
fair_agreement_get_sql_band (FairDrafter *drafter,
                             double      *low,
                             double      *high,
                             char       **label,
                             char       **source)
{
  const Guide *guide = find_guide (drafter);

  if (guide == NULL)
    return FALSE;

  *low = guide->low;
  *high = guide->high;
  /* Translators: a range in percent that a guide calls healthy */
  *label = g_strdup_printf (_ ("%s healthy"), _ (guide->healthy));
  *source = dup_source (guide);
  return TRUE;
}

/* A figure, marked where history is against its target. */
static char *
mark (const char *figure, gboolean against)
{
  return g_strdup_printf (against ? "▲ %s" : "%s", figure);
}

/* A rate that the terms have a target for. Where no guide speaks of it, its own
 * interval is the band. */
static void
add_rate (FairDrafter *drafter,
          FairBlock   *table,
          const char  *metric,
          const char  *path,
          FairRateKind kind,
          const Guide *guide,
          const char  *band)
{
  double   target = 0;
  gboolean has_target =
      path != NULL && fair_terms_get_number (drafter->terms, path, &target);
  gboolean known =
      fair_agreement_past_get_kind (drafter->simulation) == FAIR_PAST_FULL &&
      fair_agreement_past_has_rate (drafter->simulation, kind);
  const FairRate  *rate = known ? &drafter->simulation->rates[kind] : NULL;
  g_autofree char *share = has_target ? fair_format_percent (target, 0) : NULL;
  g_autofree char *goal = has_target
                              /* Translators: at least so much */
                              ? g_strdup_printf (_ ("≥ %s"), share)
                              : g_strdup (_ ("watched"));
  g_autofree char *value =
      known ? fair_agreement_past_dup_rate (rate) : g_strdup ("–");
  g_autofree char *past =
      mark (value, known && has_target && rate->rate < target);
  g_autofree char *interval =
      known ? fair_agreement_past_dup_interval (rate) : NULL;
  g_autofree char *own =
      known ? g_strdup_printf (_ ("%s, our interval"), interval) : NULL;
  g_autofree char *source = band != NULL ? dup_source (guide)
                            : known      ? g_strdup (_ ("own history"))
                                         : g_strdup ("–");

  if (!has_target && !known)
    return;

  fair_block_add_row (table, FAIR_ROW_PLAIN, metric, goal, past,
                      band != NULL  ? band
                      : own != NULL ? own
                                    : _ ("none published"),
                      source, NULL);
}

static void
add_volume (FairDrafter *drafter, FairBlock *table)
{
  FairPastVolume past;
  gboolean       known =
      fair_agreement_past_get_kind (drafter->simulation) >= FAIR_PAST_THIN &&
      fair_agreement_past_get_volume (drafter->simulation, &past);
  g_autofree char *target =
      fair_names_fill (drafter->names, _ ("≥ {volume} avg."));
  g_autofree char *mean = known ? fair_format_decimal (past.mean, 1) : NULL;
  g_autofree char *least = known ? fair_format_count (past.least) : NULL;
  g_autofree char *most = known ? fair_format_count (past.most) : NULL;
  g_autofree char *band = NULL;
  g_autofree char *figure = NULL;
  double           promised = 0;

  if (target == NULL)
    return;

  fair_terms_get_number (drafter->terms, "marketing.mqls_per_month", &promised);

  if (known)
    band = g_strdup_printf (ngettext ("%s–%s, %u whole month",
                                      "%s–%s, %u whole months", past.n_months),
                            least, most, past.n_months);
  figure = known ? mark (mean, past.mean < promised) : g_strdup ("–");
  fair_block_add_row (table, FAIR_ROW_PLAIN, _ ("MQLs a month"), target, figure,
                      known ? band : _ ("none published"),
                      known ? _ ("own history") : "–", NULL);
}

/* What history says of a row of times: of one tier, or of a whole promise. */
typedef struct
{
  const FairRate    *rate;
  FairPromiseVerdict verdict;
} Found;

static Found
find_tier (FairDrafter *drafter, gboolean normal)
{
  const FairCommitments *tested = drafter->commitments;

  for (guint i = 0; tested != NULL && i < tested->tiers->len; i++)
    {
      const FairTierTimes *tier = g_ptr_array_index (tested->tiers, i);

      if (g_str_equal (tier->tier, "normal") == normal)
        return (Found){ &tier->on_time, tier->verdict };
    }

  return (Found){ NULL, FAIR_PROMISE_NOT_RECORDED };
}

static Found
find_promise (FairDrafter *drafter, FairPromiseKind kind)
{
  const FairPromise *promise = fair_agreement_tested_get (drafter, kind);

  if (promise == NULL || promise->verdict == FAIR_PROMISE_NOT_RECORDED)
    return (Found){ NULL, FAIR_PROMISE_NOT_RECORDED };

  return (Found){ &promise->rate, promise->verdict };
}

/* A share in percent, or its counts, or a dash; marked where it is against. */
static char *
dup_found (const Found *found)
{
  g_autofree char *share = NULL;

  if (found->rate == NULL || !found->rate->known || found->rate->of == 0)
    return g_strdup ("–");

  share = fair_agreement_tested_dup_share (found->rate);
  return mark (share, found->verdict == FAIR_PROMISE_NOT_SUPPORTED);
}

static void
add_time (FairDrafter *drafter,
          FairBlock   *table,
          const char  *metric,
          const char  *target,
          Found        found,
          gboolean     is_follow_up)
{
  g_autofree char *name = fair_names_fill (drafter->names, metric);
  g_autofree char *goal = fair_names_fill (drafter->names, target);
  g_autofree char *past = dup_found (&found);

  if (name == NULL || goal == NULL)
    return;

  fair_block_add_row (table, FAIR_ROW_PLAIN, name, goal, past,
                      is_follow_up
                          ? _ ("under 4 business hours is good practice")
                          : _ ("none published"),
                      is_follow_up ? _ ("guide c") : "–", NULL);
}

/* What is left over of the share in time. */
static void
add_breaches (FairDrafter *drafter, FairBlock *table)
{
  Found            found = find_promise (drafter, FAIR_PROMISE_FOLLOW_UP);
  double           share;
  FairRate         breaches;
  g_autofree char *most = NULL;
  g_autofree char *goal = NULL;
  g_autofree char *past = NULL;

  if (found.rate == NULL || found.rate->of == 0 ||
      !fair_terms_get_number (drafter->terms, "sales.on_time_share", &share))
    return;

  breaches = fair_rate_new (found.rate->of - found.rate->n, found.rate->of);
  found.rate = &breaches;
  most = fair_format_percent (1 - share, 0);
  /* Translators: at most so much */
  goal = g_strdup_printf (_ ("≤ %s"), most);
  past = dup_found (&found);
  fair_block_add_row (table, FAIR_ROW_PLAIN,
                      _ ("Breach rate (followed up late)"), goal, past,
                      _ ("none published"), "–", NULL);
}

static void
add_times (FairDrafter *drafter, FairBlock *table)
{
  gboolean two = fair_names_get (drafter->names, "hot_hours") != NULL;

  if (two)
    add_time (drafter, table, _ ("Follow-up on time, hot ({hot_hours})"),
              _ ("≥ {on_time_share}"), find_tier (drafter, FALSE), TRUE);
  add_time (drafter, table,
            two ? _ ("Follow-up on time, normal ({normal_hours})")
                : _ ("Follow-up on time ({normal_hours})"),
            _ ("≥ {on_time_share}"), find_tier (drafter, TRUE), TRUE);
  add_breaches (drafter, table);
  add_time (drafter, table, _ ("Accepted or rejected in time ({accept_time})"),
            _ ("≥ {accept_share}"), find_promise (drafter, FAIR_PROMISE_ACCEPT),
            FALSE);
}

static void
add_notes (FairDrafter *drafter, FairBlock *section, const Guide *guide)
{
  g_autoptr (GString) note = g_string_new (NULL);
  const char *reason = fair_terms_get_text (drafter->terms, "bands_reason");

  if (guide != NULL)
    g_string_append_printf (note, "**%s** %s. ", guide->letter,
                            _ (guide->title));
  g_string_append (note, _ ("**c** “What Is a Qualified Lead?”. "));
  if (guide != NULL)
    {
      const Guide     *other = &GUIDES[guide == &GUIDES[0] ? 1 : 0];
      g_autofree char *why = fair_drafter_dup_terms_text (drafter, reason);

      g_string_append_printf (
          note,
          /* Translators: letter and title of a guide, and
           * what it says */
          _ ("Guide **%s**, %s, calls %s healthy for MQL→SQL; the "
             "room chose %s"),
          other->letter, _ (other->title), _ (other->healthy), guide->letter);
      if (why != NULL && *why != '\0')
        g_string_append_printf (note, _ (", because %s"), why);
      g_string_append (note, ". ");
    }
  g_string_append (note, _ ("Bands of guides are opinions, not measurements of "
                            "this company."));
  fair_block_add (section, FAIR_BLOCK_NOTE, note->str);
}

/**
 * fair_agreement_add_metrics:
 * @drafter: a drafter
 *
 * Adds section 10: metrics and targets.
 */
void
fair_agreement_add_metrics (FairDrafter *drafter)
{
  FairBlock *section =
      fair_drafter_new_section ("metrics", _ ("Metrics and targets"));
  FairBlock   *table = fair_block_add (section, FAIR_BLOCK_TABLE, NULL);
  const Guide *guide = find_guide (drafter);

  section->wide = TRUE;
  section->note = fair_names_fill (
      drafter->names, _ ("Counted from the CRM by {facilitator_role}, on the "
                         "first business day of each month"));
  fair_block_add_column (table, _ ("Metric"), 0, FALSE);
  fair_block_add_column (table, _ ("Target"), 0, TRUE);
  fair_block_add_column (table, _ ("History"), 0, TRUE);
  fair_block_add_column (table, _ ("Judged by the band"), 1, FALSE);
  fair_block_add_column (table, _ ("Source"), 0, FALSE);

  add_volume (drafter, table);
  add_rate (drafter, table, _ ("Accepted by Sales"), "targets.accepted_share",
            FAIR_RATE_MQL_TO_SAL, NULL, NULL);
  add_times (drafter, table);
  add_rate (drafter, table, _ ("MQL→SQL"), "marketing.mql_to_sql_floor",
            FAIR_RATE_MQL_TO_SQL, guide,
            guide != NULL ? _ (guide->mql_to_sql) : NULL);
  add_rate (drafter, table, _ ("SQL→opportunity"), "targets.sql_to_opportunity",
            FAIR_RATE_SQL_TO_OPPORTUNITY, guide,
            guide != NULL && guide->sql_to_opportunity != NULL
                ? _ (guide->sql_to_opportunity)
                : NULL);
  add_rate (drafter, table, _ ("MQL→won"), "targets.mql_to_won",
            FAIR_RATE_MQL_TO_WON, NULL, NULL);
  if (table->rows->len == 0)
    {
      fair_block_free (section);
      return;
    }

  add_notes (drafter, section, guide);
  fair_drafter_add_section (drafter, section);
}
