/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairServeOutput:
 *
 * Standard output as a row of JSON objects, one a line. Whoever reads it may be
 * slow, or not read at all: the meeting never waits for it. Events are dropped
 * when too many wait, answers are not.
 */
typedef struct _FairServeOutput FairServeOutput;

FairServeOutput *fair_serve_output_new (int fd);
void             fair_serve_output_free (FairServeOutput *self);
void fair_serve_output_answer (FairServeOutput *self, JsonObject *answer);
void fair_serve_output_tell (FairServeOutput *self, JsonObject *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairServeOutput, fair_serve_output_free)

G_END_DECLS
