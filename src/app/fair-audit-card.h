/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-audit.h"

G_BEGIN_DECLS

/**
 * FairAuditCard:
 *
 * What the wins had in common in one respect. The value under the pointer or
 * the keyboard can be made a criterion. Signal: `chosen` (uint row of the
 * profile).
 */
#define FAIR_TYPE_AUDIT_CARD (fair_audit_card_get_type ())
G_DECLARE_FINAL_TYPE (FairAuditCard, fair_audit_card, FAIR, AUDIT_CARD, AdwBin)

GtkWidget *fair_audit_card_new (const FairAuditProfile *profile,
                                const char             *currency,
                                gboolean                editable);

G_END_DECLS
