/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The size of the number, by the grammar of RFC 8259, that the @length bytes at
 * @text begin with; 0 where there is none. Sets @is_integer where it has
 * neither point nor exponent. */
gsize
_fair_json_number_size (const char *text, gsize length, gboolean *is_integer);

G_END_DECLS
