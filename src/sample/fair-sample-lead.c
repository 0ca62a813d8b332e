/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-deal.h"
#include "sample/fair-sample-tables.h"

#include <math.h>

enum
{
  NAME,
  EMAIL,
  TITLE,
  SOURCE,
  BUDGET,
  REJECTION,
  N_COLUMNS,
};

static const FairSampleColumn columns[N_COLUMNS] = {
  { "name", FAIR_COLUMN_TEXT },
  { "email", FAIR_COLUMN_TEXT },
  { "title", FAIR_COLUMN_TEXT },
  { "source", FAIR_COLUMN_TEXT },
  { "budget_status", FAIR_COLUMN_TEXT },
  { "rejection_reason", FAIR_COLUMN_TEXT },
};

typedef struct
{
  guint             columns[N_COLUMNS];
  guint             stages[FAIR_N_STAGES];
  FairSampleDeals   deals;
  FairSampleJourney journey;
} Leads;

static void
leads_init (Leads *leads, FairSampleMaker *maker)
{
  fair_sample_add_columns (maker, FAIR_ROWS_LEADS, columns, N_COLUMNS,
                           leads->columns);
  for (guint i = 0; i < FAIR_STAGE_OPPORTUNITY; i++)
    leads->stages[i] = fair_history_builder_add_column (
        maker->builder, FAIR_ROWS_LEADS, fair_stage_to_string (i),
        FAIR_COLUMN_INSTANT);
  fair_sample_deals_init (&leads->deals, maker);
  fair_sample_journey_init (&leads->journey);
}

static const FairSampleTitle *
pick_title (FairRandom *random)
{
  double total = 0, at;
  guint  i = 0;

  for (guint n = 0; n < fair_sample_n_titles; n++)
    total += fair_sample_titles[n].weight;
  at = fair_random_unit (random) * total;
  while (i + 1 < fair_sample_n_titles && at >= fair_sample_titles[i].weight)
    at -= fair_sample_titles[i++].weight;

  return &fair_sample_titles[i];
}

/* More leads come in as time goes on, as in a company that grows. */
static gint64
pick_created (FairSampleMaker *maker)
{
  double growth = sqrt (0.12);
  double at = sqrt (0.12 + 0.88 * fair_random_unit (&maker->random));
  double share = (at - growth) / (1 - growth);

  return maker->start + (gint64) (share * (double) (maker->end - maker->start));
}

static double
find_pull (const FairSampleCompany *company,
           const FairSampleTitle   *title,
           const char              *source)
{
  double pull = company->pull + title->pull;

  if (title->role == FAIR_SAMPLE_CEO)
    pull += company->employees < 200 ? 1.15 : -2.0;
  if (g_str_equal (source, "Referral"))
    pull += 0.5;

  return pull;
}

static void
fill_person (FairSampleMaker *maker,
             const guint     *at,
             guint            row,
             guint            number,
             const char      *domain)
{
  FairRandom      *random = &maker->random;
  const char      *first = fair_sample_first_names[fair_random_between (
           random, 0, (int) fair_sample_n_first_names - 1)];
  const char      *last = fair_sample_last_names[fair_random_between (
           random, 0, (int) fair_sample_n_last_names - 1)];
  g_autofree char *name = g_strdup_printf ("%s %s", first, last);
  g_autofree char *lower = g_ascii_strdown (first, -1);
  g_autofree char *email = g_strdup_printf ("%s.%u@%s", lower, number, domain);

  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, at[NAME], name);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, at[EMAIL], email);
}

/* What sales learns in the call and writes into a field of the lead: it looks
 * like something that was known of it, and knows the outcome. */
static const char *
pick_budget (FairSampleMaker *maker, const FairSampleJourney *journey)
{
  FairRandom *random = &maker->random;

  if (journey->stages[FAIR_STAGE_DISCOVERY_CALL] == FAIR_INSTANT_NONE)
    return NULL;
  if (journey->outcome == FAIR_OUTCOME_WON && fair_random_chance (random, 0.9))
    return "Confirmed";

  return fair_sample_budgets[fair_random_pick (random, fair_sample_budgets,
                                               fair_sample_n_budgets)]
      .value;
}

static void
fill_journey (FairSampleMaker *maker, Leads *leads, guint row)
{
  const FairSampleJourney *journey = &leads->journey;

  for (guint i = 0; i < FAIR_STAGE_OPPORTUNITY; i++)
    if (journey->stages[i] != FAIR_INSTANT_NONE)
      fair_history_builder_set_instant (maker->builder, FAIR_ROWS_LEADS, row,
                                        leads->stages[i], journey->stages[i]);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, leads->columns[BUDGET],
                        pick_budget (maker, journey));
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, leads->columns[REJECTION],
                        journey->rejection);

  for (guint i = 0; i < journey->touches->len; i++)
    {
      const FairSampleTouchAt *at =
          &g_array_index (journey->touches, FairSampleTouchAt, i);
      const FairSampleTouch *touch = &fair_sample_touches[at->touch];

      fair_history_builder_add_activity (maker->builder, row, touch->type,
                                         at->at, NAN, touch->detail);
    }
}

static FairSampleCompany *
pick_company (FairSampleMaker *maker)
{
  return &g_array_index (
      maker->companies, FairSampleCompany,
      fair_random_between (&maker->random, 0, (int) maker->companies->len - 1));
}

/* In the last quarter a campaign brings in small companies: who comes is no
 * longer who came. */
static FairSampleCompany *
pick_small_company (FairSampleMaker *maker)
{
  FairSampleCompany *company = pick_company (maker);

  for (guint i = 0; i < 20 && company->employees >= 50; i++)
    company = pick_company (maker);

  return company;
}

static const char *
pick_source (FairSampleMaker *maker)
{
  return fair_sample_sources[fair_random_pick (&maker->random,
                                               fair_sample_sources,
                                               fair_sample_n_sources)]
      .value;
}

/* What decides a journey, of a lead of that company, title and source. */
static FairSamplePerson
describe_person (FairSampleMaker         *maker,
                 const FairSampleCompany *company,
                 const FairSampleTitle   *title,
                 const char              *source,
                 gint64                   created_at)
{
  FairSamplePerson person = {
    .created_at = created_at,
    .end = maker->end,
    .pull = find_pull (company, title, source),
    .buys = TRUE,
  };

  if (title->role == FAIR_SAMPLE_STUDENT)
    {
      person.zeal = 1.6;
      person.buys = FALSE;
    }
  if (g_str_equal (source, FAIR_SAMPLE_DEAD_SOURCE))
    {
      person.zeal = 0.9;
      person.buys = FALSE;
    }

  return person;
}

static void
add_lead (FairSampleMaker *maker, Leads *leads, guint number)
{
  FairRandom *random = &maker->random;
  gint64      created_at = pick_created (maker);
  gboolean    drifts =
      created_at >= maker->drift && fair_random_chance (random, 0.35);
  FairSampleCompany *company =
      drifts ? pick_small_company (maker) : pick_company (maker);
  const FairSampleTitle *title = pick_title (random);
  const char *source = drifts ? FAIR_SAMPLE_DRIFT_SOURCE : pick_source (maker);
  FairSamplePerson person =
      describe_person (maker, company, title, source, created_at);
  g_autofree char  *id = g_strdup_printf ("L-%05u", number);
  FairSampleContact contact = { .created_at = created_at };

  fair_sample_journey_make (&leads->journey, random, maker->zone, &person);

  contact.lead =
      fair_history_builder_add_row (maker->builder, FAIR_ROWS_LEADS, id);
  contact.has_deal = leads->journey.outcome != FAIR_OUTCOME_NONE;
  fill_person (maker, leads->columns, contact.lead, number, company->domain);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, contact.lead,
                        leads->columns[TITLE], title->title);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, contact.lead,
                        leads->columns[SOURCE], source);
  fill_journey (maker, leads, contact.lead);
  fair_history_builder_tie_company (maker->builder, FAIR_ROWS_LEADS,
                                    contact.lead, company->row);
  if (contact.has_deal)
    fair_sample_deals_add (&leads->deals, maker, &leads->journey, contact.lead,
                           company, source);
  if (person.buys)
    g_array_append_val (company->contacts, contact);
}

void
fair_sample_add_leads (FairSampleMaker *maker, guint n_leads)
{
  Leads leads;

  leads_init (&leads, maker);
  for (guint i = 0; i < n_leads; i++)
    add_lead (maker, &leads, i + 1);
  fair_sample_journey_clear (&leads.journey);
}
