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
  GArray      *values;
  GPtrArray   *versions;
  FairHistory *history;
  char        *key;
  gboolean     names_owners;
} Copy;

static void
value_clear (gpointer data)
{
  Value *value = data;

  g_free (value->key);
  g_free (value->value);
}

static void
copy_clear (Copy *copy)
{
  g_array_unref (copy->values);
  g_ptr_array_unref (copy->versions);
  g_clear_pointer (&copy->history, fair_history_unref);
  g_free (copy->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

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
                                    _ ("Copy without personal data"), NULL,
                                    error);
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
  g_auto (Copy) copy = { 0 };
  g_autoptr (GError) failure = NULL;
  FairHistory *history;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  copy.values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (copy.values, value_clear);
  copy.versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_store_version_free);
  copy.key = g_uuid_string_random ();
  if (!_fair_vault_call (self->vault, read_source, &copy, error))
    return FALSE;
  copy.names_owners = names_owners (&copy);

  history = fair_past_get_history (self->past, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (history != NULL)
    {
      g_autoptr (FairHistoryBuilder) builder =
          fair_history_builder_new_masked (history, mask, &copy);

      copy.history = fair_history_builder_finish (builder, error);
      if (copy.history == NULL)
        return FALSE;
    }

  return _fair_workshop_make (path, write_copy, &copy, error);
}
