/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "engine/fair-checklist.h"
#include "engine/fair-simulation.h"
#include "workshop/fair-effort.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairBaseline:
 * @FAIR_BASELINE_DEFAULT: the last agreed version, before the first one what
 *   was recorded
 * @FAIR_BASELINE_RECORDED: the leads that were recorded as MQLs
 * @FAIR_BASELINE_AGREED: the last agreed version
 * @FAIR_BASELINE_CARD: another scoring model
 */
typedef enum
{
  FAIR_BASELINE_DEFAULT,
  FAIR_BASELINE_RECORDED,
  FAIR_BASELINE_AGREED,
  FAIR_BASELINE_CARD,
} FairBaseline;

/**
 * FairQuestion:
 * @scorecard: (nullable): the scoring model; %NULL for the draft's
 * @threshold: (nullable): another threshold than the scoring model's
 * @baseline: what to compare with
 * @baseline_card: (nullable): for %FAIR_BASELINE_CARD
 * @as_of: another as-of than the history's, or %FAIR_INSTANT_NONE
 * @maturity_days: or -1 for the default
 * @with_curve: whether the curve is wanted
 *
 * What to simulate.
 */
typedef struct
{
  const FairScorecard *scorecard;
  const int           *threshold;
  FairBaseline         baseline;
  const FairScorecard *baseline_card;
  gint64               as_of;
  int                  maturity_days;
  gboolean             with_curve;
} FairQuestion;

/**
 * FairResults:
 *
 * What the shown draft would have done on the past. Follows draft and past:
 * works off the main loop, the latest question wins, and emits `changed` when
 * an answer is there. `busy` is notified; while it is set the last answer
 * stays.
 */
#define FAIR_TYPE_RESULTS (fair_results_get_type ())
G_DECLARE_FINAL_TYPE (FairResults, fair_results, FAIR, RESULTS, GObject)

const FairSimulation *fair_results_get_simulation (FairResults *self);
const FairSimulation *fair_results_get_baseline_simulation (FairResults *self);
FairScores           *fair_results_get_scores (FairResults *self);
FairScores           *fair_results_get_baseline_scores (FairResults *self);
const GError         *fair_results_get_error (FairResults *self);
gboolean              fair_results_get_busy (FairResults *self);
FairEffort           *fair_results_get_effort (FairResults *self);
void                  fair_results_stop (FairResults *self);
void                  fair_results_set_baseline (FairResults         *self,
                                                 FairBaseline         baseline,
                                                 const FairScorecard *card);
FairBaseline          fair_results_get_baseline (FairResults *self);
const FairScorecard  *fair_results_get_baseline_card (FairResults *self);
void                  fair_results_follow (FairResults *self, gboolean follow);

FairSimulation *fair_results_ask (FairResults        *self,
                                  const FairQuestion *question,
                                  GCancellable       *cancellable,
                                  GError            **error);
void            fair_results_ask_async (FairResults        *self,
                                        const FairQuestion *question,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
FairSimulation *fair_results_ask_finish (FairResults  *self,
                                         GAsyncResult *result,
                                         GError      **error);
void            fair_results_check_async (FairResults          *self,
                                          const FairAcceptance *acceptance,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
FairChecklist  *fair_results_check_finish (FairResults  *self,
                                           GAsyncResult *result,
                                           GError      **error);
FairScores     *fair_results_score (FairResults        *self,
                                    const FairQuestion *question,
                                    GCancellable       *cancellable,
                                    GError            **error);
FairAudit      *fair_results_audit (FairResults  *self,
                                    guint         last,
                                    GCancellable *cancellable,
                                    GError      **error);

G_END_DECLS
