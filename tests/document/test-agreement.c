/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-fixture.h"

#include <locale.h>
#include <string.h>

#include "document/fair-document-error.h"

/* What the agreement says, read back as plain Markdown and from the PDF. */

typedef struct
{
  FairZone       *zone;
  FairDefinition *definition;
  FairDefinition *previous;
  FairSimulation *simulation;
  FairAgreement   agreement;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->zone = fair_zone_new ("Europe/London", &error);
  g_assert_no_error (error);
  fixture->definition = document_fixture_definition ();
  fixture->previous = document_fixture_previous ();
  fixture->simulation = document_fixture_simulation ();
  fixture->agreement = (FairAgreement){
    .definition = fixture->definition,
    .previous = fixture->previous,
    .simulation = fixture->simulation,
    .zone = fixture->zone,
    .currency = "EUR",
    .drawn_at = G_GINT64_CONSTANT (1794934800),
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  document_fixture_simulation_free (fixture->simulation);
  fair_definition_free (fixture->previous);
  fair_definition_free (fixture->definition);
  fair_zone_unref (fixture->zone);
}

static char *export(const FairAgreement *agreement, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = fair_agreement_export (agreement, format, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is missing in:\n%s", words, text);
}

static void
assert_lacks (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” must not be in:\n%s", words, text);
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  static const char *const headings[] = {
    "1 Parties, scope, date", "2 Definitions",    "3 Lead definition",
    "4 SQL acceptance",       "5 Rules",          "6 Marketing commits to",
    "7 Sales commits to",     "8 Both commit to", "9 Escalation",
    "10 Metrics and targets", "11 What history",  "12 Changes since",
    "13 Signatures",          "A The lists",      "B What history says",
    "C Evidence and changes",
  };
  g_autofree char *text = export(&fixture->agreement, "md");

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    assert_has (text, headings[i]);
  assert_has (text, "| Company size | Employees between 50 and 500 | +15 |");
  assert_has (text, "at most 30 together");
  assert_has (text, "the highest one counts");
  assert_has (text, "so that fit alone never makes an MQL");
  assert_has (text,
              "| **Threshold** | **All gates passed and at least** | **60** |");
  assert_has (text,
              "both required items and at least 2 of the 3 optional ones");
  assert_has (text, "within six months");
  assert_has (text, "section [3](#definition)");
  assert_has (text, "The threshold rises from 50 to 60.");
  assert_has (text, "First follow-up of hot leads is new: 1 business hour.");
  assert_has (text, "36 MQLs a month fewer, and 16 of 137 wins given up");
  assert_lacks (text, "{");
  assert_lacks (text, "[[");
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = export(&fixture->agreement, "md");
  g_autofree char *after = NULL;

  assert_has (before, "6,014 leads and 200 customers won");
  assert_has (before, "1,154 leads would have been MQLs");
  assert_has (before, "13.4% (95% interval 11.4–15.8%)");
  assert_has (before, "68.4% of the 177 wins");
  assert_has (before, "History: 54.4% (51.2–57.7%)");
  assert_has (before, "| MQL→SQL | 490 of 900 | 54.4% | 51.2–57.7% |");
  assert_has (before, "History could be asked about [6.1](#volume), "
                      "[6.2](#quality) and [7.5](#capacity)");
  assert_lacks (before, "▲");

  fixture->simulation->mqls = 1234;
  fixture->simulation->rates[FAIR_RATE_MQL_TO_SQL] = fair_rate_new (333, 900);
  after = export(&fixture->agreement, "md");
  assert_has (after, "1,234 leads would have been MQLs");
  assert_lacks (after, "1,154");
  assert_has (after, "▲ History: 37.0% (33.9–40.2%), so [6.2](#quality) would "
                     "have been missed");
  assert_has (after, "**History does not support [6.2](#quality):**");
  assert_has (after, "| ▲ 37.0% |");
}

static void
test_against (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < fixture->simulation->months->len; i++)
    g_array_index (fixture->simulation->months, FairMonthCount, i).mqls += 100;
  text = export(&fixture->agreement, "md");
  assert_has (text, "▲ History: above 80 in 17 of 17 months");
  assert_has (text, "**History does not support [7.5](#capacity):** it is");
}

static void
test_variants (Fixture *fixture, gconstpointer data)
{
  FairDefinition  *definition;
  g_autofree char *text = NULL;

  definition = document_fixture_with (
      "terms/stage_order", "[\"mql\",\"sql\",\"sal\",\"opportunity\"]");
  fixture->agreement.definition = definition;
  text = export(&fixture->agreement, "md");
  assert_has (text, "Sales-accepted lead: an SQL that Sales has reviewed");
  fair_definition_free (definition);

  definition = document_fixture_with ("scorecard/tiers", "[]");
  fixture->agreement.definition = definition;
  g_free (text);
  text = export(&fixture->agreement, "md");
  assert_has (text, "Every MQL within 4 business hours, for at least 90%");
  assert_lacks (text, "Hot lead");
  fair_definition_free (definition);

  definition = document_fixture_definition ();
  for (guint i = 0; i < definition->scorecard->criteria->len; i++)
    {
      FairCriterion *criterion =
          g_ptr_array_index (definition->scorecard->criteria, i);

      if (criterion->effect == FAIR_EFFECT_INSTANT)
        criterion->effect = FAIR_EFFECT_POINTS;
    }
  fixture->agreement.definition = definition;
  fixture->agreement.previous = NULL;
  g_free (text);
  text = export(&fixture->agreement, "md");
  assert_has (text, "passes every gate and reaches 60 points.");
  assert_lacks (text, "MQL at once");
  fair_definition_free (definition);
}

static void
test_closing_up (Fixture *fixture, gconstpointer data)
{
  FairDefinition *definition =
      document_fixture_with ("terms/marketing/mqls_per_month", NULL);
  g_autofree char *text = NULL;

  fixture->agreement.definition = definition;
  fixture->agreement.previous = NULL;
  fixture->agreement.simulation = NULL;
  text = export(&fixture->agreement, "md");
  assert_has (text, "**6.1 Quality**");
  assert_has (text, "12 Signatures");
  assert_has (text, "No history was imported.");
  assert_has (text, "A required field of [6.2](#complete) is empty or false");
  assert_has (text, "Back to nurture |");
  assert_has (text, "[6.1](#quality) is not held against Marketing");
  assert_lacks (text, "History:");
  assert_lacks (text, "Figure");
  assert_lacks (text, "replaces version");
  assert_lacks (text, "{#");
  fair_definition_free (definition);
}

/* What an MQL brings, opportunities, and what is kept by decision: the last
 * holds for the CEO (1 of 12) and the new market (as good as chance). */
static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_autofree char *full = NULL;
  g_autofree char *plain = NULL;

  full = export(&fixture->agreement, "md");
  assert_has (full, "Of the 900 old enough to judge, 454 became opportunities "
                    "and 121 bought: 13.4%");
  assert_has (full, "An MQL brings €4,033 on average (");
  assert_has (full, "MQL→won 13.4% × ");
  assert_has (full, "New market †");
  assert_lacks (full, "Company size †");
  assert_has (full, "these 2 do not separate buyers from the rest");

  fixture->simulation->rates[FAIR_RATE_MQL_TO_OPPORTUNITY] = (FairRate){ 0 };
  fixture->simulation->has_amounts = FALSE;
  fixture->simulation->amounts_counted = 0;
  g_ptr_array_set_size (fixture->simulation->criteria, 4);
  g_ptr_array_remove_index (fixture->simulation->criteria, 3);
  plain = export(&fixture->agreement, "md");
  assert_has (plain, "Of the 900 old enough to judge, 121 bought");
  assert_lacks (plain, "An MQL brings");
  assert_lacks (plain, "Kept by decision");
}

static void
test_little_history (Fixture *fixture, gconstpointer data)
{
  g_autofree char *thin = NULL;
  g_autofree char *won_only = NULL;

  fixture->simulation->mature_mqls = 12;
  fixture->simulation->rates[FAIR_RATE_MQL_TO_WON] = fair_rate_new (3, 12);
  fixture->simulation->rates[FAIR_RATE_MQL_TO_SQL] = fair_rate_new (6, 12);
  thin = export(&fixture->agreement, "md");
  assert_has (thin,
              "12 past leads old enough to judge meet this definition, and "
              "3 of them bought. That is too few for a rate.");
  assert_has (thin, "History: too few to tell (6 of 12)");
  assert_lacks (thin, "25.0%");
  assert_lacks (thin, "50.0%");
  assert_lacks (thin, "Figure");

  fixture->simulation->all_won = TRUE;
  fixture->simulation->leads = fixture->simulation->won;
  won_only = export(&fixture->agreement, "md");
  assert_has (won_only, "and no leads that did not buy");
  assert_has (won_only, "The history holds won deals only.");
  assert_lacks (won_only, "History: ");
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;

  fixture->definition->number = 0;
  text = export(&fixture->agreement, "md");
  assert_has (text, "Draft of 17 November 2026, not agreed");
  assert_has (text, "Can be signed once agreed");
  assert_lacks (text, "Fingerprint");

  fixture->agreement.changed_since = 1;
  changed = export(&fixture->agreement, "md");
  assert_has (changed, "Draft, changed since version 1");
}

static void
test_wording (Fixture *fixture, gconstpointer data)
{
  FairDefinition *definition = document_fixture_with (
      "terms/wording", "{\"signatures\":\"We, {marketing_leader} and "
                       "{sales_leader}, mean it.\",\"notice\":\"\"}");
  g_autofree char *text = NULL;

  fixture->agreement.definition = definition;
  text = export(&fixture->agreement, "md");
  assert_has (text, "We, Amara Okafor and Jonas Lindqvist, mean it.");
  assert_lacks (text, "6.4 Notice");
  assert_has (text, "6.4 Rejected leads");
  fair_definition_free (definition);
}

static void
test_escaping (Fixture *fixture, gconstpointer data)
{
  FairDefinition *definition = document_fixture_with (
      "terms/parties/company", "\"**A** | <b> [x](#y) `c` ~ {#volume} {z}\"");
  g_autofree char *text = NULL;

  fixture->agreement.definition = definition;
  text = export(&fixture->agreement, "md");
  assert_has (text, "\\*\\*A\\*\\* \\| \\<b\\> \\[x\\](\\#y) \\`c\\` \\~ "
                    "\\{\\#volume\\} \\{z\\}");
  fair_definition_free (definition);
}

/* No paragraph becomes a list by what it begins with. */
static void
test_beginnings (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *line;
  } cases[] = {
    { "{\"acceptance\": \"1. of two\"}", "\n1\\. of two\n" },
    { "{\"acceptance\": \"20) of two\"}", "\n20\\) of two\n" },
    { "{\"acceptance\": \"- not so\"}", "\n\\- not so\n" },
    { "{\"acceptance\": \"+ not so\"}", "\n\\+ not so\n" },
    { "{\"acceptance\": \"100 MQLs\"}", "\n100 MQLs\n" },
    { "{\"acceptance\": \"7\"}", "\n7\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FairDefinition *definition =
          document_fixture_with ("terms/wording", cases[i].json);
      g_autofree char *text = NULL;

      fixture->agreement.definition = definition;
      text = export(&fixture->agreement, "md");
      assert_has (text, cases[i].line);
      fair_definition_free (definition);
    }
}

static void
test_format (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      fair_agreement_export (&fixture->agreement, "doc", &error);

  g_assert_null (bytes);
  g_assert_error (error, FAIR_DOCUMENT_ERROR, FAIR_DOCUMENT_ERROR_FORMAT);
}

/* Every promise, what the past makes of it, and what the target takes. */
static void
test_promises (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "▲ History: 94.1%, so [6.3](#complete) would have been missed",
    "▲ History: Hot 72.0%, Normal 66.1%, Fridays 46.1%, so "
    "[7.2](#follow-up) would have been missed in 17 of 17 months",
    "History: 96.4% of the 1,071 recorded",
    "day by day, 2.7% would have been late",
    "History: not recorded",
    "▲ **not supported**",
    "supported, little to spare",
    "12 of 15 windows",
    "Last exceeded in October 2026 (81); day by day",
    "▲ 66%",
    "168 of 179",
    "▲ 32.9%",
    "12 MQLs were followed up before that",
    "÷ MQL→SQL | 54.4%",
    "60 (51–70)",
    "An MQL of today closes in about 118 days",
  };
  g_autoptr (FairCommitments) commitments = document_fixture_commitments ();
  g_autofree char *without = export(&fixture->agreement, "md");
  g_autofree char *text = NULL;

  g_assert_null (strstr (without, "recorded"));
  g_assert_null (strstr (without, "tested on the past"));
  g_assert_nonnull (strstr (without, "65.7 a month; below 50 in 0 of 17"));

  fixture->agreement.commitments = commitments;
  text = export(&fixture->agreement, "md");
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (strstr (text, said[i]) == NULL)
      g_error ("not said: %s", said[i]);
}

/* The version before stands in Figure 1 by its own points and threshold. */
static void
test_before (Fixture *fixture, gconstpointer data)
{
  g_autofree char *alone = export(&fixture->agreement, "html");
  g_autofree char *both = NULL;
  FairSimulation  *before = document_fixture_simulation ();

  before->threshold = 50;
  fixture->agreement.before = before;
  both = export(&fixture->agreement, "html");
  assert_lacks (alone, "open ring");
  assert_has (both, "the open ring is version 1 as it was agreed, with its own "
                    "points, at 50. ");
  assert_has (both, "version 1 was agreed at 50 points");

  /* A history in which it would have had no MQL draws nothing. */
  before->mqls = 0;
  g_free (both);
  both = export(&fixture->agreement, "html");
  assert_lacks (both, "open ring");
  document_fixture_simulation_free (before);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/agreement/sections", test_sections },
    { "/agreement/numbers", test_numbers },
    { "/agreement/against", test_against },
    { "/agreement/variants", test_variants },
    { "/agreement/closing-up", test_closing_up },
    { "/agreement/little-history", test_little_history },
    { "/agreement/evidence", test_evidence },
    { "/agreement/draft", test_draft },
    { "/agreement/wording", test_wording },
    { "/agreement/escaping", test_escaping },
    { "/agreement/promises", test_promises },
    { "/agreement/before", test_before },
    { "/agreement/beginnings", test_beginnings },
    { "/agreement/format", test_format },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
