/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Dynamics 365 Sales: its Excel exports begin with three columns that are not
 * to be modified, and the names of its tables' columns. */

static const FairPresetColumn lead[] = {
  { "donotmodifylead", "id" },
  { "leadid", "id" },
  { "email", "email" },
  { "emailaddress1", "email" },
  { "jobtitle", "title" },
  { "companyname", "company" },
  { "companyaccountname", "company" },
  { "address1countryregion", "country" },
  { "address1country", "country" },
  { "leadsource", "source" },
  { "leadsourcecodename", "source" },
  { "leadsourcecode", "source" },
  { "owner", "owner" },
  { "ownerid", "owner" },
  { "industry", "industry" },
  { "industrycode", "industry" },
  { "noofemployees", "employees" },
  { "numberofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "revenue", "revenue" },
  { "website", "domain" },
  { "websiteurl", "domain" },
  { "createdon", "created_at" },
  { "originatingopportunity", "converted_deal_id" },
  { "qualifyingopportunityid", "converted_deal_id" },
  { "donotmodifyrowchecksum", NULL },
  { "donotmodifymodifiedon", NULL },
  { NULL },
};

static const FairPresetColumn contact[] = {
  { "donotmodifycontact", "id" },
  { "contactid", "id" },
  { "email", "email" },
  { "emailaddress1", "email" },
  { "jobtitle", "title" },
  { "companyname", "company" },
  { "accountname", "company" },
  { "parentcustomerid", "company_id" },
  { "address1countryregion", "country" },
  { "owner", "owner" },
  { "createdon", "created_at" },
  { "donotmodifyrowchecksum", NULL },
  { "donotmodifymodifiedon", NULL },
  { NULL },
};

static const FairPresetColumn account[] = {
  { "donotmodifyaccount", "id" },
  { "accountid", "id" },
  { "accountname", "company" },
  { "name", "company" },
  { "website", "domain" },
  { "websiteurl", "domain" },
  { "industry", "industry" },
  { "industrycode", "industry" },
  { "numberofemployees", "employees" },
  { "noofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "revenue", "revenue" },
  { "address1countryregion", "country" },
  { "donotmodifyrowchecksum", NULL },
  { "donotmodifymodifiedon", NULL },
  { NULL },
};

static const FairPresetColumn opportunity[] = {
  { "donotmodifyopportunity", "id" },
  { "opportunityid", "id" },
  { "statecodename", "stage" },
  { "status", "stage" },
  { "actualrevenue", "amount" },
  { "actualvalue", "amount" },
  { "estrevenue", "amount" },
  { "estimatedvalue", "amount" },
  { "currency", "currency" },
  { "createdon", "created_at" },
  { "actualclosedate", "closed_at" },
  { "estclosedate", "closed_at" },
  { "estimatedclosedate", "closed_at" },
  { "parentaccountid", "company_id" },
  { "account", "match_company" },
  { "potentialcustomer", "match_company" },
  { "parentcontactid", "lead_ids" },
  { "originatingleadid", "lead_ids" },
  { "leadsource", "source" },
  { "donotmodifyrowchecksum", NULL },
  { "donotmodifymodifiedon", NULL },
  { NULL },
};

const FairPreset fair_presets_dynamics[] = {
  { "dynamics", "opportunity", FAIR_KIND_DEALS,
    "donotmodifyopportunity|opportunityid statecode|"
    "opportunityid estimatedclosedate",
    opportunity, TRUE, NULL },
  { "dynamics", "lead", FAIR_KIND_LEADS,
    "donotmodifylead|leadid statecode|leadid emailaddress1", lead, TRUE, NULL },
  { "dynamics", "contact", FAIR_KIND_LEADS,
    "donotmodifycontact|contactid statecode|contactid emailaddress1", contact,
    TRUE, NULL },
  { "dynamics", "account", FAIR_KIND_COMPANIES,
    "donotmodifyaccount|accountid statecode", account, TRUE, NULL },
  { NULL },
};
