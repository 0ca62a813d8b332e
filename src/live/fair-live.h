/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "live/fair-qr.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairLive:
 *
 * The meeting as people in the room join it from a phone or a laptop: the one
 * object that window and command line share. Nothing listens before
 * fair_live_start(). What is said goes into the workshop's #FairMeeting, and is
 * acknowledged when it is in the file; so a server that is stopped and started
 * again goes on where it was.
 *
 * Properties, all notified: `running`; `url`, `code` and `qr` (%NULL while it
 * does not run); `head-count`, how many phones are connected.
 *
 * Signals: `refused` (what, a word such as "code", and from which address) for
 * everything that was refused; `visited` (the address) when a page was loaded.
 */
#define FAIR_TYPE_LIVE (fair_live_get_type ())
G_DECLARE_FINAL_TYPE (FairLive, fair_live, FAIR, LIVE, GObject)

/**
 * fair_live_new:
 * @workshop: a workshop
 *
 * Returns: (transfer full): the meeting, which nobody can join yet
 */
FairLive *fair_live_new (FairWorkshop *workshop);

/**
 * fair_live_start:
 * @self: a meeting
 * @address: the address of this computer to listen on, in digits; see
 *   fair_address_list()
 * @port: the port, or 0 for the workshop's own, which is the same each time
 *   unless something else uses it, so that phones find their way back
 * @error: return location for an error
 *
 * Lets people join: listens, and makes a code.
 *
 * Returns: %FALSE with @error set where it cannot listen there, or the workshop
 *   is only read
 */
gboolean fair_live_start (FairLive   *self,
                          const char *address,
                          guint16     port,
                          GError    **error);

/**
 * fair_live_stop:
 * @self: a meeting
 *
 * Stops listening. Phones keep what they have, and come back when it is started
 * again.
 */
void fair_live_stop (FairLive *self);

/**
 * fair_live_end:
 * @self: a meeting
 * @error: return location for an error
 *
 * Ends the meeting: phones are told so and forget it, nobody comes back, and
 * nothing listens any more.
 *
 * Returns: %FALSE with @error set where it could not be saved
 */
gboolean fair_live_end (FairLive *self, GError **error);

gboolean    fair_live_is_running (FairLive *self);
const char *fair_live_get_url (FairLive *self);
const char *fair_live_get_code (FairLive *self);

/**
 * fair_live_dup_code_words:
 * @self: a meeting
 *
 * Returns: (transfer full) (nullable): the code in groups of three, such as
 *   "482 915"
 */
char *fair_live_dup_code_words (FairLive *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_live_get_qr:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the QR code of the address with the code
 */
FairQr *fair_live_get_qr (FairLive *self);
guint   fair_live_count_heads (FairLive *self);

/**
 * fair_live_get_people:
 * @self: a meeting
 *
 * Returns: (transfer none): the people, of #FairPerson
 */
GListModel *fair_live_get_people (FairLive *self);

/**
 * FairRoomTest:
 * @FAIR_ROOM_REACHED: a phone has reached the page
 * @FAIR_ROOM_ONLY_HERE: the address is of this computer alone
 * @FAIR_ROOM_SILENT: this computer itself cannot reach the page
 * @FAIR_ROOM_NOT_REACHED: no phone did in ten seconds
 *
 * Whether the room's network lets phones in.
 */
typedef enum
{
  FAIR_ROOM_REACHED,
  FAIR_ROOM_ONLY_HERE,
  FAIR_ROOM_SILENT,
  FAIR_ROOM_NOT_REACHED,
} FairRoomTest;

/**
 * fair_live_test_room_async:
 * @self: a meeting that runs
 * @cancellable: (nullable): to give up
 * @callback: what to call, after ten seconds at most
 * @user_data: for @callback
 *
 * Sees whether a phone reaches the page: one that is connected already counts,
 * else somebody has to open the address now.
 */
void         fair_live_test_room_async (FairLive           *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
FairRoomTest fair_live_test_room_finish (FairLive     *self,
                                         GAsyncResult *result,
                                         GError      **error);

/**
 * fair_room_test_to_words:
 * @test: what was found
 *
 * Returns: (transfer none): what it means and what to do
 */
const char *fair_room_test_to_words (FairRoomTest test);

/**
 * fair_room_test_to_string:
 * @test: what was found
 *
 * Returns: (transfer none): its word, such as "reached"
 */
const char *fair_room_test_to_string (FairRoomTest test);

G_END_DECLS
