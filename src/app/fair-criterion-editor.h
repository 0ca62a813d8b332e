/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairCriterionEditor:
 *
 * Everything about one criterion. Each change is stored at once, as one undo
 * step; what is not whole yet is said and not stored. Signal: `failed`
 * (GError).
 */
#define FAIR_TYPE_CRITERION_EDITOR (fair_criterion_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairCriterionEditor, fair_criterion_editor, FAIR, CRITERION_EDITOR, AdwBin)

GtkWidget *fair_criterion_editor_new (FairWorkshop *workshop,
                                      const char   *id,
                                      FairCatalog  *catalog);
void       fair_criterion_editor_refresh (FairCriterionEditor       *self,
                                          const FairCriterionEffect *effect);
void       fair_criterion_editor_settle (FairCriterionEditor *self);
void       fair_criterion_editor_focus_name (FairCriterionEditor *self);

GtkWidget *fair_criterion_editor_get_name_entry (FairCriterionEditor *self);
gboolean   fair_criterion_editor_focus_slider (FairCriterionEditor *self,
                                               FairSide             side);
gboolean   fair_criterion_editor_agree (FairCriterionEditor *self);

G_END_DECLS
