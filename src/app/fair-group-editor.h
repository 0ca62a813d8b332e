/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/fair-scorecard.h"

G_BEGIN_DECLS

/**
 * FairGroupEditor:
 *
 * Which group a criterion counts in, and how the group counts. Signal:
 * `changed`, after which fair_group_editor_apply() tells what to store.
 */
#define FAIR_TYPE_GROUP_EDITOR (fair_group_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairGroupEditor, fair_group_editor, FAIR, GROUP_EDITOR, AdwBin)

void fair_group_editor_show (FairGroupEditor     *self,
                             const FairScorecard *card,
                             const FairCriterion *criterion);
void fair_group_editor_apply (FairGroupEditor *self,
                              FairCriterion   *criterion,
                              FairScorecard   *card);

G_END_DECLS
