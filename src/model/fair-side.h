/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairSide:
 * @FAIR_SIDE_BOTH: marketing and sales together
 * @FAIR_SIDE_AGREED: the same, said of a value: what both hold
 * @FAIR_SIDE_MARKETING: marketing
 * @FAIR_SIDE_SALES: sales
 * @FAIR_SIDE_FACILITATOR: who leads the meeting and takes no side
 *
 * On whose behalf something is said, held or decided.
 */
typedef enum
{
  FAIR_SIDE_BOTH,
  FAIR_SIDE_AGREED = FAIR_SIDE_BOTH,
  FAIR_SIDE_MARKETING,
  FAIR_SIDE_SALES,
  FAIR_SIDE_FACILITATOR,
} FairSide;

const char *fair_side_to_string (FairSide side);
gboolean    fair_side_from_string (const char *text, FairSide *side);
const char *fair_side_to_words (FairSide side);

G_END_DECLS
