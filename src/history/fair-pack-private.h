/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How numbers, instants and texts are laid into a blob. Everything is little
 * endian. A blob begins with a head of 24 bytes: "FLHB", the form's version
 * (4 bytes), the size of what follows (8) and its checksum (8).
 *
 * An array of n numbers is n (8 bytes), a width of 1, 2, 4 or 8 (1 byte) and n
 * numbers of that width: never less than a byte for each, so that whoever
 * reads n can tell from the size of the blob whether to believe it. */

GByteArray *_fair_pack_begin (void);
GBytes     *_fair_pack_end (GByteArray *out);
void        _fair_pack_number (GByteArray *out, guint64 number);
void        _fair_pack_text (GByteArray *out, const char *text);
void        _fair_pack_texts (GByteArray *out, GPtrArray *texts, guint first);
void _fair_pack_numbers (GByteArray *out, const guint64 *numbers, gsize n);
void _fair_pack_numbers_32 (GByteArray *out, const guint32 *numbers, gsize n);
void _fair_pack_numbers_16 (GByteArray *out, const guint16 *numbers, gsize n);
void _fair_pack_instants (GByteArray *out, const gint64 *instants, gsize n);
void _fair_pack_doubles (GByteArray *out, const double *values, gsize n);
void _fair_pack_bits (GByteArray *out, const guint32 *bits, gsize n);

/**
 * FairUnpacker:
 * @at: what comes next
 * @left: how many bytes are left
 * @broken: whether something was not as it must be; all that is read from then
 *   on is 0 or %NULL
 */
typedef struct
{
  const guint8 *at;
  gsize         left;
  gboolean      broken;
} FairUnpacker;

void        _fair_unpack_begin (FairUnpacker *in, GBytes *bytes);
guint64     _fair_unpack_number (FairUnpacker *in, guint64 max);
gint64      _fair_unpack_instant (FairUnpacker *in);
const char *_fair_unpack_text (FairUnpacker *in);
GPtrArray  *_fair_unpack_texts (FairUnpacker *in, gboolean with_null);
gboolean    _fair_unpack_has_repeated (GPtrArray *texts);
guint64    *_fair_unpack_numbers (FairUnpacker *in, gsize n, guint64 max);
guint32    *_fair_unpack_numbers_32 (FairUnpacker *in, gsize n, guint32 max);
guint16    *_fair_unpack_numbers_16 (FairUnpacker *in, gsize n, guint16 max);
gint64  *_fair_unpack_instants (FairUnpacker *in, gsize n, gboolean may_miss);
double  *_fair_unpack_doubles (FairUnpacker *in, gsize n);
guint32 *_fair_unpack_bits (FairUnpacker *in, gsize n);
gboolean _fair_unpack_end (FairUnpacker *in);

G_END_DECLS
