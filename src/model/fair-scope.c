/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-scope.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "model/fair-condition-private.h"
#include "model/fair-model-json-private.h"

#define FORMAT "fairlead-scope"

/**
 * fair_scope_new:
 *
 * Returns: (transfer full): a scope that everything is in
 */
FairScope *
fair_scope_new (void)
{
  return g_new0 (FairScope, 1);
}

/**
 * fair_scope_copy:
 * @scope: a scope
 *
 * Returns: (transfer full): a deep copy
 */
FairScope *
fair_scope_copy (const FairScope *scope)
{
  FairScope *copy;

  g_return_val_if_fail (scope != NULL, NULL);

  copy = fair_scope_new ();
  copy->when = fair_condition_copy (scope->when);
  copy->created_from = g_strdup (scope->created_from);
  copy->created_before = g_strdup (scope->created_before);
  copy->extra = _fair_model_copy_extra (scope->extra);

  return copy;
}

/**
 * fair_scope_free:
 * @scope: (transfer full) (nullable): a scope
 */
void
fair_scope_free (FairScope *scope)
{
  if (scope == NULL)
    return;

  g_clear_pointer (&scope->extra, json_object_unref);
  fair_condition_free (scope->when);
  g_free (scope->created_from);
  g_free (scope->created_before);
  g_free (scope);
}

/**
 * fair_scope_is_everything:
 * @scope: a scope
 *
 * Returns: whether it leaves nothing out
 */
gboolean
fair_scope_is_everything (const FairScope *scope)
{
  g_return_val_if_fail (scope != NULL, FALSE);

  return scope->when == NULL && scope->created_from == NULL &&
         scope->created_before == NULL;
}

static gboolean
read_scope (FairJsonReader *reader, FairScope *scope, GError **error)
{
  JsonNode *when = NULL;

  if (!fair_json_reader_expect_format (reader, FORMAT, 1, error) ||
      !fair_json_reader_get_object (reader, "when", FALSE, &when, error))
    return FALSE;

  if (when != NULL)
    {
      scope->when = fair_condition_from_json (when, "when", error);
      if (scope->when == NULL)
        return FALSE;
    }

  return _fair_model_read_date (reader, "created_from", &scope->created_from,
                                error) &&
         _fair_model_read_date (reader, "created_before",
                                &scope->created_before, error) &&
         _fair_model_finish (reader, &scope->extra, error);
}

/**
 * fair_scope_from_json:
 * @node: a JSON object of the format `fairlead-scope`
 * @error: return location for an error
 *
 * Reads a scope. Its condition may use every attribute, also those that a
 * scorecard may not, and those of deals as `deal.type`.
 *
 * Returns: (transfer full) (nullable): the scope, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairScope *
fair_scope_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairScope) scope = fair_scope_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_scope (reader, scope, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&scope);
}

/**
 * fair_scope_to_json:
 * @scope: a scope
 *
 * Returns: (transfer full): the JSON that fair_scope_from_json() reads
 */
JsonNode *
fair_scope_to_json (const FairScope *scope)
{
  JsonObject *object;

  g_return_val_if_fail (scope != NULL, NULL);

  object = _fair_model_new_object (FORMAT);
  if (scope->when != NULL)
    json_object_set_member (object, "when",
                            fair_condition_to_json (scope->when));
  else
    json_object_set_null_member (object, "when");
  _fair_model_set_text (object, "created_from", scope->created_from);
  _fair_model_set_text (object, "created_before", scope->created_before);

  _fair_model_set_extra (object, scope->extra);
  return _fair_model_take_object (object);
}

/* A date with its month's name; an instant as it was written. */
static char *
date_to_words (const char *text)
{
  FairDate date;

  if (fair_date_parse_iso (text, _fair_model_utc (), &date) && !date.has_time)
    return fair_format_day (date.day);

  return g_strdup (text);
}

static char *
period_to_words (const FairScope *scope)
{
  g_autofree char *from = NULL;
  g_autofree char *before = NULL;

  if (scope->created_from != NULL)
    from = date_to_words (scope->created_from);
  if (scope->created_before != NULL)
    before = date_to_words (scope->created_before);

  if (from != NULL && before != NULL)
    /* Translators: when leads were created: from a day on, up to another one
     * that is not included */
    return g_strdup_printf (_ ("created from %s and before %s"), from, before);
  if (from != NULL)
    return g_strdup_printf (_ ("created from %s on"), from);
  if (before != NULL)
    return g_strdup_printf (_ ("created before %s"), before);

  return NULL;
}

/**
 * fair_scope_to_words:
 * @scope: a scope
 *
 * Says in the person's language what is counted, such as "deal type is New
 * Business; created from 1 January 2025 on".
 *
 * Returns: (transfer full): the words
 */
char *
fair_scope_to_words (const FairScope *scope)
{
  g_autofree char *when = NULL;
  g_autofree char *period = NULL;

  g_return_val_if_fail (scope != NULL, NULL);

  if (fair_scope_is_everything (scope))
    /* Translators: nothing is left out of the counts */
    return g_strdup (_ ("everything"));

  period = period_to_words (scope);
  if (scope->when == NULL)
    return g_steal_pointer (&period);

  when = fair_condition_to_words (scope->when);
  if (period == NULL)
    return g_steal_pointer (&when);

  return g_strdup_printf ("%s; %s", when, period);
}
