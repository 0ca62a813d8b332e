/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @c has Unicode's White_Space property. g_unichar_isspace() leaves out
 * U+000B and U+0085. */
gboolean _fair_text_is_white (gunichar c);

/* Takes white space off both ends of the @length bytes at @text: returns where
 * the rest begins and sets @length to its size. Bytes that are no UTF-8 stay.
 */
const char *_fair_text_trim (const char *text, gsize *length);

G_END_DECLS
