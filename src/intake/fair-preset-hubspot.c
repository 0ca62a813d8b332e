/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* HubSpot's exports by the labels of its default properties, and by their
 * internal names as warehouses keep them. */

static const FairPresetColumn contact[] = {
  { "recordid", "id" },
  { "id", "id" },
  { "email", "email" },
  { "jobtitle", "title" },
  { "countryregion", "country" },
  { "country", "country" },
  { "originalsource", "source" },
  { "originaltrafficsource", "source" },
  { "originalsourcetype", "source" },
  { "contactowner", "owner" },
  { "primaryassociatedcompanyid", "company_id" },
  { "associatedcompanyid", "company_id" },
  { "associatedcompanyids", "company_id" },
  { "companyname", "company" },
  { "company", "company" },
  { "websiteurl", "domain" },
  { "industry", "industry" },
  { "numberofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "createdate", "created_at" },
  { "becameamarketingqualifiedleaddate", "mql_at" },
  { "becameasalesqualifiedleaddate", "sql_at" },
  { "becameanopportunitydate", "opportunity_at" },
  { "fivetrandeleted", "is_deleted" },
  { NULL },
};

static const FairPresetColumn company[] = {
  { "recordid", "id" },
  { "id", "id" },
  { "companyname", "company" },
  { "name", "company" },
  { "companydomainname", "domain" },
  { "domain", "domain" },
  { "industry", "industry" },
  { "numberofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "countryregion", "country" },
  { "country", "country" },
  { "webtechnologies", "technologies" },
  { "isdeleted", "is_deleted" },
  { NULL },
};

static const FairPresetColumn deal[] = {
  { "recordid", "id" },
  { "dealid", "id" },
  { "associatedcontactids", "lead_ids" },
  { "primaryassociatedcompanyid", "company_id" },
  { "associatedcompanyid", "company_id" },
  { "associatedcompanyids", "company_id" },
  { "dealtype", "type" },
  { "dealstage", "stage" },
  { "dealpipelinestageid", "stage" },
  { "isclosedwon", "is_won" },
  { "isdealclosed", "is_closed" },
  { "amount", "amount" },
  { "currency", "currency" },
  { "createdate", "created_at" },
  { "closedate", "closed_at" },
  { "originalsourcetype", "source" },
  { "originaltrafficsource", "source" },
  { "isdeleted", "is_deleted" },
  { NULL },
};

static const FairPresetColumn deal_contact[] = {
  { "dealid", "deal_id" },
  { "contactid", "lead_id" },
  { NULL },
};

static const FairPresetColumn deal_stage[] = {
  { "dealid", "deal_id" },
  { "value", "stage" },
  { "dateentered", "entered_at" },
  { NULL },
};

const FairPreset fair_presets_hubspot[] = {
  { "hubspot", "deal stage", FAIR_KIND_STAGES, "dealid dateentered value",
    deal_stage, TRUE, NULL },
  { "hubspot", "deal contact", FAIR_KIND_LINKS, "dealid contactid typeid",
    deal_contact, TRUE, NULL },
  { "hubspot", "deal", FAIR_KIND_DEALS,
    "recordid dealstage|recordid dealname|dealid dealname closedate", deal,
    TRUE, NULL },
  { "hubspot", "company", FAIR_KIND_COMPANIES,
    "recordid companydomainname|recordid companyowner|"
    "id name createdate isdeleted",
    company, TRUE, NULL },
  { "hubspot", "contact", FAIR_KIND_LEADS,
    "recordid email|recordid lifecyclestage|id email createdate firstname",
    contact, TRUE, NULL },
  { NULL },
};
