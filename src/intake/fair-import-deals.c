/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "intake/fair-import-private.h"

/* Odoo archives what is lost and sets its probability to nought. */
static gboolean
is_lost_in_odoo (FairBinding *binding, const FairRecord *record)
{
  gboolean active = TRUE;
  double   probability = 0;

  return _fair_binding_get_boolean (binding, record, FAIR_FIELD_ODOO_ACTIVE,
                                    &active) &&
         !active &&
         _fair_binding_get_number (binding, record, FAIR_FIELD_ODOO_PROBABILITY,
                                   &probability) &&
         probability == 0;
}

/* A deal is won where it is said to be. Else, in this order: the file says
 * whether it is closed; its stage says so by its name; it is left to the
 * history, which goes by its close date. A stage called "won" makes a deal won
 * only where nothing says that it is not. */
static FairOutcome
guess_outcome (FairBinding *binding, const FairRecord *record)
{
  const char *stage = _fair_binding_get (binding, record, FAIR_FIELD_STAGE);
  gboolean    won = FALSE;
  gboolean    closed = FALSE;
  gboolean    won_known, closed_known, stage_closed = FALSE;
  FairOutcome by_stage = FAIR_OUTCOME_MISSING;

  won_known =
      _fair_binding_get_boolean (binding, record, FAIR_FIELD_IS_WON, &won);
  closed_known = _fair_binding_get_boolean (binding, record,
                                            FAIR_FIELD_IS_CLOSED, &closed);
  if (stage != NULL)
    by_stage = _fair_deal_stage_read (stage, &stage_closed);
  else if (!won_known && !closed_known &&
           !_fair_binding_has (binding, FAIR_FIELD_STAGE) &&
           !binding->file->mapping->canonical)
    by_stage = _fair_deal_stage_read_day (binding, record);

  if (won)
    return FAIR_OUTCOME_WON;
  if (closed_known && !closed)
    return FAIR_OUTCOME_OPEN;
  if (by_stage == FAIR_OUTCOME_WON && !won_known)
    return FAIR_OUTCOME_WON;
  if (is_lost_in_odoo (binding, record))
    return FAIR_OUTCOME_LOST;
  if (_fair_binding_has (binding, FAIR_FIELD_ODOO_ACTIVE) && !stage_closed)
    return FAIR_OUTCOME_OPEN;
  if (closed || stage_closed)
    return FAIR_OUTCOME_LOST;

  return by_stage;
}

/* What a person said of the stage counts before all. */
static FairOutcome
find_outcome (FairImport       *import,
              FairBinding      *binding,
              const FairRecord *record)
{
  const FairSlot *slot = binding->by_field[FAIR_FIELD_STAGE];
  const char     *stage = _fair_binding_get (binding, record, FAIR_FIELD_STAGE);
  const char     *column = "is_won";
  FairOutcome     outcome = guess_outcome (binding, record);

  if (import->rules != NULL)
    fair_mapping_rules_find_outcome (import->rules, FAIR_KIND_DEALS,
                                     stage != NULL ? stage : "", &outcome);
  if (slot != NULL)
    column = binding->file->sheet->headings->pdata[slot->columns[0]];
  fair_import_findings_note_outcome (import->report->findings, FAIR_KIND_DEALS,
                                     column, stage, outcome);
  return outcome;
}

static void
tie_leads (FairImport       *import,
           FairBinding      *binding,
           guint             deal,
           const FairRecord *record)
{
  const FairSlot *slot = binding->by_field[FAIR_FIELD_LEAD_IDS];
  guint           column;
  const char     *cell;
  g_auto (GStrv) ids = NULL;

  cell = slot != NULL ? _fair_binding_read_slot (slot, record, &column) : NULL;
  if (cell == NULL)
    {
      guint lead;

      if (_fair_binding_has (binding, FAIR_FIELD_MATCH_EMAIL) &&
          _fair_import_match_lead (import, binding, record, &lead))
        fair_history_builder_tie_deal (import->builder, deal, lead, FALSE);
      return;
    }

  ids = fair_text_split_list (cell);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint lead;

      if (fair_id_index_find (import->ids[FAIR_ROWS_LEADS], ids[i], &lead))
        fair_history_builder_tie_deal (import->builder, deal, lead, FALSE);
      else
        fair_file_report_add_problem (
            binding->report, record->line,
            binding->file->sheet->headings->pdata[column],
            _ ("no lead has the id “%.80s”"), ids[i]);
    }
}

static void
check_close (FairImport       *import,
             FairBinding      *binding,
             const FairRecord *record,
             FairOutcome       outcome)
{
  if (outcome != FAIR_OUTCOME_WON && outcome != FAIR_OUTCOME_LOST)
    return;

  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot *slot = binding->slots->pdata[i];
      guint           column;
      gint64          instant;
      const char     *cell;

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
_fair_import_deals_take (FairImport       *import,
                         FairBinding      *binding,
                         const FairRecord *record)
{
  const char      *id;
  g_autofree char *name = NULL;
  FairOutcome      outcome;
  gboolean         has_amount;
  double           amount = 0;
  guint            row;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;

  id = _fair_binding_get (binding, record, FAIR_FIELD_ID);
  if (id == NULL)
    id = name = _fair_import_rows_name (binding);
  row = _fair_import_rows_take (import, binding, FAIR_ROWS_DEALS, id);
  _fair_import_rows_set_attributes (import, binding, FAIR_ROWS_DEALS, row,
                                    record);
  _fair_import_rows_tie_company (import, binding, FAIR_ROWS_DEALS, row, record);
  tie_leads (import, binding, row, record);

  outcome = find_outcome (import, binding, record);
  has_amount =
      _fair_binding_get_number (binding, record, FAIR_FIELD_AMOUNT, &amount);
  fair_history_builder_set_deal (
      import->builder, row, outcome, has_amount, amount,
      has_amount && _fair_binding_is_foreign (import, binding, record));
  check_close (import, binding, record, outcome);
}

/* Ties leads to the deals that they became, once the deals are there. */
void
_fair_import_deals_tie_conversions (FairImport *import)
{
  for (guint i = 0; i < import->conversions->len; i++)
    {
      const FairConversion *conversion =
          &g_array_index (import->conversions, FairConversion, i);
      guint deal;

      if (fair_id_index_find (import->ids[FAIR_ROWS_DEALS], conversion->deal,
                              &deal))
        fair_history_builder_tie_deal (import->builder, deal, conversion->lead,
                                       FALSE);
      else
        fair_file_report_add_problem (conversion->binding->report,
                                      conversion->line, NULL,
                                      _ ("no deal has the id “%.80s”, into "
                                         "which the lead was converted"),
                                      conversion->deal);
    }
}
