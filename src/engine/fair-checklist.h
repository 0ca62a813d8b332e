/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-rate.h"
#include "engine/fair-scores.h"
#include "model/fair-acceptance.h"

G_BEGIN_DECLS

/**
 * FairChecklistItem:
 * @recorded: whether the history has the item's attribute; if not, nothing
 *   else counts
 * @known: for how many of the MQLs it says yes or no
 * @yes: for how many it says yes
 */
typedef struct
{
  gboolean recorded;
  guint    known;
  guint    yes;
} FairChecklistItem;

/**
 * FairChecklist:
 * @items: (array length=n_items): in the order of the list
 * @n_recorded: how many items the history records; where it is 0 nothing else
 *   counts
 * @mqls: MQLs that are old enough to judge
 * @spoken: those of them for whom some item is known
 * @passed: those of them that pass the list
 * @opportunities: those that passed and became opportunities
 * @won: those that passed and were won
 * @rate: @passed of @mqls
 *
 * What a checklist would have let through. An item that is not known is not
 * confirmed. Items that the history does not record restrict nobody, and of
 * those that count no more are asked for than are recorded.
 */
typedef struct
{
  FairChecklistItem *items;
  guint              n_items;
  guint              n_recorded;
  guint              mqls;
  guint              spoken;
  guint              passed;
  guint              opportunities;
  guint              won;
  FairRate           rate;
} FairChecklist;

/**
 * fair_checklist_new:
 * @scores: what a scoring model gives
 * @acceptance: a checklist
 * @maturity_days: days after which a lead is old enough to judge, or -1 for the
 *   default
 *
 * Holds every MQL against a checklist, by the attributes that record its items:
 * yes or no, as fair_boolean_parse() reads them.
 *
 * Returns: (transfer full): what the list would have let through
 */
FairChecklist *fair_checklist_new (FairScores           *scores,
                                   const FairAcceptance *acceptance,
                                   int                   maturity_days);

/**
 * fair_checklist_link:
 * @acceptance: a checklist
 * @leads: the leads of a history
 *
 * Lets items that no attribute records yet be recorded by the attribute of
 * their name that holds yes or no, whatever its case and blanks.
 *
 * Returns: how many items are recorded now that were not before
 */
guint fair_checklist_link (FairAcceptance *acceptance, const FairFrame *leads);

/**
 * fair_checklist_free:
 * @checklist: (transfer full) (nullable): an answer
 */
void fair_checklist_free (FairChecklist *checklist);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairChecklist, fair_checklist_free)

G_END_DECLS
