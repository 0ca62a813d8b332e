/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-meeting-private.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "workshop/fair-person-private.h"

/* Whoever was removed stays known, so that what they said keeps its name and
 * their phone can be told. */

struct _FairPeople
{
  GObject parent_instance;

  /* Owned */
  FairVault  *vault;
  GListStore *present;
  GHashTable *all;
  guint       last;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPeople, fair_people, G_TYPE_OBJECT)

static void
fair_people_finalize (GObject *object)
{
  FairPeople *self = FAIR_PEOPLE (object);

  g_clear_object (&self->vault);
  g_clear_object (&self->present);
  g_clear_pointer (&self->all, g_hash_table_unref);

  G_OBJECT_CLASS (fair_people_parent_class)->finalize (object);
}

static void
fair_people_class_init (FairPeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_people_finalize;

  /**
   * FairPeople::changed:
   * @self: the people
   *
   * Somebody joined, is called otherwise, was removed, came or went.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_people_init (FairPeople *self)
{
  self->present = g_list_store_new (FAIR_TYPE_PERSON);
  self->all =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

static FairPerson *
add (FairPeople *self, FairParticipant *participant)
{
  FairPerson *person = _fair_person_new (participant);

  g_hash_table_replace (self->all, participant->id, person);
  if (participant->removed_at == FAIR_INSTANT_NONE)
    g_list_store_append (self->present, person);

  return person;
}

static gboolean
take_entry (JsonNode *node, gpointer user_data, GError **error)
{
  FairPeople      *self = user_data;
  FairParticipant *participant = fair_participant_from_json (node, error);

  if (participant == NULL)
    return FALSE;

  add (self, participant);
  self->last += 1;

  return TRUE;
}

/* The people as they are in the file. */
FairPeople *
_fair_people_new (FairVault *vault, GError **error)
{
  g_autoptr (FairPeople) self = g_object_new (FAIR_TYPE_PEOPLE, NULL);

  self->vault = g_object_ref (vault);
  if (!_fair_meeting_load (vault, FAIR_STORE_PARTICIPANTS, take_entry, self,
                           error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Takes what the file has of somebody. Whoever was removed stays known. */
static void
update (FairPeople *self, FairPerson *person, const FairParticipant *read)
{
  guint at;

  _fair_person_rename (person, read->name, read->side);
  _fair_person_set_token (person, read->token);
  if (read->removed_at == FAIR_INSTANT_NONE)
    return;
  _fair_person_set_removed (person, read->removed_at);
  if (g_list_store_find (self->present, person, &at))
    g_list_store_remove (self->present, at);
}

static gboolean
take_again (JsonNode *node, gpointer user_data, GError **error)
{
  FairPeople      *self = user_data;
  FairParticipant *read = fair_participant_from_json (node, error);
  FairPerson      *known;

  if (read == NULL)
    return FALSE;
  known = g_hash_table_lookup (self->all, read->id);
  if (known == NULL)
    {
      add (self, read);
      self->last += 1;
      return TRUE;
    }
  update (self, known, read);
  fair_participant_free (read);

  return TRUE;
}

/* Reads anew what somebody else wrote. */
gboolean
_fair_people_reload (FairPeople *self, GError **error)
{
  if (!_fair_meeting_load (self->vault, FAIR_STORE_PARTICIPANTS, take_again,
                           self, error))
    return FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

static void
save (FairPeople *self, FairPerson *person)
{
  const FairParticipant *participant = _fair_person_get_participant (person);

  _fair_meeting_save (self->vault, FAIR_STORE_PARTICIPANTS, participant->id,
                      fair_participant_to_json (participant));
}

/**
 * fair_people_get_list:
 * @self: the people
 *
 * Returns: (transfer none): those who take part, as #FairPerson, in the order
 *   in which they joined
 */
GListModel *
fair_people_get_list (FairPeople *self)
{
  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);

  return G_LIST_MODEL (self->present);
}

static gboolean
is_in (FairPerson *person)
{
  return _fair_person_get_participant (person)->removed_at == FAIR_INSTANT_NONE;
}

/**
 * fair_people_find:
 * @self: the people
 * @id: an id
 *
 * Returns: (transfer none) (nullable): who takes part under that id
 */
FairPerson *
fair_people_find (FairPeople *self, const char *id)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  person = g_hash_table_lookup (self->all, id);

  return person != NULL && is_in (person) ? person : NULL;
}

/**
 * fair_people_was_removed:
 * @self: the people
 * @id: an id
 *
 * Returns: whether that person was removed
 */
gboolean
fair_people_was_removed (FairPeople *self, const char *id)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  person = g_hash_table_lookup (self->all, id);

  return person != NULL && !is_in (person);
}

/**
 * fair_people_get_name:
 * @self: the people
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the name of that person, also of one who
 *   was removed
 */
const char *
fair_people_get_name (FairPeople *self, const char *id)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  person = g_hash_table_lookup (self->all, id);

  return person != NULL ? fair_person_get_name (person) : NULL;
}

/**
 * fair_people_get_side:
 * @self: the people
 * @id: an id
 *
 * Returns: on whose side that person is or was; the facilitator's where there
 *   was none of that id
 */
FairSide
fair_people_get_side (FairPeople *self, const char *id)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), FAIR_SIDE_FACILITATOR);
  g_return_val_if_fail (id != NULL, FAIR_SIDE_FACILITATOR);

  person = g_hash_table_lookup (self->all, id);

  return person != NULL ? fair_person_get_side (person) : FAIR_SIDE_FACILITATOR;
}

/**
 * fair_people_get_facilitator:
 * @self: the people
 *
 * Returns: (transfer none) (nullable): the name of whoever leads the meeting:
 *   the first of the facilitators who did not come in by phone
 */
const char *
fair_people_get_facilitator (FairPeople *self)
{
  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);

  for (guint i = 0;; i++)
    {
      g_autoptr (FairPerson) person =
          g_list_model_get_item (G_LIST_MODEL (self->present), i);

      if (person == NULL)
        return NULL;
      if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR &&
          _fair_person_get_participant (person)->token == NULL)
        return fair_person_get_name (person);
    }
}

/**
 * fair_people_count:
 * @self: the people
 * @side: marketing, sales or facilitator; both for marketing and sales together
 *
 * Returns: how many take part on that side
 */
guint
fair_people_count (FairPeople *self, FairSide side)
{
  guint n = 0;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), 0);

  for (guint i = 0;; i++)
    {
      g_autoptr (FairPerson) person =
          g_list_model_get_item (G_LIST_MODEL (self->present), i);

      if (person == NULL)
        return n;
      n += side == FAIR_SIDE_BOTH
               ? fair_person_get_side (person) != FAIR_SIDE_FACILITATOR
               : fair_person_get_side (person) == side;
    }
}

/**
 * fair_people_count_present:
 * @self: the people
 *
 * Returns: how many phones are connected
 */
guint
fair_people_count_present (FairPeople *self)
{
  guint n = 0;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), 0);

  for (guint i = 0;; i++)
    {
      g_autoptr (FairPerson) person =
          g_list_model_get_item (G_LIST_MODEL (self->present), i);

      if (person == NULL)
        return n;
      n += fair_person_get_present (person);
    }
}

/* The name as it is kept: without what does not show. */
static char *
tidy_name (const char *name, GError **error)
{
  g_autofree char *tidy = NULL;
  g_autofree char *normal = NULL;
  GString         *kept = g_string_new (NULL);

  if (g_utf8_validate (name, -1, NULL))
    normal = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  for (const char *c = normal; c != NULL && *c != '\0';
       c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        letter = ' ';
      if (g_unichar_isprint (letter) &&
          g_unichar_type (letter) != G_UNICODE_FORMAT)
        g_string_append_unichar (kept, letter);
    }
  tidy = g_string_free (kept, FALSE);
  g_strstrip (tidy);

  if (fair_text_is_blank (tidy))
    {
      _fair_meeting_refuse (error, _ ("A person needs a name"));
      return NULL;
    }
  if (g_utf8_strlen (tidy, -1) > FAIR_PEOPLE_NAME_MAX)
    {
      _fair_meeting_refuse (error, _ ("A name has at most %d characters"),
                            FAIR_PEOPLE_NAME_MAX);
      return NULL;
    }

  return g_steal_pointer (&tidy);
}

static gboolean
is_taken (FairPeople *self, const char *name, FairPerson *besides)
{
  g_autofree char *folded = fair_text_fold (name);

  for (guint i = 0;; i++)
    {
      g_autoptr (FairPerson) person =
          g_list_model_get_item (G_LIST_MODEL (self->present), i);
      g_autofree char *other = NULL;

      if (person == NULL)
        return FALSE;
      other = fair_text_fold (fair_person_get_name (person));
      if (person != besides && g_str_equal (folded, other))
        return TRUE;
    }
}

/* Two people of one name are told apart by a number. */
static char *
free_name (FairPeople *self, const char *name, FairPerson *besides)
{
  char *candidate = g_strdup (name);

  for (guint i = 2; is_taken (self, candidate, besides); i++)
    {
      g_free (candidate);
      candidate = g_strdup_printf ("%s (%u)", name, i);
    }

  return candidate;
}

static gboolean
check_side (FairSide side, GError **error)
{
  if (side == FAIR_SIDE_MARKETING || side == FAIR_SIDE_SALES ||
      side == FAIR_SIDE_FACILITATOR)
    return TRUE;

  return _fair_meeting_refuse (error, _ ("A person speaks for one side"));
}

/**
 * fair_people_join:
 * @self: the people
 * @name: what to call them
 * @side: marketing, sales or facilitator
 * @error: return location for an error
 *
 * Lets somebody take part. Two of one name are told apart by a number.
 *
 * Returns: (transfer none) (nullable): the person, or %NULL where the name is
 *   blank or too long, or %FAIR_PEOPLE_MAX take part already
 */
FairPerson *
fair_people_join (FairPeople *self,
                  const char *name,
                  FairSide    side,
                  GError    **error)
{
  g_autofree char *tidy = NULL;
  g_autofree char *free = NULL;
  g_autofree char *id = NULL;
  FairParticipant *participant;
  FairPerson      *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!_fair_vault_check_writable (self->vault, error) ||
      !check_side (side, error))
    return NULL;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->present)) >=
      FAIR_PEOPLE_MAX)
    {
      _fair_meeting_refuse (error, _ ("%d people are in; no more can join."),
                            FAIR_PEOPLE_MAX);
      return NULL;
    }
  tidy = tidy_name (name, error);
  if (tidy == NULL)
    return NULL;

  free = free_name (self, tidy, NULL);
  id = g_strdup_printf ("p%u", ++self->last);
  participant = fair_participant_new (id, free, side);
  participant->joined_at = _fair_meeting_now ();
  person = add (self, participant);
  save (self, person);
  g_signal_emit (self, signals[CHANGED], 0);

  return person;
}

static FairPerson *
find_in (FairPeople *self, const char *id, GError **error)
{
  FairPerson *person = fair_people_find (self, id);

  if (person == NULL)
    _fair_meeting_refuse (error, _ ("Nobody of that id takes part"));

  return person;
}

/**
 * fair_people_edit:
 * @self: the people
 * @id: who
 * @name: what to call them
 * @side: marketing, sales or facilitator
 * @error: return location for an error
 *
 * Calls somebody otherwise, or puts them on another side. What they proposed
 * before stays on the side on which they proposed it.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_people_edit (FairPeople *self,
                  const char *id,
                  const char *name,
                  FairSide    side,
                  GError    **error)
{
  g_autofree char *tidy = NULL;
  g_autofree char *free = NULL;
  FairPerson      *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), FALSE);
  g_return_val_if_fail (id != NULL && name != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error) ||
      !check_side (side, error))
    return FALSE;
  person = find_in (self, id, error);
  tidy = person != NULL ? tidy_name (name, error) : NULL;
  if (tidy == NULL)
    return FALSE;

  free = free_name (self, tidy, person);
  _fair_person_rename (person, free, side);
  save (self, person);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * fair_people_remove:
 * @self: the people
 * @id: who
 * @error: return location for an error
 *
 * Takes somebody out of the meeting. What they proposed in rounds that are
 * still open no longer counts; what was revealed stays.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_people_remove (FairPeople *self, const char *id, GError **error)
{
  FairPerson *person;
  guint       at;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  person = find_in (self, id, error);
  if (person == NULL)
    return FALSE;

  _fair_person_set_removed (person, _fair_meeting_now ());
  _fair_person_set_present (person, FALSE);
  save (self, person);
  if (g_list_store_find (self->present, person, &at))
    g_list_store_remove (self->present, at);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * fair_people_set_present:
 * @self: the people
 * @id: who
 * @present: whether their phone is connected
 *
 * Notes that a phone came or went. It is not kept in the file.
 */
void
fair_people_set_present (FairPeople *self, const char *id, gboolean present)
{
  FairPerson *person;

  g_return_if_fail (FAIR_IS_PEOPLE (self));
  g_return_if_fail (id != NULL);

  person = fair_people_find (self, id);
  if (person != NULL && _fair_person_set_present (person, present))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * fair_people_get_token:
 * @self: the people
 * @id: who
 *
 * Returns: (transfer none) (nullable): the digest that was set with
 *   fair_people_set_token(); %NULL also for somebody who was removed
 */
const char *
fair_people_get_token (FairPeople *self, const char *id)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  person = fair_people_find (self, id);

  return person != NULL ? _fair_person_get_participant (person)->token : NULL;
}

/**
 * fair_people_set_token:
 * @self: the people
 * @id: who
 * @digest: a digest of what proves that it is them; never the proof itself
 * @error: return location for an error
 *
 * Keeps in the file how to know somebody again, so that they are still
 * themselves after the meeting was interrupted.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_people_set_token (FairPeople *self,
                       const char *id,
                       const char *digest,
                       GError    **error)
{
  FairPerson *person;

  g_return_val_if_fail (FAIR_IS_PEOPLE (self), FALSE);
  g_return_val_if_fail (id != NULL && digest != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  /* Such a person could not be read again, nor the file with them. */
  if (fair_text_is_blank (digest) || !g_utf8_validate (digest, -1, NULL))
    return _fair_meeting_refuse (error,
                                 _ ("What a person is known by is empty"));
  person = find_in (self, id, error);
  if (person == NULL)
    return FALSE;

  _fair_person_set_token (person, digest);
  save (self, person);

  return TRUE;
}
