/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-json.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "model/fair-duration-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-terms-private.h"

/* Terms are kept as JSON, not as a struct: there are many fields, all of a few
 * kinds, and most are only printed. What comes in is walked once. Every member
 * is matched with the table of fields, checked by its kind and written in one
 * form: shares as decimal strings, null left out, sections without members left
 * out, keys in the order of the table and after them those with x-. So equal
 * terms are equal JSON, whoever wrote them. */

static const char *const STAGE_ORDERS[] = { "mql sal sql opportunity",
                                            "mql sql sal opportunity",
                                            "mql sql opportunity", NULL };

/*
 * _fair_terms_lookup:
 *
 * Returns: (transfer none) (nullable): what @root holds at @path
 */
JsonNode *
_fair_terms_lookup (JsonObject *root, const char *path)
{
  const FairTermsField *field = _fair_terms_find_field (path);
  g_autofree char      *parent = _fair_terms_dup_parent (field, path);
  g_auto (GStrv) steps = g_strsplit (parent, ".", -1);
  const char *key = *parent != '\0' ? path + strlen (parent) + 1 : path;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      JsonNode *node = json_object_get_member (root, steps[i]);

      if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
        return NULL;
      root = json_node_get_object (node);
    }

  return json_object_get_member (root, key);
}

/*
 * _fair_terms_put:
 * @node: (transfer full): what @root is to hold at @path
 *
 * Makes the sections on the way where they are missing.
 */
void
_fair_terms_put (JsonObject *root, const char *path, JsonNode *node)
{
  const FairTermsField *field = _fair_terms_find_field (path);
  g_autofree char      *parent = _fair_terms_dup_parent (field, path);
  g_auto (GStrv) steps = g_strsplit (parent, ".", -1);
  const char *key = *parent != '\0' ? path + strlen (parent) + 1 : path;

  for (guint i = 0; steps[i] != NULL; i++)
    {
      JsonNode *section = json_object_get_member (root, steps[i]);

      if (section == NULL || !JSON_NODE_HOLDS_OBJECT (section))
        {
          json_object_set_object_member (root, steps[i], json_object_new ());
          section = json_object_get_member (root, steps[i]);
        }
      root = json_node_get_object (section);
    }

  json_object_set_member (root, key, node);
}

/* Checks that the stages are in one of the orders that the wording knows. */
static gboolean
check_stage_order (char **stages, GError **error)
{
  g_autofree char *joined = g_strjoinv (" ", stages);

  if (g_strv_contains (STAGE_ORDERS, joined))
    return TRUE;

  _fair_model_invalid (error,
                       _ ("stage_order: must be mql, sal, sql, opportunity, "
                          "or sal after sql, or without sal"));
  return FALSE;
}

static JsonNode *
text_node (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);
  return node;
}

static JsonNode *
read_text (FairJsonReader       *reader,
           const FairTermsField *field,
           const char           *key,
           GError              **error)
{
  g_autofree char *text = NULL;
  FairDate         date;

  /* A wording of one's own may be empty: then its passage is left out. */
  if (g_str_equal (field->path, "wording.*"))
    {
      if (!fair_json_reader_get_string (reader, key, TRUE, &text, error))
        return NULL;
      return text_node (text);
    }

  if (!_fair_model_read_text (reader, key, TRUE, &text, error))
    return NULL;

  if (field->kind == FAIR_TERMS_DATE &&
      (!fair_date_parse_iso (text, _fair_model_utc (), &date) || date.has_time))
    {
      fair_json_reader_set_error (reader, key, error,
                                  _ ("“%s” is no day; write it as 2026-01-31"),
                                  text);
      return NULL;
    }

  return text_node (text);
}

static JsonNode *
read_texts (FairJsonReader       *reader,
            const FairTermsField *field,
            const char           *key,
            GError              **error)
{
  g_autoptr (JsonObject) holder = NULL;
  g_auto (GStrv) texts = NULL;

  if (!fair_json_reader_get_strings (reader, key, TRUE, &texts, error))
    return NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    if (fair_text_is_blank (texts[i]))
      {
        g_autofree char *path = fair_json_reader_dup_path (reader, key, i);

        _fair_model_invalid (error, _ ("%s: must not be empty"), path);
        return NULL;
      }
  if (g_str_equal (field->path, "stage_order") &&
      !check_stage_order (texts, error))
    return NULL;

  holder = json_object_new ();
  _fair_model_set_texts (holder, key, (const char *const *) texts);
  return json_object_dup_member (holder, key);
}

static JsonNode *
read_number (FairJsonReader       *reader,
             const FairTermsField *field,
             const char           *key,
             GError              **error)
{
  g_autoptr (JsonObject) holder = NULL;
  g_autofree char *text = NULL;
  double           value = 0;
  int              whole = 0;

  if (field->kind == FAIR_TERMS_INTEGER)
    {
      if (!_fair_model_read_int (reader, key, TRUE, (int) field->min,
                                 (int) field->max, &whole, NULL, error))
        return NULL;
      value = whole;
    }
  else if (!fair_json_reader_get_double (reader, key, TRUE, field->min,
                                         field->max, &value, NULL, error))
    return NULL;

  if (field->kind == FAIR_TERMS_SHARE)
    {
      text = fair_number_to_string (value);
      return text_node (text);
    }

  holder = json_object_new ();
  _fair_model_set_number (holder, key, value);
  return json_object_dup_member (holder, key);
}

static JsonNode *
read_flag (FairJsonReader *reader, const char *key, GError **error)
{
  JsonNode *node;
  gboolean  flag = FALSE;

  if (!fair_json_reader_get_boolean (reader, key, TRUE, &flag, NULL, error))
    return NULL;

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_boolean (node, flag);
  return node;
}

static JsonNode *
read_duration (FairJsonReader *reader, const char *key, GError **error)
{
  JsonNode *node = NULL;
  g_autoptr (JsonObject) extra = NULL;
  g_autofree char *path = NULL;
  FairDuration     duration;

  if (!fair_json_reader_get_object (reader, key, TRUE, &node, error))
    return NULL;

  path = fair_json_reader_dup_path (reader, key, -1);
  if (!_fair_duration_read (node, path, &duration, &extra, error))
    return NULL;

  return _fair_duration_write (&duration, extra);
}

static JsonNode *
read_node (FairJsonReader *reader, const char *key, GError **error)
{
  JsonNode        *node = NULL;
  g_autofree char *path = fair_json_reader_dup_path (reader, key, -1);

  if (!fair_json_reader_get_node (reader, key, TRUE, &node, error) ||
      !_fair_terms_check_node (path, node, error))
    return NULL;

  return fair_json_copy (node);
}

/* Reads the member @key of a section; it is there and not null. */
static JsonNode *
read_field (FairJsonReader       *reader,
            const FairTermsField *field,
            const char           *key,
            GError              **error)
{
  switch (field->kind)
    {
    case FAIR_TERMS_TEXT:
    case FAIR_TERMS_DATE:
      return read_text (reader, field, key, error);

    case FAIR_TERMS_TEXTS:
      return read_texts (reader, field, key, error);

    case FAIR_TERMS_INTEGER:
    case FAIR_TERMS_SHARE:
    case FAIR_TERMS_DECIMAL:
      return read_number (reader, field, key, error);

    case FAIR_TERMS_FLAG:
      return read_flag (reader, key, error);

    case FAIR_TERMS_DURATION:
      return read_duration (reader, key, error);

    default:
      return read_node (reader, key, error);
    }
}

/* Whether some field lies below @path. */
static gboolean
is_section (const char *path)
{
  g_autofree char      *prefix = g_strconcat (path, ".", NULL);
  guint                 n;
  const FairTermsField *fields = fair_terms_list_fields (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (fields[i].path, prefix))
      return TRUE;

  return FALSE;
}

static gboolean read_section (JsonNode   *node,
                              const char *path,
                              JsonObject *found,
                              JsonObject *extras,
                              GError    **error);

/* Reads one member of the section at @path, unless nothing is known of it: then
 * it stays unasked for, and is refused at the end. */
static gboolean
read_member (FairJsonReader *reader,
             const char     *key,
             JsonObject     *found,
             JsonObject     *extras,
             GError        **error)
{
  const char      *section = fair_json_reader_get_path (reader);
  g_autofree char *path =
      *section != '\0' ? g_strconcat (section, ".", key, NULL) : g_strdup (key);
  const FairTermsField *field = _fair_terms_find_field (path);
  g_autofree char      *parent = _fair_terms_dup_parent (field, path);
  JsonNode             *node = NULL;

  /* A key with a point in it must not pass for a path. */
  if (!g_str_equal (parent, section) || (field == NULL && !is_section (path)))
    return TRUE;

  if (!fair_json_reader_get_node (reader, key, FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;
  if (field == NULL)
    return read_section (node, path, found, extras, error);

  node = read_field (reader, field, key, error);
  if (node != NULL)
    json_object_set_member (found, path, node);

  return node != NULL;
}

/* Collects the fields of a section under their whole paths in @found, and the
 * x- keys under the path of the section in @extras. */
static gboolean
read_section (JsonNode   *node,
              const char *path,
              JsonObject *found,
              JsonObject *extras,
              GError    **error)
{
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, path, error);
  g_autoptr (GList) keys = NULL;
  JsonObject *extra = NULL;

  if (reader == NULL)
    return FALSE;
  if (*path == '\0' &&
      !fair_json_reader_expect_format (reader, "fairlead-terms", 1, error))
    return FALSE;

  keys = json_object_get_members (json_node_get_object (node));
  for (GList *l = keys; l != NULL; l = l->next)
    if (!g_str_has_prefix (l->data, "x-") &&
        !read_member (reader, l->data, found, extras, error))
      return FALSE;

  if (!_fair_model_finish (reader, &extra, error))
    return FALSE;
  if (extra != NULL)
    json_object_set_object_member (extras, path, extra);

  return TRUE;
}

/* Puts the fields where the table has them, then the x- keys. */
static JsonObject *
put_in_order (JsonObject *found, JsonObject *extras)
{
  g_autoptr (GList) paths = json_object_get_members (found);
  g_autoptr (GList) sections = json_object_get_members (extras);
  g_autoptr (GPtrArray) of_path = g_ptr_array_new ();
  guint                 n;
  const FairTermsField *fields = fair_terms_list_fields (&n);
  JsonObject           *root = _fair_model_new_object ("fairlead-terms");

  for (GList *l = paths; l != NULL; l = l->next)
    g_ptr_array_add (of_path, (gpointer) _fair_terms_find_field (l->data));

  for (guint i = 0; i < n; i++)
    {
      guint k = 0;

      for (GList *l = paths; l != NULL; l = l->next)
        if (of_path->pdata[k++] == &fields[i])
          _fair_terms_put (root, l->data,
                           json_object_dup_member (found, l->data));
    }

  for (GList *l = sections; l != NULL; l = l->next)
    {
      const char *path = l->data;
      JsonObject *extra = json_object_get_object_member (extras, path);
      g_autoptr (GList) keys = json_object_get_members (extra);

      for (GList *k = keys; k != NULL; k = k->next)
        {
          JsonObject *section = root;

          if (*path != '\0')
            {
              if (_fair_terms_lookup (root, path) == NULL)
                _fair_terms_put (root, path,
                                 _fair_model_take_object (json_object_new ()));
              section = json_node_get_object (_fair_terms_lookup (root, path));
            }
          json_object_set_member (section, k->data,
                                  json_object_dup_member (extra, k->data));
        }
    }

  return root;
}

/* What holds only between fields. */
static gboolean
check_whole (JsonObject *root, GError **error)
{
  JsonNode *calendar = json_object_get_member (root, "calendar");

  if (calendar != NULL)
    {
      g_autoptr (FairCalendar) read = fair_calendar_from_json (calendar, error);

      return read != NULL;
    }

  return TRUE;
}

/*
 * _fair_terms_normalize:
 *
 * Reads, checks and orders terms.
 *
 * Returns: (transfer full) (nullable): terms in their one form, sharing nothing
 *   with @node
 */
JsonObject *
_fair_terms_normalize (JsonNode *node, GError **error)
{
  g_autoptr (JsonObject) found = json_object_new ();
  g_autoptr (JsonObject) extras = json_object_new ();
  g_autoptr (JsonObject) root = NULL;

  if (!read_section (node, "", found, extras, error))
    return NULL;

  root = put_in_order (found, extras);
  if (!check_whole (root, error))
    return NULL;

  return g_steal_pointer (&root);
}
