/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-data.h"
#include "fair-test-import.h"

/* Imports each folder of public exports as a whole and tells, for every file,
 * what became of its rows, or why it was not taken. */

static void
list_files (const char *folder, GPtrArray *paths)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        list_files (path, paths);
      else if (g_str_has_suffix (name, ".csv") ||
               g_str_has_suffix (name, ".xlsx"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static void
say_report (const char *file, const FairFileReport *report)
{
  g_test_message ("| %s | %s | %" G_GUINT64_FORMAT " | %" G_GUINT64_FORMAT
                  " | %" G_GUINT64_FORMAT " | %" G_GUINT64_FORMAT
                  " | %" G_GUINT64_FORMAT " | %s |",
                  file, fair_kind_to_string (report->kind), report->rows,
                  report->kept, report->merged, report->refused,
                  report->unlinked,
                  report->problems->len > 0
                      ? ((FairImportProblem *) report->problems->pdata[0])->what
                      : "");
}

static void
test_folder (gconstpointer data)
{
  g_autofree char *folder = fair_test_data_find (data);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  if (folder == NULL)
    return;
  list_files (folder, paths);
  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = paths->pdata[i];
      g_autoptr (GError) error = NULL;
      FairImportFile *file =
          fair_import_plan_add_path (t->plan, path, FAIR_KIND_UNKNOWN, &error);

      if (file == NULL)
        g_test_message ("| %s | – | | | | | | %s |", path + strlen (folder) + 1,
                        error->message);
      else if (file->mapping->kind == FAIR_KIND_UNKNOWN)
        {
          g_test_message (
              "| %s | unknown | | | | | | %s |", path + strlen (folder) + 1,
              file->mapping->preset != NULL ? file->mapping->preset->object
                                            : "no heading says what it is");
          fair_import_plan_remove_file (
              t->plan, fair_import_plan_get_n_files (t->plan) - 1);
        }
      else
        g_ptr_array_add (taken, paths->pdata[i]);
    }
  if (taken->len == 0)
    return;
  fair_import_plan_set_as_of (t->plan, FAIR_TEST_NOW);
  fair_test_import_run (t);
  for (guint i = 0; i < taken->len; i++)
    say_report ((char *) taken->pdata[i] + strlen (folder) + 1,
                fair_test_import_get (t, i));
}

int
main (int argc, char *argv[])
{
  static const char *const folders[] = {
    "atomic-crm-contacts",           "csv-torture",
    "fivetran-hubspot-seeds",        "fivetran-marketo-seeds",
    "fivetran-salesforce-seeds",     "salesforce-datacloud-workshop",
    "salesforce-dataloader-samples", "salesforce-devorg-export",
    "salesforce-genai-demo",         "uci-bank-marketing",
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *name = g_strconcat ("/import-table/", folders[i], NULL);

      g_test_add_data_func (name, folders[i], test_folder);
    }
  return g_test_run ();
}
