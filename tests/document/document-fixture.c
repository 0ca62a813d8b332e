/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-fixture.h"

#include "engine/fair-commitments-json.h"

#include <gio/gio.h>
#include <math.h>

#include "base/fair-json.h"

/* An invented agreement of an invented company, and what an invented history
 * says of it. */

static JsonNode *
read_definition (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "definition.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  gsize     length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  node = fair_json_parse (text, (gssize) length, &error);
  g_assert_no_error (error);

  return node;
}

FairDefinition *
document_fixture_definition (void)
{
  g_autoptr (JsonNode) node = read_definition ();
  g_autoptr (GError) error = NULL;
  FairDefinition *definition = fair_definition_from_json (node, &error);

  g_assert_no_error (error);
  definition->fingerprint = fair_definition_compute_fingerprint (definition);
  return definition;
}

/* The definition with the member at @path, steps parted by slashes, replaced by
 * @json, or removed where it is NULL. */
FairDefinition *
document_fixture_with (const char *path, const char *json)
{
  g_autoptr (JsonNode) root = read_definition ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  JsonObject     *object = json_node_get_object (root);
  FairDefinition *definition;
  guint           last = g_strv_length (steps) - 1;

  for (guint i = 0; i < last; i++)
    object = json_object_get_object_member (object, steps[i]);
  json_object_remove_member (object, steps[last]);
  if (json != NULL)
    {
      JsonNode *node = fair_json_parse (json, -1, &error);

      g_assert_no_error (error);
      json_object_set_member (object, steps[last], node);
    }

  definition = fair_definition_from_json (root, &error);
  g_assert_no_error (error);
  definition->fingerprint = fair_definition_compute_fingerprint (definition);
  return definition;
}

FairDefinition *
document_fixture_previous (void)
{
  FairDefinition *definition = document_fixture_with (
      "terms/sales/follow_up_within", "{\"normal\":{\"business_hours\":8}}");
  FairCriterion *criterion;

  definition->number = 1;
  definition->agreed_at = G_GINT64_CONSTANT (1780394400);
  definition->scorecard->threshold = 50;
  criterion =
      (FairCriterion *) fair_scorecard_find (definition->scorecard, "pricing");
  criterion->points = 20;
  criterion->at_least = 1;
  criterion->within_days = 0;
  criterion =
      (FairCriterion *) fair_scorecard_find (definition->scorecard, "ebook");
  criterion->points = 10;
  criterion->award = FAIR_AWARD_EACH;
  for (guint i = 0; i < definition->scorecard->criteria->len; i++)
    {
      criterion = g_ptr_array_index (definition->scorecard->criteria, i);
      if (g_str_equal (criterion->id, "nordics"))
        {
          g_ptr_array_remove_index (definition->scorecard->criteria, i);
          break;
        }
    }

  return definition;
}

static void
add_months (FairSimulation *simulation)
{
  static const guint mqls[] = { 37, 59, 53, 53, 70, 64, 68, 58, 56,
                                61, 76, 74, 77, 72, 74, 52, 69, 81 };

  simulation->months = g_array_new (FALSE, TRUE, sizeof (FairMonthCount));
  for (guint i = 0; i < G_N_ELEMENTS (mqls); i++)
    {
      FairMonthCount month = { 2025 * 12 + 4 + (gint32) i, mqls[i], i == 0 };

      g_array_append_val (simulation->months, month);
    }
}

static void
add_curve (FairSimulation *simulation)
{
  simulation->curve = g_array_new (FALSE, TRUE, sizeof (FairCurvePoint));
  for (int t = 40; t <= 90; t++)
    {
      FairCurvePoint point = { .threshold = t };
      double         share = exp (-(t - 60) / 25.0);

      point.mqls = (guint) (1154 * share);
      point.mature_mqls = (guint) (900 * share);
      point.won_captured = (guint) (121 * exp (-(t - 60) / 60.0));
      point.opportunities = (guint) (454 * exp (-(t - 60) / 28.0));
      point.sqls = (guint) (490 * exp (-(t - 60) / 35.0));
      point.worked = point.mature_mqls;
      g_array_append_val (simulation->curve, point);
    }
}

static void
criterion_effect_free (gpointer data)
{
  FairCriterionEffect *effect = data;

  g_free (effect->id);
  g_free (effect);
}

static void
add_effects (FairSimulation *simulation)
{
  static const struct
  {
    const char *id;
    guint       won;
    guint       of;
  } effects[] = { { "demo", 43, 192 },     { "reply", 68, 621 },
                  { "size", 156, 2726 },   { "industry", 132, 2149 },
                  { "pricing", 99, 1137 }, { "nordics", 10, 371 },
                  { "ceo", 1, 12 } };

  simulation->criteria = g_ptr_array_new_with_free_func (criterion_effect_free);
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    {
      FairCriterionEffect *effect = g_new0 (FairCriterionEffect, 1);

      effect->id = g_strdup (effects[i].id);
      effect->matched = effects[i].of;
      effect->won_matched = effects[i].won;
      effect->with = fair_rate_new (effects[i].won, effects[i].of);
      effect->without =
          fair_rate_new (177 - effects[i].won, 4452 - effects[i].of);
      g_ptr_array_add (simulation->criteria, effect);
    }
}

FairSimulation *
document_fixture_simulation (void)
{
  FairSimulation *simulation = g_new0 (FairSimulation, 1);

  simulation->as_of = G_GINT64_CONSTANT (1793487600);
  simulation->maturity_days = 137;
  simulation->threshold = 60;
  simulation->leads = 6014;
  simulation->mature_leads = 4452;
  simulation->mqls = 1154;
  simulation->mature_mqls = 900;
  simulation->won = 200;
  simulation->mature_won = 177;
  simulation->rates[FAIR_RATE_WON_CAPTURED] = fair_rate_new (121, 177);
  simulation->rates[FAIR_RATE_MQL_TO_WON] = fair_rate_new (121, 900);
  simulation->rates[FAIR_RATE_MQL_TO_OPPORTUNITY] = fair_rate_new (454, 900);
  simulation->rates[FAIR_RATE_MQL_TO_SQL] = fair_rate_new (490, 900);
  simulation->rates[FAIR_RATE_SQL_TO_OPPORTUNITY] = fair_rate_new (454, 490);
  simulation->rates[FAIR_RATE_OPPORTUNITY_TO_WON] = fair_rate_new (121, 454);
  simulation->has_lift = TRUE;
  simulation->lift = 3.38;
  simulation->lead_time_n = 121;
  simulation->lead_time_median = 25;
  simulation->lead_time_q1 = 12;
  simulation->lead_time_q3 = 44;
  simulation->baseline = FAIR_BASELINE_SCORES;
  simulation->enter.counts[FAIR_OUTCOME_NONE] = 7;
  simulation->leave.counts[FAIR_OUTCOME_NONE] = 635;
  simulation->leave.counts[FAIR_OUTCOME_WON] = 16;
  simulation->stay.counts[FAIR_OUTCOME_NONE] = 1026;
  simulation->stay.counts[FAIR_OUTCOME_WON] = 121;
  simulation->sources = g_ptr_array_new ();
  simulation->tiers = g_ptr_array_new ();
  simulation->unsupported = g_ptr_array_new ();
  add_months (simulation);
  add_curve (simulation);
  add_effects (simulation);

  return simulation;
}

void
document_fixture_simulation_free (FairSimulation *simulation)
{
  g_array_unref (simulation->months);
  g_array_unref (simulation->curve);
  g_ptr_array_unref (simulation->criteria);
  g_ptr_array_unref (simulation->sources);
  g_ptr_array_unref (simulation->tiers);
  g_ptr_array_unref (simulation->unsupported);
  g_free (simulation);
}

/* The promises of the example, tested: follow-up, records and outcomes were not
 * kept. */
#define RATE(n, of, rate, low, high)                                           \
  "{\"n\": " n ", \"of\": " of ", \"rate\": " rate ", \"low\": " low           \
  ", \"high\": " high "}"

FairCommitments *
document_fixture_commitments (void)
{
  static const char
      text
          [] =
              "{\"format\": \"fairlead-commitments\", \"version\": 1, "
              "\"promises\": ["
              "{\"promise\": \"volume\", \"verdict\": \"little_to_spare\", "
              "\"promised\": 60, \"value\": 64.1, \"period\": \"window\", "
              "\"kept\": "
              "12, \"periods\": 16, \"worst\": {\"month\": 24307, \"value\": "
              "49.7}, "
              "\"best\": {\"month\": 24316, \"value\": 75.7}, \"last_missed\": "
              "{\"month\": 24313, \"value\": 58.3}}, "
              "{\"promise\": \"floor\", \"verdict\": \"supported\", "
              "\"promised\": 50, "
              "\"value\": 64.1, \"kept\": 17, \"periods\": 18, \"worst\": "
              "{\"month\": "
              "24304, \"value\": 37}, \"last_missed\": {\"month\": 24304, "
              "\"value\": "
              "37}}, "
              "{\"promise\": \"quality\", \"verdict\": \"supported\", "
              "\"promised\": "
              "0.45, \"value\": 0.544, \"rate\": " RATE ("490", "900", "0.5444",
                                                         "0.5118", "0.5767") ","
                                                                             " "
                                                                             "\"recorded\": 900, \"of\": 900, \"period\": \"quarter\", \"kept\": 4, "
                                                                             "\"periods\": 4, \"worst\": {\"month\": 24307, \"value\": 0.49}}, "
                                                                             "{"
                                                                             "\"promise\": \"complete\", \"verdict\": \"not_supported\", "
                                                                             "\"promised\": 0.98, \"value\": 0.941, \"rate\": " RATE ("1086", "1154", "0.941", "0.926", "0.953") ", \"recorded\": 1154, \"of\": 1154, \"kept\": 0, \"periods\": 18, "
                                                                                                                                                                                 "\"best\": {\"month\": 24307, \"value\": 0.97}}, "
                                                                                                                                                                                 "{\"promise\": \"notice\", \"verdict\": \"not_recorded\", \"promised\": "
                                                                                                                                                                                 "15, \"why\": \"x\"}, "
                                                                                                                                                                                 "{\"promise\": \"accept\", \"verdict\": \"little_to_spare\", "
                                                                                                                                                                                 "\"promised\": 0.95, \"value\": 0.96, \"rate\": " RATE ("1028",
                                                                                                                                                                                                                                         "1071", "0.9599", "0.946", "0.970") ", \"recorded\": 1071, \"of\": 1154, \"kept\": 16, \"periods\": 18, "
                                                                                                                                                                                                                                                                             "\"worst\": {\"month\": 24307, \"value\": 0.91}, \"last_missed\": "
                                                                                                                                                                                                                                                                             "{\"month\": 24319, \"value\": 0.94}}, "
                                                                                                                                                                                                                                                                             "{\"promise\": \"follow_up\", \"verdict\": \"not_supported\", "
                                                                                                                                                                                                                                                                             "\"promised\": 0.9, \"value\": 0.671, \"rate\": " RATE ("662",
                                                                                                                                                                                                                                                                                                                                     "987",
                                                                                                                                                                                                                                                                                                                                     "0.6707",
                                                                                                                                                                                                                                                                                                                                     "0.641",
                                                                                                                                                                                                                                                                                                                                     "0.699") ", \"recorded\": 987, \"of\": 1154, \"earlier\": 12, \"kept\": 0, "
                                                                                                                                                                                                                                                                                                                                              "\"periods\": 18, \"best\": {\"month\": 24307, \"value\": 0.78}}, "
                                                                                                                                                                                                                                                                                                                                              "{\"promise\": \"outcome\", \"verdict\": \"not_supported\", "
                                                                                                                                                                                                                                                                                                                                              "\"promised\": 0.98, \"value\": 0.931, \"rate\": " RATE (
                                                                                                                                                                                                                                                                                                                                                  "1074",
                                                                                                                                                                                                                                                                                                                                                  "1154", "0.931", "0.914", "0.944") ", \"recorded\": 1154, \"of\": 1154, \"kept\": 0, \"periods\": 18, "
                                                                                                                                                                                                                                                                                                                                                                                     "\"best\": {\"month\": 24307, \"value\": 0.97}}, "
                                                                                                                                                                                                                                                                                                                                                                                     "{\"promise\": \"capacity\", \"verdict\": \"supported\", \"promised\": "
                                                                                                                                                                                                                                                                                                                                                                                     "80, \"value\": 64.1, \"kept\": 17, \"periods\": 18, \"worst\": "
                                                                                                                                                                                                                                                                                                                                                                                     "{\"month\": 24321, \"value\": 81}, \"last_missed\": {\"month\": 24321, "
                                                                                                                                                                                                                                                                                                                                                                                     "\"value\": 81}}], "
                                                                                                                                                                                                                                                                                                                                                                                     "\"follow_up_tiers\": [{\"tier\": \"hot\", \"name\": \"Hot\", "
                                                                                                                                                                                                                                                                                                                                                                                     "\"within\": {\"business_hours\": 1}, \"mqls\": 179, \"on_time\": " RATE ("121",
                                                                                                                                                                                                                                                                                                                                                                                                                                                               "168",
                                                                                                                                                                                                                                                                                                                                                                                                                                                               "0.72",
                                                                                                                                                                                                                                                                                                                                                                                                                                                               "0.648",
                                                                                                                                                                                                                                                                                                                                                                                                                                                               "0.783") ", \"verdict\": \"not_supported\"}, {\"tier\": \"normal\", \"name\": "
                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "\"Normal\", \"within\": {\"business_hours\": 4}, \"mqls\": 975, "
                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "\"on_time\": " RATE (
                                                                                                                                                                                                                                                                                                                                                                                                                                                                            "541",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                            "819", "0.6606", "0.627", "0.692") ", \"verdict\": \"not_supported\"}], \"follow_up_weekdays\": [" RATE ("147", "201", "0.731", "0.666", "0.788") ", " RATE ("156",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "214",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "0.729",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "0.666",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "0.784") ", " RATE ("148", "208", "0.711", "0.646", "0.769") ", " RATE ("134", "197",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "0.680",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                 "0.612", "0.741") ", " RATE ("77", "167", "0.461", "0.387", "0.537") ", null, null], \"recorded_starts\": 1001, \"simulated_starts\": 153, "
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                      "\"queue\": {\"late\": " RATE ("31",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "1154",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "0.027",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "0.019",
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     "0.038") ", \"longest\": 9}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, &error);

  g_assert_no_error (error);
  return fair_commitments_from_json (node);
}

/* The text of a PDF as pdftotext reads it, or NULL where that is not there. */
char *
document_fixture_text (GBytes *pdf)
{
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GError) error = NULL;

  if (tool == NULL)
    return NULL;

  process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
      tool, "-raw", "-enc", "UTF-8", "-", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &out, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}
