/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-sheet-cells.h"

void
_fair_sheet_cells_init (FairSheetCells *self)
{
  self->scratch = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, TRUE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
}

void
_fair_sheet_cells_clear (FairSheetCells *self)
{
  g_string_free (self->scratch, TRUE);
  g_array_unref (self->offsets);
  g_ptr_array_unref (self->cells);
}

void
_fair_sheet_cells_begin (FairSheetCells *self, FairRecord *record)
{
  record->faults = 0;
  g_array_set_size (self->offsets, 0);
  g_string_truncate (self->scratch, 0);
  g_string_append_c (self->scratch, '\0');
}

/* Adds a cell that holds something; of one that is too long the beginning, up
 * to a whole character. */
void
_fair_sheet_cells_add (FairSheetCells        *self,
                       FairRecord            *record,
                       guint64                column,
                       const GString         *text,
                       const FairTableLimits *limits)
{
  gsize length = text->len;

  if (column >= limits->max_columns)
    {
      record->faults |= FAIR_RECORD_TOO_WIDE;
      return;
    }
  if (length > limits->max_cell)
    {
      record->faults |= FAIR_RECORD_LARGE_CELL;
      length = limits->max_cell;
      while (length > 0 && (text->str[length] & 0xc0) == 0x80)
        length--;
    }
  if (self->offsets->len <= column)
    g_array_set_size (self->offsets, (guint) column + 1);
  g_array_index (self->offsets, gsize, column) = self->scratch->len;
  g_string_append_len (self->scratch, text->str, (gssize) length);
  g_string_append_c (self->scratch, '\0');
}

/* Makes the record; a row without cells that has a fault has one. */
void
_fair_sheet_cells_finish (FairSheetCells *self,
                          FairRecord     *record,
                          guint64         line)
{
  if (self->offsets->len == 0)
    g_array_set_size (self->offsets, 1);
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->offsets->len; i++)
    g_ptr_array_add (self->cells, self->scratch->str +
                                      g_array_index (self->offsets, gsize, i));
  record->line = line;
  record->cells = (char **) self->cells->pdata;
  record->n_cells = self->cells->len;
}

/* The record that says that the file breaks off. */
void
_fair_sheet_cells_break_off (FairSheetCells *self,
                             FairRecord     *record,
                             guint64         line)
{
  _fair_sheet_cells_begin (self, record);
  record->faults = FAIR_RECORD_BROKEN;
  _fair_sheet_cells_finish (self, record, line);
}
