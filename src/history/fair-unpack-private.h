/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The way back from fair-pack-private.h. */

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
