/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "intake/fair-import-private.h"

/* What is told of an import as a whole: by what people may narrow what counts,
 * which columns may be activities, and what became of the history that was
 * added to. */

/* More values than these are names of something, not kinds of it. */
#define MAX_SCOPES 20

/* By what sales people tell deals and leads apart, squeezed. */
static gboolean
is_scope (FairKind kind, const FairSlot *slot)
{
  static const char *const names[] = {
    "type",         "pipeline",    "dealpipeline", "opportunitytype",
    "dealtype",     "recordtype",  "recordtypeid", "region",
    "businessunit", "newbusiness", "territory",    "dealart",
    "geschäftsart", "typededeal",
  };
  g_autofree char *key = fair_field_squeeze (slot->target);

  if (kind != FAIR_KIND_DEALS && kind != FAIR_KIND_LEADS)
    return FALSE;
  if (kind == FAIR_KIND_LEADS && strcmp (key, "type") == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], key) == 0)
      return TRUE;

  return FALSE;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer counts)
{
  gsize left = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, a));
  gsize right = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, b));

  if (left != right)
    return left < right ? 1 : -1;

  return strcmp (a, b);
}

static void
sum_scope (FairImport *import, const FairBinding *binding, const FairSlot *slot)
{
  g_autoptr (GHashTable) counts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) values = NULL;
  g_autofree char *attribute = NULL;
  FairRecord       record;

  fair_sheet_rewind (binding->file->sheet);
  while (fair_sheet_next (binding->file->sheet, &record))
    {
      const char *cell;
      char       *value;
      gsize       n;

      if ((record.faults & ~FAIR_RECORD_USABLE) != 0)
        continue;
      cell = _fair_binding_read_slot (slot, &record, NULL);
      if (cell == NULL)
        continue;
      value = g_utf8_make_valid (cell, -1);
      g_strstrip (value);
      n = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, value));
      g_hash_table_replace (counts, value, GSIZE_TO_POINTER (n + 1));
      if (g_hash_table_size (counts) > MAX_SCOPES)
        return;
    }
  if (g_hash_table_size (counts) < 2)
    return;

  attribute = binding->report->kind == FAIR_KIND_DEALS
                  ? g_strconcat ("deal.", slot->target, NULL)
                  : g_strdup (slot->target);
  values = g_hash_table_get_keys (counts);
  values = g_list_sort_with_data (values, compare_counts, counts);
  for (GList *l = values; l != NULL; l = l->next)
    fair_import_findings_note_scope (
        import->report->findings, attribute, l->data,
        GPOINTER_TO_SIZE (g_hash_table_lookup (counts, l->data)));
}

static void
sum_offers (FairImport *import, const FairBinding *binding)
{
  for (guint i = 0; i < binding->file->sheet->headings->len; i++)
    {
      g_autofree char *target = fair_import_file_dup_offer (binding->file, i);

      if (target != NULL)
        fair_import_findings_add_offer (
            import->report->findings, binding->report->file,
            binding->file->sheet->headings->pdata[i], target);
    }
}

static void
note_before (FairImport *import, FairRows rows)
{
  guint64          updated = import->report->findings->updated[rows];
  guint64          untouched = import->report->findings->untouched[rows];
  g_autofree char *some = fair_format_count ((gint64) updated);
  g_autofree char *others = fair_format_count ((gint64) untouched);

  if (updated + untouched == 0)
    return;
  if (rows == FAIR_ROWS_LEADS)
    fair_import_report_add_note (
        import->report,
        _ ("Leads that were there: %s brought up to date, %s not in the files "
           "and kept"),
        some, others);
  else if (rows == FAIR_ROWS_DEALS)
    fair_import_report_add_note (
        import->report,
        _ ("Deals that were there: %s brought up to date, %s not in the files "
           "and kept"),
        some, others);
  else
    fair_import_report_add_note (
        import->report,
        _ ("Companies that were there: %s brought up to date, %s not in the "
           "files and kept"),
        some, others);
}

/* What the history that is added to had before. */
static void
sum_before (FairImport *import)
{
  FairImportFindings *findings = import->report->findings;
  guint               n[3];

  if (import->base == NULL)
    return;

  n[FAIR_ROWS_LEADS] = fair_history_count_recorded_leads (import->base);
  n[FAIR_ROWS_COMPANIES] = fair_history_get_companies (import->base)->n_rows;
  n[FAIR_ROWS_DEALS] = fair_history_get_deals (import->base)->n_rows;
  for (guint rows = 0; rows < 3; rows++)
    for (guint row = 0; row < n[rows]; row++)
      {
        gboolean seen = row < import->seen[rows]->len &&
                        g_array_index (import->seen[rows], guint8, row);

        findings->updated[rows] += seen;
        findings->untouched[rows] += !seen;
      }

  note_before (import, FAIR_ROWS_LEADS);
  note_before (import, FAIR_ROWS_DEALS);
  note_before (import, FAIR_ROWS_COMPANIES);
}

void
_fair_import_sum_up (FairImport *import, GPtrArray *bindings)
{
  for (guint i = 0; i < bindings->len; i++)
    {
      const FairBinding *binding = bindings->pdata[i];

      for (guint k = 0; k < binding->slots->len; k++)
        if (is_scope (binding->report->kind, binding->slots->pdata[k]) &&
            ((FairSlot *) binding->slots->pdata[k])->is_private == FALSE)
          sum_scope (import, binding, binding->slots->pdata[k]);
      if (binding->report->kind == FAIR_KIND_LEADS)
        sum_offers (import, binding);
    }
  sum_before (import);
  fair_import_findings_sort (import->report->findings);
}
