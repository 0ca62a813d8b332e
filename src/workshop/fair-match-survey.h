/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-condition.h"
#include "workshop/fair-past.h"

G_BEGIN_DECLS

void fair_match_survey_async (FairPast           *past,
                              GPtrArray          *conditions,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
GArray *
fair_match_survey_finish (FairPast *past, GAsyncResult *result, GError **error);

G_END_DECLS
