/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *_fair_evidence_new (const FairSimulation *simulation,
                                const FairScorecard  *card,
                                const char           *criterion);

G_END_DECLS
