/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample.h"

#include "base/fair-json.h"

/* What the people of Northmoor filled in; everything else is the wording that
 * every workshop begins with. */
static const struct
{
  const char *path;
  const char *json;
} filled[] = {
  { "parties.company", "\"Northmoor\"" },
  { "parties.products", "\"Northmoor Pipeline\"" },
  { "parties.markets", "\"North America, LATAM and EMEA\"" },
  { "parties.marketing.leader", "\"Amara Okafor\"" },
  { "parties.marketing.email", "\"amara.okafor@northmoor.example\"" },
  { "parties.marketing.role", "\"VP Marketing\"" },
  { "parties.marketing.first_level", "\"Marketing operations manager\"" },
  { "parties.sales.leader", "\"Jonas Lindqvist\"" },
  { "parties.sales.email", "\"jonas.lindqvist@northmoor.example\"" },
  { "parties.sales.role", "\"VP Sales\"" },
  { "parties.sales.first_level", "\"Sales development manager\"" },
  { "parties.facilitator.name", "\"Priya Raman\"" },
  { "parties.facilitator.email", "\"priya.raman@northmoor.example\"" },
  { "effective", "\"2026-12-01\"" },
  { "marketing.mqls_per_month", "60" },
  { "marketing.mqls_per_month_floor", "50" },
  { "marketing.mql_to_sql_floor", "\"0.45\"" },
  { "sales.reps", "5" },
  { "sales.mqls_per_rep_per_month", "22" },
  { "both.next_review", "\"2027-03-03\"" },
  { "both.review_time", "\"10:00–11:30\"" },
  { "calendar.time_zone", "\"Europe/London\"" },
  { "calendar.holidays",
    "[\"2026-12-25\", \"2026-12-28\", \"2027-01-01\", \"2027-03-26\","
    " \"2027-03-29\"]" },
  { "revenue_target", "650000" },
  { "revenue_share", "\"0.6\"" },
  { "calendar.holidays_name", "\"public holidays in England and Wales\"" },
};

FairTerms *
fair_sample_terms_new (GError **error)
{
  g_autoptr (FairTerms) terms = fair_terms_new ();

  for (guint i = 0; i < G_N_ELEMENTS (filled); i++)
    {
      g_autoptr (JsonNode) node = fair_json_parse (filled[i].json, -1, error);
      FairTerms *next;

      if (node == NULL)
        return NULL;
      next = fair_terms_with_node (terms, filled[i].path, node, error);
      if (next == NULL)
        return NULL;
      fair_terms_unref (terms);
      terms = next;
    }

  return g_steal_pointer (&terms);
}
