/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-past.h"
#include "workshop/fair-results.h"
#include "workshop/fair-vault-private.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

FairVersions *_fair_versions_new (FairVault  *vault,
                                  FairDraft  *draft,
                                  FairPast   *past,
                                  FairZone   *zone,
                                  const char *currency,
                                  GError    **error);
gboolean      _fair_versions_reload (FairVersions *self, GError **error);
void _fair_versions_set_results (FairVersions *self, FairResults *results);

G_END_DECLS
