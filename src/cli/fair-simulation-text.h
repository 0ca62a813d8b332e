/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-call.h"

G_BEGIN_DECLS

void fair_simulation_text_say (const FairSimulation *simulation,
                               const char           *baseline,
                               FairHistory          *history,
                               FairCall             *call);

G_END_DECLS
