/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-words-private.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "base/fair-json-reader.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-intake-error.h"

#define FORMAT "fairlead-words"
#define VERSION 1

static const char *const names[FAIR_N_WORDS] = {
  "seniority",      "function",    "region",
  "industry_group", "own_domains", "competitor_domains",
};

/* A result and its words, folded; of domains the domain and nothing. */
typedef struct
{
  char      *result;
  GPtrArray *words;
} Row;

struct _FairWords
{
  GPtrArray *rows[FAIR_N_WORDS];
  gboolean   changed[FAIR_N_WORDS];
};

static gboolean
is_domains (FairWordsList list)
{
  return list == FAIR_WORDS_OWN || list == FAIR_WORDS_COMPETITOR;
}

static void
row_free (Row *row)
{
  g_free (row->result);
  g_ptr_array_unref (row->words);
  g_free (row);
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
}

static Row *
add_row (GPtrArray *rows, const char *result)
{
  Row *row = g_new0 (Row, 1);

  row->result = g_strdup (result);
  row->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (rows, row);

  return row;
}

static void
add_words (Row *row, const char *words, const char *delimiters)
{
  g_auto (GStrv) each = g_strsplit_set (words, delimiters, -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      char *folded = fair_text_fold (each[i]);

      if (*folded != '\0')
        g_ptr_array_add (row->words, folded);
      else
        g_free (folded);
    }
}

FairWords *
fair_words_new (void)
{
  FairWords *self = g_new0 (FairWords, 1);

  for (guint list = 0; list < FAIR_N_WORDS; list++)
    {
      guint               n;
      const FairTitleRow *table = _fair_words_tables_get (list, &n);

      self->rows[list] = new_rows ();
      for (guint i = 0; i < n; i++)
        add_words (add_row (self->rows[list], table[i].result), table[i].words,
                   ";");
    }

  return self;
}

FairWords *
fair_words_copy (const FairWords *self)
{
  FairWords *copy = g_new0 (FairWords, 1);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint list = 0; list < FAIR_N_WORDS; list++)
    {
      copy->rows[list] = new_rows ();
      copy->changed[list] = self->changed[list];
      for (guint i = 0; i < self->rows[list]->len; i++)
        {
          const Row *row = self->rows[list]->pdata[i];
          Row       *added = add_row (copy->rows[list], row->result);

          for (guint k = 0; k < row->words->len; k++)
            g_ptr_array_add (added->words, g_strdup (row->words->pdata[k]));
        }
    }

  return copy;
}

void
fair_words_free (FairWords *self)
{
  if (self == NULL)
    return;

  for (guint list = 0; list < FAIR_N_WORDS; list++)
    g_ptr_array_unref (self->rows[list]);
  g_free (self);
}

/* A domain as it is compared, or NULL. */
static char *
dup_domain (const char *text)
{
  return fair_address_dup_domain (text);
}

static gboolean
read_texts (JsonArray *array, Row *row)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (item) ||
          json_node_get_value_type (item) != G_TYPE_STRING)
        return FALSE;
      add_words (row, json_node_get_string (item), "");
    }

  return TRUE;
}

static gboolean
read_table (FairWords      *self,
            FairWordsList   list,
            FairJsonReader *reader,
            GError        **error)
{
  JsonNode      *node = NULL;
  JsonObjectIter iter;
  const char    *result;
  JsonNode      *words;

  if (!fair_json_reader_get_object (reader, names[list], FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  g_ptr_array_set_size (self->rows[list], 0);
  self->changed[list] = TRUE;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &result, &words))
    if (!JSON_NODE_HOLDS_ARRAY (words) || fair_text_is_blank (result) ||
        !read_texts (json_node_get_array (words),
                     add_row (self->rows[list], result)))
      {
        fair_json_reader_set_error (reader, names[list], error,
                                    _ ("“%s” must be a list of words"), result);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_domains (FairWords      *self,
              FairWordsList   list,
              FairJsonReader *reader,
              GError        **error)
{
  JsonArray *array = NULL;

  if (!fair_json_reader_get_array (reader, names[list], FALSE, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;

  g_ptr_array_set_size (self->rows[list], 0);
  self->changed[list] = json_array_get_length (array) > 0;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode        *item = json_array_get_element (array, i);
      const char      *text = NULL;
      g_autofree char *domain = NULL;

      if (JSON_NODE_HOLDS_VALUE (item) &&
          json_node_get_value_type (item) == G_TYPE_STRING)
        text = json_node_get_string (item);
      if (text != NULL)
        domain = dup_domain (text);
      if (domain == NULL)
        {
          fair_json_reader_set_error (reader, names[list], error,
                                      _ ("item %u is no domain"), i + 1);
          return FALSE;
        }
      add_row (self->rows[list], domain);
    }

  return TRUE;
}

FairWords *
fair_words_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairWords) self = fair_words_new ();
  g_autoptr (FairJsonReader) reader = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, error);
  if (reader == NULL ||
      !fair_json_reader_expect_format (reader, FORMAT, VERSION, error))
    return NULL;
  for (guint list = 0; list < FAIR_N_WORDS; list++)
    if (is_domains (list) ? !read_domains (self, list, reader, error)
                          : !read_table (self, list, reader, error))
      return NULL;
  if (!fair_json_reader_finish (reader, NULL, error))
    return NULL;

  return g_steal_pointer (&self);
}

static JsonNode *
write_list (const FairWords *self, FairWordsList list)
{
  JsonObject *object = json_object_new ();
  JsonArray  *domains = json_array_new ();
  JsonNode   *node;

  for (guint i = 0; i < self->rows[list]->len; i++)
    {
      const Row *row = self->rows[list]->pdata[i];
      JsonArray *words = json_array_new ();

      json_array_add_string_element (domains, row->result);
      for (guint k = 0; k < row->words->len; k++)
        json_array_add_string_element (words, row->words->pdata[k]);
      json_object_set_array_member (object, row->result, words);
    }
  node = json_node_new (is_domains (list) ? JSON_NODE_ARRAY : JSON_NODE_OBJECT);
  if (is_domains (list))
    json_node_set_array (node, domains);
  else
    json_node_set_object (node, object);
  json_object_unref (object);
  json_array_unref (domains);

  return node;
}

JsonNode *
fair_words_to_json (const FairWords *self, gboolean all)
{
  JsonObject *root = json_object_new ();
  JsonNode   *node;

  g_return_val_if_fail (self != NULL, NULL);

  json_object_set_string_member (root, "format", FORMAT);
  json_object_set_int_member (root, "version", VERSION);
  for (guint list = 0; list < FAIR_N_WORDS; list++)
    if (all || self->changed[list])
      json_object_set_member (root, names[list], write_list (self, list));
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);

  return node;
}

char *
fair_words_to_text (const FairWords *self, FairWordsList list)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) list < FAIR_N_WORDS, NULL);

  for (guint i = 0; i < self->rows[list]->len; i++)
    {
      const Row *row = self->rows[list]->pdata[i];

      g_string_append (text, row->result);
      for (guint k = 0; k < row->words->len; k++)
        g_string_append_printf (text, "%s%s", k == 0 ? ": " : ", ",
                                (const char *) row->words->pdata[k]);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* FALSE where a line says nothing that can be taken. */
static gboolean
read_line (FairWordsList list, GPtrArray *rows, char *line)
{
  char *colon;

  if (is_domains (list))
    {
      g_autofree char *domain = dup_domain (line);

      if (domain != NULL)
        add_row (rows, domain);
      return domain != NULL;
    }

  colon = strchr (line, ':');
  if (colon == NULL || colon == line)
    return FALSE;
  *colon = '\0';
  add_words (add_row (rows, g_strstrip (line)), colon + 1, ",;");
  return ((Row *) rows->pdata[rows->len - 1])->words->len > 0;
}

gboolean
fair_words_set_text (FairWords    *self,
                     FairWordsList list,
                     const char   *text,
                     GError      **error)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) rows = new_rows ();

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) list < FAIR_N_WORDS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (*lines[i] == '\0' || read_line (list, rows, lines[i]))
        continue;
      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING,
                   is_domains (list)
                       ? _ ("line %u is no domain such as example.com")
                       : _ ("line %u must be a name, a colon and words with "
                            "commas between"),
                   i + 1);
      return FALSE;
    }

  g_ptr_array_unref (self->rows[list]);
  self->rows[list] = g_steal_pointer (&rows);
  self->changed[list] = !is_domains (list) || self->rows[list]->len > 0;
  return TRUE;
}

static gboolean
has_word (const Row *row, const char *folded, gboolean whole)
{
  for (guint i = 0; i < row->words->len; i++)
    if (whole ? strcmp (folded, row->words->pdata[i]) == 0
              : fair_text_contains_word (folded, row->words->pdata[i]))
      return TRUE;

  return FALSE;
}

/* "mail.northmoor.example" is of "northmoor.example". */
static gboolean
is_within (const char *domain, const char *of)
{
  gsize length = strlen (domain);
  gsize size = strlen (of);

  return g_str_has_suffix (domain, of) &&
         (length == size || domain[length - size - 1] == '.');
}

const char *
fair_words_find (const FairWords *self, FairWordsList list, const char *value)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) list < FAIR_N_WORDS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  folded = fair_text_fold (value);
  for (guint i = 0; i < self->rows[list]->len; i++)
    {
      const Row *row = self->rows[list]->pdata[i];

      if (is_domains (list) ? is_within (folded, row->result)
                            : has_word (row, folded, list == FAIR_WORDS_REGION))
        return row->result;
    }

  return NULL;
}

gboolean
fair_words_is_usual (const FairWords *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint list = 0; list < FAIR_N_WORDS; list++)
    if (self->changed[list])
      return FALSE;

  return TRUE;
}
