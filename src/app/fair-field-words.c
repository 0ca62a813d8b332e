/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-field-words.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* How people call what files hold. */

static const char *const kinds[FAIR_N_KINDS] = {
  [FAIR_KIND_UNKNOWN] = N_ ("Choose…"),
  [FAIR_KIND_LEADS] = N_ ("Leads"),
  [FAIR_KIND_COMPANIES] = N_ ("Companies"),
  [FAIR_KIND_DEALS] = N_ ("Deals"),
  [FAIR_KIND_ACTIVITIES] = N_ ("Activities"),
  [FAIR_KIND_LINKS] = N_ ("Contacts of deals"),
  [FAIR_KIND_STAGES] = N_ ("Stage changes"),
};

static const struct
{
  const char *name;
  const char *words;
} fields[] = {
  { "id", N_ ("Id") },
  { "email", N_ ("Email") },
  { "title", N_ ("Job title") },
  { "country", N_ ("Country") },
  { "region", N_ ("Region") },
  { "source", N_ ("Source") },
  { "owner", N_ ("Owner") },
  { "company_id", N_ ("Id of the company") },
  { "company", N_ ("Company") },
  { "domain", N_ ("Web domain") },
  { "industry", N_ ("Industry") },
  { "employees", N_ ("Employees") },
  { "revenue", N_ ("Revenue") },
  { "technologies", N_ ("Technologies") },
  { "created_at", N_ ("Created") },
  { "mql_at", N_ ("Became an MQL") },
  { "accepted_at", N_ ("Accepted by sales") },
  { "rejected_at", N_ ("Rejected by sales") },
  { "first_follow_up_at", N_ ("First follow-up") },
  { "discovery_call_at", N_ ("Discovery call") },
  { "sql_at", N_ ("Became an SQL") },
  { "opportunity_at", N_ ("Became an opportunity") },
  { "closed_at", N_ ("Closed") },
  { "rejection_reason", N_ ("Reason of rejection") },
  { "outcome", N_ ("Outcome") },
  { "amount", N_ ("Amount") },
  { "lead_ids", N_ ("Ids of the leads") },
  { "type", N_ ("Type") },
  { "stage", N_ ("Stage") },
  { "is_won", N_ ("Is won") },
  { "lead_id", N_ ("Id of the lead") },
  { "deal_id", N_ ("Id of the deal") },
  { "at", N_ ("When") },
  { "value", N_ ("Value") },
  { "detail", N_ ("Detail") },
  { "is_primary", N_ ("Is the primary contact") },
  { "entered_at", N_ ("When the stage was entered") },
  { "currency", N_ ("Currency") },
  { "is_closed", N_ ("Is closed") },
  { "is_deleted", N_ ("Is deleted") },
  { "converted_contact_id", N_ ("Id of the contact it became") },
  { "converted_deal_id", N_ ("Id of the deal it became") },
  { "responded", N_ ("Has responded") },
  { "match_company", N_ ("Company, to find its leads") },
  { "match_email", N_ ("Email, to find the lead") },
  { "odoo_active", N_ ("Is active (Odoo)") },
  { "odoo_probability", N_ ("Probability (Odoo)") },
  { "changed", N_ ("What was changed") },
};

/**
 * fair_field_words_get_kind:
 * @kind: what the rows of a file are
 *
 * Returns: (transfer none): what people call it
 */
const char *
fair_field_words_get_kind (FairKind kind)
{
  g_return_val_if_fail ((guint) kind < FAIR_N_KINDS, NULL);

  return _ (kinds[kind]);
}

/**
 * fair_field_words_count_rows:
 * @kind: what the rows of a file are
 * @n_rows: how many there are
 *
 * Returns: (transfer full): such as "Leads · 5,971 rows"
 */
char *
fair_field_words_count_rows (FairKind kind, guint64 n_rows)
{
  g_autofree char *count = fair_format_count ((gint64) n_rows);
  g_autofree char *rows = g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s row", "%s rows", (gulong) n_rows), count);

  if (kind == FAIR_KIND_UNKNOWN)
    return g_strdup_printf (_ ("Not known what · %s"), rows);

  return g_strdup_printf ("%s · %s", fair_field_words_get_kind (kind), rows);
}

/**
 * fair_field_words_get_field:
 * @name: a field's canonical name
 *
 * Returns: (transfer none): what people call it
 */
const char *
fair_field_words_get_field (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].name, name))
      return _ (fields[i].words);

  return name;
}
