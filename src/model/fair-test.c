/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-test.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "base/fair-time.h"
#include "model/fair-model-json-private.h"
#include "model/fair-test-private.h"

/* Reads a number, the decimal text of one, or a date. */
static gboolean
read_operand (FairJsonReader *reader,
              const char     *key,
              FairOperand    *operand,
              GError        **error)
{
  JsonNode   *node = NULL;
  const char *text;
  FairDate    date;

  if (!fair_json_reader_get_node (reader, key, TRUE, &node, error))
    return FALSE;

  if (JSON_NODE_HOLDS_VALUE (node) &&
      (json_node_get_value_type (node) == G_TYPE_INT64 ||
       json_node_get_value_type (node) == G_TYPE_DOUBLE))
    {
      operand->number = json_node_get_double (node);
      return TRUE;
    }

  if (!JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fair_json_reader_set_error (reader, key, error,
                                  _ ("must be a number or a date"));
      return FALSE;
    }

  text = json_node_get_string (node);
  if (_fair_model_is_decimal (text))
    {
      operand->number = g_ascii_strtod (text, NULL);
      return TRUE;
    }
  if (fair_text_is_blank (text))
    {
      fair_json_reader_set_error (reader, key, error, _ ("must not be empty"));
      return FALSE;
    }
  if (!fair_date_parse_iso (text, _fair_model_utc (), &date))
    {
      fair_json_reader_set_error (reader, key, error,
                                  _ ("“%s” is neither a number nor a date; "
                                     "write a date as 2026-01-31"),
                                  text);
      return FALSE;
    }

  operand->is_date = TRUE;
  operand->text = g_strdup (text);
  return TRUE;
}

/* Refuses the members that belong to other operators. */
static gboolean
refuse_others (FairJsonReader *reader, FairOperator op, GError **error)
{
  g_autofree char *why = g_strdup_printf (
      _ ("does not belong to the operator “%s”"), fair_operator_to_string (op));
  gboolean between = op == FAIR_OPERATOR_BETWEEN;
  gboolean many = fair_operator_takes_many (op);
  gboolean none = fair_operator_takes_none (op);

  if ((between || many || none) &&
      !_fair_model_refuse (reader, "value", why, error))
    return FALSE;
  if (!many && !_fair_model_refuse (reader, "values", why, error))
    return FALSE;
  if (!between && (!_fair_model_refuse (reader, "low", why, error) ||
                   !_fair_model_refuse (reader, "high", why, error)))
    return FALSE;

  return TRUE;
}

/*
 * _fair_test_read:
 * @test: (out caller-allocates): cleared memory; to be cleared by the caller on
 *   failure too
 *
 * Reads `op` and the members that go with it from an object that may hold
 * more. Only forms are checked; _fair_test_validate() checks the rest.
 */
gboolean
_fair_test_read (FairJsonReader *reader, FairTest *test, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!fair_json_reader_get_string (reader, "op", TRUE, &name, error))
    return FALSE;
  if (!fair_operator_from_string (name, &test->op))
    {
      fair_json_reader_set_error (reader, "op", error,
                                  _ ("unknown operator “%s”"), name);
      return FALSE;
    }
  if (!refuse_others (reader, test->op, error))
    return FALSE;

  if (fair_operator_takes_none (test->op))
    return TRUE;
  if (fair_operator_takes_many (test->op))
    return fair_json_reader_get_strings (reader, "values", TRUE, &test->values,
                                         error);
  if (test->op == FAIR_OPERATOR_BETWEEN)
    return read_operand (reader, "low", &test->low, error) &&
           read_operand (reader, "high", &test->high, error);
  if (fair_operator_reads_order (test->op))
    return read_operand (reader, "value", &test->low, error);

  if (!fair_json_reader_get_string (reader, "value", TRUE, &text, error))
    return FALSE;
  test->values = g_new0 (char *, 2);
  test->values[0] = g_steal_pointer (&text);
  return TRUE;
}

static gboolean
validate_values (const FairTest *test, const char *path, GError **error)
{
  gboolean    many = fair_operator_takes_many (test->op);
  const char *key = many ? "values" : "value";
  guint       n = test->values != NULL ? g_strv_length (test->values) : 0;

  if (n == 0 || (!many && n != 1))
    {
      _fair_model_invalid (error, _ ("%s%s: must not be empty"), path, key);
      return FALSE;
    }

  for (guint i = 0; i < n; i++)
    if (fair_text_is_blank (test->values[i]))
      {
        if (many)
          _fair_model_invalid (error, _ ("%s%s[%u]: must not be empty"), path,
                               key, i);
        else
          _fair_model_invalid (error, _ ("%s%s: must not be empty"), path, key);
        return FALSE;
      }

  return TRUE;
}

static gboolean
validate_operand (const FairOperand *operand,
                  const char        *path,
                  const char        *key,
                  FairDate          *date,
                  GError           **error)
{
  if (!operand->is_date && !isfinite (operand->number))
    {
      _fair_model_invalid (error, _ ("%s%s: must be a number"), path, key);
      return FALSE;
    }
  if (operand->is_date &&
      (operand->text == NULL ||
       !fair_date_parse_iso (operand->text, _fair_model_utc (), date)))
    {
      _fair_model_invalid (error, _ ("%s%s: must be a date"), path, key);
      return FALSE;
    }

  return TRUE;
}

/* Both ends are of one kind. A lower one above the upper one holds for nothing,
 * which is no fault. */
static gboolean
validate_between (const FairTest *test, const char *path, GError **error)
{
  FairDate low = { 0 };
  FairDate high = { 0 };

  if (!validate_operand (&test->low, path, "low", &low, error) ||
      !validate_operand (&test->high, path, "high", &high, error))
    return FALSE;

  if (test->low.is_date != test->high.is_date)
    {
      _fair_model_invalid (
          error, _ ("%slow and high must be two numbers or two dates"), path);
      return FALSE;
    }

  return TRUE;
}

/*
 * _fair_test_validate:
 * @path: what stands before the name of a member: empty, or ending in a point
 *
 * Checks what a test compares with.
 */
gboolean
_fair_test_validate (const FairTest *test, const char *path, GError **error)
{
  FairDate date;

  if (test->op >= FAIR_N_OPERATORS)
    {
      _fair_model_invalid (error, _ ("%sop: unknown operator"), path);
      return FALSE;
    }

  if (fair_operator_takes_none (test->op))
    return TRUE;
  if (test->op == FAIR_OPERATOR_BETWEEN)
    return validate_between (test, path, error);
  if (fair_operator_reads_order (test->op))
    return validate_operand (&test->low, path, "value", &date, error);

  return validate_values (test, path, error);
}

static void
write_operand (const FairOperand *operand, JsonObject *object, const char *key)
{
  if (operand->is_date)
    json_object_set_string_member (object, key, operand->text);
  else
    _fair_model_set_number (object, key, operand->number);
}

/*
 * _fair_test_write:
 *
 * Adds `op` and the members that go with it to @object.
 */
void
_fair_test_write (const FairTest *test, JsonObject *object)
{
  json_object_set_string_member (object, "op",
                                 fair_operator_to_string (test->op));

  if (fair_operator_takes_none (test->op))
    return;

  if (test->op == FAIR_OPERATOR_BETWEEN)
    {
      write_operand (&test->low, object, "low");
      write_operand (&test->high, object, "high");
    }
  else if (fair_operator_reads_order (test->op))
    write_operand (&test->low, object, "value");
  else if (test->values != NULL && fair_operator_takes_many (test->op))
    _fair_model_set_texts (object, "values",
                           (const char *const *) test->values);
  else if (test->values != NULL)
    _fair_model_set_text (object, "value", test->values[0]);
}

/**
 * fair_test_copy:
 * @source: a test
 * @target: (out caller-allocates): what becomes a deep copy of it; whatever it
 *   held before is overwritten without being freed
 */
void
fair_test_copy (const FairTest *source, FairTest *target)
{
  g_return_if_fail (source != NULL);
  g_return_if_fail (target != NULL);

  *target = *source;
  target->values = g_strdupv (source->values);
  target->low.text = g_strdup (source->low.text);
  target->high.text = g_strdup (source->high.text);
}

/**
 * fair_test_clear:
 * @test: a test
 *
 * Frees what @test holds and leaves it as cleared memory: `is` of nothing.
 */
void
fair_test_clear (FairTest *test)
{
  g_return_if_fail (test != NULL);

  g_strfreev (test->values);
  g_free (test->low.text);
  g_free (test->high.text);
  *test = (FairTest){ 0 };
}
