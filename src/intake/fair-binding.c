/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "intake/fair-import-private.h"
#include "intake/fair-truth-words.h"

static void
slot_free (FairSlot *slot)
{
  g_free (slot->columns);
  g_free (slot);
}

/* Adds a column to a slot, in the order of ranks. */
static void
add_column (FairSlot *slot, const FairMapping *mapping, guint column)
{
  const FairMappingColumn *added = mapping->columns->pdata[column];
  guint                    place = slot->n_columns;

  slot->columns = g_renew (guint, slot->columns, slot->n_columns + 1);
  for (; place > 0; place--)
    {
      const FairMappingColumn *before =
          mapping->columns->pdata[slot->columns[place - 1]];

      if (before->rank <= added->rank)
        break;
      slot->columns[place] = slot->columns[place - 1];
    }
  slot->columns[place] = column;
  slot->n_columns++;
}

/* An attribute that no row has is none. */
static gboolean
is_wanted (const FairImportFile *file, guint column)
{
  const FairMappingColumn *mapped = file->mapping->columns->pdata[column];

  return mapped->target != NULL &&
         (mapped->canonical || file->facts[column].n_known > 0);
}

static FairSlot *
find_slot (FairBinding *self, const FairMappingColumn *mapped)
{
  FairSlot *slot;

  for (guint i = 0; i < self->slots->len; i++)
    {
      slot = self->slots->pdata[i];
      if (strcmp (slot->target, mapped->target) == 0)
        return slot;
    }

  slot = g_new0 (FairSlot, 1);
  slot->target = mapped->target;
  slot->field = mapped->field;
  g_ptr_array_add (self->slots, slot);
  if (mapped->field != FAIR_FIELD_ATTRIBUTE &&
      mapped->field != FAIR_FIELD_STAGE_TIME &&
      mapped->field != FAIR_FIELD_ACTIVITY)
    self->by_field[mapped->field] = slot;
  return slot;
}

/* Which slots have a column in the builder besides what they do. */
static gboolean
has_builder_column (FairKind kind, FairField field)
{
  switch (field)
    {
    case FAIR_FIELD_ATTRIBUTE:
    case FAIR_FIELD_STAGE_TIME:
    case FAIR_FIELD_EMAIL:
    case FAIR_FIELD_COMPANY_ID:
    case FAIR_FIELD_CURRENCY:
      return TRUE;
    case FAIR_FIELD_STAGE:
      return kind == FAIR_KIND_DEALS;
    default:
      return FALSE;
    }
}

static gboolean
kind_to_rows (FairKind kind, FairRows *rows)
{
  switch (kind)
    {
    case FAIR_KIND_LEADS:
      *rows = FAIR_ROWS_LEADS;
      return TRUE;
    case FAIR_KIND_COMPANIES:
      *rows = FAIR_ROWS_COMPANIES;
      return TRUE;
    case FAIR_KIND_DEALS:
      *rows = FAIR_ROWS_DEALS;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
bind_slot (FairImport *import, FairBinding *self, FairSlot *slot)
{
  FairKind kind = self->file->mapping->kind;
  FairRows rows;

  slot->type = self->file->readings[slot->columns[0]].type;
  for (guint i = 1; i < slot->n_columns; i++)
    if (self->file->readings[slot->columns[i]].type != slot->type)
      slot->type = FAIR_COLUMN_TEXT;
  slot->is_private = _fair_import_extra_is_private (import, self->file, slot);
  if (slot->is_private && import->privacy == FAIR_PRIVACY_LEAVE_OUT)
    return;
  if (slot->is_private)
    slot->type = FAIR_COLUMN_TEXT;
  if (kind_to_rows (kind, &rows) && has_builder_column (kind, slot->field))
    slot->place = fair_history_builder_add_column (import->builder, rows,
                                                   slot->target, slot->type);
}

/* Where HubSpot tells how far a contact came, unless a column of outcomes is
 * there. */
static const FairSlot *
find_lifecycle (const FairBinding *self)
{
  static const char *const names[] = { "lifecyclestage", "lifecyclephase",
                                       "étapeducycledevie",
                                       "etapadelciclodevida", NULL };

  if (self->file->mapping->canonical ||
      self->by_field[FAIR_FIELD_OUTCOME] != NULL)
    return NULL;
  for (guint i = 0; i < self->slots->len; i++)
    {
      const FairSlot  *slot = self->slots->pdata[i];
      g_autofree char *key = fair_field_squeeze (slot->target);

      if (g_strv_contains (names, key))
        return slot;
    }

  return NULL;
}

/* Binds a file's columns to the builder's. */
FairBinding *
_fair_binding_new (FairImport     *import,
                   FairImportFile *file,
                   FairFileReport *report)
{
  FairBinding *self = g_new0 (FairBinding, 1);

  self->file = file;
  self->report = report;
  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  self->extras = g_array_new (FALSE, FALSE, sizeof (FairExtra));
  for (guint i = 0; i < file->mapping->columns->len; i++)
    {
      const FairMappingColumn *mapped = file->mapping->columns->pdata[i];
      gboolean                 wanted = is_wanted (file, i);

      fair_file_report_add_target (report, mapped->heading,
                                   wanted ? mapped->target : NULL);
      if (wanted)
        add_column (find_slot (self, mapped), file->mapping, i);
    }
  for (guint i = 0; i < self->slots->len; i++)
    bind_slot (import, self, self->slots->pdata[i]);
  self->lifecycle = find_lifecycle (self);

  return self;
}

void
_fair_binding_free (FairBinding *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->emails, g_hash_table_unref);
  g_array_unref (self->extras);
  g_ptr_array_unref (self->slots);
  g_free (self);
}

gboolean
_fair_binding_has (const FairBinding *self, FairField field)
{
  return self->by_field[field] != NULL;
}

/* The first of the slot's cells that holds something, else NULL. */
const char *
_fair_binding_read_slot (const FairSlot   *slot,
                         const FairRecord *record,
                         guint            *column)
{
  for (guint i = 0; i < slot->n_columns; i++)
    {
      const char *cell = record->cells[slot->columns[i]];

      if (fair_cell_is_blank (cell))
        continue;
      if (column != NULL)
        *column = slot->columns[i];
      return cell;
    }

  return NULL;
}

const char *
_fair_binding_get (const FairBinding *self,
                   const FairRecord  *record,
                   FairField          field)
{
  const FairSlot *slot = self->by_field[field];

  return slot != NULL ? _fair_binding_read_slot (slot, record, NULL) : NULL;
}

static const char *
get_heading (const FairBinding *self, guint column)
{
  return self->file->sheet->headings->pdata[column];
}

/* FALSE where the row does not say. */
gboolean
_fair_binding_get_boolean (FairBinding      *self,
                           const FairRecord *record,
                           FairField         field,
                           gboolean         *out)
{
  const FairSlot *slot = self->by_field[field];
  guint           column;
  const char     *cell;

  cell = slot != NULL ? _fair_binding_read_slot (slot, record, &column) : NULL;
  if (cell == NULL)
    return FALSE;
  if (fair_boolean_parse (cell, out) ||
      (!self->file->mapping->canonical && fair_truth_words_parse (cell, out)))
    return TRUE;

  fair_file_report_add_problem (self->report, record->line,
                                get_heading (self, column),
                                _ ("“%.80s” is neither yes nor no; it was "
                                   "left empty"),
                                cell);
  return FALSE;
}

gboolean
_fair_binding_get_number (FairBinding      *self,
                          const FairRecord *record,
                          FairField         field,
                          double           *out)
{
  const FairSlot *slot = self->by_field[field];
  guint           column;
  const char     *cell;

  memset (&self->figure, 0, sizeof self->figure);
  cell = slot != NULL ? _fair_binding_read_slot (slot, record, &column) : NULL;
  if (cell == NULL)
    return FALSE;
  if (fair_reading_read_number (&self->file->readings[column], cell, out,
                                &self->figure))
    return TRUE;

  fair_file_report_add_problem (
      self->report, record->line, get_heading (self, column),
      _ ("“%.80s” is no number; it was left empty"), cell);
  return FALSE;
}

/* The first of the slot's cells that is a date; those before it that hold
 * something else are reported. */
gint64
_fair_binding_get_instant (FairImport       *import,
                           FairBinding      *self,
                           const FairRecord *record,
                           const FairSlot   *slot)
{
  for (guint i = 0; i < slot->n_columns; i++)
    {
      guint       column = slot->columns[i];
      const char *cell = record->cells[column];
      gint64      instant;

      if (fair_cell_is_blank (cell))
        continue;
      if (fair_reading_read_instant (&self->file->readings[column], cell,
                                     import->zone, &instant))
        return instant;
      fair_file_report_add_problem (
          self->report, record->line, get_heading (self, column),
          _ ("“%.80s” is no date; it was left empty"), cell);
    }

  return FAIR_INSTANT_NONE;
}

void
_fair_binding_check_future (FairImport       *import,
                            FairBinding      *self,
                            const FairRecord *record,
                            const FairSlot   *slot,
                            gint64            instant)
{
  const char *cell;
  guint       column;

  if (instant == FAIR_INSTANT_NONE || instant <= import->limit)
    return;

  self->n_future++;
  cell = _fair_binding_read_slot (slot, record, &column);
  fair_file_report_add_problem (
      self->report, record->line, get_heading (self, column),
      _ ("“%.80s” is in the future and does not count"), cell);
}

gboolean
_fair_binding_is_foreign (FairImport       *import,
                          FairBinding      *self,
                          const FairRecord *record)
{
  const char *currency = _fair_binding_get (self, record, FAIR_FIELD_CURRENCY);
  g_autofree char *trimmed = NULL;

  if (currency == NULL)
    return fair_quantity_is_foreign (&self->figure, import->currency);

  trimmed = g_strstrip (g_strdup (currency));
  return g_ascii_strcasecmp (trimmed, import->currency) != 0;
}
