/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "engine/fair-fisher.h"
#include "engine/fair-leaks.h"
#include "fixture.h"

static const FairLeak *
find (const FairLeaks *leaks, const char *attribute)
{
  for (guint i = 0; i < leaks->rows->len; i++)
    {
      const FairLeak *leak = leaks->rows->pdata[i];

      if (strcmp (leak->attribute, attribute) == 0)
        return leak;
    }

  return NULL;
}

/* 400 leads of which every fourth is won. What a column says of each is made
 * from its number alone. */
static FairLeaks *
screen_made (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  static const char *const texts[] = { "honest", "Close reason", "budget",
                                       "advantage", "Lead tag" };

  fixture_init (&fixture, "UTC", "2026-06-01");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_column (&fixture, texts[i], FAIR_COLUMN_TEXT);
  fixture_column (&fixture, "minutes", FAIR_COLUMN_NUMBER);
  for (guint i = 0; i < 400; i++)
    {
      gboolean         won = i % 4 == 0;
      g_autofree char *id = g_strdup_printf ("L%u", i);
      g_autofree char *honest = g_strdup_printf ("honest=%c", "abc"[i / 4 % 3]);
      g_autofree char *minutes =
          g_strdup_printf ("minutes=%u", won ? 50 + i % 7 : i * 7 % 60);
      g_autofree char *name = g_strdup_printf ("advantage=%u", i);

      fixture_lead (&fixture, id, won ? "outcome=won" : "outcome=lost",
                    "created_at=2026-01-01", honest, minutes, name,
                    won ? "Close reason=price" : "Close reason=",
                    i % 8 < 2 ? "budget=yes" : "budget=", "Lead tag=x", NULL);
    }
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);

  return fair_leaks_new (cohort);
}

static void
test_made (void)
{
  g_autoptr (FairLeaks) leaks = screen_made ();
  const FairLeak *reason = find (leaks, "Close reason");
  const FairLeak *minutes = find (leaks, "minutes");

  g_assert_cmpuint (leaks->leads, ==, 400);
  g_assert_cmpuint (leaks->won, ==, 100);
  g_assert_null (find (leaks, "honest"));
  g_assert_null (find (leaks, "advantage"));
  g_assert_null (find (leaks, "outcome"));

  g_assert_nonnull (reason);
  g_assert_cmpint (reason->hits, ==,
                   FAIR_LEAK_TELLS | FAIR_LEAK_LEVEL | FAIR_LEAK_EMPTY |
                       FAIR_LEAK_NAME);
  g_assert_cmpfloat (reason->auc, ==, 1);
  g_assert_cmpuint (reason->level_leads, ==, 300);
  g_assert_cmpuint (reason->level_won, ==, 0);
  g_assert_cmpuint (reason->filled_won, ==, 100);
  g_assert_nonnull (strstr (reason->why, "empty"));
  g_assert_true (leaks->rows->pdata[0] == reason);

  g_assert_nonnull (minutes);
  g_assert_true ((minutes->hits & FAIR_LEAK_TELLS) != 0);
  g_assert_true ((minutes->hits & FAIR_LEAK_LEVEL) != 0);
  g_assert_cmpint (find (leaks, "Lead tag")->hits, ==, FAIR_LEAK_NAME);
  g_assert_true ((find (leaks, "budget")->hits & FAIR_LEAK_EMPTY) != 0);
}

static void
test_one_class (void)
{
  g_auto (Fixture) fixture;
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairLeaks) leaks = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_column (&fixture, "status", FAIR_COLUMN_TEXT);
  fixture_lead (&fixture, "L1", "outcome=won", "created_at=2026-01-01",
                "status=x", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  leaks = fair_leaks_new (cohort);
  g_assert_cmpuint (leaks->rows->len, ==, 0);
}

/* Tables and their p-values as R's fisher.test gives them. */
static void
test_fisher (void)
{
  g_assert_cmpfloat_with_epsilon (fair_fisher_exact (3, 1, 1, 3), 0.4857143,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (fair_fisher_exact (10, 2, 3, 15),
                                  0.0005367241, 1e-9);
  g_assert_cmpfloat (fair_fisher_exact (0, 0, 3, 15), ==, 1);
  g_assert_cmpfloat (fair_fisher_exact (5, 0, 7, 0), ==, 1);
}

static char *
find_bank (void)
{
  const char *root = g_getenv ("FAIRLEAD_TEST_DATA");

  if (root != NULL)
    return g_build_filename (root, "uci-bank-marketing", "bank-additional.csv",
                             NULL);
  return g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "data",
                                "uci-bank-marketing", "bank-additional.csv",
                                NULL);
}

static void
add_customer (Fixture *fixture, char **names, char **cells, guint row)
{
  guint            n = g_strv_length (cells);
  g_autofree char *id = g_strdup_printf ("%u", row);
  g_auto (GStrv) fields = g_new0 (char *, n + 1);

  for (guint i = 0; i + 1 < n; i++)
    fields[i] = g_strdup_printf ("%s=%s", names[i], cells[i]);
  fixture_lead (fixture, id,
                strcmp (cells[n - 1], "yes") == 0 ? "outcome=won"
                                                  : "outcome=lost",
                fields[0], fields[1], fields[2], fields[10], NULL);
}

static void
check_bank (char *text)
{
  g_auto (GStrv) lines = g_strsplit (g_strdelimit (text, "\"", ' '), "\n", -1);
  g_auto (GStrv) names = NULL;
  g_auto (Fixture) fixture;
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairLeaks) leaks = NULL;

  fixture_init (&fixture, "UTC", "2010-12-01");
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);

      for (guint n = 0; cells[n] != NULL; n++)
        g_strstrip (cells[n]);
      if (i == 0)
        names = g_strdupv (cells);
      else
        add_customer (&fixture, names, cells, i);
    }
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  leaks = fair_leaks_new (cohort);
  g_assert_cmpuint (leaks->leads, ==, 4119);
  g_assert_cmpuint (leaks->won, ==, 451);
  g_assert_nonnull (find (leaks, "duration"));
  g_test_message ("%s", find (leaks, "duration")->why);
  g_assert_cmpuint (find (leaks, "duration")->n_hits, >=, 2);
  for (guint i = 0; i < 3; i++)
    g_assert_true (find (leaks, names[i]) == NULL ||
                   find (leaks, names[i])->n_hits < 2);
}

/* How long the call took is known once it is over. */
static void
test_bank (void)
{
  g_autofree char *path = find_bank ();
  g_autofree char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    check_bank (text);
  else
    g_test_skip ("the data is not there");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaks/made", test_made);
  g_test_add_func ("/leaks/one-class", test_one_class);
  g_test_add_func ("/leaks/fisher", test_fisher);
  g_test_add_func ("/leaks/bank", test_bank);
  return g_test_run ();
}
