/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-pack-private.h"

#include "base/fair-time.h"
#include "history/fair-checksum-private.h"

#include <math.h>
#include <string.h>

static guint8 *
extend (GByteArray *out, gsize size)
{
  guint before = out->len;

  g_assert (size <= G_MAXUINT - before);
  g_byte_array_set_size (out, before + (guint) size);

  return out->data + before;
}

static inline void
put (guint8 *target, guint64 number, guint width)
{
  guint64 little = GUINT64_TO_LE (number);

  memcpy (target, &little, width);
}

GByteArray *
_fair_pack_begin (void)
{
  GByteArray *out = g_byte_array_new ();

  memset (extend (out, FAIR_PACK_HEAD_SIZE), 0, FAIR_PACK_HEAD_SIZE);

  return out;
}

GBytes *
_fair_pack_end (GByteArray *out)
{
  gsize size = out->len - FAIR_PACK_HEAD_SIZE;

  memcpy (out->data, FAIR_PACK_MAGIC, 4);
  put (out->data + 4, FAIR_PACK_VERSION, 4);
  put (out->data + 8, size, 8);
  put (out->data + 16,
       _fair_checksum_compute (out->data + FAIR_PACK_HEAD_SIZE, size), 8);

  return g_byte_array_free_to_bytes (out);
}

void
_fair_pack_number (GByteArray *out, guint64 number)
{
  put (extend (out, 8), number, 8);
}

void
_fair_pack_text (GByteArray *out, const char *text)
{
  gsize size = strlen (text) + 1;

  memcpy (extend (out, size), text, size);
}

/* Texts one after the other, each with its zero byte, so that a reader can use
 * them where they are. */
void
_fair_pack_texts (GByteArray *out, GPtrArray *texts, guint first)
{
  _fair_pack_number (out, texts->len - first);
  for (guint i = first; i < texts->len; i++)
    _fair_pack_text (out, g_ptr_array_index (texts, i));
}

static guint
pick_width (guint64 max)
{
  if (max <= G_MAXUINT8)
    return 1;
  if (max <= G_MAXUINT16)
    return 2;

  return max <= G_MAXUINT32 ? 4 : 8;
}

/* Begins an array and gives where its numbers go. */
static guint8 *
begin_array (GByteArray *out, gsize n, guint64 max, guint *width)
{
  *width = pick_width (max);
  _fair_pack_number (out, n);
  put (extend (out, 1), *width, 1);

  return extend (out, n * *width);
}

#define PACK_ARRAY(out, n, number_at_i)                                        \
  G_STMT_START                                                                 \
  {                                                                            \
    guint64 pack_max = 0;                                                      \
    guint   pack_width;                                                        \
    guint8 *pack_target;                                                       \
    for (gsize i = 0; i < (n); i++)                                            \
      pack_max = MAX (pack_max, (guint64) (number_at_i));                      \
    pack_target = begin_array (out, n, pack_max, &pack_width);                 \
    for (gsize i = 0; i < (n); i++, pack_target += pack_width)                 \
      put (pack_target, (guint64) (number_at_i), pack_width);                  \
  }                                                                            \
  G_STMT_END

void
_fair_pack_numbers (GByteArray *out, const guint64 *numbers, gsize n)
{
  PACK_ARRAY (out, n, numbers[i]);
}

void
_fair_pack_numbers_32 (GByteArray *out, const guint32 *numbers, gsize n)
{
  PACK_ARRAY (out, n, numbers[i]);
}

void
_fair_pack_numbers_16 (GByteArray *out, const guint16 *numbers, gsize n)
{
  PACK_ARRAY (out, n, numbers[i]);
}

/* The earliest instant, then for each how much later it is, plus 1; 0 where it
 * is missing. Seconds of a century fit into four bytes. */
void
_fair_pack_instants (GByteArray *out, const gint64 *instants, gsize n)
{
  gint64 earliest = G_MAXINT64;

  for (gsize i = 0; i < n; i++)
    if (instants[i] != FAIR_INSTANT_NONE)
      earliest = MIN (earliest, instants[i]);
  if (earliest == G_MAXINT64)
    earliest = 0;

  _fair_pack_number (out, (guint64) earliest);
  PACK_ARRAY (out, n,
              instants[i] == FAIR_INSTANT_NONE
                  ? 0
                  : (guint64) instants[i] - (guint64) earliest + 1);
}

void
_fair_pack_bits (GByteArray *out, const guint32 *bits, gsize n)
{
  guint8 *target = extend (out, (n + 7) / 8);

  for (gsize i = 0; i < (n + 7) / 8; i++)
    target[i] = (guint8) (bits[i / 4] >> (8 * (i % 4)));
}

/* Which are known, a bit each, then those alone. */
void
_fair_pack_doubles (GByteArray *out, const double *values, gsize n)
{
  g_autofree guint32 *known = g_new0 (guint32, n / 32 + 1);
  gsize               n_known = 0;
  guint8             *target;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        known[i / 32] |= 1u << (i % 32);
        n_known++;
      }
  _fair_pack_bits (out, known, n);

  target = extend (out, n_known * sizeof (double));
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        guint64 bits;

        memcpy (&bits, &values[i], sizeof bits);
        put (target, bits, 8);
        target += 8;
      }
}
