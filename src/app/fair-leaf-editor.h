/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "model/fair-condition.h"

G_BEGIN_DECLS

/**
 * FairLeafEditor:
 *
 * One attribute and what is asked of it. Signals: `changed`, `removed`.
 */
#define FAIR_TYPE_LEAF_EDITOR (fair_leaf_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairLeafEditor, fair_leaf_editor, FAIR, LEAF_EDITOR, AdwBin)

GtkWidget     *fair_leaf_editor_new (FairCatalog         *catalog,
                                     const FairCondition *leaf);
FairCondition *fair_leaf_editor_dup (FairLeafEditor *self);
void           fair_leaf_editor_set_count (FairLeafEditor *self, int leads);
gboolean       fair_leaf_editor_is_complete (FairLeafEditor *self);
char          *fair_leaf_editor_dup_name (FairLeafEditor *self);

G_END_DECLS
