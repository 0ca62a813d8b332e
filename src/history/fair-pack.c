/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-pack-private.h"

#include "base/fair-time.h"
#include "history/fair-checksum-private.h"

#include <math.h>
#include <string.h>

#define MAGIC "FLHB"
#define FORM_VERSION 1
#define HEAD_SIZE 24

/* The first and the last second of the years 1 to 9999. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-62135596800)
#define LAST_INSTANT G_GINT64_CONSTANT (253402300799)

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

  memset (extend (out, HEAD_SIZE), 0, HEAD_SIZE);

  return out;
}

GBytes *
_fair_pack_end (GByteArray *out)
{
  gsize size = out->len - HEAD_SIZE;

  memcpy (out->data, MAGIC, 4);
  put (out->data + 4, FORM_VERSION, 4);
  put (out->data + 8, size, 8);
  put (out->data + 16, _fair_checksum_compute (out->data + HEAD_SIZE, size), 8);

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
  if (size < HEAD_SIZE || memcmp (data, MAGIC, 4) != 0 ||
      get (data + 4, 4) != FORM_VERSION ||
      get (data + 8, 8) != size - HEAD_SIZE ||
      get (data + 16, 8) !=
          _fair_checksum_compute (data + HEAD_SIZE, size - HEAD_SIZE))
    in->broken = TRUE;
  take (in, HEAD_SIZE);
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

/* Open addressing by checksum, at most half full.
 * Returns: whether two of the texts are the same. */
gboolean
_fair_unpack_has_repeated (GPtrArray *texts)
{
  gsize               n_slots = 2;
  g_autofree guint32 *slots = NULL; /* place in texts, plus 1 */

  while (n_slots < 2 * (gsize) texts->len)
    n_slots *= 2;
  slots = g_new0 (guint32, n_slots);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      gsize       slot =
          _fair_checksum_compute ((const guint8 *) text, strlen (text)) &
          (n_slots - 1);

      for (; slots[slot] != 0; slot = (slot + 1) & (n_slots - 1))
        if (strcmp (g_ptr_array_index (texts, slots[slot] - 1), text) == 0)
          return TRUE;
      slots[slot] = i + 1;
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
