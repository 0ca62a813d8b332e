/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "intake/fair-import-private.h"

/* "Not Started" becomes "not-started". */
static char *
make_type (const char *text)
{
  g_autofree char *folded = fair_text_fold (text);
  GString         *out = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != '-')
        g_string_append_c (out, '-');
    }
  if (out->len > 0 && out->str[out->len - 1] == '-')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

/* What a program's own name or number of an activity stands for. */
static gboolean
find_type (const FairPreset *preset, const char *cell, const char **type)
{
  for (guint i = 0; preset->types != NULL && preset->types[i].heading != NULL;
       i++)
    if (strcmp (preset->types[i].heading, cell) == 0)
      {
        *type = preset->types[i].target;
        return TRUE;
      }

  return FALSE;
}

/* A program's activities are called after its table and what the row says
 * itself: "task-call", "campaign-sent", and "campaign-responded" where somebody
 * did. Of a row that says no more than the table they are "task". */
static char *
dup_program_type (FairBinding *binding, const FairRecord *record)
{
  const char     *base = binding->file->mapping->preset->activity;
  const FairSlot *slot = binding->by_field[FAIR_FIELD_TYPE];
  gboolean        responded = FALSE;
  const char     *known = NULL;

  (void) _fair_binding_get_boolean (binding, record, FAIR_FIELD_RESPONDED,
                                    &responded);
  if (responded)
    return g_strconcat (base, "-responded", NULL);

  for (guint i = 0; slot != NULL && i < slot->n_columns; i++)
    {
      g_autofree char *type = NULL;

      if (find_type (binding->file->mapping->preset,
                     record->cells[slot->columns[i]], &known))
        return g_strdup (known);
      type = make_type (record->cells[slot->columns[i]]);
      if (*type != '\0' && strcmp (type, base) != 0)
        return g_strconcat (base, "-", type, NULL);
    }

  return g_strdup (base);
}

static gboolean
equals_base (const FairActivities *activities,
             guint64               i,
             const char           *type,
             double                value,
             const char           *detail)
{
  double known = activities->value[i];

  return strcmp (activities->types->pdata[activities->type[i]], type) == 0 &&
         (isnan (value) ? isnan (known) : known == value) &&
         g_strcmp0 (activities->details->pdata[activities->detail[i]],
                    detail) == 0;
}

/* Whether the history that is added to has this very activity, and no earlier
 * row of this import was the same. Its leads have the builder's first rows. */
static gboolean
take_from_base (FairImport *import,
                guint       lead,
                const char *type,
                gint64      at,
                double      value,
                const char *detail)
{
  const FairActivities *activities;
  guint64               low, high;

  if (import->base == NULL ||
      lead >= fair_history_count_recorded_leads (import->base))
    return FALSE;

  activities = fair_history_get_activities (import->base);
  low = activities->first[lead];
  high = activities->first[lead + 1];
  while (low < high)
    {
      guint64 middle = low + (high - low) / 2;

      if (activities->at[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < activities->first[lead + 1] && activities->at[low] == at; low++)
    if (!import->base_used[low] &&
        equals_base (activities, low, type, value, detail))
      {
        import->base_used[low] = TRUE;
        return TRUE;
      }

  return FALSE;
}

static void
refuse (FairBinding *binding, const FairRecord *record, const char *why)
{
  binding->report->refused++;
  fair_file_report_add_problem (binding->report, record->line, NULL, "%s", why);
}

static gboolean
is_repeated (FairImport *import, FairBinding *binding, const FairRecord *record)
{
  const char *id = _fair_binding_get (binding, record, FAIR_FIELD_ID);

  return id != NULL && !fair_id_index_add (import->activities, id, 0);
}

static void
add_activity (FairImport       *import,
              FairBinding      *binding,
              const FairRecord *record,
              guint             lead,
              const char       *type,
              gint64            at)
{
  const char *detail = _fair_binding_get (binding, record, FAIR_FIELD_DETAIL);
  double      value = NAN;
  g_autofree char *scrubbed = NULL;

  if (detail != NULL)
    scrubbed = _fair_import_extra_dup_scrubbed (import, detail);
  if (scrubbed != NULL)
    detail = scrubbed;
  (void) _fair_binding_get_number (binding, record, FAIR_FIELD_VALUE, &value);
  _fair_binding_check_future (import, binding, record,
                              binding->by_field[FAIR_FIELD_AT], at);
  if (take_from_base (import, lead, type, at, value, detail))
    {
      binding->report->merged++;
      return;
    }

  fair_history_builder_add_activity (import->builder, lead, type, at, value,
                                     detail);
  binding->report->kept++;
}

/* Dates in a lead's own row that a person takes for activities. */
void
_fair_import_activities_take_from_lead (FairImport       *import,
                                        FairBinding      *binding,
                                        guint             lead,
                                        const FairRecord *record)
{
  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot *slot = binding->slots->pdata[i];
      const char     *type = slot->target + strlen ("activity:");
      gint64          at;

      if (slot->field != FAIR_FIELD_ACTIVITY)
        continue;
      at = _fair_binding_get_instant (import, binding, record, slot);
      if (at == FAIR_INSTANT_NONE)
        continue;
      _fair_binding_check_future (import, binding, record, slot, at);
      if (!take_from_base (import, lead, type, at, NAN, NULL))
        fair_history_builder_add_activity (import->builder, lead, type, at, NAN,
                                           NULL);
    }
}

void
_fair_import_activities_take (FairImport       *import,
                              FairBinding      *binding,
                              const FairRecord *record)
{
  const FairPreset *preset = binding->file->mapping->preset;
  g_autofree char  *program_type = NULL;
  const char       *type;
  gint64            at = FAIR_INSTANT_NONE;
  guint             lead;

  if (!_fair_import_rows_is_usable (import, binding, record))
    return;

  type = _fair_binding_get (binding, record, FAIR_FIELD_TYPE);
  if (preset != NULL && preset->activity != NULL)
    type = program_type = dup_program_type (binding, record);
  if (_fair_binding_has (binding, FAIR_FIELD_AT))
    at = _fair_binding_get_instant (import, binding, record,
                                    binding->by_field[FAIR_FIELD_AT]);

  if (type == NULL)
    refuse (binding, record, _ ("refused: an activity needs a type"));
  else if (at == FAIR_INSTANT_NONE)
    refuse (binding, record, _ ("refused: an activity needs a date"));
  else if (!_fair_import_match_lead (import, binding, record, &lead))
    {
      binding->report->unlinked++;
      _fair_import_match_explain (import, binding, record);
    }
  else if (is_repeated (import, binding, record))
    binding->report->merged++;
  else
    add_activity (import, binding, record, lead, type, at);
}
