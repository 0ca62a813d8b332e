/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-import-private.h"

/* Joins rows that name no id, or one that nobody has: leads by their e-mail
 * address, companies by their domain and then by their name without its legal
 * form. What two rows have joins nothing, nor does an address that is masked or
 * shared, nor the domain of a provider of free addresses. A file in canonical
 * names is taken at its word: it joins by ids alone. */

/* In place of a row where several have the same. */
#define SEVERAL GUINT_TO_POINTER (G_MAXUINT)

static void
note_key (GHashTable *keys, char *key, guint row)
{
  gpointer known;

  if (key == NULL)
    return;
  if (g_hash_table_lookup_extended (keys, key, NULL, &known) &&
      GPOINTER_TO_UINT (known) != row)
    g_hash_table_replace (keys, key, SEVERAL);
  else
    g_hash_table_replace (keys, key, GUINT_TO_POINTER (row));
}

static gboolean
find_key (GHashTable *keys, const char *key, guint *row)
{
  gpointer known;

  if (key == NULL || !g_hash_table_lookup_extended (keys, key, NULL, &known) ||
      known == SEVERAL)
    return FALSE;

  *row = GPOINTER_TO_UINT (known);
  return TRUE;
}

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

static char *
dup_email_key (const char *email)
{
  g_autofree char *folded = NULL;

  if (email == NULL || !fair_address_is_email (email) ||
      fair_address_is_shared (email))
    return NULL;

  folded = fair_text_fold (email);

  return g_strdup (folded);
}

/* The domain of a company, but not one that everybody has. */
static char *
dup_domain_key (const char *text)
{
  g_autofree char *domain =
      text != NULL ? fair_address_dup_domain (text) : NULL;

  if (domain == NULL || fair_address_get_kind (domain) == FAIR_ADDRESS_FREE)
    return NULL;

  return g_steal_pointer (&domain);
}

/* Remembers by what others may name a lead. */
void
_fair_import_match_note_lead (FairImport *import, guint row, const char *email)
{
  if (import->joins)
    note_key (import->emails, dup_email_key (email), row);
}

/* Remembers by what others may name a company. */
void
_fair_import_match_note_company (FairImport *import,
                                 guint       row,
                                 const char *domain,
                                 const char *name)
{
  if (!import->joins)
    return;

  note_key (import->domains, dup_domain_key (domain), row);
  if (name != NULL)
    note_key (import->names, fair_address_dup_company_key (name), row);
}

void
_fair_import_match_note_company_row (FairImport        *import,
                                     const FairBinding *binding,
                                     guint              row,
                                     const FairRecord  *record)
{
  _fair_import_match_note_company (import, row,
                                   get_attribute (binding, record, "domain"),
                                   get_attribute (binding, record, "company"));
}

/* A company that is known by its name alone, because deals name it so. */
static guint
add_named_company (FairImport *import, const char *name, char *key)
{
  g_autofree char *id = g_strconcat ("company:", key, NULL);
  g_autofree char *scrubbed = _fair_import_extra_dup_scrubbed (import, name);
  guint            row =
      fair_history_builder_add_row (import->builder, FAIR_ROWS_COMPANIES, id);

  fair_id_index_add (import->ids[FAIR_ROWS_COMPANIES], id, row);
  fair_history_builder_set_text (import->builder, FAIR_ROWS_COMPANIES, row,
                                 import->company_place,
                                 scrubbed != NULL ? scrubbed : name);
  note_key (import->names, key, row);
  return row;
}

/* The company of a row that names none by its id. */
gboolean
_fair_import_match_company (FairImport       *import,
                            FairBinding      *binding,
                            const FairRecord *record,
                            guint            *row)
{
  const char *name =
      _fair_binding_get (binding, record, FAIR_FIELD_MATCH_COMPANY);
  const char *domain = get_attribute (binding, record, "domain");
  const char *email = _fair_binding_get (binding, record, FAIR_FIELD_EMAIL);
  g_autofree char *by_domain = dup_domain_key (domain);
  g_autofree char *by_email = dup_domain_key (email);
  g_autofree char *by_name = NULL;

  if (!import->joins || binding->file->mapping->canonical)
    return FALSE;
  if (name == NULL)
    name = get_attribute (binding, record, "company");
  if (name != NULL)
    by_name = fair_address_dup_company_key (name);

  if (!find_key (import->domains, by_domain, row) &&
      !find_key (import->domains, by_email, row) &&
      !find_key (import->names, by_name, row))
    {
      if (!import->names_companies || by_name == NULL ||
          g_hash_table_contains (import->names, by_name))
        return FALSE;
      *row = add_named_company (import, name, g_steal_pointer (&by_name));
    }
  binding->n_by_company++;
  return TRUE;
}

static gboolean
match_address (FairImport *import, const char *email, guint *lead)
{
  g_autofree char *key = dup_email_key (email);

  return find_key (import->emails, key, lead);
}

/* The lead that a row is about: by its id, else by its address. */
gboolean
_fair_import_match_lead (FairImport       *import,
                         FairBinding      *binding,
                         const FairRecord *record,
                         guint            *lead)
{
  if (_fair_import_rows_find (import, binding, record, FAIR_FIELD_LEAD_ID,
                              FAIR_ROWS_LEADS, lead))
    return TRUE;
  if (!import->joins || binding->file->mapping->canonical)
    return FALSE;
  if (!match_address (import,
                      _fair_binding_get (binding, record, FAIR_FIELD_LEAD_ID),
                      lead) &&
      !match_address (
          import, _fair_binding_get (binding, record, FAIR_FIELD_MATCH_EMAIL),
          lead))
    return FALSE;

  binding->n_by_email++;
  return TRUE;
}

/* Lists why a row could not be joined to a lead. */
void
_fair_import_match_explain (FairImport       *import,
                            FairBinding      *binding,
                            const FairRecord *record)
{
  const char *id = _fair_binding_get (binding, record, FAIR_FIELD_LEAD_ID);
  const char *email =
      _fair_binding_get (binding, record, FAIR_FIELD_MATCH_EMAIL);
  const char      *text = id != NULL ? id : email;
  g_autofree char *key = dup_email_key (text);
  g_autofree char *why = NULL;

  if (text == NULL)
    why = g_strdup (_ ("the row names no lead"));
  else if (import->privacy != FAIR_PRIVACY_KEEP && strchr (text, '@') != NULL)
    why = g_strdup (_ ("no lead, or several, have the address in the row"));
  else if (binding->file->mapping->canonical ||
           (strchr (text, '@') == NULL && !g_str_has_suffix (text, "==")))
    why = g_strdup_printf (_ ("no lead has the id “%.80s”"), text);
  else if (key == NULL)
    why = g_strdup_printf (
        _ ("“%.80s” is a masked or shared address and names no lead"), text);
  else if (g_hash_table_contains (import->emails, key))
    why = g_strdup_printf (_ ("several leads have the address “%.80s”"), text);
  else
    why = g_strdup_printf (_ ("no lead has the address “%.80s”"), text);
  fair_file_report_add_problem (binding->report, record->line, NULL, "%s", why);
}
