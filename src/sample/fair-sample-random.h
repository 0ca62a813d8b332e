/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRandom:
 *
 * A stream of pseudo-random numbers that is the same on every machine and for
 * every version of GLib: the sample company is part of the program, and what
 * it shows must not change under the reader's hands.
 */
typedef struct
{
  guint64 state;
} FairRandom;

/**
 * FairChoice:
 * @value: what is chosen
 * @weight: how often, relative to its neighbors
 */
typedef struct
{
  const char *value;
  double      weight;
} FairChoice;

void     fair_random_init (FairRandom *random, guint64 seed);
guint64  fair_random_next (FairRandom *random);
double   fair_random_unit (FairRandom *random);
int      fair_random_between (FairRandom *random, int low, int high);
gboolean fair_random_chance (FairRandom *random, double probability);
double   fair_random_exponential (FairRandom *random, double mean);
double   fair_random_normal (FairRandom *random);
guint    fair_random_pick (FairRandom       *random,
                           const FairChoice *choices,
                           guint             n_choices);

G_END_DECLS
