/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-meter-stream.h"

#include "base/fair-i18n.h"

struct _FairMeterStream
{
  GFilterInputStream parent_instance;

  gsize left;
};

static guint exceeded;

static void
fair_meter_stream_pollable_init (GPollableInputStreamInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
    FairMeterStream,
    fair_meter_stream,
    G_TYPE_FILTER_INPUT_STREAM,
    G_IMPLEMENT_INTERFACE (G_TYPE_POLLABLE_INPUT_STREAM,
                           fair_meter_stream_pollable_init))

static GPollableInputStream *
get_base (FairMeterStream *self)
{
  return G_POLLABLE_INPUT_STREAM (
      g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (self)));
}

/* One byte more than the limit is asked for: it is what tells. */
static gsize
get_room (FairMeterStream *self, gsize count)
{
  return self->left < count ? self->left + 1 : count;
}

static gssize
count_bytes (FairMeterStream *self, gssize n, GError **error)
{
  if (n <= 0)
    return n;

  if ((gsize) n > self->left)
    {
      self->left = 0;
      g_signal_emit (self, exceeded, 0);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                           _ ("More was sent than is read"));
      return -1;
    }
  if (self->left != G_MAXSIZE)
    self->left -= n;

  return n;
}

static gssize
fair_meter_stream_read (GInputStream *stream,
                        void         *buffer,
                        gsize         count,
                        GCancellable *cancellable,
                        GError      **error)
{
  FairMeterStream *self = FAIR_METER_STREAM (stream);
  gssize n = g_input_stream_read (G_INPUT_STREAM (get_base (self)), buffer,
                                  get_room (self, count), cancellable, error);

  return count_bytes (self, n, error);
}

static gssize
fair_meter_stream_read_nonblocking (GPollableInputStream *pollable,
                                    void                 *buffer,
                                    gsize                 count,
                                    GError              **error)
{
  FairMeterStream *self = FAIR_METER_STREAM (pollable);
  gssize           n = g_pollable_input_stream_read_nonblocking (
                get_base (self), buffer, get_room (self, count), NULL, error);

  return count_bytes (self, n, error);
}

static gboolean
fair_meter_stream_can_poll (GPollableInputStream *pollable)
{
  return g_pollable_input_stream_can_poll (
      get_base (FAIR_METER_STREAM (pollable)));
}

static gboolean
fair_meter_stream_is_readable (GPollableInputStream *pollable)
{
  return g_pollable_input_stream_is_readable (
      get_base (FAIR_METER_STREAM (pollable)));
}

static GSource *
fair_meter_stream_create_source (GPollableInputStream *pollable,
                                 GCancellable         *cancellable)
{
  g_autoptr (GSource) base = g_pollable_input_stream_create_source (
      get_base (FAIR_METER_STREAM (pollable)), cancellable);

  return g_pollable_source_new_full (pollable, base, NULL);
}

static void
fair_meter_stream_class_init (FairMeterStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = fair_meter_stream_read;

  exceeded =
      g_signal_new ("exceeded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_meter_stream_pollable_init (GPollableInputStreamInterface *iface)
{
  iface->can_poll = fair_meter_stream_can_poll;
  iface->is_readable = fair_meter_stream_is_readable;
  iface->create_source = fair_meter_stream_create_source;
  iface->read_nonblocking = fair_meter_stream_read_nonblocking;
}

static void
fair_meter_stream_init (FairMeterStream *self)
{
}

GInputStream *
fair_meter_stream_new (GInputStream *base, gsize limit)
{
  FairMeterStream *self;

  g_return_val_if_fail (G_IS_POLLABLE_INPUT_STREAM (base), NULL);

  self = g_object_new (FAIR_TYPE_METER_STREAM, "base-stream", base, NULL);
  self->left = limit;

  return G_INPUT_STREAM (self);
}

void
fair_meter_stream_set_limit (FairMeterStream *self, gsize limit)
{
  g_return_if_fail (FAIR_IS_METER_STREAM (self));

  self->left = limit;
}
