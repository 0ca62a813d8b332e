/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "history/fair-history-builder.h"
#include "intake/fair-address.h"
#include "intake/fair-mask.h"
#include "store/fair-store-history.h"
#include "store/fair-store-undo.h"
#include "store/fair-store-version.h"

/* A copy without personal data: names, addresses and telephone numbers of the
 * people in the history are pseudonyms under a key that nobody keeps; of an
 * address the domain stays, which is what conditions look at. Definitions and
 * agreed versions are as they were. Who took part in meetings, what they said,
 * and reports of imports stay behind. */

typedef struct
{
  FairStoreTable table;
  char          *key;
  char          *value;
} Value;

typedef struct
{
  char         *path;
  GArray       *values;
  GPtrArray    *versions;
  FairHistory  *source;
  FairHistory  *history;
  GCancellable *cancellable;
  char         *key;
  gboolean      names_owners;
} Copy;

static void
value_clear (gpointer data)
{
  Value *value = data;

  g_free (value->key);
  g_free (value->value);
}

static Copy *
copy_new (const char *path, GCancellable *cancellable)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->path = g_strdup (path);
  copy->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (copy->values, value_clear);
  copy->versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_store_version_free);
  copy->key = g_uuid_string_random ();
  g_set_object (&copy->cancellable, cancellable);

  return copy;
}

static void
copy_free (Copy *copy)
{
  g_free (copy->path);
  g_array_unref (copy->values);
  g_ptr_array_unref (copy->versions);
  g_clear_pointer (&copy->source, fair_history_unref);
  g_clear_pointer (&copy->history, fair_history_unref);
  g_clear_object (&copy->cancellable);
  g_free (copy->key);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static gboolean
read_table (FairStore *store, FairStoreTable table, Copy *copy, GError **error)
{
  g_auto (GStrv) keys = fair_store_list_keys (store, table, error);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    {
      Value value = { table, g_strdup (keys[i]), NULL };

      if (!fair_store_dup_value (store, table, keys[i], &value.value, error))
        {
          value_clear (&value);
          return FALSE;
        }
      if (strcmp (value.key, "id") == 0 && table == FAIR_STORE_SETTING)
        {
          g_free (value.value);
          value.value = g_uuid_string_random ();
        }
      g_array_append_val (copy->values, value);
    }

  return TRUE;
}

static gboolean
read_source (FairStore *store, gpointer data, GError **error)
{
  Copy *copy = data;
  g_autoptr (GPtrArray) list = NULL;

  if (!read_table (store, FAIR_STORE_SETTING, copy, error) ||
      !read_table (store, FAIR_STORE_PART, copy, error))
    return FALSE;

  list = fair_store_version_list (store, error);
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const FairStoreVersion *each = list->pdata[i];
      FairStoreVersion       *version =
          fair_store_version_load (store, each->number, error);

      if (version == NULL)
        return FALSE;
      g_ptr_array_add (copy->versions, version);
    }

  return TRUE;
}

static gboolean
write_values (FairStore *store, const Copy *copy, GError **error)
{
  for (guint i = 0; i < copy->values->len; i++)
    {
      const Value *value = &g_array_index (copy->values, Value, i);

      if (!fair_store_set_value (store, value->table, value->key, value->value,
                                 error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_copy (FairStore *store, gpointer data, GError **error)
{
  const Copy *copy = data;

  if (!fair_store_begin_step (store, _ ("Copy without personal data"), NULL,
                              error))
    return FALSE;
  if (!write_values (store, copy, error))
    {
      fair_store_cancel_step (store);
      return FALSE;
    }
  if (!fair_store_end_step (store, error))
    return FALSE;
  for (guint i = 0; i < copy->versions->len; i++)
    {
      gint64 number;

      if (!fair_store_version_add (store, copy->versions->pdata[i], &number,
                                   error))
        return FALSE;
    }

  return copy->history == NULL ||
         fair_store_import_history (store, copy->history, NULL,
                                    _ ("Copy without personal data"),
                                    copy->cancellable, error);
}

/* What stands for a text. */
static char *
mask (FairRows rows, const char *column, const char *text, gpointer user_data)
{
  const Copy *copy = user_data;

  if (column != NULL && rows != FAIR_ROWS_COMPANIES &&
      fair_mask_is_personal (column, rows == FAIR_ROWS_LEADS))
    return fair_mask_dup_pseudonym (copy->key, text);
  if (g_strcmp0 (column, "owner") == 0 && !copy->names_owners)
    return fair_mask_dup_pseudonym (copy->key, text);
  if (strchr (text, '@') == NULL)
    return NULL;

  return fair_mask_dup_scrubbed (copy->key, text, TRUE);
}

/* Whether the definition goes by who owns a lead. */
static gboolean
names_owners (const Copy *copy)
{
  for (guint i = 0; i < copy->values->len; i++)
    {
      const Value *value = &g_array_index (copy->values, Value, i);

      if (value->value != NULL && strstr (value->value, "\"owner\"") != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Gathers what the copy is made from; the history is shared, not copied. */
static gboolean
gather (FairWorkshop *self, Copy *copy, GError **error)
{
  g_autoptr (GError) failure = NULL;
  FairHistory *history;

  if (!_fair_vault_call (self->vault, read_source, copy, error))
    return FALSE;
  copy->names_owners = names_owners (copy);

  history = fair_past_get_history (self->past, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (history != NULL)
    copy->source = fair_history_ref (history);

  return TRUE;
}

/* Needs nothing but what was gathered, so any thread can do it. */
static gboolean
make (Copy *copy, GError **error)
{
  if (copy->source != NULL)
    {
      g_autoptr (FairHistoryBuilder) builder =
          fair_history_builder_new_masked (copy->source, mask, copy);

      if (g_cancellable_set_error_if_cancelled (copy->cancellable, error))
        return FALSE;
      copy->history = fair_history_builder_finish (builder, error);
      if (copy->history == NULL)
        return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (copy->cancellable, error) &&
         _fair_workshop_make (copy->path, write_copy, copy, error);
}

/**
 * fair_workshop_save_copy:
 * @self: a workshop
 * @path: where the copy will be; nothing may be there yet
 * @error: return location for an error
 *
 * Saves a copy without personal data. Scores and simulations are those of the
 * original, unless a condition compares the name or the telephone number of a
 * person, or the part of an address before the “@”.
 *
 * Returns: %FALSE with an error; nothing is left at @path then
 */
gboolean
fair_workshop_save_copy (FairWorkshop *self, const char *path, GError **error)
{
  g_autoptr (Copy) copy = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  copy = copy_new (path, NULL);

  return gather (self, copy, error) && make (copy, error);
}

static gpointer
make_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (make (data, error));
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * fair_workshop_save_copy_async:
 * @self: a workshop
 * @path: where the copy will be; nothing may be there yet
 * @cancellable: (nullable): stops it; nothing is left at @path then
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what [method@Workshop.save_copy] does without keeping the main loop
 * waiting. The copy is of the workshop as it is now, whatever happens to it
 * meanwhile.
 */
void
fair_workshop_save_copy_async (FairWorkshop       *self,
                               const char         *path,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Copy) copy = NULL;
  GError *error = NULL;

  g_return_if_fail (FAIR_IS_WORKSHOP (self));
  g_return_if_fail (path != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, fair_workshop_save_copy_async);
  copy = copy_new (path, cancellable);
  if (!gather (self, copy, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  fair_jobs_run_async (self->jobs, FAIR_JOB_COMPUTE, make_in_thread,
                       g_steal_pointer (&copy), (GDestroyNotify) copy_free,
                       NULL, cancellable, on_made, g_steal_pointer (&task));
}

/**
 * fair_workshop_save_copy_finish:
 * @self: a workshop
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the copy was saved
 */
gboolean
fair_workshop_save_copy_finish (FairWorkshop *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
