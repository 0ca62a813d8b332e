/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-checksum-private.h"

#include <string.h>

/* XXH64 with seed 0, after its specification (Collet, xxHash fast digest
 * algorithm, version 0.1.1): four lanes take eight bytes each at a time, are
 * folded into one, and what is left over follows in steps of eight, four and
 * one. It reads as fast as memory delivers, which a cryptographic digest does
 * not; it is to find accidents. */

#define PRIME_1 G_GUINT64_CONSTANT (0x9E3779B185EBCA87)
#define PRIME_2 G_GUINT64_CONSTANT (0xC2B2AE3D27D4EB4F)
#define PRIME_3 G_GUINT64_CONSTANT (0x165667B19E3779F9)
#define PRIME_4 G_GUINT64_CONSTANT (0x85EBCA77C2B2AE63)
#define PRIME_5 G_GUINT64_CONSTANT (0x27D4EB2F165667C5)

static inline guint64
rotate (guint64 value, guint bits)
{
  return value << bits | value >> (64 - bits);
}

static inline guint64
read_64 (const guint8 *data)
{
  guint64 value;

  memcpy (&value, data, sizeof value);

  return GUINT64_FROM_LE (value);
}

static inline guint32
read_32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);

  return GUINT32_FROM_LE (value);
}

static inline guint64
mix (guint64 lane, guint64 input)
{
  return rotate (lane + input * PRIME_2, 31) * PRIME_1;
}

static inline guint64
merge (guint64 sum, guint64 lane)
{
  return (sum ^ mix (0, lane)) * PRIME_1 + PRIME_4;
}

static guint64
add_stripes (const guint8 **data, gsize *left)
{
  guint64 lanes[4] = { PRIME_1 + PRIME_2, PRIME_2, 0, 0 - PRIME_1 };
  guint64 sum;

  if (*left < 32)
    return PRIME_5;

  for (; *left >= 32; *data += 32, *left -= 32)
    for (guint i = 0; i < 4; i++)
      lanes[i] = mix (lanes[i], read_64 (*data + 8 * i));

  sum = rotate (lanes[0], 1) + rotate (lanes[1], 7) + rotate (lanes[2], 12) +
        rotate (lanes[3], 18);
  for (guint i = 0; i < 4; i++)
    sum = merge (sum, lanes[i]);

  return sum;
}

guint64
_fair_checksum_compute (const guint8 *data, gsize size)
{
  gsize   left = size;
  guint64 sum = add_stripes (&data, &left) + size;

  for (; left >= 8; data += 8, left -= 8)
    sum = rotate (sum ^ mix (0, read_64 (data)), 27) * PRIME_1 + PRIME_4;
  for (; left >= 4; data += 4, left -= 4)
    sum = rotate (sum ^ read_32 (data) * PRIME_1, 23) * PRIME_2 + PRIME_3;
  for (; left > 0; data++, left--)
    sum = rotate (sum ^ *data * PRIME_5, 11) * PRIME_1;

  sum = (sum ^ sum >> 33) * PRIME_2;
  sum = (sum ^ sum >> 29) * PRIME_3;

  return sum ^ sum >> 32;
}
