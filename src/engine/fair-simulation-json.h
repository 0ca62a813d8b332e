/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void fair_simulation_json_add_rate (const FairRate *rate, JsonBuilder *builder);
void fair_simulation_json_add_number (double number, JsonBuilder *builder);
JsonNode       *fair_simulation_to_json (const FairSimulation *simulation,
                                         const char           *baseline,
                                         FairHistory          *history);
FairSimulation *fair_simulation_from_json (JsonNode *node);

G_END_DECLS
