/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"
#include "intake/fair-derive.h"

static const char *
derive (const char *name, const char *value)
{
  guint                 n;
  const FairDerivation *all = fair_derive_list (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (all[i].name, name) == 0)
      {
        g_autoptr (FairWords) words = fair_words_new ();
        const char *found = all[i].derive (words, value);

        return found != NULL ? g_intern_string (found) : NULL;
      }

  return NULL;
}

static void
test_values (void)
{
  static const char *const values[][3] = {
    { "seniority", "VP of Sales", "vp" },
    { "seniority", "Vice President, Finance", "vp" },
    { "seniority", "CEO & Founder", "c-level" },
    { "seniority", "Geschäftsführer", "c-level" },
    { "seniority", "Head of Growth", "director" },
    { "seniority", "Marketing Manager", "manager" },
    { "seniority", "Sr. Engineer", "senior" },
    { "seniority", "Student", "junior" },
    { "seniority", "Cooper", "other" },
    { "function", "VP of Sales", "sales" },
    { "function", "CFO", "finance" },
    { "function", "CEO", "general management" },
    { "function", "Italianist", "other" },
    { "region", "Deutschland", "EMEA" },
    { "region", " us ", "North America" },
    { "region", "Brasil", "LATAM" },
    { "region", "Japan", "APAC" },
    { "region", "Atlantis", NULL },
    { "industry_group", "Computer Software", "software and technology" },
    { "industry_group", "Banking", "financial services" },
    { "industry_group", "Alchemy", "other" },
    { "email_kind", "a@gmail.com", "free" },
    { "email_kind", "a@tum.uni-muenchen.de", "academic" },
    { "email_kind", "a@acme.com", "company" },
    { "email_kind", "nobody", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_test_message ("%s: %s", values[i][0], values[i][1]);
      g_assert_cmpstr (derive (values[i][0], values[i][1]), ==, values[i][2]);
    }
}

#define HUBSPOT                                                                \
  "Record ID,First Name,Email,Job Title,Country/Region,Phone Number,"          \
  "Create Date\n"                                                              \
  "7,Zoltanina,zoltanina@gmail.com,VP Sales,Spain,+34 555 1234,2026-01-02\n"

#define CANONICAL                                                              \
  "id,email,title,country,created_at\n"                                        \
  "zoltanina@gmail.com,zoltanina@gmail.com,CEO,Spain,2026-01-02\n"

static const FairColumn *
find (FairTestImport *t, const char *name)
{
  return fair_frame_find (fair_history_get_leads (t->history), name);
}

/* Tables of programs get coarser attributes beside the raw ones; files in
 * canonical names only where they are asked for. */
static void
test_tables (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  g_autoptr (FairTestImport) c = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "h.csv", HUBSPOT);
  fair_test_import_run (t);
  g_assert_cmpstr (fair_test_get_text (t, "7", "title"), ==, "VP Sales");
  g_assert_cmpstr (fair_test_get_text (t, "7", "seniority"), ==, "vp");
  g_assert_cmpstr (fair_test_get_text (t, "7", "function"), ==, "sales");
  g_assert_cmpstr (fair_test_get_text (t, "7", "region"), ==, "EMEA");
  g_assert_cmpstr (fair_test_get_text (t, "7", "email_kind"), ==, "free");
  g_assert_null (find (t, "industry_group"));

  fair_test_import_add (c, FAIR_KIND_LEADS, "c.csv", CANONICAL);
  fair_test_import_run (c);
  g_assert_cmpuint (fair_history_get_leads (c->history)->columns->len, ==, 4);
  fair_import_plan_set_derive (c->plan, TRUE);
  fair_test_import_run (c);
  g_assert_nonnull (find (c, "seniority"));
}

static void
test_taken (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_import_plan_set_derive (t->plan, TRUE);
  fair_test_import_add (t, FAIR_KIND_LEADS, "c.csv",
                        "id,country,region,title,created_at\n"
                        "1,Spain,Iberia,CEO,2026-01-01\n"
                        "2,France,,CEO,2026-01-01\n");
  fair_test_import_run (t);
  g_assert_cmpstr (fair_test_get_text (t, "1", "region"), ==, "Iberia");
  g_assert_null (fair_test_get_text (t, "2", "region"));
  g_assert_cmpstr (fair_test_get_text (t, "1", "seniority"), ==, "c-level");
}

/* Everything that the history and the report hold, as text. */
static char *
dump (FairTestImport *t)
{
  const FairFrame *frames[] = { fair_history_get_leads (t->history),
                                fair_history_get_companies (t->history),
                                fair_history_get_deals (t->history) };
  GString         *out = g_string_new (NULL);
  g_autoptr (JsonNode) report = fair_import_report_to_json (t->report);
  g_autofree char *text = json_to_string (report, FALSE);

  for (guint f = 0; f < G_N_ELEMENTS (frames); f++)
    {
      for (guint row = 0; row < frames[f]->n_rows; row++)
        g_string_append_printf (out, "%s\n",
                                fair_frame_get_id (frames[f], row));
      for (guint i = 0; i < frames[f]->columns->len; i++)
        {
          const FairColumn *column = frames[f]->columns->pdata[i];

          for (guint n = 1;
               column->dictionary != NULL && n < column->dictionary->len; n++)
            g_string_append_printf (out, "%s\n",
                                    (char *) column->dictionary->pdata[n]);
        }
    }
  g_string_append (out, text);

  return g_string_free (out, FALSE);
}

static void
add_people (FairTestImport *t)
{
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "h.csv", HUBSPOT);
  fair_test_import_add (t, FAIR_KIND_LEADS, "c.csv", CANONICAL);
  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "a.csv",
                        "Person,Event,Date\n"
                        "zoltanina@gmail.com,visit,2026-01-03\n"
                        "zoltanina@other.com,visit,2026-01-03\n");
  fair_mapping_set_target (fair_import_plan_get_file (t->plan, 2)->mapping, 0,
                           "lead_id");
}

/* What is left out is nowhere, and rows still find each other by it. */
static void
test_left_out (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_people (t);
  fair_test_import_run (t);
  before = dump (t);
  g_assert_nonnull (strstr (before, "zoltanina@gmail.com"));
  g_assert_nonnull (strstr (before, "555 1234"));

  fair_import_plan_set_privacy (t->plan, FAIR_PRIVACY_LEAVE_OUT, NULL);
  fair_test_import_run (t);
  after = dump (t);
  g_assert_null (strstr (after, "oltanina"));
  g_assert_null (strstr (after, "555 1234"));
  g_assert_null (find (t, "email"));
  g_assert_cmpstr (fair_test_get_text (t, "7", "email_kind"), ==, "free");
  fair_assert_counts (fair_test_import_get (t, 2), 1, 0, 0, 1);
}

static void
test_pseudonyms (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  g_autofree char *after = NULL;
  g_autofree char *first = NULL;

  add_people (t);
  fair_import_plan_set_privacy (t->plan, FAIR_PRIVACY_PSEUDONYMS, "secret");
  fair_test_import_run (t);
  after = dump (t);
  g_assert_null (strstr (after, "oltanina"));
  first = g_strdup (fair_test_get_text (t, "7", "email"));
  g_assert_true (g_str_has_prefix (first, "person-"));

  fair_test_import_run (t);
  g_assert_cmpstr (fair_test_get_text (t, "7", "email"), ==, first);
  g_assert_cmpstr (fair_test_get_text (t, first, "title"), ==, "CEO");
  fair_import_plan_set_privacy (t->plan, FAIR_PRIVACY_PSEUDONYMS, "other");
  fair_test_import_run (t);
  g_assert_cmpstr (fair_test_get_text (t, "7", "email"), !=, first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-extra/values", test_values);
  g_test_add_func ("/import-extra/tables", test_tables);
  g_test_add_func ("/import-extra/taken", test_taken);
  g_test_add_func ("/import-extra/left-out", test_left_out);
  g_test_add_func ("/import-extra/pseudonyms", test_pseudonyms);
  return g_test_run ();
}
