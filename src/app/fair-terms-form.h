/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairTermsForm:
 *
 * The terms of the draft, section by section. Each change is one undo step,
 * stored when the hand rests or moves on. Emits `failed` (a #GError) where a
 * value is not allowed, and `turned` when another section is shown.
 */
#define FAIR_TYPE_TERMS_FORM (fair_terms_form_get_type ())
G_DECLARE_FINAL_TYPE (FairTermsForm, fair_terms_form, FAIR, TERMS_FORM, AdwBin)

void fair_terms_form_set_workshop (FairTermsForm *self, FairWorkshop *workshop);
void fair_terms_form_refresh (FairTermsForm *self, FairPreview *preview);
void fair_terms_form_settle (FairTermsForm *self);
void fair_terms_form_find (FairTermsForm *self, const char *where);
void fair_terms_form_turn (FairTermsForm *self, int by);
char **fair_terms_form_dup_places (FairTermsForm *self);

G_END_DECLS
