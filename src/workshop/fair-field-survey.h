/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"
#include "workshop/fair-past.h"

G_BEGIN_DECLS

void fair_field_survey_async (FairPast           *past,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
FairCatalog *
fair_field_survey_finish (FairPast *past, GAsyncResult *result, GError **error);

G_END_DECLS
