/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonBuilder *fair_answer_json_new (const char *format);
JsonNode    *fair_answer_json_end (JsonBuilder *builder);
void         fair_answer_json_add_text (JsonBuilder *builder,
                                        const char  *name,
                                        const char  *text);
void         fair_answer_json_add_count (JsonBuilder *builder,
                                         const char  *name,
                                         gint64       count);
void         fair_answer_json_add_number (JsonBuilder *builder,
                                          const char  *name,
                                          double       number);
void         fair_answer_json_add_instant (JsonBuilder *builder,
                                           const char  *name,
                                           gint64       instant);
void fair_answer_json_begin_array (JsonBuilder *builder, const char *name);

G_END_DECLS
