/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"
#include "workshop/fair-preview.h"

G_BEGIN_DECLS

/**
 * FairAgreementPage:
 *
 * The terms on the left, the document itself on the right.
 */
#define FAIR_TYPE_AGREEMENT_PAGE (fair_agreement_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAgreementPage, fair_agreement_page, FAIR, AGREEMENT_PAGE, FairPage)

FairPreview *fair_agreement_page_get_preview (FairAgreementPage *self);
void fair_agreement_page_find (FairAgreementPage *self, const char *where);

G_END_DECLS
