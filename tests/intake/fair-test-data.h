/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The folder with public CRM exports: $FAIRLEAD_TEST_DATA, else beside the
 * checkout. A test that needs it and does not find it is skipped. */
static inline char *
fair_test_data_find (const char *name)
{
  const char      *root = g_getenv ("FAIRLEAD_TEST_DATA");
  g_autofree char *path = NULL;

  if (root != NULL)
    path = g_build_filename (root, name, NULL);
  else
    path = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data",
                                  name, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *why = g_strdup_printf ("%s is not there", path);

      g_test_skip (why);
      return NULL;
    }

  return g_steal_pointer (&path);
}

static inline GBytes *
fair_test_data_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}
