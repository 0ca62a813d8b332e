/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-call.h"

G_BEGIN_DECLS

GBytes   *fair_call_read (const char *path, gsize max_bytes, GError **error);
JsonNode *fair_call_read_json (const char *path, GError **error);
FairScorecard *fair_call_read_card (const char *path, GError **error);
gboolean       fair_call_write (FairCall   *call,
                                const char *path,
                                GBytes     *bytes,
                                GError    **error);
gboolean       fair_call_print (const char *text, gsize size, GError **error);

G_END_DECLS
