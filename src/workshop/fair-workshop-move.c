/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-workshop-private.h"

#include <glib/gstdio.h>

/* A file that cannot be written is left as it is; the work goes on in a copy of
 * it, with what could not be saved. */

static gboolean
copy_file (FairStore *store, gpointer data, GError **error)
{
  return fair_store_copy_to (store, data, error);
}

static gboolean
make_copy (const char *made, gpointer data, GError **error)
{
  return _fair_vault_call (data, copy_file, (gpointer) made, error);
}

/**
 * fair_workshop_flush:
 * @self: a workshop
 * @error: return location for an error
 *
 * Waits until everything is saved, and tries once more what could not be.
 *
 * Returns: %FALSE with an error where something is in memory alone
 */
gboolean
fair_workshop_flush (FairWorkshop *self, GError **error)
{
  GError *failure;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);

  _fair_vault_retry (self->vault);
  failure = _fair_vault_dup_failure (self->vault);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

/**
 * fair_workshop_save_elsewhere:
 * @self: a workshop
 * @path: where it will be; nothing may be there yet
 * @error: return location for an error
 *
 * Copies the file with all that it holds, writes into the copy what could not
 * be saved, and goes on there, as its writer. The file left behind is only
 * read; what else was open in it, such as undo, goes on too.
 *
 * Returns: %FALSE with an error; all stays as it was then
 */
gboolean
fair_workshop_save_elsewhere (FairWorkshop *self,
                              const char   *path,
                              GError      **error)
{
  g_return_val_if_fail (FAIR_IS_WORKSHOP (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!_fair_workshop_place (path, make_copy, self->vault, error))
    return FALSE;
  if (!_fair_vault_move (self->vault, path, error))
    {
      g_unlink (path);
      return FALSE;
    }

  g_clear_handle_id (&self->follow, g_source_remove);
  _fair_workshop_take_path (self, g_strdup (path));

  return TRUE;
}
