/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-call-file.h"

#include "base/fair-file.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "cli/fair-cli.h"

#include <glib/gstdio.h>
#include <stdio.h>

static GBytes *
read_standard_input (gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[65536];
  gsize  n;

  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    {
      if (n > max_bytes - bytes->len)
        {
          g_autofree char *limit =
              g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

          g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                       _ ("Standard input is larger than %s, the most that is "
                          "read here"),
                       limit);
          return NULL;
        }
      g_byte_array_append (bytes, buffer, (guint) n);
    }

  if (ferror (stdin))
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                           _ ("Standard input cannot be read"));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * fair_call_read:
 * @path: a path, or `-` for standard input
 * @max_bytes: the most that is read
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
fair_call_read (const char *path, gsize max_bytes, GError **error)
{
  if (g_str_equal (path, "-"))
    return read_standard_input (max_bytes, error);

  return fair_file_read (path, max_bytes, error);
}

/**
 * fair_call_read_json:
 * @path: a path, or `-` for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the JSON in the file
 */
JsonNode *
fair_call_read_json (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = fair_call_read (path, FAIR_JSON_MAX_BYTES, error);
  const char *text;
  gsize       size;
  JsonNode   *node;

  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &size);
  node = fair_json_parse (text != NULL ? text : "", (gssize) size, error);
  if (node == NULL)
    g_prefix_error (error, "%s: ", path);

  return node;
}

/**
 * fair_call_read_card:
 * @path: a path, or `-` for standard input
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the scoring model in the file
 */
FairScorecard *
fair_call_read_card (const char *path, GError **error)
{
  g_autoptr (JsonNode) node = fair_call_read_json (path, error);
  FairScorecard *card;

  if (node == NULL)
    return NULL;

  card = fair_scorecard_from_json (node, error);
  if (card == NULL)
    g_prefix_error (error, "%s: ", path);

  return card;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  GStatBuf about, about_other;

  return g_stat (path, &about) == 0 && g_stat (other, &about_other) == 0 &&
         about.st_dev == about_other.st_dev &&
         about.st_ino == about_other.st_ino;
}

/**
 * fair_call_write:
 * @call: a call
 * @path: a path, or `-` for standard output
 * @bytes: the content
 * @error: return location for an error
 *
 * Writes an output whole or not at all; never over the workshop itself.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_call_write (FairCall   *call,
                 const char *path,
                 GBytes     *bytes,
                 GError    **error)
{
  if (is_same_file (path, fair_call_get_file (call)))
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                   _ ("“%s” is the workshop: give --output another file"),
                   path);
      return FALSE;
    }
  if (!g_str_equal (path, "-"))
    return fair_file_replace (path, bytes, error);

  if (fair_call_wants_json (call))
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("With --json standard output is for the answer: "
                              "give --output a file"));
      return FALSE;
    }

  return fair_call_print (g_bytes_get_data (bytes, NULL),
                          g_bytes_get_size (bytes), error);
}

/**
 * fair_call_print:
 * @text: what to print
 * @size: its length in bytes
 * @error: return location for an error
 *
 * Prints to standard output as it is, in UTF-8 whatever the locale.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_call_print (const char *text, gsize size, GError **error)
{
  if (fwrite (text, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;

  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                       _ ("Standard output cannot be written to"));

  return FALSE;
}
