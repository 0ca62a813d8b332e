/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "base/fair-i18n.h"
#include "live/fair-address.h"

#include <string.h>

/* How often it is looked whether the code is old. */
#define RENEWAL_SECONDS 5

/* The ports that a workshop takes its own from lie above those that the system
 * gives away. */
#define FIRST_PORT 61000
#define N_PORTS 4000

enum
{
  PROP_0,
  PROP_RUNNING,
  PROP_URL,
  PROP_CODE,
  PROP_QR,
  PROP_HEAD_COUNT,
  N_PROPS,
};

enum
{
  REFUSED,
  VISITED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairLive, fair_live, G_TYPE_OBJECT)

FairMeeting *
_fair_live_get_meeting (FairLive *self)
{
  return fair_workshop_get_meeting (self->workshop);
}

FairPeople *
_fair_live_get_people (FairLive *self)
{
  return fair_meeting_get_people (_fair_live_get_meeting (self));
}

FairRounds *
_fair_live_get_rounds (FairLive *self)
{
  return fair_meeting_get_rounds (_fair_live_get_meeting (self));
}

void
_fair_live_refuse (FairLive *self, FairRefusal refusal, const char *host)
{
  const char *word = fair_refusal_to_string (refusal);

  g_info ("Refused %s: %s", host, word);
  g_signal_emit (self, signals[REFUSED], 0, word, host);
}

/* Tells that the code is another one. */
void
_fair_live_set_code (FairLive *self)
{
  g_clear_pointer (&self->qr, fair_qr_unref);
  if (self->code != NULL)
    {
      g_autofree char *address = g_strdup_printf (
          "%s#%s", self->url, fair_join_code_get_digits (self->code));

      self->qr = fair_qr_new (address, NULL);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QR]);
}

static gboolean
on_renewal (gpointer user_data)
{
  FairLive *self = user_data;

  if (fair_join_code_renew (self->code, g_get_monotonic_time ()))
    _fair_live_set_code (self);

  return G_SOURCE_CONTINUE;
}

static void
on_phone (FairServer *server, FairPhone *phone, FairLive *self)
{
  _fair_live_add_phone (self, phone);
}

static void
on_refused (FairServer *server, int refusal, const char *host, FairLive *self)
{
  _fair_live_refuse (self, refusal, host);
}

static void
on_visited (FairServer *server, const char *host, FairLive *self)
{
  _fair_live_room_visited (self, host);
  g_signal_emit (self, signals[VISITED], 0, host);
}

static void
on_topic_changed (FairLive *self)
{
  self->revision++;
  _fair_live_tell (self);
}

static void
on_people_changed (FairPeople *people, FairLive *self)
{
  _fair_live_kick_removed (self);
  _fair_live_tell (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEAD_COUNT]);
}

static void
watch (FairLive *self)
{
  FairMeeting *meeting = _fair_live_get_meeting (self);
  FairRounds  *rounds = _fair_live_get_rounds (self);
  GObject     *topics[] = {
        G_OBJECT (rounds),
        G_OBJECT (fair_meeting_get_blind_scoring (meeting)),
        G_OBJECT (fair_meeting_get_differences (meeting)),
        G_OBJECT (fair_workshop_get_results (self->workshop)),
        G_OBJECT (fair_workshop_get_draft (self->workshop)),
  };

  g_signal_connect_object (_fair_live_get_people (self), "changed",
                           G_CALLBACK (on_people_changed), self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    g_signal_connect_object (topics[i], "changed",
                             G_CALLBACK (on_topic_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (
      fair_decisions_get_list (fair_meeting_get_decisions (meeting)),
      "items-changed", G_CALLBACK (on_topic_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fair_meeting_get_agenda (meeting), "changed",
                           G_CALLBACK (_fair_live_tell), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rounds, "answered", G_CALLBACK (_fair_live_tell),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (fair_meeting_get_blind_scoring (meeting), "answered",
                           G_CALLBACK (_fair_live_tell), self,
                           G_CONNECT_SWAPPED);
}

static void
fair_live_dispose (GObject *object)
{
  FairLive *self = FAIR_LIVE (object);

  fair_live_stop (self);
  g_clear_object (&self->server);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_live_parent_class)->dispose (object);
}

static void
fair_live_finalize (GObject *object)
{
  FairLive *self = FAIR_LIVE (object);

  g_ptr_array_unref (self->phones);
  g_hash_table_unref (self->persons);
  g_hash_table_unref (self->stale);
  g_ptr_array_unref (self->tests);
  g_clear_pointer (&self->leads, json_array_unref);
  g_free (self->leads_of);
  g_free (self->address);
  g_free (self->url);

  G_OBJECT_CLASS (fair_live_parent_class)->finalize (object);
}

static void
fair_live_get_property (GObject    *object,
                        guint       id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FairLive *self = FAIR_LIVE (object);

  switch (id)
    {
    case PROP_RUNNING:
      g_value_set_boolean (value, self->is_running);
      break;
    case PROP_URL:
      g_value_set_string (value, fair_live_get_url (self));
      break;
    case PROP_CODE:
      g_value_set_string (value, fair_live_get_code (self));
      break;
    case PROP_QR:
      g_value_set_boxed (value, self->qr);
      break;
    case PROP_HEAD_COUNT:
      g_value_set_uint (value, fair_live_count_heads (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fair_live_class_init (FairLiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const int     flags =
      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = fair_live_dispose;
  object_class->finalize = fair_live_finalize;
  object_class->get_property = fair_live_get_property;

  props[PROP_RUNNING] =
      g_param_spec_boolean ("running", NULL, NULL, FALSE, flags);
  props[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  props[PROP_QR] = g_param_spec_boxed ("qr", NULL, NULL, FAIR_TYPE_QR, flags);
  props[PROP_HEAD_COUNT] =
      g_param_spec_uint ("head-count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[REFUSED] = g_signal_new (
      "refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[VISITED] =
      g_signal_new ("visited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fair_live_init (FairLive *self)
{
  self->phones = g_ptr_array_new_with_free_func (g_object_unref);
  self->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stale = g_hash_table_new (NULL, NULL);
  self->tests = g_ptr_array_new_with_free_func (g_object_unref);
}

FairLive *
fair_live_new (FairWorkshop *workshop)
{
  FairLive *self;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_LIVE, NULL);
  self->workshop = g_object_ref (workshop);
  self->server = fair_server_new (&fair_front_default_limits);
  g_signal_connect_object (self->server, "phone", G_CALLBACK (on_phone), self,
                           0);
  g_signal_connect_object (self->server, "refused", G_CALLBACK (on_refused),
                           self, 0);
  g_signal_connect_object (self->server, "visited", G_CALLBACK (on_visited),
                           self, 0);
  watch (self);

  return self;
}

/* A number that a workshop always gets, and others seldom. */
static guint16
get_own_port (FairLive *self)
{
  g_autofree char *path =
      g_canonicalize_filename (fair_workshop_get_path (self->workshop), NULL);

  return (guint16) (FIRST_PORT + g_str_hash (path) % N_PORTS);
}

static guint16
listen_somewhere (FairLive   *self,
                  const char *address,
                  guint16     port,
                  GError    **error)
{
  guint16 own;

  if (port != 0)
    return fair_server_start (self->server, address, port, error);

  own = fair_server_start (self->server, address, get_own_port (self), NULL);
  if (own != 0)
    return own;

  return fair_server_start (self->server, address, 0, error);
}

/* What people are told to open: where all addresses are listened on, the one
 * that phones most likely reach. */
static char *
dup_url (const char *address, guint16 port)
{
  g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (address);
  g_autoptr (GPtrArray) ours = NULL;
  const char *told = address;

  if (inet != NULL && g_inet_address_get_is_any (inet))
    {
      ours = fair_address_list ();
      told = ours->len > 0
                 ? ((FairAddress *) g_ptr_array_index (ours, 0))->digits
                 : "127.0.0.1";
    }

  return g_strdup_printf (strchr (told, ':') != NULL ? "http://[%s]:%u/"
                                                     : "http://%s:%u/",
                          told, port);
}

gboolean
fair_live_start (FairLive   *self,
                 const char *address,
                 guint16     port,
                 GError    **error)
{
  guint16 effective;

  g_return_val_if_fail (FAIR_IS_LIVE (self), FALSE);
  g_return_val_if_fail (address != NULL && !self->is_running, FALSE);

  if (fair_workshop_get_read_only (self->workshop))
    {
      g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_READ_ONLY,
                   _ ("“%s” is open for reading only, so that no answer could "
                      "be kept"),
                   fair_workshop_get_path (self->workshop));
      return FALSE;
    }
  effective = listen_somewhere (self, address, port, error);
  if (effective == 0)
    return FALSE;

  g_free (self->address);
  g_free (self->url);
  self->address = g_strdup (address);
  self->url = dup_url (address, effective);
  self->is_running = TRUE;
  self->started_at = g_get_real_time () / G_USEC_PER_SEC;
  self->code = fair_join_code_new (g_get_monotonic_time ());
  self->renewal = g_timeout_add_seconds (RENEWAL_SECONDS, on_renewal, self);
  fair_results_follow (fair_workshop_get_results (self->workshop), TRUE);
  fair_differences_follow (
      fair_meeting_get_differences (_fair_live_get_meeting (self)), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URL]);
  _fair_live_set_code (self);

  return TRUE;
}

void
fair_live_stop (FairLive *self)
{
  g_return_if_fail (FAIR_IS_LIVE (self));

  if (!self->is_running)
    return;

  g_clear_handle_id (&self->renewal, g_source_remove);
  g_clear_handle_id (&self->news, g_source_remove);
  g_clear_pointer (&self->code, fair_join_code_free);
  self->is_running = FALSE;
  fair_server_stop (self->server);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNNING]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URL]);
  _fair_live_set_code (self);
}

gboolean
fair_live_end (FairLive *self, GError **error)
{
  FairPeople *people;
  GListModel *list;
  gboolean    done = TRUE;

  g_return_val_if_fail (FAIR_IS_LIVE (self), FALSE);

  people = _fair_live_get_people (self);
  list = fair_people_get_list (people);
  for (guint i = 0; done && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (list, i);

      if (fair_people_get_token (people, fair_person_get_id (person)) != NULL)
        done = fair_people_set_token (people, fair_person_get_id (person),
                                      FAIR_LIVE_ENDED, error);
    }
  _fair_live_tell_ended (self);
  fair_live_stop (self);

  return done;
}

/**
 * fair_live_is_running:
 * @self: a meeting
 *
 * Returns: whether people can join
 */
gboolean
fair_live_is_running (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), FALSE);

  return self->is_running;
}

/**
 * fair_live_get_url:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the address of the page, such as
 *   "http://192.168.1.24:8475/"
 */
const char *
fair_live_get_url (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), NULL);

  return self->is_running ? self->url : NULL;
}

/**
 * fair_live_get_code:
 * @self: a meeting
 *
 * Returns: (transfer none) (nullable): the six digits that let somebody join
 */
const char *
fair_live_get_code (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), NULL);

  return self->code != NULL ? fair_join_code_get_digits (self->code) : NULL;
}

char *
fair_live_dup_code_words (FairLive *self)
{
  const char *digits = fair_live_get_code (self);

  return digits != NULL ? fair_join_code_dup_grouped (digits) : NULL;
}

FairQr *
fair_live_get_qr (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), NULL);

  return self->qr;
}

/**
 * fair_live_count_heads:
 * @self: a meeting
 *
 * Returns: how many phones are connected
 */
guint
fair_live_count_heads (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), 0);

  return g_hash_table_size (self->persons);
}

GListModel *
fair_live_get_people (FairLive *self)
{
  g_return_val_if_fail (FAIR_IS_LIVE (self), NULL);

  return fair_people_get_list (_fair_live_get_people (self));
}
