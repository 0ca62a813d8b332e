/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-deal.h"

#include <math.h>

enum
{
  NAME,
  TYPE,
  STAGE,
  SOURCE,
  CREATED,
  CLOSED,
  AMOUNT,
};

static const FairSampleColumn columns[] = {
  { "name", FAIR_COLUMN_TEXT },          { "type", FAIR_COLUMN_TEXT },
  { "stage", FAIR_COLUMN_TEXT },         { "source", FAIR_COLUMN_TEXT },
  { "created_at", FAIR_COLUMN_INSTANT }, { "closed_at", FAIR_COLUMN_INSTANT },
  { "amount", FAIR_COLUMN_NUMBER },
};

static const char *
name_stage (FairOutcome outcome)
{
  switch (outcome)
    {
    case FAIR_OUTCOME_WON:
      return "Closed Won";

    case FAIR_OUTCOME_LOST:
      return "Closed Lost";

    case FAIR_OUTCOME_OPEN:
    case FAIR_OUTCOME_NONE:
    case FAIR_OUTCOME_MISSING:
    default:
      return "Proposal";
    }
}

void
fair_sample_deals_init (FairSampleDeals *deals, FairSampleMaker *maker)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (columns) == G_N_ELEMENTS (deals->columns));

  deals->n_deals = 0;
  fair_sample_add_columns (maker, FAIR_ROWS_DEALS, columns,
                           G_N_ELEMENTS (columns), deals->columns);
}

static const char *
pick_type (FairSampleMaker *maker, const FairSampleCompany *company)
{
  if (!company->is_customer)
    return "New Business";

  return fair_random_chance (&maker->random, 0.6) ? "Renewal" : "Expansion";
}

/* Up to two others of the company, who came in within four months before the
 * deal. */
static void
tie_colleagues (FairSampleMaker   *maker,
                FairSampleCompany *company,
                guint              deal,
                gint64             created_at)
{
  guint n_tied = 0;

  for (guint i = 0; i < company->contacts->len && n_tied < 2; i++)
    {
      FairSampleContact *contact =
          &g_array_index (company->contacts, FairSampleContact, i);

      if (contact->has_deal || contact->created_at >= created_at ||
          contact->created_at < created_at - 120 * FAIR_DAY_SECONDS ||
          !fair_random_chance (&maker->random, 0.9))
        continue;
      contact->has_deal = TRUE;
      n_tied++;
      fair_history_builder_tie_deal (maker->builder, deal, contact->lead,
                                     FALSE);
    }
}

void
fair_sample_deals_add (FairSampleDeals         *deals,
                       FairSampleMaker         *maker,
                       const FairSampleJourney *journey,
                       guint                    lead,
                       FairSampleCompany       *company,
                       const char              *source)
{
  const guint     *at = deals->columns;
  g_autofree char *id = g_strdup_printf ("D-%05u", ++deals->n_deals);
  double           size = exp (5.2 + 0.7 * fair_random_normal (&maker->random));
  gint64           amount = 100 * (gint64) size;
  guint            row;

  row = fair_history_builder_add_row (maker->builder, FAIR_ROWS_DEALS, id);
  fair_sample_set_text (maker, FAIR_ROWS_DEALS, row, at[NAME], company->name);
  fair_sample_set_text (maker, FAIR_ROWS_DEALS, row, at[TYPE],
                        pick_type (maker, company));
  fair_sample_set_text (maker, FAIR_ROWS_DEALS, row, at[STAGE],
                        name_stage (journey->outcome));
  fair_sample_set_text (maker, FAIR_ROWS_DEALS, row, at[SOURCE], source);
  fair_sample_set_number (maker, FAIR_ROWS_DEALS, row, at[AMOUNT], amount);
  fair_history_builder_set_instant (maker->builder, FAIR_ROWS_DEALS, row,
                                    at[CREATED],
                                    journey->stages[FAIR_STAGE_OPPORTUNITY]);
  fair_history_builder_set_instant (maker->builder, FAIR_ROWS_DEALS, row,
                                    at[CLOSED],
                                    journey->stages[FAIR_STAGE_CLOSED]);
  fair_history_builder_set_deal (maker->builder, row, journey->outcome, TRUE,
                                 (double) amount, FALSE);
  fair_history_builder_tie_deal (maker->builder, row, lead, TRUE);
  tie_colleagues (maker, company, row, journey->stages[FAIR_STAGE_OPPORTUNITY]);
}
