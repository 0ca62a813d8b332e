/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-drafting-private.h"
#include "workshop/fair-preview.h"

G_BEGIN_DECLS

FairPreview *_fair_preview_new (FairDrafting *drafting);
void         _fair_preview_find_remedies (FairPreview *self);

G_END_DECLS
