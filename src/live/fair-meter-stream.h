/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairMeterStream:
 *
 * An input stream that reads on from another and counts. While it is limited,
 * reading more than the limit is an error, so that whoever reads it cannot be
 * made to keep more than that in memory; `exceeded` is emitted then.
 */
#define FAIR_TYPE_METER_STREAM (fair_meter_stream_get_type ())
G_DECLARE_FINAL_TYPE (
    FairMeterStream, fair_meter_stream, FAIR, METER_STREAM, GFilterInputStream)

/**
 * fair_meter_stream_new:
 * @base: a stream that can be polled
 * @limit: how many bytes may come
 *
 * Returns: (transfer full): a stream that fails with %G_IO_ERROR_NO_SPACE where
 *   more come
 */
GInputStream *fair_meter_stream_new (GInputStream *base, gsize limit);

/**
 * fair_meter_stream_set_limit:
 * @self: a stream
 * @limit: how many more bytes may come, %G_MAXSIZE for no limit
 */
void fair_meter_stream_set_limit (FairMeterStream *self, gsize limit);

G_END_DECLS
