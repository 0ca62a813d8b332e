/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "live/fair-front.h"
#include "live/fair-phone.h"

G_BEGIN_DECLS

/**
 * FairServer:
 *
 * The web server of a meeting: it serves the page and hands over each page that
 * connects. It knows nothing of what is talked about.
 *
 * Signals: `phone` (a #FairPhone) for a page that connects; `visited` (the
 * address as text) when a page was asked for; `refused` (a #FairRefusal as an
 * int, the address as text).
 */
#define FAIR_TYPE_SERVER (fair_server_get_type ())
G_DECLARE_FINAL_TYPE (FairServer, fair_server, FAIR, SERVER, GObject)

FairServer *fair_server_new (const FairFrontLimits *limits);

/**
 * fair_server_start:
 * @self: a server that does not run
 * @address: an address of this machine, in digits
 * @port: a port, or 0 for any
 * @error: return location for an error
 *
 * Returns: the port, or 0 with @error set
 */
guint16 fair_server_start (FairServer *self,
                           const char *address,
                           guint16     port,
                           GError    **error);

/**
 * fair_server_stop:
 * @self: a server
 *
 * Closes the door and every connection.
 */
void fair_server_stop (FairServer *self);

G_END_DECLS
