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

#define FAIR_PACK_MAGIC "FLHB"
#define FAIR_PACK_VERSION 1
#define FAIR_PACK_HEAD_SIZE 24

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

G_END_DECLS
