/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-past-private.h"

#include "base/fair-json.h"

/* What a person said at the last import lies in its report. */

static JsonNode *
get_member (JsonNode *report, const char *name)
{
  if (!JSON_NODE_HOLDS_OBJECT (report))
    return NULL;

  return json_object_get_member (json_node_get_object (report), name);
}

static const char *
get_text (JsonNode *report, const char *name)
{
  JsonNode *member = get_member (report, name);

  return member != NULL && JSON_NODE_HOLDS_VALUE (member) &&
                 json_node_get_value_type (member) == G_TYPE_STRING
             ? json_node_get_string (member)
             : NULL;
}

static void
recall_mapping (JsonNode *report, FairImportPlan *plan)
{
  JsonNode *member = get_member (report, "mapping");
  g_autoptr (FairMappingRules) rules = NULL;

  if (member != NULL)
    rules = fair_mapping_rules_from_json (member, NULL);
  if (rules == NULL)
    return;

  /* Another program's files are recognized, too. */
  fair_mapping_rules_set_program (rules, NULL);
  fair_import_plan_take_rules (plan, g_steal_pointer (&rules));
}

static void
recall_words (JsonNode *report, FairImportPlan *plan)
{
  JsonNode  *member = get_member (report, "words");
  FairWords *words =
      member != NULL ? fair_words_from_json (member, NULL) : NULL;

  if (words != NULL)
    fair_import_plan_take_words (plan, words);
}

static void
recall_privacy (JsonNode *report, FairImportPlan *plan)
{
  const char *text = get_text (report, "privacy");
  const char *key = get_text (report, "pseudonym_key");
  FairPrivacy privacy;

  if (text != NULL && fair_privacy_from_string (text, &privacy))
    fair_import_plan_set_privacy (plan, privacy, key);
}

/**
 * fair_past_recall_import:
 * @self: a past
 * @plan: a plan without files
 *
 * Gives a plan what a person said at the last import: what columns and stages
 * are, the words of derived attributes, and how people are kept.
 *
 * Returns: whether there was an import
 */
gboolean
fair_past_recall_import (FairPast *self, FairImportPlan *plan)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) report = NULL;

  g_return_val_if_fail (FAIR_IS_PAST (self), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);

  text = _fair_past_dup_report (self, NULL);
  if (text != NULL)
    report = fair_json_parse (text, -1, NULL);
  if (report == NULL)
    return FALSE;

  recall_mapping (report, plan);
  recall_words (report, plan);
  recall_privacy (report, plan);
  return TRUE;
}
