/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"
#include "intake/fair-address.h"

static void
test_keys (void)
{
  static const char *const same[][2] = {
    { "Acme, Inc.", "ACME" },
    { "The Müller GmbH & Co. KG", "MÜLLER" },
    { "Société X S.A.", "société x" },
    { "Procter & Gamble", "Procter Gamble Co" },
    { "O'Neil Ltd", "ONeil" },
    { "Holding AG", "holding" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *a = fair_address_dup_company_key (same[i][0]);
      g_autofree char *b = fair_address_dup_company_key (same[i][1]);

      g_assert_cmpstr (a, ==, b);
      g_assert_nonnull (a);
    }
  g_assert_null (fair_address_dup_company_key ("-"));
}

static void
test_addresses (void)
{
  g_autofree char *domain =
      fair_address_dup_domain ("https://WWW.Acme.co.uk/x");
  g_autofree char *mail = fair_address_dup_domain (" Ann@Acme.com ");

  g_assert_cmpstr (domain, ==, "acme.co.uk");
  g_assert_cmpstr (mail, ==, "acme.com");
  g_assert_null (fair_address_dup_domain ("Acme"));
  g_assert_null (fair_address_dup_domain ("3.14"));
  g_assert_true (fair_address_is_email ("a.b+c@x-y.io"));
  g_assert_false (fair_address_is_email ("a@b"));
  g_assert_false (fair_address_is_email ("a b@x.io"));
  g_assert_true (fair_address_is_shared ("info@x.io"));
  g_assert_true (fair_address_is_shared ("a***@x.io"));
  g_assert_false (fair_address_is_shared ("information@x.io"));
  g_assert_cmpint (fair_address_get_kind ("gmail.com"), ==, FAIR_ADDRESS_FREE);
  g_assert_cmpint (fair_address_get_kind ("yahoo.co.uk"), ==,
                   FAIR_ADDRESS_FREE);
  g_assert_cmpint (fair_address_get_kind ("live.example.com"), ==,
                   FAIR_ADDRESS_COMPANY);
  g_assert_cmpint (fair_address_get_kind ("cs.mit.edu"), ==,
                   FAIR_ADDRESS_ACADEMIC);
  g_assert_cmpint (fair_address_get_kind ("ox.ac.uk"), ==,
                   FAIR_ADDRESS_ACADEMIC);
}

#define COMPANIES                                                              \
  "Account Name,Website,Industry,Employee Count\n"                             \
  "\"Acme, Inc.\",www.acme.com,Steel,500\n"                                    \
  "Beta GmbH,,Food,20\n"                                                       \
  "Twin Ltd,,A,1\n"                                                            \
  "Twin Inc,,B,2\n"

static const char *
industry_of (FairTestImport *t, const char *lead)
{
  return fair_test_get_text (t, lead, "industry");
}

static void
test_companies (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_COMPANIES, "c.csv", COMPANIES);
  fair_test_import_add (t, FAIR_KIND_LEADS, "l.csv",
                        "Lead ID,Work Email,Employer,Created\n"
                        "L1,ann@acme.com,,2026-01-01\n"
                        "L2,bob@gmail.com,beta,2026-01-01\n"
                        "L3,cyd@gmail.com,,2026-01-01\n"
                        "L4,dan@z.com,Twin,2026-01-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 1), 4, 0, 0, 0);
  g_assert_cmpstr (industry_of (t, "L1"), ==, "Steel");
  g_assert_cmpstr (industry_of (t, "L2"), ==, "Food");
  g_assert_null (industry_of (t, "L3"));
  g_assert_null (industry_of (t, "L4"));
  g_assert_true (fair_test_has_note (t->report, "2 rows were joined"));
  g_assert_cmpuint (fair_history_get_companies (t->history)->n_rows, ==, 4);
}

static void
test_activities (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;

  fair_test_import_add (t, FAIR_KIND_LEADS, "l.csv",
                        "id,email,created_at\n"
                        "L1,Ann@acme.com,2026-01-01\n"
                        "L2,two@acme.com,2026-01-01\n"
                        "L3,two@acme.com,2026-01-01\n"
                        "L4,info@acme.com,2026-01-01\n");
  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "a.csv",
                        "Person,Event,When it was,Date\n"
                        "ann@ACME.com,visit,x,2026-01-02\n"
                        "two@acme.com,visit,x,2026-01-02\n"
                        "info@acme.com,visit,x,2026-01-02\n"
                        "new@acme.com,visit,x,2026-01-02\n"
                        "L2,visit,x,2026-01-02\n");
  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "canonical.csv",
                        "lead_id,type,at\nann@acme.com,visit,2026-01-02\n");
  {
    FairImportFile *file = fair_import_plan_get_file (t->plan, 1);

    fair_mapping_set_target (file->mapping, 0, "lead_id");
  }
  fair_test_import_run (t);
  report = fair_test_import_get (t, 1);
  fair_assert_counts (report, 2, 0, 0, 3);
  g_assert_true (fair_test_has_problem (report, 3, NULL, "several leads"));
  g_assert_true (fair_test_has_problem (report, 4, NULL, "shared"));
  g_assert_true (
      fair_test_has_problem (report, 5, NULL, "no lead has the add"));
  fair_assert_counts (fair_test_import_get (t, 2), 0, 0, 0, 1);
}

/* Deals that name their company tie it to the leads that name it, though no
 * file lists the companies. */
static void
test_named_companies (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "people.csv",
                        "Person - ID,Person - Name,Person - Organization,"
                        "Person - Person created\n"
                        "1,Ann,Acme Inc,2026-01-01\n"
                        "2,Bob,Other,2026-01-01\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "deals.csv",
                        "Deal - ID,Deal - Title,Deal - Status,"
                        "Deal - Organization,Deal - Deal created,"
                        "Deal - Won time\n"
                        "7,Big,Won,ACME,2026-01-05,2026-02-01\n");
  fair_test_import_run (t);
  g_assert_cmpint (
      fair_history_get_outcome (t->history, fair_test_find_lead (t, "1")), ==,
      FAIR_OUTCOME_WON);
  g_assert_cmpint (
      fair_history_get_outcome (t->history, fair_test_find_lead (t, "2")), !=,
      FAIR_OUTCOME_WON);
}

/* People behind one shared address stay two. */
static void
test_shared (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "Email Address,Position,Created\n"
                        "info@x.com,CEO,2026-01-01\nann@x.com,VP,2026-01-01\n");
  fair_test_import_add (t, FAIR_KIND_LEADS, "b.csv",
                        "Email Address,Position,Created\n"
                        "info@x.com,CFO,2026-01-01\nann@x.com,VP,2026-01-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 1), 1, 1, 0, 0);
  g_assert_cmpuint (fair_history_count_recorded_leads (t->history), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-joins/keys", test_keys);
  g_test_add_func ("/import-joins/addresses", test_addresses);
  g_test_add_func ("/import-joins/companies", test_companies);
  g_test_add_func ("/import-joins/activities", test_activities);
  g_test_add_func ("/import-joins/named-companies", test_named_companies);
  g_test_add_func ("/import-joins/shared", test_shared);
  return g_test_run ();
}
