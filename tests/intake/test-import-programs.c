/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"

/* A heading line, and what it is known as. */
static const struct
{
  const char *headings;
  const char *program;
  FairKind    kind;
  const char *column;
  const char *target;
} files[] = {
  { "Record ID,Email,Job Title,Original Source,Create Date", "hubspot",
    FAIR_KIND_LEADS, "Original Source", "source" },
  { "Datensatz-ID,E-Mail,Berufsbezeichnung,Erstellungsdatum", "hubspot",
    FAIR_KIND_LEADS, "Berufsbezeichnung", "title" },
  { "ID d'enregistrement,E-mail,Intitulé du poste,Pays/région", "hubspot",
    FAIR_KIND_LEADS, "Pays/région", "country" },
  { "ID de registro,Correo,Cargo,Fecha de creación", "hubspot", FAIR_KIND_LEADS,
    "Correo", "email" },
  { "hs_object_id,email,jobtitle,hs_v2_date_entered_marketingqualifiedlead",
    "hubspot", FAIR_KIND_LEADS, "hs_v2_date_entered_marketingqualifiedlead",
    "mql_at" },
  { "Datensatz-ID,Dealphase,Betrag,Abschlussdatum", "hubspot", FAIR_KIND_DEALS,
    "Betrag", "amount" },
  { "contact_id,form_id,timestamp,title", "hubspot", FAIR_KIND_ACTIVITIES,
    "title", "detail" },
  { "(Do Not Modify) Lead,(Do Not Modify) Row Checksum,Job Title,Created On",
    "dynamics", FAIR_KIND_LEADS, "Created On", "created_at" },
  { "(Do Not Modify) Opportunity,Status,Est. Revenue,Account", "dynamics",
    FAIR_KIND_DEALS, "Account", "match_company" },
  { "accountid,statecode,name,numberofemployees", "dynamics",
    FAIR_KIND_COMPANIES, "name", "company" },
  { "Deal - Title,Deal - Value,Deal - Status,Deal - Organization", "pipedrive",
    FAIR_KIND_DEALS, "Deal - Organization", "match_company" },
  { "Person - Name,Person - Email - Work,Person - Organization", "pipedrive",
    FAIR_KIND_LEADS, "Person - Email - Work", "email" },
  { "id,name,email_from,stage_id,expected_revenue,active,probability", "odoo",
    FAIR_KIND_DEALS, "email_from", "match_email" },
  { "activity_date,activity_type_id,lead_id,primary_attribute_value,id",
    "marketo", FAIR_KIND_ACTIVITIES, "lead_id", "lead_id" },
  { "activity_type_id,new_value,old_value,lead_id", "marketo",
    FAIR_KIND_UNKNOWN, "lead_id", NULL },
  { "Vorname,Firma,Branche,E-Mail-Adresse,Mitarbeiterzahl", NULL,
    FAIR_KIND_LEADS, "Mitarbeiterzahl", "employees" },
  { "Nom,Entreprise,Pays,Courriel", NULL, FAIR_KIND_LEADS, "Pays", "country" },
};

static void
test_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_auto (GStrv) each = g_strsplit (files[i].headings, ",", -1);
      g_autoptr (GPtrArray) headings = g_ptr_array_new ();
      g_autoptr (FairMapping) mapping = NULL;
      gboolean found = FALSE;

      for (guint n = 0; each[n] != NULL; n++)
        g_ptr_array_add (headings, each[n]);
      g_test_message ("%s", files[i].headings);
      mapping = fair_mapping_guess (headings, FAIR_KIND_UNKNOWN, NULL);
      g_assert_cmpint (mapping->kind, ==, files[i].kind);
      g_assert_cmpstr (mapping->preset != NULL ? mapping->preset->program
                                               : NULL,
                       ==, files[i].program);
      for (guint n = 0; n < mapping->columns->len; n++)
        {
          const FairMappingColumn *column = mapping->columns->pdata[n];

          if (strcmp (column->heading, files[i].column) != 0)
            continue;
          g_assert_cmpstr (column->target, ==, files[i].target);
          found = TRUE;
        }
      g_assert_true (found);
    }
}

/* A file that no heading explains is known by its values. */
static void
test_values (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  FairImportFile *file =
      fair_test_import_add (t, FAIR_KIND_UNKNOWN, "x.csv",
                            "Key,Reach,Web,Since\n"
                            "1,ann@acme.com,https://www.acme.com/,2026-01-02\n"
                            "2,bob@x.org,x.org,2026-01-03\n"
                            "3,cyd@y.org,,2026-01-04\n");
  const FairMappingColumn *reach = file->mapping->columns->pdata[1];
  const FairMappingColumn *web = file->mapping->columns->pdata[2];

  g_assert_cmpint (file->mapping->kind, ==, FAIR_KIND_LEADS);
  g_assert_cmpstr (reach->target, ==, "email");
  g_assert_cmpstr (web->target, ==, "domain");
}

static guint64
count_activities (FairTestImport *t, const char *type)
{
  const FairActivities *all = fair_history_get_activities (t->history);
  guint64               n = 0;

  for (guint64 i = 0; i < all->n; i++)
    n += strcmp (all->types->pdata[all->type[i]], type) == 0;

  return n;
}

static void
test_marketo (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,email,created_at\n7,a@x.com,2026-01-01\n");
  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "a.csv",
                        "id,lead_id,activity_date,activity_type_id,"
                        "primary_attribute_value\n"
                        "1,7,2026-01-02 10:00:00,10,Welcome\n"
                        "2,7,2026-01-02 10:00:01,11,Welcome\n"
                        "3,7,2026-01-02 10:00:02,13,Score\n"
                        "4,7,2026-01-02 10:00:02,999,Other\n"
                        "5,8,2026-01-02 10:00:02,10,Other\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 1), 3, 0, 1, 1);
  g_assert_cmpuint (count_activities (t, "email-open"), ==, 1);
  g_assert_cmpuint (count_activities (t, "marketo-999"), ==, 1);
}

/* A date in a lead's row is offered as an activity, and is one once a person
 * said so. */
static void
test_offers (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  FairImportFile *file = fair_test_import_add (
      t, FAIR_KIND_LEADS, "l.csv",
      "id,created_at,First Conversion Date,Webinar attended,Last Modified,x\n"
      "1,2026-01-01,2026-01-05,,2026-02-01,1\n"
      "2,2026-01-01,2026-01-06,2026-01-07,2026-02-01,2\n");
  g_autofree char *first = NULL;
  g_autofree char *webinar = NULL;

  g_assert_true (fair_import_plan_read (t->plan, NULL, NULL, NULL, NULL));
  first = fair_import_file_dup_offer (file, 2);
  webinar = fair_import_file_dup_offer (file, 3);
  g_assert_cmpstr (first, ==, "activity:first-conversion");
  g_assert_cmpstr (webinar, ==, "activity:webinar-attended");
  g_assert_null (fair_import_file_dup_offer (file, 1));
  g_assert_null (fair_import_file_dup_offer (file, 4));
  g_assert_null (fair_import_file_dup_offer (file, 5));

  fair_test_import_run (t);
  g_assert_cmpuint (fair_history_get_activities (t->history)->n, ==, 0);
  fair_mapping_set_target (file->mapping, 2, first);
  fair_mapping_set_target (file->mapping, 3, webinar);
  fair_test_import_run (t);
  g_assert_cmpuint (count_activities (t, "first-conversion"), ==, 2);
  g_assert_cmpuint (count_activities (t, "webinar-attended"), ==, 1);
}

static void
test_odoo (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  guint           n;
  const FairDeal *deals;

  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "crm.lead.csv",
                        "id,email_from,partner_name,stage_id,expected_revenue,"
                        "active,probability,create_date\n"
                        "1,a@x.com,X,Won,100,True,100,2026-01-01\n"
                        "2,b@x.com,X,Proposition,100,False,0,2026-01-01\n"
                        "3,c@x.com,X,Proposition,100,False,40,2026-01-01\n"
                        "4,d@x.com,X,New,100,True,0,2026-01-01\n");
  fair_test_import_run (t);
  deals = fair_history_list_deals (t->history, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpint (deals[0].outcome, ==, FAIR_OUTCOME_WON);
  g_assert_cmpint (deals[1].outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_cmpint (deals[2].outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (deals[3].outcome, ==, FAIR_OUTCOME_OPEN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-programs/headings", test_headings);
  g_test_add_func ("/import-programs/values", test_values);
  g_test_add_func ("/import-programs/marketo", test_marketo);
  g_test_add_func ("/import-programs/offers", test_offers);
  g_test_add_func ("/import-programs/odoo", test_odoo);
  return g_test_run ();
}
