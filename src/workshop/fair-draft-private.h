/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-vault-private.h"

G_BEGIN_DECLS

FairDraft  *_fair_draft_new (FairVault *vault, GError **error);
gboolean    _fair_draft_reload (FairDraft *self, GError **error);
FairVault  *_fair_draft_get_vault (FairDraft *self);
const char *_fair_part_get_key (FairPart part);

G_END_DECLS
