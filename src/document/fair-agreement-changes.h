/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

/**
 * FairChange:
 * @what: what has changed
 * @before: as it was, "–" where it was not
 * @after: as it is, "–" where it is no more
 * @sentence: both in a sentence
 * @weight: how much hangs on it; the greatest come first
 *
 * A difference between two versions. All texts have marks.
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
fair_agreement_list_changes (FairDrafter *drafter) G_GNUC_WARN_UNUSED_RESULT;
char *fair_agreement_dup_swap (FairDrafter *drafter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
