/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-server.h"

#include "live/fair-live-resources.h"

#include <string.h>

/* How long the last words of a meeting may take to reach a phone. */
#define LINGER_MS 1500

#define RESOURCES "/org/fairlead/live/"

struct _FairServer
{
  GObject parent_instance;

  SoupServer *server;
  FairFront  *front;
  FairGuard  *guard;
  GHashTable *sockets; /* SoupWebsocketConnection that is open -> its remote */
};

enum
{
  PHONE,
  VISITED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *path;
  const char *file;
  const char *type;
} pages[] = {
  { "/", "page.html", "text/html; charset=utf-8" },
  { "/page.css", "page.css", "text/css; charset=utf-8" },
  { "/page.js", "page.js", "text/javascript; charset=utf-8" },
  { "/door.js", "door.js", "text/javascript; charset=utf-8" },
  { "/reveal.js", "reveal.js", "text/javascript; charset=utf-8" },
  { "/round.js", "round.js", "text/javascript; charset=utf-8" },
  { "/scoring.js", "scoring.js", "text/javascript; charset=utf-8" },
  { "/words.js", "words.js", "text/javascript; charset=utf-8" },
};

G_DEFINE_FINAL_TYPE (FairServer, fair_server, G_TYPE_OBJECT)

/* The page may load what comes from here and nothing else, run no script that
 * is written into it, and be shown in no frame. */
static void
add_headers (SoupServerMessage *message, const char *host)
{
  SoupMessageHeaders *headers =
      soup_server_message_get_response_headers (message);
  g_autofree char *policy = g_strdup_printf (
      "default-src 'none'; script-src 'self'; style-src 'self'; "
      "img-src data:; connect-src 'self' ws://%s; base-uri 'none'; "
      "form-action 'none'; frame-ancestors 'none'",
      host);

  soup_message_headers_replace (headers, "Content-Security-Policy", policy);
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");
  soup_message_headers_replace (headers, "X-Frame-Options", "DENY");
  soup_message_headers_replace (headers, "Referrer-Policy", "no-referrer");
  soup_message_headers_replace (headers, "Cross-Origin-Resource-Policy",
                                "same-origin");
  soup_message_headers_replace (
      headers, "Permissions-Policy",
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  soup_message_headers_replace (headers, "Cache-Control", "no-store");
  soup_message_headers_replace (headers, "Connection", "close");
}

static char *
dup_host (SoupServerMessage *message)
{
  GSocketAddress *remote = soup_server_message_get_remote_address (message);

  return remote != NULL ? fair_front_dup_host (remote) : g_strdup ("?");
}

static void
emit_refused (FairServer *self, FairRefusal refusal, SoupServerMessage *message)
{
  g_autofree char *host = dup_host (message);

  g_signal_emit (self, signals[REFUSED], 0, refusal, host);
}

static gboolean
has_body (SoupMessageHeaders *headers)
{
  return soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CHUNKED ||
         soup_message_headers_get_content_length (headers) > 0;
}

static void
refuse_request (FairServer *self, SoupServerMessage *message, guint status)
{
  add_headers (message, fair_guard_get_host (self->guard));
  soup_server_message_set_status (message, status, NULL);
}

/* Runs for every request before its body is read, on every path that has a
 * handler of its own: the library asks the guard of the longest path alone. */
static void
guard_request (SoupServer        *server,
               SoupServerMessage *message,
               const char        *path,
               GHashTable        *query,
               gpointer           user_data)
{
  FairServer         *self = user_data;
  SoupMessageHeaders *headers =
      soup_server_message_get_request_headers (message);
  const gboolean is_socket = g_str_has_prefix (path, "/ws");
  FairRefusal    refusal =
      fair_guard_check (self->guard, soup_server_message_get_method (message),
                        soup_message_headers_get_one (headers, "Host"),
                        soup_message_headers_get_one (headers, "Origin"),
                        has_body (headers), is_socket);

  if (refusal == FAIR_REFUSAL_NONE)
    {
      if (is_socket && !soup_message_headers_header_contains (
                           headers, "Upgrade", "websocket"))
        refuse_request (self, message, SOUP_STATUS_NOT_FOUND);
      return;
    }

  emit_refused (self, refusal, message);
  /* What it brings is not read, so that nobody can be made to keep it. */
  if (has_body (headers))
    {
      fair_front_drop (self->front,
                       soup_server_message_get_remote_address (message));
      return;
    }
  refuse_request (self, message,
                  refusal == FAIR_REFUSAL_METHOD
                      ? SOUP_STATUS_METHOD_NOT_ALLOWED
                      : SOUP_STATUS_FORBIDDEN);
}

static void
serve_page (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  FairServer      *self = user_data;
  g_autofree char *host = NULL;

  add_headers (message,
               soup_message_headers_get_one (
                   soup_server_message_get_request_headers (message), "Host"));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].path, path))
      {
        g_autofree char *name = g_strconcat (RESOURCES, pages[i].file, NULL);
        g_autoptr (GBytes) bytes =
            g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

        g_assert (bytes != NULL);
        soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
        soup_server_message_set_response (
            message, pages[i].type, SOUP_MEMORY_COPY,
            g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        host = dup_host (message);
        g_signal_emit (self, signals[VISITED], 0, host);
        return;
      }

  soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
}

static void
on_socket_message (SoupWebsocketConnection *socket,
                   int                      type,
                   GBytes                  *bytes,
                   FairServer              *self)
{
  fair_front_keep (self->front, g_hash_table_lookup (self->sockets, socket));
}

static void
on_socket_closed (SoupWebsocketConnection *socket, FairServer *self)
{
  g_hash_table_remove (self->sockets, socket);
}

static void
on_websocket (SoupServer              *server,
              SoupServerMessage       *message,
              const char              *path,
              SoupWebsocketConnection *socket,
              gpointer                 user_data)
{
  FairServer      *self = user_data;
  GSocketAddress  *remote = soup_server_message_get_remote_address (message);
  g_autofree char *host = dup_host (message);
  g_autoptr (FairPhone) phone = NULL;

  fair_front_keep (self->front, remote);
  g_hash_table_insert (self->sockets, g_object_ref (socket),
                       g_object_ref (remote));
  g_signal_connect_object (socket, "message", G_CALLBACK (on_socket_message),
                           self, 0);
  phone = fair_phone_new (socket, host);
  g_signal_connect_object (socket, "closed", G_CALLBACK (on_socket_closed),
                           self, G_CONNECT_AFTER);
  g_signal_emit (self, signals[PHONE], 0, phone);
}

static void
on_accepted (FairFront      *front,
             GIOStream      *stream,
             GSocketAddress *local,
             GSocketAddress *remote,
             FairServer     *self)
{
  g_autoptr (GError) error = NULL;

  if (!soup_server_accept_iostream (self->server, stream, local, remote,
                                    &error))
    g_warning ("A connection could not be taken over: %s", error->message);
}

static void
on_refused (FairFront *front, int refusal, const char *host, FairServer *self)
{
  g_signal_emit (self, signals[REFUSED], 0, refusal, host);
}

static void
fair_server_finalize (GObject *object)
{
  FairServer *self = FAIR_SERVER (object);

  fair_server_stop (self);
  g_clear_object (&self->server);
  g_clear_object (&self->front);
  g_hash_table_unref (self->sockets);
  g_clear_pointer (&self->guard, fair_guard_free);

  G_OBJECT_CLASS (fair_server_parent_class)->finalize (object);
}

static void
fair_server_class_init (FairServerClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  fair_live_register_resource ();
  G_OBJECT_CLASS (klass)->finalize = fair_server_finalize;

  signals[PHONE] = g_signal_new ("phone", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, FAIR_TYPE_PHONE);
  signals[VISITED] = g_signal_new ("visited", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] =
      g_signal_new ("refused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
fair_server_init (FairServer *self)
{
  self->sockets =
      g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->server = soup_server_new ("server-header", NULL, NULL);
  soup_server_add_early_handler (self->server, NULL, guard_request, self, NULL);
  soup_server_add_early_handler (self->server, "/ws", guard_request, self,
                                 NULL);
  soup_server_add_handler (self->server, NULL, serve_page, self, NULL);
  soup_server_add_websocket_handler (self->server, "/ws", NULL, NULL,
                                     on_websocket, self, NULL);
}

/**
 * fair_server_new:
 * @limits: what to let in
 *
 * Returns: (transfer full): a server that does not run
 */
FairServer *
fair_server_new (const FairFrontLimits *limits)
{
  FairServer *self;

  g_return_val_if_fail (limits != NULL, NULL);

  self = g_object_new (FAIR_TYPE_SERVER, NULL);
  self->front = fair_front_new (limits);
  g_signal_connect_object (self->front, "accepted", G_CALLBACK (on_accepted),
                           self, 0);
  g_signal_connect_object (self->front, "refused", G_CALLBACK (on_refused),
                           self, 0);

  return self;
}

guint16
fair_server_start (FairServer *self,
                   const char *address,
                   guint16     port,
                   GError    **error)
{
  guint16 effective;

  g_return_val_if_fail (FAIR_IS_SERVER (self) && address != NULL, 0);

  effective = fair_front_listen (self->front, address, port, error);
  if (effective == 0)
    return 0;
  g_clear_pointer (&self->guard, fair_guard_free);
  self->guard = fair_guard_new (address, effective);

  return effective;
}

void
fair_server_stop (FairServer *self)
{
  GHashTableIter iter;
  gpointer       socket;

  g_return_if_fail (FAIR_IS_SERVER (self));

  g_hash_table_iter_init (&iter, self->sockets);
  while (g_hash_table_iter_next (&iter, &socket, NULL))
    if (soup_websocket_connection_get_state (socket) ==
        SOUP_WEBSOCKET_STATE_OPEN)
      soup_websocket_connection_close (socket, SOUP_WEBSOCKET_CLOSE_GOING_AWAY,
                                       NULL);
  if (self->front != NULL)
    fair_front_stop (self->front, LINGER_MS);
}
