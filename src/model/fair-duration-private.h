/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-duration.h"

G_BEGIN_DECLS

gboolean  _fair_duration_read (JsonNode     *node,
                               const char   *path,
                               FairDuration *duration,
                               JsonObject  **extra,
                               GError      **error);
JsonNode *_fair_duration_write (const FairDuration *duration,
                                JsonObject         *extra);

G_END_DECLS
