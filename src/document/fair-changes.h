/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-definition.h"

G_BEGIN_DECLS

/**
 * FairChange:
 * @what: what has changed
 * @before: as it was, "–" where it was not
 * @after: as it is, "–" where it is no more
 * @sentence: both in a sentence
 * @weight: how much hangs on it; the greatest come first
 *
 * A difference between two definitions. All texts have the marks of
 * fair_inline_parse().
 */
typedef struct
{
  char *what;
  char *before;
  char *after;
  char *sentence;
  int   weight;
} FairChange;

GPtrArray *
fair_changes_list (const FairDefinition *old,
                   const FairDefinition *new) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
