/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-versions-private.h"

#include "base/fair-i18n.h"
#include "workshop/fair-drafting-private.h"
#include "workshop/fair-preview-private.h"
#include "workshop/fair-workshop.h"

/* Documents are written by a thread: what they are made from is gathered first
 * and travels there. */

typedef struct
{
  FairDrafting *drafting;
  char         *format;
  GCancellable *cancellable;

  FairStoreVersion version;
  char            *text;
  char            *figures;
  gint64           number;
} Writing;

static void
writing_clear (Writing *writing)
{
  g_clear_pointer (&writing->drafting, _fair_drafting_free);
  g_clear_pointer (&writing->version.pdf, g_bytes_unref);
  g_clear_object (&writing->cancellable);
  g_free (writing->format);
  g_free (writing->text);
  g_free (writing->figures);
}

static void
writing_free (Writing *writing)
{
  writing_clear (writing);
  g_free (writing);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static gboolean
add_version (FairStore *store, gpointer data, GError **error)
{
  Writing *writing = data;

  return fair_store_version_add (store, &writing->version, &writing->number,
                                 error);
}

/* Makes everything that a locked version consists of. */
static gboolean
write_version (Writing *writing, GCancellable *cancellable, GError **error)
{
  FairDefinition *definition = writing->drafting->definition;

  if (!_fair_drafting_ask_history (writing->drafting, cancellable, error))
    return FALSE;

  writing->version.pdf =
      _fair_drafting_export (writing->drafting, "pdf", error);
  if (writing->version.pdf == NULL ||
      !_fair_drafting_keep_files (writing->drafting, error))
    return FALSE;

  writing->text = fair_definition_canonical (definition);
  writing->figures = _fair_drafting_dup_figures (writing->drafting);
  writing->version.agreed_at = definition->agreed_at;
  writing->version.fingerprint = definition->fingerprint;
  writing->version.definition = writing->text;
  writing->version.figures = writing->figures;

  return TRUE;
}

/**
 * fair_versions_agree:
 * @self: versions
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Locks the draft as the next version: its definition with the fingerprint,
 * every figure that its document shows, and the document.
 *
 * Returns: the version's number, 0 on failure; then nothing was locked
 */
guint
fair_versions_agree (FairVersions *self,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_auto (Writing) writing = { 0 };

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), 0);

  if (!_fair_vault_check_writable (self->vault, error))
    return 0;
  writing.drafting = _fair_drafting_new_final (self, error);
  if (writing.drafting == NULL ||
      !write_version (&writing, cancellable, error) ||
      !_fair_vault_call (self->vault, add_version, &writing, error) ||
      !_fair_versions_reload (self, error))
    return 0;

  return (guint) writing.number;
}

static gpointer
write_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (write_version (data, cancellable, error));
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  FairVersions *self = g_task_get_source_object (task);
  Writing      *writing = g_task_get_task_data (task);
  GError       *error = NULL;

  if (!_fair_vault_call_finish (FAIR_VAULT (source), result, &error) ||
      !_fair_versions_reload (self, &error))
    g_task_return_error (task, error);
  else
    g_task_return_int (task, (gssize) writing->number);
}

static void
on_version_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  FairVersions *self = g_task_get_source_object (task);
  GError       *error = NULL;

  fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    _fair_vault_call_async (self->vault, add_version,
                            g_task_get_task_data (task), NULL, on_added,
                            g_object_ref (task));
}

static GTask *
new_task (FairVersions       *self,
          gpointer            tag,
          FairDrafting       *drafting,
          GError             *error,
          GCancellable       *cancellable,
          GAsyncReadyCallback callback,
          gpointer            user_data)
{
  GTask   *task = g_task_new (self, NULL, callback, user_data);
  Writing *writing;

  g_task_set_source_tag (task, tag);
  if (drafting == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return NULL;
    }

  writing = g_new0 (Writing, 1);
  writing->drafting = drafting;
  g_set_object (&writing->cancellable, cancellable);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);

  return task;
}

static void
run (FairVersions       *self,
     GTask              *task,
     FairJobFunc         func,
     GAsyncReadyCallback done)
{
  Writing *writing = g_task_get_task_data (task);

  fair_jobs_run_async (_fair_vault_get_jobs (self->vault), FAIR_JOB_COMPUTE,
                       func, writing, NULL, NULL, writing->cancellable, done,
                       task);
}

/**
 * fair_versions_agree_async:
 * @self: versions
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what fair_versions_agree() does without keeping the main loop waiting.
 */
void
fair_versions_agree_async (FairVersions       *self,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GError       *error = NULL;
  FairDrafting *drafting;
  GTask        *task;

  g_return_if_fail (FAIR_IS_VERSIONS (self));

  drafting = _fair_vault_check_writable (self->vault, &error)
                 ? _fair_drafting_new_final (self, &error)
                 : NULL;
  task = new_task (self, fair_versions_agree_async, drafting, error,
                   cancellable, callback, user_data);
  if (task != NULL)
    run (self, task, write_in_thread, on_version_written);
}

/**
 * fair_versions_agree_finish:
 * @self: versions
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: the version's number, 0 on failure; then nothing was locked
 */
guint
fair_versions_agree_finish (FairVersions *self,
                            GAsyncResult *result,
                            GError      **error)
{
  gssize number;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  number = g_task_propagate_int (G_TASK (result), error);

  return number > 0 ? (guint) number : 0;
}

/**
 * fair_versions_list_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1): the formats that
 *   [method@Versions.export] knows
 */
const char *const *
fair_versions_list_formats (void)
{
  return fair_agreement_list_formats ();
}

static GBytes *
export_now (FairDrafting *drafting,
            const char   *format,
            GCancellable *cancellable,
            GError      **error)
{
  if (!_fair_drafting_ask_history (drafting, cancellable, error))
    return NULL;

  return _fair_drafting_export (drafting, format, error);
}

/**
 * fair_versions_export:
 * @self: versions
 * @number: a version's number, or 0 for the draft
 * @format: one of [func@Versions.list_formats]
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * Writes a version from what was locked, or the draft as it is now, marked as
 * such.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
fair_versions_export (FairVersions *self,
                      guint         number,
                      const char   *format,
                      GCancellable *cancellable,
                      GError      **error)
{
  g_autoptr (FairDrafting) drafting = NULL;

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (number <= self->definitions->len, NULL);
  g_return_val_if_fail (format != NULL, NULL);

  drafting = _fair_drafting_new (self, number, error);

  return drafting != NULL ? export_now (drafting, format, cancellable, error)
                          : NULL;
}

/**
 * fair_versions_dup_missing:
 * @self: versions
 * @number: a version's number, or 0 for the draft
 * @error: return location for an error
 *
 * Lays a version or the draft out to see whether all its letters can be shown.
 *
 * Returns: (transfer full) (nullable): for which letters no font is installed,
 *   by script and package; %NULL where none is missing, or with an error
 */
char *
fair_versions_dup_missing (FairVersions *self, guint number, GError **error)
{
  g_autoptr (FairDrafting) drafting = NULL;
  g_autoptr (FairPreview) preview = NULL;

  g_return_val_if_fail (FAIR_IS_VERSIONS (self), NULL);
  g_return_val_if_fail (number <= self->definitions->len, NULL);

  drafting = _fair_drafting_new (self, number, error);
  if (drafting == NULL || !_fair_drafting_ask_history (drafting, NULL, error))
    return NULL;
  preview = _fair_preview_new (g_steal_pointer (&drafting));

  return fair_preview_dup_missing (preview);
}

static gpointer
export_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;

  return export_now (writing->drafting, writing->format, cancellable, error);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  GBytes *bytes = fair_jobs_run_finish (FAIR_JOBS (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

/**
 * fair_versions_export_async:
 * @self: versions
 * @number: a version's number, or 0 for the draft
 * @format: one of [func@Versions.list_formats]
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what fair_versions_export() does without keeping the main loop waiting.
 */
void
fair_versions_export_async (FairVersions       *self,
                            guint               number,
                            const char         *format,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  GError       *error = NULL;
  FairDrafting *drafting;
  GTask        *task;

  g_return_if_fail (FAIR_IS_VERSIONS (self));
  g_return_if_fail (number <= self->definitions->len);
  g_return_if_fail (format != NULL);

  drafting = _fair_drafting_new (self, number, &error);
  task = new_task (self, fair_versions_export_async, drafting, error,
                   cancellable, callback, user_data);
  if (task == NULL)
    return;

  ((Writing *) g_task_get_task_data (task))->format = g_strdup (format);
  run (self, task, export_in_thread, on_exported);
}

/**
 * fair_versions_export_finish:
 * @self: versions
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
fair_versions_export_finish (FairVersions *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
lay_out_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Writing     *writing = data;
  FairPreview *preview;

  if (!_fair_drafting_ask_history (writing->drafting, cancellable, error))
    return NULL;

  preview = _fair_preview_new (g_steal_pointer (&writing->drafting));
  _fair_preview_find_remedies (preview);

  return preview;
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError      *error = NULL;
  FairPreview *preview =
      fair_jobs_run_finish (FAIR_JOBS (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, preview, g_object_unref);
}

/**
 * fair_versions_lay_out_async:
 * @self: versions
 * @number: a version's number, or 0 for the draft
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lays a version or the draft out on pages.
 */
void
fair_versions_lay_out_async (FairVersions       *self,
                             guint               number,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GError       *error = NULL;
  FairDrafting *drafting;
  GTask        *task;

  g_return_if_fail (FAIR_IS_VERSIONS (self));
  g_return_if_fail (number <= self->definitions->len);

  drafting = _fair_drafting_new (self, number, &error);
  task = new_task (self, fair_versions_lay_out_async, drafting, error,
                   cancellable, callback, user_data);
  if (task != NULL)
    run (self, task, lay_out_in_thread, on_laid_out);
}

/**
 * fair_versions_lay_out_finish:
 * @self: versions
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the pages
 */
FairPreview *
fair_versions_lay_out_finish (FairVersions *self,
                              GAsyncResult *result,
                              GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
