/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-past-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"

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
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (FairImportReport) report = NULL;
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL, *label = NULL;
  FairHistory     *base;
  gint64           now = g_get_real_time () / G_USEC_PER_SEC;

  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);
  g_return_val_if_fail (plan != NULL, NULL);

  base = fair_past_get_history (self, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  fair_import_plan_set_base (plan, base);
  builder = fair_import_plan_run (plan, now, cancellable, progress, user_data,
                                  &report, error);
  if (builder == NULL)
    return NULL;

  history = fair_history_builder_finish (builder, error);
  if (history == NULL)
    return NULL;
  if (dry_run)
    return g_steal_pointer (&report);

  node = fair_import_report_to_json (report);
  text = fair_json_to_string (node, FALSE);
  label = name_step (plan);
  if (!_fair_past_set_history (self, history, text, label, cancellable, error))
    return NULL;

  return g_steal_pointer (&report);
}
