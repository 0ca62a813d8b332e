/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-answer-json.h"

#include <math.h>

/**
 * fair_answer_json_new:
 * @format: (nullable): the name of the format, whose version is 1
 *
 * Begins the object that a command answers with `--json`.
 *
 * Returns: (transfer full): a builder in that object
 */
JsonBuilder *
fair_answer_json_new (const char *format)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (format != NULL)
    {
      fair_answer_json_add_text (builder, "format", format);
      fair_answer_json_add_count (builder, "version", 1);
    }

  return builder;
}

/**
 * fair_answer_json_end:
 * @builder: a builder in the outermost object
 *
 * Returns: (transfer full): that object
 */
JsonNode *
fair_answer_json_end (JsonBuilder *builder)
{
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * fair_answer_json_add_text:
 * @builder: a builder in an object
 * @name: the key
 * @text: the value
 *
 * Adds a text.
 */
void
fair_answer_json_add_text (JsonBuilder *builder,
                           const char  *name,
                           const char  *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * fair_answer_json_add_count:
 * @builder: a builder in an object
 * @name: the key
 * @count: the value
 *
 * Adds a whole number.
 */
void
fair_answer_json_add_count (JsonBuilder *builder,
                            const char  *name,
                            gint64       count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

/**
 * fair_answer_json_add_number:
 * @builder: a builder in an object
 * @name: the key
 * @number: the value, NaN for what is not known
 *
 * Adds a number or null.
 */
void
fair_answer_json_add_number (JsonBuilder *builder,
                             const char  *name,
                             double       number)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/**
 * fair_answer_json_add_instant:
 * @builder: a builder in an object
 * @name: the key
 * @instant: the value
 *
 * Adds an instant in ISO 8601, or null for %FAIR_INSTANT_NONE.
 */
void
fair_answer_json_add_instant (JsonBuilder *builder,
                              const char  *name,
                              gint64       instant)
{
  g_autofree char *text = NULL;

  json_builder_set_member_name (builder, name);
  if (instant == FAIR_INSTANT_NONE)
    {
      json_builder_add_null_value (builder);
      return;
    }
  text = fair_instant_to_iso (instant);
  json_builder_add_string_value (builder, text);
}

/**
 * fair_answer_json_begin_array:
 * @builder: a builder in an object
 * @name: the key
 *
 * Begins an array.
 */
void
fair_answer_json_begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}
