/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairRowFacts:
 * @amount: what the row says it is worth
 * @company: the company's row plus 1, 0 for none
 * @outcome: a #FairOutcome
 * @has_amount: whether @amount is known
 * @foreign: whether @amount is in another currency
 *
 * What a lead or a deal says of itself beside its columns.
 */
typedef struct
{
  double  amount;
  guint32 company;
  guint8  outcome;
  guint8  has_amount;
  guint8  foreign;
} FairRowFacts;

/* How a deal came by its leads: somebody said so, or the rules did. */
typedef enum
{
  FAIR_TIES_TOLD = 1 << 0,
  FAIR_TIES_PRIMARY_TOLD = 1 << 1,
} FairTies;

/* The leads' frame holds the leads that were recorded, then one for each deal
 * that has none. Of its columns the first @n_own_columns are the leads' own;
 * the others came from companies and deals alone. In an own column
 * @inherited[i] marks, a bit a row, the texts that came from the row's
 * company. Thus what each row itself said can always be told apart. */
struct _FairHistory
{
  gatomicrefcount ref_count;

  /* owned */
  FairZone     *zone;
  char         *currency;
  FairFrame    *leads;
  FairFrame    *companies;
  FairFrame    *deals;
  FairRowFacts *lead_facts; /* a recorded lead each */
  FairRowFacts *deal_facts; /* a deal each, as it was told */
  guint8       *deal_ties;  /* #FairTies a deal */
  FairDeal     *deal_list;
  guint32      *deal_leads;
  guint32      *lead_deals;
  guint32      *first_deal; /* for each lead, and one more */
  GPtrArray    *inherited;  /* (nullable bitmaps), an own column each */
  GStringChunk *strings;    /* (nullable) where the texts are */
  GPtrArray    *blocks;     /* (nullable) (GBytes) or in these */

  /* borrowed from leads */
  const FairColumn *stages[FAIR_N_STAGES];

  FairActivities activities;
  gsize          n_ties;
  gint64         imported_at;
  gint64         as_of;
  guint          n_own_columns;
  guint          n_recorded;
  guint          as_of_given : 1;
};

FairHistory *_fair_history_new (void);
void         _fair_history_index (FairHistory *self);

static inline gboolean
_fair_history_bit (const guint32 *bits, guint row)
{
  return bits != NULL && (bits[row / 32] >> (row % 32) & 1) != 0;
}

G_END_DECLS
