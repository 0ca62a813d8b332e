/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-figures.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"
#include "document/fair-inline.h"

static const struct
{
  FairRateKind kind;
  const char  *name;
} RATES[] = {
  { FAIR_RATE_MQL_TO_SAL, N_ ("MQL→SAL") },
  { FAIR_RATE_SAL_TO_SQL, N_ ("SAL→SQL") },
  { FAIR_RATE_SQL_TO_SAL, N_ ("SQL→SAL") },
  { FAIR_RATE_MQL_TO_SQL, N_ ("MQL→SQL") },
  { FAIR_RATE_MQL_TO_OPPORTUNITY, N_ ("MQL→opportunity") },
  { FAIR_RATE_SQL_TO_OPPORTUNITY, N_ ("SQL→opportunity") },
  { FAIR_RATE_OPPORTUNITY_TO_WON, N_ ("Opportunity→won") },
  { FAIR_RATE_MQL_TO_WON, N_ ("MQL→won") },
};

static void
add_rate (FairBlock *table, const char *name, const FairRate *rate)
{
  gboolean         enough = rate->known && rate->of >= FAIR_FEWEST;
  g_autofree char *n = fair_format_count ((gint64) rate->n);
  g_autofree char *of = fair_format_count ((gint64) rate->of);
  g_autofree char *counted = g_strdup_printf (_ ("%s of %s"), n, of);
  g_autofree char *value = enough ? fair_agreement_past_dup_rate (rate) : NULL;
  g_autofree char *interval =
      enough ? fair_agreement_past_dup_interval (rate) : NULL;

  if (!rate->known)
    return;

  fair_block_add_row (table, FAIR_ROW_PLAIN, name, counted,
                      enough ? value : "–", enough ? interval : _ ("too few"),
                      NULL);
}

static FairBlock *
new_rates (FairDrafter *drafter)
{
  const FairSimulation *simulation = drafter->simulation;
  g_autofree char      *title =
      fair_names_fill (drafter->names, _ ("Rates at threshold {threshold}"));
  FairBlock *heading = fair_block_new (FAIR_BLOCK_HEADING, title);
  FairBlock *table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  FairRate   base =
      fair_rate_new (simulation->mature_won, simulation->mature_leads);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *value = fair_agreement_dup_mql_value (drafter);

  fair_block_add_column (table, _ ("Rate"), 1, FALSE);
  fair_block_add_column (table, _ ("Counted"), 0, TRUE);
  fair_block_add_column (table, _ ("Rate"), 0, TRUE);
  fair_block_add_column (table, _ ("95% interval"), 0, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (RATES); i++)
    add_rate (table, _ (RATES[i].name), &simulation->rates[RATES[i].kind]);
  add_rate (table, _ ("All leads→won"), &base);
  add_rate (table, _ ("Wins caught"),
            &simulation->rates[FAIR_RATE_WON_CAPTURED]);

  if (simulation->has_lift)
    {
      g_autofree char *lift = fair_format_decimal (simulation->lift, 1);

      g_string_append_printf (
          note,
          _ ("An MQL bought %s times as often as the average "
             "lead. "),
          lift);
    }
  if (simulation->lead_time_n > 0)
    {
      g_autofree char *median =
          fair_format_decimal (simulation->lead_time_median, 0);
      g_autofree char *q1 = fair_format_decimal (simulation->lead_time_q1, 0);
      g_autofree char *q3 = fair_format_decimal (simulation->lead_time_q3, 0);

      g_string_append_printf (note,
                              _ ("From MQL to opportunity the later customers "
                                 "took %s days (median; half of them %s to "
                                 "%s)."),
                              median, q1, q3);
    }
  if (value != NULL)
    g_string_append_printf (note, " %s", value);
  if (note->len > 0)
    fair_block_add (heading, FAIR_BLOCK_NOTE, g_strstrip (note->str));

  return heading;
}

static void
add_young (const FairSimulation *simulation, FairBlock *list)
{
  guint            n = simulation->leads - simulation->mature_leads;
  g_autofree char *young = fair_format_count (n);
  g_autofree char *leads = fair_format_count (simulation->leads);
  g_autofree char *text = NULL;

  if (n == 0 || simulation->mature_leads > simulation->leads)
    return;

  text = g_strdup_printf (_ ("%s of the %s leads are too young to judge. They "
                             "count in volumes and in no rate."),
                          young, leads);
  fair_block_add_item (list, NULL, text, NULL);
}

static void
add_undated (const FairSimulation *simulation, FairBlock *list)
{
  g_autofree char *count = fair_format_count (simulation->undated);
  g_autofree char *text = NULL;

  if (simulation->undated == 0)
    return;

  text =
      g_strdup_printf (ngettext ("%s lead has no date. It is judged once and "
                                 "appears in no month.",
                                 "%s leads have no date. They are judged once "
                                 "and appear in no month.",
                                 simulation->undated),
                       count);
  fair_block_add_item (list, NULL, text, NULL);
}

/* What the data does not support, by its name on paper. */
static void
add_unsupported (const FairSimulation *simulation, FairBlock *list)
{
  guint n = simulation->unsupported != NULL ? simulation->unsupported->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const FairUnsupported *item =
          g_ptr_array_index (simulation->unsupported, i);
      const char      *name = item->what;
      g_autofree char *text = NULL;
      g_autofree char *escaped = NULL;

      /* Figure 2 says it. */
      if (g_str_equal (name, "months"))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (RATES); k++)
        if (g_str_equal (name, fair_rate_kind_to_string (RATES[k].kind)))
          name = _ (RATES[k].name);

      /* Translators: what is not known, and why */
      text = g_strdup_printf (_ ("%s: %s"), name, item->why);
      escaped = fair_inline_escape (text);
      fair_block_add_item (list, NULL, escaped, NULL);
    }
}

static FairBlock *
new_limits (FairDrafter *drafter)
{
  const FairSimulation *simulation = drafter->simulation;
  FairBlock            *heading =
      fair_block_new (FAIR_BLOCK_HEADING, _ ("What this history cannot say"));
  FairBlock       *list = fair_block_add (heading, FAIR_BLOCK_LIST, NULL);
  g_autofree char *worked =
      fair_names_fill (drafter->names, _ ("The past was worked under version "
                                          "{previous_version}. People who know "
                                          "what is counted act differently."));

  add_young (simulation, list);
  add_undated (simulation, list);
  add_unsupported (simulation, list);
  if (worked != NULL)
    fair_block_add_item (list, NULL, worked, NULL);

  return heading;
}

/**
 * fair_agreement_add_rates:
 * @drafter: a drafter
 * @appendix: where to add them
 *
 * Adds the rates with their counts and intervals, and beside them what the
 * history cannot say.
 */
void
fair_agreement_add_rates (FairDrafter *drafter, FairBlock *appendix)
{
  FairBlock *pair = fair_block_add (appendix, FAIR_BLOCK_PAIR, NULL);

  FairBlock *why = fair_agreement_new_why (drafter);

  g_ptr_array_add (pair->blocks, new_rates (drafter));
  g_ptr_array_add (pair->blocks, why != NULL ? why : new_limits (drafter));
  if (why != NULL)
    g_ptr_array_add (appendix->blocks, new_limits (drafter));
}

/**
 * fair_agreement_add_figures:
 * @drafter: a drafter
 *
 * Adds the appendix with what history says in figures, where there is enough of
 * it.
 */
void
fair_agreement_add_figures (FairDrafter *drafter)
{
  FairBlock       *appendix;
  g_autofree char *lead = NULL;

  if (fair_agreement_past_get_kind (drafter->simulation) != FAIR_PAST_FULL)
    return;

  appendix = fair_block_new (FAIR_BLOCK_APPENDIX, _ ("What history says"));
  appendix->anchor = g_strdup ("figures");
  lead = fair_drafter_dup_text (
      drafter, "figures",
      _ ("The definition of section {#definition}, applied to each lead as it "
         "was known on each day[[, from {data_from} to {data_to}]]."));
  fair_block_add_text (appendix, lead);
  fair_agreement_add_curve (drafter, appendix);
  fair_agreement_add_months (drafter, appendix);
  fair_agreement_add_promises (drafter, appendix);
  fair_agreement_add_speed (drafter, appendix);
  fair_agreement_add_rates (drafter, appendix);
  fair_drafter_add_appendix (drafter, appendix);
}
