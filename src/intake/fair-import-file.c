/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-import-file.h"

/* How many rows lie between two looks at the cancellable. */
#define ROWS_A_LOOK 1024

/* How much of a line is kept to be shown, in characters. */
#define LINE_SHOWN 160

/**
 * fair_import_file_new:
 * @sheet: (transfer full): a sheet
 * @kind: what its rows are, or %FAIR_KIND_UNKNOWN to find it out
 * @program: (nullable): the program that wrote it, if it was said
 *
 * Returns: (transfer full): the file with a guessed mapping, not yet read
 */
FairImportFile *
fair_import_file_new (FairSheet *sheet, FairKind kind, const char *program)
{
  FairImportFile *self;

  g_return_val_if_fail (sheet != NULL, NULL);

  self = g_new0 (FairImportFile, 1);
  self->sheet = sheet;
  self->mapping = fair_mapping_guess (sheet->headings, kind, program);
  sheet->strict = self->mapping->canonical;
  fair_mapping_refine (self->mapping, sheet);
  self->facts = g_new0 (FairColumnFacts, sheet->headings->len);
  self->readings = g_new0 (FairReading, sheet->headings->len);
  return self;
}

/**
 * fair_import_file_free:
 * @self: (transfer full): a file
 */
void
fair_import_file_free (FairImportFile *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->sheet->headings->len; i++)
    fair_column_facts_clear (&self->facts[i]);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self->said_encoding);
  g_free (self->table);
  g_free (self->facts);
  g_free (self->readings);
  g_free (self->quotes.heading);
  g_free (self->quotes.text);
  fair_mapping_free (self->mapping);
  fair_sheet_free (self->sheet);
  g_free (self);
}

/**
 * fair_import_file_set_kind:
 * @self: a file
 * @kind: what its rows are
 *
 * Says what the rows are; the mapping is guessed anew.
 */
void
fair_import_file_set_kind (FairImportFile *self, FairKind kind)
{
  g_return_if_fail (self != NULL);

  fair_mapping_free (self->mapping);
  self->mapping = fair_mapping_guess (self->sheet->headings, kind, NULL);
  self->was_read =
      self->was_read && self->sheet->strict == self->mapping->canonical;
  self->sheet->strict = self->mapping->canonical;
  fair_mapping_refine (self->mapping, self->sheet);
}

/**
 * fair_import_file_close_quotes:
 * @self: a file
 * @closes: whether a quote without an end is closed at the end of its line
 *
 * Says what becomes of rows in which a quote has no end; else they are refused.
 * The mapping stays, the file is to be read again.
 */
void
fair_import_file_close_quotes (FairImportFile *self, gboolean closes)
{
  g_return_if_fail (self != NULL);

  fair_sheet_close_quotes (self->sheet, closes);
  self->quotes.closes = closes;
  self->was_read = FALSE;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= LINE_SHOWN)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, LINE_SHOWN);

  return g_strconcat (start, "…", NULL);
}

/* Of the first row with a quote without an end it is kept how it reads. */
static void
note_quote (FairImportFile *self, const FairRecord *record)
{
  FairOpenQuotes *quotes = &self->quotes;
  const char      between[] = { self->sheet->delimiter, '\0' };
  g_autoptr (GString) text = NULL;

  if (quotes->rows++ > 0)
    return;

  text = g_string_new (NULL);
  for (guint i = 0; i <= record->quote && i < record->n_cells; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? between : "",
                            i == record->quote ? "\"" : "", record->cells[i]);
  g_free (quotes->text);
  g_free (quotes->heading);
  quotes->text = shorten (g_strdelimit (text->str, "\r\n", ' '));
  quotes->heading = g_strdup (record->quote < self->sheet->headings->len
                                  ? self->sheet->headings->pdata[record->quote]
                                  : NULL);
  quotes->line = record->line;
}

/**
 * fair_import_file_read:
 * @self: a file
 * @cancellable: (nullable): to stop it
 * @progress: (nullable): to be told how far it is
 * @user_data: for @progress
 * @error: return location for an error
 *
 * Reads all the rows and notes what the columns hold; does nothing the second
 * time.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean
fair_import_file_read (FairImportFile    *self,
                       GCancellable      *cancellable,
                       FairImportProgress progress,
                       gpointer           user_data,
                       GError           **error)
{
  FairRecord record;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->was_read)
    return TRUE;

  fair_sheet_rewind (self->sheet);
  self->n_rows = 0;
  self->quotes.rows = 0;
  for (guint i = 0; i < self->sheet->headings->len; i++)
    fair_column_facts_clear (&self->facts[i]);
  while (fair_sheet_next (self->sheet, &record))
    {
      if (++self->n_rows % ROWS_A_LOOK == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress (fair_sheet_get_position (self->sheet), self->sheet->size,
                      user_data);
        }
      if ((record.faults &
           (FAIR_RECORD_OPEN_QUOTE | FAIR_RECORD_CLOSED_QUOTE)) != 0)
        note_quote (self, &record);
      /* A row whose cells may stand in the wrong columns says nothing of
       * them. */
      if ((record.faults & ~FAIR_RECORD_USABLE) != 0)
        continue;
      for (guint i = 0; i < record.n_cells; i++)
        fair_column_facts_add (&self->facts[i], record.cells[i]);
    }

  self->was_read = TRUE;
  return TRUE;
}

/* The order of dates that the file's columns show, if they agree. */
static FairDateOrder
find_order (const FairImportFile *self)
{
  guint64 day_first = 0;
  guint64 month_first = 0;

  for (guint i = 0; i < self->sheet->headings->len; i++)
    {
      const FairColumnFacts *facts = &self->facts[i];

      if (facts->n_dates * 2 < facts->n_known)
        continue;
      day_first += facts->n_day_first;
      month_first += facts->n_month_first;
    }
  if (day_first > 0 && month_first == 0)
    return FAIR_DATE_ORDER_DAY_FIRST;
  if (month_first > 0 && day_first == 0)
    return FAIR_DATE_ORDER_MONTH_FIRST;

  return FAIR_DATE_ORDER_ANY;
}

/* The decimal mark that the file's columns show, if they agree. Where none does
 * a file with semicolons between its cells and dates with points comes from
 * where a comma is the mark. */
static FairDecimalMark
find_mark (const FairImportFile *self)
{
  guint    n[3] = { 0 };
  gboolean dotted = FALSE;

  for (guint i = 0; i < self->sheet->headings->len; i++)
    {
      const FairColumnFacts *facts = &self->facts[i];

      n[fair_column_facts_find_mark (facts)]++;
      dotted = dotted ||
               (facts->n_dotted > 0 && facts->n_dotted * 2 >= facts->n_known);
    }
  if (n[FAIR_DECIMAL_MARK_COMMA] > 0 && n[FAIR_DECIMAL_MARK_POINT] == 0)
    return FAIR_DECIMAL_MARK_COMMA;
  if (n[FAIR_DECIMAL_MARK_POINT] == 0 && dotted &&
      self->sheet->delimiter == ';')
    return FAIR_DECIMAL_MARK_COMMA;

  return FAIR_DECIMAL_MARK_POINT;
}

static FairLaxity
find_laxity (const FairImportFile *self, const FairMappingColumn *column)
{
  if (self->mapping->canonical && self->sheet->delimiter == ',')
    return FAIR_LAXITY_NONE;
  if (self->mapping->canonical || !column->canonical)
    return FAIR_LAXITY_CELLS;

  return column->type == FAIR_COLUMN_NUMBER ? FAIR_LAXITY_NUMBERS
                                            : FAIR_LAXITY_CELLS;
}

/**
 * fair_import_file_settle:
 * @self: a file that was read
 * @usual: the order of dates assumed where nothing in the file decides it
 *
 * Settles how each column is read. A column that leaves the order of its dates
 * or the decimal mark open follows the file's other columns; then, for dates,
 * what the program does that wrote it; then @usual. Cells of a file in
 * canonical names are what they are, unless another delimiter than the comma
 * shows that a person's program wrote it.
 */
void
fair_import_file_settle (FairImportFile *self, FairDateOrder usual)
{
  FairDateOrder   shown;
  FairExpectation expected = { 0 };

  g_return_if_fail (self != NULL);

  shown = find_order (self);
  if (self->mapping->preset != NULL)
    usual = self->mapping->preset->month_first ? FAIR_DATE_ORDER_MONTH_FIRST
                                               : FAIR_DATE_ORDER_DAY_FIRST;
  expected.order = self->mapping->date_order;
  expected.usual = shown != FAIR_DATE_ORDER_ANY ? shown : usual;
  expected.mark = find_mark (self);
  for (guint i = 0; i < self->sheet->headings->len; i++)
    {
      const FairMappingColumn *column = self->mapping->columns->pdata[i];
      FairReading             *reading = &self->readings[i];

      expected.type = column->type;
      expected.is_attribute = !column->canonical;
      expected.laxity = find_laxity (self, column);
      expected.may_be_no =
          !self->mapping->canonical && self->facts[i].n_known < self->n_rows;
      fair_reading_decide (&self->facts[i], &expected, reading);
      if (shown != FAIR_DATE_ORDER_ANY)
        reading->order_assumed = FALSE;
    }
}
