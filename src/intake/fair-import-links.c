/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "intake/fair-import-private.h"

/* Ties of deals and leads that a file of their own holds. */
void
_fair_import_links_take (FairImport       *import,
                         FairBinding      *binding,
                         const FairRecord *record)
{
  const char *deal_id;
  const char *lead_id;
  guint       deal, lead;
  gboolean    primary = FALSE;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;

  deal_id = _fair_binding_get (binding, record, FAIR_FIELD_DEAL_ID);
  lead_id = _fair_binding_get (binding, record, FAIR_FIELD_LEAD_ID);
  if (deal_id == NULL ||
      (lead_id == NULL && !_fair_binding_has (binding, FAIR_FIELD_MATCH_EMAIL)))
    {
      binding->report->refused++;
      fair_file_report_add_problem (
          binding->report, record->line, NULL,
          _ ("refused: a tie needs a deal and a lead"));
      return;
    }
  if (!_fair_import_rows_find (import, binding, record, FAIR_FIELD_DEAL_ID,
                               FAIR_ROWS_DEALS, &deal))
    {
      binding->report->unlinked++;
      fair_file_report_add_problem (binding->report, record->line, NULL,
                                    _ ("no deal has the id “%.80s”"), deal_id);
      return;
    }
  if (!_fair_import_match_lead (import, binding, record, &lead))
    {
      binding->report->unlinked++;
      _fair_import_match_explain (import, binding, record);
      return;
    }

  (void) _fair_binding_get_boolean (binding, record, FAIR_FIELD_IS_PRIMARY,
                                    &primary);
  fair_history_builder_tie_deal (import->builder, deal, lead, primary);
  binding->report->kept++;
}
