/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Pipedrive: exports of its lists, whose headings name the table first
 * ("Deal - Value"). */

static const FairPresetColumn deal[] = {
  { "dealid", "id" },
  { "dealstatus", "stage" },
  { "dealvalue", "amount" },
  { "dealcurrency", "currency" },
  { "dealcurrencyofvalue", "currency" },
  { "dealdealcreated", "created_at" },
  { "dealcreated", "created_at" },
  { "dealaddtime", "created_at" },
  { "dealwontime", "closed_at" },
  { "deallosttime", "closed_at" },
  { "dealdealclosedon", "closed_at" },
  { "dealexpectedclosedate", "closed_at" },
  { "dealsourcechannel", "source" },
  { "dealsource", "source" },
  { "personid", "lead_ids" },
  { "personemailwork", "match_email" },
  { "personemail", "match_email" },
  { "organizationid", "company_id" },
  { "dealorganization", "match_company" },
  { "organizationname", "match_company" },
  { "dealwert", "amount" },
  { "dealwährungvonwert", "currency" },
  { "dealwährungdeswerts", "currency" },
  { "dealdealerstelltam", "created_at" },
  { "dealdealerstellt", "created_at" },
  { "dealgewonnenam", "closed_at" },
  { "dealverlorenam", "closed_at" },
  { "dealdealgeschlossenam", "closed_at" },
  { "dealorganisation", "match_company" },
  { "personemailarbeit", "match_email" },
  { NULL },
};

static const FairPresetColumn person[] = {
  { "personid", "id" },
  { "personemailwork", "email" },
  { "personemail", "email" },
  { "personjobtitle", "title" },
  { "personorganization", "company" },
  { "organizationid", "company_id" },
  { "personowner", "owner" },
  { "personpersoncreated", "created_at" },
  { "personaddtime", "created_at" },
  { "personemailarbeit", "email" },
  { "personorganisation", "company" },
  { "personpersonerstellt", "created_at" },
  { "personpersonerstelltam", "created_at" },
  { NULL },
};

static const FairPresetColumn organization[] = {
  { "organizationid", "id" },
  { "organizationname", "company" },
  { "organizationindustry", "industry" },
  { "organizationemployeecount", "employees" },
  { "organizationnumberofemployees", "employees" },
  { "organizationannualrevenue", "revenue" },
  { "organizationwebsite", "domain" },
  { "organizationcountryofaddress", "country" },
  { NULL },
};

const FairPreset fair_presets_pipedrive[] = {
  { "pipedrive", "deal", FAIR_KIND_DEALS,
    "dealtitle dealstatus|dealtitle dealvalue|dealid dealstatus|"
    "dealtitel dealstatus|dealtitel dealwert",
    deal, FALSE, NULL },
  { "pipedrive", "person", FAIR_KIND_LEADS,
    "personname personemailwork|personname personorganization|"
    "personid personname|personname personorganisation",
    person, FALSE, NULL },
  { "pipedrive", "organization", FAIR_KIND_COMPANIES,
    "organizationid organizationname|organizationname organizationowner",
    organization, FALSE, NULL },
  { NULL },
};
