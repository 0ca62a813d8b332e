/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "intake/fair-address.h"
#include "intake/fair-derive.h"
#include "intake/fair-import-private.h"
#include "intake/fair-mask.h"

/* What becomes of columns besides what they are: attributes that are made from
 * them, and people's names, addresses and telephone numbers that are not to be
 * in the workshop as they are. */

static gboolean
is_personal (const FairImportFile *file, guint column)
{
  const FairMappingColumn *mapped = file->mapping->columns->pdata[column];
  const FairColumnFacts   *facts = &file->facts[column];

  if (mapped->field == FAIR_FIELD_MATCH_EMAIL)
    return TRUE;
  if (mapped->field == FAIR_FIELD_EMAIL ||
      (facts->n_known > 0 && facts->n_emails * 2 >= facts->n_known))
    return mapped->field == FAIR_FIELD_ATTRIBUTE ||
           mapped->field == FAIR_FIELD_EMAIL;
  if (mapped->field != FAIR_FIELD_ATTRIBUTE || mapped->canonical)
    return FALSE;

  return fair_mask_is_personal (mapped->heading,
                                file->mapping->kind == FAIR_KIND_LEADS);
}

/* Whether a slot's values must not be in the workshop as they are. */
gboolean
_fair_import_extra_is_private (const FairImport     *import,
                               const FairImportFile *file,
                               const FairSlot       *slot)
{
  if (import->privacy == FAIR_PRIVACY_KEEP)
    return FALSE;
  for (guint i = 0; i < slot->n_columns; i++)
    if (is_personal (file, slot->columns[i]))
      return TRUE;

  return FALSE;
}

/* A name that stands for a text: it cannot be found out without the key. */
char *
_fair_import_extra_dup_pseudonym (const FairImport *import, const char *text)
{
  return fair_mask_dup_pseudonym (import->privacy_key, text);
}

/* A text in which addresses stand; NULL where it may be kept as it is. */
char *
_fair_import_extra_dup_scrubbed (const FairImport *import, const char *text)
{
  if (import->privacy == FAIR_PRIVACY_KEEP || strchr (text, '@') == NULL)
    return NULL;

  return fair_mask_dup_scrubbed (import->privacy_key, text, FALSE);
}

/* Who owns a lead or deal is told apart, but not who it is. */
gboolean
_fair_import_extra_is_owner (const FairImport *import, const FairSlot *slot)
{
  return import->privacy != FAIR_PRIVACY_KEEP &&
         strcmp (slot->target, "owner") == 0;
}

/* The id under which a row is kept: an address is none, where addresses are not
 * to be kept. */
char *
_fair_import_extra_dup_id (const FairImport *import, const char *id)
{
  if (import->privacy == FAIR_PRIVACY_KEEP || strchr (id, '@') == NULL)
    return g_strdup (id);

  return _fair_import_extra_dup_pseudonym (import, id);
}

static gboolean
has_column (const FairMapping *mapping, const char *target)
{
  for (guint i = 0; i < mapping->columns->len; i++)
    if (g_strcmp0 (((FairMappingColumn *) mapping->columns->pdata[i])->target,
                   target) == 0)
      return TRUE;

  return FALSE;
}

static FairSlot *
find_slot (const FairBinding *binding, const char *target)
{
  for (guint i = 0; i < binding->slots->len; i++)
    {
      FairSlot *slot = binding->slots->pdata[i];

      if (strcmp (slot->target, target) == 0)
        return slot;
    }

  return NULL;
}

static gboolean
is_taken (GPtrArray *bindings, const char *name)
{
  for (guint i = 0; i < bindings->len; i++)
    if (has_column (((FairBinding *) bindings->pdata[i])->file->mapping, name))
      return TRUE;

  return FALSE;
}

static gboolean
holds_leads (const FairImport *import, GPtrArray *bindings)
{
  for (guint i = 0; i < bindings->len; i++)
    if (((FairBinding *) bindings->pdata[i])->report->kind == FAIR_KIND_LEADS)
      return TRUE;

  return import->base != NULL &&
         fair_history_count_recorded_leads (import->base) > 0;
}

/* Where deals are all there is, each stands for a lead, and the address that
 * would else find its lead is that lead's. */
static void
keep_contacts (FairImport *import, GPtrArray *bindings)
{
  if (holds_leads (import, bindings))
    return;
  for (guint i = 0; i < bindings->len; i++)
    {
      FairBinding *binding = bindings->pdata[i];
      FairSlot    *slot = binding->by_field[FAIR_FIELD_MATCH_EMAIL];

      if (binding->report->kind != FAIR_KIND_DEALS ||
          binding->file->mapping->canonical)
        continue;
      import->deals_are_leads = TRUE;
      if (slot != NULL &&
          (!slot->is_private || import->privacy != FAIR_PRIVACY_LEAVE_OUT))
        slot->place = fair_history_builder_add_column (
            import->builder, FAIR_ROWS_DEALS, "email", FAIR_COLUMN_TEXT);
    }
}

/* From which rows of a kind something is derived. */
static gboolean
find_rows (const FairImport *import, FairKind kind, FairRows *rows)
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
      return import->deals_are_leads;
    default:
      return FALSE;
    }
}

static const FairSlot *
find_source (const FairBinding *binding, const char *source)
{
  const FairSlot *slot = find_slot (binding, source);

  return slot == NULL && strcmp (source, "email") == 0
             ? binding->by_field[FAIR_FIELD_MATCH_EMAIL]
             : slot;
}

/* Makes columns for what is derived: in tables of known programs, or of all
 * where a person wants it, and where no file has a column of that name. */
void
_fair_import_extra_prepare (FairImport *import, GPtrArray *bindings)
{
  guint                 n;
  const FairDerivation *all = fair_derive_list (&n);

  keep_contacts (import, bindings);
  for (guint i = 0; i < bindings->len; i++)
    {
      FairBinding       *binding = bindings->pdata[i];
      const FairMapping *mapping = binding->file->mapping;
      FairRows           rows;

      if (!find_rows (import, mapping->kind, &rows) ||
          (mapping->canonical && !import->derives))
        continue;
      for (guint place = 0; place < n; place++)
        {
          FairExtra extra = { &all[place],
                              find_source (binding, all[place].source), 0 };

          if (extra.slot == NULL || is_taken (bindings, all[place].name))
            continue;
          extra.place = fair_history_builder_add_column (
              import->builder, rows, all[place].name, FAIR_COLUMN_TEXT);
          g_array_append_val (binding->extras, extra);
        }
    }
}

static guint
count_base (const FairImport *import, FairRows rows)
{
  if (import->base == NULL)
    return 0;
  if (rows == FAIR_ROWS_LEADS)
    return fair_history_count_recorded_leads (import->base);

  return rows == FAIR_ROWS_DEALS
             ? fair_history_get_deals (import->base)->n_rows
             : fair_history_get_companies (import->base)->n_rows;
}

/* Rows of the history that is added to keep what they have. */
void
_fair_import_extra_take (FairImport       *import,
                         FairBinding      *binding,
                         FairRows          rows,
                         guint             row,
                         const FairRecord *record)
{
  if (binding->extras->len == 0 || row < count_base (import, rows))
    return;
  for (guint i = 0; i < binding->extras->len; i++)
    {
      const FairExtra *extra = &g_array_index (binding->extras, FairExtra, i);
      const char *cell = _fair_binding_read_slot (extra->slot, record, NULL);
      const char *value =
          cell != NULL ? extra->derivation->derive (import->words, cell) : NULL;

      if (value != NULL)
        fair_history_builder_set_text (import->builder, rows, row, extra->place,
                                       value);
    }
}
