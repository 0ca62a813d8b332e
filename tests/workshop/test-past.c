/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop-fixture.h"

static const char more_leads[] =
    "id,country,created_at,mql_at,opportunity_at,closed_at,outcome\n"
    "b,ES,2026-01-06,,2026-02-01,2026-03-01,won\n"
    "e,ES,2026-01-09,,,,none\n";

static const char german[] =
    "{\"format\": \"fairlead-scope\", \"version\": 1, \"when\":"
    " {\"attribute\": \"country\", \"op\": \"is\", \"value\": \"DE\"}}";

static guint
count_leads (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  FairCohort *cohort =
      fair_past_get_cohort (fair_workshop_get_past (self->workshop), &error);

  g_assert_no_error (error);

  return fair_cohort_count_in (cohort);
}

static void
assert_empty (Fixture *self)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_past_get_history (past, &error));
  g_assert_no_error (error);
  g_assert_null (fair_past_get_cohort (past, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
}

static void
count_change (FairPast *past, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_import (Fixture *self, gconstpointer unused)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  guint     n_changes = 0;
  g_autoptr (FairSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  assert_empty (self);
  g_signal_connect (past, "changed", G_CALLBACK (count_change), &n_changes);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (count_leads (self), ==, 4);
  g_assert_cmpstr (fair_workshop_get_undo_label (self->workshop), ==,
                   "Import leads.csv");

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  summary =
      fair_past_dup_summary (fair_workshop_get_past (self->workshop), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary->leads, ==, 4);
  g_assert_cmpuint (summary->outcomes[FAIR_OUTCOME_WON], ==, 2);
}

/* What was imported is brought up to date by its id, and undo goes back to
 * what was there before, import by import. */
static void
test_undo (Fixture *self, gconstpointer unused)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  guint     n_changes = 0;

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_import (self, FAIR_KIND_LEADS, more_leads);
  g_assert_cmpuint (count_leads (self), ==, 5);

  g_signal_connect (past, "changed", G_CALLBACK (count_change), &n_changes);
  fixture_undo (self);
  g_assert_cmpuint (count_leads (self), ==, 4);
  fixture_undo (self);
  assert_empty (self);
  fixture_redo (self);
  g_assert_cmpuint (count_leads (self), ==, 4);
  g_assert_cmpuint (n_changes, ==, 3);

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_WRITE);
  g_assert_cmpuint (count_leads (self), ==, 4);
}

/* A change of the draft that does not touch the scope leaves the cohort. */
static void
test_scope (Fixture *self, gconstpointer unused)
{
  FairPast        *past = fair_workshop_get_past (self->workshop);
  g_autofree char *json = fixture_dup_card ("DE", 10);
  FairCohort      *before;

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  before = fair_past_get_cohort (past, NULL);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
  g_assert_true (fair_past_get_cohort (past, NULL) == before);
  fixture_undo (self);
  g_assert_true (fair_past_get_cohort (past, NULL) == before);

  fixture_set_scope (self, german);
  g_assert_cmpuint (count_leads (self), ==, 2);
  fixture_undo (self);
  g_assert_cmpuint (count_leads (self), ==, 4);
  fixture_redo (self);
  g_assert_cmpuint (count_leads (self), ==, 2);
}

static void
test_as_of (Fixture *self, gconstpointer unused)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (GError) error = NULL;
  gint64 as_of = G_GINT64_CONSTANT (1767744000); /* 2026-01-07 */

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  cohort = fair_past_dup_cohort_at (past, as_of, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fair_cohort_get_as_of (cohort), ==, as_of);
  g_assert_cmpuint (count_leads (self), ==, 4);
}

static void
cancel (guint64 done, guint64 total, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static FairImportReport *
import (Fixture      *self,
        const char   *csv,
        gboolean      dry_run,
        GCancellable *cancellable,
        GError      **error)
{
  g_autoptr (FairImportPlan) plan =
      fair_import_plan_new (fair_workshop_get_zone (self->workshop), "EUR");
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  if (fair_import_plan_add_bytes (plan, "leads.csv", bytes, FAIR_KIND_LEADS,
                                  error) == NULL)
    return NULL;

  return fair_past_import (
      fair_workshop_get_past (self->workshop), plan, dry_run, cancellable,
      cancellable != NULL ? cancel : NULL, cancellable, error);
}

static void
test_dry_run (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairImportReport) report =
      import (self, fixture_leads, TRUE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->files->len, ==, 1);
  g_assert_null (fair_workshop_get_undo_label (self->workshop));
  assert_empty (self);

  /* Even one who may only look can try. */
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_clear_pointer (&report, fair_import_report_free);
  report = import (self, fixture_leads, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (import (self, fixture_leads, FALSE, NULL, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_READ_ONLY);
  assert_empty (self);
}

static void
test_cancel (Fixture *self, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) csv = g_string_new ("id,created_at\n");

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  for (int i = 0; i < 20000; i++)
    g_string_append_printf (csv, "x%d,2026-01-01\n", i);
  g_assert_null (import (self, csv->str, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_leads (self), ==, 4);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  g_assert_cmpuint (count_leads (self), ==, 4);
}

#define ADD(name, func)                                                        \
  g_test_add ("/past/" name, Fixture, NULL, fixture_set_up, func,              \
              fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("import", test_import);
  ADD ("undo", test_undo);
  ADD ("scope", test_scope);
  ADD ("as-of", test_as_of);
  ADD ("dry-run", test_dry_run);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
