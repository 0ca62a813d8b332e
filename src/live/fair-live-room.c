/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "base/fair-i18n.h"
#include "live/fair-address.h"

#include <string.h>

/* Whether the room's network lets a phone through to this computer: many guest
 * networks keep their guests apart, and firewalls keep everybody out. */

#define TEST_SECONDS 10

typedef struct
{
  GCancellable *own; /* of the connection to ourselves */
  guint         timeout;
  gboolean      is_answered; /* by ourselves */
} Test;

static void
test_free (gpointer data)
{
  Test *test = data;

  g_clear_handle_id (&test->timeout, g_source_remove);
  g_cancellable_cancel (test->own);
  g_object_unref (test->own);
  g_free (test);
}

/* Only somebody at the address that phones use tells something. */
static gboolean
is_phone (FairLive *self, const char *host)
{
  return !fair_address_is_ours (host);
}

static gboolean
has_phone (FairLive *self)
{
  for (guint i = 0; i < self->phones->len; i++)
    if (is_phone (self,
                  fair_phone_get_host (g_ptr_array_index (self->phones, i))))
      return TRUE;

  return FALSE;
}

static gboolean
is_loopback (FairLive *self)
{
  g_autoptr (GInetAddress) address =
      g_inet_address_new_from_string (self->address);

  return address != NULL && g_inet_address_get_is_loopback (address);
}

static void
conclude (FairLive *self, GTask *task, FairRoomTest found)
{
  g_autoptr (GTask) alive = g_object_ref (task);

  g_ptr_array_remove (self->tests, task);
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_int (task, found);
}

void
_fair_live_room_visited (FairLive *self, const char *host)
{
  if (!is_phone (self, host))
    return;
  while (self->tests->len > 0)
    conclude (self, g_ptr_array_index (self->tests, 0), FAIR_ROOM_REACHED);
}

static gboolean
on_timeout (gpointer user_data)
{
  GTask    *task = user_data;
  FairLive *self = g_task_get_source_object (task);
  Test     *test = g_task_get_task_data (task);

  test->timeout = 0;
  conclude (self, task,
            test->is_answered ? FAIR_ROOM_NOT_REACHED : FAIR_ROOM_SILENT);

  return G_SOURCE_REMOVE;
}

static void
on_connected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GSocketConnection) connection =
      g_socket_client_connect_to_host_finish (G_SOCKET_CLIENT (source), result,
                                              NULL);
  FairLive *self = g_task_get_source_object (task);
  Test     *test = g_task_get_task_data (task);

  test->is_answered = connection != NULL;
  if (connection == NULL && g_ptr_array_find (self->tests, task, NULL))
    conclude (self, task, FAIR_ROOM_SILENT);
}

void
fair_live_test_room_async (FairLive           *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GSocketClient) client = NULL;
  g_autofree char *host = NULL;
  Test            *test;

  g_return_if_fail (FAIR_IS_LIVE (self) && self->is_running);

  g_task_set_source_tag (task, fair_live_test_room_async);
  if (is_loopback (self) || has_phone (self))
    {
      g_task_return_int (task, is_loopback (self) ? FAIR_ROOM_ONLY_HERE
                                                  : FAIR_ROOM_REACHED);
      return;
    }

  test = g_new0 (Test, 1);
  test->own = g_cancellable_new ();
  test->timeout = g_timeout_add_seconds (TEST_SECONDS, on_timeout, task);
  g_task_set_task_data (task, test, test_free);
  g_ptr_array_add (self->tests, g_object_ref (task));

  client = g_socket_client_new ();
  host = g_strndup (self->url + strlen ("http://"),
                    strlen (self->url) - strlen ("http://") - 1);
  g_socket_client_connect_to_host_async (client, host, 80, test->own,
                                         on_connected, g_object_ref (task));
}

/**
 * fair_live_test_room_finish:
 * @self: a meeting
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: what was found; with @error set where it was given up
 */
FairRoomTest
fair_live_test_room_finish (FairLive     *self,
                            GAsyncResult *result,
                            GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FAIR_ROOM_NOT_REACHED);

  return g_task_propagate_int (G_TASK (result), error);
}

const char *
fair_room_test_to_words (FairRoomTest test)
{
  switch (test)
    {
    case FAIR_ROOM_REACHED:
      return _ ("A phone has reached the page. People can join.");
    case FAIR_ROOM_ONLY_HERE:
      return _ ("This address is of this computer alone: no phone can reach "
                "it. Choose the address of the room’s network.");
    case FAIR_ROOM_SILENT:
      return _ ("This computer does not answer at its own address. It may have "
                "changed networks: stop, and invite again at another address.");
    case FAIR_ROOM_NOT_REACHED:
      return _ (
          "No phone has reached the page in ten seconds. If one tried, the "
          "network keeps its guests apart, or a firewall keeps them out. Open "
          "a hotspot on a phone, connect this computer and the others to it, "
          "and invite at its address; or enter the answers here for "
          "everybody.");
    }

  g_assert_not_reached ();
}

const char *
fair_room_test_to_string (FairRoomTest test)
{
  static const char *const words[] = { "reached", "only-here", "silent",
                                       "not-reached" };

  g_return_val_if_fail (test < G_N_ELEMENTS (words), "not-reached");

  return words[test];
}
