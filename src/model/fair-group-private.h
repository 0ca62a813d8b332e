/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-group.h"

G_BEGIN_DECLS

FairGroup *_fair_group_from_json (JsonNode *node, GError **error);
JsonNode  *_fair_group_to_json (const FairGroup *group);
gboolean   _fair_group_validate (const FairGroup *group, GError **error);

G_END_DECLS
