/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-phone.h"

#include "base/fair-json.h"
#include "live/fair-allowance.h"

/* A person taps a few times a second at most; a page that comes back sends what
 * it kept in one go. */
#define MESSAGE_BURST 80
#define MESSAGES_PER_SECOND 10

/* A page says who it is as soon as it is connected. */
#define JOIN_SECONDS 10

#define BEAT_SECONDS 15
#define SILENCE_SECONDS 40
#define PROBE_SECONDS 3

struct _FairPhone
{
  GObject parent_instance;

  SoupWebsocketConnection *socket;
  char                    *host;
  char                    *person;
  char                    *topic;

  FairAllowance allowance;
  gint64        seq; /* what was pushed last */
  gint64        got; /* what was read last */
  gint64        heard_at;
  guint         beat;
  guint         patience;

  FairPhoneProbe probe;
  gpointer       probe_data;
  guint          probe_timeout;
  gboolean       is_broken;
};

enum
{
  MESSAGE,
  REFUSED,
  READY,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPhone, fair_phone, G_TYPE_OBJECT)

static gboolean
is_open (FairPhone *self)
{
  return !self->is_broken && soup_websocket_connection_get_state (
                                 self->socket) == SOUP_WEBSOCKET_STATE_OPEN;
}

static void
end_probe (FairPhone *self, gboolean is_there)
{
  FairPhoneProbe probe = g_steal_pointer (&self->probe);

  g_clear_handle_id (&self->probe_timeout, g_source_remove);
  if (probe != NULL)
    probe (self, is_there, g_steal_pointer (&self->probe_data));
}

static void
refuse (FairPhone *self, FairRefusal refusal)
{
  g_signal_emit (self, signals[REFUSED], 0, refusal);
}

static void
on_text (FairPhone *self, const char *bytes, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairPhoneMessage) message = NULL;

  self->heard_at = g_get_monotonic_time ();
  if (!fair_allowance_take (&self->allowance, self->heard_at))
    {
      refuse (self, FAIR_REFUSAL_RATE);
      fair_phone_close (self);
      return;
    }

  message = fair_phone_message_parse (bytes, size, &error);
  if (message == NULL)
    {
      g_debug ("A message of %s: %s", self->host, error->message);
      refuse (self, FAIR_REFUSAL_MESSAGE);
      return;
    }

  end_probe (self, TRUE);
  if (message->kind == FAIR_PHONE_GOT)
    {
      if (message->seq > self->got && message->seq <= self->seq)
        self->got = message->seq;
      if (fair_phone_is_ready (self))
        g_signal_emit (self, signals[READY], 0);
    }
  else if (message->kind != FAIR_PHONE_HERE)
    g_signal_emit (self, signals[MESSAGE], 0, message);
}

static void
on_message (SoupWebsocketConnection *socket,
            int                      type,
            GBytes                  *bytes,
            FairPhone               *self)
{
  g_autoptr (FairPhone) alive = g_object_ref (self);
  gsize       size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (type == SOUP_WEBSOCKET_DATA_TEXT && size > 0)
    on_text (self, text, size);
  else
    refuse (self, FAIR_REFUSAL_MESSAGE);
}

/* Nothing is sent from now on: sending would fail, and come back here. A line
 * that is cut is no fault of anybody. */
static void
on_error (SoupWebsocketConnection *socket, GError *error, FairPhone *self)
{
  self->is_broken = TRUE;
  if (g_error_matches (error, SOUP_WEBSOCKET_ERROR,
                       SOUP_WEBSOCKET_CLOSE_TOO_BIG))
    refuse (self, FAIR_REFUSAL_SIZE);
  else if (error->domain == SOUP_WEBSOCKET_ERROR)
    refuse (self, FAIR_REFUSAL_MESSAGE);
}

static void
on_closed (SoupWebsocketConnection *socket, FairPhone *self)
{
  g_autoptr (FairPhone) alive = g_object_ref (self);

  g_clear_handle_id (&self->beat, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  end_probe (self, FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

/* Something goes over the line from time to time, so that both ends notice
 * when it is cut; a phone that does not answer is gone. */
static gboolean
on_beat (gpointer user_data)
{
  FairPhone *self = user_data;

  if (g_get_monotonic_time () - self->heard_at >
      SILENCE_SECONDS * G_USEC_PER_SEC)
    {
      refuse (self, FAIR_REFUSAL_SLOW);
      fair_phone_close (self);
      return G_SOURCE_CONTINUE;
    }
  if (fair_phone_is_ready (self))
    {
      JsonObject *beat = json_object_new ();

      json_object_set_string_member (beat, "say", "beat");
      fair_phone_push (self, beat);
    }

  return G_SOURCE_CONTINUE;
}

static gboolean
on_patience (gpointer user_data)
{
  FairPhone *self = user_data;

  self->patience = 0;
  refuse (self, FAIR_REFUSAL_SLOW);
  fair_phone_close (self);

  return G_SOURCE_REMOVE;
}

static void
fair_phone_dispose (GObject *object)
{
  FairPhone *self = FAIR_PHONE (object);

  g_clear_handle_id (&self->beat, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->probe_timeout, g_source_remove);
  if (self->socket != NULL)
    g_signal_handlers_disconnect_by_data (self->socket, self);
  g_clear_object (&self->socket);

  G_OBJECT_CLASS (fair_phone_parent_class)->dispose (object);
}

static void
fair_phone_finalize (GObject *object)
{
  FairPhone *self = FAIR_PHONE (object);

  g_free (self->host);
  g_free (self->person);
  g_free (self->topic);

  G_OBJECT_CLASS (fair_phone_parent_class)->finalize (object);
}

static guint
add_signal (FairPhoneClass *klass, const char *name, guint n, GType type)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                       NULL, NULL, NULL, G_TYPE_NONE, n, type);
}

static void
fair_phone_class_init (FairPhoneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fair_phone_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_phone_finalize;

  signals[MESSAGE] = add_signal (klass, "message", 1, G_TYPE_POINTER);
  signals[REFUSED] = add_signal (klass, "refused", 1, G_TYPE_INT);
  signals[READY] = add_signal (klass, "ready", 0, G_TYPE_NONE);
  signals[CLOSED] = add_signal (klass, "closed", 0, G_TYPE_NONE);
}

static void
fair_phone_init (FairPhone *self)
{
  self->topic = g_strdup ("");
}

FairPhone *
fair_phone_new (SoupWebsocketConnection *socket, const char *host)
{
  FairPhone *self;

  g_return_val_if_fail (SOUP_IS_WEBSOCKET_CONNECTION (socket), NULL);
  g_return_val_if_fail (host != NULL, NULL);

  self = g_object_new (FAIR_TYPE_PHONE, NULL);
  self->socket = g_object_ref (socket);
  self->host = g_strdup (host);
  self->heard_at = g_get_monotonic_time ();
  fair_allowance_init (&self->allowance, MESSAGE_BURST, MESSAGES_PER_SECOND,
                       self->heard_at);
  soup_websocket_connection_set_max_incoming_payload_size (
      socket, FAIR_PHONE_MESSAGE_MAX_BYTES);
  g_signal_connect (socket, "message", G_CALLBACK (on_message), self);
  g_signal_connect (socket, "error", G_CALLBACK (on_error), self);
  g_signal_connect (socket, "closed", G_CALLBACK (on_closed), self);
  self->beat = g_timeout_add_seconds (BEAT_SECONDS, on_beat, self);
  self->patience = g_timeout_add_seconds (JOIN_SECONDS, on_patience, self);

  return self;
}

/**
 * fair_phone_get_host:
 * @self: a phone
 *
 * Returns: (transfer none): from which address it is connected
 */
const char *
fair_phone_get_host (FairPhone *self)
{
  g_return_val_if_fail (FAIR_IS_PHONE (self), NULL);

  return self->host;
}

const char *
fair_phone_get_person (FairPhone *self)
{
  g_return_val_if_fail (FAIR_IS_PHONE (self), NULL);

  return self->person;
}

/**
 * fair_phone_set_person:
 * @self: a phone
 * @person: whose it is
 *
 * From now on everything that it says is said by @person.
 */
void
fair_phone_set_person (FairPhone *self, const char *person)
{
  g_return_if_fail (FAIR_IS_PHONE (self));

  g_free (self->person);
  self->person = g_strdup (person);
  g_clear_handle_id (&self->patience, g_source_remove);
}

const char *
fair_phone_get_topic (FairPhone *self)
{
  g_return_val_if_fail (FAIR_IS_PHONE (self), NULL);

  return self->topic;
}

/**
 * fair_phone_set_topic:
 * @self: a phone
 * @topic: the topic that it was sent, empty for none
 */
void
fair_phone_set_topic (FairPhone *self, const char *topic)
{
  g_return_if_fail (FAIR_IS_PHONE (self));
  g_return_if_fail (topic != NULL);

  if (g_str_equal (topic, self->topic))
    return;
  g_free (self->topic);
  self->topic = g_strdup (topic);
}

void
fair_phone_answer (FairPhone *self, JsonObject *answer)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;

  g_return_if_fail (FAIR_IS_PHONE (self) && answer != NULL);

  json_node_take_object (node, answer);
  if (!is_open (self))
    return;
  text = fair_json_to_string (node, FALSE);
  soup_websocket_connection_send_text (self->socket, text);
}

gboolean
fair_phone_is_ready (FairPhone *self)
{
  g_return_val_if_fail (FAIR_IS_PHONE (self), FALSE);

  return self->got == self->seq && is_open (self);
}

void
fair_phone_push (FairPhone *self, JsonObject *news)
{
  g_return_if_fail (FAIR_IS_PHONE (self) && news != NULL);

  json_object_set_int_member (news, "seq", ++self->seq);
  fair_phone_answer (self, news);
}

static gboolean
on_probe_timeout (gpointer user_data)
{
  FairPhone *self = user_data;

  self->probe_timeout = 0;
  end_probe (self, FALSE);

  return G_SOURCE_REMOVE;
}

void
fair_phone_probe (FairPhone *self, FairPhoneProbe callback, gpointer user_data)
{
  JsonObject *question;

  g_return_if_fail (FAIR_IS_PHONE (self) && callback != NULL);

  if (!is_open (self) || self->probe != NULL)
    {
      callback (self, self->probe != NULL, user_data);
      return;
    }

  self->probe = callback;
  self->probe_data = user_data;
  self->probe_timeout =
      g_timeout_add_seconds (PROBE_SECONDS, on_probe_timeout, self);
  question = json_object_new ();
  json_object_set_string_member (question, "say", "here?");
  fair_phone_answer (self, question);
}

void
fair_phone_close (FairPhone *self)
{
  g_return_if_fail (FAIR_IS_PHONE (self));

  if (is_open (self))
    soup_websocket_connection_close (self->socket, SOUP_WEBSOCKET_CLOSE_NORMAL,
                                     NULL);
}
