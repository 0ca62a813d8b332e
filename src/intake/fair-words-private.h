/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-words.h"

G_BEGIN_DECLS

/**
 * FairWordsTable:
 * @result: what a value is
 * @words: by which of these words
 *
 * A row of a table.
 */
typedef struct
{
  const char *result;
  const char *words;
} FairWordsTable;

const FairWordsTable *_fair_words_tables_get (FairWordsList list, guint *n);

G_END_DECLS
