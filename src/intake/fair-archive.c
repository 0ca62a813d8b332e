/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-intake-error.h"

#define MAX_PARTS 10000

typedef struct archive FairArchive;

static void
close_archive (FairArchive *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairArchive, close_archive)

static gboolean
begins_with (GBytes *bytes, const char *magic, gsize length)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

gboolean
fair_archive_is_zip (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return begins_with (bytes, "PK\x03\x04", 4);
}

gboolean
fair_archive_is_gzip (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return begins_with (bytes, "\x1f\x8b", 2);
}

static void
set_broken (GError **error)
{
  g_set_error_literal (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                       _ ("the archive is broken or locked with a password; "
                          "save it again without one"));
}

/* Opens an archive in memory, which must outlive it. */
static FairArchive *
open_bytes (GBytes *bytes, gboolean zip, GError **error)
{
  g_autoptr (FairArchive) archive = archive_read_new ();
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (zip)
    archive_read_support_format_zip_seekable (archive);
  else
    {
      archive_read_support_filter_gzip (archive);
      archive_read_support_format_raw (archive);
    }
  if (archive_read_open_memory (archive, data, length) != ARCHIVE_OK)
    {
      set_broken (error);
      return NULL;
    }

  return g_steal_pointer (&archive);
}

/* The rest of the entry at which the archive stands. */
static GBytes *
read_entry (FairArchive *archive, guint64 max, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  guint8 buffer[65536];
  gssize n;

  while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
    {
      if (out->len + (guint64) n > MIN (max, G_MAXINT))
        {
          g_autofree char *most = g_format_size (max);

          g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT,
                       _ ("unpacked it is larger than %s; import it in parts"),
                       most);
          return NULL;
        }
      g_byte_array_append (out, buffer, n);
    }
  if (n < 0)
    {
      set_broken (error);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

GPtrArray *
fair_archive_list (GBytes *bytes, GError **error)
{
  g_autoptr (FairArchive) archive = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  struct archive_entry *entry;
  int                   status;

  g_return_val_if_fail (bytes != NULL, NULL);

  archive = open_bytes (bytes, TRUE, error);
  if (archive == NULL)
    return NULL;
  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      const char *name = archive_entry_pathname (entry);

      if (name == NULL || !g_utf8_validate (name, -1, NULL) ||
          g_str_has_suffix (name, "/"))
        continue;
      if (names->len == MAX_PARTS)
        {
          g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT,
                       _ ("the archive has more than %u files"), MAX_PARTS);
          return NULL;
        }
      g_ptr_array_add (names, g_strdup (name));
    }
  if (status != ARCHIVE_EOF)
    {
      set_broken (error);
      return NULL;
    }

  return g_steal_pointer (&names);
}

GBytes *
fair_archive_read (GBytes *bytes, const char *part, guint64 max, GError **error)
{
  g_autoptr (FairArchive) archive = NULL;
  struct archive_entry *entry;
  int                   status;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (part != NULL, NULL);

  archive = open_bytes (bytes, TRUE, error);
  if (archive == NULL)
    return NULL;
  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    if (g_strcmp0 (archive_entry_pathname (entry), part) == 0)
      return read_entry (archive, max, error);

  if (status != ARCHIVE_EOF)
    set_broken (error);
  else
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("there is no “%s” in the archive"), part);
  return NULL;
}

GBytes *
fair_archive_inflate (GBytes *bytes, guint64 max, GError **error)
{
  g_autoptr (FairArchive) archive = NULL;
  struct archive_entry *entry;

  g_return_val_if_fail (bytes != NULL, NULL);

  archive = open_bytes (bytes, FALSE, error);
  if (archive == NULL)
    return NULL;
  if (archive_read_next_header (archive, &entry) != ARCHIVE_OK)
    {
      set_broken (error);
      return NULL;
    }

  return read_entry (archive, max, error);
}
