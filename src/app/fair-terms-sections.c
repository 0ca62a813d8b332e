/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-sections.h"

#include <string.h>

#include "base/fair-i18n.h"

/* The sections as the document numbers them. A name that ends in a point stands
 * for all that begin with it. */
static const FairTermsSection sections[] = {
  { N_ ("6–7 · Commitments"),
    NULL,
    "marketing-commits sales-commits",
    FALSE,
    { { N_ ("Marketing commits to"), " marketing. " },
      { N_ ("Sales commits to"), " sales. " } },
    { { "volume", N_ ("Volume") },
      { "quality", N_ ("Quality") },
      { "complete", N_ ("Complete records") },
      { "notice", N_ ("Notice") },
      { "rejected", N_ ("Rejected leads") },
      { "accept", N_ ("Accept or reject") },
      { "follow-up", N_ ("First follow-up") },
      { "attempts", N_ ("Attempts") },
      { "outcome", N_ ("Outcome") },
      { "capacity", N_ ("Capacity") } } },
  { N_ ("1 · Parties, scope, date"),
    NULL,
    "scope",
    FALSE,
    { { N_ ("Marketing"), " parties.marketing. " },
      { N_ ("Sales"), " parties.sales. " },
      { N_ ("Facilitator"), " parties.facilitator. " },
      { N_ ("Scope"), " parties.company parties.other_company parties.products "
                      "parties.markets parties.existing_customers_out " },
      { N_ ("Date"), " effective fiscal_year_starts " } },
    { { "title", N_ ("Title") },
      { "subtitle", N_ ("Subtitle") },
      { "scope", N_ ("Who and what for") },
      { "counted", N_ ("Which leads count") },
      { "validity", N_ ("From when and how long") },
      { "nature", N_ ("What it is not") } } },
  { N_ ("2 · Definitions and handoff"),
    NULL,
    "stages",
    FALSE,
    { { N_ ("Stages"), " stage_order " }, { N_ ("Handoff"), " handoff " } },
    { { "lead", N_ ("Lead") },
      { "mql", N_ ("MQL") },
      { "sal", N_ ("SAL") },
      { "sql", N_ ("SQL") },
      { "opportunity", N_ ("Opportunity") },
      { "hot_lead", N_ ("Hot lead") },
      { "business_hours", N_ ("Business hours") } } },
  { N_ ("2 · Business hours"),
    NULL,
    "stages",
    FALSE,
    { { N_ ("Clock"), " calendar.time_zone calendar.always " },
      { N_ ("Open hours"), " calendar.windows " },
      { N_ ("Holidays"), " calendar.holidays calendar.holidays_name " } },
    { { NULL } } },
  { N_ ("3 · Lead definition"),
    N_ ("The criteria and the threshold are set in the steps Fit, Behavior and "
        "Threshold."),
    "definition",
    FALSE,
    { { NULL } },
    { { "definition", N_ ("When a lead is an MQL") } } },
  { N_ ("4 · SQL acceptance"),
    N_ ("The checklist is set in the step Threshold."),
    "acceptance",
    FALSE,
    { { N_ ("Checklist"), " horizon " } },
    { { "acceptance", N_ ("When an MQL is an SQL") } } },
  { N_ ("5 · Rules and reasons"),
    NULL,
    "rules reasons",
    FALSE,
    { { N_ ("Rejected before contact"), " reasons.reject " },
      { N_ ("Disqualified after contact"), " reasons.disqualify " },
      { N_ ("Recycled to nurture"), " reasons.recycle " },
      { N_ ("Route-around"), " route_around " } },
    { { "rules", N_ ("Every MQL has an end") },
      { "reject", N_ ("Rejected before contact") },
      { "disqualify", N_ ("Disqualified after contact") },
      { "recycle", N_ ("Recycled to nurture") },
      { "route_around", N_ ("Route-around") },
      { "reasons", N_ ("Above the lists") } } },
  { N_ ("8 · Both commit to"),
    NULL,
    "both",
    FALSE,
    { { N_ ("Both commit to"), " both. " } },
    { { "sync", N_ ("Sync") },
      { "review", N_ ("Review") },
      { "source", N_ ("One source") } } },
  { N_ ("9 · Escalation, consequences"),
    NULL,
    "escalation",
    FALSE,
    { { N_ ("Escalation"), " escalation " },
      { N_ ("Consequences"), " consequences. " } },
    { { NULL } } },
  { N_ ("10 · Metrics and targets"),
    NULL,
    "metrics",
    FALSE,
    { { N_ ("Bands"), " bands bands_reason " },
      { N_ ("Targets"), " targets. " } },
    { { NULL } } },
  { N_ ("11 · What history says"),
    NULL,
    "history figures",
    TRUE,
    { { N_ ("From revenue to MQLs"), " revenue_target revenue_share " } },
    { { "history", N_ ("What history says") },
      { "figures", N_ ("Above the figures") } } },
  { N_ ("12 · Changes, decision log"),
    N_ ("What changed since the last version is found by comparing the two."),
    "changes evidence",
    FALSE,
    { { N_ ("Appendix"), " append_decisions " } },
    { { NULL } } },
  { N_ ("13 · Signatures"),
    NULL,
    "signatures",
    FALSE,
    { { NULL } },
    { { "signatures", N_ ("What signing means") } } },
};

/**
 * fair_terms_sections_list:
 * @n_sections: (out): how many
 *
 * Returns: (array length=n_sections): the sections of the form, what is talked
 *   about most first, then in the order of the document
 */
const FairTermsSection *
fair_terms_sections_list (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (sections);

  return sections;
}

/**
 * fair_terms_sections_has:
 * @group: a group
 * @path: a field's path
 *
 * Returns: whether the field belongs to it
 */
gboolean
fair_terms_sections_has (const FairTermsGroup *group, const char *path)
{
  g_auto (GStrv) names = g_strsplit (group->fields, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      gsize length = strlen (names[i]);

      if (length == 0)
        continue;
      if (names[i][length - 1] == '.' ? g_str_has_prefix (path, names[i])
                                      : g_str_equal (path, names[i]))
        return TRUE;
    }

  return FALSE;
}
