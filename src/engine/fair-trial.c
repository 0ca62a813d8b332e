/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

/* Notes something that the data does not support. */
void
_fair_trial_say (FairTrial *self, const char *what, const char *format, ...)
{
  FairUnsupported *unsupported = g_new0 (FairUnsupported, 1);
  va_list          arguments;

  va_start (arguments, format);
  unsupported->what = g_strdup (what);
  unsupported->why = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_ptr_array_add (self->result->unsupported, unsupported);
}

/* A rate that is a share of wins: not known of nothing, nor where every lead is
 * won. */
FairRate
_fair_trial_rate (const FairTrial *self, guint64 n, guint64 of)
{
  FairRate rate = fair_rate_new (n, of);

  rate.known = of > 0 && !self->result->all_won;
  return rate;
}
