/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRuleFunc:
 * @criterion: a criterion of a copy of the scoring model
 * @card: that copy
 * @user_data: what was given
 *
 * Changes a criterion.
 */
typedef void (*FairRuleFunc) (FairCriterion *criterion,
                              FairScorecard *card,
                              gpointer       user_data);

char    *fair_card_edit_new_id (const FairScorecard *card, const char *name);
gboolean fair_card_edit_add (FairDraft           *draft,
                             const FairCriterion *criterion,
                             char               **id,
                             GError             **error);
gboolean
fair_card_edit_remove (FairDraft *draft, const char *id, GError **error);
gboolean fair_card_edit_move (FairDraft  *draft,
                              const char *id,
                              const char *before,
                              GError    **error);
gboolean fair_card_edit_change (FairDraft   *draft,
                                const char  *id,
                                FairRuleFunc change,
                                gpointer     user_data,
                                GError     **error);
int fair_card_edit_get_points (FairDraft *draft, FairSide side, const char *id);
gboolean fair_card_edit_is_open (FairDraft *draft, const char *id);
guint    fair_card_edit_count_open (FairDraft *draft,
                                    FairFamily family,
                                    guint     *n_criteria);
void
fair_card_edit_preview_points (FairDraft *draft, const char *id, int points);
gboolean fair_card_edit_set_points (FairDraft  *draft,
                                    FairSide    side,
                                    const char *id,
                                    int         points,
                                    GError    **error);

gboolean fair_card_edit_set_column (FairDraft    *draft,
                                    FairSide      side,
                                    GPtrArray    *ids,
                                    const GArray *points,
                                    GError      **error);

G_END_DECLS
