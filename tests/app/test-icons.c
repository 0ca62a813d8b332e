/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"

/* Icons that are let go by a thread while the main thread looks them up. Those
 * above 128 pixels are kept by nobody but who shows them. */
#define SIZE 256
#define ROUNDS 100000

static void
note_end (gpointer gone, GObject *icon)
{
  *(gboolean *) gone = TRUE;
}

static GtkIconPaintable *
look_up (const char *name)
{
  return gtk_icon_theme_lookup_icon (
      gtk_icon_theme_get_for_display (gdk_display_get_default ()), name, NULL,
      SIZE, 1, GTK_TEXT_DIR_LTR, 0);
}

static gpointer
let_all_go (gpointer icons)
{
  GtkIconPaintable *icon;

  while (GTK_IS_ICON_PAINTABLE (icon = g_async_queue_pop (icons)))
    g_object_unref (icon);
  g_object_unref (icon);

  return NULL;
}

static void
test_let_go_while_looked_up (void)
{
  g_autoptr (GAsyncQueue) icons = g_async_queue_new ();
  GThread *thread = g_thread_new ("icons", let_all_go, icons);

  for (guint i = 0; i < ROUNDS; i++)
    {
      GtkIconPaintable *icon = look_up ("open-menu-symbolic");

      g_assert_true (GTK_IS_ICON_PAINTABLE (icon));
      g_async_queue_push (icons, icon);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_async_queue_push (icons, g_object_new (G_TYPE_OBJECT, NULL));
  g_thread_join (thread);
}

static gpointer
let_one_go (gpointer icon)
{
  g_object_unref (icon);

  return NULL;
}

static void
test_end_at_home (void)
{
  GtkIconPaintable *icon = look_up ("edit-undo-symbolic");
  gboolean          gone = FALSE;

  g_object_weak_ref (G_OBJECT (icon), note_end, &gone);
  g_thread_join (g_thread_new ("icon", let_one_go, icon));
  g_assert_false (gone);
  g_assert_true (look_up ("edit-undo-symbolic") == icon);
  g_object_weak_unref (G_OBJECT (icon), note_end, &gone);
  g_object_unref (icon);

  icon = look_up ("edit-redo-symbolic");
  g_object_weak_ref (G_OBJECT (icon), note_end, &gone);
  g_object_unref (icon);
  g_assert_true (gone);
}

int
main (int argc, char **argv)
{
  AppFixture fixture;
  int        result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/icons/let-go-while-looked-up",
                   test_let_go_while_looked_up);
  g_test_add_func ("/icons/end-at-home", test_end_at_home);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
