/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-text.h"
#include "intake/fair-import-private.h"

/* The words by which stages say that a deal is closed, and how it ended. A
 * deal that is closed and not said to be won was lost. */
static const struct
{
  const char *word;
  FairOutcome outcome;
} words[] = {
  { "won", FAIR_OUTCOME_WON },     { "closedwon", FAIR_OUTCOME_WON },
  { "lost", FAIR_OUTCOME_LOST },   { "closedlost", FAIR_OUTCOME_LOST },
  { "closed", FAIR_OUTCOME_LOST },
};

/* What a deal's stage says by its name alone: won, lost or open. */
FairOutcome
_fair_deal_stage_read (const char *stage, gboolean *closed)
{
  g_autofree char *folded = fair_text_fold (stage);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (fair_text_contains_word (folded, words[i].word))
      {
        *closed = TRUE;
        return words[i].outcome;
      }

  *closed = FALSE;
  return FAIR_OUTCOME_OPEN;
}
