/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-json-reader.h"
#include "model/fair-round.h"

G_BEGIN_DECLS

gboolean _fair_round_read_course (FairJsonReader *reader,
                                  guint          *number,
                                  gint64         *opened_at,
                                  gint64         *revealed_at,
                                  FairRoundState *state,
                                  GError        **error);
void     _fair_round_write_course (JsonObject    *object,
                                   guint          number,
                                   gint64         opened_at,
                                   gint64         revealed_at,
                                   FairRoundState state);

G_END_DECLS
