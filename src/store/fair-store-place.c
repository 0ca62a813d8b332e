/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-private.h"

#include "base/fair-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/statfs.h>
#include <unistd.h>

#define HEAD_SIZE 100
#define MAGIC "SQLite format 3"

static gboolean
set_not_ours (const char *path, GError **error)
{
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NOT_OURS,
               _ ("“%s” is no Fairlead workshop."), path);

  return FALSE;
}

static guint32
read_big_endian (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);

  return GUINT32_FROM_BE (number);
}

static gboolean
set_cut_off (const char *path, GError **error)
{
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED,
               _ ("“%s” is damaged: its end is missing. Nothing was changed "
                  "in it; go on with a copy."),
               path);

  return FALSE;
}

static gboolean
has_companion (const char *path, const char *ending)
{
  g_autofree char *companion = g_strconcat (path, ending, NULL);
  GStatBuf         about;

  return g_stat (companion, &about) == 0 && about.st_size > 0;
}

/* The head says how many pages there are and how large they are. SQLite reads
 * missing bytes of the last page as zeros; here they are missed. While a
 * journal or a log lies beside the file, it tells the size. */
static gboolean
is_cut_off (const char *path, const guint8 *head)
{
  guint64  page_size = (guint64) head[16] << 8 | head[17];
  GStatBuf about;

  if (page_size == 1)
    page_size = 65536;
  if (_fair_store_place_has_log (path) ||
      read_big_endian (head + 24) != read_big_endian (head + 92))
    return FALSE;

  return g_stat (path, &about) != 0 ||
         (guint64) about.st_size < page_size * read_big_endian (head + 28);
}

static gboolean
read_head (const char *path, guint8 *head, gssize *size, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);

  if (fd < 0)
    {
      int saved = errno;

      g_set_error (error, FAIR_STORE_ERROR,
                   saved == ENOENT || saved == ENOTDIR
                       ? FAIR_STORE_ERROR_NOT_FOUND
                       : FAIR_STORE_ERROR_FAILED,
                   _ ("“%s” cannot be opened: %s."), path, g_strerror (saved));
      return FALSE;
    }
  *size = read (fd, head, HEAD_SIZE);
  g_close (fd, NULL);

  return TRUE;
}

/* Looks at the file before SQLite does: to open a stranger's database could
 * already change it, where a journal lies beside it. The head is laid out in
 * the chapter "The Database Header" of SQLite's file format. */
gboolean
_fair_store_place_check_head (const char *path, GError **error)
{
  guint8 head[HEAD_SIZE];
  gssize size;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
      g_file_test (path, G_FILE_TEST_EXISTS))
    return set_not_ours (path, error);
  if (!read_head (path, head, &size, error))
    return FALSE;
  if (size < (gssize) sizeof MAGIC || memcmp (head, MAGIC, sizeof MAGIC) != 0)
    return set_not_ours (path, error);
  if (size < HEAD_SIZE)
    return set_cut_off (path, error);
  if (read_big_endian (head + 68) != FAIR_STORE_APPLICATION_ID)
    return set_not_ours (path, error);

  return !is_cut_off (path, head) ? TRUE : set_cut_off (path, error);
}

gboolean
_fair_store_place_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (path, W_OK) == 0 && access (folder, W_OK) == 0;
}

/* A write-ahead log needs memory that all its users share: files of one
 * machine. The numbers are those of linux/magic.h and of the file systems that
 * are not in it. */
gboolean
_fair_store_place_is_local (const char *path)
{
  static const guint32 remote[] = {
    0x00006969, /* NFS */
    0x0000517b, /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB2 */
    0x65735546, /* FUSE, which may be anything */
    0x01021997, /* 9P */
    0x5346414f, /* AFS */
    0x6b414653, /* AFS of the kernel */
    0x73757245, /* Coda */
    0x00c36400, /* Ceph */
    0x7461636f, /* OCFS2 */
    0x01161970, /* GFS2 */
    0x0bd00bd0, /* Lustre */
    0x47504653, /* GPFS */
    0x786f4256, /* VirtualBox's shared folders */
  };
  struct statfs place;

  if (statfs (path, &place) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) place.f_type == remote[i])
      return FALSE;

  return TRUE;
}

/* Returns: whether something that is not yet in the file lies beside it. */
gboolean
_fair_store_place_has_log (const char *path)
{
  return has_companion (path, "-wal") || has_companion (path, "-journal");
}
