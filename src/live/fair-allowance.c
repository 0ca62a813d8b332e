/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-allowance.h"

void
fair_allowance_init (FairAllowance *self,
                     double         burst,
                     double         per_second,
                     gint64         now)
{
  g_return_if_fail (self != NULL);

  *self = (FairAllowance){
    .burst = burst, .per_second = per_second, .left = burst, .at = now
  };
}

gboolean
fair_allowance_take (FairAllowance *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (now > self->at)
    self->left += (now - self->at) * self->per_second / G_USEC_PER_SEC;
  self->left = MIN (self->left, self->burst);
  self->at = now;
  if (self->left < 1)
    return FALSE;

  self->left -= 1;
  return TRUE;
}
