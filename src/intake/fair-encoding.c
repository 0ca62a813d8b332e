/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-encoding.h"

#include <gio/gio.h>
#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-intake-error.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* The upper half of Windows-1252 from 0x80 to 0x9F; the five bytes that it
 * leaves undefined are the control characters of the same number, as in the
 * WHATWG Encoding Standard. */
static const guint16 windows_1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

/* What a file begins with, and what it then is. */
static const struct
{
  const char *magic;
  gsize       length;
  const char *what;
} signatures[] = {
  { "PK\x03\x04", 4, N_ ("an archive of archives") },
  { "%PDF-", 5, N_ ("a PDF document") },
  { "\x1f\x8b", 2, N_ ("compressed") },
  { "\x7f\x45LF", 4, N_ ("a program") },
  { "\x89PNG", 4, N_ ("a picture") },
  { "\xff\xd8\xff", 3, N_ ("a picture") },
  { "SQLite format 3", 15, N_ ("a database") },
  { "{\\rtf", 5, N_ ("a text document") },
  { "{\"", 2, N_ ("JSON") },
  { "[{", 2, N_ ("JSON") },
  { "<?xml", 5, N_ ("XML") },
  { "<!doctype html", 14, N_ ("a web page, such as one to sign in on") },
  { "<html", 5, N_ ("a web page, such as one to sign in on") },
  { "<table", 6, N_ ("a web page") },
};

/* What a compound file of Office holds, by the name of one of its streams. */
static const struct
{
  const char *stream;
  const char *what;
} compounds[] = {
  { "EncryptedPackage", N_ ("a workbook locked with a password") },
  { "Workbook", N_ ("a workbook in the old format of Excel (.xls)") },
  { "Book", N_ ("a workbook in the old format of Excel (.xls)") },
  { "WordDocument", N_ ("a text document") },
};

static const char *
find_compound (const guint8 *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (compounds); i++)
    {
      const char *stream = compounds[i].stream;
      char        wide[64] = { 0 };
      gsize       n = strlen (stream) * 2;

      for (gsize k = 0; k < n; k += 2)
        wide[k] = stream[k / 2];
      for (gsize at = 0; at + n <= length; at++)
        if (memcmp (data + at, wide, n) == 0)
          return compounds[i].what;
    }

  return N_ ("an old or locked Office document");
}

/* Text has line breaks and tabs, but hardly another control character. */
static gboolean
is_noise (const guint8 *data, gsize length)
{
  gsize head = MIN (length, 4096);
  gsize n = 0;

  for (gsize i = 0; i < head; i++)
    n += data[i] != 0 && data[i] < 0x20 &&
         strchr ("\t\n\v\f\r", data[i]) == NULL;

  return n * 20 > head;
}

static gboolean
refuse (const char *what, GError **error)
{
  g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
               _ ("this is %s, not a table of text; save the table as CSV and "
                  "import that"),
               _ (what));
  return FALSE;
}

static gboolean
check_signature (const guint8 *data, gsize length, GError **error)
{
  const guint8 *text = data;
  gsize         left = length;

  if (length >= 4 && memcmp (data, "\xd0\xcf\x11\xe0", 4) == 0)
    return refuse (find_compound (data, length), error);
  if (left >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      left -= 3;
    }
  while (left > 0 && g_ascii_isspace (*text))
    {
      text++;
      left--;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (left >= signatures[i].length &&
        g_ascii_strncasecmp ((const char *) text, signatures[i].magic,
                             signatures[i].length) == 0)
      return refuse (signatures[i].what, error);

  return !is_noise (data, length) || refuse (N_ ("a file of bytes"), error);
}

/* Where the text stops being UTF-8 without zero bytes; eight ASCII characters
 * are passed over at a time. */
static gsize
find_flaw (const guint8 *data, gsize length, gsize from)
{
  gsize i = from;

  while (i < length)
    {
      const char *stop;

      while (i + 8 <= length)
        {
          guint64 word;

          memcpy (&word, data + i, 8);
          /* Set bits: a byte above 0x7F, or one that is zero. */
          if (((word | (word - G_GUINT64_CONSTANT (0x0101010101010101))) &
               G_GUINT64_CONSTANT (0x8080808080808080)) != 0)
            break;
          i += 8;
        }

      if (i < length && data[i] != 0 && data[i] < 0x80)
        {
          i++;
          continue;
        }
      if (i >= length)
        break;
      if (g_utf8_validate ((const char *) data + i, MIN (length - i, 64),
                           &stop))
        {
          i += MIN (length - i, 64);
          continue;
        }
      if (stop == (const char *) data + i)
        return i;
      i = (const guint8 *) stop - data;
    }

  return length;
}

static guint64
count_lines (const guint8 *data, gsize length)
{
  guint64 n = 1;

  for (gsize i = 0; i < length; i++)
    if (data[i] == '\n' ||
        (data[i] == '\r' && (i + 1 == length || data[i + 1] != '\n')))
      n++;

  return n;
}

/* Copies the text, with U+FFFD in place of every byte that is a flaw. */
static void
replace_flaws (FairDecoded *out)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (out->bytes, &length);
  gsize         flaw = find_flaw (data, length, 0);
  gsize         done = 0;
  GString      *text;

  if (flaw == length)
    return;

  text = g_string_sized_new (length + 64);
  out->first_replaced = count_lines (data, flaw);
  while (flaw < length)
    {
      g_string_append_len (text, (const char *) data + done, flaw - done);
      g_string_append (text, REPLACEMENT);
      out->n_replaced++;
      done = flaw + 1;
      flaw = find_flaw (data, length, done);
    }
  g_string_append_len (text, (const char *) data + done, length - done);
  g_bytes_unref (out->bytes);
  out->bytes = g_string_free_to_bytes (text);
}

static GBytes *
from_windows_1252 (const guint8 *data, gsize length)
{
  GString *text = g_string_sized_new (length + length / 8 + 16);

  for (gsize i = 0; i < length; i++)
    if (data[i] < 0x80)
      g_string_append_c (text, data[i]);
    else if (data[i] < 0xa0)
      g_string_append_unichar (text, windows_1252[data[i] - 0x80]);
    else
      g_string_append_unichar (text, data[i]);

  return g_string_free_to_bytes (text);
}

/* Text whose mark says UTF-16, but in which many characters are zero, is
 * UTF-32 behind the wrong mark or no text at all. */
static gboolean
is_mostly_zero (GBytes *bytes)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize         head = MIN (length, 4096);
  gsize         zeros = 0;

  for (gsize i = 0; i < head; i++)
    zeros += data[i] == 0;

  return zeros * 8 > head;
}

static GBytes *
from_wide (const guint8 *data,
           gsize         length,
           const char   *encoding,
           GError      **error)
{
  g_autoptr (GCharsetConverter) converter = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  converter = g_charset_converter_new ("UTF-8", encoding, error);
  if (converter == NULL)
    return NULL;
  if (length == 0)
    return g_bytes_new_static ("", 0);

  {
    g_autoptr (GInputStream) input =
        g_memory_input_stream_new_from_data (data, length, NULL);
    g_autoptr (GInputStream) stream =
        g_converter_input_stream_new (input, G_CONVERTER (converter));
    g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

    if (g_output_stream_splice (output, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                                &problem) >= 0)
      bytes = g_memory_output_stream_steal_as_bytes (
          G_MEMORY_OUTPUT_STREAM (output));
  }

  if (bytes == NULL || is_mostly_zero (bytes))
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                   _ ("the file says of itself that it is %s, and it is not; "
                      "save it again as UTF-8"),
                   encoding);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static const struct
{
  const char *mark;
  gsize       length;
  const char *encoding;
} marks[] = {
  { "\xef\xbb\xbf", 3, "UTF-8" },        { "\xff\xfe\x00\x00", 4, "UTF-32LE" },
  { "\x00\x00\xfe\xff", 4, "UTF-32BE" }, { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

static gboolean
decode_marked (GBytes *bytes, guint which, FairDecoded *out, GError **error)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize         skip = marks[which].length;

  out->marked = TRUE;
  out->encoding = marks[which].encoding;
  if (which == 0)
    out->bytes = g_bytes_new_from_bytes (bytes, skip, length - skip);
  else
    out->bytes = from_wide (data + skip, length - skip, out->encoding, error);
  if (out->bytes == NULL)
    return FALSE;

  replace_flaws (out);
  return TRUE;
}

/* Text in a Latin script that is UTF-16 without a mark has a zero in every
 * other byte, and none in those between. */
static const char *
guess_wide (const guint8 *data, gsize length)
{
  gsize head = MIN (length, 4096) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  if (length < 8 || length % 2 != 0)
    return NULL;
  for (gsize i = 0; i < head; i++)
    zeros[i % 2] += data[i] == 0;
  if (zeros[0] == 0 && zeros[1] * 4 > head)
    return "UTF-16LE";
  if (zeros[1] == 0 && zeros[0] * 4 > head)
    return "UTF-16BE";

  return NULL;
}

static gboolean
find_mark (const guint8 *data, gsize length, guint *which)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length &&
        memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        *which = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
decode_given (const guint8 *data,
              gsize         length,
              const char   *encoding,
              FairDecoded  *out,
              GError      **error)
{
  out->encoding = g_intern_string (encoding);
  out->bytes = from_wide (data, length, encoding, error);
  if (out->bytes == NULL)
    return FALSE;

  replace_flaws (out);
  return TRUE;
}

gboolean
fair_encoding_decode_as (GBytes      *bytes,
                         const char  *encoding,
                         FairDecoded *out,
                         GError     **error)
{
  gsize         length;
  const guint8 *data;
  guint         mark;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (encoding != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  memset (out, 0, sizeof *out);
  if (!check_signature (data, length, error))
    return FALSE;
  if (find_mark (data, length, &mark))
    return decode_marked (bytes, mark, out, error);
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0)
    {
      out->encoding = "UTF-8";
      out->bytes = g_bytes_ref (bytes);
      replace_flaws (out);
      return TRUE;
    }
  if (g_ascii_strcasecmp (encoding, "Windows-1252") == 0)
    {
      out->encoding = "Windows-1252";
      out->bytes = from_windows_1252 (data, length);
      replace_flaws (out);
      return TRUE;
    }

  return decode_given (data, length, encoding, out, error);
}

gboolean
fair_encoding_decode (GBytes *bytes, FairDecoded *out, GError **error)
{
  gsize         length;
  const guint8 *data;
  gsize         flaw;
  guint         mark;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  data = g_bytes_get_data (bytes, &length);
  memset (out, 0, sizeof *out);
  if (!check_signature (data, length, error))
    return FALSE;

  if (find_mark (data, length, &mark))
    return decode_marked (bytes, mark, out, error);
  if (guess_wide (data, length) != NULL)
    return decode_given (data, length, guess_wide (data, length), out, error);

  /* A zero byte is valid in neither encoding and decides nothing. */
  flaw = find_flaw (data, length, 0);
  while (flaw < length && data[flaw] == 0)
    flaw = find_flaw (data, length, flaw + 1);

  if (flaw == length)
    {
      out->encoding = "UTF-8";
      out->bytes = g_bytes_ref (bytes);
    }
  else
    {
      out->encoding = "Windows-1252";
      out->bytes = from_windows_1252 (data, length);
    }
  replace_flaws (out);
  return TRUE;
}

void
fair_decoded_clear (FairDecoded *decoded)
{
  g_clear_pointer (&decoded->bytes, g_bytes_unref);
}
