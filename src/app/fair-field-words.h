/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-field.h"

G_BEGIN_DECLS

const char *fair_field_words_get_kind (FairKind kind);
char       *fair_field_words_count_rows (FairKind kind, guint64 n_rows);
const char *fair_field_words_get_field (const char *name);

G_END_DECLS
