/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-acceptance.h"

G_BEGIN_DECLS

#define FAIR_ACCEPTANCE_MAX_ITEMS 200

FairAcceptanceItem *_fair_acceptance_read_item (JsonNode *node, GError **error);
JsonNode *_fair_acceptance_write_item (const FairAcceptanceItem *item);
void      _fair_acceptance_take_off (FairAcceptance *acceptance);
void      _fair_acceptance_write_off (const FairAcceptance *acceptance,
                                      JsonObject           *object);

G_END_DECLS
