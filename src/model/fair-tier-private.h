/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-tier.h"

G_BEGIN_DECLS

FairTier *_fair_tier_from_json (JsonNode *node, GError **error);
JsonNode *_fair_tier_to_json (const FairTier *tier);
gboolean  _fair_tier_validate (const FairTier *tier, GError **error);

G_END_DECLS
