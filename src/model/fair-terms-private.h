/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-terms.h"

G_BEGIN_DECLS

/* Whether @row is the one for @path, and if it stands for any key, which. */
const FairTermsField *_fair_terms_find_field (const char *path);
char *_fair_terms_dup_parent (const FairTermsField *field, const char *path);

/* Fields with a shape of their own. */
gboolean
_fair_terms_check_node (const char *path, JsonNode *node, GError **error);

/* The whole, read and put in order. */
JsonObject *_fair_terms_normalize (JsonNode *node, GError **error);
JsonNode   *_fair_terms_lookup (JsonObject *root, const char *path);
void _fair_terms_put (JsonObject *root, const char *path, JsonNode *node);
JsonObject *_fair_terms_defaults (void);

G_END_DECLS
