/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What history says of a criterion, for a page: counts, both rates with their
 * intervals, and a word for it. NULL where history does not know it. */
JsonObject *_fair_proof_new (const FairSimulation *simulation,
                             const char           *criterion);

G_END_DECLS
