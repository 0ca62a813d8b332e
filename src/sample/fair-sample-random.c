/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-random.h"

#include <math.h>

/**
 * fair_random_init:
 * @random: the stream
 * @seed: where it starts
 *
 * Starts a stream of numbers.
 */
void
fair_random_init (FairRandom *random, guint64 seed)
{
  random->state = seed;
}

/**
 * fair_random_next:
 * @random: the stream
 *
 * Steps the stream: the SplitMix64 generator (Steele, Lea, Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014).
 *
 * Returns: 64 bits
 */
guint64
fair_random_next (FairRandom *random)
{
  guint64 z;

  random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  z = random->state;
  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/**
 * fair_random_unit:
 * @random: the stream
 *
 * Returns: a number from 0, included, to 1, excluded
 */
double
fair_random_unit (FairRandom *random)
{
  return (double) (fair_random_next (random) >> 11) * 0x1p-53;
}

/**
 * fair_random_between:
 * @random: the stream
 * @low: the least
 * @high: the greatest
 *
 * Returns: a whole number, both ends included
 */
int
fair_random_between (FairRandom *random, int low, int high)
{
  g_assert (low <= high);

  return low + (int) (fair_random_next (random) % (guint64) (high - low + 1));
}

/**
 * fair_random_chance:
 * @random: the stream
 * @probability: 0 to 1
 *
 * Returns: %TRUE with that probability
 */
gboolean
fair_random_chance (FairRandom *random, double probability)
{
  return fair_random_unit (random) < probability;
}

/**
 * fair_random_exponential:
 * @random: the stream
 * @mean: the mean, above 0
 *
 * Returns: a waiting time
 */
double
fair_random_exponential (FairRandom *random, double mean)
{
  return -mean * log1p (-fair_random_unit (random));
}

/**
 * fair_random_normal:
 * @random: the stream
 *
 * The sum of twelve uniform numbers, which needs no function that differs
 * between C libraries.
 *
 * Returns: a number of mean 0 and variance 1, roughly normal
 */
double
fair_random_normal (FairRandom *random)
{
  double sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += fair_random_unit (random);

  return sum - 6;
}

/**
 * fair_random_pick:
 * @random: the stream
 * @choices: (array length=n_choices): what there is to choose from
 * @n_choices: how many
 *
 * Returns: the index of the one chosen, by weight
 */
guint
fair_random_pick (FairRandom       *random,
                  const FairChoice *choices,
                  guint             n_choices)
{
  double total = 0, at;

  g_assert (n_choices > 0);

  for (guint i = 0; i < n_choices; i++)
    total += choices[i].weight;

  at = fair_random_unit (random) * total;
  for (guint i = 0; i + 1 < n_choices; i++)
    {
      if (at < choices[i].weight)
        return i;
      at -= choices[i].weight;
    }

  return n_choices - 1;
}
