/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairAuditPage:
 *
 * Where we stand, and what our wins had in common.
 */
#define FAIR_TYPE_AUDIT_PAGE (fair_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAuditPage, fair_audit_page, FAIR, AUDIT_PAGE, FairPage)

G_END_DECLS
