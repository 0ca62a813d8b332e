/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "model/fair-condition.h"

G_BEGIN_DECLS

/**
 * FairConditionEditor:
 *
 * Conditions of which all or any must hold; groups of them stand within one
 * another. Signals: `changed`, `removed` (of a group within).
 */
#define FAIR_TYPE_CONDITION_EDITOR (fair_condition_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairConditionEditor, fair_condition_editor, FAIR, CONDITION_EDITOR, AdwBin)

GtkWidget     *fair_condition_editor_new (FairCatalog         *catalog,
                                          const FairCondition *condition,
                                          guint                depth);
FairCondition *fair_condition_editor_dup (FairConditionEditor *self);
char          *fair_condition_editor_find_gap (FairConditionEditor *self);
void           fair_condition_editor_list_leaves (FairConditionEditor *self,
                                                  GPtrArray           *leaves);

G_END_DECLS
