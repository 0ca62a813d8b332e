/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FAIR_TITLE_SENIORITY:
 *
 * The attribute that says how senior a title is.
 */
#define FAIR_TITLE_SENIORITY "seniority"

/**
 * FAIR_TITLE_FUNCTION:
 *
 * The attribute that says in which function a title is.
 */
#define FAIR_TITLE_FUNCTION "function"

/**
 * FAIR_TITLE_OTHER:
 *
 * What a title is of which no word is known.
 */
#define FAIR_TITLE_OTHER "other"

/**
 * FairTitleRow:
 * @result: what a value is
 * @words: by which of these words: folded, with ";" between them
 *
 * A row of a table of words.
 */
typedef struct
{
  const char *result;
  const char *words;
} FairTitleRow;

/**
 * FairTitleWords:
 *
 * The usual words of titles, ready for use on many of them.
 */
typedef struct _FairTitleWords FairTitleWords;

/**
 * fair_title_words_list:
 * @attribute: %FAIR_TITLE_SENIORITY or %FAIR_TITLE_FUNCTION
 * @n: (out): how many rows
 *
 * Returns: (transfer none) (nullable) (array length=n): the usual table, the
 *   row that counts first coming first; %NULL for other attributes
 */
const FairTitleRow *fair_title_words_list (const char *attribute, guint *n);

/**
 * fair_title_words_new:
 * @attribute: %FAIR_TITLE_SENIORITY or %FAIR_TITLE_FUNCTION
 *
 * Returns: (transfer full): the usual words
 */
FairTitleWords *
fair_title_words_new (const char *attribute) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_title_words_free:
 * @self: (transfer full) (nullable): words
 */
void fair_title_words_free (FairTitleWords *self);

/**
 * fair_title_words_find:
 * @self: words
 * @title: a title
 * @word: (out) (optional) (nullable) (transfer none): the word that decides,
 *   folded; %NULL for %FAIR_TITLE_OTHER
 *
 * The first row counts of which the title holds a word.
 *
 * Returns: (transfer none): what the title is
 */
const char *fair_title_words_find (const FairTitleWords *self,
                                   const char           *title,
                                   const char          **word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTitleWords, fair_title_words_free)

G_END_DECLS
