/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairTermsEditor:
 *
 * A row of a form for one field of the terms. Emits `edited` when a person
 * changed it, and `left` when the focus leaves it.
 */
#define FAIR_TYPE_TERMS_EDITOR (fair_terms_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FairTermsEditor, fair_terms_editor, FAIR, TERMS_EDITOR, GObject)

FairTermsEditor *fair_terms_editor_new (const FairTermsField *field,
                                        const char           *path,
                                        const char           *label);

G_END_DECLS
