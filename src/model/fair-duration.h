/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairDuration:
 *
 * A promise of time: exactly one of the members is not 0. Business hours run
 * only while the calendar is open; a business day is one with an open window.
 */
typedef struct
{
  double business_hours;
  double business_days;
  double hours;
  double days;
  double minutes;
} FairDuration;

char *fair_duration_to_words (const FairDuration *duration);

G_END_DECLS
