/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-kappa.h"
#include "engine/fair-rate.h"
#include "engine/fair-scores.h"
#include "model/fair-blind.h"
#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FAIR_BLIND_NO_ANSWER:
 *
 * Stands for the verdict of somebody who has not said anything of a lead.
 */
#define FAIR_BLIND_NO_ANSWER 255

/**
 * FairBlindRater:
 * @side: marketing or sales
 * @verdicts: (array): a #FairBlindVerdict for each lead of the session, or
 *   %FAIR_BLIND_NO_ANSWER
 *
 * What one person said in a session.
 */
typedef struct
{
  FairSide      side;
  const guint8 *verdicts;
} FairBlindRater;

/**
 * FairBlindTalk:
 * @FAIR_BLIND_TALK_SPLIT: the room was of two minds
 * @FAIR_BLIND_TALK_SIDES: most of marketing said one thing, most of sales the
 *   other
 * @FAIR_BLIND_TALK_OUTCOME: most said no of a lead that was won, or yes of one
 *   that was not
 * @FAIR_BLIND_TALK_CARD: most said something else than the draft
 *
 * Why a lead is worth talking about.
 */
typedef enum
{
  FAIR_BLIND_TALK_SPLIT = 1 << 0,
  FAIR_BLIND_TALK_SIDES = 1 << 1,
  FAIR_BLIND_TALK_OUTCOME = 1 << 2,
  FAIR_BLIND_TALK_CARD = 1 << 3,
} FairBlindTalk;

/**
 * FairBlindLead:
 * @lead: which lead of the session, from 0
 * @row: its row in the history's leads
 * @outcome: what became of it
 * @card: whether the draft makes it an MQL
 * @yes: people who said MQL, by side: marketing, sales
 * @no: people who said no MQL
 * @skipped: people who could not say
 * @talk: why it is worth talking about; 0 for no reason
 *
 * What was said of one lead.
 */
typedef struct
{
  guint         lead;
  guint32       row;
  FairOutcome   outcome;
  gboolean      card;
  guint         yes[2];
  guint         no[2];
  guint         skipped;
  FairBlindTalk talk;
} FairBlindLead;

/**
 * FairBlindResult:
 * @raters: how many have said something of every lead; only they count
 * @left_out: how many have not
 * @people: the agreement between them: Cohen's kappa of two, Fleiss' of more,
 *   over the leads of which none of them skipped
 * @marketing: the same within marketing
 * @sales: the same within sales
 * @card: Cohen's kappa between the majority and the draft, over the leads that
 *   have a majority
 * @same_as_card: in how many the majority said what the draft says
 * @won_of_yes: of the leads that the majority called MQLs, those that were won
 * @won_of_no: of those that it did not, those that were won
 * @card_won_of_yes: of the leads that the draft makes MQLs, those won
 * @card_won_of_no: of those that it does not, those won
 * @leads: (element-type FairBlindLead): in the order of the session
 * @talk: (element-type guint): indexes into @leads of those to talk about, the
 *   most reasons first, then the most even
 *
 * What came of a session. Won, lost and never-bought leads were drawn in equal
 * parts, so that rates here are higher than among all leads.
 */
typedef struct
{
  guint     raters;
  guint     left_out;
  FairKappa people;
  FairKappa marketing;
  FairKappa sales;
  FairKappa card;
  FairRate  same_as_card;
  FairRate  won_of_yes;
  FairRate  won_of_no;
  FairRate  card_won_of_yes;
  FairRate  card_won_of_no;
  GArray   *leads;
  GArray   *talk;
} FairBlindResult;

/**
 * fair_blind_result_new:
 * @scores: the scores of every lead with the draft
 * @rows: (array length=n_leads): the rows of the session's leads
 * @n_leads: how many leads it has
 * @raters: (array length=n_raters): who took part
 * @n_raters: how many
 *
 * Returns: (transfer full): what came of it
 */
FairBlindResult *fair_blind_result_new (FairScores           *scores,
                                        const guint32        *rows,
                                        guint                 n_leads,
                                        const FairBlindRater *raters,
                                        guint                 n_raters);

/**
 * fair_blind_result_free:
 * @result: (transfer full) (nullable): a result
 */
void fair_blind_result_free (FairBlindResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairBlindResult, fair_blind_result_free)

G_END_DECLS
