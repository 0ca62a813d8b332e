/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairBlindPage:
 *
 * Blind scoring as the facilitator leads it: everyone says of the same past
 * leads whether they are MQLs, without knowing what became of them; then how
 * far people agree with each other, with what happened, and with the draft.
 */
#define FAIR_TYPE_BLIND_PAGE (fair_blind_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairBlindPage, fair_blind_page, FAIR, BLIND_PAGE, FairPage)

G_END_DECLS
