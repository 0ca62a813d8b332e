/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* Packs parts into a ZIP archive. The text has each part behind a line
 * "=== NAME", so that archives can be kept and read as text. */
static inline GBytes *
fair_test_zip_pack (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (copy, "=== ", -1);
  struct archive       *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  gsize                 size = length * 2 + 4096 + 512 * g_strv_length (parts);
  g_autofree guint8    *buffer = g_malloc (size);
  gsize                 used = 0;

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_per_block (archive, 1);
  archive_write_open_memory (archive, buffer, size, &used);
  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      char *end = strchr (parts[i], '\n');
      gsize n;

      if (end == NULL || end == parts[i])
        continue;
      *end = '\0';
      n = strlen (end + 1);
      archive_entry_clear (entry);
      archive_entry_set_pathname (entry, parts[i]);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, n);
      if (archive_write_header (archive, entry) == ARCHIVE_OK)
        (void) archive_write_data (archive, end + 1, n);
    }
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new (buffer, used);
}

static inline GBytes *
fair_test_gzip (gconstpointer data, gsize length)
{
  struct archive       *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  gsize                 size = length + 65536;
  g_autofree guint8    *buffer = g_malloc (size);
  gsize                 used = 0;

  archive_write_set_format_raw (archive);
  archive_write_add_filter_gzip (archive);
  archive_write_set_bytes_per_block (archive, 1);
  archive_write_open_memory (archive, buffer, size, &used);
  archive_entry_set_pathname (entry, "data");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_write_header (archive, entry);
  (void) archive_write_data (archive, data, length);
  archive_entry_free (entry);
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new (buffer, used);
}

/* The parts of a workbook besides its sheets. */
#define FAIR_TEST_XLSX_TOP                                                     \
  "=== [Content_Types].xml\n<Types/>\n"                                        \
  "=== _rels/.rels\n<Relationships><Relationship Id='rId1' "                   \
  "Type='http://x/relationships/officeDocument' Target='xl/workbook.xml'/>"    \
  "</Relationships>\n"
