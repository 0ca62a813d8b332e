/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-sheet.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-rows.h"

/* A heading is shown, stored and compared: trimmed, named where it is empty,
 * and numbered where an earlier column has the same. @seen has the number that
 * each was given last. */
static void
add_heading (GPtrArray *headings, GHashTable *seen, const char *cell)
{
  char            *name = g_strstrip (g_strdup (cell));
  g_autofree char *plain = NULL;
  gsize            n;

  if (fair_text_is_blank (name))
    {
      g_free (name);
      name = g_strdup_printf ("Column %u", headings->len + 1);
    }
  plain = g_strdup (name);
  n = GPOINTER_TO_SIZE (g_hash_table_lookup (seen, plain));
  while (g_hash_table_contains (seen, name))
    {
      g_free (name);
      name = g_strdup_printf ("%s (%" G_GSIZE_FORMAT ")", plain, ++n);
    }
  if (strcmp (name, plain) != 0)
    g_hash_table_insert (seen, g_strdup (plain), GSIZE_TO_POINTER (n));
  g_hash_table_insert (seen, g_strdup (name), GSIZE_TO_POINTER (1));
  g_ptr_array_add (headings, name);
}

/* A line without a name for any column; a row of one column may be that. */
static gboolean
is_nothing (const FairRecord *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (!fair_cell_is_blank (record->cells[i]))
      return FALSE;

  return record->n_cells <= 1;
}

static gboolean
read_headings (FairSheet *self, GError **error)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *line = NULL;
  FairRecord       record;
  guint            n;

  self->n_above = fair_sheet_rows_count_above (self->source, self->data);
  for (guint i = 0; i < self->n_above; i++)
    (void) self->source->next (self->data, &record);
  if (!self->source->next (self->data, &record) || is_nothing (&record))
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                   _ ("%s is empty; its first line should name the columns"),
                   self->name);
      return FALSE;
    }
  line = fair_format_count (record.line);
  if ((record.faults & FAIR_RECORD_TOO_WIDE) != 0)
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT,
                   _ ("%s, line %s: more than %u columns; leave some out"),
                   self->name, line, record.n_cells);
      return FALSE;
    }
  if ((record.faults & ~FAIR_RECORD_USABLE) != 0)
    {
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE,
                   _ ("%s, line %s: the line that should name the columns is "
                      "broken, such as by a quote without an end"),
                   self->name, line);
      return FALSE;
    }

  /* Trailing delimiters make no columns. */
  for (n = record.n_cells; n > 1; n--)
    if (!fair_text_is_blank (record.cells[n - 1]))
      break;
  for (guint i = 0; i < n; i++)
    add_heading (self->headings, seen, record.cells[i]);

  return TRUE;
}

FairSheet *
fair_sheet_new (const char             *name,
                const FairRecordSource *source,
                gpointer                data,
                GError                **error)
{
  g_autoptr (FairSheet) self = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (source != NULL, NULL);

  self = g_new0 (FairSheet, 1);
  self->name = g_strdup (name);
  self->encoding = "";
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->source = source;
  self->data = data;
  if (!read_headings (self, error))
    return NULL;

  self->cells = g_new0 (char *, self->headings->len);
  return g_steal_pointer (&self);
}

void
fair_sheet_free (FairSheet *self)
{
  if (self == NULL)
    return;

  self->source->free (self->data);
  g_ptr_array_unref (self->headings);
  g_free (self->cells);
  g_free (self->name);
  g_free (self);
}

/* The headings may come again on each page of a report. */
static gboolean
is_headings (const FairSheet *self)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      const char *heading = self->headings->pdata[i];
      gsize       length = strlen (heading);
      const char *cell = self->cells[i];

      while (g_ascii_isspace (*cell))
        cell++;
      if (strncmp (cell, heading, length) != 0 ||
          !fair_cell_is_blank (cell + length))
        return FALSE;
    }

  return TRUE;
}

/* What reports and spreadsheets write besides rows and values. Behind the first
 * line under the rows, one with a single cell is another. */
static void
look_through (FairSheet *self, FairRecord *record, guint n_written)
{
  if (is_headings (self))
    record->faults |= FAIR_RECORD_HEADINGS;
  else if (fair_sheet_rows_is_footer (record) ||
           fair_sheet_rows_is_remark (record, n_written, self->ended))
    {
      record->faults |= FAIR_RECORD_FOOTER;
      self->ended = TRUE;
    }
  else if ((record->faults & FAIR_RECORD_BLANK) == 0)
    self->ended = FALSE;
  for (guint i = 0; i < record->n_cells; i++)
    if (fair_sheet_rows_is_missing (self->cells[i]))
      {
        self->cells[i] = (char *) "";
        self->n_missing++;
      }
}

gboolean
fair_sheet_next (FairSheet *self, FairRecord *record)
{
  guint    n;
  guint    n_written;
  gboolean blank = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  if (!self->source->next (self->data, record))
    return FALSE;

  n = self->headings->len;
  for (guint i = 0; i < record->n_cells; i++)
    {
      gboolean empty = fair_cell_is_blank (record->cells[i]);

      blank = blank && empty;
      if (i >= n && !empty)
        record->faults |= FAIR_RECORD_SURPLUS;
    }
  if (blank)
    record->faults |= FAIR_RECORD_BLANK;
  if (record->n_cells < n && self->delimiter != 0)
    record->faults |= FAIR_RECORD_SHORT;

  for (guint i = 0; i < n; i++)
    self->cells[i] = i < record->n_cells ? record->cells[i] : (char *) "";
  n_written = record->n_cells;
  record->cells = self->cells;
  record->n_cells = n;
  if (!self->strict)
    look_through (self, record, n_written);
  return TRUE;
}

void
fair_sheet_rewind (FairSheet *self)
{
  FairRecord headings;

  g_return_if_fail (self != NULL);

  self->source->rewind (self->data);
  for (guint i = 0; i <= self->n_above; i++)
    (void) self->source->next (self->data, &headings);
  self->n_missing = 0;
  self->ended = FALSE;
}

gsize
fair_sheet_get_position (FairSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->source->get_position (self->data);
}
