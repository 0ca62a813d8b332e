/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <link.h>
#include <locale.h>

#include "workshop/fair-jobs.h"

#define PATIENCE_MS 20000
#define FRAMES 4

static gboolean
give_up (gpointer gone)
{
  *(gboolean *) gone = TRUE;

  return G_SOURCE_REMOVE;
}

/* Runs the main loop until something is true, but not forever. */
gboolean
app_fixture_wait (gboolean (*until) (gpointer), gpointer data)
{
  gboolean gone = FALSE;
  guint    timer = g_timeout_add (PATIENCE_MS, give_up, &gone);

  while (!until (data) && !gone)
    g_main_context_iteration (NULL, TRUE);
  if (!gone)
    g_source_remove (timer);

  return !gone;
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer left)
{
  gtk_widget_queue_draw (widget);

  return --*(int *) left > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
no_frame_left (gpointer left)
{
  return *(int *) left <= 0;
}

static gboolean
has_answer (gpointer user_data)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (user_data);
  FairResults  *results;

  if (workshop == NULL)
    return !fair_app_window_is_opening (user_data);

  results = fair_workshop_get_results (workshop);

  return !fair_results_get_busy (results) &&
         (fair_past_get_history (fair_workshop_get_past (workshop), NULL) ==
              NULL ||
          fair_results_get_simulation (results) != NULL ||
          fair_results_get_error (results) != NULL);
}

/* Waits for some frames of a window. */
void
app_fixture_pass_frames (GtkWidget *window)
{
  int left = FRAMES;

  gtk_widget_add_tick_callback (window, count_frame, &left, NULL);
  g_assert_true (app_fixture_wait (no_frame_left, &left));
}

void
app_fixture_close (FairAppWindow *window)
{
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Waits for the answer and then for some frames. */
void
app_fixture_settle (FairAppWindow *window)
{
  g_assert_true (app_fixture_wait (has_answer, window));
  app_fixture_pass_frames (GTK_WIDGET (window));
}

#ifdef __SANITIZE_ADDRESS__
/* GLib starts with a table for 2,048 quarks, and drops it on purpose where the
 * pages ask for more. Copies of GLib's variables, made while the table is in
 * use, keep it from being called a leak. */
static int
keep_variables (struct dl_phdr_info *module, size_t size, void *kept)
{
  if (strstr (module->dlpi_name, "libglib-2.0") == NULL)
    return 0;

  for (int i = 0; i < module->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *part = &module->dlpi_phdr[i];

      if (part->p_type == PT_LOAD && (part->p_flags & PF_W) != 0)
        g_ptr_array_add (kept, g_memdup2 ((gconstpointer) (module->dlpi_addr +
                                                           part->p_vaddr),
                                          part->p_memsz));
    }

  return 1;
}

static void
keep_quarks (void)
{
  static GPtrArray *kept;

  kept = g_ptr_array_new ();
  dl_iterate_phdr (keep_variables, kept);
}
#endif

void
app_fixture_start (int *argc, char ***argv)
{
#ifdef __SANITIZE_ADDRESS__
  keep_quarks ();
#endif
  if (g_getenv ("GTK_A11Y") == NULL)
    g_setenv ("GTK_A11Y", "test", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
}

/* Locks version 1 and proposes another threshold. */
static void
agree (FairWorkshop *workshop)
{
  FairDraft *draft = fair_workshop_get_draft (workshop);
  g_autoptr (FairScorecard) card = NULL;
  g_autoptr (GError) error = NULL;

  fair_versions_agree (fair_workshop_get_versions (workshop), NULL, &error);
  g_assert_no_error (error);
  card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
  card->threshold -= 5;
  fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, "Threshold", &error);
  g_assert_no_error (error);
}

void
app_fixture_init (AppFixture *self, gboolean agreed)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("fairlead-app-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "sample.fairlead", NULL);
  workshop = fair_workshop_create_sample (self->path, &error);
  g_assert_no_error (error);
  if (agreed)
    agree (workshop);
  fair_workshop_close (workshop, &error);
  g_assert_no_error (error);

  self->application = fair_application_new ();
  g_application_set_flags (G_APPLICATION (self->application),
                           G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                "gtk-font-name", "Cantarell 11", "gtk-xft-antialias", 1,
                "gtk-xft-hinting", 0, "gtk-xft-rgba", "none", NULL);
}

void
app_fixture_clear (AppFixture *self)
{
  g_clear_object (&self->application);
  fair_jobs_settle ();
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
is_open (gpointer window)
{
  return fair_app_window_get_workshop (window) != NULL;
}

FairAppWindow *
app_fixture_open (AppFixture *self, int width, int height)
{
  FairAppWindow *window = fair_app_window_new (self->application);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (app_fixture_wait (is_mapped, window));
  fair_app_window_open_path (window, self->path);
  g_assert_true (app_fixture_wait (is_open, window));
  app_fixture_settle (window);

  return window;
}

/* Paints a widget as it is on the screen. Returns: (transfer full) */
cairo_surface_t *
app_fixture_paint (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  int              width = gtk_widget_get_width (widget);
  int              height = gtk_widget_get_height (widget);
  GskRenderNode   *node;
  cairo_surface_t *surface;
  cairo_t         *cr;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (node != NULL)
    {
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

void
app_fixture_shoot (GtkWidget *widget, const char *path)
{
  cairo_surface_t *surface = app_fixture_paint (widget);

  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}
