/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-csv-reader.h"
#include "intake/fair-encoding.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet.h"

static gboolean
csv_next (gpointer data, FairRecord *record)
{
  return fair_csv_reader_next (data, record);
}

static void
csv_rewind (gpointer data)
{
  fair_csv_reader_rewind (data);
}

static gsize
csv_get_position (gpointer data)
{
  return fair_csv_reader_get_position (data);
}

static void
csv_free (gpointer data)
{
  fair_csv_reader_free (data);
}

static const FairRecordSource csv_source = {
  csv_next,
  csv_rewind,
  csv_get_position,
  csv_free,
};

void
fair_sheet_close_quotes (FairSheet *self, gboolean closes)
{
  g_return_if_fail (self != NULL);

  if (self->source == &csv_source)
    fair_csv_reader_set_closes_quotes (self->data, closes);
}

/* Old programs end a file with a control character. */
static GBytes *
take_end_mark (GBytes *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);

  return length > 0 && data[length - 1] == '\x1a'
             ? g_bytes_new_from_bytes (text, 0, length - 1)
             : g_bytes_ref (text);
}

/* The most delimiters of one kind in a line, outside of quotes. */
static guint
count_delimiters (const char *line, const char *end)
{
  static const char candidates[] = { ',', ';', '\t', '|' };
  guint             most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gboolean quoted = FALSE;
      guint    n = 0;

      for (const char *p = line; p < end && *p != '\n' && *p != '\r'; p++)
        {
          quoted ^= *p == '"';
          n += !quoted && *p == candidates[i];
        }
      most = MAX (most, n);
    }

  return most;
}

/* Some programs tell above the headings, behind a "#", what the file is. A
 * heading such as "# of seats" stands in a line as wide as the next. The line
 * breaks stay, so that line numbers hold. */
static GBytes *
take_comments (GBytes *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);
  const char *end = data + length;
  const char *at = data;
  guint       most = 0;
  GString    *out;

  while (at < end && (*at == '#' || *at == '\n' || *at == '\r'))
    {
      if (*at == '#')
        most = MAX (most, count_delimiters (at, end));
      while (at < end && *at != '\n' && *at != '\r')
        at++;
      while (at < end && (*at == '\n' || *at == '\r'))
        at++;
    }
  if (length == 0 || *data != '#' ||
      (count_delimiters (at, end) <= most && (most > 0 || at < end) &&
       g_ascii_strncasecmp (at, "sep=", MIN (4, end - at)) != 0))
    return g_bytes_ref (text);

  out = g_string_sized_new (length);
  for (const char *p = data; p < at; p++)
    if (*p == '\n' || *p == '\r')
      g_string_append_c (out, *p);
  g_string_append_len (out, at, end - at);
  return g_string_free_to_bytes (out);
}

/* The text but for the bytes from @from to @to. */
static GBytes *
without (const char *data, gsize from, gsize to, gsize length)
{
  GString *out = g_string_sized_new (length);

  g_string_append_len (out, data, from);
  g_string_append_len (out, data + to, length - to);
  return g_string_free_to_bytes (out);
}

/* Excel's own first line "sep=;" is no record. */
static GBytes *
take_separator_line (GBytes *text, char *delimiter)
{
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);
  gsize       at = 0;

  /* The breaks of comments that were above it, and its own, stay, so that line
   * numbers hold. */
  while (at < length && (data[at] == '\n' || data[at] == '\r'))
    at++;
  if (length - at < 6 || g_ascii_strncasecmp (data + at, "sep=", 4) != 0 ||
      strchr (",;\t|", data[at + 4]) == NULL || data[at + 4] == '\0' ||
      (data[at + 5] != '\n' && data[at + 5] != '\r'))
    return g_bytes_ref (text);

  *delimiter = data[at + 4];
  return without (data, at, at + 5, length);
}

/* Some programs quote a whole line and then write it as one cell. Where the
 * file has but one column, in quotes, whose heading is itself a record of
 * several cells, the cells are the lines. Returns NULL where it is not so. */
static GBytes *
unwrap (GBytes *text)
{
  g_autoptr (FairCsvReader) reader = fair_csv_reader_new (text, ',', NULL);
  g_autoptr (GString) out = NULL;
  const char *data = g_bytes_get_data (text, NULL);
  FairRecord  record;

  if (g_bytes_get_size (text) == 0 || data[0] != '"')
    return NULL;

  out = g_string_sized_new (g_bytes_get_size (text));
  while (fair_csv_reader_next (reader, &record))
    {
      if (record.n_cells != 1 || record.faults != 0 ||
          strpbrk (record.cells[0], ",;\t|") == NULL)
        return NULL;
      g_string_append (out, record.cells[0]);
      g_string_append_c (out, '\n');
    }

  return g_string_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
check_size (const char            *name,
            GBytes                *bytes,
            const FairTableLimits *limits,
            GError               **error)
{
  g_autofree char *most = g_format_size (limits->max_bytes);

  if (g_bytes_get_size (bytes) <= limits->max_bytes)
    return TRUE;

  g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT,
               _ ("%s is larger than %s; import it in parts"), name, most);
  return FALSE;
}

FairSheet *
fair_sheet_new_csv (const char            *name,
                    GBytes                *bytes,
                    char                   delimiter,
                    const FairTableLimits *limits,
                    GError               **error)
{
  return fair_sheet_new_csv_as (name, bytes, NULL, delimiter, limits, error);
}

FairSheet *
fair_sheet_new_csv_as (const char            *name,
                       GBytes                *bytes,
                       const char            *encoding,
                       char                   delimiter,
                       const FairTableLimits *limits,
                       GError               **error)
{
  g_auto (FairDecoded) decoded = { NULL };
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) inner = NULL;
  FairTableLimits usual = FAIR_TABLE_LIMITS;
  FairSheet      *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  if (limits == NULL)
    limits = &usual;
  if (!check_size (name, bytes, limits, error))
    return NULL;
  if (encoding != NULL
          ? !fair_encoding_decode_as (bytes, encoding, &decoded, error)
          : !fair_encoding_decode (bytes, &decoded, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }

  whole = take_end_mark (decoded.bytes);
  plain = take_comments (whole);
  text = take_separator_line (plain, &delimiter);
  if (delimiter == 0)
    {
      delimiter = fair_csv_reader_sniff (text);
      inner = unwrap (text);
      if (inner != NULL)
        {
          g_bytes_unref (text);
          text = g_bytes_ref (inner);
          delimiter = fair_csv_reader_sniff (text);
        }
    }

  self = fair_sheet_new (name, &csv_source,
                         fair_csv_reader_new (text, delimiter, limits), error);
  if (self == NULL)
    return NULL;

  self->encoding = decoded.encoding;
  self->delimiter = delimiter;
  self->n_replaced = decoded.n_replaced;
  self->first_replaced = decoded.first_replaced;
  self->unwrapped = inner != NULL;
  self->size = g_bytes_get_size (text);
  return self;
}
