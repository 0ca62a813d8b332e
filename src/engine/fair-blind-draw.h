/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"

G_BEGIN_DECLS

/**
 * fair_blind_draw:
 * @cohort: a cohort
 * @n: how many leads are wanted
 * @salt: what tells one draw from another
 *
 * Draws past leads for blind scoring, won, lost and those that never bought in
 * equal parts as far as there are so many, mixed. Only leads that are old
 * enough to judge and of which something is known are drawn: they did something
 * before they entered the pipeline. Leads still open are left out. The choice
 * hangs on the SHA-256 of the salt and each lead's id, so that the same
 * question has the same answer on every machine.
 *
 * Returns: (transfer full) (element-type guint32): rows of the leads, in the
 *   order in which they are to be shown; fewer than @n where there are no more
 */
GArray *fair_blind_draw (const FairCohort *cohort, guint n, const char *salt);

G_END_DECLS
