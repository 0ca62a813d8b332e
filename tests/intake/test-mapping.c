/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-mapping-rules.h"

#include <string.h>

#include "base/fair-error.h"
#include "base/fair-json.h"
#include "intake/fair-intake-error.h"

static FairMapping *
guess (const char *headings, FairKind kind)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_auto (GStrv) each = g_strsplit (headings, ",", -1);

  for (guint i = 0; each[i] != NULL; i++)
    g_ptr_array_add (list, each[i]);
  return fair_mapping_guess (list, kind, NULL);
}

static const char *
target (const FairMapping *mapping, guint column)
{
  return ((FairMappingColumn *) mapping->columns->pdata[column])->target;
}

/* The targets with "," between, "-" for what is left out. */
static void
assert_targets (const FairMapping *mapping, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < mapping->columns->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "",
                            target (mapping, i) != NULL ? target (mapping, i)
                                                        : "-");
  g_assert_cmpstr (out->str, ==, expected);
}

static void
assert_guess (const char *headings,
              FairKind    kind,
              FairKind    expected_kind,
              const char *expected)
{
  g_autoptr (FairMapping) mapping = guess (headings, kind);

  g_assert_cmpint (mapping->kind, ==, expected_kind);
  assert_targets (mapping, expected);
}

static void
test_canonical (void)
{
  const char *leads = "id,email,title,country,region,source,owner,company_id,"
                      "company,domain,industry,employees,revenue,technologies,"
                      "created_at,mql_at,accepted_at,rejected_at,"
                      "first_follow_up_at,discovery_call_at,sql_at,"
                      "opportunity_at,closed_at,rejection_reason,outcome,"
                      "amount";

  assert_guess (leads, FAIR_KIND_UNKNOWN, FAIR_KIND_LEADS, leads);
  assert_guess ("id,lead_ids,company_id,type,created_at,closed_at,stage,"
                "is_won,amount,source",
                FAIR_KIND_UNKNOWN, FAIR_KIND_DEALS,
                "id,lead_ids,company_id,type,created_at,closed_at,stage,"
                "is_won,amount,source");
  assert_guess ("lead_id,type,at,value,detail", FAIR_KIND_UNKNOWN,
                FAIR_KIND_ACTIVITIES, "lead_id,type,at,value,detail");
  assert_guess ("id,company,domain,industry,employees,revenue,technologies",
                FAIR_KIND_COMPANIES, FAIR_KIND_COMPANIES,
                "id,company,domain,industry,employees,revenue,technologies");
  assert_guess ("deal_id,lead_id,is_primary", FAIR_KIND_LINKS, FAIR_KIND_LINKS,
                "deal_id,lead_id,is_primary");
  /* Deals that name their lead are deals, not ties. */
  assert_guess ("Deal ID,Lead ID,Deal Stage,Created Date,Close Date,Amount",
                FAIR_KIND_UNKNOWN, FAIR_KIND_DEALS,
                "id,lead_ids,stage,created_at,closed_at,amount");
}

/* Everything in one table: a row is a lead with its deal, not a deal. */
static void
test_joint (void)
{
  assert_guess ("Email,Job Title,Account Name,Lead Created,MQL Date,"
                "Opportunity Name,Stage,Opportunity Created,Close Date,Amount",
                FAIR_KIND_UNKNOWN, FAIR_KIND_LEADS,
                "email,title,company,created_at,mql_at,Opportunity Name,"
                "Stage,opportunity_at,closed_at,amount");
  assert_guess ("Email,Lead Created,Deal Name,Stage,Close Date,Amount",
                FAIR_KIND_UNKNOWN, FAIR_KIND_LEADS,
                "email,created_at,Deal Name,Stage,closed_at,amount");
  /* Whoever says what it is, is believed. */
  {
    g_autoptr (FairMapping) deals = guess (
        "Email,MQL Date,Opportunity Name,Stage,Close Date", FAIR_KIND_DEALS);

    g_assert_cmpint (deals->kind, ==, FAIR_KIND_DEALS);
  }
  /* A deal with its contact's address stays a deal. */
  {
    g_autoptr (FairMapping) deals =
        guess ("Email,Opportunity Name,Stage,Created Date,Close Date,Amount",
               FAIR_KIND_UNKNOWN);

    g_assert_cmpint (deals->kind, ==, FAIR_KIND_DEALS);
  }
}

/* In a canonical file a column of another name is what it says. */
static void
test_attributes (void)
{
  assert_guess ("id,email,created_at,outcome,headcount,website,Custom Score",
                FAIR_KIND_LEADS, FAIR_KIND_LEADS,
                "id,email,created_at,outcome,headcount,website,Custom Score");
  assert_guess ("id,created_at,position", FAIR_KIND_LEADS, FAIR_KIND_LEADS,
                "id,created_at,position");
  /* Some names are everybody's. */
  assert_guess ("id,created_at,company_id,country,email_address,job_title,"
                "lead_source",
                FAIR_KIND_LEADS, FAIR_KIND_LEADS,
                "id,created_at,company_id,country,email,title,source");
  assert_guess ("Lead ID,E-mail Address,Job Title,Head Count,Notes",
                FAIR_KIND_LEADS, FAIR_KIND_LEADS,
                "id,email,title,employees,Notes");
  /* One column for a field. */
  assert_guess ("Lead ID,Job Title,Position", FAIR_KIND_LEADS, FAIR_KIND_LEADS,
                "id,title,Position");
  /* Activities have no attributes. */
  assert_guess ("Contact,Activity,Date,Notes", FAIR_KIND_ACTIVITIES,
                FAIR_KIND_ACTIVITIES, "lead_id,type,at,-");
  assert_guess ("Kontakt-ID,Aktivitätstyp,Datum der Aktivität,Detail",
                FAIR_KIND_UNKNOWN, FAIR_KIND_ACTIVITIES,
                "lead_id,type,at,detail");
  assert_guess ("Datensatz-ID,Jobtitel,Datum MQL,Datum SQL", FAIR_KIND_UNKNOWN,
                FAIR_KIND_LEADS, "id,title,mql_at,sql_at");
}

static void
test_salesforce (void)
{
  g_autoptr (FairMapping) lead =
      guess ("ID,ISDELETED,LASTNAME,COMPANY,LEADSOURCE,ISCONVERTED,"
             "CONVERTEDCONTACTID,CREATEDDATE,MY_FIELD__C",
             FAIR_KIND_UNKNOWN);
  g_autoptr (FairMapping) task =
      guess ("Id,WhoId,Subject,ActivityDate,Status,CreatedDate,TaskSubtype",
             FAIR_KIND_UNKNOWN);
  g_autoptr (FairMapping) cases = guess ("Id,CaseNumber", FAIR_KIND_UNKNOWN);

  assert_targets (lead, "id,is_deleted,LASTNAME,company,source,ISCONVERTED,"
                        "converted_contact_id,created_at,MY_FIELD__C");
  g_assert_cmpstr (lead->preset->object, ==, "Lead");
  assert_targets (task, "id,lead_id,detail,at,-,at,type");
  g_assert_cmpint (task->kind, ==, FAIR_KIND_ACTIVITIES);
  g_assert_cmpint (cases->kind, ==, FAIR_KIND_UNKNOWN);
  assert_guess ("Id,OpportunityId,ContactId,Role,IsPrimary", FAIR_KIND_UNKNOWN,
                FAIR_KIND_LINKS, "-,deal_id,lead_id,-,is_primary");
  assert_guess ("Id,LeadId,Field,OldValue,NewValue,CreatedDate",
                FAIR_KIND_UNKNOWN, FAIR_KIND_STAGES,
                "-,lead_id,changed,-,stage,entered_at");
}

static void
test_hubspot (void)
{
  assert_guess ("Record ID,First Name,Email,Job Title,Create Date,"
                "Number of Employees,Lifecycle Stage,"
                "Became a Marketing Qualified Lead Date",
                FAIR_KIND_UNKNOWN, FAIR_KIND_LEADS,
                "id,First Name,email,title,created_at,employees,"
                "Lifecycle Stage,mql_at");
  assert_guess ("Record ID,Deal Name,Deal Stage,Close Date,Amount,"
                "Associated Contact IDs",
                FAIR_KIND_UNKNOWN, FAIR_KIND_DEALS,
                "id,Deal Name,stage,closed_at,amount,lead_ids");
}

static FairMappingRules *
parse (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);

  g_assert_nonnull (node);
  return fair_mapping_rules_from_json (node, error);
}

static void
test_rules (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairMappingRules) rules =
      parse ("{\"format\":\"fairlead-mapping\",\"version\":1,"
             "\"leads\":{\"columns\":{\"Nr\":\"id\",\"Secret\":null,\"Size\":"
             "\"size\"},"
             "\"others\":\"leave-out\",\"date_order\":\"day-first\"},"
             "\"stages\":{\"names\":{\"In Work\":\"first_follow_up_at\"}}}",
             &error);
  g_autoptr (FairMapping) mapping =
      guess ("Nr,Secret,Size,Rest,Email", FAIR_KIND_LEADS);
  g_autoptr (FairMappingRules) again = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  fair_mapping_rules_apply (rules, mapping);
  assert_targets (mapping, "id,-,size,-,-");
  g_assert_cmpint (mapping->date_order, ==, FAIR_DATE_ORDER_DAY_FIRST);
  g_assert_cmpstr (fair_mapping_rules_find_stage (rules, "in work "), ==,
                   "first_follow_up_at");

  node = fair_mapping_rules_to_json (rules);
  text = fair_json_to_string (node, FALSE);
  again = parse (text, &error);
  g_assert_no_error (error);
  {
    g_autoptr (JsonNode) node_again = fair_mapping_rules_to_json (again);
    g_autofree char *text_again = fair_json_to_string (node_again, FALSE);

    g_assert_cmpstr (text, ==, text_again);
  }
}

static void
test_learn (void)
{
  g_autoptr (FairMappingRules) rules = fair_mapping_rules_new ();
  g_autoptr (FairMapping) mapping = guess ("Nr,Mail,Rest", FAIR_KIND_LEADS);
  g_autoptr (FairMapping) other = guess ("Nr,Mail,Rest", FAIR_KIND_LEADS);

  fair_mapping_set_target (mapping, 0, "id");
  fair_mapping_set_target (mapping, 2, NULL);
  fair_mapping_rules_learn (rules, mapping);
  fair_mapping_set_target (mapping, 2, "remains");
  fair_mapping_rules_learn (rules, mapping);
  fair_mapping_rules_apply (rules, other);
  assert_targets (other, "id,email,remains");
}

static void
assert_bad (const char *members, const char *element)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"fairlead-mapping\",\"version\":1,%s}", members);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairMappingRules) rules = parse (text, &error);

  g_assert_null (rules);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, element));
}

static void
test_bad_rules (void)
{
  assert_bad ("\"leads\":[]", "leads");
  assert_bad ("\"leads\":{\"columns\":{\"A\":1}}", "leads.columns");
  assert_bad ("\"leads\":{\"columns\":{\"A\":\"\"}}", "leads.columns");
  assert_bad ("\"leads\":{\"others\":\"burn\"}", "leads.others");
  assert_bad ("\"leads\":{\"colums\":{}}", "colums");
  assert_bad ("\"program\":\"abacus\"", "abacus");
  assert_bad ("\"stages\":{\"names\":{\"A\":\"b\"}}", "stages.names");
  assert_bad ("\"people\":{}", "people");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mapping/canonical", test_canonical);
  g_test_add_func ("/mapping/joint", test_joint);
  g_test_add_func ("/mapping/attributes", test_attributes);
  g_test_add_func ("/mapping/salesforce", test_salesforce);
  g_test_add_func ("/mapping/hubspot", test_hubspot);
  g_test_add_func ("/mapping/rules", test_rules);
  g_test_add_func ("/mapping/learn", test_learn);
  g_test_add_func ("/mapping/bad-rules", test_bad_rules);
  return g_test_run ();
}
