/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairTier:
 * @at: the score from which a lead is of this tier
 * @has_at: whether @at counts
 * @instant: whether an instant criterion makes a lead of this tier
 * @extra: (nullable): keys beginning with `x-`
 *
 * A kind of MQL with promises of its own, such as hot.
 */
typedef struct
{
  char       *id;
  char       *name;
  int         at;
  gboolean    has_at;
  gboolean    instant;
  JsonObject *extra;
} FairTier;

FairTier *fair_tier_new (const char *id, const char *name);
FairTier *fair_tier_copy (const FairTier *tier);
void      fair_tier_free (FairTier *tier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTier, fair_tier_free)

G_END_DECLS
