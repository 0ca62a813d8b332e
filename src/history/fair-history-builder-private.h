/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-activity-builder-private.h"
#include "history/fair-frame-builder-private.h"
#include "history/fair-history-builder.h"
#include "history/fair-history-private.h"

G_BEGIN_DECLS

/* A file said that a deal is a lead's. */
typedef struct
{
  guint32  deal;
  guint32  lead;
  gboolean primary;
} FairTie;

#define FAIR_N_ROWS (FAIR_ROWS_DEALS + 1)

struct _FairHistoryBuilder
{
  /* owned */
  FairZone            *zone;
  char                *currency;
  GStringChunk        *strings;
  FairFrameBuilder    *frames[FAIR_N_ROWS];
  GArray              *lead_facts; /* FairRowFacts */
  GArray              *deal_facts; /* FairRowFacts */
  GArray              *ties;       /* FairTie */
  FairActivityBuilder *activities;

  /* only while a history is copied */
  FairHistoryMask mask;
  gpointer        mask_data;

  gint64 imported_at;
  gint64 as_of;
  guint  as_of_given : 1;
  guint  finished : 1;
};

gint64   _fair_history_rules_now (const FairHistoryBuilder *builder);
gint64  *_fair_history_ties_collect_births (FairHistoryBuilder *builder);
gboolean _fair_history_ties_make (FairHistoryBuilder *builder,
                                  FairHistory        *history,
                                  const gint64       *births,
                                  GArray             *lone_deals,
                                  GError            **error);
gboolean _fair_history_rules_apply (FairHistoryBuilder *builder,
                                    FairHistory        *history,
                                    GError            **error);

G_END_DECLS
