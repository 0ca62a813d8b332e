/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "app-tables.h"
#include "app/fair-import-sheet.h"
#include "app/fair-new-dialog.h"
#include "app/fair-pages.h"

/* Writes a picture of every page of the window in light, dark, with text of
 * 200 %, right to left and small, for eyes to judge:
 *
 *   tests/headless.sh build/tests/app/shots FOLDER [PAGE]
 */

typedef struct
{
  const char      *name;
  AdwColorScheme   scheme;
  double           text_scale;
  GtkTextDirection direction;
  int              width;
  int              height;
  gboolean         presenting;
} Look;

static const Look looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 800 },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, 1.0, GTK_TEXT_DIR_LTR, 1280, 800 },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, 2.0, GTK_TEXT_DIR_LTR, 1280, 720 },
  { "rtl", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_RTL, 1280, 800 },
  { "small", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 860, 640 },
  { "present", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 800,
    TRUE },
};

static void
apply (AppFixture *fixture, const Look *look)
{
  FairSettings *settings = fair_application_get_settings (fixture->application);

  gtk_widget_set_default_direction (look->direction);
  fair_settings_set_text_scale (settings, look->text_scale);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->scheme);
}

static void
shoot (FairAppWindow *window,
       const char    *folder,
       const char    *name,
       const char    *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  app_fixture_settle (window);
  app_fixture_shoot (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

static gboolean
has_tried (gpointer desk)
{
  return !fair_import_desk_get_busy (desk);
}

static void
shoot_window (GtkWindow  *window,
              const char *folder,
              const char *name,
              const char *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  app_fixture_pass_frames (GTK_WIDGET (window));
  app_fixture_shoot (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

/* The sheet alone, as large as the window that it stands over allows. */
static void
shoot_import (AppFixture *fixture, const char *folder, const Look *look)
{
  FairAppWindow *window = app_fixture_open (fixture, look->width, look->height);
  FairImportSheet *sheet = fair_import_sheet_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window));
  g_autoptr (GListModel) files = app_tables_write (fixture->folder);
  FairNewDialog *dialog = fair_new_dialog_new (GTK_WINDOW (window));

  gtk_window_set_default_size (GTK_WINDOW (sheet), MIN (1140, look->width),
                               MIN (651, look->height));
  gtk_window_present (GTK_WINDOW (sheet));
  app_fixture_pass_frames (GTK_WIDGET (sheet));
  shoot_window (GTK_WINDOW (sheet), folder, "import-empty", look->name);
  fair_import_sheet_add_files (sheet, files);
  g_assert_true (
      app_fixture_wait (has_tried, fair_import_sheet_get_desk (sheet)));
  shoot_window (GTK_WINDOW (sheet), folder, "import", look->name);
  gtk_window_destroy (GTK_WINDOW (sheet));

  gtk_window_present (GTK_WINDOW (dialog));
  shoot_window (GTK_WINDOW (dialog), folder, "new", look->name);
  gtk_window_destroy (GTK_WINDOW (dialog));

  app_tables_remove (files);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_start (AppFixture *fixture, const char *folder, const Look *look)
{
  FairAppWindow *window = fair_app_window_new (fixture->application);

  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  gtk_window_present (GTK_WINDOW (window));
  shoot (window, folder, "start", look->name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_pages (AppFixture *fixture,
             const char *folder,
             const Look *look,
             const char *only)
{
  FairAppWindow *window = app_fixture_open (fixture, look->width, look->height);
  guint          n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      if (only != NULL && !g_str_equal (only, pages[i].id))
        continue;
      fair_app_window_show_page (window, pages[i].id);
      fair_app_window_set_presenting (window, look->presenting);
      shoot (window, folder, pages[i].id, look->name);
    }

  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : "shots";
  const char *only = argc > 2 ? argv[2] : NULL;
  AppFixture  fixture;

  app_fixture_start (&argc, &argv);
  g_mkdir_with_parents (folder, 0755);
  app_fixture_init (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      apply (&fixture, &looks[i]);
      shoot_pages (&fixture, folder, &looks[i], only);
      if (!looks[i].presenting &&
          (only == NULL || g_str_equal (only, "import")))
        shoot_import (&fixture, folder, &looks[i]);
      if (only == NULL && !looks[i].presenting)
        shoot_start (&fixture, folder, &looks[i]);
    }
  app_fixture_clear (&fixture);

  return 0;
}
