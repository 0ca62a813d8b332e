/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include "base/fair-i18n.h"
#include "workshop/fair-draft-private.h"
#include "workshop/fair-meeting-private.h"
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
  self->meeting =
      _fair_meeting_new (self->vault, self->draft, self->past, self->results,
                         self->versions, self->currency, error);
  if (self->meeting == NULL)
    return FALSE;
  g_signal_connect (self->vault, "changed",
                    G_CALLBACK (_fair_workshop_on_vault_changed), self);
  g_signal_connect_object (self->past, "changed",
                           G_CALLBACK (_fair_workshop_refresh), self,
                           G_CONNECT_SWAPPED);
  _fair_workshop_refresh (self);

  return TRUE;
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
  if (access == FAIR_ACCESS_FOLLOW && !_fair_vault_is_writer (self->vault))
    _fair_workshop_follow (self);

  return g_steal_pointer (&self);
}
