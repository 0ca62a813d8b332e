/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-preview.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairOpenKind:
 * @FAIR_OPEN_DATA: there is no history
 * @FAIR_OPEN_CRITERIA: the scoring model has no criteria
 * @FAIR_OPEN_ROUND: a round is not revealed
 * @FAIR_OPEN_SCORING: blind scoring is not revealed
 * @FAIR_OPEN_DIFFERENCE: the sides differ
 * @FAIR_OPEN_PARKED: something was put off
 * @FAIR_OPEN_PROMISE: history would have broken a promise
 * @FAIR_OPEN_TERM: a term that the agreement needs is missing
 *
 * What may be in the way of an agreement.
 */
typedef enum
{
  FAIR_OPEN_DATA,
  FAIR_OPEN_CRITERIA,
  FAIR_OPEN_ROUND,
  FAIR_OPEN_SCORING,
  FAIR_OPEN_DIFFERENCE,
  FAIR_OPEN_PARKED,
  FAIR_OPEN_PROMISE,
  FAIR_OPEN_TERM,
} FairOpenKind;

/**
 * FairOpenPoint:
 * @kind: of what kind
 * @text: what is open, in the person's language
 * @so: what that means, or what to do
 * @where: (nullable): where it is mended: the target, the term's path, the
 *   promise's place within the agreement such as "volume", or the id of the
 *   round; %NULL where something was put off that is no difference
 * @grave: whether it speaks against signing; else it may stay as it is
 *
 * Something that is still open before both sides can sign.
 */
typedef struct
{
  FairOpenKind kind;
  char        *text;
  char        *so;
  char        *where;
  gboolean     grave;
} FairOpenPoint;

GPtrArray *fair_open_points_list (FairWorkshop *workshop, FairPreview *preview);
void       fair_open_point_free (FairOpenPoint *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOpenPoint, fair_open_point_free)

G_END_DECLS
