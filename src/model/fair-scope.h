/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-condition.h"

G_BEGIN_DECLS

/**
 * FairScope:
 * @when: (nullable): the condition over lead and `deal.` attributes
 * @created_from: (nullable): a date or instant; leads created from then on
 * @created_before: (nullable): a date or instant; leads created before it
 * @extra: (nullable): keys beginning with `x-`
 *
 * What is counted. Everything outside it is left out, and how much is shown.
 */
typedef struct
{
  FairCondition *when;
  char          *created_from;
  char          *created_before;
  JsonObject    *extra;
} FairScope;

FairScope *fair_scope_new (void);
FairScope *fair_scope_copy (const FairScope *scope);
void       fair_scope_free (FairScope *scope);
gboolean   fair_scope_is_everything (const FairScope *scope);
FairScope *fair_scope_from_json (JsonNode *node, GError **error);
JsonNode  *fair_scope_to_json (const FairScope *scope);
char      *fair_scope_to_words (const FairScope *scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScope, fair_scope_free)

G_END_DECLS
