/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-rate.h"
#include "engine/fair-scores.h"
#include "model/fair-acceptance.h"

G_BEGIN_DECLS

/**
 * FairConsequenceGroup:
 * @leads: how many leads in scope
 * @wins: those of them that are won
 * @mature: those old enough to judge
 * @worked: mature ones that sales worked, all of them where nobody knows
 * @worked_won: those of @worked that are won
 *
 * Leads that two values treat alike.
 */
typedef struct
{
  guint leads;
  guint wins;
  guint mature;
  guint worked;
  guint worked_won;
} FairConsequenceGroup;

/**
 * FairFavor:
 * @FAIR_FAVOR_NEITHER: history does not say
 * @FAIR_FAVOR_A: it speaks for the first value
 * @FAIR_FAVOR_B: it speaks for the second value
 */
typedef enum
{
  FAIR_FAVOR_NEITHER,
  FAIR_FAVOR_A,
  FAIR_FAVOR_B,
} FairFavor;

/**
 * FairConsequence:
 * @only_a: leads that the first value lets through and the second does not
 * @only_b: leads that the second value lets through and the first does not
 * @both: leads that both let through
 * @neither: leads that neither lets through
 * @leads: how many change hands: @only_a and @only_b
 * @wins: won leads that change hands
 * @amount: what the wins are worth that are caught with the one value and not
 *   with the other, each deal once, in the history's currency
 * @has_amount: whether any of them has an amount
 * @amounts_missing: how many of them have none, or in another currency
 * @favor: which of the two values history speaks for
 *
 * What hangs on the difference between two values, on this history.
 */
typedef struct
{
  FairConsequenceGroup only_a;
  FairConsequenceGroup only_b;
  FairConsequenceGroup both;
  FairConsequenceGroup neither;
  guint                leads;
  guint                wins;
  double               amount;
  gboolean             has_amount;
  guint                amounts_missing;
  FairFavor            favor;
} FairConsequence;

/**
 * fair_consequence_new:
 * @a: the scores of every lead with the first value
 * @b: the same with the second; of the same cohort
 * @tier: %FAIR_TIER_NORMAL, where being an MQL is what changes hands; else the
 *   index of a tier, where being of that tier is
 * @maturity_days: or -1 for the default
 *
 * Returns: (transfer full): what hangs on the difference
 */
FairConsequence *fair_consequence_new (FairScores *a,
                                       FairScores *b,
                                       int         tier,
                                       int         maturity_days);

/**
 * fair_consequence_new_checklist:
 * @scores: the scores of every lead
 * @a: the first checklist
 * @b: the second
 * @maturity_days: or -1 for the default
 * @why: (out) (transfer full) (optional): why it is not known, translated
 *
 * The same for two checklists: of the MQLs, who would be an SQL with the one
 * and not with the other. An item is confirmed where the attribute that records
 * it is known, and is not false; as it is in the export, not as it was then.
 * Items that no attribute records are left aside, where the two checklists do
 * not differ in them.
 *
 * Returns: (transfer full) (nullable): what hangs on the difference; %NULL
 *   where it lies in items that the history does not record
 */
FairConsequence *fair_consequence_new_checklist (FairScores           *scores,
                                                 const FairAcceptance *a,
                                                 const FairAcceptance *b,
                                                 int    maturity_days,
                                                 char **why);

/**
 * fair_consequence_copy:
 * @consequence: a consequence
 *
 * Returns: (transfer full): a copy
 */
FairConsequence *fair_consequence_copy (const FairConsequence *consequence);

/**
 * fair_consequence_free:
 * @consequence: (transfer full) (nullable): a consequence
 */
void fair_consequence_free (FairConsequence *consequence);

/**
 * fair_consequence_explain:
 * @consequence: a consequence
 *
 * Says why history speaks for one of the values, or for neither. Leads that
 * sales worked and that are old enough to judge are compared. Where only one
 * value lets leads through: with those that both let through, and with those
 * that neither does. Clearly won more often than the latter, and not clearly
 * less often than the former, they are to be let through; clearly less often
 * than the former, and not clearly more often than the latter, they are not. In
 * between, history does not say. Where each value lets through leads that the
 * other does not, the two are compared with each other. Clearly means Fisher's
 * exact test below 0.05. Fewer than 20 on either side, or leads of whom sales
 * never worked half, are too few to say anything.
 *
 * Returns: (transfer full): a sentence, translated
 */
char *fair_consequence_explain (const FairConsequence *consequence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairConsequence, fair_consequence_free)

G_END_DECLS
