/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-words.h"

G_BEGIN_DECLS

/**
 * FairDerivation:
 * @source: the attribute it is made from
 * @name: what it is called
 * @derive: makes it from a value; %NULL where the value says nothing
 *
 * An attribute that is another one seen more coarsely.
 */
typedef struct
{
  const char *source;
  const char *name;
  const char *(*derive) (const FairWords *words, const char *value);
} FairDerivation;

/**
 * fair_derive_list:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): everything that can be made
 */
const FairDerivation *fair_derive_list (guint *n);

G_END_DECLS
