/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-definition.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "model/fair-model-json-private.h"

#define FORMAT "fairlead-definition"
#define FINGERPRINT_PREFIX "sha256:"

/**
 * fair_definition_new:
 *
 * Returns: (transfer full): a draft: everything in scope, an empty scorecard
 *   and checklist, default terms, no data
 */
FairDefinition *
fair_definition_new (void)
{
  FairDefinition *definition = g_new0 (FairDefinition, 1);

  definition->agreed_at = FAIR_INSTANT_NONE;
  definition->data_from = FAIR_INSTANT_NONE;
  definition->data_as_of = FAIR_INSTANT_NONE;
  definition->scope = fair_scope_new ();
  definition->scorecard = fair_scorecard_new ();
  definition->acceptance = fair_acceptance_new ();
  definition->terms = fair_terms_new ();

  return definition;
}

/**
 * fair_definition_free:
 * @definition: (transfer full) (nullable): a definition
 */
void
fair_definition_free (FairDefinition *definition)
{
  if (definition == NULL)
    return;

  g_free (definition->fingerprint);
  g_clear_pointer (&definition->scope, fair_scope_free);
  g_clear_pointer (&definition->scorecard, fair_scorecard_free);
  g_clear_pointer (&definition->acceptance, fair_acceptance_free);
  g_clear_pointer (&definition->terms, fair_terms_unref);
  g_clear_pointer (&definition->extra, json_object_unref);
  g_clear_pointer (&definition->data_extra, json_object_unref);
  g_free (definition);
}

static gboolean
is_fingerprint (const char *text)
{
  const char *digits = text + strlen (FINGERPRINT_PREFIX);

  return g_str_has_prefix (text, FINGERPRINT_PREFIX) && strlen (digits) == 64 &&
         strspn (digits, "0123456789abcdef") == 64;
}

static gboolean
read_data (FairJsonReader *reader, FairDefinition *definition, GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (FairJsonReader) data = NULL;
  gint64 leads = 0;

  if (!fair_json_reader_get_object (reader, "data", FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  data = fair_json_reader_new (node, "data", error);
  if (data == NULL ||
      !_fair_model_read_instant (data, "from", &definition->data_from, error) ||
      !_fair_model_read_instant (data, "as_of", &definition->data_as_of,
                                 error) ||
      !fair_json_reader_get_int (data, "leads", FALSE, 0, FAIR_JSON_MAX_INTEGER,
                                 &leads, NULL, error) ||
      !_fair_model_finish (data, &definition->data_extra, error))
    return FALSE;

  definition->data_leads = (guint64) leads;
  return TRUE;
}

/* Lends a part and says where an error of it is. */
static JsonNode *
get_part (FairJsonReader *reader, const char *key, GError **error)
{
  JsonNode *node = NULL;

  fair_json_reader_get_object (reader, key, TRUE, &node, error);
  return node;
}

static gboolean
read_parts (FairJsonReader *reader, FairDefinition *definition, GError **error)
{
  JsonNode *node;

  if ((node = get_part (reader, "scope", error)) == NULL)
    return FALSE;
  if ((definition->scope = fair_scope_from_json (node, error)) == NULL)
    {
      g_prefix_error (error, "scope: ");
      return FALSE;
    }

  if ((node = get_part (reader, "scorecard", error)) == NULL)
    return FALSE;
  if ((definition->scorecard = fair_scorecard_from_json (node, error)) == NULL)
    {
      g_prefix_error (error, "scorecard: ");
      return FALSE;
    }

  if ((node = get_part (reader, "acceptance", error)) == NULL)
    return FALSE;
  if ((definition->acceptance = fair_acceptance_from_json (node, error)) ==
      NULL)
    {
      g_prefix_error (error, "acceptance: ");
      return FALSE;
    }

  if ((node = get_part (reader, "terms", error)) == NULL)
    return FALSE;
  if ((definition->terms = fair_terms_from_json (node, error)) == NULL)
    {
      g_prefix_error (error, "terms: ");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_definition (FairJsonReader *reader,
                 FairDefinition *definition,
                 GError        **error)
{
  int number = 0;

  if (!fair_json_reader_expect_format (reader, FORMAT, 1, error) ||
      !_fair_model_read_int (reader, "number", FALSE, 0, G_MAXINT, &number,
                             NULL, error) ||
      !fair_json_reader_get_string (reader, "fingerprint", FALSE,
                                    &definition->fingerprint, error) ||
      !_fair_model_read_instant (reader, "agreed_at", &definition->agreed_at,
                                 error))
    return FALSE;

  definition->number = (guint) number;
  if (definition->fingerprint != NULL &&
      !is_fingerprint (definition->fingerprint))
    {
      fair_json_reader_set_error (
          reader, "fingerprint", error,
          _ ("must be \"sha256:\" and 64 hexadecimal digits"));
      return FALSE;
    }

  return read_parts (reader, definition, error) &&
         read_data (reader, definition, error) &&
         _fair_model_finish (reader, &definition->extra, error);
}

/**
 * fair_definition_from_json:
 * @node: a JSON object of the format `fairlead-definition`
 * @error: return location for an error
 *
 * Reads a definition. Whether its fingerprint is right is not asked here: see
 * fair_definition_compute_fingerprint().
 *
 * Returns: (transfer full) (nullable): the definition, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairDefinition *
fair_definition_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairDefinition) definition = g_new0 (FairDefinition, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  definition->data_from = FAIR_INSTANT_NONE;
  definition->data_as_of = FAIR_INSTANT_NONE;

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_definition (reader, definition, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&definition);
}

static void
write_parts (const FairDefinition *definition,
             const FairScorecard  *scorecard,
             JsonObject           *object)
{
  JsonObject *data = json_object_new ();

  json_object_set_member (object, "scope",
                          fair_scope_to_json (definition->scope));
  json_object_set_member (object, "scorecard",
                          fair_scorecard_to_json (scorecard));
  json_object_set_member (object, "acceptance",
                          fair_acceptance_to_json (definition->acceptance));
  json_object_set_member (object, "terms",
                          fair_terms_to_json (definition->terms));

  _fair_model_set_instant (data, "from", definition->data_from);
  _fair_model_set_instant (data, "as_of", definition->data_as_of);
  json_object_set_int_member (data, "leads", (gint64) definition->data_leads);
  _fair_model_set_extra (data, definition->data_extra);
  json_object_set_object_member (object, "data", data);
}

/**
 * fair_definition_to_json:
 * @definition: a definition
 *
 * Returns: (transfer full): the JSON that fair_definition_from_json() reads
 */
JsonNode *
fair_definition_to_json (const FairDefinition *definition)
{
  JsonObject *object;

  g_return_val_if_fail (definition != NULL, NULL);

  object = _fair_model_new_object (FORMAT);
  json_object_set_int_member (object, "number", definition->number);
  _fair_model_set_text (object, "fingerprint", definition->fingerprint);
  _fair_model_set_instant (object, "agreed_at", definition->agreed_at);
  write_parts (definition, definition->scorecard, object);

  _fair_model_set_extra (object, definition->extra);
  return _fair_model_take_object (object);
}

/* What the fingerprint covers: what was agreed on, and the data it was judged
 * on. Left out is what may change without changing the agreement: the version's
 * number, when it was locked, the fingerprint itself, criteria that are
 * switched off, and x- keys of the definition's outermost object. */
static JsonNode *
covered (const FairDefinition *definition)
{
  g_autoptr (FairScorecard) in_force =
      fair_scorecard_without_off (definition->scorecard);
  JsonObject *object = _fair_model_new_object (FORMAT);

  write_parts (definition, in_force, object);
  return _fair_model_take_object (object);
}

/**
 * fair_definition_canonical:
 * @definition: a definition
 *
 * Writes the canonical JSON that the fingerprint is taken of: `format`,
 * `version`, `scope`, `scorecard` without the criteria that are switched off,
 * `acceptance`, `terms` and `data` (from, as_of, leads). `number`, `agreed_at`
 * and `fingerprint` are not in it.
 *
 * Returns: (transfer full): the canonical text
 */
char *
fair_definition_canonical (const FairDefinition *definition)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (definition != NULL, NULL);

  node = covered (definition);
  return fair_json_canonical (node);
}

/**
 * fair_definition_compute_fingerprint:
 * @definition: a definition
 *
 * Takes the SHA-256 of fair_definition_canonical(). What the definition's own
 * `fingerprint` says plays no part.
 *
 * Returns: (transfer full): `sha256:` and 64 hexadecimal digits
 */
char *
fair_definition_compute_fingerprint (const FairDefinition *definition)
{
  g_autoptr (JsonNode) node = NULL;

  g_return_val_if_fail (definition != NULL, NULL);

  node = covered (definition);
  return fair_json_fingerprint (node);
}
