/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-serve-output.h"
#include "live/fair-live.h"

G_BEGIN_DECLS

/**
 * FairServe:
 * @workshop: the workshop
 * @live: its meeting, as people join it
 * @output: where answers go
 * @loop: what runs it
 * @error: (nullable): why it ended
 *
 * A meeting that is led by lines of JSON.
 */
typedef struct
{
  FairWorkshop    *workshop;
  FairLive        *live;
  FairServeOutput *output;
  GMainLoop       *loop;
  GError          *error;
} FairServe;

/**
 * fair_serve_obey:
 * @self: a meeting
 * @line: one JSON object: `do` says what; `id`, where there is one, is repeated
 *   in the answer
 *
 * Does what a line says and answers on standard output: `done` with what was
 * done, or `error` with a sentence. Whatever @line holds, the meeting goes on.
 */
void fair_serve_obey (FairServe *self, const char *line);

G_END_DECLS
