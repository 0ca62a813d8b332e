/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"

/* Leads and companies that seem to be the same though their ids differ: leads
 * with one address, companies with one domain or with one name but for the
 * legal form. They are listed; where a person wants it, the later row goes into
 * the earlier one, of which a time is only brought forward. Files in canonical
 * names are taken at their word. */

static const char *
get_attribute (const FairBinding *binding,
               const FairRecord  *record,
               const char        *target)
{
  for (guint i = 0; i < binding->slots->len; i++)
    {
      const FairSlot *slot = binding->slots->pdata[i];

      if (strcmp (slot->target, target) == 0)
        return _fair_binding_read_slot (slot, record, NULL);
    }

  return NULL;
}

/* The row that has the key already, else none; then @id is noted for it. */
static const char *
find_same (FairImport *import,
           const char *prefix,
           const char *key,
           const char *id)
{
  g_autofree char *whole = NULL;
  const char      *known;

  if (key == NULL || *key == '\0')
    return NULL;
  whole = g_strconcat (prefix, key, NULL);
  known = g_hash_table_lookup (import->same, whole);
  if (known == NULL)
    {
      g_hash_table_insert (import->same, g_steal_pointer (&whole),
                           g_string_chunk_insert_const (import->same_ids, id));
      return NULL;
    }

  return known;
}

static void
note_frame (FairImport      *import,
            const FairFrame *frame,
            guint            n_rows,
            const char      *prefix,
            const char      *column,
            char *(*make_key) (const char *) )
{
  const FairColumn *texts = fair_frame_find (frame, column);

  for (guint row = 0; texts != NULL && row < n_rows; row++)
    {
      const char      *text = fair_column_get_text (texts, row);
      g_autofree char *key = text != NULL ? make_key (text) : NULL;

      find_same (import, prefix, key, fair_frame_get_id (frame, row));
    }
}

/* The history that is added to has leads and companies already. */
void
_fair_import_same_note_base (FairImport *import)
{
  const FairFrame *leads = fair_history_get_leads (import->base);
  const FairFrame *companies = fair_history_get_companies (import->base);

  note_frame (import, leads, fair_history_count_recorded_leads (import->base),
              "lead:", "email", fair_text_fold);
  note_frame (import, companies, companies->n_rows, "domain:", "domain",
              fair_address_dup_domain);
  note_frame (import, companies, companies->n_rows, "name:", "company",
              fair_address_dup_company_key);
}

static gboolean
take (FairImport       *import,
      FairBinding      *binding,
      FairRows          rows,
      const FairRecord *record,
      const char       *id,
      const char       *known,
      const char       *why,
      guint            *row)
{
  guint own;

  if (!fair_id_index_find (import->ids[rows], known, row) ||
      (fair_id_index_find (import->ids[rows], id, &own) && own == *row))
    return FALSE;

  fair_import_findings_add_duplicate (import->report->findings,
                                      binding->report->kind,
                                      binding->report->file, record->line, why);
  /* A row of its own that a history has already stays what it is. */
  if (!import->merges || fair_id_index_find (import->ids[rows], id, &own))
    return FALSE;

  fair_id_index_add (import->ids[rows], id, *row);
  binding->report->merged++;
  binding->into_same = TRUE;
  return TRUE;
}

/* Whether a lead's row goes into an earlier one. */
gboolean
_fair_import_same_lead (FairImport       *import,
                        FairBinding      *binding,
                        const FairRecord *record,
                        const char       *id,
                        guint            *row)
{
  const char *email = _fair_binding_get (binding, record, FAIR_FIELD_EMAIL);
  g_autofree char *key = NULL;
  g_autofree char *why = NULL;
  const char      *known;

  if (!import->joins || binding->file->mapping->canonical || email == NULL ||
      !fair_address_is_email (email) || fair_address_is_shared (email))
    return FALSE;

  key = fair_text_fold (email);
  known = find_same (import, "lead:", key, id);
  if (known == NULL || strcmp (known, id) == 0)
    return FALSE;

  why = import->privacy == FAIR_PRIVACY_KEEP
            ? g_strdup_printf (_ ("the same e-mail address as “%.80s”"), known)
            : g_strdup (_ ("the same e-mail address as an earlier row"));
  return take (import, binding, FAIR_ROWS_LEADS, record, id, known, why, row);
}

/* Whether a company's row goes into an earlier one. */
gboolean
_fair_import_same_company (FairImport       *import,
                           FairBinding      *binding,
                           const FairRecord *record,
                           const char       *id,
                           guint            *row)
{
  const char      *domain = get_attribute (binding, record, "domain");
  const char      *name = get_attribute (binding, record, "company");
  g_autofree char *by_domain = NULL;
  g_autofree char *by_name = NULL;
  g_autofree char *why = NULL;
  const char      *same_domain;
  const char      *same_name;

  if (!import->joins || binding->file->mapping->canonical)
    return FALSE;

  if (domain != NULL)
    by_domain = fair_address_dup_domain (domain);
  if (by_domain != NULL &&
      fair_address_get_kind (by_domain) == FAIR_ADDRESS_FREE)
    g_clear_pointer (&by_domain, g_free);
  if (name != NULL)
    by_name = fair_address_dup_company_key (name);
  same_domain = find_same (import, "domain:", by_domain, id);
  same_name = find_same (import, "name:", by_name, id);
  if (same_domain != NULL && strcmp (same_domain, id) != 0)
    {
      why = g_strdup_printf (_ ("the same domain as “%.80s”"), same_domain);
      return take (import, binding, FAIR_ROWS_COMPANIES, record, id,
                   same_domain, why, row);
    }
  if (same_name == NULL || strcmp (same_name, id) == 0)
    return FALSE;

  why = g_strdup_printf (_ ("the same name but for its legal form as “%.80s”"),
                         same_name);
  return take (import, binding, FAIR_ROWS_COMPANIES, record, id, same_name, why,
               row);
}
