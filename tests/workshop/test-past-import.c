/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "workshop/fair-workshop.h"

static const char LEADS[] = "id,email,created_at,outcome\n"
                            "L1,a@example.com,2026-01-05,won\n"
                            "L2,b@example.com,2026-01-06,lost\n"
                            "L3,c@example.com,2026-01-07,open\n";

typedef struct
{
  char         *folder;
  char         *path;
  FairWorkshop *workshop;

  gboolean          done;
  FairImportReport *report;
  FairImportTotals  totals;
  GError           *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("fairlead-past-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "past.fairlead", NULL);
  self->workshop =
      fair_workshop_create (self->path, "Past", "UTC", "EUR", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->report, fair_import_report_free);
  g_clear_error (&self->error);
  g_assert_true (fair_workshop_close (self->workshop, &error));
  g_assert_finalize_object (g_steal_pointer (&self->workshop));
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

static FairImportPlan *
new_plan (Fixture *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (LEADS, sizeof LEADS - 1);
  FairImportPlan *plan =
      fair_import_plan_new (fair_workshop_get_zone (self->workshop), "EUR");

  g_assert_nonnull (fair_import_plan_add_bytes (plan, "leads.csv", bytes,
                                                FAIR_KIND_UNKNOWN, NULL));

  return plan;
}

static void
on_imported (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->report = fair_past_import_finish (FAIR_PAST (source), result,
                                          &self->totals, &self->error);
  self->done = TRUE;
}

static void
import (Fixture        *self,
        FairImportPlan *plan,
        gboolean        dry_run,
        GCancellable   *cancellable)
{
  fair_past_import_async (fair_workshop_get_past (self->workshop), plan,
                          dry_run, NULL, NULL, cancellable, on_imported, self);
  while (!self->done)
    g_main_context_iteration (NULL, TRUE);
}

static FairHistory *
get_history (Fixture *self)
{
  return fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
}

static void
test_dry_run (Fixture *self, gconstpointer data)
{
  g_autoptr (FairImportPlan) plan = new_plan (self);
  g_autofree char *undo = NULL;
  FairFileReport  *file;

  undo = g_strdup (fair_workshop_get_undo_label (self->workshop));
  import (self, plan, TRUE, NULL);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->report->files->len, ==, 1);
  file = self->report->files->pdata[0];
  g_assert_cmpuint (file->rows, ==, 3);
  g_assert_cmpuint (file->kept, ==, 3);
  g_assert_cmpuint (self->totals.leads, ==, 3);
  g_assert_cmpuint (self->totals.outcomes[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (self->totals.outcomes[FAIR_OUTCOME_LOST], ==, 1);
  g_assert_null (get_history (self));
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), ==, undo);
}

static void
test_import_is_one_step (Fixture *self, gconstpointer data)
{
  g_autoptr (FairImportPlan) plan = new_plan (self);
  g_autoptr (GError) error = NULL;

  import (self, plan, FALSE, NULL);
  g_assert_no_error (self->error);
  g_assert_nonnull (get_history (self));
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), ==,
                   "Import leads.csv");
  g_assert_true (fair_workshop_undo (self->workshop, &error));
  g_assert_no_error (error);
  g_assert_null (get_history (self));
  g_assert_true (fair_workshop_redo (self->workshop, &error));
  g_assert_no_error (error);
  g_assert_nonnull (get_history (self));
}

static void
test_canceled (Fixture *self, gconstpointer data)
{
  g_autoptr (FairImportPlan) plan = new_plan (self);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  import (self, plan, FALSE, cancellable);
  g_assert_error (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (self->report);
  g_assert_null (get_history (self));
}

/* Somebody else's import wins: nothing is lost in silence. */
static void
test_changed_meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (FairImportPlan) plan = new_plan (self);
  g_autoptr (FairImportPlan) other = new_plan (self);
  g_autoptr (FairImportReport) report = NULL;
  FairPast *past = fair_workshop_get_past (self->workshop);

  fair_past_import_async (past, plan, FALSE, NULL, NULL, NULL, on_imported,
                          self);
  report = fair_past_import (past, other, FALSE, NULL, NULL, NULL, NULL);
  g_assert_nonnull (report);
  while (!self->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (self->error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED);
}

#define ADD(name, func)                                                        \
  g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/past/import/dry-run", test_dry_run);
  ADD ("/past/import/one-step", test_import_is_one_step);
  ADD ("/past/import/canceled", test_canceled);
  ADD ("/past/import/changed-meanwhile", test_changed_meanwhile);

  return g_test_run ();
}
