/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-csv-reader.h"

#include <string.h>

/* How many quotes without an end are got over before the rest is given up:
 * each may cost a look through max_cell bytes. */
#define MAX_RECOVERIES 100

#define SNIFF_BYTES 65536
#define SNIFF_RECORDS 200

static const char candidates[] = { ',', ';', '\t', '|' };

/* Cells are copied one after the other into `scratch`, each with a zero byte
 * behind it, because those who read them want C strings. `offsets` says where
 * each begins; pointers are made of them when the record is whole, since the
 * scratch may move while it grows. */
struct _FairCsvReader
{
  GBytes         *text;
  const char     *begin;
  const char     *end;
  FairTableLimits limits;

  const char *at;
  guint64     line;
  guint       recoveries;
  guint64     ones_delimiter;
  char        delimiter;
  guint       width;
  guint       cr_only : 1;
  guint       escapes : 1;
  guint       closes : 1;

  char  *scratch;
  gsize  scratch_size;
  gsize  used;
  gsize *offsets;
  char **cells;
  guint  n_cells;
  guint  size_cells;
};

#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH G_GUINT64_CONSTANT (0x8080808080808080)

/* Bits set in every byte of the word that is zero (exact for "is there one").
 */
static inline guint64
zero_bytes (guint64 word)
{
  return (word - ONES) & ~word & HIGH;
}

/* The first delimiter, CR or LF from @at on, eight bytes at a time. */
static const char *
find_cell_end (const FairCsvReader *self, const char *at)
{
  const char delimiter = self->delimiter;

  while (self->end - at >= 8)
    {
      guint64 word;

      memcpy (&word, at, 8);
      if ((zero_bytes (word ^ self->ones_delimiter) |
           zero_bytes (word ^ (ONES * '\n')) |
           zero_bytes (word ^ (ONES * '\r'))) != 0)
        break;
      at += 8;
    }
  while (at < self->end && *at != delimiter && *at != '\n' && *at != '\r')
    at++;

  return at;
}

/* How many cells there are from @at to the next line break of any kind. */
static guint
count_ahead (const FairCsvReader *self, const char *at)
{
  const char *stop = at + MIN (self->end - at, SNIFF_BYTES);
  gboolean    quoted = FALSE;
  guint       n = 1;

  for (; at < stop; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      else if (!quoted && (*at == '\n' || *at == '\r'))
        break;
      else if (!quoted && *at == self->delimiter)
        n++;
    }

  return n;
}

/* Whether a lone CR among other line breaks ends a row all the same: there is
 * a whole row before it and a whole row behind it. */
static gboolean
parts_rows (const FairCsvReader *self, const char *at)
{
  return self->width > 1 && self->n_cells == self->width &&
         count_ahead (self, at + 1) == self->width;
}

/* The length of the line break at @at, 0 where there is none. */
static inline guint
line_break_at (const FairCsvReader *self, const char *at)
{
  if (at >= self->end)
    return 0;
  if (*at == '\n')
    return 1;
  if (*at == '\r')
    {
      if (at + 1 < self->end && at[1] == '\n')
        return 2;
      /* A lone CR ends a line only in a file of such lines, between two whole
       * rows, and the last one; elsewhere it belongs to the cell. */
      return self->cr_only || at + 1 == self->end || parts_rows (self, at);
    }

  return 0;
}

static void
append (FairCsvReader *self, const char *text, gsize length)
{
  if (self->used + length + 1 > self->scratch_size)
    {
      self->scratch_size =
          MAX (self->scratch_size * 2, self->used + length + 1);
      self->scratch = g_realloc (self->scratch, self->scratch_size);
    }
  memcpy (self->scratch + self->used, text, length);
  self->used += length;
}

static void
begin_cell (FairCsvReader *self, FairRecord *record)
{
  if (self->n_cells == self->limits.max_columns)
    {
      record->faults |= FAIR_RECORD_TOO_WIDE;
      self->used = self->offsets[self->n_cells - 1];
      return;
    }
  if (self->n_cells == self->size_cells)
    {
      self->size_cells = MAX (16, self->size_cells * 2);
      self->offsets = g_renew (gsize, self->offsets, self->size_cells);
      self->cells = g_renew (char *, self->cells, self->size_cells);
    }
  self->offsets[self->n_cells++] = self->used;
}

static void
append_limited (FairCsvReader *self,
                FairRecord    *record,
                const char    *text,
                gsize          length)
{
  gsize so_far = self->used - self->offsets[self->n_cells - 1];
  gsize room = self->limits.max_cell - MIN (so_far, self->limits.max_cell);

  if (length > room)
    {
      record->faults |= FAIR_RECORD_LARGE_CELL;
      /* Not in the middle of a character. */
      length = room;
      while (length > 0 && (text[length] & 0xc0) == 0x80)
        length--;
    }
  append (self, text, length);
}

/* The rest of a cell that did not begin with a quote, or of one behind its
 * closing quote. */
static void
read_plain (FairCsvReader *self, FairRecord *record)
{
  const char *from = self->at;
  const char *to = find_cell_end (self, from);

  while (to < self->end && *to == '\r' && line_break_at (self, to) == 0)
    to = find_cell_end (self, to + 1);
  append_limited (self, record, from, to - from);
  self->at = to;
}

/* A quote has no end, or its cell has no measure. Most often the quote was
 * never meant as one; so only its line is lost, not the rest of the file, or
 * the quote is closed at the end of the line. In either case the cell is what
 * the line holds behind the quote. */
static void
recover (FairCsvReader *self,
         FairRecord    *record,
         const char    *quote,
         guint64        quote_line)
{
  const char *at = quote;

  record->faults |=
      self->closes ? FAIR_RECORD_CLOSED_QUOTE : FAIR_RECORD_OPEN_QUOTE;
  record->quote = self->n_cells - 1;
  record->line = quote_line;
  self->line = quote_line;
  if (++self->recoveries > MAX_RECOVERIES)
    {
      record->faults |= FAIR_RECORD_GAVE_UP;
      self->at = self->end;
      return;
    }
  while (at < self->end && line_break_at (self, at) == 0)
    at++;
  self->used = self->offsets[self->n_cells - 1];
  append_limited (self, record, quote + 1, at - quote - 1);
  self->at = at;
}

/* Whether the quote at @close stands for itself, after a backslash. */
static gboolean
is_escaped (const FairCsvReader *self, const char *from, const char *close)
{
  guint n = 0;

  while (self->escapes && close - n > from && close[-1 - (int) n] == '\\')
    n++;

  return n % 2 == 1;
}

/* A cell that begins with a quote. Returns FALSE where it has no end. */
static gboolean
read_quoted (FairCsvReader *self, FairRecord *record)
{
  const char *quote = self->at;
  guint64     quote_line = self->line;
  const char *at = quote + 1;
  gsize       limit = self->limits.max_cell;

  while (TRUE)
    {
      gsize       window = MIN ((gsize) (self->end - at), limit + 1);
      const char *close = memchr (at, '"', window);
      const char *to = close != NULL ? close : at + window;

      for (const char *p = at; p < to; p++)
        if (*p == '\n' || (*p == '\r' && (p + 1 == self->end || p[1] != '\n')))
          self->line++;
      if (close == NULL || (gsize) (close - quote) > 2 * limit)
        {
          recover (self, record, quote, quote_line);
          return FALSE;
        }

      if (is_escaped (self, at, close))
        {
          append_limited (self, record, at, close - 1 - at);
          append_limited (self, record, "\"", 1);
          at = close + 1;
          continue;
        }
      append_limited (self, record, at, close - at);
      at = close + 1;
      if (at < self->end && *at == '"')
        {
          append_limited (self, record, "\"", 1);
          at++;
          continue;
        }
      break;
    }

  self->at = at;
  if (at < self->end && *at != self->delimiter && line_break_at (self, at) == 0)
    read_plain (self, record);
  return TRUE;
}

static void
finish_record (FairCsvReader *self, FairRecord *record)
{
  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i] = self->scratch + self->offsets[i];
  record->cells = self->cells;
  record->n_cells = self->n_cells;
  if (self->width == 0)
    self->width = self->n_cells;
}

gboolean
fair_csv_reader_next (FairCsvReader *self, FairRecord *record)
{
  guint length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  while ((length = line_break_at (self, self->at)) > 0)
    {
      self->at += length;
      self->line++;
    }
  if (self->at >= self->end)
    return FALSE;

  record->line = self->line;
  record->faults = 0;
  self->used = 0;
  self->n_cells = 0;
  while (TRUE)
    {
      gboolean sound = TRUE;

      begin_cell (self, record);
      if (self->at < self->end && *self->at == '"')
        sound = read_quoted (self, record);
      else
        read_plain (self, record);
      append (self, "", 1);
      if (!sound || self->at >= self->end || *self->at != self->delimiter)
        break;
      self->at++;
    }

  length = line_break_at (self, self->at);
  if (length > 0)
    {
      self->at += length;
      self->line++;
    }
  finish_record (self, record);
  return TRUE;
}

/* Whether the first line ends in a CR with no LF behind it. */
static gboolean
ends_in_cr (const char *text, const char *end)
{
  gboolean quoted = FALSE;

  for (const char *p = text; p < end && p - text < SNIFF_BYTES; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && *p == '\n')
        return FALSE;
      else if (!quoted && *p == '\r')
        return p + 1 < end && p[1] != '\n';
    }

  return FALSE;
}

static FairCsvReader *
reader_new (GBytes                *text,
            char                   delimiter,
            const FairTableLimits *limits,
            gboolean               escapes)
{
  FairCsvReader *self = g_new0 (FairCsvReader, 1);
  gsize          length;

  self->text = g_bytes_ref (text);
  self->begin = g_bytes_get_data (text, &length);
  self->end = self->begin + length;
  self->limits = limits != NULL ? *limits : FAIR_TABLE_LIMITS;
  self->delimiter = delimiter;
  self->ones_delimiter = ONES * (guint8) delimiter;
  self->cr_only = ends_in_cr (self->begin, self->end);
  self->escapes = escapes;
  self->scratch_size = 4096;
  self->scratch = g_malloc (self->scratch_size);
  fair_csv_reader_rewind (self);
  return self;
}

void
fair_csv_reader_free (FairCsvReader *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->text);
  g_free (self->scratch);
  g_free (self->offsets);
  g_free (self->cells);
  g_free (self);
}

void
fair_csv_reader_set_closes_quotes (FairCsvReader *self, gboolean closes)
{
  g_return_if_fail (self != NULL);

  self->closes = closes;
}

void
fair_csv_reader_rewind (FairCsvReader *self)
{
  g_return_if_fail (self != NULL);

  self->at = self->begin;
  self->line = 1;
  self->width = 0;
  self->recoveries = 0;
}

gsize
fair_csv_reader_get_position (FairCsvReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->at - self->begin;
}

/* How many of the head's records have as many cells as the first. */
static guint
count_alike (GBytes  *head,
             char     delimiter,
             gboolean escapes,
             guint   *n_columns,
             guint   *n_records)
{
  g_autoptr (FairCsvReader) reader =
      reader_new (head, delimiter, NULL, escapes);
  FairRecord record;
  guint      alike = 0;

  *n_columns = 0;
  *n_records = 0;
  while (*n_records < SNIFF_RECORDS && fair_csv_reader_next (reader, &record))
    {
      if (record.faults != 0)
        break;
      if (*n_records == 0)
        *n_columns = record.n_cells;
      if (record.n_cells == *n_columns)
        alike++;
      (*n_records)++;
    }

  return alike;
}

/* The beginning of a text, but not half a line, which would count as unlike
 * the others. */
static GBytes *
take_head (GBytes *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);

  if (length > SNIFF_BYTES)
    {
      length = SNIFF_BYTES;
      while (length > 1 && data[length - 1] != '\n' && data[length - 1] != '\r')
        length--;
    }

  return g_bytes_new_from_bytes (text, 0, length);
}

static gboolean
ends_cell (char delimiter, char c)
{
  return c == delimiter || c == '\n' || c == '\r';
}

/* Whether quotes stand behind backslashes within cells, and none is doubled. */
static gboolean
has_escapes (const char *text, gsize length, char delimiter)
{
  const char *end = text + length;
  gboolean    any = FALSE;

  if (length < 3 || memchr (text, '\\', length) == NULL)
    return FALSE;
  for (const char *p = text + 1;
       p + 1 < end && (p = memchr (p, '"', end - 1 - p)) != NULL; p++)
    {
      if (p[-1] == '\\')
        any = any || (p[1] != '"' && !ends_cell (delimiter, p[1]));
      else if (p[1] == '"' && !ends_cell (delimiter, p[-1]))
        return FALSE;
    }

  return any;
}

/* A backslash makes a quote part of its cell where no quote is doubled and no
 * fewer rows agree for it. */
static gboolean
reads_escapes (GBytes *text, char delimiter)
{
  g_autoptr (GBytes) head = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (text, &length);
  guint       n_columns, n_records;

  if (!has_escapes (data, length, delimiter))
    return FALSE;

  head = take_head (text);
  return count_alike (head, delimiter, TRUE, &n_columns, &n_records) >=
         count_alike (head, delimiter, FALSE, &n_columns, &n_records);
}

FairCsvReader *
fair_csv_reader_new (GBytes                *text,
                     char                   delimiter,
                     const FairTableLimits *limits)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (delimiter > 0 && delimiter != '"', NULL);

  return reader_new (text, delimiter, limits, reads_escapes (text, delimiter));
}

/* How many of the head's records have the most usual number of cells. */
static double
share_of_usual (GBytes *head, char delimiter, guint *n_columns)
{
  g_autoptr (FairCsvReader) reader =
      fair_csv_reader_new (head, delimiter, NULL);
  guint      counts[SNIFF_RECORDS] = { 0 };
  guint      n_records = 0;
  FairRecord record;

  *n_columns = 0;
  while (n_records < SNIFF_RECORDS && fair_csv_reader_next (reader, &record))
    {
      if (record.faults != 0)
        break;
      counts[MIN (record.n_cells, SNIFF_RECORDS - 1)]++;
      n_records++;
    }
  for (guint i = 0; i < SNIFF_RECORDS; i++)
    if (counts[i] > counts[*n_columns])
      *n_columns = i;

  return n_records > 0 ? (double) counts[*n_columns] / n_records : 0;
}

static char
sniff_below_title (GBytes *head, char otherwise)
{
  char   best = otherwise;
  double best_share = 0.5;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint  n_columns;
      double share = share_of_usual (head, candidates[i], &n_columns);

      if (n_columns >= 3 && share > best_share)
        {
          best = candidates[i];
          best_share = share;
        }
    }

  return best;
}

char
fair_csv_reader_sniff (GBytes *text)
{
  g_autoptr (GBytes) head = NULL;
  char   best = ',';
  double best_share = 0;
  guint  best_columns = 1;

  g_return_val_if_fail (text != NULL, ',');

  head = take_head (text);
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint    n_columns, n_records;
      gboolean escapes = reads_escapes (head, candidates[i]);
      guint    alike =
          count_alike (head, candidates[i], escapes, &n_columns, &n_records);
      double share = n_records > 0 ? (double) alike / n_records : 0;

      if (n_columns < 2)
        continue;
      if (share > best_share ||
          (share == best_share && n_columns > best_columns))
        {
          best = candidates[i];
          best_share = share;
          best_columns = n_columns;
        }
    }

  return best_share < 0.5 ? sniff_below_title (head, best) : best;
}
