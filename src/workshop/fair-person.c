/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-person-private.h"

struct _FairPerson
{
  GObject parent_instance;

  /* Owned */
  FairParticipant *participant;

  gboolean present;
};

enum
{
  PROP_NAME = 1,
  PROP_SIDE,
  PROP_PRESENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairPerson, fair_person, G_TYPE_OBJECT)

static void
fair_person_finalize (GObject *object)
{
  FairPerson *self = FAIR_PERSON (object);

  g_clear_pointer (&self->participant, fair_participant_free);

  G_OBJECT_CLASS (fair_person_parent_class)->finalize (object);
}

static void
fair_person_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  FairPerson *self = FAIR_PERSON (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->participant->name);
      break;

    case PROP_SIDE:
      g_value_set_int (value, (int) self->participant->side);
      break;

    case PROP_PRESENT:
      g_value_set_boolean (value, self->present);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_person_class_init (FairPersonClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fair_person_finalize;
  object_class->get_property = fair_person_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SIDE] =
      g_param_spec_int ("side", NULL, NULL, FAIR_SIDE_BOTH,
                        FAIR_SIDE_FACILITATOR, FAIR_SIDE_MARKETING, flags);
  properties[PROP_PRESENT] =
      g_param_spec_boolean ("present", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fair_person_init (FairPerson *self)
{
}

/* Takes the participant. */
FairPerson *
_fair_person_new (FairParticipant *participant)
{
  FairPerson *self = g_object_new (FAIR_TYPE_PERSON, NULL);

  self->participant = participant;

  return self;
}

const FairParticipant *
_fair_person_get_participant (FairPerson *self)
{
  return self->participant;
}

void
_fair_person_rename (FairPerson *self, const char *name, FairSide side)
{
  g_free (self->participant->name);
  self->participant->name = g_strdup (name);
  self->participant->side = side;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIDE]);
}

void
_fair_person_set_removed (FairPerson *self, gint64 at)
{
  self->participant->removed_at = at;
}

void
_fair_person_set_token (FairPerson *self, const char *digest)
{
  g_free (self->participant->token);
  self->participant->token = g_strdup (digest);
}

/* Whether this changes anything. */
gboolean
_fair_person_set_present (FairPerson *self, gboolean present)
{
  if (self->present == present)
    return FALSE;

  self->present = present;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRESENT]);

  return TRUE;
}

/**
 * fair_person_get_id:
 * @self: a person
 *
 * Returns: (transfer none): their id, such as `p7`
 */
const char *
fair_person_get_id (FairPerson *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON (self), NULL);

  return self->participant->id;
}

/**
 * fair_person_get_name:
 * @self: a person
 *
 * Returns: (transfer none): as people call them
 */
const char *
fair_person_get_name (FairPerson *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON (self), NULL);

  return self->participant->name;
}

/**
 * fair_person_get_side:
 * @self: a person
 *
 * Returns: marketing, sales or facilitator
 */
FairSide
fair_person_get_side (FairPerson *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON (self), FAIR_SIDE_MARKETING);

  return self->participant->side;
}

/**
 * fair_person_get_present:
 * @self: a person
 *
 * Returns: whether their phone is connected
 */
gboolean
fair_person_get_present (FairPerson *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON (self), FALSE);

  return self->present;
}

/**
 * fair_person_get_joined_at:
 * @self: a person
 *
 * Returns: when they joined
 */
gint64
fair_person_get_joined_at (FairPerson *self)
{
  g_return_val_if_fail (FAIR_IS_PERSON (self), 0);

  return self->participant->joined_at;
}
