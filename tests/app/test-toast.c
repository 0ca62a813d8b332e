/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app/fair-toast.h"

/* How long libadwaita draws the way in of a toast that replaces another. */
#define WAY_IN_US (500 * 1000)

typedef struct
{
  GtkWidget *window;
  GtkWidget *overlay;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE,
                NULL);
  self->window = gtk_window_new ();
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay),
                               gtk_label_new ("Work"));
  gtk_window_set_child (GTK_WINDOW (self->window), self->overlay);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE,
                NULL);
}

static AdwToast *
show (Fixture *self, const char *words)
{
  AdwToast *toast = fair_toast_new (words);

  fair_toast_show (self->overlay, toast);

  return toast;
}

static const char *
find_words (GtkWidget *widget)
{
  const char *words;

  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if ((words = find_words (child)) != NULL && *words != '\0')
      return words;

  return NULL;
}

/* The toast with these words, as long as it is drawn. */
static GtkWidget *
find_toast (Fixture *self, const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->overlay);
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "toast") &&
        g_strcmp0 (find_words (child), words) == 0)
      return child;

  return NULL;
}

typedef struct
{
  Fixture *fixture;
  gint64   came;
  gint64   went;
} Stay;

/* When the last one came and when it began to go, by the frames. */
static gboolean
on_frame (GtkWidget *overlay, GdkFrameClock *clock, gpointer user_data)
{
  Stay      *stay = user_data;
  GtkWidget *toast = find_toast (stay->fixture, "third");

  if (toast != NULL && stay->came == 0)
    stay->came = gdk_frame_clock_get_frame_time (clock);
  if (stay->went == 0 && stay->came != 0 &&
      (toast == NULL || gtk_widget_get_opacity (toast) < 1.0))
    stay->went = gdk_frame_clock_get_frame_time (clock);

  return G_SOURCE_CONTINUE;
}

/* Whoever is told three things at once reads the last; what is dismissed as
 * soon as it comes stays until its way in is drawn. */
static void
test_hurry (Fixture *self, gconstpointer unused)
{
  Stay      stay = { .fixture = self };
  AdwToast *third;
  guint     tick;

  show (self, "first");
  show (self, "second");
  third = g_object_ref (show (self, "third"));
  tick = gtk_widget_add_tick_callback (self->overlay, on_frame, &stay, NULL);
  while (stay.came == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_null (find_toast (self, "second"));
    }
  adw_toast_dismiss (third);
  while (stay.went == 0 || find_toast (self, "third") != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (self->overlay, tick);
  g_object_unref (third);

  g_assert_cmpint (stay.went - stay.came, >=, WAY_IN_US);
  g_assert_null (find_toast (self, "first"));
}

/* What stays until it is done with is not replaced. */
static void
test_stays (Fixture *self, gconstpointer unused)
{
  AdwToast *saving = g_object_ref (fair_toast_new ("saving"));

  adw_toast_set_timeout (saving, 0);
  fair_toast_show (self->overlay, saving);
  show (self, "news");
  while (find_toast (self, "saving") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_toast (self, "news"));
  adw_toast_dismiss (saving);
  while (find_toast (self, "news") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (saving);
}

int
main (int argc, char **argv)
{
  AppFixture fixture;
  int        result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add ("/toast/hurry", Fixture, NULL, set_up, test_hurry, tear_down);
  g_test_add ("/toast/stays", Fixture, NULL, set_up, test_stays, tear_down);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
