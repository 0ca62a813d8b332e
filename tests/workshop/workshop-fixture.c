/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop-fixture.h"

#include "base/fair-json.h"

#include <glib/gstdio.h>

const char fixture_leads[] =
    "id,country,created_at,mql_at,opportunity_at,closed_at,outcome\n"
    "a,DE,2026-01-05,2026-01-06,2026-01-20,2026-02-20,won\n"
    "b,DE,2026-01-06,,,,none\n"
    "c,FR,2026-01-07,2026-01-09,2026-01-21,2026-02-21,won\n"
    "d,FR,2026-01-08,,2026-01-22,2026-02-22,lost\n";

static void
make_folder (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("fairlead-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "a workshop?.fairlead", NULL);
}

void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  make_folder (self);
  self->workshop =
      fair_workshop_create (self->path, "Acme", "Europe/Berlin", "EUR", &error);
  g_assert_no_error (error);
}

void
fixture_set_up_sample (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  make_folder (self);
  self->workshop = fair_workshop_create_sample (self->path, &error);
  g_assert_no_error (error);
}

/* A workshop that is closed leaves one file, whatever was done to it. */
void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  if (self->workshop != NULL)
    fixture_close (self);
  g_assert_cmpuint (fixture_count_files (self), ==, 1);

  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_open (Fixture *self, FairAccess access)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (self->workshop);
  self->workshop = fair_workshop_open (self->path, access, &error);
  g_assert_no_error (error);
}

void
fixture_close (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_workshop_close (self->workshop, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (self->workshop);
  self->workshop = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

guint
fixture_count_files (Fixture *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

void
fixture_import (Fixture *self, FairKind kind, const char *csv)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  g_autoptr (FairImportPlan) plan =
      fair_import_plan_new (fair_workshop_get_zone (self->workshop),
                            fair_workshop_get_currency (self->workshop));
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (FairImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (
      fair_import_plan_add_bytes (plan, "leads.csv", bytes, kind, &error));
  g_assert_no_error (error);
  report = fair_past_import (past, plan, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);
}

FairScorecard *
fixture_card_new (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (json, -1, &error);
  FairScorecard *card;

  g_assert_no_error (error);
  card = fair_scorecard_from_json (node, &error);
  g_assert_no_error (error);

  return card;
}

char *
fixture_dup_card (const char *country, int threshold)
{
  return g_strdup_printf (
      "{\"format\": \"fairlead-scorecard\", \"version\": 1, \"name\": \"Test\","
      " \"threshold\": %d, \"criteria\": [{\"id\": \"country\","
      " \"name\": \"Country\", \"family\": \"fit\", \"effect\": \"points\","
      " \"points\": 10, \"when\": {\"attribute\": \"country\", \"op\": \"is\","
      " \"value\": \"%s\"}}]}",
      threshold, country);
}

void
fixture_set_card (Fixture *self, FairSide side, const char *json)
{
  g_autoptr (FairScorecard) card = fixture_card_new (json);
  g_autoptr (GError) error = NULL;

  fair_draft_set_scorecard (fair_workshop_get_draft (self->workshop), side,
                            card, "Set", &error);
  g_assert_no_error (error);
}

void
fixture_set_scope (Fixture *self, const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (json, -1, &error);
  g_autoptr (FairScope) scope = NULL;

  g_assert_no_error (error);
  scope = fair_scope_from_json (node, &error);
  g_assert_no_error (error);
  fair_draft_set_scope (fair_workshop_get_draft (self->workshop), scope,
                        "Set scope", &error);
  g_assert_no_error (error);
}

void
fixture_undo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_workshop_undo (self->workshop, &error));
  g_assert_no_error (error);
}

void
fixture_redo (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_workshop_redo (self->workshop, &error));
  g_assert_no_error (error);
}

guint
fixture_agree (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  guint number = fair_versions_agree (
      fair_workshop_get_versions (self->workshop), NULL, &error);

  g_assert_no_error (error);

  return number;
}

char *
fixture_dup_export (Fixture *self, guint number, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      fair_versions_export (fair_workshop_get_versions (self->workshop), number,
                            format, NULL, &error);

  g_assert_no_error (error);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

void
fixture_wait (Fixture *self)
{
  while (fair_results_get_busy (fair_workshop_get_results (self->workshop)))
    g_main_context_iteration (NULL, TRUE);
}

void
fixture_wait_saved (Fixture *self)
{
  gboolean saved = FALSE;

  g_object_get (self->workshop, "saved", &saved, NULL);
  while (!saved)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (self->workshop, "saved", &saved, NULL);
    }
}

static gboolean
give_up (gpointer gone)
{
  *(gboolean *) gone = TRUE;

  return G_SOURCE_REMOVE;
}

/* Gives up after a while. */
void
fixture_wait_until (gboolean (*until) (gpointer), gpointer data)
{
  gboolean gone = FALSE;
  guint    timer = g_timeout_add_seconds (20, give_up, &gone);

  while (!gone && !until (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (until (data));
  if (!gone)
    g_source_remove (timer);
}
