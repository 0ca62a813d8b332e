/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "fair-test-import.h"

static const FairDeal *
get_deal (FairTestImport *t, const char *id)
{
  guint           row = 0;
  guint           n;
  const FairDeal *deals = fair_history_list_deals (t->history, &n);

  if (!fair_frame_find_row (fair_history_get_deals (t->history), id, &row))
    g_error ("there is no deal %s", id);
  g_assert_cmpuint (row, <, n);
  return &deals[row];
}

static void
assert_deal_leads (FairTestImport *t, const char *deal, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint          row = 0;
  guint          n;
  const guint32 *leads;

  g_assert_true (
      fair_frame_find_row (fair_history_get_deals (t->history), deal, &row));
  leads = fair_history_get_deal_leads (t->history, row, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        out, "%s%s", i > 0 ? " " : "",
        fair_frame_get_id (fair_history_get_leads (t->history), leads[i]));
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_companies (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,company_id,industry,created_at\n"
                        "a,c1,,2026-01-01\nb,c1,own,\nc,c9,,\nd,,,\n");
  fair_test_import_add (t, FAIR_KIND_COMPANIES, "companies.csv",
                        "id,company,industry,employees,Tier\n"
                        "c1,One,saas,50,gold\nc1,,,60,\n,Two,,,\n");
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 4, 0, 0, 0);
  g_assert_true (fair_test_has_problem (report, 4, "company_id", "“c9”"));
  g_assert_cmpuint (report->problems->len, ==, 1);
  fair_assert_counts (fair_test_import_get (t, 1), 2, 1, 0, 0);
  g_assert_cmpstr (fair_test_get_text (t, "a", "industry"), ==, "saas");
  g_assert_cmpstr (fair_test_get_text (t, "b", "industry"), ==, "own");
  g_assert_cmpstr (fair_test_get_text (t, "a", "employees"), ==, "60");
  g_assert_cmpstr (fair_test_get_text (t, "a", "Tier"), ==, "gold");
}

static void
test_deals (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,created_at\na,2026-01-01\nb,2026-01-02\n");
  fair_test_import_add (t, FAIR_KIND_DEALS, "deals.csv",
                        "id,lead_ids,type,created_at,closed_at,stage,is_won,"
                        "amount,currency\n"
                        "d1,a; b,New,2026-02-01,2026-03-01,Done,true,10,usd\n"
                        "d2,zz,New,2026-02-01,2026-03-01,Closed Lost,,20,EUR\n"
                        "d3,a,New,2026-02-01,2027-03-01,Proposal,false,30,\n"
                        "d4,a,New,2026-02-01,2026-03-01,,false,x,\n"
                        "d5,a,New,2026-02-01,2027-03-01,,,,\n"
                        "d6,a,New,2026-02-01,2026-03-01,Closed Won,,,\n"
                        "d7,a,New,2026-02-01,2026-03-01,Closed Won,no,,\n"
                        "d3,b,,,,,,,\n");
  fair_test_import_run (t);
  report = fair_test_import_get (t, 1);
  fair_assert_counts (report, 7, 1, 0, 0);
  g_assert_true (fair_test_has_problem (report, 3, "lead_ids", "“zz”"));
  g_assert_true (fair_test_has_problem (report, 5, "amount", "“x”"));
  g_assert_cmpuint (report->problems->len, ==, 2);

  g_assert_cmpint (get_deal (t, "d1")->outcome, ==, FAIR_OUTCOME_WON);
  g_assert_cmpint (get_deal (t, "d2")->outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_cmpint (get_deal (t, "d3")->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (get_deal (t, "d4")->outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_cmpint (get_deal (t, "d5")->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (get_deal (t, "d6")->outcome, ==, FAIR_OUTCOME_WON);
  g_assert_cmpint (get_deal (t, "d7")->outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_false (get_deal (t, "d1")->foreign);
  g_assert_true (get_deal (t, "d2")->foreign);
  g_assert_false (get_deal (t, "d4")->has_amount);
  g_assert_cmpfloat (get_deal (t, "d3")->amount, ==, 30);
  assert_deal_leads (t, "d1", "a b");
  assert_deal_leads (t, "d2", "deal:d2");
  assert_deal_leads (t, "d3", "a b");
}

static void
test_links (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LINKS, "roles.csv",
                        "OpportunityId,ContactId,IsPrimary,IsDeleted\n"
                        "d1,a,false,\n"
                        "d1,b,true,false\n"
                        "d9,a,,\n"
                        "d1,z,,\n"
                        "d1,,,\n"
                        "d1,c,,1\n");
  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,created_at\na,2026-01-01\nb,2026-01-02\nc,\n");
  fair_test_import_add (t, FAIR_KIND_DEALS, "deals.csv",
                        "id,stage,amount,created_at\nd1,Won,1,2026-03-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 0), 2, 0, 2, 2);
  assert_deal_leads (t, "d1", "a b");
  g_assert_cmpuint (get_deal (t, "d1")->primary, ==, 1);
}

static void
test_activities (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;
  const FairActivities *activities;

  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "acts.csv",
                        "lead_id,type,at,value,detail\n"
                        "a, Visit,2026-01-03,,/p\n"
                        "a,visit,2026-01-02T10:00:00Z,80.5,\n"
                        "z,visit,2026-01-03,,\n"
                        ",visit,2026-01-03,,\n"
                        "a,,2026-01-03,,\n"
                        "a,visit,soon,,\n"
                        "a,visit,,,\n"
                        "a,visit,2027-01-01,x,\n");
  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,created_at\na,2026-01-01\n");
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 3, 0, 3, 2);
  g_assert_true (fair_test_has_problem (report, 4, NULL, "“z”"));
  g_assert_true (fair_test_has_problem (report, 5, NULL, "names no lead"));
  g_assert_true (fair_test_has_problem (report, 6, NULL, "needs a type"));
  g_assert_true (fair_test_has_problem (report, 7, "at", "“soon”"));
  g_assert_true (fair_test_has_problem (report, 9, "value", "“x”"));
  g_assert_true (fair_test_has_problem (report, 9, "at", "future"));

  activities = fair_history_get_activities (t->history);
  g_assert_cmpuint (activities->n, ==, 3);
  g_assert_cmpstr (activities->types->pdata[activities->type[1]], ==, " Visit");
  g_assert_cmpfloat (activities->value[0], ==, 80.5);
  g_assert_true (isnan (activities->value[1]));
  g_assert_cmpstr (activities->details->pdata[activities->detail[1]], ==, "/p");
}

static void
test_stages (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,created_at,sql_at\n"
                        "a,2026-01-01,2026-05-01\nb,2026-01-01,\n");
  fair_test_import_add (t, FAIR_KIND_DEALS, "deals.csv",
                        "id,lead_ids,stage,amount\nd,a,Closed Won,5\n");
  fair_test_import_add (t, FAIR_KIND_STAGES, "history.csv",
                        "deal_id,lead_id,stage,entered_at\n"
                        ",a,SQL,2026-02-01\n"
                        ",b,SQL,2026-03-02\n"
                        ",b,Sales Qualified,2026-03-01\n"
                        ",b,Musing,2026-03-01\n"
                        "d,,Prospecting,2026-02-02\n"
                        "d,,Negotiation,2026-02-01\n"
                        "d,,Closed Won,2026-04-01\n"
                        "x,,Closed Won,2026-04-01\n"
                        ",b,,2026-04-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 2), 7, 0, 1, 1);
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_SQL), ==,
                   1777593600);
  g_assert_cmpint (fair_test_get_stage (t, "b", FAIR_STAGE_SQL), ==,
                   1772323200);
  g_assert_cmpint (get_deal (t, "d")->created_at, ==, 1769904000);
  g_assert_cmpint (get_deal (t, "d")->closed_at, ==, 1775001600);
  g_assert_true (fair_test_has_note (t->report, "Musing"));
}

static void
test_field_history (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,created_at\na,2026-01-01\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "LeadHistory.csv",
                        "Id,LeadId,Field,OldValue,NewValue,CreatedDate\n"
                        "1,a,Status,Open,Working - Contacted,2026-02-01\n"
                        "2,a,Owner,x,y,2026-02-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 1), 1, 0, 1, 0);
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_FIRST_FOLLOW_UP), ==,
                   1769904000);
}

static void
add_conversion (FairTestImport *t)
{
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "Lead.csv",
                        "Id,LastName,Company,Title,IsConverted,"
                        "ConvertedContactId,ConvertedOpportunityId,CreatedDate,"
                        "IsDeleted\n"
                        "00Q000000000001,May,Acme,VP,true,003000000000001AAA,"
                        "006000000000001,2026-01-01T00:00:00.000+0000,\n"
                        "00Q000000000002,Gone,Acme,VP,true,003000000000002,,,"
                        "true\n"
                        "00Q000000000003,Lost,Acme,VP,true,,006000000000009,"
                        "2026-01-05T00:00:00.000+0000,\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "Contact.csv",
                        "Id,LastName,AccountId,Title,Department,CreatedDate\n"
                        "003000000000001,May,,CEO,Sales,"
                        "2026-03-01T00:00:00.000+0000\n"
                        "003000000000002,Gone,,CFO,,\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "Opportunity.csv",
                        "Id,StageName,CloseDate,IsWon,IsClosed,CreatedDate\n"
                        "006000000000001AAA,Closed Won,2026-04-01,1,1,"
                        "2026-03-01T00:00:00.000+0000\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "Task.csv",
                        "Id,WhoId,Subject,ActivityDate,Status,TaskSubtype,"
                        "CreatedDate\n"
                        "00T1,00Q000000000001,Ring,2026-02-01,Done,Call,x\n"
                        "00T2,003000000000001AAA,Ring,2026-02-02,Done,Task,x\n"
                        "00T2,003000000000001AAA,Ring,2026-02-02,Done,Task,x\n"
                        "00T3,003000000000009,Ring,2026-02-02,Done,Task,x\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "CampaignMember.csv",
                        "Id,CampaignId,LeadId,ContactId,Status,HasResponded,"
                        "CreatedDate,FirstRespondedDate\n"
                        "00v1,701,00Q000000000001,,Sent,,2026-01-02,\n"
                        "00v2,702,,003000000000001,Registered,1,2026-01-02,"
                        "2026-01-09\n");
}

/* A lead that was converted and the contact it became are one person, by
 * whichever of the two forms of an id. */
static void
test_conversion (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairActivities *activities;

  add_conversion (t);
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 0), 2, 0, 1, 0);
  fair_assert_counts (fair_test_import_get (t, 1), 1, 1, 0, 0);
  fair_assert_counts (fair_test_import_get (t, 2), 1, 0, 0, 0);
  fair_assert_counts (fair_test_import_get (t, 3), 2, 1, 0, 1);
  fair_assert_counts (fair_test_import_get (t, 4), 2, 0, 0, 0);
  g_assert_true (fair_test_has_problem (fair_test_import_get (t, 0), 4, NULL,
                                        "“006000000000009”"));

  g_assert_cmpuint (fair_history_get_leads (t->history)->n_rows, ==, 3);
  /* What the lead says counts; what only the contact says is kept. */
  g_assert_cmpstr (fair_test_get_text (t, "00Q000000000001", "title"), ==,
                   "VP");
  g_assert_cmpstr (fair_test_get_text (t, "00Q000000000001", "Department"), ==,
                   "Sales");
  g_assert_cmpint (
      fair_test_get_stage (t, "00Q000000000001", FAIR_STAGE_CREATED), ==,
      1767225600);
  assert_deal_leads (t, "006000000000001AAA", "00Q000000000001");

  activities = fair_history_get_activities (t->history);
  g_assert_cmpuint (activities->n, ==, 4);
  g_assert_cmpstr (activities->types->pdata[activities->type[0]], ==,
                   "campaign-sent");
  g_assert_cmpstr (activities->types->pdata[activities->type[1]], ==,
                   "campaign-responded");
  g_assert_cmpstr (activities->details->pdata[activities->detail[1]], ==,
                   "702");
  g_assert_cmpstr (activities->types->pdata[activities->type[2]], ==,
                   "task-call");
  g_assert_cmpstr (activities->types->pdata[activities->type[3]], ==, "task");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-ties/companies", test_companies);
  g_test_add_func ("/import-ties/deals", test_deals);
  g_test_add_func ("/import-ties/links", test_links);
  g_test_add_func ("/import-ties/activities", test_activities);
  g_test_add_func ("/import-ties/stages", test_stages);
  g_test_add_func ("/import-ties/field-history", test_field_history);
  g_test_add_func ("/import-ties/conversion", test_conversion);
  return g_test_run ();
}
