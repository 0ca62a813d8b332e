/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"

G_BEGIN_DECLS

/**
 * FairLeakHits:
 * @FAIR_LEAK_TELLS: it tells won leads from the others better than anything
 *   known beforehand: area under the curve above 0.80, or information value
 *   above 0.5
 * @FAIR_LEAK_LEVEL: of 20 leads or more with one value, at least 95 % or at
 *   most 2 % were won
 * @FAIR_LEAK_EMPTY: leads for whom it is filled in are won more or less often
 *   by 15 points or more than those for whom it is empty
 * @FAIR_LEAK_NAME: its name speaks of what comes of a lead
 */
typedef enum
{
  FAIR_LEAK_TELLS = 1 << 0,
  FAIR_LEAK_LEVEL = 1 << 1,
  FAIR_LEAK_EMPTY = 1 << 2,
  FAIR_LEAK_NAME = 1 << 3,
} FairLeakHits;

/**
 * FairLeak:
 * @attribute: the attribute
 * @hits: which tests it failed
 * @n_hits: how many
 * @auc: probability that a won lead has a value with a higher win rate than
 *   one that was not won, ties one half
 * @iv: information value of its values
 * @level: (nullable): the value of @FAIR_LEAK_LEVEL, or the bounds of a band
 * @level_leads: leads with it
 * @level_won: those of them that were won
 * @filled: leads for whom it is filled in
 * @filled_won: those of them that were won
 * @empty: leads for whom it is empty
 * @empty_won: those of them that were won
 * @empty_p: Fisher's exact probability that the two differ by chance, 1 where
 *   one of them has no lead
 * @why: what failed, as sentences
 *
 * An attribute that seems to know the outcome. One hit is worth a note; at two
 * a person should be asked whether it was known when the lead came in.
 */
typedef struct
{
  char        *attribute;
  FairLeakHits hits;
  guint        n_hits;
  double       auc;
  double       iv;
  char        *level;
  guint        level_leads;
  guint        level_won;
  guint        filled;
  guint        filled_won;
  guint        empty;
  guint        empty_won;
  double       empty_p;
  char        *why;
} FairLeak;

/**
 * FairLeaks:
 * @leads: leads looked at: old enough to judge, and worked where that is known
 * @won: those of them that were won
 * @rows: (element-type FairLeak): the attributes with a hit, the most hits
 *   first, then in the order of the history
 *
 * What a screen for leakage found.
 */
typedef struct
{
  guint      leads;
  guint      won;
  GPtrArray *rows;
} FairLeaks;

/**
 * fair_leaks_new:
 * @cohort: a cohort
 *
 * Screens every attribute that a criterion could use for what was filled in
 * after the sale (Kaufman, Rosset and Perlich, Leakage in Data Mining, KDD
 * 2011). Without both won and other leads there is nothing to compare, and no
 * row.
 *
 * Returns: (transfer full): what was found
 */
FairLeaks *fair_leaks_new (FairCohort *cohort) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_leaks_free:
 * @self: (transfer full) (nullable): what was found
 */
void fair_leaks_free (FairLeaks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairLeaks, fair_leaks_free)

G_END_DECLS
