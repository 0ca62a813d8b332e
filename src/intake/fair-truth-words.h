/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_truth_words_parse:
 * @text: UTF-8 text
 * @out: (out): the truth value; untouched on %FALSE
 *
 * Reads yes and no in the words of several languages and programs, such as
 * "ja", "sí", "checked" or "x".
 *
 * Returns: whether @text is one of them
 */
gboolean fair_truth_words_parse (const char *text, gboolean *out);

G_END_DECLS
