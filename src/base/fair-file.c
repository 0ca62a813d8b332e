/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fair-error.h"
#include "base/fair-i18n.h"

static gboolean
set_cannot_write (const char *path, int number, GError **error)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               _ ("Cannot write “%s”: %s"), path, g_strerror (number));

  return FALSE;
}

static int
write_all (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno != EINTR)
        return errno;
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return 0;
}

/* What is no regular file, such as a pipe or /dev/null, cannot be replaced,
 * only written into. */
static gboolean
write_into (const char *path, GBytes *bytes, GError **error)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  int         fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  int         number;

  if (fd < 0)
    return set_cannot_write (path, errno, error);

  number = write_all (fd, data, size);
  g_close (fd, NULL);

  return number == 0 || set_cannot_write (path, number, error);
}

/* A link stays, and what it points to is replaced. */
static gboolean
replace (const char *path, GBytes *bytes, GError **error)
{
  char          resolved[PATH_MAX];
  const char   *target = realpath (path, resolved);
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (g_file_set_contents_full (
          target != NULL ? target : path, size > 0 ? data : "", (gssize) size,
          G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
          error))
    return TRUE;

  g_prefix_error (error, _ ("Cannot write “%s”: "), path);

  return FALSE;
}

gboolean
fair_file_replace (const char *path, GBytes *bytes, GError **error)
{
  struct stat status;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) &&
      !S_ISDIR (status.st_mode))
    return write_into (path, bytes, error);

  return replace (path, bytes, error);
}

static void
set_system_error (GError **error, const char *path, int number)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               _ ("Cannot read “%s”: %s"), path, g_strerror (number));
}

/* Reads to the end, but stops with the first byte beyond @max_bytes: a file may
 * have grown since its size was asked for. */
static GBytes *
read_all (int fd, const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 chunk[65536];

  for (;;)
    {
      gssize n = read (fd, chunk, sizeof chunk);

      if (n < 0 && errno == EINTR)
        continue;

      if (n < 0)
        {
          set_system_error (error, path, errno);
          return NULL;
        }

      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));

      if ((gsize) n > max_bytes - content->len)
        {
          g_autofree char *limit =
              g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, FAIR_ERROR, FAIR_ERROR_LIMIT,
                       _ ("“%s” is larger than %s, the most that is read here"),
                       path, limit);
          return NULL;
        }

      g_byte_array_append (content, chunk, n);
    }
}

GBytes *
fair_file_read (const char *path, gsize max_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;
  int         fd;

  g_return_val_if_fail (path != NULL, NULL);

  /* Without waiting for somebody to open a pipe of that name for writing; one
   * that a shell has opened is read like a file. */
  fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  if (fd < 0)
    {
      set_system_error (error, path, errno);
      return NULL;
    }

  if (fstat (fd, &status) < 0)
    set_system_error (error, path, errno);
  else if (!S_ISREG (status.st_mode) && !S_ISFIFO (status.st_mode))
    g_set_error (error, FAIR_ERROR, FAIR_ERROR_INVALID, _ ("“%s” is no file"),
                 path);
  else if (fcntl (fd, F_SETFL, O_RDONLY) < 0)
    set_system_error (error, path, errno);
  else
    bytes = read_all (fd, path, max_bytes, error);

  g_close (fd, NULL);
  return g_steal_pointer (&bytes);
}
