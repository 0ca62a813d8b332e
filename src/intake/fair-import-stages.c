/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-import-private.h"

/* Histories of stages. A lead's first entry into a stage gives it that stage's
 * time, where its own row has none; a deal's first entry anywhere tells when it
 * was opened, and the first into a closed stage when it closed, where its own
 * row does not. Rows need not stand in the order of time: the earliest is
 * noted, and a time that came from here may be brought forward. */

/* Names of stages, squeezed, besides the stage times' own without "_at". A
 * mapping may name others. */
static const struct
{
  const char *name;
  FairStage   stage;
} names[] = {
  { "marketingqualified", FAIR_STAGE_MQL },
  { "marketingqualifiedlead", FAIR_STAGE_MQL },
  { "mql", FAIR_STAGE_MQL },
  { "accepted", FAIR_STAGE_ACCEPTED },
  { "sal", FAIR_STAGE_ACCEPTED },
  { "salesaccepted", FAIR_STAGE_ACCEPTED },
  { "salesacceptedlead", FAIR_STAGE_ACCEPTED },
  { "rejected", FAIR_STAGE_REJECTED },
  { "unqualified", FAIR_STAGE_REJECTED },
  { "disqualified", FAIR_STAGE_REJECTED },
  { "closednotconverted", FAIR_STAGE_REJECTED },
  { "firstfollowup", FAIR_STAGE_FIRST_FOLLOW_UP },
  { "contacted", FAIR_STAGE_FIRST_FOLLOW_UP },
  { "workingcontacted", FAIR_STAGE_FIRST_FOLLOW_UP },
  { "discovery", FAIR_STAGE_DISCOVERY_CALL },
  { "discoverycall", FAIR_STAGE_DISCOVERY_CALL },
  { "salesqualified", FAIR_STAGE_SQL },
  { "salesqualifiedlead", FAIR_STAGE_SQL },
  { "sql", FAIR_STAGE_SQL },
  { "opportunity", FAIR_STAGE_OPPORTUNITY },
};

/* What a history of many fields calls a change of stage, squeezed. */
static const char *const stage_fields[] = {
  "stage", "stagename", "status", "leadstatus", "dealstage", "lifecyclestage",
};

static gboolean
find_stage (FairImport *import, const char *name, FairStage *stage)
{
  const char      *target = NULL;
  g_autofree char *squeezed = NULL;

  if (import->rules != NULL)
    target = fair_mapping_rules_find_stage (import->rules, name);
  if (target != NULL)
    return fair_stage_from_string (target, stage);

  squeezed = fair_field_squeeze (name);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].name, squeezed) == 0)
      {
        *stage = names[i].stage;
        return TRUE;
      }

  return FALSE;
}

static void
set_earliest (
    FairImport *import, FairRows rows, guint row, FairStage stage, gint64 at)
{
  const char *name = fair_stage_to_string (stage);
  guint       place;

  if ((*_fair_import_rows_get_dated (import, rows, row) & (1u << stage)) != 0)
    return;
  if (!_fair_import_rows_note_stage (import, rows, row, stage, at))
    return;

  place = fair_history_builder_add_column (import->builder, rows, name,
                                           FAIR_COLUMN_INSTANT);
  fair_history_builder_set_instant (import->builder, rows, row, place, at);
}

static gboolean
is_stage_change (FairBinding *binding, const FairRecord *record)
{
  const char *field = _fair_binding_get (binding, record, FAIR_FIELD_CHANGED);
  g_autofree char *squeezed = NULL;

  if (field == NULL)
    return !_fair_binding_has (binding, FAIR_FIELD_CHANGED);

  squeezed = fair_field_squeeze (field);
  for (guint i = 0; i < G_N_ELEMENTS (stage_fields); i++)
    if (strcmp (stage_fields[i], squeezed) == 0)
      return TRUE;

  return FALSE;
}

static void
enter_lead_stage (FairImport *import, guint lead, const char *name, gint64 at)
{
  FairStage stage;
  gsize     n;

  if (find_stage (import, name, &stage))
    {
      set_earliest (import, FAIR_ROWS_LEADS, lead, stage, at);
      return;
    }

  n = GPOINTER_TO_SIZE (g_hash_table_lookup (import->stage_names, name));
  g_hash_table_replace (import->stage_names, g_strdup (name),
                        GSIZE_TO_POINTER (n + 1));
}

static void
enter_deal_stage (FairImport *import, guint deal, const char *name, gint64 at)
{
  gboolean closed;

  (void) _fair_deal_stage_read (name, &closed);
  set_earliest (import, FAIR_ROWS_DEALS, deal, FAIR_STAGE_CREATED, at);
  if (closed)
    set_earliest (import, FAIR_ROWS_DEALS, deal, FAIR_STAGE_CLOSED, at);
}

static void
refuse (FairBinding *binding, const FairRecord *record, const char *why)
{
  binding->report->refused++;
  fair_file_report_add_problem (binding->report, record->line, NULL, "%s", why);
}

void
_fair_import_stages_take (FairImport       *import,
                          FairBinding      *binding,
                          const FairRecord *record)
{
  const char *name;
  gint64      at = FAIR_INSTANT_NONE;
  guint       row;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;
  if (!is_stage_change (binding, record))
    {
      refuse (binding, record, _ ("refused: not a change of stage"));
      return;
    }

  name = _fair_binding_get (binding, record, FAIR_FIELD_STAGE);
  if (_fair_binding_has (binding, FAIR_FIELD_AT))
    at = _fair_binding_get_instant (import, binding, record,
                                    binding->by_field[FAIR_FIELD_AT]);
  if (name == NULL || at == FAIR_INSTANT_NONE)
    {
      refuse (binding, record,
              _ ("refused: a change of stage needs the stage and its date"));
      return;
    }

  _fair_binding_check_future (import, binding, record,
                              binding->by_field[FAIR_FIELD_AT], at);
  if (_fair_import_rows_find (import, binding, record, FAIR_FIELD_DEAL_ID,
                              FAIR_ROWS_DEALS, &row))
    enter_deal_stage (import, row, name, at);
  else if (_fair_import_rows_find (import, binding, record, FAIR_FIELD_LEAD_ID,
                                   FAIR_ROWS_LEADS, &row))
    enter_lead_stage (import, row, name, at);
  else
    {
      binding->report->unlinked++;
      fair_file_report_add_problem (
          binding->report, record->line, NULL,
          _ ("neither deal nor lead of this change is known"));
      return;
    }
  binding->report->kept++;
}
