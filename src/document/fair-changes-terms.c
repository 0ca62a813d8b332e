/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-changes-private.h"

#include <math.h>
#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "document/fair-drafter.h"
#include "document/fair-inline.h"

/* The terms, field by field: what is a number has a sentence of its own, lists
 * are compared row by row. */

#define FOLLOW_UP "sales.follow_up_within."

static const char *const ROW_LISTS[] = {
  "handoff",         "reasons.reject", "reasons.disqualify",
  "reasons.recycle", "escalation",     NULL
};

static char *
dup_date (const char *text)
{
  int year, month, mday;

  if (text == NULL)
    return NULL;
  year = (int) g_ascii_strtoll (text, NULL, 10);
  month = (int) g_ascii_strtoll (text + 5, NULL, 10);
  mday = (int) g_ascii_strtoll (text + 8, NULL, 10);

  return fair_format_day (fair_day_from_ymd (year, month, mday));
}

/* With as many decimals as it takes to tell two shares apart. */
static char *
dup_share (double share)
{
  int    decimals = 0;
  double scaled = share * 100;

  while (decimals < 4 && fabs (scaled - round (scaled)) > 1e-7)
    {
      scaled *= 10;
      decimals++;
    }

  return fair_format_percent (share, decimals);
}

static char *
dup_number (const FairTerms *terms, FairTermsKind kind, const char *path)
{
  double number;

  if (!fair_terms_get_number (terms, path, &number))
    return NULL;
  if (kind == FAIR_TERMS_SHARE)
    return dup_share (number);

  return kind == FAIR_TERMS_INTEGER
             ? fair_format_count ((gint64) number)
             : fair_format_decimal (number, number == floor (number) ? 0 : 2);
}

/* The only field with a shape of its own that is no list of rows. */
static char *
dup_hours (const FairTerms *terms)
{
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (terms);

  return calendar != NULL ? fair_drafter_dup_open_hours (calendar) : NULL;
}

/* The value in words, %NULL where it is not known. */
static char *
dup_value (const FairTerms *terms, FairTermsKind kind, const char *path)
{
  JsonNode    *node = fair_terms_get_node (terms, path);
  FairDuration duration;
  g_auto (GStrv) texts = NULL;

  if (node == NULL)
    return NULL;

  switch (kind)
    {
    case FAIR_TERMS_DATE:
      return dup_date (fair_terms_get_text (terms, path));
    case FAIR_TERMS_FLAG:
      return g_strdup (fair_terms_get_flag (terms, path) ? _ ("yes")
                                                         : _ ("no"));
    case FAIR_TERMS_INTEGER:
    case FAIR_TERMS_SHARE:
    case FAIR_TERMS_DECIMAL:
      return dup_number (terms, kind, path);
    case FAIR_TERMS_TEXTS:
      texts = fair_terms_dup_texts (terms, path);
      return g_strjoinv (", ", texts);
    case FAIR_TERMS_DURATION:
      return fair_terms_get_duration (terms, path, &duration)
                 ? fair_duration_to_words (&duration)
                 : NULL;
    case FAIR_TERMS_NODE:
      return dup_hours (terms);
    case FAIR_TERMS_TEXT:
    default:
      return g_strdup (fair_terms_get_text (terms, path));
    }
}

/* A promise has a number, and so a sentence of its own. */
static void
add_promise (GPtrArray  *changes,
             const char *label,
             const char *before,
             const char *after)
{
  const char *old = before != NULL ? before : FAIR_CHANGES_NOTHING;
  const char *new = after != NULL ? after : FAIR_CHANGES_NOTHING;
  char *sentence;

  if (g_strcmp0 (before, after) == 0)
    return;

  if (before == NULL)
    /* Translators: a promise and its value */
    sentence = g_strdup_printf (_ ("%s is new: %s."), label, after);
  else if (after == NULL)
    sentence = g_strdup_printf (_ ("%s is no longer promised."), label);
  else
    /* Translators: a promise, its new value, its old value */
    sentence =
        g_strdup_printf (_ ("%s becomes %s, from %s."), label, after, before);
  _fair_changes_add (changes, FAIR_CHANGES_PROMISE_WEIGHT, label, old, new,
                     sentence);
}

static gboolean
is_promise (const FairTermsField *field)
{
  return (g_str_has_prefix (field->path, "marketing.") ||
          g_str_has_prefix (field->path, "sales.")) &&
         (field->kind == FAIR_TERMS_INTEGER ||
          field->kind == FAIR_TERMS_SHARE ||
          field->kind == FAIR_TERMS_DURATION);
}

static void
add_field (GPtrArray            *changes,
           const FairTermsField *field,
           const char           *path,
           const char           *label,
           const FairTerms      *old,
           const FairTerms *new)
{
  g_autofree char *before = dup_value (old, field->kind, path);
  g_autofree char *after = dup_value (new, field->kind, path);

  if (is_promise (field))
    add_promise (changes, label, before, after);
  else
    _fair_changes_add_words (changes, label, before, after);
}

static void
collect_keys (const FairTerms *terms, const char *section, GHashTable *keys)
{
  JsonNode *node = fair_terms_get_node (terms, section);
  g_autoptr (GList) members = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  members = json_object_get_members (json_node_get_object (node));
  for (GList *l = members; l != NULL; l = l->next)
    g_hash_table_add (keys, g_strdup (l->data));
}

static char *
dup_starred_label (const FairTermsField *field, const char *key)
{
  if (!g_str_has_prefix (field->path, FOLLOW_UP))
    /* Translators: a passage of the document, by its name */
    return g_strdup_printf (_ ("Wording “%s”"), key);
  if (g_str_equal (key, "normal"))
    return g_strdup (_ ("First follow-up"));

  /* Translators: a tier of leads, such as "hot" */
  return g_strdup_printf (_ ("First follow-up of %s leads"), key);
}

/* A field whose last step stands for any key. */
static void
add_starred (GPtrArray            *changes,
             const FairTermsField *field,
             const FairTerms      *old,
             const FairTerms *new)
{
  g_autofree char *section =
      g_strndup (field->path, strlen (field->path) - strlen (".*"));
  g_autoptr (GHashTable) keys =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) sorted = NULL;

  collect_keys (old, section, keys);
  collect_keys (new, section, keys);
  sorted = g_list_sort (g_hash_table_get_keys (keys), (GCompareFunc) strcmp);
  for (GList *l = sorted; l != NULL; l = l->next)
    {
      g_autofree char *path =
          g_strdup_printf ("%s.%s", section, (const char *) l->data);
      g_autofree char *label = dup_starred_label (field, l->data);

      add_field (changes, field, path, label, old, new);
    }
}

static JsonObject *
find_row (const FairTerms *terms, const char *path, const char *id)
{
  JsonNode  *node = fair_terms_get_node (terms, path);
  JsonArray *rows = node != NULL && JSON_NODE_HOLDS_ARRAY (node)
                        ? json_node_get_array (node)
                        : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_strcmp0 (json_object_get_string_member (row, "id"), id) == 0)
        return row;
    }

  return NULL;
}

/* "Merge; keep the older owner · Marketing ops": all texts of a row. */
static char *
dup_row (JsonObject *row)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GList) members = NULL;

  if (row == NULL)
    return g_string_free (text, FALSE);

  /* A version's file has them in another order than a draft's. */
  members = g_list_sort (json_object_get_members (row), (GCompareFunc) strcmp);
  for (GList *l = members; l != NULL; l = l->next)
    {
      const char *words =
          json_object_get_string_member_with_default (row, l->data, "");

      if (g_str_equal (l->data, "id") || *words == '\0')
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_ids (const FairTerms *terms, const char *path)
{
  JsonNode *node = fair_terms_get_node (terms, path);
  GString  *ids = g_string_new (NULL);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node));
         i++)
      g_string_append_printf (
          ids, "%s\n",
          json_object_get_string_member (
              json_array_get_object_element (json_node_get_array (node), i),
              "id"));

  return g_string_free (ids, FALSE);
}

static void
add_rows (GPtrArray            *changes,
          const FairTermsField *field,
          const FairTerms      *old,
          const FairTerms *new)
{
  g_autofree char *old_ids = dup_ids (old, field->path);
  g_autofree char *new_ids = dup_ids (new, field->path);
  g_autofree char *both = g_strconcat (new_ids, old_ids, NULL);
  g_auto (GStrv) ids = g_strsplit (both, "\n", -1);
  guint n = changes->len;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      JsonObject      *row = find_row (new, field->path, ids[i]);
      JsonObject      *other = find_row (old, field->path, ids[i]);
      g_autofree char *before = dup_row (other);
      g_autofree char *after = dup_row (row);
      gboolean         seen = FALSE;

      for (guint k = 0; k < i; k++)
        seen = seen || g_str_equal (ids[k], ids[i]);
      if (!seen)
        _fair_changes_add_words (changes, _ (field->label), before, after);
    }
  if (changes->len == n && !g_str_equal (old_ids, new_ids))
    _fair_changes_add_words (changes, _ (field->label), _ ("in another order"),
                             _ ("reordered"));
}

void
_fair_changes_add_terms (GPtrArray       *changes,
                         const FairTerms *old,
                         const FairTerms *new)
{
  guint                 n;
  const FairTermsField *fields = fair_terms_list_fields (&n);

  for (guint i = 0; i < n; i++)
    if (g_strv_contains (ROW_LISTS, fields[i].path))
      add_rows (changes, &fields[i], old, new);
    else if (g_str_has_suffix (fields[i].path, ".*"))
      add_starred (changes, &fields[i], old, new);
    else
      add_field (changes, &fields[i], fields[i].path, _ (fields[i].label), old,
                 new);
}
