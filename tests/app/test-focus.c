/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-pages.h"

/* Whoever works with the keyboard sees where they are: each kind of control of
 * each page looks different while it has the focus. */

static AppFixture fixture;

/* The kinds that were looked at, on whatever page they were first. */
static GHashTable *seen;

static gboolean
is_same (cairo_surface_t *one, cairo_surface_t *other)
{
  gsize size = (gsize) cairo_image_surface_get_stride (one) *
               (gsize) cairo_image_surface_get_height (one);

  return memcmp (cairo_image_surface_get_data (one),
                 cairo_image_surface_get_data (other), size) == 0;
}

static gboolean
shows_focus (GtkWindow *window, GtkWidget *widget)
{
  cairo_surface_t *without, *with;
  gboolean         differs;

  gtk_widget_grab_focus (widget);
  gtk_window_set_focus_visible (window, FALSE);
  app_fixture_pass_frames (GTK_WIDGET (window));
  without = app_fixture_paint (GTK_WIDGET (window));
  gtk_window_set_focus_visible (window, TRUE);
  app_fixture_pass_frames (GTK_WIDGET (window));
  with = app_fixture_paint (GTK_WIDGET (window));
  differs = !is_same (without, with);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);

  return differs;
}

/* Controls that are styled alike are one kind. */
static char *
name_kind (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (".", classes);

  return g_strdup_printf ("%s.%s in %s", G_OBJECT_TYPE_NAME (widget), joined,
                          G_OBJECT_TYPE_NAME (parent));
}

/* A text shows where it is by its caret, with or without a ring, and a list
 * hands the focus to its rows. */
static gboolean
can_be_focused (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
         gtk_widget_get_focusable (widget) && !GTK_IS_TEXT (widget) &&
         !GTK_IS_TEXT_VIEW (widget) && !GTK_IS_SCROLLED_WINDOW (widget) &&
         !GTK_IS_LIST_BOX (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL;
}

static void
check (GtkWindow *window, GtkWidget *widget)
{
  if (can_be_focused (widget))
    {
      g_autofree char *kind = name_kind (widget);

      if (!g_hash_table_contains (seen, kind))
        {
          gtk_widget_grab_focus (widget);
          if (gtk_window_get_focus (window) == widget &&
              !shows_focus (window, widget))
            {
              g_test_message ("focus cannot be seen: %s", kind);
              g_test_fail ();
            }
          g_hash_table_add (seen, g_steal_pointer (&kind));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (window, child);
}

static void
test_page (gconstpointer id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);
  check (GTK_WINDOW (window), GTK_WIDGET (window));
  g_assert_cmpuint (g_hash_table_size (seen), >, 5);

  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);
  int                  status;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = g_strconcat ("/app/focus/", pages[i].id, NULL);

      g_test_add_data_func (path, pages[i].id, test_page);
    }
  status = g_test_run ();
  g_hash_table_unref (seen);
  app_fixture_clear (&fixture);

  return status;
}
