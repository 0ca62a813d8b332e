/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-desk-private.h"

#include "app/fair-import-scope.h"

/* Only one thread works on the plan at a time, and while it does nobody else
 * looks at it. What is asked meanwhile waits as a wish; a trial that is under
 * way is stopped for it, an import is not. */

/* What a thread is given; it brings back the files that it could not read. */
typedef struct
{
  FairImportPlan *plan;
  GPtrArray      *wishes;
  GPtrArray      *refused;
  GCancellable   *cancellable;
  int            *permille;
} Errand;

static void
errand_free (Errand *errand)
{
  g_ptr_array_unref (errand->wishes);
  g_clear_pointer (&errand->refused, g_ptr_array_unref);
  g_clear_object (&errand->cancellable);
  g_free (errand);
}

static void
note_progress (guint64 done, guint64 total, gpointer user_data)
{
  if (total > 0)
    g_atomic_int_set (
        (int *) user_data,
        (int) (MIN (done, total) * FAIR_IMPORT_DESK_PERMILLE / total));
}

/* Wishes are granted in any case, only the reading can be stopped. */
static gpointer
run_errand (gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *errand = data;

  errand->refused = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < errand->wishes->len; i++)
    fair_import_wish_grant (errand->wishes->pdata[i], errand->plan,
                            errand->refused);
  fair_import_plan_read (errand->plan, errand->cancellable, note_progress,
                         errand->permille, NULL);

  return g_steal_pointer (&errand->refused);
}

/* What the plan holds now is what is shown from now on. */
static void
show_plan (FairImportDesk *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < fair_import_plan_get_n_files (self->plan); i++)
    g_ptr_array_add (
        items, fair_import_item_new (fair_import_plan_get_file (self->plan, i),
                                     self->leaks));
  for (guint i = 0; i < self->refused->len; i++)
    g_ptr_array_add (items, g_object_ref (self->refused->pdata[i]));
  g_list_store_splice (self->items, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
}

static gboolean
was_stopped (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
take_error (FairImportDesk *self, GError *error)
{
  g_clear_error (&self->error);
  if (was_stopped (error))
    g_clear_error (&error);
  self->error = error;
}

static void
finish_work (FairImportDesk *self)
{
  self->running = FALSE;
  self->importing = FALSE;
  g_clear_object (&self->cancellable);
  if (self->closed)
    return;

  _fair_import_desk_work (self);
  _fair_import_desk_say_changed (self);
}

static void
on_errand_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GPtrArray *refused = fair_jobs_run_finish (FAIR_JOBS (source), result, NULL);

  g_ptr_array_extend_and_steal (self->refused, refused);
  if (!g_cancellable_is_cancelled (self->cancellable))
    show_plan (self);
  finish_work (self);
}

/* A column that seems to know the outcome is proposed to be left out, once:
 * then the person decides. One that is a field is only pointed at. */
static gboolean
propose (FairImportDesk *self, guint place, const FairLeakFinding *leak)
{
  FairImportFile *file = fair_import_plan_get_file (self->plan, place);
  gboolean        any = FALSE;

  for (guint i = 0; i < file->mapping->columns->len; i++)
    {
      const FairMappingColumn *column = file->mapping->columns->pdata[i];
      char                    *key;

      if (g_strcmp0 (column->target, leak->attribute) != 0)
        continue;
      key = fair_import_item_dup_key (file->sheet->name, column->heading);
      if (g_hash_table_contains (self->leaks, key))
        {
          g_free (key);
          continue;
        }
      g_hash_table_insert (self->leaks, key, g_strdup (leak->figure));
      any = TRUE;
      if (!column->canonical)
        _fair_import_desk_add_wish (self, FAIR_IMPORT_WISH_TARGET, place)
            ->column = i;
    }

  return any;
}

static void
look_at_leaks (FairImportDesk *self)
{
  GPtrArray *leaks = self->report->findings->leaks;
  gboolean   any = FALSE;

  for (guint i = 0; i < leaks->len; i++)
    for (guint place = 0; place < fair_import_plan_get_n_files (self->plan);
         place++)
      if (((FairLeakFinding *) leaks->pdata[i])->hits > 1)
        any = propose (self, place, leaks->pdata[i]) || any;
  if (any)
    show_plan (self);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GError           *error = NULL;
  FairImportTotals  totals;
  FairImportReport *report =
      fair_past_import_finish (FAIR_PAST (source), result, &totals, &error);

  if (report != NULL)
    {
      g_clear_pointer (&self->report, fair_import_report_free);
      self->report = report;
      self->totals = totals;
      if (!self->closed && self->wishes->len == 0)
        look_at_leaks (self);
    }
  else if (was_stopped (error))
    self->wants_trial = TRUE;
  else
    g_clear_pointer (&self->report, fair_import_report_free);
  take_error (self, error);
  finish_work (self);
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportDesk) self = FAIR_IMPORT_DESK (user_data);
  GError           *error = NULL;
  FairImportReport *report =
      fair_past_import_finish (FAIR_PAST (source), result, NULL, &error);

  if (report != NULL)
    {
      g_clear_pointer (&self->report, fair_import_report_free);
      self->report = report;
      if (g_hash_table_size (self->scopes) > 0 &&
          !fair_import_scope_apply (self->workshop, self->scopes, &error))
        {
          g_warning ("The scope could not be set: %s", error->message);
          g_clear_error (&error);
        }
    }
  take_error (self, error);
  finish_work (self);
  if (report != NULL && !self->closed)
    _fair_import_desk_say_imported (self);
}

static void
begin (FairImportDesk *self)
{
  self->running = TRUE;
  self->started = g_get_monotonic_time ();
  g_atomic_int_set (&self->permille, 0);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
run_wishes (FairImportDesk *self)
{
  Errand *errand = g_new0 (Errand, 1);

  begin (self);
  errand->plan = self->plan;
  errand->permille = &self->permille;
  errand->cancellable = g_object_ref (self->cancellable);
  errand->wishes = g_steal_pointer (&self->wishes);
  self->wishes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_import_wish_free);
  self->wants_trial = TRUE;
  fair_jobs_run_async (
      fair_workshop_get_jobs (self->workshop), FAIR_JOB_COMPUTE, run_errand,
      errand, (GDestroyNotify) errand_free, (GDestroyNotify) g_ptr_array_unref,
      NULL, on_errand_done, g_object_ref (self));
}

static void
run_import (FairImportDesk *self, gboolean dry_run)
{
  begin (self);
  self->importing = !dry_run;
  fair_past_import_async (fair_workshop_get_past (self->workshop), self->plan,
                          dry_run, note_progress, &self->permille,
                          self->cancellable, dry_run ? on_tried : on_imported,
                          g_object_ref (self));
}

/* Does what comes next, if nothing is under way. */
void
_fair_import_desk_work (FairImportDesk *self)
{
  if (self->running)
    {
      if (!self->importing && self->wishes->len > 0)
        g_cancellable_cancel (self->cancellable);
      return;
    }

  if (self->wishes->len > 0)
    run_wishes (self);
  else if (fair_import_plan_get_n_files (self->plan) == 0)
    {
      self->wants_trial = FALSE;
      self->wants_import = FALSE;
      g_clear_pointer (&self->report, fair_import_report_free);
      g_clear_error (&self->error);
    }
  else if (self->wants_import && !self->wants_trial)
    {
      self->wants_import = FALSE;
      run_import (self, FALSE);
    }
  else if (self->wants_trial)
    {
      self->wants_trial = FALSE;
      run_import (self, TRUE);
    }
}
