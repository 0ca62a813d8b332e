/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-decision.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-side-private.h"
#include "model/fair-target.h"

/**
 * fair_decision_new:
 * @at: when it was decided, an instant
 * @what: what was decided, in words
 * @by: who decided
 *
 * Returns: (transfer full): a decision
 */
FairDecision *
fair_decision_new (gint64 at, const char *what, FairSide by)
{
  FairDecision *decision;

  g_return_val_if_fail (at != FAIR_INSTANT_NONE, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  decision = g_new0 (FairDecision, 1);
  decision->at = at;
  decision->what = g_strdup (what);
  decision->by = by;

  return decision;
}

/**
 * fair_decision_free:
 * @decision: (transfer full) (nullable): a decision
 */
void
fair_decision_free (FairDecision *decision)
{
  if (decision == NULL)
    return;

  g_clear_pointer (&decision->extra, json_object_unref);
  g_free (decision->what);
  g_free (decision->target);
  g_free (decision->from);
  g_free (decision->to);
  g_free (decision->noted_by);
  g_free (decision->why);
  g_free (decision->consequence);
  g_free (decision);
}

static gboolean
check_target (FairJsonReader     *reader,
              const FairDecision *decision,
              GError            **error)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;

  if (decision->target == NULL ||
      fair_target_parse (decision->target, &kind, &id))
    return TRUE;

  fair_json_reader_set_error (reader, "target", error,
                              _ ("“%s” is unknown; it may be such as "
                                 "threshold or criterion:size:points"),
                              decision->target);
  return FALSE;
}

static gboolean
read_decision (FairJsonReader *reader, FairDecision *decision, GError **error)
{
  guint by = FAIR_SIDE_MARKETING;
  int   rounds = 0;

  if (!_fair_model_read_instant (reader, "at", &decision->at, error) ||
      !_fair_model_read_text (reader, "what", TRUE, &decision->what, error) ||
      !_fair_model_read_text (reader, "target", FALSE, &decision->target,
                              error) ||
      !check_target (reader, decision, error) ||
      !fair_json_reader_get_string (reader, "from", FALSE, &decision->from,
                                    error) ||
      !fair_json_reader_get_string (reader, "to", FALSE, &decision->to,
                                    error) ||
      !_fair_model_read_choice (reader, "by", TRUE, FAIR_SIDE_NAMES, &by,
                                error) ||
      !_fair_model_read_text (reader, "noted_by", FALSE, &decision->noted_by,
                              error) ||
      !_fair_model_read_int (reader, "rounds", FALSE, 0, G_MAXINT, &rounds,
                             NULL, error) ||
      !fair_json_reader_get_string (reader, "why", FALSE, &decision->why,
                                    error) ||
      !fair_json_reader_get_string (reader, "consequence", FALSE,
                                    &decision->consequence, error) ||
      !_fair_model_finish (reader, &decision->extra, error))
    return FALSE;

  decision->by = (FairSide) by;
  decision->rounds = (guint) rounds;
  if (decision->at == FAIR_INSTANT_NONE)
    {
      fair_json_reader_set_error (reader, "at", error, _ ("is missing"));
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_decision_from_json:
 * @node: a JSON object: `at`, `what`, `target`, `from`, `to`, `by`, `noted_by`,
 *   `rounds`, `why`, `consequence`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the decision, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairDecision *
fair_decision_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairDecision) decision = g_new0 (FairDecision, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_decision (reader, decision, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&decision);
}

/**
 * fair_decision_to_json:
 * @decision: a decision
 *
 * Returns: (transfer full): the JSON that fair_decision_from_json() reads
 */
JsonNode *
fair_decision_to_json (const FairDecision *decision)
{
  JsonObject *object;

  g_return_val_if_fail (decision != NULL, NULL);

  object = json_object_new ();
  _fair_model_set_instant (object, "at", decision->at);
  json_object_set_string_member (object, "what", decision->what);
  _fair_model_set_text (object, "target", decision->target);
  _fair_model_set_text (object, "from", decision->from);
  _fair_model_set_text (object, "to", decision->to);
  json_object_set_string_member (object, "by",
                                 fair_side_to_string (decision->by));
  if (decision->noted_by != NULL)
    json_object_set_string_member (object, "noted_by", decision->noted_by);
  json_object_set_int_member (object, "rounds", decision->rounds);
  _fair_model_set_text (object, "why", decision->why);
  _fair_model_set_text (object, "consequence", decision->consequence);

  _fair_model_set_extra (object, decision->extra);
  return _fair_model_take_object (object);
}

/**
 * fair_decision_by_to_words:
 * @decision: a decision
 *
 * Returns: (transfer full): who decided, in the person's language, such as
 *   "both, after 2 rounds"
 */
char *
fair_decision_by_to_words (const FairDecision *decision)
{
  g_return_val_if_fail (decision != NULL, NULL);

  if (decision->rounds == 0)
    return g_strdup (fair_side_to_words (decision->by));

  return g_strdup_printf (
      /* Translators: who decided, and after how many rounds of proposals */
      ngettext ("%s, after %u round", "%s, after %u rounds", decision->rounds),
      fair_side_to_words (decision->by), decision->rounds);
}

/**
 * fair_decision_people_to_words:
 * @decision: a decision
 *
 * Returns: (transfer full): who decided and who wrote it down, such as "both,
 *   after 2 rounds; noted by Priya"
 */
char *
fair_decision_people_to_words (const FairDecision *decision)
{
  g_autofree char *by = NULL;

  g_return_val_if_fail (decision != NULL, NULL);

  by = fair_decision_by_to_words (decision);
  if (decision->noted_by == NULL)
    return g_steal_pointer (&by);

  /* Translators: who decided; the name of whoever wrote it down */
  return g_strdup_printf (_ ("%s; noted by %s"), by, decision->noted_by);
}
