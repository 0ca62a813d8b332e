/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void  fair_missing_note (GHashTable *scripts, PangoLayout *layout);
char *fair_missing_to_words (GHashTable *scripts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
