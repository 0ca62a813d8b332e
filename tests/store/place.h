/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store-undo.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* A folder of its own for a test, and a workshop's path in it. */
typedef struct
{
  char *folder;
  char *path;
} Place;

static inline void
place_set_up (Place *place, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("fairlead-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "a workshop?.fairlead", NULL);
}

static inline void
place_tear_down (Place *place, gconstpointer unused)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static inline guint
place_count_files (Place *place)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static inline FairStore *
place_create (Place *place)
{
  g_autoptr (GError) error = NULL;
  FairStore *store = fair_store_create (place->path, "test", &error);

  g_assert_no_error (error);

  return store;
}

static inline FairStore *
place_open (Place *place, FairStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  FairStore *store = fair_store_open (place->path, mode, "test", &error);

  g_assert_no_error (error);

  return store;
}

static inline void
place_assert_fails (Place *place, FairStoreMode mode, FairStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_store_open (place->path, mode, "test", &error));
  g_assert_error (error, FAIR_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "a workshop?.fairlead"));
}

static inline void
close_store (FairStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_store_close (store, &error));
  g_assert_no_error (error);
}

static inline void
set_value (FairStore     *store,
           FairStoreTable table,
           const char    *key,
           const char    *value)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_store_begin_step (store, "Change", NULL, &error));
  g_assert_true (fair_store_set_value (store, table, key, value, &error));
  g_assert_true (fair_store_end_step (store, &error));
}

static inline void
assert_value (FairStore     *store,
              FairStoreTable table,
              const char    *key,
              const char    *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (fair_store_dup_value (store, table, key, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}
