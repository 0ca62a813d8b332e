/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-front.h"

#include "base/fair-i18n.h"
#include "live/fair-allowance.h"
#include "live/fair-meter-stream.h"

const FairFrontLimits fair_front_default_limits = {
  .connections = 160,
  .connections_of_address = 80,
  .connections_per_second = 40,
  .request_bytes = 16 * 1024,
  .message_bytes = 16 * 1024,
  .request_ms = 15000,
};

struct _FairFront
{
  GObject parent_instance;

  GSocketService *service;
  GHashTable     *connections; /* remote address -> Connection */
  GHashTable     *hosts;       /* address -> Host */
  FairFrontLimits limits;
  guint           linger;
};

/* How many hosts are remembered that have no connection. */
#define MAX_HOSTS 1024

typedef struct
{
  guint         n;
  FairAllowance allowance;
} Host;

/* One connection, from the moment it is accepted until nobody holds its stream
 * any more. */
typedef struct
{
  FairFront       *front;
  GSocketAddress  *remote;
  GSocket         *socket;
  FairMeterStream *meter;
  char            *host;
  GIOStream       *stream; /* watched, not owned */
  guint            deadline;
} Connection;

enum
{
  ACCEPTED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairFront, fair_front, G_TYPE_OBJECT)

char *
fair_front_dup_host (GSocketAddress *remote)
{
  if (!G_IS_INET_SOCKET_ADDRESS (remote))
    return g_strdup ("?");

  return g_inet_address_to_string (
      g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (remote)));
}

static gboolean
is_idle (gpointer key, gpointer value, gpointer user_data)
{
  return ((Host *) value)->n == 0;
}

static Host *
get_host (FairFront *self, const char *address)
{
  Host *host = g_hash_table_lookup (self->hosts, address);

  if (host != NULL)
    return host;

  if (g_hash_table_size (self->hosts) >= MAX_HOSTS)
    g_hash_table_foreach_remove (self->hosts, is_idle, NULL);
  host = g_new0 (Host, 1);
  fair_allowance_init (
      &host->allowance, 4.0 * self->limits.connections_per_second,
      self->limits.connections_per_second, g_get_monotonic_time ());
  g_hash_table_insert (self->hosts, g_strdup (address), host);

  return host;
}

static void on_stream_gone (gpointer data, GObject *where_it_was);

static void
connection_free (gpointer data)
{
  Connection *connection = data;
  FairFront  *self = connection->front;

  g_clear_handle_id (&connection->deadline, g_source_remove);
  if (connection->stream != NULL)
    g_object_weak_unref (G_OBJECT (connection->stream), on_stream_gone,
                         connection);
  get_host (self, connection->host)->n--;
  g_object_unref (connection->remote);
  g_object_unref (connection->socket);
  g_signal_handlers_disconnect_by_data (connection->meter, connection);
  g_object_unref (connection->meter);
  g_free (connection->host);
  g_free (connection);
}

static void
on_stream_gone (gpointer data, GObject *where_it_was)
{
  Connection *connection = data;

  connection->stream = NULL;
  g_hash_table_remove (connection->front->connections, connection->remote);
}

static void
close_socket (Connection *connection)
{
  g_socket_shutdown (connection->socket, TRUE, TRUE, NULL);
}

static gboolean
on_deadline (gpointer user_data)
{
  Connection *connection = user_data;

  connection->deadline = 0;
  g_signal_emit (connection->front, signals[REFUSED], 0, FAIR_REFUSAL_SLOW,
                 connection->host);
  close_socket (connection);

  return G_SOURCE_REMOVE;
}

static void
on_exceeded (FairMeterStream *meter, Connection *connection)
{
  g_signal_emit (connection->front, signals[REFUSED], 0, FAIR_REFUSAL_SIZE,
                 connection->host);
}

/* The meter stands between the socket and the HTTP library; the socket's own
 * stream must live as long as theirs. */
static GIOStream *
new_stream (GSocketConnection *accepted, FairMeterStream *meter)
{
  GIOStream *stream = g_simple_io_stream_new (
      G_INPUT_STREAM (meter),
      g_io_stream_get_output_stream (G_IO_STREAM (accepted)));

  g_object_set_data_full (G_OBJECT (stream), "fair-accepted",
                          g_object_ref (accepted), g_object_unref);

  return stream;
}

static void
let_in (FairFront         *self,
        GSocketConnection *accepted,
        GSocketAddress    *remote,
        const char        *host)
{
  Connection *connection = g_new0 (Connection, 1);
  g_autoptr (GIOStream) stream = NULL;
  g_autoptr (GSocketAddress) local =
      g_socket_connection_get_local_address (accepted, NULL);

  connection->front = self;
  connection->remote = g_object_ref (remote);
  connection->socket = g_object_ref (g_socket_connection_get_socket (accepted));
  connection->host = g_strdup (host);
  connection->meter = FAIR_METER_STREAM (fair_meter_stream_new (
      g_io_stream_get_input_stream (G_IO_STREAM (accepted)),
      self->limits.request_bytes));
  g_signal_connect (connection->meter, "exceeded", G_CALLBACK (on_exceeded),
                    connection);
  connection->deadline =
      g_timeout_add (self->limits.request_ms, on_deadline, connection);

  stream = new_stream (accepted, connection->meter);
  connection->stream = stream;
  g_object_weak_ref (G_OBJECT (stream), on_stream_gone, connection);
  get_host (self, host)->n++;
  g_hash_table_insert (self->connections, connection->remote, connection);

  g_signal_emit (self, signals[ACCEPTED], 0, stream, local, remote);
}

static FairRefusal
check_limits (FairFront *self, const char *address)
{
  Host *host = get_host (self, address);

  if (g_hash_table_size (self->connections) >= self->limits.connections ||
      host->n >= self->limits.connections_of_address)
    return FAIR_REFUSAL_CONNECTIONS;
  if (!fair_allowance_take (&host->allowance, g_get_monotonic_time ()))
    return FAIR_REFUSAL_RATE;

  return FAIR_REFUSAL_NONE;
}

static gboolean
on_incoming (GSocketService    *service,
             GSocketConnection *accepted,
             GObject           *source,
             FairFront         *self)
{
  g_autoptr (GSocketAddress) remote =
      g_socket_connection_get_remote_address (accepted, NULL);
  g_autofree char *host = NULL;
  FairRefusal      refusal;

  if (remote == NULL)
    return TRUE;

  host = fair_front_dup_host (remote);
  refusal = check_limits (self, host);
  if (refusal == FAIR_REFUSAL_NONE)
    {
      let_in (self, accepted, remote, host);
      return TRUE;
    }

  g_io_stream_close (G_IO_STREAM (accepted), NULL, NULL);
  g_signal_emit (self, signals[REFUSED], 0, refusal, host);

  return TRUE;
}

static void
fair_front_finalize (GObject *object)
{
  FairFront *self = FAIR_FRONT (object);

  fair_front_stop (self, 0);
  g_hash_table_unref (self->connections);
  g_hash_table_unref (self->hosts);

  G_OBJECT_CLASS (fair_front_parent_class)->finalize (object);
}

static void
fair_front_class_init (FairFrontClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_front_finalize;

  signals[ACCEPTED] =
      g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_IO_STREAM,
                    G_TYPE_SOCKET_ADDRESS, G_TYPE_SOCKET_ADDRESS);
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
fair_front_init (FairFront *self)
{
  self->connections = g_hash_table_new_full (g_direct_hash, g_direct_equal,
                                             NULL, connection_free);
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * fair_front_new:
 * @limits: what to let in
 *
 * Returns: (transfer full): a front that does not listen yet
 */
FairFront *
fair_front_new (const FairFrontLimits *limits)
{
  FairFront *self;

  g_return_val_if_fail (limits != NULL, NULL);

  self = g_object_new (FAIR_TYPE_FRONT, NULL);
  self->limits = *limits;
  return self;
}

static gboolean on_linger (gpointer user_data);

guint16
fair_front_listen (FairFront  *self,
                   const char *address,
                   guint16     port,
                   GError    **error)
{
  g_autoptr (GSocketService) service = g_socket_service_new ();
  g_autoptr (GSocketAddress) wanted = NULL;
  g_autoptr (GSocketAddress) effective = NULL;

  g_return_val_if_fail (FAIR_IS_FRONT (self), 0);
  g_return_val_if_fail (self->service == NULL, 0);

  if (self->linger != 0)
    {
      g_source_remove (self->linger);
      on_linger (self);
    }
  wanted = g_inet_socket_address_new_from_string (address, port);
  if (wanted == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is no address of a network, such as 192.168.1.24"),
                   address);
      return 0;
    }
  g_socket_listener_set_backlog (G_SOCKET_LISTENER (service), 64);
  if (!g_socket_listener_add_address (
          G_SOCKET_LISTENER (service), wanted, G_SOCKET_TYPE_STREAM,
          G_SOCKET_PROTOCOL_TCP, NULL, &effective, error))
    {
      g_prefix_error (error, _ ("Cannot listen on %s, port %u: "), address,
                      port);
      return 0;
    }

  g_signal_connect_object (service, "incoming", G_CALLBACK (on_incoming), self,
                           0);
  g_socket_service_start (service);
  self->service = g_steal_pointer (&service);

  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
}

static gboolean
on_linger (gpointer user_data)
{
  FairFront     *self = user_data;
  GHashTableIter iter;
  gpointer       connection;

  self->linger = 0;
  g_hash_table_iter_init (&iter, self->connections);
  while (g_hash_table_iter_next (&iter, NULL, &connection))
    close_socket (connection);

  return G_SOURCE_REMOVE;
}

void
fair_front_stop (FairFront *self, guint linger_ms)
{
  g_return_if_fail (FAIR_IS_FRONT (self));

  if (self->service != NULL)
    {
      g_socket_service_stop (self->service);
      g_socket_listener_close (G_SOCKET_LISTENER (self->service));
      g_clear_object (&self->service);
    }
  g_clear_handle_id (&self->linger, g_source_remove);
  if (linger_ms == 0)
    on_linger (self);
  else if (g_hash_table_size (self->connections) > 0)
    self->linger = g_timeout_add (linger_ms, on_linger, self);
}

void
fair_front_keep (FairFront *self, GSocketAddress *remote)
{
  Connection *connection;

  g_return_if_fail (FAIR_IS_FRONT (self));

  connection = g_hash_table_lookup (self->connections, remote);
  if (connection == NULL)
    return;
  g_clear_handle_id (&connection->deadline, g_source_remove);
  fair_meter_stream_set_limit (connection->meter, self->limits.message_bytes);
}

void
fair_front_drop (FairFront *self, GSocketAddress *remote)
{
  Connection *connection;

  g_return_if_fail (FAIR_IS_FRONT (self));

  connection = g_hash_table_lookup (self->connections, remote);
  if (connection != NULL)
    close_socket (connection);
}

guint
fair_front_count (FairFront *self)
{
  g_return_val_if_fail (FAIR_IS_FRONT (self), 0);

  return g_hash_table_size (self->connections);
}
