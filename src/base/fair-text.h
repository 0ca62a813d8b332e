/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_text_fold:
 * @text: UTF-8 text
 *
 * Brings text into the form in which texts are compared: Unicode normalization
 * NFKC, then full case folding, then white space (Unicode White_Space) trimmed
 * at both ends, in this order. Bytes that are no UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): the folded text, valid UTF-8
 */
char *fair_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_text_contains_word:
 * @folded_text: what to search, folded
 * @folded_word: what to look for, folded; may be several words
 *
 * Looks for @folded_word bounded on each side by the end of the text or by a
 * character that is neither letter, mark nor number (Unicode L, M, N). An
 * empty word is never found.
 *
 * Returns: whether it occurs
 */
gboolean fair_text_contains_word (const char *folded_text,
                                  const char *folded_word);

/**
 * fair_text_is_blank:
 * @text: (nullable): UTF-8 text
 *
 * Returns: whether @text is %NULL or nothing but white space (Unicode
 *   White_Space)
 */
gboolean fair_text_is_blank (const char *text);

/**
 * fair_text_split_list:
 * @text: UTF-8 text
 *
 * Takes a list apart: items stand between ";", are trimmed of white space, and
 * are dropped where nothing remains.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the items, or
 *   %NULL where there is none
 */
char **fair_text_split_list (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_text_pad:
 * @text: UTF-8 text
 * @columns: how wide a terminal's column is, in characters
 *
 * Fills a text up with spaces, at its end. A wide character, as of Chinese,
 * counts as two; a mark that joins another counts as none.
 *
 * Returns: (transfer full): at least @columns characters
 */
char *fair_text_pad (const char *text, int columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
