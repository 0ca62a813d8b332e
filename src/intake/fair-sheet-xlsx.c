/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "intake/fair-archive.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-cells.h"
#include "intake/fair-sheet-open.h"
#include "intake/fair-xlsx-book.h"
#include "intake/fair-xlsx-format.h"
#include "intake/fair-xml.h"

/* A sheet of a workbook, row by row. Its XML is kept unpacked and walked
 * through anew for each reading. Cells name their place, since empty ones are
 * left out. */
typedef struct
{
  FairXlsxBook   *book;
  GBytes         *part;
  FairXml        *xml;
  FairTableLimits limits;
  guint64         line;
  gboolean        ended;

  GString       *value;
  FairSheetCells cells;
} XlsxRows;

/* A cell while it is read. */
typedef struct
{
  guint    column;
  char     type;
  guint    style;
  gboolean has_formula;
  gboolean has_value;
} Cell;

static void
xlsx_rewind (gpointer data)
{
  XlsxRows *self = data;

  g_clear_pointer (&self->xml, fair_xml_free);
  self->xml = fair_xml_new (self->part);
  self->line = 0;
  self->ended = FALSE;
}

static gsize
xlsx_get_position (gpointer data)
{
  XlsxRows *self = data;

  return fair_xml_get_position (self->xml);
}

static void
xlsx_free (gpointer data)
{
  XlsxRows *self = data;

  fair_xml_free (self->xml);
  fair_xlsx_book_free (self->book);
  g_bytes_unref (self->part);
  g_string_free (self->value, TRUE);
  _fair_sheet_cells_clear (&self->cells);
  g_free (self);
}

/* "AB12" is in column 27, counted from 0. */
static guint
parse_column (const char *place, guint otherwise)
{
  guint column = 0;

  if (place == NULL || !g_ascii_isupper (*place))
    return otherwise;
  for (; g_ascii_isupper (*place) && column < 1000000; place++)
    column = column * 26 + (*place - 'A' + 1);

  return column - 1;
}

static guint64
parse_count (const char *text, guint64 otherwise)
{
  guint64 count;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32,
                                                     &count, NULL)
             ? count
             : otherwise;
}

static void
begin_cell (XlsxRows *self, Cell *cell, guint next)
{
  g_autofree char *place = fair_xml_dup_attribute (self->xml, "r");
  g_autofree char *type = fair_xml_dup_attribute (self->xml, "t");
  g_autofree char *style = fair_xml_dup_attribute (self->xml, "s");

  memset (cell, 0, sizeof *cell);
  cell->column = parse_column (place, next);
  cell->style = parse_count (style, 0);
  /* By what the types begin with, but for two texts: n, b, d, e, and s that
   * points to a shared one. */
  cell->type = type == NULL                      ? 'n'
               : strcmp (type, "str") == 0       ? 't'
               : strcmp (type, "inlineStr") == 0 ? 't'
                                                 : *type;
  g_string_truncate (self->value, 0);
}

static void
take_shared (XlsxRows *self)
{
  guint64 place = parse_count (self->value->str, G_MAXUINT64);

  if (place < self->book->strings->len)
    g_string_assign (self->value, self->book->strings->pdata[place]);
  else
    g_string_truncate (self->value, 0);
}

/* Digits as a program calculates with them become digits as people write
 * them, and days become dates. */
static void
take_number (XlsxRows *self, const Cell *cell)
{
  g_autofree char *text = NULL;
  double           number;

  if (!fair_number_parse (self->value->str, &number))
    return;
  if (cell->style < self->book->dates->len &&
      self->book->dates->data[cell->style])
    text = fair_xlsx_format_date (number, self->book->date1904);
  if (text == NULL)
    text = fair_number_to_string (number);
  g_string_assign (self->value, text);
}

static void
end_cell (XlsxRows *self, const Cell *cell, FairRecord *record)
{
  if (cell->has_formula && !cell->has_value)
    record->faults |= FAIR_RECORD_NO_VALUE;
  if (cell->type == 's')
    take_shared (self);
  else if (cell->type == 'n' && self->value->len > 0)
    take_number (self, cell);
  else if (cell->type == 'b')
    g_string_assign (self->value,
                     strcmp (self->value->str, "0") == 0 ? "false" : "true");
  else if (cell->type == 'e')
    {
      record->faults |= FAIR_RECORD_ERROR_VALUE;
      g_string_truncate (self->value, 0);
    }
  if (self->value->len > 0)
    _fair_sheet_cells_add (&self->cells, record, cell->column, self->value,
                           &self->limits);
}

/* The cells up to the row's end. FALSE where the XML is broken. */
static gboolean
read_row (XlsxRows *self, FairRecord *record)
{
  Cell         cell = { 0 };
  guint        next = 0;
  gboolean     wanted = FALSE;
  guint        phonetic = 0;
  FairXmlEvent event;

  while ((event = fair_xml_next (self->xml)) > FAIR_XML_BROKEN)
    {
      gboolean    open = event == FAIR_XML_OPEN;
      const char *name;

      if (event == FAIR_XML_TEXT)
        {
          if (wanted && phonetic == 0)
            g_string_append (self->value, fair_xml_get_text (self->xml));
          continue;
        }
      name = fair_xml_get_name (self->xml);
      if (strcmp (name, "row") == 0 && !open)
        return TRUE;
      if (strcmp (name, "c") == 0 && open)
        begin_cell (self, &cell, next);
      else if (strcmp (name, "c") == 0)
        {
          end_cell (self, &cell, record);
          next = cell.column + 1;
        }
      else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
        {
          wanted = open;
          cell.has_value = TRUE;
        }
      else if (strcmp (name, "f") == 0 && open)
        cell.has_formula = TRUE;
      else if (strcmp (name, "rPh") == 0)
        phonetic += open ? 1 : -1;
    }

  return FALSE;
}

/* Rows without a value are none. Where the XML breaks off there is one more
 * record, which says so. */
static gboolean
xlsx_next (gpointer data, FairRecord *record)
{
  XlsxRows    *self = data;
  FairXmlEvent event = FAIR_XML_END;

  while (!self->ended && (event = fair_xml_next (self->xml)) > FAIR_XML_BROKEN)
    {
      g_autofree char *line = NULL;

      if (event != FAIR_XML_OPEN ||
          strcmp (fair_xml_get_name (self->xml), "row") != 0)
        continue;
      line = fair_xml_dup_attribute (self->xml, "r");
      self->line = MAX (self->line + 1, parse_count (line, 0));
      _fair_sheet_cells_begin (&self->cells, record);
      if (!read_row (self, record))
        {
          event = FAIR_XML_BROKEN;
          break;
        }
      if (self->cells.offsets->len == 0 && record->faults == 0)
        continue;
      _fair_sheet_cells_finish (&self->cells, record, self->line);
      return TRUE;
    }
  if (self->ended || event == FAIR_XML_END)
    return FALSE;

  self->ended = TRUE;
  self->line++;
  _fair_sheet_cells_break_off (&self->cells, record, self->line);
  return TRUE;
}

static const FairRecordSource xlsx_source = {
  xlsx_next,
  xlsx_rewind,
  xlsx_get_position,
  xlsx_free,
};

/* Opens the rows of a sheet; takes the book. */
static XlsxRows *
open_rows (FairXlsxBook          *book,
           const FairXlsxSheet   *sheet,
           const FairTableLimits *limits,
           GError               **error)
{
  g_autoptr (FairXlsxBook) owned = book;
  GBytes *part =
      fair_archive_read (book->archive, sheet->part,
                         MIN (limits->max_bytes, FAIR_ARCHIVE_MAX_PART), error);
  XlsxRows *self;

  if (part == NULL)
    return NULL;

  self = g_new0 (XlsxRows, 1);
  self->book = g_steal_pointer (&owned);
  self->part = part;
  self->limits = *limits;
  self->value = g_string_new (NULL);
  _fair_sheet_cells_init (&self->cells);
  xlsx_rewind (self);
  return self;
}

static FairSheet *
open_sheet (const char            *name,
            GBytes                *bytes,
            guint                  place,
            const FairTableLimits *limits,
            GError               **error)
{
  g_autoptr (FairXlsxBook) book = fair_xlsx_book_new (bytes, error);
  const FairXlsxSheet *sheet;
  XlsxRows            *rows;
  FairSheet           *self;
  gsize                size;

  if (book == NULL || !fair_xlsx_book_load (book, error))
    return NULL;

  sheet = book->sheets->pdata[place];
  rows = open_rows (g_steal_pointer (&book), sheet, limits, error);
  if (rows == NULL)
    return NULL;
  size = g_bytes_get_size (rows->part);
  self = fair_sheet_new (name, &xlsx_source, rows, error);
  if (self != NULL)
    self->size = size;
  return self;
}

/* Without a wish the first sheet that people see and that names columns: the
 * cover sheet of a report has one column or none. */
static gboolean
looks_like_table (const FairSheet *sheet)
{
  return sheet->headings->len > 1;
}

/**
 * fair_sheet_new_xlsx:
 * @name: what people call the file
 * @bytes: a workbook
 * @table: (nullable): the name of the sheet, or %NULL for the first visible
 *   one that has a header
 * @limits: limits
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE or %FAIR_INTAKE_ERROR_LIMIT
 */
FairSheet *
fair_sheet_new_xlsx (const char            *name,
                     GBytes                *bytes,
                     const char            *table,
                     const FairTableLimits *limits,
                     GError               **error)
{
  g_autoptr (FairXlsxBook) book = NULL;
  g_autoptr (FairSheet) fallback = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (limits != NULL, NULL);

  book = fair_xlsx_book_new (bytes, error);
  if (book == NULL)
    return NULL;
  for (guint i = 0; i < book->sheets->len; i++)
    {
      const FairXlsxSheet *sheet = book->sheets->pdata[i];
      g_autoptr (GError) problem = NULL;
      g_autoptr (FairSheet) opened = NULL;

      if (table != NULL ? strcmp (sheet->name, table) != 0 : !sheet->visible)
        continue;
      opened = open_sheet (name, bytes, i, limits, &problem);
      if (table != NULL && opened == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      if (opened != NULL && (table != NULL || looks_like_table (opened)))
        return g_steal_pointer (&opened);
      if (opened != NULL && fallback == NULL)
        fallback = g_steal_pointer (&opened);
      else if (opened == NULL &&
               !g_error_matches (problem, FAIR_INTAKE_ERROR,
                                 FAIR_INTAKE_ERROR_NOT_A_TABLE))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
    }
  if (fallback == NULL && table != NULL)
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("there is no sheet “%s” in the workbook"), table);
  else if (fallback == NULL)
    g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                 _ ("no sheet of the workbook holds a table; its first row "
                    "should name the columns"));

  return g_steal_pointer (&fallback);
}
