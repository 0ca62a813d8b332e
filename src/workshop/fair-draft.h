/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-definition.h"
#include "model/fair-positions.h"
#include "model/fair-side.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairPart:
 *
 * The parts of a definition that are edited.
 */
typedef enum
{
  FAIR_PART_SCORECARD,
  FAIR_PART_SCORECARD_MARKETING,
  FAIR_PART_SCORECARD_SALES,
  FAIR_PART_SCOPE,
  FAIR_PART_ACCEPTANCE,
  FAIR_PART_TERMS,
  FAIR_PART_POSITIONS_MARKETING,
  FAIR_PART_POSITIONS_SALES,
} FairPart;

/**
 * FairDraft:
 *
 * The definition as it is being worked on. Every setter validates, stores one
 * undo step named by its label and emits `changed` (a #FairPart); a preview
 * changes what is shown and stores nothing, as a slider does while it is
 * dragged, and ends with the next set or with %NULL.
 */
#define FAIR_TYPE_DRAFT (fair_draft_get_type ())
G_DECLARE_FINAL_TYPE (FairDraft, fair_draft, FAIR, DRAFT, GObject)

const FairScorecard  *fair_draft_get_scorecard (FairDraft *self, FairSide side);
gboolean              fair_draft_set_scorecard (FairDraft           *self,
                                                FairSide             side,
                                                const FairScorecard *scorecard,
                                                const char          *label,
                                                GError             **error);
gboolean              fair_draft_set_side_scorecard (FairDraft           *self,
                                                     FairSide             side,
                                                     const FairScorecard *card,
                                                     const char          *label,
                                                     GError             **error);
void                  fair_draft_preview_scorecard (FairDraft           *self,
                                                    const FairScorecard *scorecard);
const FairScorecard  *fair_draft_get_shown_scorecard (FairDraft *self);
const FairScope      *fair_draft_get_scope (FairDraft *self);
gboolean              fair_draft_set_scope (FairDraft       *self,
                                            const FairScope *scope,
                                            const char      *label,
                                            GError         **error);
const FairAcceptance *fair_draft_get_acceptance (FairDraft *self);
gboolean              fair_draft_set_acceptance (FairDraft            *self,
                                                 const FairAcceptance *acceptance,
                                                 const char           *label,
                                                 GError              **error);
FairTerms            *fair_draft_get_terms (FairDraft *self);
gboolean              fair_draft_set_terms (FairDraft  *self,
                                            FairTerms  *terms,
                                            const char *label,
                                            GError    **error);
const FairPositions  *fair_draft_get_positions (FairDraft *self, FairSide side);
gboolean              fair_draft_set_positions (FairDraft           *self,
                                                FairSide             side,
                                                const FairPositions *positions,
                                                const char          *label,
                                                GError             **error);
gboolean              fair_draft_get_value (FairDraft  *self,
                                            FairSide    side,
                                            const char *target,
                                            double     *value);
gboolean              fair_draft_set_value (FairDraft  *self,
                                            FairSide    side,
                                            const char *target,
                                            double      value,
                                            const char *label,
                                            GError    **error);
FairScorecard  *fair_draft_dup_side_scorecard (FairDraft *self, FairSide side);
gboolean        fair_draft_get_sal_after_sql (FairDraft *self);
FairDefinition *fair_draft_dup_definition (FairDraft *self);

G_END_DECLS
