/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-blob.h"
#include "history/fair-history-builder.h"
#include "store/fair-store-history.h"

#include <glib/gstdio.h>
#include <math.h>

/* Builds, saves and loads a history of as many leads as the first argument
 * says, 100,000 where it says nothing, with ten activities each, and prints
 * what each took. */

static FairHistory *
make_history (guint n_leads)
{
  static const char *const types[] = { "page-visit", "download",
                                       "webinar-attendance", "demo-request" };
  g_autoptr (FairZone) zone = fair_zone_new ("Europe/Berlin", NULL);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "EUR", 1800000000);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint title = fair_history_builder_add_column (builder, FAIR_ROWS_LEADS,
                                                 "title", FAIR_COLUMN_TEXT);
  guint size = fair_history_builder_add_column (
      builder, FAIR_ROWS_LEADS, "employees", FAIR_COLUMN_NUMBER);
  guint created = fair_history_builder_add_column (
      builder, FAIR_ROWS_LEADS, "created_at", FAIR_COLUMN_INSTANT);

  for (guint lead = 0; lead < n_leads; lead++)
    {
      char   text[64];
      gint64 at = 1700000000 + g_rand_int_range (random, 0, 60000000);

      g_snprintf (text, sizeof text, "person%u@example.com", lead);
      fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, text);
      g_snprintf (text, sizeof text, "Title %d",
                  g_rand_int_range (random, 0, 30000));
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, lead, title,
                                     text);
      g_snprintf (text, sizeof text, "%d", g_rand_int_range (random, 1, 5000));
      fair_history_builder_set_text (builder, FAIR_ROWS_LEADS, lead, size,
                                     text);
      fair_history_builder_set_instant (builder, FAIR_ROWS_LEADS, lead, created,
                                        at);
      for (guint i = 0; i < 10; i++)
        {
          g_snprintf (text, sizeof text, "/page/%d",
                      g_rand_int_range (random, 0, 500));
          fair_history_builder_add_activity (
              builder, lead, types[g_rand_int_range (random, 0, 4)],
              at + g_rand_int_range (random, 0, 6000000), NAN, text);
        }
    }

  return fair_history_builder_finish (builder, NULL);
}

static void
report (const char *what, gint64 *since)
{
  gint64 now = g_get_monotonic_time ();

  g_print ("%-8s %8.1f ms\n", what, (double) (now - *since) / 1000);
  *since = g_get_monotonic_time ();
}

int
main (int argc, char *argv[])
{
  guint64          n_leads = 100000;
  g_autofree char *folder = g_dir_make_tmp ("fairlead-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bench.fairlead", NULL);
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairHistory) loaded = NULL;
  g_autoptr (GError) error = NULL;
  FairStore *store;
  GStatBuf   about;
  gint64     since = g_get_monotonic_time ();

  if (argc > 1 &&
      !g_ascii_string_to_unsigned (argv[1], 10, 1, 10000000, &n_leads, &error))
    g_error ("%s", error->message);
  history = make_history ((guint) n_leads);
  report ("build", &since);
  store = fair_store_create (path, "bench", &error);
  if (store == NULL ||
      !fair_store_import_history (store, history, NULL, "Import", NULL, &error))
    g_error ("%s", error->message);
  report ("save", &since);
  if (!fair_store_close (store, &error))
    g_error ("%s", error->message);
  report ("close", &since);
  store = fair_store_open (path, FAIR_STORE_READ, "bench", &error);
  if (store == NULL || !fair_store_load_history (store, NULL, &loaded, &error))
    g_error ("%s", error->message);
  report ("load", &since);
  fair_store_free (store);
  if (g_stat (path, &about) == 0)
    g_print ("%-8s %8.1f MB\n", "size", (double) about.st_size / 1e6);
  g_unlink (path);
  g_rmdir (folder);

  return 0;
}
