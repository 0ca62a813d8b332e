/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-condition-editor.h"
#include "workshop/fair-past.h"

G_BEGIN_DECLS

void fair_condition_counts_show (FairPast            *past,
                                 FairConditionEditor *editor,
                                 GCancellable        *cancellable);

G_END_DECLS
