/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-changes.h"
#include "document/fair-drafter.h"

G_BEGIN_DECLS

GPtrArray *fair_agreement_list_changes (const FairDrafter *drafter)
    G_GNUC_WARN_UNUSED_RESULT;
char *fair_agreement_dup_swap (FairDrafter *drafter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
