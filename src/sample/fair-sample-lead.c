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
  REJECTION,
  N_COLUMNS,
};

static const FairSampleColumn columns[N_COLUMNS] = {
  { "name", FAIR_COLUMN_TEXT },
  { "email", FAIR_COLUMN_TEXT },
  { "title", FAIR_COLUMN_TEXT },
  { "source", FAIR_COLUMN_TEXT },
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

  if (g_str_equal (title->title, "CEO"))
    pull += company->small ? 0.6 : -0.6;
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

static void
fill_journey (FairSampleMaker *maker, Leads *leads, guint row)
{
  const FairSampleJourney *journey = &leads->journey;

  for (guint i = 0; i < FAIR_STAGE_OPPORTUNITY; i++)
    if (journey->stages[i] != FAIR_INSTANT_NONE)
      fair_history_builder_set_instant (maker->builder, FAIR_ROWS_LEADS, row,
                                        leads->stages[i], journey->stages[i]);
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

static void
add_lead (FairSampleMaker *maker, Leads *leads, guint number)
{
  FairRandom              *random = &maker->random;
  const FairSampleCompany *company;
  const FairSampleTitle   *title;
  const char              *source;
  g_autofree char         *id = g_strdup_printf ("L-%05u", number);
  guint                    row;

  company = &g_array_index (
      maker->companies, FairSampleCompany,
      fair_random_between (random, 0, (int) maker->companies->len - 1));
  title = pick_title (random);
  source = fair_sample_sources[fair_random_pick (random, fair_sample_sources,
                                                 fair_sample_n_sources)]
               .value;
  fair_sample_journey_make (&leads->journey, random,
                            find_pull (company, title, source),
                            pick_created (maker), maker->end);

  row = fair_history_builder_add_row (maker->builder, FAIR_ROWS_LEADS, id);
  fill_person (maker, leads->columns, row, number, company->domain);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, leads->columns[TITLE],
                        title->title);
  fair_sample_set_text (maker, FAIR_ROWS_LEADS, row, leads->columns[SOURCE],
                        source);
  fill_journey (maker, leads, row);
  fair_history_builder_tie_company (maker->builder, FAIR_ROWS_LEADS, row,
                                    company->row);
  if (leads->journey.outcome != FAIR_OUTCOME_NONE)
    fair_sample_deals_add (&leads->deals, maker, &leads->journey, row,
                           company->name, source);
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
