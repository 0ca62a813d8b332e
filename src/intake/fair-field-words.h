/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-field.h"

G_BEGIN_DECLS

/**
 * fair_field_find_word:
 * @kind: a kind
 * @squeezed: what fair_field_squeeze() made of a heading
 *
 * Returns: (nullable): the field that such a heading stands for in German,
 *   French or Spanish, or rarely in English
 */
const FairFieldInfo *fair_field_find_word (FairKind kind, const char *squeezed);

G_END_DECLS
