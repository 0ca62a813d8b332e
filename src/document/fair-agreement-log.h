/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

void fair_agreement_add_log (FairDrafter *drafter, FairBlock *appendix);

G_END_DECLS
