/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-unpack-private.h"

#include "base/fair-time.h"
#include "history/fair-checksum-private.h"
#include "history/fair-pack-private.h"

#include <math.h>
#include <string.h>

/* The first and the last second of the years 1 to 9999. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-62135596800)
#define LAST_INSTANT G_GINT64_CONSTANT (253402300799)

static inline guint64
get (const guint8 *source, guint width)
{
  guint64 little = 0;

  memcpy (&little, source, width);

  return GUINT64_FROM_LE (little);
}

/* Gives the next @size bytes, or %NULL. */
static const guint8 *
take (FairUnpacker *in, guint64 size)
{
  const guint8 *taken = in->at;

  if (in->broken || size > in->left)
    {
      in->broken = TRUE;
      return NULL;
    }
  in->at += size;
  in->left -= size;

  return taken;
}

void
_fair_unpack_begin (FairUnpacker *in, GBytes *bytes)
{
  gsize         size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  in->at = data;
  in->left = size;
  in->broken = FALSE;
  if (size < FAIR_PACK_HEAD_SIZE || memcmp (data, FAIR_PACK_MAGIC, 4) != 0 ||
      get (data + 4, 4) != FAIR_PACK_VERSION ||
      get (data + 8, 8) != size - FAIR_PACK_HEAD_SIZE ||
      get (data + 16, 8) != _fair_checksum_compute (data + FAIR_PACK_HEAD_SIZE,
                                                    size - FAIR_PACK_HEAD_SIZE))
    in->broken = TRUE;
  take (in, FAIR_PACK_HEAD_SIZE);
}

guint64
_fair_unpack_number (FairUnpacker *in, guint64 max)
{
  const guint8 *source = take (in, 8);
  guint64       number = source != NULL ? get (source, 8) : 0;

  if (number > max)
    {
      in->broken = TRUE;
      return 0;
    }

  return number;
}

static gboolean
is_instant (gint64 at)
{
  return at >= FIRST_INSTANT && at <= LAST_INSTANT;
}

gint64
_fair_unpack_instant (FairUnpacker *in)
{
  gint64 at = (gint64) _fair_unpack_number (in, G_MAXUINT64);

  if (!is_instant (at))
    in->broken = TRUE;

  return at;
}

/* Gives a text where it lies: it ends in a zero byte and is UTF-8. */
const char *
_fair_unpack_text (FairUnpacker *in)
{
  const char   *text = (const char *) in->at;
  const guint8 *end = in->broken ? NULL : memchr (in->at, 0, in->left);

  if (end == NULL || !g_utf8_validate (text, end - in->at, NULL))
    {
      in->broken = TRUE;
      return NULL;
    }
  take (in, (guint64) (end - in->at) + 1);

  return text;
}

/* Gives texts where they lie, none of them empty, after a %NULL where a
 * dictionary begins with one. */
GPtrArray *
_fair_unpack_texts (FairUnpacker *in, gboolean with_null)
{
  GPtrArray *texts = g_ptr_array_new ();
  guint64    n = _fair_unpack_number (in, MIN (in->left, G_MAXUINT32 - 1));

  if (with_null)
    g_ptr_array_add (texts, NULL);
  for (guint64 i = 0; i < n && !in->broken; i++)
    {
      const char *text = _fair_unpack_text (in);

      if (text == NULL || *text == '\0')
        in->broken = TRUE;
      g_ptr_array_add (texts, (gpointer) text);
    }

  return texts;
}

/* Open addressing, at most half full. A slot holds half of the text's checksum
 * above the text's place plus 1: the texts themselves, which lie far apart, are
 * looked at only where the halves agree.
 * Returns: whether two of the texts are the same. */
gboolean
_fair_unpack_has_repeated (GPtrArray *texts)
{
  gsize               n_slots = 2;
  g_autofree guint64 *slots = NULL;

  while (n_slots < 2 * (gsize) texts->len)
    n_slots *= 2;
  slots = g_new0 (guint64, n_slots);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      guint64     sum =
          _fair_checksum_compute ((const guint8 *) text, strlen (text));
      gsize slot = sum & (n_slots - 1);

      for (; slots[slot] != 0; slot = (slot + 1) & (n_slots - 1))
        if (slots[slot] >> 32 == sum >> 32 &&
            strcmp (g_ptr_array_index (texts, (guint32) slots[slot] - 1),
                    text) == 0)
          return TRUE;
      slots[slot] = sum >> 32 << 32 | (i + 1);
    }

  return FALSE;
}

/* Reads an array's head; gives where its numbers are, or %NULL. */
static const guint8 *
take_array (FairUnpacker *in, gsize n, guint *width)
{
  guint64       length = _fair_unpack_number (in, G_MAXUINT64);
  const guint8 *source = take (in, 1);

  *width = source != NULL ? *source : 0;
  if (length != n || (*width != 1 && *width != 2 && *width != 4 && *width != 8))
    in->broken = TRUE;
  else if (n > in->left / *width)
    in->broken = TRUE;

  return take (in, in->broken ? 0 : (guint64) n * *width);
}

/* Each width has a loop of its own, which the compiler can then unroll. */
#define UNPACK_ARRAY(in, type, n, max)                                         \
  G_STMT_START                                                                 \
  {                                                                            \
    guint         width;                                                       \
    const guint8 *source = take_array (in, n, &width);                         \
    guint64       highest = 0;                                                 \
    type         *numbers;                                                     \
    if (source == NULL)                                                        \
      return NULL;                                                             \
    numbers = g_new (type, MAX (n, 1));                                        \
    UNPACK_WIDTH (1, type, n)                                                  \
    UNPACK_WIDTH (2, type, n)                                                  \
    UNPACK_WIDTH (4, type, n)                                                  \
    UNPACK_WIDTH (8, type, n)                                                  \
    if (highest > (max))                                                       \
      {                                                                        \
        (in)->broken = TRUE;                                                   \
        g_clear_pointer (&numbers, g_free);                                    \
      }                                                                        \
    return numbers;                                                            \
  }                                                                            \
  G_STMT_END

#define UNPACK_WIDTH(fixed, type, n)                                           \
  if (width == (fixed))                                                        \
    for (gsize i = 0; i < (n); i++)                                            \
      {                                                                        \
        guint64 number = get (source + i * (fixed), fixed);                    \
        highest = MAX (highest, number);                                       \
        numbers[i] = (type) number;                                            \
      }

guint64 *
_fair_unpack_numbers (FairUnpacker *in, gsize n, guint64 max)
{
  UNPACK_ARRAY (in, guint64, n, max);
}

guint32 *
_fair_unpack_numbers_32 (FairUnpacker *in, gsize n, guint32 max)
{
  UNPACK_ARRAY (in, guint32, n, max);
}

guint16 *
_fair_unpack_numbers_16 (FairUnpacker *in, gsize n, guint16 max)
{
  UNPACK_ARRAY (in, guint16, n, max);
}

gint64 *
_fair_unpack_instants (FairUnpacker *in, gsize n, gboolean may_miss)
{
  gint64  earliest = _fair_unpack_instant (in);
  gint64 *instants =
      (gint64 *) _fair_unpack_numbers (in, n, LAST_INSTANT - FIRST_INSTANT + 1);

  for (gsize i = 0; instants != NULL && i < n; i++)
    {
      if (instants[i] == 0)
        {
          instants[i] = FAIR_INSTANT_NONE;
          in->broken |= !may_miss;
          continue;
        }
      instants[i] += earliest - 1;
      in->broken |= !is_instant (instants[i]);
    }

  return instants;
}

guint32 *
_fair_unpack_bits (FairUnpacker *in, gsize n)
{
  const guint8 *source = take (in, (n + 7) / 8);
  guint32      *bits;

  if (source == NULL)
    return NULL;
  bits = g_new0 (guint32, n / 32 + 1);
  for (gsize i = 0; i < (n + 7) / 8; i++)
    bits[i / 4] |= (guint32) source[i] << (8 * (i % 4));

  return bits;
}

double *
_fair_unpack_doubles (FairUnpacker *in, gsize n)
{
  g_autofree guint32 *known = _fair_unpack_bits (in, n);
  double             *values;

  if (known == NULL)
    return NULL;
  values = g_new (double, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    {
      guint64 bits;

      values[i] = NAN;
      if ((known[i / 32] >> (i % 32) & 1) == 0)
        continue;
      bits = _fair_unpack_number (in, G_MAXUINT64);
      memcpy (&values[i], &bits, sizeof bits);
      in->broken |= !isfinite (values[i]);
    }

  return values;
}

/* Returns: whether all was as it must be and nothing is left. */
gboolean
_fair_unpack_end (FairUnpacker *in)
{
  return !in->broken && in->left == 0;
}
