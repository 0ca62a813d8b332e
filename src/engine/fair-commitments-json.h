/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-commitments.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode        *fair_commitments_to_json (const FairCommitments *commitments);
FairCommitments *fair_commitments_from_json (JsonNode *node);

G_END_DECLS
