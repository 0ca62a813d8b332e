/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-preset.h"

/* HubSpot's exports by the labels of its default properties, and by their
 * internal names as warehouses keep them. */

static const FairPresetColumn contact[] = {
  { "recordid", "id" },
  { "datensatzid", "id" },
  { "iddenregistrement", "id" },
  { "idderegistro", "id" },
  { "hsobjectid", "id" },
  { "id", "id" },
  { "berufsbezeichnung", "title" },
  { "jobbezeichnung", "title" },
  { "intituléduposte", "title" },
  { "cargo", "title" },
  { "landregion", "country" },
  { "paysrégion", "country" },
  { "paísregión", "country" },
  { "hsanalyticssource", "source" },
  { "ursprünglichequelle", "source" },
  { "sourcedorigine", "source" },
  { "fuenteoriginal", "source" },
  { "hubspotownerid", "owner" },
  { "kontaktinhaber", "owner" },
  { "propriétaireducontact", "owner" },
  { "propietariodelcontacto", "owner" },
  { "unternehmensname", "company" },
  { "nomdelentreprise", "company" },
  { "nombredelaempresa", "company" },
  { "erstellungsdatum", "created_at" },
  { "datedecréation", "created_at" },
  { "fechadecreación", "created_at" },
  { "correo", "email" },
  { "hsv2dateenteredmarketingqualifiedlead", "mql_at" },
  { "hslifecyclestagemarketingqualifiedleaddate", "mql_at" },
  { "hsv2dateenteredsalesqualifiedlead", "sql_at" },
  { "hslifecyclestagesalesqualifiedleaddate", "sql_at" },
  { "hsv2dateenteredopportunity", "opportunity_at" },
  { "hslifecyclestageopportunitydate", "opportunity_at" },
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
  { "datensatzid", "id" },
  { "iddenregistrement", "id" },
  { "idderegistro", "id" },
  { "hsobjectid", "id" },
  { "unternehmensname", "company" },
  { "nomdelentreprise", "company" },
  { "nombredelaempresa", "company" },
  { "domainnamedesunternehmens", "domain" },
  { "nomdedomainedelentreprise", "domain" },
  { "nombrededominiodelaempresa", "domain" },
  { "branche", "industry" },
  { "secteurdactivité", "industry" },
  { "sector", "industry" },
  { "anzahldermitarbeiter", "employees" },
  { "nombredemployés", "employees" },
  { "númerodeempleados", "employees" },
  { "jahresumsatz", "revenue" },
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
  { "datensatzid", "id" },
  { "iddenregistrement", "id" },
  { "idderegistro", "id" },
  { "hsobjectid", "id" },
  { "dealphase", "stage" },
  { "phasedelatransaction", "stage" },
  { "etapadelnegocio", "stage" },
  { "betrag", "amount" },
  { "montant", "amount" },
  { "valor", "amount" },
  { "erstellungsdatum", "created_at" },
  { "datedecréation", "created_at" },
  { "fechadecreación", "created_at" },
  { "abschlussdatum", "closed_at" },
  { "datedefermeture", "closed_at" },
  { "fechadecierre", "closed_at" },
  { "hsisclosedwon", "is_won" },
  { "hsisclosed", "is_closed" },
  { "dealcurrencycode", "currency" },
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

static const FairPresetColumn form_submission[] = {
  { "contactid", "lead_id" },
  { "timestamp", "at" },
  { "title", "detail" },
  { NULL },
};

/* Whom an e-mail event is about, its address alone says. */
static const FairPresetColumn email_event[] = {
  { "id", "id" },
  { "recipient", "lead_id" },
  { "created", "at" },
  { "type", "type" },
  { NULL },
};

static const FairPresetColumn nothing[] = { { NULL } };

const FairPreset fair_presets_hubspot[] = {
  { "hubspot", "form submission", FAIR_KIND_ACTIVITIES,
    "formid contactid timestamp", form_submission, TRUE, "form-submission" },
  { "hubspot", "email event", FAIR_KIND_ACTIVITIES,
    "recipient created type causedbyid", email_event, TRUE, "email" },
  { "hubspot", "ticket", FAIR_KIND_UNKNOWN,
    "ticketid|hsticketid|tickettext|id propertysubject", nothing, TRUE, NULL },
  { "hubspot", "merged contacts", FAIR_KIND_UNKNOWN, "vidtomerge", nothing,
    TRUE, NULL },
  { "hubspot", "stage of a pipeline", FAIR_KIND_UNKNOWN,
    "stageid displayorder|pipelineid displayorder", nothing, TRUE, NULL },
  { "hubspot", "owner", FAIR_KIND_UNKNOWN,
    "ownerid activeuserid|primaryteamid roleid", nothing, TRUE, NULL },
  { "hubspot", "e-mail subscription", FAIR_KIND_UNKNOWN,
    "portalsubscriptionstatus", nothing, TRUE, NULL },
  { "hubspot", "engagement", FAIR_KIND_UNKNOWN, "engagementid", nothing, TRUE,
    NULL },
  { "hubspot", "deal stage", FAIR_KIND_STAGES, "dealid dateentered value",
    deal_stage, TRUE, NULL },
  { "hubspot", "deal contact", FAIR_KIND_LINKS, "dealid contactid typeid",
    deal_contact, TRUE, NULL },
  { "hubspot", "deal", FAIR_KIND_DEALS,
    "recordid dealstage|recordid dealname|dealid dealname closedate|"
    "hsobjectid dealstage|datensatzid dealphase|"
    "iddenregistrement phasedelatransaction|idderegistro etapadelnegocio",
    deal, TRUE, NULL },
  { "hubspot", "company", FAIR_KIND_COMPANIES,
    "recordid companydomainname|recordid companyowner|"
    "hsobjectid numberofemployees domain|"
    "datensatzid domainnamedesunternehmens|"
    "iddenregistrement nomdedomainedelentreprise|"
    "idderegistro nombrededominiodelaempresa|"
    "id name createdate isdeleted",
    company, TRUE, NULL },
  { "hubspot", "contact", FAIR_KIND_LEADS,
    "recordid email|recordid lifecyclestage|id email createdate firstname|"
    "hsobjectid email|datensatzid email|iddenregistrement email|"
    "idderegistro correo|idderegistro email",
    contact, TRUE, NULL },
  { NULL },
};
