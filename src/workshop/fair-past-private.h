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
void      _fair_past_set_history_async (FairPast           *self,
                                        FairHistory        *history,
                                        FairHistory        *base,
                                        const char         *report,
                                        const char         *label,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean  _fair_past_set_history_finish (FairPast     *self,
                                         GAsyncResult *result,
                                         GError      **error);
FairJobs *_fair_past_get_jobs (FairPast *self);
char     *_fair_past_dup_report (FairPast *self, GError **error);

G_END_DECLS
