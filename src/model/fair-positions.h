/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairPositions:
 *
 * What a side holds of the checklist: a value for some targets, the others
 * being as agreed. Immutable once shared.
 */
typedef struct _FairPositions FairPositions;

FairPositions *fair_positions_new (void);
FairPositions *fair_positions_copy (const FairPositions *self);
void           fair_positions_free (FairPositions *self);
FairPositions *fair_positions_from_json (JsonNode *node, GError **error);
JsonNode      *fair_positions_to_json (const FairPositions *self);
gboolean       fair_positions_get (const FairPositions *self,
                                   const char          *target,
                                   double              *value);
void fair_positions_set (FairPositions *self, const char *target, double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPositions, fair_positions_free)

G_END_DECLS
