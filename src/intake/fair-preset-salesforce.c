/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* Salesforce's tables, by their API names, their labels in reports, and the
 * capitals of Data Loader, which are all one once squeezed. */

static const FairPresetColumn lead[] = {
  { "id", "id" },
  { "leadid", "id" },
  { "isdeleted", "is_deleted" },
  { "email", "email" },
  { "title", "title" },
  { "country", "country" },
  { "countrycode", NULL },
  { "leadsource", "source" },
  { "ownerid", "owner" },
  { "leadowner", "owner" },
  { "company", "company" },
  { "companyaccount", "company" },
  { "website", "domain" },
  { "industry", "industry" },
  { "numberofemployees", "employees" },
  { "noofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "createddate", "created_at" },
  { "createdate", "created_at" },
  /* Reports do not tell into which opportunity. */
  { "converteddate", "opportunity_at" },
  { "convertedcontactid", "converted_contact_id" },
  { "convertedopportunityid", "converted_deal_id" },
  { "convertedaccountid", "company_id" },
  { "currencyisocode", "currency" },
  { NULL },
};

static const FairPresetColumn contact[] = {
  { "id", "id" },
  { "contactid", "id" },
  { "isdeleted", "is_deleted" },
  { "accountid", "company_id" },
  { "accountname", "company" },
  { "email", "email" },
  { "title", "title" },
  { "mailingcountry", "country" },
  { "leadsource", "source" },
  { "ownerid", "owner" },
  { "contactowner", "owner" },
  { "createddate", "created_at" },
  { "currencyisocode", "currency" },
  { NULL },
};

static const FairPresetColumn account[] = {
  { "id", "id" },
  { "accountid", "id" },
  { "isdeleted", "is_deleted" },
  { "name", "company" },
  { "accountname", "company" },
  { "website", "domain" },
  { "industry", "industry" },
  { "numberofemployees", "employees" },
  { "annualrevenue", "revenue" },
  { "billingcountry", "country" },
  /* A lead's source and owner are not those of its account. */
  { "accountsource", "AccountSource" },
  { "ownerid", "AccountOwnerId" },
  { NULL },
};

static const FairPresetColumn opportunity[] = {
  { "id", "id" },
  { "opportunityid", "id" },
  { "isdeleted", "is_deleted" },
  { "accountid", "company_id" },
  { "contactid", "lead_ids" },
  { "type", "type" },
  { "stagename", "stage" },
  { "stage", "stage" },
  { "amount", "amount" },
  { "currencyisocode", "currency" },
  { "leadsource", "source" },
  { "createddate", "created_at" },
  { "closedate", "closed_at" },
  { "isclosed", "is_closed" },
  { "closed", "is_closed" },
  { "iswon", "is_won" },
  { "won", "is_won" },
  { "accountname", "match_company" },
  { "account", "match_company" },
  { "primarycontactemail", "match_email" },
  { "email", "match_email" },
  /* In German, French and Spanish. */
  { "phase", "stage" },
  { "etape", "stage" },
  { "étape", "stage" },
  { "etapa", "stage" },
  { "betrag", "amount" },
  { "montant", "amount" },
  { "importe", "amount" },
  { "schlusstermin", "closed_at" },
  { "datedeclôture", "closed_at" },
  { "fechadecierre", "closed_at" },
  { "erstelldatum", "created_at" },
  { "erstellungsdatum", "created_at" },
  { "datedecréation", "created_at" },
  { "fechadecreación", "created_at" },
  { "typ", "type" },
  { "tipo", "type" },
  { "leadquelle", "source" },
  { "originedelapiste", "source" },
  { "originedupiste", "source" },
  { "origendelcandidato", "source" },
  { "accountfirma", "match_company" },
  { "nomducompte", "match_company" },
  { "nombredelacuenta", "match_company" },
  { NULL },
};

static const FairPresetColumn contact_role[] = {
  { "opportunityid", "deal_id" }, { "contactid", "lead_id" },
  { "isprimary", "is_primary" },  { "primary", "is_primary" },
  { "isdeleted", "is_deleted" },  { NULL },
};

static const FairPresetColumn task[] = {
  { "id", "id" },
  { "activityid", "id" },
  { "isdeleted", "is_deleted" },
  { "whoid", "lead_id" },
  { "leadid", "lead_id" },
  { "contactid", "lead_id" },
  { "tasksubtype", "type" },
  { "type", "type" },
  { "completeddatetime", "at" },
  { "activitydate", "at" },
  { "createddate", "at" },
  { "subject", "detail" },
  { NULL },
};

static const FairPresetColumn event[] = {
  { "id", "id" },
  { "isdeleted", "is_deleted" },
  { "whoid", "lead_id" },
  { "type", "type" },
  { "eventsubtype", "type" },
  { "startdatetime", "at" },
  { "activitydatetime", "at" },
  { "activitydate", "at" },
  { "createddate", "at" },
  { "durationinminutes", "value" },
  { "subject", "detail" },
  { NULL },
};

static const FairPresetColumn campaign_member[] = {
  { "id", "id" },
  { "isdeleted", "is_deleted" },
  { "leadid", "lead_id" },
  { "contactid", "lead_id" },
  { "leadorcontactid", "lead_id" },
  { "email", "match_email" },
  { "status", "type" },
  { "memberstatus", "type" },
  { "hasresponded", "responded" },
  { "responded", "responded" },
  { "firstrespondeddate", "at" },
  { "memberfirstrespondeddate", "at" },
  { "memberfirstassociateddate", "at" },
  { "createddate", "at" },
  { "campaignname", "detail" },
  { "campaignid", "detail" },
  { NULL },
};

static const FairPresetColumn opportunity_history[] = {
  { "isdeleted", "is_deleted" },
  { "opportunityid", "deal_id" },
  { "stagename", "stage" },
  { "tostage", "stage" },
  { "createddate", "entered_at" },
  { "lastmodified", "entered_at" },
  { "editdate", "entered_at" },
  { "stagechangedate", "entered_at" },
  { NULL },
};

static const FairPresetColumn field_history[] = {
  { "isdeleted", "is_deleted" },
  { "opportunityid", "deal_id" },
  { "leadid", "lead_id" },
  { "field", "changed" },
  { "newvalue", "stage" },
  { "createddate", "entered_at" },
  { NULL },
};

static const FairPresetColumn nothing[] = { { NULL } };

/* The rarer signature stands before the one that it contains. */
const FairPreset fair_presets_salesforce[] = {
  { "salesforce", "CampaignMember", FAIR_KIND_ACTIVITIES,
    "campaignid leadorcontactid|campaignid leadid status|"
    "campaignid contactid status|campaignname memberstatus",
    campaign_member, TRUE, "campaign" },
  { "salesforce", "OpportunityFieldHistory", FAIR_KIND_STAGES,
    "opportunityid field newvalue", field_history, TRUE, NULL },
  { "salesforce", "LeadHistory", FAIR_KIND_STAGES, "leadid field newvalue",
    field_history, TRUE, NULL },
  { "salesforce", "OpportunityHistory", FAIR_KIND_STAGES,
    "opportunityid stagename createddate|opportunityid fromstage tostage",
    opportunity_history, TRUE, NULL },
  { "salesforce", "OpportunityContactRole", FAIR_KIND_LINKS,
    "opportunityid contactid", contact_role, TRUE, NULL },
  { "salesforce", "Event", FAIR_KIND_ACTIVITIES,
    "whoid startdatetime|whoid durationinminutes", event, TRUE, "event" },
  { "salesforce", "Task", FAIR_KIND_ACTIVITIES,
    "whoid tasksubtype|whoid subject status|whoid activitydate", task, TRUE,
    "task" },
  { "salesforce", "Opportunity", FAIR_KIND_DEALS,
    "stagename closedate|stagename iswon|opportunityname closedate stage|"
    "opportunityname phase schlusstermin|opportunityname schlusstermin|"
    "nomdelopportunité datedeclôture|nombredelaoportunidad fechadecierre",
    opportunity, TRUE, NULL },
  { "salesforce", "Case", FAIR_KIND_UNKNOWN, "casenumber", nothing, TRUE,
    NULL },
  { "salesforce", "Campaign", FAIR_KIND_UNKNOWN, "name parentid numbersent",
    nothing, TRUE, NULL },
  { "salesforce", "AccountContactRelation", FAIR_KIND_UNKNOWN,
    "accountid contactid isdirect", nothing, TRUE, NULL },
  { "salesforce", "User", FAIR_KIND_UNKNOWN,
    "lastname profileid|username profileid|username isactive", nothing, TRUE,
    NULL },
  { "salesforce", "Order", FAIR_KIND_UNKNOWN, "ordernumber", nothing, TRUE,
    NULL },
  { "salesforce", "Attachment", FAIR_KIND_UNKNOWN, "parentid body", nothing,
    TRUE, NULL },
  { "salesforce", "Lead", FAIR_KIND_LEADS,
    "lastname isconverted|lastname company leadsource status|"
    "lastname leadstatus leadowner|lastname companyaccount|"
    "leadid lastname company",
    lead, TRUE, NULL },
  { "salesforce", "Contact", FAIR_KIND_LEADS,
    "lastname accountid|lastname accountname|contactid lastname", contact, TRUE,
    NULL },
  { "salesforce", "Account", FAIR_KIND_COMPANIES,
    "name parentid|name masterrecordid|name billingcountry|"
    "accountid accountname industry",
    account, TRUE, NULL },
  { NULL },
};
