/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-side.h"

#include "base/fair-i18n.h"
#include "model/fair-side-private.h"

const char *const FAIR_SIDE_NAMES[] = { "both", "marketing", "sales",
                                        "facilitator", NULL };

static const char *const SIDE_WORDS[] = { N_ ("both"), N_ ("Marketing"),
                                          N_ ("Sales"), N_ ("facilitator") };

/**
 * fair_side_to_string:
 * @side: a side
 *
 * Returns: (transfer none): its name in JSON
 */
const char *
fair_side_to_string (FairSide side)
{
  g_return_val_if_fail (side <= FAIR_SIDE_FACILITATOR, NULL);

  return FAIR_SIDE_NAMES[side];
}

/**
 * fair_side_from_string:
 * @text: a name as in JSON
 * @side: (out): the side; untouched on %FALSE
 *
 * Returns: whether there is such a side
 */
gboolean
fair_side_from_string (const char *text, FairSide *side)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (side != NULL, FALSE);

  for (guint i = 0; FAIR_SIDE_NAMES[i] != NULL; i++)
    if (g_str_equal (text, FAIR_SIDE_NAMES[i]))
      {
        *side = (FairSide) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fair_side_to_words:
 * @side: a side
 *
 * Returns: (transfer none): what the person reads, in their language
 */
const char *
fair_side_to_words (FairSide side)
{
  g_return_val_if_fail (side <= FAIR_SIDE_FACILITATOR, NULL);

  return _ (SIDE_WORDS[side]);
}
