/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * fair_simulation_json_add_rate:
 * @rate: a rate
 * @builder: where to
 *
 * Adds a rate with its counts and its interval, or null where the data does
 * not support it: also a rate of nothing.
 */
void fair_simulation_json_add_rate (const FairRate *rate, JsonBuilder *builder);

/**
 * fair_simulation_json_add_number:
 * @number: a number, NaN for what is not known
 * @builder: where to
 *
 * Adds a number or null.
 */
void fair_simulation_json_add_number (double number, JsonBuilder *builder);

/**
 * fair_simulation_to_json:
 * @simulation: a simulation
 * @baseline: what it was compared with: `current`, `agreed`, `everybody` or the
 *   name of a file
 * @history: what was simulated
 *
 * Returns: (transfer full): the simulation as an object of the format
 *   `fairlead-simulation`
 */
JsonNode *fair_simulation_to_json (const FairSimulation *simulation,
                                   const char           *baseline,
                                   FairHistory          *history);

/**
 * fair_simulation_from_json:
 * @node: what [func@fair_simulation_to_json] made
 *
 * Reads a simulation that was kept. The leads that come in and fall out are
 * not among what is kept: only how many they are.
 *
 * Returns: (transfer full) (nullable): the simulation, %NULL where @node is no
 *   object
 */
FairSimulation *fair_simulation_from_json (JsonNode *node);

G_END_DECLS
