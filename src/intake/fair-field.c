/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-field.h"

#include <string.h>

#include "base/fair-text.h"

#define LEADS (1u << FAIR_KIND_LEADS)
#define COMPANIES (1u << FAIR_KIND_COMPANIES)
#define DEALS (1u << FAIR_KIND_DEALS)
#define ACTIVITIES (1u << FAIR_KIND_ACTIVITIES)
#define LINKS (1u << FAIR_KIND_LINKS)
#define STAGES (1u << FAIR_KIND_STAGES)
#define ALL (LEADS | COMPANIES | DEALS | ACTIVITIES | LINKS | STAGES)

/* clang-format off */
static const FairFieldInfo fields[] = {
  { "id", LEADS, FAIR_FIELD_ID, FAIR_COLUMN_TEXT,
    " leadid contactid recordid personid prospectid customerid " },
  { "id", COMPANIES, FAIR_FIELD_ID, FAIR_COLUMN_TEXT,
    " companyid accountid recordid " },
  { "id", DEALS, FAIR_FIELD_ID, FAIR_COLUMN_TEXT,
    " dealid opportunityid recordid " },
  { "id", ACTIVITIES, FAIR_FIELD_ID, FAIR_COLUMN_TEXT, " activityid " },
  { "email", LEADS, FAIR_FIELD_EMAIL, FAIR_COLUMN_TEXT,
    " emailaddress mail workemail " },
  { "title", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " jobtitle position " },
  { "country", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " countryregion " },
  { "region", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT, NULL },
  { "source", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " leadsource originalsource originalsourcetype " },
  { "source", DEALS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " leadsource originalsource dealsource originalsourcetype " },
  { "owner", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " leadowner contactowner ownername " },
  { "company_id", LEADS | DEALS, FAIR_FIELD_COMPANY_ID, FAIR_COLUMN_TEXT,
    " accountid associatedcompanyid associatedcompanyids " },
  { "company", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " companyname account accountname organization employer " },
  { "company", COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " companyname name account accountname organization " },
  { "domain", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " companydomain companydomainname website websiteurl " },
  { "industry", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    NULL },
  { "employees", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_NUMBER,
    " numberofemployees employeecount companysize headcount noofemployees ofemployees " },
  { "revenue", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_NUMBER,
    " annualrevenue companyrevenue " },
  { "technologies", LEADS | COMPANIES, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_LIST,
    " technology techstack webtechnologies " },
  { "created_at", LEADS | DEALS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " created createdate createddate datecreated creationdate " },
  { "mql_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " mqldate becameamarketingqualifiedleaddate " },
  { "accepted_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " accepted accepteddate salat saldate " },
  { "rejected_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " rejected rejecteddate " },
  { "first_follow_up_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " firstfollowup firstfollowupdate " },
  { "discovery_call_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " discoverycall discoverycalldate " },
  { "sql_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " sqldate becameasalesqualifiedleaddate " },
  { "opportunity_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " opportunitydate becameanopportunitydate " },
  { "closed_at", LEADS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " closedate closeddate dateclosed becameacustomerdate " },
  { "closed_at", DEALS, FAIR_FIELD_STAGE_TIME, FAIR_COLUMN_INSTANT,
    " closedate closeddate dateclosed " },
  { "rejection_reason", LEADS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT, NULL },
  { "outcome", LEADS, FAIR_FIELD_OUTCOME, FAIR_COLUMN_TEXT,
    " converted leadoutcome dealoutcome won iswon " },
  { "amount", LEADS | DEALS, FAIR_FIELD_AMOUNT, FAIR_COLUMN_NUMBER,
    " dealamount dealvalue " },
  { "lead_ids", DEALS, FAIR_FIELD_LEAD_IDS, FAIR_COLUMN_LIST,
    " leadid contactid contactids associatedcontactids associatedcontactid "
    "primarycontactid " },
  { "type", DEALS, FAIR_FIELD_ATTRIBUTE, FAIR_COLUMN_TEXT,
    " dealtype opportunitytype " },
  { "stage", DEALS, FAIR_FIELD_STAGE, FAIR_COLUMN_TEXT,
    " stagename dealstage opportunitystage " },
  { "is_won", DEALS, FAIR_FIELD_IS_WON, FAIR_COLUMN_BOOLEAN,
    " won isclosedwon " },
  { "lead_id", ACTIVITIES | LINKS | STAGES, FAIR_FIELD_LEAD_ID,
    FAIR_COLUMN_TEXT, " lead contactid contact personid whoid " },
  { "deal_id", LINKS | STAGES, FAIR_FIELD_DEAL_ID, FAIR_COLUMN_TEXT,
    " deal opportunityid opportunity " },
  { "type", ACTIVITIES, FAIR_FIELD_TYPE, FAIR_COLUMN_TEXT,
    " activitytype activity eventtype event " },
  { "at", ACTIVITIES, FAIR_FIELD_AT, FAIR_COLUMN_INSTANT,
    " date time timestamp datetime activitydate occurredat eventdate " },
  { "value", ACTIVITIES, FAIR_FIELD_VALUE, FAIR_COLUMN_NUMBER, NULL },
  { "detail", ACTIVITIES, FAIR_FIELD_DETAIL, FAIR_COLUMN_TEXT,
    " details asset page campaign " },
  { "is_primary", LINKS, FAIR_FIELD_IS_PRIMARY, FAIR_COLUMN_BOOLEAN,
    " primary primarycontact " },
  { "stage", STAGES, FAIR_FIELD_STAGE, FAIR_COLUMN_TEXT,
    " stagename status newvalue newstage value " },
  { "entered_at", STAGES, FAIR_FIELD_AT, FAIR_COLUMN_INSTANT,
    " dateentered createddate createdate date at changedat timestamp " },
  /* What a CRM says besides. */
  { "currency", LEADS | DEALS, FAIR_FIELD_CURRENCY, FAIR_COLUMN_TEXT,
    " currencyisocode currencycode dealcurrencycode " },
  { "is_closed", DEALS, FAIR_FIELD_IS_CLOSED, FAIR_COLUMN_BOOLEAN,
    " closed " },
  { "is_deleted", ALL, FAIR_FIELD_IS_DELETED, FAIR_COLUMN_BOOLEAN,
    " deleted fivetrandeleted " },
  { "converted_contact_id", LEADS, FAIR_FIELD_CONVERTED_CONTACT_ID,
    FAIR_COLUMN_TEXT, NULL },
  { "converted_deal_id", LEADS, FAIR_FIELD_CONVERTED_DEAL_ID, FAIR_COLUMN_TEXT,
    " convertedopportunityid " },
  { "responded", ACTIVITIES, FAIR_FIELD_RESPONDED, FAIR_COLUMN_BOOLEAN,
    " hasresponded " },
  { "match_company", DEALS, FAIR_FIELD_MATCH_COMPANY, FAIR_COLUMN_TEXT, NULL },
  { "match_email", DEALS | ACTIVITIES | LINKS, FAIR_FIELD_MATCH_EMAIL,
    FAIR_COLUMN_TEXT, NULL },
  { "odoo_active", DEALS, FAIR_FIELD_ODOO_ACTIVE, FAIR_COLUMN_BOOLEAN, NULL },
  { "odoo_probability", DEALS, FAIR_FIELD_ODOO_PROBABILITY,
    FAIR_COLUMN_NUMBER, NULL },
  { "changed", STAGES, FAIR_FIELD_CHANGED, FAIR_COLUMN_TEXT, " field " },
};
/* clang-format on */

static const char *const kinds[FAIR_N_KINDS] = {
  "unknown", "leads", "companies", "deals", "activities", "links", "stages",
};

const FairFieldInfo *
fair_field_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (fields);
  return fields;
}

const FairFieldInfo *
fair_field_find (FairKind kind, const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (fields); i++)
    if ((fields[i].kinds & (1u << kind)) != 0 &&
        strcmp (fields[i].name, name) == 0)
      return &fields[i];

  return NULL;
}

/* A canonical name is squeezed once its "_" are gone. */
static gboolean
is_name (const char *name, const char *squeezed)
{
  for (; *name != '\0'; name++)
    {
      if (*name == '_')
        continue;
      if (*name != *squeezed)
        return FALSE;
      squeezed++;
    }

  return *squeezed == '\0';
}

static gboolean
is_synonym (const FairFieldInfo *field, const char *squeezed)
{
  gsize       length = strlen (squeezed);
  const char *at = field->synonyms;

  if (is_name (field->name, squeezed))
    return TRUE;
  for (; at != NULL && (at = strstr (at, squeezed)) != NULL; at += length)
    if (at[-1] == ' ' && at[length] == ' ')
      return TRUE;

  return FALSE;
}

const FairFieldInfo *
fair_field_find_synonym (FairKind kind, const char *squeezed)
{
  g_return_val_if_fail (squeezed != NULL, NULL);

  if (*squeezed == '\0')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if ((fields[i].kinds & (1u << kind)) != 0 &&
        is_synonym (&fields[i], squeezed))
      return &fields[i];

  return NULL;
}

char *
fair_field_squeeze (const char *heading)
{
  g_autofree char *folded = NULL;
  GString         *out;
  const char      *from;

  g_return_val_if_fail (heading != NULL, NULL);

  folded = fair_text_fold (heading);
  from = g_str_has_prefix (folded, "property_") ? folded + 9 : folded;
  out = g_string_new (NULL);
  for (const char *p = from; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
    }

  return g_string_free (out, FALSE);
}

const char *
fair_kind_to_string (FairKind kind)
{
  g_return_val_if_fail ((guint) kind < FAIR_N_KINDS, NULL);

  return kinds[kind];
}

gboolean
fair_kind_from_string (const char *text, FairKind *kind)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = FAIR_KIND_LEADS; i < FAIR_N_KINDS; i++)
    if (strcmp (kinds[i], text) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
