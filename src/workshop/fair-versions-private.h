/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-past.h"
#include "workshop/fair-results.h"
#include "workshop/fair-vault-private.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

struct _FairVersions
{
  GObject parent_instance;

  /* Borrowed: the workshop owns them and outlives us. */
  FairDraft   *draft;
  FairPast    *past;
  FairResults *results;

  /* Owned */
  FairVault *vault;
  FairZone  *zone;
  char      *currency;
  GPtrArray *decisions;
  FairPaper  paper;
  GPtrArray *definitions;
};

FairVersions   *_fair_versions_new (FairVault  *vault,
                                    FairDraft  *draft,
                                    FairPast   *past,
                                    FairZone   *zone,
                                    const char *currency,
                                    GError    **error);
gboolean        _fair_versions_reload (FairVersions *self, GError **error);
FairDefinition *_fair_versions_dup_draft (FairVersions *self, GError **error);
void _fair_versions_set_results (FairVersions *self, FairResults *results);

G_END_DECLS
