/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include "base/fair-i18n.h"
#include "store/fair-store-undo.h"
#include "workshop/fair-draft-private.h"
#include "workshop/fair-meeting-private.h"
#include "workshop/fair-past-private.h"
#include "workshop/fair-results-private.h"
#include "workshop/fair-vault-private.h"
#include "workshop/fair-versions-private.h"

enum
{
  PROP_NAME = 1,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_HOLDER,
  PROP_SAVED,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_QUARK (fair_workshop_error, fair_workshop_error)

G_DEFINE_FINAL_TYPE (FairWorkshop, fair_workshop, G_TYPE_OBJECT)

typedef struct
{
  char *undo_label;
  char *redo_label;
  char *holder;
} Labels;

static gboolean
read_labels (FairStore *store, gpointer data, GError **error)
{
  Labels *labels = data;

  labels->undo_label = fair_store_dup_undo_name (store);
  labels->redo_label = fair_store_dup_redo_name (store);
  labels->holder =
      fair_store_is_writer (store) ? NULL : fair_store_dup_holder (store);

  return TRUE;
}

static void
take_text (FairWorkshop *self, char **target, char *text, guint property)
{
  gboolean changed = g_strcmp0 (*target, text) != 0;

  g_free (*target);
  *target = text;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
_fair_workshop_take_name (FairWorkshop *self, char *name)
{
  take_text (self, &self->name, name, PROP_NAME);
}

void
_fair_workshop_take_holder (FairWorkshop *self, char *holder)
{
  take_text (self, &self->holder, holder, PROP_HOLDER);
}

void
_fair_workshop_take_path (FairWorkshop *self, char *path)
{
  take_text (self, &self->path, path, PROP_PATH);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  _fair_workshop_on_vault_changed (self->vault, self);
}

/* Asks the file what undo and redo would do, and who writes. */
void
_fair_workshop_refresh (FairWorkshop *self)
{
  Labels labels = { 0 };

  if (!_fair_vault_call (self->vault, read_labels, &labels, NULL))
    return;

  take_text (self, &self->undo_label, labels.undo_label, PROP_UNDO_LABEL);
  take_text (self, &self->redo_label, labels.redo_label, PROP_REDO_LABEL);
  take_text (self, &self->holder, labels.holder, PROP_HOLDER);
}

/* Something was written, or could not be. */
void
_fair_workshop_on_vault_changed (FairVault *vault, FairWorkshop *self)
{
  if (_fair_vault_get_unsaved (vault) == 0)
    _fair_workshop_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

static void
fair_workshop_dispose (GObject *object)
{
  FairWorkshop *self = FAIR_WORKSHOP (object);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->follow, g_source_remove);
  if (self->results != NULL)
    g_object_run_dispose (G_OBJECT (self->results));
  if (self->vault != NULL)
    {
      g_signal_handlers_disconnect_by_func (
          self->vault, _fair_workshop_on_vault_changed, self);
      if (_fair_vault_is_open (self->vault) &&
          !_fair_vault_close (self->vault, &error))
        g_message ("%s: %s", self->path, error->message);
    }
  g_clear_object (&self->meeting);
  g_clear_object (&self->results);
  g_clear_object (&self->versions);
  g_clear_object (&self->past);
  g_clear_object (&self->draft);
  g_clear_object (&self->vault);
  g_clear_object (&self->jobs);

  G_OBJECT_CLASS (fair_workshop_parent_class)->dispose (object);
}

static void
fair_workshop_finalize (GObject *object)
{
  FairWorkshop *self = FAIR_WORKSHOP (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_clear_pointer (&self->undo_label, g_free);
  g_clear_pointer (&self->redo_label, g_free);
  g_clear_pointer (&self->zone, fair_zone_unref);

  G_OBJECT_CLASS (fair_workshop_parent_class)->finalize (object);
}

static void
fair_workshop_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  FairWorkshop *self = FAIR_WORKSHOP (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, fair_workshop_get_read_only (self));
      break;

    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;

    case PROP_SAVED:
      g_value_set_boolean (value, _fair_vault_is_saved (self->vault));
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_workshop_class_init (FairWorkshopClass *klass)
{
  static const struct
  {
    guint       id;
    const char *name;
  } texts[] = {
    { PROP_NAME, "name" },
    { PROP_PATH, "path" },
    { PROP_HOLDER, "holder" },
    { PROP_UNDO_LABEL, "undo-label" },
    { PROP_REDO_LABEL, "redo-label" },
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = fair_workshop_dispose;
  object_class->finalize = fair_workshop_finalize;
  object_class->get_property = fair_workshop_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    properties[texts[i].id] =
        g_param_spec_string (texts[i].name, NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_SAVED] =
      g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fair_workshop_init (FairWorkshop *self)
{
  self->jobs = fair_jobs_new ();
}

/**
 * fair_workshop_close:
 * @self: a workshop
 * @error: return location for an error
 *
 * Writes what is still to be written and closes the file, which then is one
 * file without companions. Nothing else may be asked of the workshop after.
 *
 * Returns: %FALSE where something could not be written
 */
gboolean
fair_workshop_close (FairWorkshop *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);

  g_clear_handle_id (&self->follow, g_source_remove);
  g_signal_handlers_disconnect_by_func (self->vault,
                                        _fair_workshop_on_vault_changed, self);
  fair_results_follow (self->results, FALSE);
  fair_differences_follow (fair_meeting_get_differences (self->meeting), FALSE);

  return _fair_vault_close (self->vault, error);
}

/**
 * fair_workshop_get_name:
 * @self: a workshop
 *
 * Returns: (transfer none): its name
 */
const char *
fair_workshop_get_name (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->name;
}

/**
 * fair_workshop_set_name:
 * @self: a workshop
 * @name: another name
 * @error: return location for an error
 *
 * Renames the workshop, not its file, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_workshop_set_name (FairWorkshop *self, const char *name, GError **error)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  _fair_vault_set_value (self->vault, FAIR_STORE_SETTING, "name", name,
                         _ ("Rename workshop"));
  take_text (self, &self->name, g_strdup (name), PROP_NAME);

  return TRUE;
}

/**
 * fair_workshop_get_path:
 * @self: a workshop
 *
 * Returns: (transfer none): the path of its file
 */
const char *
fair_workshop_get_path (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->path;
}

/**
 * fair_workshop_get_zone:
 * @self: a workshop
 *
 * Returns: (transfer none): its time zone
 */
FairZone *
fair_workshop_get_zone (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->zone;
}

/**
 * fair_workshop_get_currency:
 * @self: a workshop
 *
 * Returns: (transfer none): its currency
 */
const char *
fair_workshop_get_currency (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->currency;
}

/**
 * fair_workshop_get_read_only:
 * @self: a workshop
 *
 * Returns: whether it can only be looked at
 */
gboolean
fair_workshop_get_read_only (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), TRUE);

  return !_fair_vault_is_writer (self->vault);
}

/**
 * fair_workshop_dup_save_error:
 * @self: a workshop
 *
 * Returns: (transfer full) (nullable): why something that was changed is not in
 *   the file; it is kept in memory and written with the next change. %NULL
 *   where all is saved, or is being saved
 */
GError *
fair_workshop_dup_save_error (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return _fair_vault_dup_failure (self->vault);
}

/**
 * fair_workshop_get_draft:
 * @self: a workshop
 *
 * Returns: (transfer none): the definition as it is being worked on
 */
FairDraft *
fair_workshop_get_draft (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->draft;
}

/**
 * fair_workshop_get_past:
 * @self: a workshop
 *
 * Returns: (transfer none): what was imported
 */
FairPast *
fair_workshop_get_past (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->past;
}

/**
 * fair_workshop_get_results:
 * @self: a workshop
 *
 * Returns: (transfer none): what the draft would have done on the past
 */
FairResults *
fair_workshop_get_results (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->results;
}

/**
 * fair_workshop_get_versions:
 * @self: a workshop
 *
 * Returns: (transfer none): what was agreed
 */
FairVersions *
fair_workshop_get_versions (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->versions;
}

/**
 * fair_workshop_get_meeting:
 * @self: a workshop
 *
 * Returns: (transfer none): marketing and sales at one table
 */
FairMeeting *
fair_workshop_get_meeting (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->meeting;
}

/**
 * fair_workshop_get_jobs:
 * @self: a workshop
 *
 * Returns: (transfer none): where slow work runs
 */
FairJobs *
fair_workshop_get_jobs (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->jobs;
}

/**
 * fair_workshop_get_undo_label:
 * @self: a workshop
 *
 * Returns: (transfer none) (nullable): what undo would take back
 */
const char *
fair_workshop_get_undo_label (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->undo_label;
}

/**
 * fair_workshop_get_redo_label:
 * @self: a workshop
 *
 * Returns: (transfer none) (nullable): what redo would do again
 */
const char *
fair_workshop_get_redo_label (FairWorkshop *self)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), NULL);

  return self->redo_label;
}

static gboolean
undo_or_redo (FairStore *store, gpointer data, GError **error)
{
  const gboolean *redo = data;

  return _fair_decisions_move (store, *redo, error);
}

/* Takes a step back or does it again, and reads everything that it may have
 * changed. */
static gboolean
step (FairWorkshop *self, gboolean redo, GError **error)
{
  char *name;

  if (!_fair_vault_check_writable (self->vault, error) ||
      !_fair_vault_call (self->vault, undo_or_redo, &redo, error))
    return FALSE;

  name = _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING, "name", NULL);
  if (name != NULL)
    take_text (self, &self->name, name, PROP_NAME);
  _fair_workshop_refresh (self);
  if (!_fair_draft_reload (self->draft, error) ||
      !_fair_meeting_reload (self->meeting, error))
    return FALSE;
  _fair_vault_forget_failures (self->vault);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);

  return _fair_past_reload (self->past, error);
}

/**
 * fair_workshop_undo:
 * @self: a workshop
 * @error: return location for an error
 *
 * Takes the last step back.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_workshop_undo (FairWorkshop *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);

  return step (self, FALSE, error);
}

/**
 * fair_workshop_redo:
 * @self: a workshop
 * @error: return location for an error
 *
 * Does the last step that was taken back again.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_workshop_redo (FairWorkshop *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);

  return step (self, TRUE, error);
}
