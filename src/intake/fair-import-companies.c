/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-import-private.h"

/* Companies. One without an id goes by its file and place; only an id can tie
 * leads and deals to it. */
void
_fair_import_companies_take (FairImport       *import,
                             FairBinding      *binding,
                             const FairRecord *record)
{
  const char      *id;
  g_autofree char *name = NULL;
  guint            row;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;

  id = _fair_binding_get (binding, record, FAIR_FIELD_ID);
  if (id == NULL)
    id = name = _fair_import_rows_name (binding);
  if (!_fair_import_same_company (import, binding, record, id, &row))
    row = _fair_import_rows_take (import, binding, FAIR_ROWS_COMPANIES, id);
  _fair_import_rows_set_attributes (import, binding, FAIR_ROWS_COMPANIES, row,
                                    record);
  _fair_import_match_note_company_row (import, binding, row, record);
}
