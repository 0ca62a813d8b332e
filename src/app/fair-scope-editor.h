/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairScopeEditor:
 *
 * What is counted: presets, a period and conditions, with how much that would
 * be. Nothing is stored before it is applied.
 */
#define FAIR_TYPE_SCOPE_EDITOR (fair_scope_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairScopeEditor, fair_scope_editor, FAIR, SCOPE_EDITOR, AdwWindow)

FairScopeEditor *fair_scope_editor_new (GtkWindow    *parent,
                                        FairWorkshop *workshop);
FairScope *fair_scope_editor_dup_scope (FairScopeEditor *self, GError **error);
gboolean   fair_scope_editor_is_ready (FairScopeEditor *self);

G_END_DECLS
