/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop.h"

#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "sample/fair-sample.h"
#include "store/fair-store-undo.h"
#include "workshop/fair-draft-private.h"
#include "workshop/fair-past-private.h"
#include "workshop/fair-results-private.h"
#include "workshop/fair-vault-private.h"
#include "workshop/fair-versions-private.h"

struct _FairWorkshop
{
  GObject parent_instance;

  FairJobs     *jobs;
  FairVault    *vault;
  FairDraft    *draft;
  FairPast     *past;
  FairVersions *versions;
  FairResults  *results;

  char     *path;
  char     *name;
  char     *currency;
  char     *holder;
  char     *undo_label;
  char     *redo_label;
  FairZone *zone;
};

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
  char    *undo_label;
  char    *redo_label;
  char    *holder;
  gboolean redo;
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

static void
refresh_labels (FairWorkshop *self)
{
  Labels labels = { 0 };

  if (!_fair_vault_call (self->vault, read_labels, &labels, NULL))
    return;

  take_text (self, &self->undo_label, labels.undo_label, PROP_UNDO_LABEL);
  take_text (self, &self->redo_label, labels.redo_label, PROP_REDO_LABEL);
  take_text (self, &self->holder, labels.holder, PROP_HOLDER);
}

static gboolean
is_saved (FairWorkshop *self)
{
  return _fair_vault_get_unsaved (self->vault) == 0 &&
         _fair_vault_get_error (self->vault) == NULL;
}

static void
on_vault_changed (FairVault *vault, FairWorkshop *self)
{
  if (_fair_vault_get_unsaved (vault) == 0)
    refresh_labels (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVED]);
}

static void
fair_workshop_dispose (GObject *object)
{
  FairWorkshop *self = FAIR_WORKSHOP (object);

  if (self->vault != NULL)
    g_signal_handlers_disconnect_by_func (self->vault, on_vault_changed, self);
  if (self->results != NULL)
    g_object_run_dispose (G_OBJECT (self->results));
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
      g_value_set_boolean (value, is_saved (self));
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

static gboolean
load_settings (FairWorkshop *self, GError **error)
{
  g_autofree char *zone = NULL;

  self->name =
      _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING, "name", error);
  self->currency = _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING,
                                          "currency", error);
  zone = _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING, "time_zone",
                                error);
  if (self->name == NULL || self->currency == NULL || zone == NULL)
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
                     _ ("%s: the workshop has no name, currency or time zone"),
                     self->path);
      return FALSE;
    }

  self->zone = fair_zone_new (zone, error);

  return self->zone != NULL;
}

static gboolean
load (FairWorkshop *self, GError **error)
{
  if (!load_settings (self, error))
    return FALSE;

  self->draft = _fair_draft_new (self->vault, error);
  if (self->draft == NULL)
    return FALSE;
  self->past = _fair_past_new (self->vault, self->draft);
  self->versions = _fair_versions_new (self->vault, self->draft, self->past,
                                       self->zone, self->currency, error);
  if (self->versions == NULL)
    return FALSE;
  self->results =
      _fair_results_new (self->draft, self->past, self->versions, self->jobs);
  _fair_versions_set_results (self->versions, self->results);
  g_signal_connect (self->vault, "changed", G_CALLBACK (on_vault_changed),
                    self);
  refresh_labels (self);

  return TRUE;
}

typedef struct
{
  const char *name;
  const char *time_zone;
  const char *currency;
} Settings;

static gboolean
write_settings (FairStore *store, gpointer data, GError **error)
{
  const Settings *settings = data;

  if (!fair_store_begin_step (store, _ ("New workshop"), NULL, error))
    return FALSE;
  if (!fair_store_set_value (store, FAIR_STORE_SETTING, "name", settings->name,
                             error) ||
      !fair_store_set_value (store, FAIR_STORE_SETTING, "time_zone",
                             settings->time_zone, error) ||
      !fair_store_set_value (store, FAIR_STORE_SETTING, "currency",
                             settings->currency, error))
    {
      fair_store_cancel_step (store);
      return FALSE;
    }

  return fair_store_end_step (store, error);
}

static gboolean
check_settings (const char *time_zone, const char *currency, GError **error)
{
  g_autoptr (FairZone) zone = fair_zone_new (time_zone, error);

  if (zone == NULL)
    return FALSE;

  if (!fair_currency_is_valid (currency))
    {
      g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
                   _ ("“%s” is no currency: three capital letters such as EUR "
                      "are"),
                   currency);
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_workshop_create:
 * @path: where the file will be; nothing may be there yet
 * @name: the workshop's name
 * @time_zone: an IANA time zone
 * @currency: three capital letters
 * @error: return location for an error
 *
 * Makes a workshop file and opens it for writing.
 *
 * Returns: (transfer full) (nullable): the workshop
 */
FairWorkshop *
fair_workshop_create (const char *path,
                      const char *name,
                      const char *time_zone,
                      const char *currency,
                      GError    **error)
{
  g_autoptr (FairWorkshop) self = NULL;
  Settings settings = { name, time_zone, currency };

  g_return_val_if_fail (path != NULL && name != NULL, NULL);
  g_return_val_if_fail (time_zone != NULL && currency != NULL, NULL);

  if (!check_settings (time_zone, currency, error))
    return NULL;

  self = g_object_new (FAIR_TYPE_WORKSHOP, NULL);
  self->path = g_strdup (path);
  self->vault = _fair_vault_create (path, self->jobs, error);
  if (self->vault == NULL ||
      !_fair_vault_call (self->vault, write_settings, &settings, error) ||
      !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
write_sample_parts (FairStore *store, gpointer data, GError **error)
{
  guint                 n_parts;
  const FairSamplePart *parts = fair_sample_list_parts (&n_parts);

  if (!fair_store_begin_step (store, _ ("Sample company"), NULL, error))
    return FALSE;
  for (guint i = 0; i < n_parts; i++)
    if (!fair_store_set_value (store, FAIR_STORE_PART, parts[i].kind,
                               parts[i].json, error))
      {
        fair_store_cancel_step (store);
        return FALSE;
      }

  return fair_store_end_step (store, error);
}

/**
 * fair_workshop_create_sample:
 * @path: where the file will be; nothing may be there yet
 * @error: return location for an error
 *
 * Makes a workshop with the history and the first draft of the sample company.
 *
 * Returns: (transfer full) (nullable): the workshop
 */
FairWorkshop *
fair_workshop_create_sample (const char *path, GError **error)
{
  g_autoptr (FairWorkshop) self = NULL;
  g_autoptr (FairHistory) history = fair_sample_history_new (error);

  if (history == NULL)
    return NULL;

  self =
      fair_workshop_create (path, fair_sample_get_company (),
                            FAIR_SAMPLE_TIME_ZONE, FAIR_SAMPLE_CURRENCY, error);
  if (self == NULL ||
      !_fair_vault_call (self->vault, write_sample_parts, NULL, error) ||
      !_fair_past_set_history (self->past, history, NULL, _ ("Sample company"),
                               NULL, error) ||
      !_fair_draft_reload (self->draft, error))
    return NULL;

  refresh_labels (self);

  return g_steal_pointer (&self);
}

static FairVault *
open_vault (const char *path, FairAccess access, FairJobs *jobs, GError **error)
{
  g_autoptr (GError) failure = NULL;
  FairVault *vault;

  switch (access)
    {
    case FAIR_ACCESS_READ:
      return _fair_vault_open (path, FAIR_STORE_READ, jobs, error);

    case FAIR_ACCESS_TAKE_OVER:
      return _fair_vault_open (path, FAIR_STORE_TAKE_OVER, jobs, error);

    case FAIR_ACCESS_WRITE:
      return _fair_vault_open (path, FAIR_STORE_WRITE, jobs, error);

    case FAIR_ACCESS_FOLLOW:
    default:
      vault = _fair_vault_open (path, FAIR_STORE_WRITE, jobs, &failure);
      if (vault != NULL)
        return vault;
      if (g_error_matches (failure, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD) ||
          g_error_matches (failure, FAIR_STORE_ERROR,
                           FAIR_STORE_ERROR_READ_ONLY))
        return _fair_vault_open (path, FAIR_STORE_READ, jobs, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
}

/**
 * fair_workshop_open:
 * @path: the file
 * @access: what it is opened for
 * @error: return location for an error
 *
 * Opens a workshop file.
 *
 * Returns: (transfer full) (nullable): the workshop
 */
FairWorkshop *
fair_workshop_open (const char *path, FairAccess access, GError **error)
{
  g_autoptr (FairWorkshop) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (FAIR_TYPE_WORKSHOP, NULL);
  self->path = g_strdup (path);
  self->vault = open_vault (path, access, self->jobs, error);
  if (self->vault == NULL || !load (self, error))
    return NULL;

  return g_steal_pointer (&self);
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

  g_signal_handlers_disconnect_by_func (self->vault, on_vault_changed, self);
  fair_results_follow (self->results, FALSE);

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

  if (fair_workshop_get_read_only (self))
    {
      g_set_error_literal (error, FAIR_WORKSHOP_ERROR,
                           FAIR_WORKSHOP_ERROR_READ_ONLY,
                           _ ("The workshop is open for reading only"));
      return FALSE;
    }

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
  Labels *labels = data;

  return labels->redo ? fair_store_redo (store, error)
                      : fair_store_undo (store, error);
}

static gboolean
step (FairWorkshop *self, gboolean redo, GError **error)
{
  Labels labels = { .redo = redo };
  char  *name;

  if (!_fair_vault_call (self->vault, undo_or_redo, &labels, error))
    return FALSE;

  name = _fair_vault_dup_value (self->vault, FAIR_STORE_SETTING, "name", NULL);
  if (name != NULL)
    take_text (self, &self->name, name, PROP_NAME);
  refresh_labels (self);

  return _fair_draft_reload (self->draft, error) &&
         _fair_past_reload (self->past, error);
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
