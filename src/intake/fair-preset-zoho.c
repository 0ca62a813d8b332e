/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Zoho CRM: exports of its modules, whose ids begin with "zcrm_". */

static const FairPresetColumn lead[] = {
  { "recordid", "id" },
  { "leadid", "id" },
  { "contactid", "id" },
  { "email", "email" },
  { "title", "title" },
  { "designation", "title" },
  { "company", "company" },
  { "accountname", "company" },
  { "accountnameid", "company_id" },
  { "industry", "industry" },
  { "noofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "website", "domain" },
  { "leadsource", "source" },
  { "leadowner", "owner" },
  { "contactowner", "owner" },
  { "country", "country" },
  { "mailingcountry", "country" },
  { "createdtime", "created_at" },
  { "converteddatetime", "opportunity_at" },
  { "convertedtime", "opportunity_at" },
  { "convertedcontactid", "converted_contact_id" },
  { "converteddealid", "converted_deal_id" },
  { NULL },
};

static const FairPresetColumn account[] = {
  { "recordid", "id" },
  { "accountid", "id" },
  { "accountname", "company" },
  { "website", "domain" },
  { "industry", "industry" },
  { "employees", "employees" },
  { "annualrevenue", "revenue" },
  { "billingcountry", "country" },
  { NULL },
};

static const FairPresetColumn deal[] = {
  { "recordid", "id" },
  { "dealid", "id" },
  { "potentialid", "id" },
  { "stage", "stage" },
  { "amount", "amount" },
  { "currency", "currency" },
  { "closingdate", "closed_at" },
  { "createdtime", "created_at" },
  { "type", "type" },
  { "leadsource", "source" },
  { "contactnameid", "lead_ids" },
  { "contactid", "lead_ids" },
  { "accountnameid", "company_id" },
  { "accountid", "company_id" },
  { "accountname", "match_company" },
  { NULL },
};

const FairPreset fair_presets_zoho[] = {
  { "zoho", "Deals", FAIR_KIND_DEALS,
    "dealname closingdate stage|potentialname closingdate stage", deal, TRUE,
    NULL },
  { "zoho", "Leads", FAIR_KIND_LEADS,
    "leadowner createdtime lastname|recordid leadowner lastname", lead, TRUE,
    NULL },
  { "zoho", "Contacts", FAIR_KIND_LEADS,
    "contactowner createdtime lastname|recordid contactowner accountname "
    "createdtime",
    lead, TRUE, NULL },
  { "zoho", "Accounts", FAIR_KIND_COMPANIES,
    "accountowner accountname createdtime|recordid accountowner accountname",
    account, TRUE, NULL },
  { NULL },
};
