/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Odoo's CRM keeps leads and opportunities in one table: its rows are deals
 * here, which are leads of their own where nobody else is tied to them. What is
 * lost is archived with a probability of nought. */

static const FairPresetColumn pipeline[] = {
  { "id", "id" },
  { "externalid", "id" },
  { "emailfrom", "match_email" },
  { "email", "match_email" },
  { "stage", "stage" },
  { "stageid", "stage" },
  { "stageidiswon", "is_won" },
  { "active", "odoo_active" },
  { "probability", "odoo_probability" },
  { "expectedrevenue", "amount" },
  { "createdon", "created_at" },
  { "createdate", "created_at" },
  { "closeddate", "closed_at" },
  { "dateclosed", "closed_at" },
  { "expectedclosing", "closed_at" },
  { "datedeadline", "closed_at" },
  { "sourceid", "source" },
  { "source", "source" },
  { "companyname", "match_company" },
  { "partnername", "match_company" },
  { "type", "type" },
  /* In German. */
  { "externeid", "id" },
  { "phase", "stage" },
  { "aktiv", "odoo_active" },
  { "wahrscheinlichkeit", "odoo_probability" },
  { "erwarteterumsatz", "amount" },
  { "erstelltam", "created_at" },
  { "angelegtam", "created_at" },
  { "abschlussdatum", "closed_at" },
  { "geschlossenam", "closed_at" },
  { "erwarteterabschluss", "closed_at" },
  { "quelle", "source" },
  { "unternehmensname", "match_company" },
  { "typ", "type" },
  { NULL },
};

const FairPreset fair_presets_odoo[] = {
  { "odoo", "crm.lead", FAIR_KIND_DEALS,
    "stageid expectedrevenue|stageid emailfrom|"
    "opportunity expectedrevenue stage|emailfrom partnername|"
    "verkaufschance phase|erwarteterumsatz phase wahrscheinlichkeit",
    pipeline, FALSE, NULL },
  { NULL },
};
