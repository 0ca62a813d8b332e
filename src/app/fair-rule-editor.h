/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "model/fair-criterion.h"

G_BEGIN_DECLS

/**
 * FairRuleEditor:
 *
 * What a lead must have done, how often it counts and how it fades. Signal:
 * `changed`.
 */
#define FAIR_TYPE_RULE_EDITOR (fair_rule_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairRuleEditor, fair_rule_editor, FAIR, RULE_EDITOR, AdwBin)

GtkWidget *fair_rule_editor_new (FairCatalog         *catalog,
                                 const FairCriterion *criterion);
void  fair_rule_editor_apply (FairRuleEditor *self, FairCriterion *criterion);
char *fair_rule_editor_find_gap (FairRuleEditor *self);
void  fair_rule_editor_show_points (FairRuleEditor *self, int points);
GtkWidget *fair_rule_editor_get_decay (FairRuleEditor *self);

G_END_DECLS
