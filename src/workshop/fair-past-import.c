/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-past-private.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "history/fair-history-error.h"
#include "intake/fair-intake-error.h"

static char *
name_step (FairImportPlan *plan)
{
  guint           n_files = fair_import_plan_get_n_files (plan);
  FairImportFile *first;

  if (n_files != 1)
    return g_strdup_printf (
        ngettext ("Import %u file", "Import %u files", n_files), n_files);

  first = fair_import_plan_get_file (plan, 0);

  return g_strdup_printf (_ ("Import %s"), first->sheet->name);
}

/* An import on its way: what it is made from, then what came of it. */
typedef struct
{
  FairImportPlan    *plan;
  FairHistory       *base;
  gboolean           dry_run;
  FairImportProgress progress;
  gpointer           progress_data;
  GCancellable      *cancellable;

  FairHistory      *history;
  FairImportReport *report;
  FairImportTotals  totals;
} Import;

static void
import_clear (Import *import)
{
  g_clear_pointer (&import->base, fair_history_unref);
  g_clear_object (&import->cancellable);
  g_clear_pointer (&import->history, fair_history_unref);
  g_clear_pointer (&import->report, fair_import_report_free);
}

static void
import_free (Import *import)
{
  import_clear (import);
  g_free (import);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

/* The figure that shows a leak best. */
static char *
dup_figure (const FairLeak *leak)
{
  g_autofree char *filled = NULL, *empty = NULL;

  if ((leak->hits & FAIR_LEAK_TELLS) != 0)
    {
      filled = fair_format_decimal (leak->auc, 2);
      return g_strdup_printf (_ ("AUC %s"), filled);
    }
  if ((leak->hits & FAIR_LEAK_EMPTY) != 0)
    {
      filled =
          fair_format_percent ((double) leak->filled_won / leak->filled, 0);
      empty = fair_format_percent ((double) leak->empty_won / leak->empty, 0);
      return g_strdup_printf (_ ("filled in %s won, empty %s"), filled, empty);
    }
  if ((leak->hits & FAIR_LEAK_LEVEL) != 0)
    {
      filled =
          fair_format_percent ((double) leak->level_won / leak->level_leads, 0);
      return g_strdup_printf (_ ("of “%.40s” %s won"), leak->level, filled);
    }

  return g_strdup (_ ("by its name"));
}

/* Which attributes seem to know the outcome, before anything is written. */
static void
screen_leaks (Import *import, FairCohort *cohort)
{
  g_autoptr (FairLeaks) leaks = fair_leaks_new (cohort);

  for (guint i = 0; leaks != NULL && i < leaks->rows->len; i++)
    {
      const FairLeak  *leak = leaks->rows->pdata[i];
      g_autofree char *figure = dup_figure (leak);

      fair_import_findings_add_leak (import->report->findings, leak->attribute,
                                     leak->n_hits, figure, leak->why);
    }
}

static gboolean
look_at_history (Import *import, GError **error)
{
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (import->history, NULL, FAIR_INSTANT_NONE, error);
  g_autoptr (FairSummary) summary = NULL;

  if (cohort == NULL)
    return FALSE;

  screen_leaks (import, cohort);
  summary = fair_summary_new (cohort);
  import->totals.leads = summary->leads;
  import->totals.deals = summary->deals;
  import->totals.activities = summary->activities;
  memcpy (import->totals.outcomes,
          summary->deals > 0 ? summary->deals_by_outcome : summary->outcomes,
          sizeof import->totals.outcomes);

  return TRUE;
}

/* Files of which nothing was kept are dated by nothing, but that is not what is
 * wrong with them. */
static void
explain_empty (const Import *import, GError **error)
{
  guint64          rows = 0, kept = 0;
  g_autofree char *count = NULL;

  if (!g_error_matches (*error, FAIR_HISTORY_ERROR,
                        FAIR_HISTORY_ERROR_NO_AS_OF))
    return;
  for (guint i = 0; i < import->report->files->len; i++)
    {
      const FairFileReport *file = import->report->files->pdata[i];

      rows += file->rows;
      kept += file->kept + file->merged;
    }
  if (kept > 0)
    return;

  g_clear_error (error);
  count = fair_format_count ((gint64) rows);
  if (rows == 0)
    g_set_error_literal (error, FAIR_INTAKE_ERROR,
                         FAIR_INTAKE_ERROR_NOT_A_TABLE,
                         _ ("There are no rows under the headings."));
  else
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
                 ngettext ("None of the rows could be kept (%s row): what they "
                           "belong to is not known. Import the leads or deals "
                           "that they speak of first, or along with them.",
                           "None of the rows could be kept (%s rows): what "
                           "they belong to is not known. Import the leads or "
                           "deals that they speak of first, or along with "
                           "them.",
                           rows),
                 count);
}

/* Makes the new history; nothing is written. */
static gboolean
run_import (Import *import, GCancellable *cancellable, GError **error)
{
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  fair_import_plan_set_base (import->plan, import->base);
  builder =
      fair_import_plan_run (import->plan, now, cancellable, import->progress,
                            import->progress_data, &import->report, error);
  if (builder == NULL)
    return FALSE;

  import->history = fair_history_builder_finish (builder, &failure);
  if (import->history != NULL)
    return TRUE;

  explain_empty (import, &failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static char *
dup_report (const Import *import)
{
  g_autoptr (JsonNode) node = fair_import_report_to_json (import->report);

  /* Of no use to anybody but the next import. */
  if (import->report->privacy_key != NULL)
    json_object_set_string_member (json_node_get_object (node), "pseudonym_key",
                                   import->report->privacy_key);

  return fair_json_to_string (node, FALSE);
}

static gboolean
take_base (FairPast *self, Import *import, GError **error)
{
  g_autoptr (GError) failure = NULL;
  FairHistory *base = fair_past_get_history (self, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (base != NULL)
    import->base = fair_history_ref (base);

  return TRUE;
}

/**
 * fair_past_import:
 * @self: a past
 * @plan: the files and what they are taken for
 * @dry_run: whether only to say what would happen
 * @cancellable: (nullable): stops it
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location for an error
 *
 * Imports files into what was imported before, if anything was: rows are
 * brought up to date by their id, what is new is added, what is gone is kept.
 * The result is one undo step. On a failure, or when it is stopped, the file
 * is as it was.
 *
 * Returns: (transfer full) (nullable): what became of every row
 */
FairImportReport *
fair_past_import (FairPast          *self,
                  FairImportPlan    *plan,
                  gboolean           dry_run,
                  GCancellable      *cancellable,
                  FairImportProgress progress,
                  gpointer           user_data,
                  GError           **error)
{
  g_auto (Import) import = {
    .plan = plan,
    .progress = progress,
    .progress_data = user_data,
  };
  g_autofree char *text = NULL, *label = NULL;

  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  if (!take_base (self, &import, error) ||
      !run_import (&import, cancellable, error) ||
      !look_at_history (&import, error))
    return NULL;
  if (dry_run)
    return g_steal_pointer (&import.report);

  text = dup_report (&import);
  label = name_step (plan);
  if (!_fair_past_set_history (self, import.history, text, label, cancellable,
                               error))
    return NULL;

  return g_steal_pointer (&import.report);
}

static gpointer
import_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;

  return GINT_TO_POINTER (run_import (import, cancellable, error) &&
                          look_at_history (import, error));
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (_fair_past_set_history_finish (FAIR_PAST (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Import          *import = g_task_get_task_data (task);
  GError          *error = NULL;
  g_autofree char *text = NULL, *label = NULL;

  fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (import->dry_run)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  text = dup_report (import);
  label = name_step (import->plan);
  _fair_past_set_history_async (
      g_task_get_source_object (task), import->history, import->base, text,
      label, import->cancellable, on_stored, g_object_ref (task));
}

/**
 * fair_past_import_async:
 * @self: a past
 * @plan: the files and what they are taken for; it must be left alone until
 *   @callback is called
 * @dry_run: whether only to say what would happen
 * @progress: (nullable): told how far it is, in the thread that works
 * @progress_data: for @progress, to be kept until @callback is called
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Does what fair_past_import() does without keeping the main loop waiting.
 */
void
fair_past_import_async (FairPast           *self,
                        FairImportPlan     *plan,
                        gboolean            dry_run,
                        FairImportProgress  progress,
                        gpointer            progress_data,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  Import *import;

  g_return_if_fail (FAIR_IS_PAST (self));
  g_return_if_fail (plan != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, fair_past_import_async);
  import = g_new0 (Import, 1);
  import->plan = plan;
  import->dry_run = dry_run;
  import->progress = progress;
  import->progress_data = progress_data;
  g_set_object (&import->cancellable, cancellable);
  g_task_set_task_data (task, import, (GDestroyNotify) import_free);
  if (!take_base (self, import, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  fair_jobs_run_async (_fair_past_get_jobs (self), FAIR_JOB_COMPUTE,
                       import_in_thread, import, NULL, NULL, cancellable,
                       on_run, g_object_ref (task));
}

/**
 * fair_past_import_finish:
 * @self: a past
 * @result: what the callback was given
 * @totals: (out caller-allocates) (optional): what the workshop holds then
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what became of every row
 */
FairImportReport *
fair_past_import_finish (FairPast         *self,
                         GAsyncResult     *result,
                         FairImportTotals *totals,
                         GError          **error)
{
  Import *import;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  import = g_task_get_task_data (G_TASK (result));
  if (totals != NULL)
    *totals = import->totals;

  return g_steal_pointer (&import->report);
}
