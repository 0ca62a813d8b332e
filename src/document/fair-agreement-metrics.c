/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"

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
} Guide;

static const Guide GUIDES[] = {
  { "000", "a", N_ ("“B2B Sales Qualified Lead (SQL)”, 27 June 2026"),
    N_ ("40–60%"),
    N_ ("under 30% too loose, 40–60% healthy, over 70% too strict"),
    N_ ("under 50%: too many unqualified pass") },
  { "003", "b", N_ ("“MQL vs SQL”"), N_ ("10–20%"),
    N_ ("under 10% too loose, 10–20% healthy, over 25% too strict"), NULL },
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
  g_autofree char *past =
      known ? fair_agreement_past_dup_rate (rate) : g_strdup ("–");
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

  if (target == NULL)
    return;

  if (known)
    band = g_strdup_printf (ngettext ("%s–%s, %u whole month",
                                      "%s–%s, %u whole months", past.n_months),
                            least, most, past.n_months);
  fair_block_add_row (table, FAIR_ROW_PLAIN, _ ("MQLs a month"), target,
                      known ? mean : "–", known ? band : _ ("none published"),
                      known ? _ ("own history") : "–", NULL);
}

static void
add_follow_up (FairDrafter *drafter, FairBlock *table)
{
  static const struct
  {
    const char *metric;
    const char *target;
  } rows[] = {
    { N_ ("Follow-up on time, hot ({hot_hours})"), N_ ("≥ {on_time_share}") },
    { N_ ("Follow-up on time, normal ({normal_hours})"),
      N_ ("≥ {on_time_share}") },
    { N_ ("Accepted or rejected in time ({accept_time})"),
      N_ ("≥ {accept_share}") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean one =
          i == 1 && fair_names_get (drafter->names, "hot_hours") == NULL;
      g_autofree char *metric = fair_names_fill (
          drafter->names,
          one ? _ ("Follow-up on time ({normal_hours})") : _ (rows[i].metric));
      g_autofree char *target =
          fair_names_fill (drafter->names, _ (rows[i].target));

      if (metric != NULL && target != NULL)
        fair_block_add_row (table, FAIR_ROW_PLAIN, metric, target, "–",
                            i < 2
                                ? _ ("under 4 business hours is good practice")
                                : _ ("none published"),
                            i < 2 ? _ ("guide c") : "–", NULL);
    }
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
  add_follow_up (drafter, table);
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
