/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fair-error.h"
#include "base/fair-file.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("fairlead-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "füle.txt", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static void
replace (Fixture *self, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_file_replace (self->path, bytes, &error));
  g_assert_no_error (error);
}

/* A link stays, and what it points to is replaced. */
static void
test_replace_link (Fixture *self, gconstpointer data)
{
  g_autofree char *target = g_build_filename (self->folder, "target", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (target, "old", -1, NULL));
  g_assert_cmpint (symlink ("target", self->path), ==, 0);
  replace (self, "new");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "new");
  g_assert_cmpint (g_unlink (target), ==, 0);
}

/* tear_down() also sees that nothing is left beside the file. */
static void
test_replace (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = { "first", "", "a longer second one" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) error = NULL;

      replace (self, texts[i]);
      content = fair_file_read (self->path, 1000, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (content, NULL),
                       g_bytes_get_size (content), texts[i], strlen (texts[i]));
    }
}

static void
test_replace_fails (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "no", "file", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (fair_file_replace (path, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_read_limit (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  replace (self, "12345");
  content = fair_file_read (self->path, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (content), ==, 5);

  g_assert_null (fair_file_read (self->path, 4, &error));
  g_assert_error (error, FAIR_ERROR, FAIR_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, self->path));
}

static void
test_read_refuses (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) nothing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_file_read (self->path, 5, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (error->message, self->path));
  g_clear_error (&error);

  g_assert_null (fair_file_read (self->folder, 5, &error));
  g_assert_error (error, FAIR_ERROR, FAIR_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  nothing = fair_file_read (self->path, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/base/file/replace", Fixture, NULL, set_up, test_replace,
              tear_down);
  g_test_add ("/base/file/replace-link", Fixture, NULL, set_up,
              test_replace_link, tear_down);
  g_test_add ("/base/file/replace-fails", Fixture, NULL, set_up,
              test_replace_fails, tear_down);
  g_test_add ("/base/file/read-limit", Fixture, NULL, set_up, test_read_limit,
              tear_down);
  g_test_add ("/base/file/read-refuses", Fixture, NULL, set_up,
              test_read_refuses, tear_down);

  return g_test_run ();
}
