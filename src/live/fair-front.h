/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "live/fair-guard.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairFrontLimits:
 * @connections: how many at once
 * @connections_of_address: how many at once from one address
 * @connections_per_second: how many new ones a second from all, after a burst
 * of four times as many
 * @request_bytes: how much may come before it is a WebSocket
 * @request_ms: how long that may take, answer included
 *
 * What the front lets in.
 */
typedef struct
{
  guint connections;
  guint connections_of_address;
  guint connections_per_second;
  gsize request_bytes;
  gsize message_bytes;
  guint request_ms;
} FairFrontLimits;

extern const FairFrontLimits fair_front_default_limits;

/**
 * FairFront:
 *
 * The door of the server: it accepts connections and hands on those that are
 * within the limits, which the HTTP library itself does not know. Whatever has
 * not become a WebSocket in time is closed.
 *
 * Signals: `accepted` (a #GIOStream, its local and its remote #GSocketAddress);
 * `refused` (a #FairRefusal as an int, the address as text).
 */
#define FAIR_TYPE_FRONT (fair_front_get_type ())
G_DECLARE_FINAL_TYPE (FairFront, fair_front, FAIR, FRONT, GObject)

FairFront *fair_front_new (const FairFrontLimits *limits);

/**
 * fair_front_listen:
 * @self: a front that does not listen
 * @address: an address of this machine, in digits
 * @port: a port, or 0 for any
 * @error: return location for an error
 *
 * Returns: the port, or 0 with @error set
 */
guint16 fair_front_listen (FairFront  *self,
                           const char *address,
                           guint16     port,
                           GError    **error);

/**
 * fair_front_stop:
 * @self: a front
 * @linger_ms: how long connections may take to end by themselves
 *
 * Closes the door at once, and then every connection that is still open.
 */
void fair_front_stop (FairFront *self, guint linger_ms);

/**
 * fair_front_keep:
 * @self: a front
 * @remote: the remote address that was told with `accepted`
 *
 * Lets a connection that is a WebSocket now live on. To be called again for
 * each message that comes: the HTTP library keeps the pieces of an unfinished
 * one without end.
 */
void fair_front_keep (FairFront *self, GSocketAddress *remote);

/**
 * fair_front_drop:
 * @self: a front
 * @remote: the remote address that was told with `accepted`
 *
 * Closes a connection at once.
 */
void fair_front_drop (FairFront *self, GSocketAddress *remote);

/**
 * fair_front_count:
 * @self: a front
 *
 * Returns: how many connections are open
 */
guint fair_front_count (FairFront *self);

/**
 * fair_front_dup_host:
 * @remote: a remote address
 *
 * Returns: (transfer full): its address in digits, without the port
 */
char *fair_front_dup_host (GSocketAddress *remote) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
