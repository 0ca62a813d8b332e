/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gmodule.h>

#include "app-fixture.h"

#define RESOURCES "/org/fairlead/Fairlead"

/* Every template among the resources is made and let go, whoever wrote it: what
 * its class needs must be there, no handler may be missing, and nothing may
 * hold it afterwards. Criticals are fatal. */

static AppFixture fixture;

/* The class of a template, as GtkBuilder finds it: by the name of its
 * function, which this program exports. */
static GType
find_type (const char *class_name)
{
  GString         *symbol = g_string_new (NULL);
  g_autofree char *name = NULL;
  GModule         *program = g_module_open (NULL, 0);
  GType (*get_type) (void) = NULL;

  for (const char *at = class_name; *at != '\0'; at++)
    {
      if (g_ascii_isupper (*at) && at != class_name)
        g_string_append_c (symbol, '_');
      g_string_append_c (symbol, g_ascii_tolower (*at));
    }
  g_string_append (symbol, "_get_type");
  name = g_string_free (symbol, FALSE);
  if (!g_module_symbol (program, name, (gpointer *) &get_type))
    return G_TYPE_INVALID;

  return get_type ();
}

static char *
dup_class_name (const char *path)
{
  static const char marker[] = "<template class=\"";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  const char *text, *start;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, NULL);
  start = g_strstr_len (text, (gssize) g_bytes_get_size (bytes), marker);
  if (start == NULL)
    return NULL;
  start += strlen (marker);

  return g_strndup (start, strcspn (start, "\""));
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_template (gconstpointer path)
{
  g_autofree char *class_name = dup_class_name (path);
  GType            type = find_type (class_name);
  gpointer         widget;

  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  g_assert_cmpstr (g_type_name (type), ==, class_name);
  if (G_TYPE_IS_ABSTRACT (type))
    {
      g_test_skip ("made as the pages that derive from it");
      return;
    }

  widget = g_object_new (type, NULL);
  g_object_ref_sink (widget);
  drain ();
  g_object_add_weak_pointer (G_OBJECT (widget), &widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
  drain ();
  g_assert_null (widget);
}

static void
add_tests (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (RESOURCES, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCES "/", names[i], NULL);
      g_autofree char *class_name = NULL;
      g_autofree char *test = NULL;

      if (!g_str_has_suffix (path, ".ui"))
        continue;
      class_name = dup_class_name (path);
      if (class_name == NULL)
        continue;
      test = g_strconcat ("/templates/", class_name, NULL);
      g_test_add_data_func_full (test, g_strdup (path), test_template, g_free);
      n++;
    }
  g_assert_cmpuint (n, >, 40);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  add_tests ();
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
