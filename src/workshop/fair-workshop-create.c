/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "base/fair-money.h"
#include "sample/fair-sample.h"
#include "store/fair-store-history.h"
#include "store/fair-store-undo.h"
#include "workshop/fair-workshop-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* What a new workshop begins with. */
typedef struct
{
  const char           *name;
  const char           *time_zone;
  const char           *currency;
  const char           *terms;
  const FairSamplePart *parts;
  guint                 n_parts;
  FairHistory          *history;
} Beginning;

/* What fills a file that is made. */
typedef struct
{
  FairVaultFunc write;
  gpointer      data;
} Content;

static gboolean
write_values (FairStore *store, const Beginning *beginning, GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  const struct
  {
    FairStoreTable table;
    const char    *key;
    const char    *value;
  } values[] = {
    { FAIR_STORE_SETTING, "id", id },
    { FAIR_STORE_SETTING, "name", beginning->name },
    { FAIR_STORE_SETTING, "time_zone", beginning->time_zone },
    { FAIR_STORE_SETTING, "currency", beginning->currency },
    { FAIR_STORE_PART, "terms", beginning->terms },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (!fair_store_set_value (store, values[i].table, values[i].key,
                               values[i].value, error))
      return FALSE;
  for (guint i = 0; i < beginning->n_parts; i++)
    if (!fair_store_set_value (store, FAIR_STORE_PART, beginning->parts[i].kind,
                               beginning->parts[i].json, error))
      return FALSE;

  return TRUE;
}

static gboolean
fill (FairStore *store, gpointer data, GError **error)
{
  const Beginning *beginning = data;

  if (!fair_store_begin_step (store, _ ("New workshop"), NULL, error))
    return FALSE;
  if (!write_values (store, beginning, error))
    {
      fair_store_cancel_step (store);
      return FALSE;
    }

  return fair_store_end_step (store, error) &&
         (beginning->history == NULL ||
          fair_store_import_history (store, beginning->history, NULL,
                                     _ ("Sample company"), NULL, error));
}

static gboolean
check_settings (const Beginning *beginning, GError **error)
{
  g_autoptr (FairZone) zone = fair_zone_new (beginning->time_zone, error);

  if (zone == NULL)
    return FALSE;

  if (*beginning->name == '\0')
    {
      g_set_error_literal (error, FAIR_WORKSHOP_ERROR,
                           FAIR_WORKSHOP_ERROR_FAILED,
                           _ ("A workshop needs a name"));
      return FALSE;
    }

  if (!fair_currency_is_valid (beginning->currency))
    {
      g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
                   _ ("“%s” is no currency: three capital letters such as EUR "
                      "are"),
                   beginning->currency);
      return FALSE;
    }

  return TRUE;
}

static gboolean
set_cannot_be_made (const char *path, const char *why, GError **error)
{
  g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
               _ ("“%s” cannot be made: %s"), path, why);

  return FALSE;
}

static gboolean
check_free (const char *path, GError **error)
{
  GStatBuf about;

  if (g_lstat (path, &about) != 0)
    return TRUE;

  return set_cannot_be_made (path,
                             _ ("it is there already; choose another name, or "
                                "move it away"),
                             error);
}

static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (*path == '\0' || !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return set_cannot_be_made (path, _ ("there is no such folder"), error);
  if (access (folder, W_OK) != 0)
    return set_cannot_be_made (path, g_strerror (errno), error);

  return check_free (path, error);
}

static gboolean
make_file (const char *path, FairVaultFunc write, gpointer data, GError **error)
{
  g_autoptr (FairJobs) jobs = fair_jobs_new ();
  g_autoptr (FairVault) vault = _fair_vault_create (path, jobs, error);
  g_autoptr (GError) failure = NULL;

  if (vault == NULL)
    return FALSE;

  _fair_vault_call (vault, write, data, &failure);
  if (!_fair_vault_close (vault, failure == NULL ? &failure : NULL) ||
      failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return TRUE;
}

/* Puts what was made into its place, unless somebody was faster. A file system
 * that cannot tell is asked first. */
static gboolean
move_to_place (const char *made, const char *path, GError **error)
{
  int saved;

  if (renameat2 (AT_FDCWD, made, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  saved = errno;
  if (!check_free (path, error))
    return FALSE;
  if ((saved == EINVAL || saved == ENOSYS) && g_rename (made, path) == 0)
    return TRUE;

  return set_cannot_be_made (path, g_strerror (saved), error);
}

/* The name under which it is being made means nothing to anybody. */
static void
name_full_disk (const char *path, GError **error)
{
  if (!g_error_matches (*error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FULL))
    return;

  g_clear_error (error);
  set_cannot_be_made (path, g_strerror (ENOSPC), error);
}

static void
remove_made (const char *made)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (made, endings[i], NULL);

      g_unlink (path);
    }
}

/* A workshop is made whole beside its place, then moved there: whatever
 * happens, what has the name is a workshop that can be opened. */
gboolean
_fair_workshop_place (const char       *path,
                      FairWorkshopMaker make,
                      gpointer          data,
                      GError          **error)
{
  g_autofree char *made = g_strdup_printf ("%s.%08x", path, g_random_int ());
  g_autoptr (GError) local = NULL;

  if (!check_place (path, error))
    return FALSE;

  if (!make (made, data, &local) || !move_to_place (made, path, &local))
    {
      remove_made (made);
      name_full_disk (path, &local);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

static gboolean
make_anew (const char *made, gpointer data, GError **error)
{
  const Content *content = data;

  return make_file (made, content->write, content->data, error);
}

/* The same for a new file that @write fills. */
gboolean
_fair_workshop_make (const char   *path,
                     FairVaultFunc write,
                     gpointer      data,
                     GError      **error)
{
  Content content = { write, data };

  return _fair_workshop_place (path, make_anew, &content, error);
}

static FairWorkshop *
make_workshop (const char *path, Beginning *beginning, GError **error)
{
  if (!check_settings (beginning, error) ||
      !_fair_workshop_make (path, fill, beginning, error))
    return NULL;

  return fair_workshop_open (path, FAIR_ACCESS_WRITE, error);
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
  Beginning beginning = {
    .name = name,
    .time_zone = time_zone,
    .currency = currency,
  };

  g_return_val_if_fail (path != NULL && name != NULL, NULL);
  g_return_val_if_fail (time_zone != NULL && currency != NULL, NULL);

  return make_workshop (path, &beginning, error);
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
  g_autoptr (FairHistory) history = NULL;
  g_autofree char *terms = NULL;
  Beginning        beginning = {
           .name = fair_sample_get_company (),
           .time_zone = FAIR_SAMPLE_TIME_ZONE,
           .currency = FAIR_SAMPLE_CURRENCY,
  };

  g_return_val_if_fail (path != NULL, NULL);

  terms = dup_sample_terms (error);
  history = terms != NULL ? fair_sample_history_new (error) : NULL;
  if (history == NULL)
    return NULL;

  beginning.terms = terms;
  beginning.history = history;
  beginning.parts = fair_sample_list_parts (&beginning.n_parts);

  return make_workshop (path, &beginning, error);
}
