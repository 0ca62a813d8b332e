/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-catalog.h"

static const FairCatalogValue *
value (GPtrArray *values, guint i)
{
  g_assert_cmpuint (i, <, values->len);

  return g_ptr_array_index (values, i);
}

static void
test_values (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCatalog) catalog = NULL;
  const FairCatalogAttribute *title;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_column (&fixture, "title", FAIR_COLUMN_TEXT);
  fixture_column (&fixture, "rejection_reason", FAIR_COLUMN_TEXT);
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "title=CEO",
                "rejection_reason=none", NULL);
  fixture_lead (&fixture, "b", "created_at=2025-01-01", "title=ceo ", NULL);
  fixture_lead (&fixture, "c", "created_at=2025-01-01", "title=Buyer", NULL);
  fixture_lead (&fixture, "d", "created_at=2025-01-01", NULL);
  fixture_did (&fixture, "a", "demo-request", "2025-02-01");
  fixture_did (&fixture, "a", "demo-request", "2025-02-02");
  fixture_did (&fixture, "b", "Demo-Request", "2025-02-02");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  catalog = fair_catalog_new (cohort);

  title = fair_catalog_find (catalog, "title");
  g_assert_nonnull (title);
  g_assert_cmpuint (title->known, ==, 3);
  g_assert_cmpuint (title->values->len, ==, 2);
  g_assert_cmpstr (value (title->values, 0)->text, ==, "CEO");
  g_assert_cmpuint (value (title->values, 0)->count, ==, 2);

  /* What knows the outcome is no criterion. */
  g_assert_null (fair_catalog_find (catalog, "rejection_reason"));

  g_assert_cmpuint (catalog->activities->len, ==, 1);
  g_assert_cmpuint (value (catalog->activities, 0)->count, ==, 2);
  g_assert_true (fair_catalog_has_activity (catalog, "demo-request"));
  g_assert_false (fair_catalog_has_activity (catalog, "webinar"));
}

/* A scope may ask of deals, too. */
static void
test_scope (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCatalog) catalog = NULL;
  const FairCatalogAttribute *type;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "a", "created_at=2025-01-01", NULL);
  fixture_deal (&fixture, "d1", "lead_ids=a", "created_at=2025-02-01",
                "type=New Business", NULL);
  fixture_deal (&fixture, "d2", "lead_ids=a", "created_at=2025-02-01",
                "type=Renewal", NULL);
  fixture_deal (&fixture, "d3", "lead_ids=a", "created_at=2025-02-01",
                "type=Renewal", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  catalog = fair_catalog_new_for_scope (cohort);
  type = fair_catalog_find (catalog, "deal.type");
  g_assert_nonnull (type);
  g_assert_cmpuint (type->known, ==, 3);
  g_assert_cmpstr (value (type->values, 0)->text, ==, "Renewal");
  g_assert_cmpuint (value (type->values, 0)->count, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/values", test_values);
  g_test_add_func ("/catalog/scope", test_scope);

  return g_test_run ();
}
