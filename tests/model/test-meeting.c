/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-blind.h"
#include "model/fair-decision.h"
#include "model/fair-model-error.h"
#include "model/fair-participant.h"
#include "model/fair-positions.h"
#include "model/fair-proposal.h"
#include "model/fair-round.h"
#include "model/fair-target-value.h"

/* What a meeting is made of: each is read, written and compared. */

static char *
pass_participant (JsonNode *node, GError **error)
{
  g_autoptr (FairParticipant) read = fair_participant_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_participant_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_proposal (JsonNode *node, GError **error)
{
  g_autoptr (FairProposal) read = fair_proposal_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_proposal_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_decision (JsonNode *node, GError **error)
{
  g_autoptr (FairDecision) read = fair_decision_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_decision_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_round (JsonNode *node, GError **error)
{
  g_autoptr (FairRound) read = fair_round_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_round_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_blind_session (JsonNode *node, GError **error)
{
  g_autoptr (FairBlindSession) read =
      fair_blind_session_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_blind_session_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_blind_answer (JsonNode *node, GError **error)
{
  g_autoptr (FairBlindAnswer) read = fair_blind_answer_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_blind_answer_to_json (read);
  return fair_json_to_string (written, FALSE);
}

static char *
pass_positions (JsonNode *node, GError **error)
{
  g_autoptr (FairPositions) read = fair_positions_from_json (node, error);
  g_autoptr (JsonNode) written = NULL;

  if (read == NULL)
    return NULL;
  written = fair_positions_to_json (read);
  return fair_json_to_string (written, FALSE);
}

typedef char *(*Pass) (JsonNode *node, GError **error);

/* Without a fault the text must come out as it went in. */
static const struct
{
  Pass        pass;
  const char *json;
  const char *fault;
} ROWS[] = {
  { pass_participant,
    "{\"id\":\"p1\",\"name\":\"Amara\",\"side\":\"marketing\",\"joined_at\":"
    "\"2026-10-01T09:00:00Z\",\"x-a\":1}",
    NULL },
  { pass_participant,
    "{\"id\":\"p2\",\"name\":\"Priya\",\"side\":\"facilitator\","
    "\"joined_at\":null}",
    NULL },
  { pass_participant,
    "{\"id\":\"p3\",\"name\":\"Eve\",\"side\":\"sales\",\"joined_at\":null,"
    "\"removed_at\":\"2026-10-01T09:00:00Z\",\"token\":\"ab\"}",
    NULL },
  { pass_participant, "[]", "object" },
  { pass_participant, "{\"id\":\"p\",\"side\":\"sales\"}", "name" },
  { pass_participant, "{\"id\":\"p\",\"name\":\"A\",\"side\":\"both\"}",
    "side" },
  { pass_participant, "{\"id\":\"p\",\"name\":\"A\",\"side\":\"legal\"}",
    "legal" },
  { pass_participant,
    "{\"id\":\"p\",\"name\":\"A\",\"side\":\"sales\",\"age\":5}", "age" },

  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"participant\":\"p1\",\"target\":"
    "\"criterion:a:b:points\",\"value\":-15,\"round\":2,\"at\":"
    "\"2026-10-01T09:00:00Z\",\"x-a\":1}",
    NULL },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"participant\":null,\"target\":"
    "\"terms:sales.on_time_share\",\"value\":\"0.9\",\"round\":0,\"at\":null}",
    NULL },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"threshold\",\"value\":1.5}",
    "value" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"criterion:a:points\","
    "\"value\":1001}",
    "value" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"participant\":\"p1\",\"target\":"
    "\"threshold\",\"no_opinion\":true,\"round\":2,\"at\":"
    "\"2026-10-01T09:00:00Z\"}",
    NULL },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"threshold\","
    "\"no_opinion\":true,\"value\":5}",
    "value" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"threshold\","
    "\"no_opinion\":false}",
    "value" },
  { pass_proposal, "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"threshold\"}",
    "value" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"criterion::points\","
    "\"value\":1}",
    "target" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"both\",\"target\":\"threshold\",\"value\":1}",
    "side" },
  { pass_proposal,
    "{\"id\":\"a\",\"side\":\"sales\",\"target\":\"threshold\",\"value\":1,"
    "\"round\":-1}",
    "round" },

  { pass_decision,
    "{\"at\":\"2026-10-01T09:00:00Z\",\"what\":\"Threshold\",\"target\":"
    "\"threshold\",\"from\":\"50\",\"to\":\"60\",\"by\":\"both\","
    "\"noted_by\":\"Priya\",\"rounds\":2,\"why\":\"capacity\","
    "\"consequence\":\"18 MQLs a month fewer\",\"x-a\":1}",
    NULL },
  { pass_decision,
    "{\"at\":\"2026-10-01T09:00:00Z\",\"what\":\"Undone\",\"target\":null,"
    "\"from\":null,\"to\":null,\"by\":\"facilitator\",\"rounds\":0,\"why\":"
    "null,\"consequence\":null}",
    NULL },
  { pass_decision, "{\"what\":\"a\",\"by\":\"both\"}", "at" },
  { pass_decision, "{\"at\":\"2026-10-01\",\"by\":\"both\"}", "what" },
  { pass_decision,
    "{\"at\":\"2026-10-01\",\"what\":\"a\",\"by\":\"both\",\"target\":\"x\"}",
    "target" },

  { pass_round,
    "{\"id\":\"round-1\",\"number\":1,\"opened_at\":\"2026-10-01T09:00:00Z\","
    "\"revealed_at\":null,\"state\":\"open\",\"targets\":[\"threshold\","
    "\"item:budget\",\"criterion:a:on\"],\"x-a\":1}",
    NULL },
  { pass_round,
    "{\"id\":\"r\",\"number\":2,\"opened_at\":\"2026-10-01T09:00:00Z\","
    "\"revealed_at\":\"2026-10-01T09:01:00Z\",\"state\":\"cancelled\","
    "\"targets\":[\"at_least\"]}",
    NULL },
  { pass_round,
    "{\"id\":\"r\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"revealed\",\"targets\":[\"threshold\"]}",
    "revealed_at" },
  { pass_round,
    "{\"id\":\"r\",\"number\":1,\"state\":\"open\",\"targets\":"
    "[\"threshold\"]}",
    "opened_at" },
  { pass_round,
    "{\"id\":\"r\",\"number\":0,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"targets\":[\"threshold\"]}",
    "number" },
  { pass_round,
    "{\"id\":\"r\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"targets\":[]}",
    "targets" },
  { pass_round,
    "{\"id\":\"r\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"targets\":[\"threshold\",\"threshold\"]}",
    "twice" },
  { pass_round,
    "{\"id\":\"r\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"targets\":[\"nothing\"]}",
    "nothing" },

  { pass_blind_session,
    "{\"id\":\"blind-1\",\"number\":1,\"opened_at\":\"2026-10-01T09:00:00Z\","
    "\"revealed_at\":\"2026-10-01T09:10:00Z\",\"state\":\"revealed\","
    "\"leads\":[\"b\",\"a\"],\"x-a\":1}",
    NULL },
  { pass_blind_session,
    "{\"id\":\"b\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"leads\":[\"a\",\"a\"]}",
    "twice" },
  { pass_blind_session,
    "{\"id\":\"b\",\"number\":1,\"opened_at\":\"2026-10-01\",\"state\":"
    "\"open\",\"leads\":[]}",
    "leads" },
  { pass_blind_answer,
    "{\"session\":\"blind-1\",\"participant\":\"p1\",\"lead\":199,"
    "\"verdict\":\"skipped\",\"at\":\"2026-10-01T09:00:00Z\",\"x-a\":1}",
    NULL },
  { pass_blind_answer,
    "{\"session\":\"b\",\"participant\":\"p\",\"lead\":200,\"verdict\":"
    "\"mql\"}",
    "lead" },
  { pass_blind_answer,
    "{\"session\":\"b\",\"participant\":\"p\",\"lead\":0,\"verdict\":"
    "\"perhaps\"}",
    "verdict" },

  { pass_positions, "{\"values\":{\"at_least\":2,\"item:budget\":0},\"x-a\":1}",
    NULL },
  { pass_positions, "{\"values\":{\"item:budget\":3}}", "item:budget" },
  { pass_positions, "{\"values\":{\"budget\":1}}", "budget" },
  { pass_positions, "{}", "values" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (ROWS[i].json, -1, NULL);
      g_autofree char *out = ROWS[i].pass (node, &error);

      if (ROWS[i].fault == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (out, ==, ROWS[i].json);
          continue;
        }

      if (out != NULL)
        g_error ("taken: %s", ROWS[i].json);
      g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
      if (strstr (error->message, ROWS[i].fault) == NULL)
        g_error ("%s says %s", ROWS[i].json, error->message);
    }
}

static void
test_target (void)
{
  static const struct
  {
    const char    *text;
    FairTargetKind kind;
    const char    *id;
  } rows[] = {
    { "threshold", FAIR_TARGET_THRESHOLD, NULL },
    { "fit_minimum", FAIR_TARGET_FIT_MINIMUM, NULL },
    { "criterion:size:points", FAIR_TARGET_CRITERION_POINTS, "size" },
    { "criterion:a:cap:points", FAIR_TARGET_CRITERION_POINTS, "a:cap" },
    { "criterion:size:cap", FAIR_TARGET_CRITERION_CAP, "size" },
    { "group:g:cap", FAIR_TARGET_GROUP_CAP, "g" },
    { "tier:hot:at", FAIR_TARGET_TIER_AT, "hot" },
    { "criterion:size:on", FAIR_TARGET_CRITERION_ON, "size" },
    { "item:budget", FAIR_TARGET_ITEM, "budget" },
    { "at_least", FAIR_TARGET_AT_LEAST, NULL },
    { "terms:marketing.mqls_per_month", FAIR_TARGET_TERMS,
      "marketing.mqls_per_month" },
  };
  static const char *const wrong[] = { "",
                                       "thresholds",
                                       "criterion:size",
                                       "criterion::points",
                                       "criterion:points",
                                       "terms:",
                                       "item:",
                                       "group:g:points" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = NULL;
      g_autofree char *text = NULL;
      FairTargetKind   kind;

      g_assert_true (fair_target_parse (rows[i].text, &kind, &id));
      g_assert_cmpint (kind, ==, rows[i].kind);
      g_assert_cmpstr (id, ==, rows[i].id);
      text = fair_target_to_string (kind, id);
      g_assert_cmpstr (text, ==, rows[i].text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      char          *id = NULL;
      FairTargetKind kind;

      g_assert_false (fair_target_parse (wrong[i], &kind, &id));
    }
}

static void
test_by_words (void)
{
  g_autoptr (FairDecision) decision =
      fair_decision_new (0, "Threshold", FAIR_SIDE_BOTH);
  g_autofree char *plain = fair_decision_by_to_words (decision);
  g_autofree char *rounds = NULL;
  g_autofree char *people = NULL;

  decision->rounds = 2;
  decision->noted_by = g_strdup ("Priya");
  people = fair_decision_people_to_words (decision);
  g_assert_cmpstr (people, ==, "both, after 2 rounds; noted by Priya");
  rounds = fair_decision_by_to_words (decision);
  g_assert_cmpstr (plain, ==, "both");
  g_assert_cmpstr (rounds, ==, "both, after 2 rounds");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meeting/rows", test_rows);
  g_test_add_func ("/meeting/target", test_target);
  g_test_add_func ("/meeting/by-words", test_by_words);

  return g_test_run ();
}
