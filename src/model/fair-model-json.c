/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-model-json-private.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-model-error.h"

/* How deep @node is nested; counting stops at @limit. */
static guint
node_depth (JsonNode *node, guint limit)
{
  g_autoptr (GList) values = NULL;
  guint deepest = 0;

  if (limit == 0 || JSON_NODE_TYPE (node) == JSON_NODE_VALUE ||
      JSON_NODE_TYPE (node) == JSON_NODE_NULL)
    return 0;

  if (JSON_NODE_HOLDS_OBJECT (node))
    values = json_object_get_values (json_node_get_object (node));
  else
    values = json_array_get_elements (json_node_get_array (node));

  for (GList *l = values; l != NULL; l = l->next)
    deepest = MAX (deepest, node_depth (l->data, limit - 1));

  return deepest + 1;
}

/*
 * _fair_model_invalid:
 *
 * Sets %FAIR_MODEL_ERROR_INVALID with a message as for printf.
 */
void
_fair_model_invalid (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error_literal (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID,
                       message);
}

/*
 * _fair_model_adopt:
 * @error: where the caller wants it
 * @from: (transfer full): an error of the base room or of this one
 *
 * Hands an error on as one of this room's domain.
 */
void
_fair_model_adopt (GError **error, GError *from)
{
  g_autoptr (GError) owned = from;

  g_set_error_literal (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID,
                       owned->message);
}

/*
 * _fair_model_is_decimal:
 *
 * Returns: whether @text is a number by the grammar of JSON, and finite
 */
gboolean
_fair_model_is_decimal (const char *text)
{
  const char *p = text;

  if (*p == '-')
    p++;
  if (!g_ascii_isdigit (*p) || (p[0] == '0' && g_ascii_isdigit (p[1])))
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;
  if (*p == '.')
    {
      if (!g_ascii_isdigit (*++p))
        return FALSE;
      while (g_ascii_isdigit (*p))
        p++;
    }
  if (*p == 'e' || *p == 'E')
    {
      p++;
      if (*p == '+' || *p == '-')
        p++;
      if (!g_ascii_isdigit (*p))
        return FALSE;
      while (g_ascii_isdigit (*p))
        p++;
    }

  return *p == '\0' && isfinite (g_ascii_strtod (text, NULL));
}

/*
 * _fair_model_utc:
 *
 * The zone in which dates are looked at where only their form matters.
 *
 * Returns: (transfer none): UTC
 */
FairZone *
_fair_model_utc (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      FairZone *zone = fair_zone_new ("UTC", NULL);

      g_assert (zone != NULL);
      g_once_init_leave (&once, (gsize) zone);
    }

  return (FairZone *) once;
}

/*
 * _fair_model_read_int:
 *
 * Reads an integer, or a string that is the decimal form of one: the canonical
 * form may carry numbers as text.
 */
gboolean
_fair_model_read_int (FairJsonReader *reader,
                      const char     *key,
                      gboolean        required,
                      int             min,
                      int             max,
                      int            *out,
                      gboolean       *present,
                      GError        **error)
{
  JsonNode *node = NULL;
  gint64    value = *out;

  if (!fair_json_reader_get_node (reader, key, required, &node, error))
    return FALSE;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_STRING &&
      _fair_model_is_decimal (json_node_get_string (node)))
    {
      double number = g_ascii_strtod (json_node_get_string (node), NULL);

      if (number != floor (number) || number < min || number > max)
        {
          fair_json_reader_set_error (
              reader, key, error,
              /* Translators: both ends are included */
              _ ("must be a whole number from %d to %d"), min, max);
          return FALSE;
        }
      value = (gint64) number;
      if (present != NULL)
        *present = TRUE;
    }
  else if (!fair_json_reader_get_int (reader, key, required, min, max, &value,
                                      present, error))
    return FALSE;

  *out = (int) value;
  return TRUE;
}

/*
 * _fair_model_read_text:
 *
 * Reads a text that is not blank.
 */
gboolean
_fair_model_read_text (FairJsonReader *reader,
                       const char     *key,
                       gboolean        required,
                       char          **out,
                       GError        **error)
{
  g_autofree char *text = NULL;

  if (!fair_json_reader_get_string (reader, key, required, &text, error))
    return FALSE;

  if (text != NULL && fair_text_is_blank (text))
    {
      fair_json_reader_set_error (reader, key, error, _ ("must not be empty"));
      return FALSE;
    }

  *out = g_steal_pointer (&text);
  return TRUE;
}

/*
 * _fair_model_read_choice:
 * @names: (array zero-terminated=1): what the text may be; the place of the
 *   one it is goes to @out, which keeps its value where the member is absent
 */
gboolean
_fair_model_read_choice (FairJsonReader    *reader,
                         const char        *key,
                         gboolean           required,
                         const char *const *names,
                         guint             *out,
                         GError           **error)
{
  g_autofree char *text = NULL;
  g_autofree char *list = NULL;

  if (!fair_json_reader_get_string (reader, key, required, &text, error))
    return FALSE;
  if (text == NULL)
    return TRUE;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], text))
      {
        *out = i;
        return TRUE;
      }

  list = g_strjoinv (", ", (char **) names);
  fair_json_reader_set_error (reader, key, error,
                              _ ("“%s” is unknown; it may be one of %s"), text,
                              list);
  return FALSE;
}

/*
 * _fair_model_refuse:
 *
 * Makes @key an error that says @why, where it is present and not null.
 */
gboolean
_fair_model_refuse (FairJsonReader *reader,
                    const char     *key,
                    const char     *why,
                    GError        **error)
{
  JsonNode *node = NULL;

  if (!fair_json_reader_get_node (reader, key, FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  fair_json_reader_set_error (reader, key, error, "%s", why);
  return FALSE;
}

/*
 * _fair_model_finish:
 *
 * Ends reading: unknown keys are refused, `x-` keys handed out.
 */
gboolean
_fair_model_finish (FairJsonReader *reader, JsonObject **extra, GError **error)
{
  g_autoptr (JsonObject) found = NULL;
  g_autoptr (GList) keys = NULL;

  if (!fair_json_reader_finish (reader, &found, error))
    return FALSE;

  keys = found != NULL ? json_object_get_members (found) : NULL;
  for (GList *l = keys; l != NULL; l = l->next)
    if (node_depth (json_object_get_member (found, l->data),
                    FAIR_EXTRA_MAX_DEPTH + 1) > FAIR_EXTRA_MAX_DEPTH)
      {
        fair_json_reader_set_error (reader, l->data, error,
                                    _ ("must not be nested over %d deep"),
                                    FAIR_EXTRA_MAX_DEPTH);
        return FALSE;
      }

  *extra = _fair_model_copy_extra (found);
  return TRUE;
}

/*
 * _fair_model_read_date:
 *
 * Reads a date or instant and hands out its text as it was written.
 */
gboolean
_fair_model_read_date (FairJsonReader *reader,
                       const char     *key,
                       char          **out,
                       GError        **error)
{
  g_autofree char *text = NULL;
  FairDate         date;

  if (!fair_json_reader_get_string (reader, key, FALSE, &text, error))
    return FALSE;

  if (text != NULL && !fair_date_parse_iso (text, _fair_model_utc (), &date))
    {
      fair_json_reader_set_error (
          reader, key, error,
          _ ("“%s” is no date; write it as 2026-01-31 or 2026-01-31T09:00Z"),
          text);
      return FALSE;
    }

  *out = g_steal_pointer (&text);
  return TRUE;
}

/*
 * _fair_model_read_instant:
 *
 * Reads an instant, UTC where it names no zone. @out is set to
 * %FAIR_INSTANT_NONE where the member is absent.
 */
gboolean
_fair_model_read_instant (FairJsonReader *reader,
                          const char     *key,
                          gint64         *out,
                          GError        **error)
{
  g_autofree char *text = NULL;
  FairDate         date = { .instant = FAIR_INSTANT_NONE };

  if (!_fair_model_read_date (reader, key, &text, error))
    return FALSE;

  if (text != NULL)
    fair_date_parse_iso (text, _fair_model_utc (), &date);

  *out = date.instant;
  return TRUE;
}
