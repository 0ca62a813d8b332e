/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-decay.h"

#include "model/fair-scorecard.h"

/* What points are worth after k whole periods is points × (100 − p)^k ÷ 100^k,
 * rounded once, half away from zero. Both powers are carried along as whole
 * numbers of as many 32-bit limbs as they need, so nothing is lost on the way.
 * The value only falls, so each step looks for it downwards from the last one:
 * v is right when (2v − 1) × 100^k <= 2 × points × (100 − p)^k. The least
 * decay, 1 %, has worn 1,000 points down to 0 after some 760 periods, so the
 * numbers stay under 6,000 bits. */

static void
multiply (GArray *number, guint32 factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < number->len; i++)
    {
      guint64 product =
          (guint64) g_array_index (number, guint32, i) * factor + carry;

      g_array_index (number, guint32, i) = (guint32) product;
      carry = product >> 32;
    }

  if (carry > 0)
    {
      guint32 limb = (guint32) carry;

      g_array_append_val (number, limb);
    }
}

/* Compares @a with @factor × @b, from the highest limb down. */
static int
compare_scaled (GArray *a, GArray *b, guint32 factor)
{
  g_autoptr (GArray) scaled = g_array_copy (b);
  guint n;

  multiply (scaled, factor);
  n = MAX (a->len, scaled->len);

  for (guint i = n; i > 0; i--)
    {
      guint32 left = i <= a->len ? g_array_index (a, guint32, i - 1) : 0;
      guint32 right =
          i <= scaled->len ? g_array_index (scaled, guint32, i - 1) : 0;

      if (left != right)
        return left > right ? 1 : -1;
    }

  return 0;
}

static GArray *
new_number (guint32 value)
{
  GArray *number = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (number, value);
  return number;
}

GArray *
fair_decay_new_table (int points, int percent)
{
  GArray *table = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) numerator = NULL;
  g_autoptr (GArray) denominator = NULL;
  int value = ABS (points);

  g_return_val_if_fail (points >= FAIR_POINTS_MIN && points <= FAIR_POINTS_MAX,
                        table);
  g_return_val_if_fail (percent >= 0 && percent <= 100, table);

  g_array_append_val (table, points);
  if (percent == 0)
    return table;

  numerator = new_number (2 * (guint32) value);
  denominator = new_number (1);

  while (value > 0)
    {
      int signed_value;

      multiply (numerator, (guint32) (100 - percent));
      multiply (denominator, 100);
      while (value > 0 && compare_scaled (numerator, denominator,
                                          2 * (guint32) value - 1) < 0)
        value--;

      signed_value = points < 0 ? -value : value;
      g_array_append_val (table, signed_value);
    }

  return table;
}

guint
fair_decay_count_steps (int percent)
{
  g_autoptr (GArray) table = fair_decay_new_table (FAIR_POINTS_MAX, percent);

  return table->len - 1;
}
