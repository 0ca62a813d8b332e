/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "workshop-fixture.h"

static const char *const formats[] = { "pdf", "md", "json" };

static FairVersions *
get_versions (Fixture *self)
{
  return fair_workshop_get_versions (self->workshop);
}

static void
set_threshold (Fixture *self, int threshold)
{
  g_autofree char *json = fixture_dup_card ("DE", threshold);

  fixture_set_card (self, FAIR_SIDE_AGREED, json);
}

static void
assert_fingerprint (const FairDefinition *definition)
{
  g_autofree char *computed = fair_definition_compute_fingerprint (definition);

  g_assert_cmpstr (definition->fingerprint, ==, computed);
}

/* The fingerprint that is printed is that of what is printed. */
static void
assert_export (Fixture *self, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      fair_versions_export (get_versions (self), number, "json", NULL, &error);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (FairDefinition) definition = NULL;

  g_assert_no_error (error);
  node = fair_json_parse (g_bytes_get_data (bytes, NULL),
                          (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  definition = fair_definition_from_json (node, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (definition->number, ==, number);
  assert_fingerprint (definition);
}

static void
test_agree (Fixture *self, gconstpointer unused)
{
  FairVersions         *versions = get_versions (self);
  const FairDefinition *first;

  g_assert_cmpuint (fair_versions_count (versions), ==, 0);
  g_assert_null (fair_versions_get_last (versions));
  g_assert_true (fair_versions_draft_differs (versions));

  set_threshold (self, 10);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  assert_export (self, 0);
  g_assert_cmpuint (fixture_agree (self), ==, 1);
  g_assert_false (fair_versions_draft_differs (versions));
  assert_fingerprint (fair_versions_get_last (versions));
  assert_export (self, 1);

  set_threshold (self, 20);
  g_assert_true (fair_versions_draft_differs (versions));
  fixture_undo (self);
  g_assert_false (fair_versions_draft_differs (versions));
  fixture_redo (self);
  g_assert_cmpuint (fixture_agree (self), ==, 2);

  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  versions = get_versions (self);
  g_assert_cmpuint (fair_versions_count (versions), ==, 2);
  g_assert_null (fair_versions_get (versions, 0));
  g_assert_null (fair_versions_get (versions, 3));
  first = fair_versions_get (versions, 1);
  g_assert_cmpint (first->scorecard->threshold, ==, 10);
  g_assert_cmpuint (first->data_leads, ==, 4);
  assert_fingerprint (first);
  assert_fingerprint (fair_versions_get_last (versions));
  g_assert_cmpstr (first->fingerprint, !=,
                   fair_versions_get_last (versions)->fingerprint);
}

/* An old version is what it was, byte by byte, whatever became of draft, data
 * and name since; and undo does not reach it. */
static void
test_locked (Fixture *self, gconstpointer unused)
{
  char *before[G_N_ELEMENTS (formats)];

  set_threshold (self, 10);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_agree (self);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    before[i] = fixture_dup_export (self, 1, formats[i]);

  set_threshold (self, 20);
  fixture_import (self, FAIR_KIND_LEADS,
                  "id,country,created_at,outcome\nz,DE,2026-02-01,none\n");
  fixture_set_scope (self, "{\"format\": \"fairlead-scope\", \"version\": 1,"
                           " \"created_from\": \"2026-01-06\"}");
  fixture_agree (self);
  fixture_undo (self);
  g_assert_cmpuint (fair_versions_count (get_versions (self)), ==, 2);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *after = fixture_dup_export (self, 1, formats[i]);
      g_autofree char *second = fixture_dup_export (self, 2, formats[i]);

      g_assert_cmpstr (before[i], ==, after);
      g_assert_cmpstr (after, !=, second);
      g_free (before[i]);
    }
}

/* People may agree before they have a history. */
static void
test_without_history (Fixture *self, gconstpointer unused)
{
  char *before[G_N_ELEMENTS (formats)];

  set_threshold (self, 10);
  g_assert_cmpuint (fixture_agree (self), ==, 1);
  assert_fingerprint (fair_versions_get_last (get_versions (self)));
  assert_export (self, 1);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    before[i] = fixture_dup_export (self, 1, formats[i]);

  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_close (self);
  fixture_open (self, FAIR_ACCESS_READ);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *after = fixture_dup_export (self, 1, formats[i]);

      g_assert_cmpstr (before[i], ==, after);
      g_free (before[i]);
    }
}

static void
test_draft_export (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fixture_agree (self);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      bytes = fair_versions_export (get_versions (self), 0, formats[i], NULL,
                                    &error);
      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
      g_clear_pointer (&bytes, g_bytes_unref);
    }
  assert_export (self, 0);
}

static void
count_change (FairVersions *versions, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_cancel (Fixture *self, gconstpointer unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_changes = 0;

  g_signal_connect (get_versions (self), "changed", G_CALLBACK (count_change),
                    &n_changes);
  g_cancellable_cancel (cancellable);
  g_assert_cmpuint (
      fair_versions_agree (get_versions (self), cancellable, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_changes, ==, 0);
  fixture_agree (self);
  g_assert_cmpuint (n_changes, ==, 1);
}

#define ADD(name, set_up, func)                                                \
  g_test_add ("/versions/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("agree", fixture_set_up, test_agree);
  ADD ("locked", fixture_set_up, test_locked);
  ADD ("without-history", fixture_set_up, test_without_history);
  ADD ("draft-export", fixture_set_up_sample, test_draft_export);
  ADD ("cancel", fixture_set_up_sample, test_cancel);

  return g_test_run ();
}
