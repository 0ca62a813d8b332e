/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairScoreKey:
 *
 * The key of the scoreboard: the draft, and what it is compared with, which is
 * chosen here.
 */
#define FAIR_TYPE_SCORE_KEY (fair_score_key_get_type ())
G_DECLARE_FINAL_TYPE (FairScoreKey, fair_score_key, FAIR, SCORE_KEY, AdwBin)

void fair_score_key_set_workshop (FairScoreKey *self, FairWorkshop *workshop);
gboolean fair_score_key_compare_with_file (FairScoreKey *self,
                                           const char   *path,
                                           GError      **error);

G_END_DECLS
