/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "intake/fair-archive.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-cells.h"
#include "intake/fair-sheet-open.h"
#include "intake/fair-xml.h"

/* A sheet of an OpenDocument spreadsheet, row by row. All sheets lie in one
 * XML document; what is alike is written once and said to repeat. */
typedef struct
{
  GBytes         *part;
  FairXml        *xml;
  FairTableLimits limits;
  guint           table;
  guint64         line;
  guint64         repeats;
  gboolean        inside;
  gboolean        ended;

  GString       *value;
  FairSheetCells cells;
} OdsRows;

/* A cell while it is read. */
typedef struct
{
  guint64  repeated;
  gboolean has_value;
  guint    n_paragraphs;
  guint    notes;
  guint    paragraphs;
} Cell;

static guint64
parse_count (const char *text, guint64 otherwise)
{
  guint64 count;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32,
                                                     &count, NULL)
             ? count
             : otherwise;
}

static gboolean
is_name (FairXml *xml, const char *name)
{
  return strcmp (fair_xml_get_name (xml), name) == 0;
}

/* Moves on to behind the beginning of the sheet at @place. */
static gboolean
find_table (FairXml *xml, guint place)
{
  FairXmlEvent event;
  guint        n = 0;

  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    if (event == FAIR_XML_OPEN && is_name (xml, "table") && n++ == place)
      return TRUE;

  return FALSE;
}

static void
ods_rewind (gpointer data)
{
  OdsRows *self = data;

  g_clear_pointer (&self->xml, fair_xml_free);
  self->xml = fair_xml_new (self->part);
  self->line = 0;
  self->repeats = 0;
  self->ended = FALSE;
  self->inside = find_table (self->xml, self->table);
}

static gsize
ods_get_position (gpointer data)
{
  OdsRows *self = data;

  return fair_xml_get_position (self->xml);
}

static void
ods_free (gpointer data)
{
  OdsRows *self = data;

  fair_xml_free (self->xml);
  g_bytes_unref (self->part);
  g_string_free (self->value, TRUE);
  _fair_sheet_cells_clear (&self->cells);
  g_free (self);
}

/* What a cell holds as the program calculates with it; the text of others
 * comes as it is shown. */
static void
begin_cell (OdsRows *self, Cell *cell, FairRecord *record)
{
  g_autofree char *type = fair_xml_dup_attribute (self->xml, "value-type");
  g_autofree char *repeated =
      fair_xml_dup_attribute (self->xml, "number-columns-repeated");
  g_autofree char *formula = fair_xml_dup_attribute (self->xml, "formula");
  g_autofree char *value = NULL;
  double           number;

  memset (cell, 0, sizeof *cell);
  cell->repeated = parse_count (repeated, 1);
  g_string_truncate (self->value, 0);
  if (type == NULL)
    {
      if (formula != NULL)
        record->faults |= FAIR_RECORD_NO_VALUE;
      return;
    }
  if (strcmp (type, "date") == 0)
    value = fair_xml_dup_attribute (self->xml, "date-value");
  else if (strcmp (type, "boolean") == 0)
    value = fair_xml_dup_attribute (self->xml, "boolean-value");
  else if (strcmp (type, "string") == 0)
    value = fair_xml_dup_attribute (self->xml, "string-value");
  else if (strcmp (type, "time") != 0)
    {
      g_autofree char *plain = fair_xml_dup_attribute (self->xml, "value");

      if (plain != NULL && fair_number_parse (plain, &number))
        value = fair_number_to_string (number);
    }
  if (value == NULL)
    return;
  cell->has_value = TRUE;
  g_string_assign (self->value, value);
}

static void
end_cell (OdsRows *self, const Cell *cell, guint64 *column, FairRecord *record)
{
  if (self->value->len > 0)
    for (guint64 i = 0; i < cell->repeated; i++)
      {
        _fair_sheet_cells_add (&self->cells, record, *column + i, self->value,
                               &self->limits);
        if ((record->faults & FAIR_RECORD_TOO_WIDE) != 0)
          break;
      }
  *column += cell->repeated;
}

static void
take_space (OdsRows *self)
{
  g_autofree char *count = fair_xml_dup_attribute (self->xml, "c");

  for (guint64 n = MIN (parse_count (count, 1), 1000); n > 0; n--)
    g_string_append_c (self->value, ' ');
}

/* What stands within a cell: paragraphs, and notes that are none of its
 * text. */
static void
take_within (OdsRows *self, Cell *cell, gboolean open)
{
  if (is_name (self->xml, "annotation"))
    cell->notes += open ? 1 : -1;
  else if (is_name (self->xml, "p"))
    {
      cell->paragraphs += open ? 1 : -1;
      if (open && cell->notes == 0 && !cell->has_value &&
          cell->n_paragraphs++ > 0)
        g_string_append_c (self->value, '\n');
    }
  else if (!open || cell->notes > 0 || cell->has_value)
    return;
  else if (is_name (self->xml, "s"))
    take_space (self);
  else if (is_name (self->xml, "tab"))
    g_string_append_c (self->value, '\t');
  else if (is_name (self->xml, "line-break"))
    g_string_append_c (self->value, '\n');
}

/* The cells up to the row's end. FALSE where the XML is broken. */
static gboolean
read_row (OdsRows *self, FairRecord *record)
{
  Cell         cell = { 0 };
  guint64      column = 0;
  FairXmlEvent event;

  while ((event = fair_xml_next (self->xml)) > FAIR_XML_BROKEN)
    {
      gboolean open = event == FAIR_XML_OPEN;

      if (event == FAIR_XML_TEXT)
        {
          if (cell.paragraphs > 0 && cell.notes == 0 && !cell.has_value)
            g_string_append (self->value, fair_xml_get_text (self->xml));
        }
      else if (is_name (self->xml, "table-row") && !open)
        return TRUE;
      else if (is_name (self->xml, "table-cell") ||
               is_name (self->xml, "covered-table-cell"))
        {
          if (open)
            begin_cell (self, &cell, record);
          else
            end_cell (self, &cell, &column, record);
        }
      else
        take_within (self, &cell, open);
    }

  return FALSE;
}

static gboolean
break_off (OdsRows *self, FairRecord *record)
{
  self->ended = TRUE;
  self->line++;
  _fair_sheet_cells_break_off (&self->cells, record, self->line);
  return TRUE;
}

/* Rows without a value are none. */
static gboolean
ods_next (gpointer data, FairRecord *record)
{
  OdsRows     *self = data;
  FairXmlEvent event = FAIR_XML_END;

  if (self->repeats > 0)
    {
      self->repeats--;
      self->line++;
      record->faults = 0;
      _fair_sheet_cells_finish (&self->cells, record, self->line);
      return TRUE;
    }
  while (self->inside && !self->ended &&
         (event = fair_xml_next (self->xml)) > FAIR_XML_BROKEN)
    {
      g_autofree char *repeated = NULL;
      guint64          n;

      if (event == FAIR_XML_CLOSE && is_name (self->xml, "table"))
        self->ended = TRUE;
      if (event != FAIR_XML_OPEN || !is_name (self->xml, "table-row"))
        continue;
      repeated = fair_xml_dup_attribute (self->xml, "number-rows-repeated");
      n = parse_count (repeated, 1);
      self->line++;
      _fair_sheet_cells_begin (&self->cells, record);
      if (!read_row (self, record))
        return break_off (self, record);
      if (self->cells.offsets->len == 0 && record->faults == 0)
        {
          self->line += n - 1;
          continue;
        }
      self->repeats = record->faults == 0 ? n - 1 : 0;
      _fair_sheet_cells_finish (&self->cells, record, self->line);
      return TRUE;
    }
  if (self->ended || !self->inside || event == FAIR_XML_END)
    return FALSE;

  return break_off (self, record);
}

static const FairRecordSource ods_source = {
  ods_next,
  ods_rewind,
  ods_get_position,
  ods_free,
};

static GPtrArray *
list_tables (GBytes *part)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FairXml) xml = fair_xml_new (part);
  FairXmlEvent event;

  while ((event = fair_xml_next (xml)) > FAIR_XML_BROKEN)
    if (event == FAIR_XML_OPEN && is_name (xml, "table"))
      {
        char *name = fair_xml_dup_attribute (xml, "name");

        g_ptr_array_add (names, name != NULL ? name : g_strdup (""));
      }

  return names;
}

static GBytes *
read_part (GBytes *bytes, const FairTableLimits *limits, GError **error)
{
  guint64 max = MIN (limits->max_bytes, FAIR_ARCHIVE_MAX_PART);

  return fair_archive_read (bytes, "content.xml", max, error);
}

static FairSheet *
open_table (const char            *name,
            GBytes                *part,
            guint                  table,
            const FairTableLimits *limits,
            GError               **error)
{
  OdsRows   *rows = g_new0 (OdsRows, 1);
  FairSheet *self;

  rows->part = g_bytes_ref (part);
  rows->limits = *limits;
  rows->table = table;
  rows->value = g_string_new (NULL);
  _fair_sheet_cells_init (&rows->cells);
  ods_rewind (rows);
  self = fair_sheet_new (name, &ods_source, rows, error);
  if (self != NULL)
    {
      self->encoding = "ODS";
      self->size = g_bytes_get_size (part);
    }

  return self;
}

/**
 * fair_sheet_list_ods:
 * @bytes: a spreadsheet
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): its sheets' names
 */
GPtrArray *
fair_sheet_list_ods (GBytes *bytes, GError **error)
{
  FairTableLimits limits = FAIR_TABLE_LIMITS;
  g_autoptr (GBytes) part = read_part (bytes, &limits, error);

  return part != NULL ? list_tables (part) : NULL;
}

/**
 * fair_sheet_new_ods:
 * @name: what people call the file
 * @bytes: a spreadsheet
 * @table: (nullable): the name of the sheet, or %NULL for the first one that
 *   names several columns
 * @limits: limits
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE or %FAIR_INTAKE_ERROR_LIMIT
 */
FairSheet *
fair_sheet_new_ods (const char            *name,
                    GBytes                *bytes,
                    const char            *table,
                    const FairTableLimits *limits,
                    GError               **error)
{
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (FairSheet) fallback = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (limits != NULL, NULL);

  part = read_part (bytes, limits, error);
  if (part == NULL)
    return NULL;
  names = list_tables (part);
  for (guint i = 0; i < names->len; i++)
    {
      g_autoptr (FairSheet) opened = NULL;

      if (table != NULL && strcmp (names->pdata[i], table) != 0)
        continue;
      if (table != NULL)
        return open_table (name, part, i, limits, error);
      opened = open_table (name, part, i, limits, NULL);
      if (opened != NULL && opened->headings->len > 1)
        return g_steal_pointer (&opened);
      if (fallback == NULL)
        fallback = g_steal_pointer (&opened);
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
