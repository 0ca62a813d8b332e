/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-import-private.h"

/* The heading of the column in which a quote without an end begins. */
static const char *
get_quoted (const FairBinding *binding, const FairRecord *record)
{
  const GPtrArray *headings = binding->file->sheet->headings;

  return record->quote < headings->len ? headings->pdata[record->quote] : NULL;
}

static void
refuse (FairBinding *binding, const FairRecord *record, const char *why)
{
  gboolean quoted = (record->faults & FAIR_RECORD_OPEN_QUOTE) != 0;

  binding->report->refused++;
  fair_file_report_add_problem (binding->report, record->line,
                                quoted ? get_quoted (binding, record) : NULL,
                                "%s", why);
}

static const char *
describe_fault (FairRecordFaults faults)
{
  if ((faults & FAIR_RECORD_GAVE_UP) != 0)
    return _ ("too many quotes without an end; the rest of the file was not "
              "read");
  if ((faults & FAIR_RECORD_BROKEN) != 0)
    return _ ("the file breaks off here; the rest of it was not read");
  if ((faults & FAIR_RECORD_HEADINGS) != 0)
    return _ ("refused: the headings once more");
  if ((faults & FAIR_RECORD_FOOTER) != 0)
    return _ ("refused: a line under the rows, such as a total or a notice");
  if ((faults & FAIR_RECORD_OPEN_QUOTE) != 0)
    return _ ("refused: the quote that begins in this line has no end");
  if ((faults & FAIR_RECORD_LARGE_CELL) != 0)
    return _ ("refused: a cell is too large");
  if ((faults & (FAIR_RECORD_TOO_WIDE | FAIR_RECORD_SURPLUS)) != 0)
    return _ ("refused: more cells than columns; a cell with the delimiter in "
              "it may lack its quotes");
  if ((faults & FAIR_RECORD_BLANK) != 0)
    return _ ("refused: no cell holds anything");

  return NULL;
}

/* Whether a row says something that can be taken. Refusals are counted. */
gboolean
_fair_import_rows_is_usable (FairImport       *import,
                             FairBinding      *binding,
                             const FairRecord *record)
{
  const char *why = describe_fault (record->faults);
  gboolean    deleted = FALSE;

  if (why != NULL)
    {
      refuse (binding, record, why);
      return FALSE;
    }
  if (_fair_binding_get_boolean (binding, record, FAIR_FIELD_IS_DELETED,
                                 &deleted) &&
      deleted)
    {
      refuse (binding, record, _ ("refused: deleted in the CRM"));
      return FALSE;
    }
  if ((record->faults & FAIR_RECORD_SHORT) != 0)
    fair_file_report_add_problem (
        binding->report, record->line, NULL,
        _ ("fewer cells than columns; the others were left empty"));
  if ((record->faults & FAIR_RECORD_CLOSED_QUOTE) != 0)
    fair_file_report_add_problem (
        binding->report, record->line, get_quoted (binding, record),
        _ ("a quote without an end was closed at the end of the line"));
  if ((record->faults & FAIR_RECORD_NO_VALUE) != 0)
    fair_file_report_add_problem (
        binding->report, record->line, NULL,
        _ ("the value of a formula is not in the file and was left empty; "
           "open the file in a spreadsheet program and save it again"));
  if ((record->faults & FAIR_RECORD_ERROR_VALUE) != 0)
    fair_file_report_add_problem (
        binding->report, record->line, NULL,
        _ ("a cell holds an error such as #N/A; it was left empty"));

  return TRUE;
}

/* What a row without an id is called: its file and its place in it. */
char *
_fair_import_rows_name (const FairBinding *binding)
{
  return g_strdup_printf ("%s:%" G_GUINT64_FORMAT, binding->report->file,
                          binding->n_row);
}

static void
mark_seen (FairImport *import, FairRows rows, guint row)
{
  if (row >= import->seen[rows]->len)
    g_array_set_size (import->seen[rows], row + 1);
  g_array_index (import->seen[rows], guint8, row) = TRUE;
}

/* The builder's row of an id, new where it has none, and whether this row of
 * the file is kept or went into another one. */
guint
_fair_import_rows_take (FairImport  *import,
                        FairBinding *binding,
                        FairRows     rows,
                        const char  *id)
{
  g_autofree char *kept = _fair_import_extra_dup_id (import, id);
  guint            row;

  if (!fair_id_index_find (import->ids[rows], id, &row) &&
      !fair_id_index_find (import->ids[rows], kept, &row))
    {
      row = fair_history_builder_add_row (import->builder, rows, kept);
      fair_id_index_add (import->ids[rows], id, row);
    }

  if (row < import->seen[rows]->len &&
      g_array_index (import->seen[rows], guint8, row))
    binding->report->merged++;
  else
    binding->report->kept++;
  mark_seen (import, rows, row);
  return row;
}

/* The bits of a row's stage times, until the next row is asked for. */
guint16 *
_fair_import_rows_get_dated (FairImport *import, FairRows rows, guint row)
{
  GArray *dated = import->dated[rows];

  if (row >= dated->len)
    g_array_set_size (dated, row + 1);
  return &g_array_index (dated, guint16, row);
}

/* Whether @at is the earliest time so far that a history of stages gives. */
gboolean
_fair_import_rows_note_stage (
    FairImport *import, FairRows rows, guint row, FairStage stage, gint64 at)
{
  gpointer key = GSIZE_TO_POINTER ((gsize) row * FAIR_N_STAGES + stage);
  gint64  *noted = g_hash_table_lookup (import->noted[rows], key);

  if (noted != NULL && *noted <= at)
    return FALSE;

  g_hash_table_insert (import->noted[rows], key, g_memdup2 (&at, sizeof at));
  return TRUE;
}

static void
set_stage_time (FairImport       *import,
                FairBinding      *binding,
                FairRows          rows,
                guint             row,
                const FairSlot   *slot,
                const FairRecord *record)
{
  gint64    instant = _fair_binding_get_instant (import, binding, record, slot);
  FairStage stage;

  if (instant == FAIR_INSTANT_NONE)
    return;
  if (binding->into_same)
    {
      gint64 known = fair_history_builder_get_instant (import->builder, rows,
                                                       row, slot->place);

      if (known != FAIR_INSTANT_NONE && known <= instant)
        return;
    }
  fair_history_builder_set_instant (import->builder, rows, row, slot->place,
                                    instant);
  if (!fair_stage_from_string (slot->target, &stage))
    return;
  *_fair_import_rows_get_dated (import, rows, row) |= 1u << stage;
  /* Of a close date it depends on the outcome whether it is a forecast. */
  if (stage != FAIR_STAGE_CLOSED)
    _fair_binding_check_future (import, binding, record, slot, instant);
}

/* Separators alone say nothing, so that a company's list may stand. */
static gboolean
is_empty_list (const FairReading *reading, const char *cell)
{
  g_auto (GStrv) items = NULL;

  if (reading->type != FAIR_COLUMN_LIST)
    return FALSE;

  items = fair_text_split_list (cell);

  return items == NULL;
}

/* Some who fill Salesforce by hand put an account's id where a lead's company
 * name belongs. An id begins with what it is an id of. */
static gboolean
find_account (FairImport     *import,
              const FairSlot *slot,
              const char     *cell,
              guint          *company)
{
  return strcmp (slot->target, "company") == 0 &&
         g_str_has_prefix (cell, "001") &&
         (strlen (cell) == 15 || strlen (cell) == 18) &&
         fair_id_index_find (import->ids[FAIR_ROWS_COMPANIES], cell, company);
}

/* Whether a text tells who somebody is, so that at most a pseudonym is kept. */
static gboolean
take_private (FairImport     *import,
              FairRows        rows,
              guint           row,
              const FairSlot *slot,
              const char     *cell)
{
  gboolean         owner = _fair_import_extra_is_owner (import, slot);
  g_autofree char *pseudonym = NULL;

  if (!slot->is_private && !owner)
    return FALSE;
  if (slot->is_private && import->privacy == FAIR_PRIVACY_LEAVE_OUT)
    return TRUE;

  pseudonym = _fair_import_extra_dup_pseudonym (import, cell);
  fair_history_builder_set_text (import->builder, rows, row, slot->place,
                                 pseudonym);
  return TRUE;
}

static void
set_text (FairImport       *import,
          FairBinding      *binding,
          FairRows          rows,
          guint             row,
          const FairSlot   *slot,
          const FairRecord *record)
{
  guint            column;
  guint            company;
  const char      *cell = _fair_binding_read_slot (slot, record, &column);
  g_autofree char *changed = NULL;
  g_autofree char *scrubbed = NULL;

  if (cell == NULL && rows == FAIR_ROWS_LEADS &&
      binding->file->readings[slot->columns[0]].empty_is_no)
    fair_history_builder_set_text (import->builder, rows, row, slot->place,
                                   "false");
  if (cell == NULL || is_empty_list (&binding->file->readings[column], cell))
    return;
  if (binding->into_same &&
      fair_history_builder_has_value (import->builder, rows, row, slot->place))
    return;
  if (take_private (import, rows, row, slot, cell))
    return;
  scrubbed = _fair_import_extra_dup_scrubbed (import, cell);
  if (scrubbed != NULL)
    cell = scrubbed;
  if (rows == FAIR_ROWS_LEADS && find_account (import, slot, cell, &company))
    {
      fair_history_builder_tie_company (import->builder, rows, row, company);
      return;
    }
  if (fair_reading_read_text (&binding->file->readings[column], cell,
                              import->zone, &changed))
    {
      fair_history_builder_set_text (import->builder, rows, row, slot->place,
                                     changed != NULL ? changed : cell);
      return;
    }

  if (binding->file->readings[column].type != FAIR_COLUMN_NUMBER)
    {
      fair_file_report_add_problem (
          binding->report, record->line,
          binding->file->sheet->headings->pdata[column],
          _ ("“%.80s” is no date; it was left empty"), cell);
      return;
    }
  /* Text in place of a number stays as it is, for people to see. */
  fair_history_builder_set_text (import->builder, rows, row, slot->place, cell);
  fair_file_report_add_problem (
      binding->report, record->line,
      binding->file->sheet->headings->pdata[column],
      _ ("“%.80s” is neither a number nor a range of numbers"), cell);
}

void
_fair_import_rows_set_attributes (FairImport       *import,
                                  FairBinding      *binding,
                                  FairRows          rows,
                                  guint             row,
                                  const FairRecord *record)
{
  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot *slot = binding->slots->pdata[i];

      switch (slot->field)
        {
        case FAIR_FIELD_STAGE_TIME:
          set_stage_time (import, binding, rows, row, slot, record);
          break;
        case FAIR_FIELD_STAGE:
          if (rows == FAIR_ROWS_DEALS)
            set_text (import, binding, rows, row, slot, record);
          break;
        case FAIR_FIELD_MATCH_EMAIL:
          if (import->deals_are_leads && rows == FAIR_ROWS_DEALS &&
              !binding->file->mapping->canonical)
            set_text (import, binding, rows, row, slot, record);
          break;
        case FAIR_FIELD_ATTRIBUTE:
        case FAIR_FIELD_EMAIL:
        case FAIR_FIELD_COMPANY_ID:
        case FAIR_FIELD_CURRENCY:
          set_text (import, binding, rows, row, slot, record);
          break;
        default:
          break;
        }
    }
  _fair_import_extra_take (import, binding, rows, row, record);
}

/* Finds the row that a cell names. A list of ids counts by its first that is
 * known. */
gboolean
_fair_import_rows_find (FairImport       *import,
                        FairBinding      *binding,
                        const FairRecord *record,
                        FairField         field,
                        FairRows          rows,
                        guint            *row)
{
  const FairSlot *slot = binding->by_field[field];

  for (guint i = 0; slot != NULL && i < slot->n_columns; i++)
    {
      const char *cell = record->cells[slot->columns[i]];
      g_auto (GStrv) ids = NULL;

      if (*cell == '\0')
        continue;
      if (fair_id_index_find (import->ids[rows], cell, row))
        return TRUE;
      if (strchr (cell, ';') == NULL)
        continue;
      ids = g_strsplit (cell, ";", -1);
      for (guint j = 0; ids[j] != NULL; j++)
        if (fair_id_index_find (import->ids[rows], ids[j], row))
          return TRUE;
    }

  return FALSE;
}

/* A company that is known by its id alone still holds its leads and its deals
 * together: so it is where nobody exported the companies. */
static guint
add_bare_company (FairImport *import, const char *id)
{
  guint company =
      fair_history_builder_add_row (import->builder, FAIR_ROWS_COMPANIES, id);

  fair_id_index_add (import->ids[FAIR_ROWS_COMPANIES], id, company);

  return company;
}

void
_fair_import_rows_tie_company (FairImport       *import,
                               FairBinding      *binding,
                               FairRows          rows,
                               guint             row,
                               const FairRecord *record)
{
  const FairSlot *slot = binding->by_field[FAIR_FIELD_COMPANY_ID];
  guint           company;
  guint           column = 0;
  const char     *cell = NULL;

  if (slot != NULL)
    cell = _fair_binding_read_slot (slot, record, &column);
  if (cell == NULL)
    {
      if (_fair_import_match_company (import, binding, record, &company))
        fair_history_builder_tie_company (import->builder, rows, row, company);
      return;
    }
  if (!_fair_import_rows_find (import, binding, record, FAIR_FIELD_COMPANY_ID,
                               FAIR_ROWS_COMPANIES, &company) &&
      !_fair_import_match_company (import, binding, record, &company))
    {
      company = add_bare_company (import, cell);
      if (import->has_companies)
        fair_file_report_add_problem (
            binding->report, record->line,
            binding->file->sheet->headings->pdata[column],
            _ ("no company has the id “%.80s”"), cell);
    }
  fair_history_builder_tie_company (import->builder, rows, row, company);
}
