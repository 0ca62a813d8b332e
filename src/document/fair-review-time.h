/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairReviewTime:
 * @from: minutes after midnight, 0 to 1439
 * @to: minutes after midnight, above @from, up to 1440
 *
 * When on its day a meeting is held.
 */
typedef struct
{
  int from;
  int to;
} FairReviewTime;

gboolean fair_review_time_read (const char *text, FairReviewTime *time);

G_END_DECLS
