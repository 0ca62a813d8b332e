/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"

/* Leads and contacts. In a CRM that turns a lead into a contact they are two
 * rows of one person: the contact's row goes into the lead's, and what the lead
 * itself says counts, because it was said before the sale. Contacts are
 * imported first, so that the lead overwrites them; to know into which rows
 * they go, and which addresses are unique, each file is looked through before
 * the first row is taken. */

static gboolean
is_deleted (FairBinding *binding, const FairRecord *record)
{
  const char *cell = _fair_binding_get (binding, record, FAIR_FIELD_IS_DELETED);
  gboolean    deleted = FALSE;

  return cell != NULL && fair_boolean_parse (cell, &deleted) && deleted;
}

/* Looks at a row of a file of leads before any is taken. */
void
_fair_import_leads_prepare (FairImport       *import,
                            FairBinding      *binding,
                            const FairRecord *record)
{
  const char *id = _fair_binding_get (binding, record, FAIR_FIELD_ID);
  const char *email = _fair_binding_get (binding, record, FAIR_FIELD_EMAIL);
  const char *contact =
      _fair_binding_get (binding, record, FAIR_FIELD_CONVERTED_CONTACT_ID);

  if ((record->faults & ~FAIR_RECORD_USABLE) != 0 ||
      is_deleted (binding, record))
    return;

  if (id == NULL && email != NULL)
    {
      char *key = fair_text_fold (email);
      gsize n;

      if (binding->emails == NULL)
        binding->emails =
            g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      n = GPOINTER_TO_SIZE (g_hash_table_lookup (binding->emails, key));
      g_hash_table_replace (binding->emails, key, GSIZE_TO_POINTER (n + 1));
    }
  if (id != NULL && contact != NULL &&
      fair_id_index_add (import->people, contact, import->people_ids->len))
    g_ptr_array_add (import->people_ids, g_strdup (id));
}

/* The id a row goes by. A row without one goes by its e-mail address, where no
 * other such row of the file has the same, else by its file and place. */
static char *
dup_id (FairBinding *binding, const FairRecord *record)
{
  const char      *id = _fair_binding_get (binding, record, FAIR_FIELD_ID);
  const char      *email;
  g_autofree char *key = NULL;

  if (id != NULL)
    return g_strdup (id);

  email = _fair_binding_get (binding, record, FAIR_FIELD_EMAIL);
  if (email == NULL ||
      (!binding->file->mapping->canonical && fair_address_is_shared (email)))
    return _fair_import_rows_name (binding);

  key = fair_text_fold (email);
  if (binding->emails != NULL &&
      GPOINTER_TO_SIZE (g_hash_table_lookup (binding->emails, key)) == 1)
    return g_strdup (email);
  return _fair_import_rows_name (binding);
}

/* A contact that was a lead: its row is part of the lead's, and leaves that
 * unseen, so that the lead's own row counts as kept. */
static gboolean
take_contact (FairImport  *import,
              FairBinding *binding,
              const char  *id,
              guint       *row)
{
  guint       person;
  const char *lead;

  if (_fair_binding_has (binding, FAIR_FIELD_CONVERTED_CONTACT_ID) ||
      !fair_id_index_find (import->people, id, &person))
    return FALSE;

  lead = import->people_ids->pdata[person];
  if (!fair_id_index_find (import->ids[FAIR_ROWS_LEADS], lead, row))
    {
      g_autofree char *kept = _fair_import_extra_dup_id (import, lead);

      *row =
          fair_history_builder_add_row (import->builder, FAIR_ROWS_LEADS, kept);
      fair_id_index_add (import->ids[FAIR_ROWS_LEADS], lead, *row);
    }
  fair_id_index_add (import->ids[FAIR_ROWS_LEADS], id, *row);
  binding->report->merged++;
  return TRUE;
}

/* The outcome that a cell of a lead's row says. */
static FairOutcome
read_outcome (FairImport        *import,
              const FairBinding *binding,
              const char        *heading,
              const char        *cell)
{
  g_autofree char *folded = fair_text_fold (cell);
  g_autofree char *key = fair_field_squeeze (heading);
  FairOutcome      outcome = FAIR_OUTCOME_MISSING;

  if (binding->file->mapping->canonical)
    fair_outcome_from_string (folded, &outcome);
  else
    outcome =
        _fair_deal_stage_read_outcome (cell, strstr (key, "convert") != NULL);
  if (import->rules != NULL)
    fair_mapping_rules_find_outcome (import->rules, FAIR_KIND_LEADS, cell,
                                     &outcome);

  return outcome;
}

/* What a row without a word about its outcome says otherwise. */
static void
set_outcome_otherwise (FairImport       *import,
                       FairBinding      *binding,
                       guint             row,
                       const FairRecord *record)
{
  const FairSlot *slot = !import->has_deals ? binding->lifecycle : NULL;
  const char     *cell = NULL;
  guint           column;
  FairOutcome     outcome = FAIR_OUTCOME_MISSING;

  if (slot != NULL)
    cell = _fair_binding_read_slot (slot, record, &column);
  if (cell != NULL)
    {
      const char *heading = binding->file->sheet->headings->pdata[column];

      outcome = read_outcome (import, binding, heading, cell);
      if (outcome != FAIR_OUTCOME_MISSING)
        fair_import_findings_note_outcome (
            import->report->findings, FAIR_KIND_LEADS, heading, cell, outcome);
    }
  if (outcome == FAIR_OUTCOME_MISSING || outcome == FAIR_OUTCOME_NONE)
    {
      FairOutcome by_day = _fair_deal_stage_read_day (binding, record);

      outcome = by_day != FAIR_OUTCOME_MISSING ? by_day : outcome;
    }
  if (outcome != FAIR_OUTCOME_MISSING)
    fair_history_builder_set_outcome (import->builder, row, outcome);
}

static void
set_outcome (FairImport       *import,
             FairBinding      *binding,
             guint             row,
             const FairRecord *record)
{
  const FairSlot *slot = binding->by_field[FAIR_FIELD_OUTCOME];
  guint           column;
  const char     *heading;
  const char     *cell;
  FairOutcome     outcome;

  cell = slot != NULL ? _fair_binding_read_slot (slot, record, &column) : NULL;
  if (cell == NULL)
    {
      set_outcome_otherwise (import, binding, row, record);
      return;
    }

  heading = binding->file->sheet->headings->pdata[column];
  outcome = read_outcome (import, binding, heading, cell);
  if (outcome == FAIR_OUTCOME_MISSING)
    {
      fair_file_report_add_problem (
          binding->report, record->line, heading,
          _ ("“%.80s” is not won, lost, open or none; it was left empty"),
          cell);
      return;
    }
  fair_history_builder_set_outcome (import->builder, row, outcome);
  fair_import_findings_note_outcome (import->report->findings, FAIR_KIND_LEADS,
                                     heading, cell, outcome);
}

static void
note_conversion (FairImport       *import,
                 FairBinding      *binding,
                 guint             row,
                 const FairRecord *record)
{
  const char *contact =
      _fair_binding_get (binding, record, FAIR_FIELD_CONVERTED_CONTACT_ID);
  const char *deal =
      _fair_binding_get (binding, record, FAIR_FIELD_CONVERTED_DEAL_ID);

  /* Others may know the person as the contact, though no file holds it. */
  if (contact != NULL)
    fair_id_index_add (import->ids[FAIR_ROWS_LEADS], contact, row);
  if (deal != NULL)
    {
      FairConversion conversion = { row, g_strdup (deal), binding,
                                    record->line };

      g_array_append_val (import->conversions, conversion);
    }
}

/* The close date of a lead that is open is a forecast. */
static void
check_close (FairImport *import, FairBinding *binding, const FairRecord *record)
{
  const char *cell = _fair_binding_get (binding, record, FAIR_FIELD_OUTCOME);
  FairOutcome outcome;

  if (cell == NULL)
    return;
  outcome = read_outcome (import, binding, "", cell);
  if (outcome != FAIR_OUTCOME_WON && outcome != FAIR_OUTCOME_LOST)
    return;

  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot *slot = binding->slots->pdata[i];
      guint           column;
      gint64          instant;

      if (slot->field != FAIR_FIELD_STAGE_TIME ||
          strcmp (slot->target, "closed_at") != 0)
        continue;
      cell = _fair_binding_read_slot (slot, record, &column);
      if (cell != NULL &&
          fair_reading_read_instant (&binding->file->readings[column], cell,
                                     import->zone, &instant))
        _fair_binding_check_future (import, binding, record, slot, instant);
    }
}

void
_fair_import_leads_take (FairImport       *import,
                         FairBinding      *binding,
                         const FairRecord *record)
{
  g_autofree char *id = NULL;
  guint            row;
  double           amount;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;

  id = dup_id (binding, record);
  if (!take_contact (import, binding, id, &row) &&
      !_fair_import_same_lead (import, binding, record, id, &row))
    row = _fair_import_rows_take (import, binding, FAIR_ROWS_LEADS, id);

  _fair_import_rows_set_attributes (import, binding, FAIR_ROWS_LEADS, row,
                                    record);
  _fair_import_rows_tie_company (import, binding, FAIR_ROWS_LEADS, row, record);
  set_outcome (import, binding, row, record);
  if (_fair_binding_get_number (binding, record, FAIR_FIELD_AMOUNT, &amount))
    fair_history_builder_set_amount (
        import->builder, row, amount,
        _fair_binding_is_foreign (import, binding, record));
  note_conversion (import, binding, row, record);
  _fair_import_match_note_lead (
      import, row, _fair_binding_get (binding, record, FAIR_FIELD_EMAIL));
  _fair_import_activities_take_from_lead (import, binding, row, record);
  check_close (import, binding, record);
}
