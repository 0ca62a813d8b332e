/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-won-deal.h"

#include <math.h>

#include "app/fair-lead-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"

typedef enum
{
  COLUMN_NAME,
  COLUMN_ROLE,
  COLUMN_SOURCE,
  COLUMN_CLOSED,
  COLUMN_AMOUNT,
  COLUMN_LEADS,
  COLUMN_TOUCHES,
  COLUMN_DAYS,
} Column;

struct _FairWonDeal
{
  GObject parent_instance;

  /* Owned */
  char *text[FAIR_N_WON_DEAL_COLUMNS];

  double number[FAIR_N_WON_DEAL_COLUMNS];
  guint  lead;
};

G_DEFINE_FINAL_TYPE (FairWonDeal, fair_won_deal, G_TYPE_OBJECT)

static void
fair_won_deal_finalize (GObject *object)
{
  FairWonDeal *self = FAIR_WON_DEAL (object);

  for (guint i = 0; i < FAIR_N_WON_DEAL_COLUMNS; i++)
    g_free (self->text[i]);

  G_OBJECT_CLASS (fair_won_deal_parent_class)->finalize (object);
}

static void
fair_won_deal_class_init (FairWonDealClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_won_deal_finalize;
}

static void
fair_won_deal_init (FairWonDeal *self)
{
  for (guint i = 0; i < FAIR_N_WON_DEAL_COLUMNS; i++)
    self->number[i] = -1.0;
}

static void
take_dates (FairWonDeal *self, FairCohort *cohort, const FairAuditDeal *deal)
{
  FairZone *zone = fair_history_get_zone (fair_cohort_get_history (cohort));
  gint64    touch = fair_cohort_get_first_touch (cohort, deal->lead);

  if (deal->closed_at == FAIR_INSTANT_NONE)
    return;

  self->number[COLUMN_CLOSED] = (double) deal->closed_at;
  self->text[COLUMN_CLOSED] =
      fair_format_day (fair_zone_day (zone, deal->closed_at));
  if (touch == FAIR_INSTANT_NONE || touch > deal->closed_at)
    return;

  self->number[COLUMN_DAYS] =
      floor ((double) (deal->closed_at - touch) / FAIR_DAY_SECONDS);
  self->text[COLUMN_DAYS] = fair_format_decimal (self->number[COLUMN_DAYS], 0);
}

static void
take_amount (FairWonDeal *self, FairCohort *cohort, const FairAuditDeal *deal)
{
  FairHistory *history = fair_cohort_get_history (cohort);
  double       amount = fair_cohort_get_leads (cohort, NULL)[deal->lead].amount;
  guint        n_leads = 1;

  if (deal->deal != FAIR_NO_DEAL)
    {
      const FairDeal *row =
          &fair_history_list_deals (history, NULL)[deal->deal];

      amount = row->has_amount && !row->foreign ? row->amount : NAN;
      n_leads = row->n_leads;
    }

  self->number[COLUMN_LEADS] = n_leads;
  self->text[COLUMN_LEADS] = fair_format_count (n_leads);
  if (!isfinite (amount))
    return;
  self->number[COLUMN_AMOUNT] = amount;
  self->text[COLUMN_AMOUNT] =
      fair_money_format (amount, fair_history_get_currency (history), FALSE);
}

/**
 * fair_won_deal_new:
 * @cohort: a cohort
 * @deal: one of its won deals
 *
 * Returns: (transfer full): the deal in words
 */
FairWonDeal *
fair_won_deal_new (FairCohort *cohort, const FairAuditDeal *deal)
{
  FairWonDeal         *self = g_object_new (FAIR_TYPE_WON_DEAL, NULL);
  FairHistory         *history = fair_cohort_get_history (cohort);
  const FairLeadFacts *facts =
      &fair_cohort_get_leads (cohort, NULL)[deal->lead];
  const FairColumn *source =
      fair_frame_find (fair_history_get_leads (history), "source");
  guint64 touches = facts->end_activity - facts->first_activity;

  self->lead = deal->lead;
  self->text[COLUMN_NAME] = fair_lead_words_name (history, deal->lead);
  self->text[COLUMN_ROLE] = fair_lead_words_role (history, deal->lead);
  if (source != NULL)
    self->text[COLUMN_SOURCE] =
        g_strdup (fair_column_get_text (source, deal->lead));
  self->number[COLUMN_TOUCHES] = (double) touches;
  self->text[COLUMN_TOUCHES] = fair_format_count ((gint64) touches);
  take_dates (self, cohort, deal);
  take_amount (self, cohort, deal);

  return self;
}

/**
 * fair_won_deal_get_text:
 * @self: a deal
 * @column: which column
 *
 * Returns: what stands there, a dash where nothing is known
 */
const char *
fair_won_deal_get_text (FairWonDeal *self, guint column)
{
  g_return_val_if_fail (FAIR_IS_WON_DEAL (self), NULL);
  g_return_val_if_fail (column < FAIR_N_WON_DEAL_COLUMNS, NULL);

  return self->text[column] != NULL ? self->text[column] : "–";
}

const char *
fair_won_deal_get_column_name (guint column)
{
  switch ((Column) column)
    {
    case COLUMN_NAME:
      return _ ("Primary contact");

    case COLUMN_ROLE:
      return _ ("Title and company");

    case COLUMN_SOURCE:
      return _ ("Source");

    case COLUMN_CLOSED:
      return _ ("Closed");

    case COLUMN_AMOUNT:
      return _ ("Amount");

    case COLUMN_LEADS:
      return _ ("Contacts");

    case COLUMN_TOUCHES:
      return _ ("Activities");

    case COLUMN_DAYS:
    default:
      return _ ("Days to close");
    }
}

gboolean
fair_won_deal_is_number (guint column)
{
  return column >= COLUMN_CLOSED;
}

guint
fair_won_deal_get_lead (FairWonDeal *self)
{
  g_return_val_if_fail (FAIR_IS_WON_DEAL (self), 0);

  return self->lead;
}

/**
 * fair_won_deal_compare:
 * @a: a deal
 * @b: another
 * @column: by which column
 *
 * Returns: which comes first
 */
int
fair_won_deal_compare (FairWonDeal *a, FairWonDeal *b, guint column)
{
  g_return_val_if_fail (FAIR_IS_WON_DEAL (a), 0);
  g_return_val_if_fail (FAIR_IS_WON_DEAL (b), 0);

  if (fair_won_deal_is_number (column))
    return (a->number[column] > b->number[column]) -
           (a->number[column] < b->number[column]);

  return g_utf8_collate (fair_won_deal_get_text (a, column),
                         fair_won_deal_get_text (b, column));
}
