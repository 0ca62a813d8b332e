/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairRows:
 * @FAIR_ROWS_LEADS: a row a lead
 * @FAIR_ROWS_COMPANIES: a row a company
 * @FAIR_ROWS_DEALS: a row a deal
 */
typedef enum
{
  FAIR_ROWS_LEADS,
  FAIR_ROWS_COMPANIES,
  FAIR_ROWS_DEALS,
} FairRows;

/**
 * FairHistoryBuilder:
 *
 * Takes rows in the order of import and makes a history of them. It applies
 * the rules that tie companies and deals to leads: a lead's own value wins
 * over its company's, a deal of a company counts for the leads that were
 * created before it closed, a deal without a lead becomes a lead of its own.
 * What a file's columns mean, and what its dates and numbers say, has been
 * settled before.
 */
typedef struct _FairHistoryBuilder FairHistoryBuilder;

FairHistoryBuilder *fair_history_builder_new (FairZone   *zone,
                                              const char *currency,
                                              gint64      imported_at);
FairHistoryBuilder *fair_history_builder_new_from (const FairHistory *history,
                                                   gint64 imported_at);
void                fair_history_builder_free (FairHistoryBuilder *builder);

void fair_history_builder_set_as_of (FairHistoryBuilder *builder, gint64 as_of);
guint        fair_history_builder_add_column (FairHistoryBuilder *builder,
                                              FairRows            rows,
                                              const char         *name,
                                              FairColumnType      type);
guint        fair_history_builder_add_row (FairHistoryBuilder *builder,
                                           FairRows            rows,
                                           const char         *id);
gboolean     fair_history_builder_find_row (FairHistoryBuilder *builder,
                                            FairRows            rows,
                                            const char         *id,
                                            guint              *row);
void         fair_history_builder_set_text (FairHistoryBuilder *builder,
                                            FairRows            rows,
                                            guint               row,
                                            guint               column,
                                            const char         *text);
void         fair_history_builder_set_instant (FairHistoryBuilder *builder,
                                               FairRows            rows,
                                               guint               row,
                                               guint               column,
                                               gint64              instant);
void         fair_history_builder_tie_company (FairHistoryBuilder *builder,
                                               FairRows            rows,
                                               guint               row,
                                               guint               company);
void         fair_history_builder_tie_deal (FairHistoryBuilder *builder,
                                            guint               deal,
                                            guint               lead,
                                            gboolean            primary);
void         fair_history_builder_set_deal (FairHistoryBuilder *builder,
                                            guint               deal,
                                            FairOutcome         outcome,
                                            gboolean            has_amount,
                                            double              amount,
                                            gboolean            foreign);
void         fair_history_builder_set_outcome (FairHistoryBuilder *builder,
                                               guint               lead,
                                               FairOutcome         outcome);
void         fair_history_builder_set_amount (FairHistoryBuilder *builder,
                                              guint               lead,
                                              double              amount,
                                              gboolean            foreign);
void         fair_history_builder_add_activity (FairHistoryBuilder *builder,
                                                guint               lead,
                                                const char         *type,
                                                gint64              at,
                                                double              value,
                                                const char         *detail);
FairHistory *fair_history_builder_finish (FairHistoryBuilder *builder,
                                          GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHistoryBuilder, fair_history_builder_free)

G_END_DECLS
