/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "base/fair-money.h"
#include "sample/fair-sample.h"
#include "store/fair-store-undo.h"
#include "workshop/fair-draft-private.h"
#include "workshop/fair-past-private.h"
#include "workshop/fair-results-private.h"
#include "workshop/fair-versions-private.h"

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
  g_signal_connect (self->vault, "changed",
                    G_CALLBACK (_fair_workshop_on_vault_changed), self);
  _fair_workshop_refresh (self);

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
  const char           *terms = data;
  guint                 n_parts;
  const FairSamplePart *parts = fair_sample_list_parts (&n_parts);
  gboolean              written;

  if (!fair_store_begin_step (store, _ ("Sample company"), NULL, error))
    return FALSE;

  written =
      fair_store_set_value (store, FAIR_STORE_PART, "terms", terms, error);
  for (guint i = 0; written && i < n_parts; i++)
    written = fair_store_set_value (store, FAIR_STORE_PART, parts[i].kind,
                                    parts[i].json, error);
  if (!written)
    {
      fair_store_cancel_step (store);
      return FALSE;
    }

  return fair_store_end_step (store, error);
}

static char *
dup_sample_terms (GError **error)
{
  g_autoptr (FairTerms) terms = fair_sample_terms_new (error);
  g_autoptr (JsonNode) node = NULL;

  if (terms == NULL)
    return NULL;

  node = fair_terms_to_json (terms);

  return fair_json_to_string (node, FALSE);
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
  g_autofree char *terms = NULL;

  if (history == NULL)
    return NULL;
  terms = dup_sample_terms (error);
  if (terms == NULL)
    return NULL;

  self =
      fair_workshop_create (path, fair_sample_get_company (),
                            FAIR_SAMPLE_TIME_ZONE, FAIR_SAMPLE_CURRENCY, error);
  if (self == NULL ||
      !_fair_vault_call (self->vault, write_sample_parts, terms, error) ||
      !_fair_past_set_history (self->past, history, NULL, _ ("Sample company"),
                               NULL, error) ||
      !_fair_draft_reload (self->draft, error))
    return NULL;

  _fair_workshop_refresh (self);

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
