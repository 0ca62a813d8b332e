/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-past.h"
#include "workshop/fair-vault-private.h"

G_BEGIN_DECLS

FairPast *_fair_past_new (FairVault *vault, FairDraft *draft);
gboolean  _fair_past_reload (FairPast *self, GError **error);
gboolean  _fair_past_set_history (FairPast     *self,
                                  FairHistory  *history,
                                  const char   *report,
                                  const char   *label,
                                  GCancellable *cancellable,
                                  GError      **error);

G_END_DECLS
