/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "live/fair-guard.h"
#include "live/fair-phone-message.h"

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/**
 * FairPhone:
 *
 * A page that is connected. It is not believed: messages are limited in size
 * and number, must come soon after it connects, and what is sent to it waits
 * until it has said that it read what was sent before.
 *
 * Signals: `message` (a #FairPhoneMessage as a pointer); `refused` (a
 * #FairRefusal as an int) where it does what it may not; `ready` when more may
 * be pushed; `closed`.
 */
#define FAIR_TYPE_PHONE (fair_phone_get_type ())
G_DECLARE_FINAL_TYPE (FairPhone, fair_phone, FAIR, PHONE, GObject)

/**
 * fair_phone_new:
 * @socket: its connection
 * @host: from which address
 *
 * Returns: (transfer full): a phone that is nobody's yet
 */
FairPhone *fair_phone_new (SoupWebsocketConnection *socket, const char *host);

const char *fair_phone_get_host (FairPhone *self);

/**
 * fair_phone_get_person:
 * @self: a phone
 *
 * Returns: (transfer none) (nullable): the id of whose it is
 */
const char *fair_phone_get_person (FairPhone *self);
void        fair_phone_set_person (FairPhone *self, const char *person);

/**
 * fair_phone_get_topic:
 * @self: a phone
 *
 * Returns: (transfer none): the topic that it was sent last, empty for none
 */
const char *fair_phone_get_topic (FairPhone *self);
void        fair_phone_set_topic (FairPhone *self, const char *topic);

/**
 * fair_phone_answer:
 * @self: a phone
 * @answer: (transfer full): an object
 *
 * Sends an answer to a message, at once.
 */
void fair_phone_answer (FairPhone *self, JsonObject *answer);

/**
 * fair_phone_is_ready:
 * @self: a phone
 *
 * Returns: whether it has read what was pushed last
 */
gboolean fair_phone_is_ready (FairPhone *self);

/**
 * fair_phone_push:
 * @self: a phone that is ready
 * @news: (transfer full): an object
 *
 * Sends news and asks to be told that it is read.
 */
void fair_phone_push (FairPhone *self, JsonObject *news);

/**
 * fair_phone_probe:
 * @self: a phone
 * @callback: called with whether it answered
 * @user_data: for @callback
 *
 * Asks whether somebody is still there, and waits three seconds for it.
 */
typedef void (*FairPhoneProbe) (FairPhone *self,
                                gboolean   is_there,
                                gpointer   user_data);
void
fair_phone_probe (FairPhone *self, FairPhoneProbe callback, gpointer user_data);

/**
 * fair_phone_close:
 * @self: a phone
 *
 * Closes the connection in order.
 */
void fair_phone_close (FairPhone *self);

G_END_DECLS
