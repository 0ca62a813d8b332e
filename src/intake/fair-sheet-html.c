/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/fair-i18n.h"
#include "intake/fair-intake-error.h"
#include "intake/fair-sheet-open.h"

/* Several programs write their reports as a web page with one table and call
 * it .xls, because Excel opens it. The page is taken apart as a whole, and its
 * table read like a text with commas between the cells. */

/* A page is held in memory as a tree of many times its size. */
#define MAX_PAGE (64 * 1024 * 1024)
#define MAX_SPAN 1000

/* Cells that reach over others are written once for each: a small page may
 * become a table of any size. */
#define MAX_TABLE (4 * MAX_PAGE)
#define HEAD 4096

static const char *const beginnings[] = {
  "<!doctype html", "<html", "<head", "<meta", "<style", "<body", "<table",
};

/* What goes down into the next rows of its column. */
typedef struct
{
  char *text;
  guint left;
} Span;

static void
span_clear (gpointer data)
{
  g_free (((Span *) data)->text);
}

static gboolean
is_element (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE &&
         strcmp ((const char *) node->name, name) == 0;
}

/* The node behind @node in the order of the page, none outside of @root.
 * @down: whether what is within @node comes first */
static xmlNode *
next_node (xmlNode *node, const xmlNode *root, gboolean down)
{
  if (down && node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;

  return node != root ? node->next : NULL;
}

static gboolean
is_hidden (const xmlNode *node)
{
  return is_element (node, "style") || is_element (node, "script") ||
         node->type == XML_COMMENT_NODE;
}

/* The words in a cell; line breaks and other white space are one space. */
static char *
dup_text (xmlNode *cell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean space = FALSE;

  for (xmlNode *node = cell->children; node != NULL;
       node = node == cell ? NULL : next_node (node, cell, !is_hidden (node)))
    {
      space = space || node->type == XML_ELEMENT_NODE;
      if (node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE)
        continue;
      for (const char *p = (const char *) node->content; *p != '\0';
           p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p);

          if (g_unichar_isspace (c))
            {
              space = TRUE;
              continue;
            }
          if (space && text->len > 0)
            g_string_append_c (text, ' ');
          space = FALSE;
          g_string_append_unichar (text, c);
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
get_span (xmlNode *cell, const char *name)
{
  xmlChar *text = xmlGetProp (cell, (const xmlChar *) name);
  guint64  span = 1;

  if (text == NULL || !g_ascii_string_to_unsigned ((const char *) text, 10, 1,
                                                   MAX_SPAN, &span, NULL))
    span = 1;
  xmlFree (text);

  return (guint) span;
}

static void
put_cell (GString *out, guint column, const char *text)
{
  g_string_append (out, column > 0 ? ",\"" : "\"");
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_len (out, *p == '"' ? "\"\"" : p, *p == '"' ? 2 : 1);
  g_string_append_c (out, '"');
}

/* Puts down what reaches into the row from above. */
static void
put_spans (GString *out, GArray *spans, guint *column)
{
  while (*column < spans->len && g_array_index (spans, Span, *column).left > 0)
    {
      Span *span = &g_array_index (spans, Span, *column);

      span->left--;
      put_cell (out, (*column)++, span->text);
    }
}

/* Returns how many cells of the row hold something. What is behind one cell
 * more than there may be is left away; the row is too wide all the same. */
static guint
put_row (GString *out, xmlNode *row, GArray *spans, guint max)
{
  guint column = 0;
  guint n_known = 0;

  for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
    {
      g_autofree char *text = NULL;
      guint            across;
      guint            below;

      if (!is_element (cell, "td") && !is_element (cell, "th"))
        continue;
      text = dup_text (cell);
      across = get_span (cell, "colspan");
      below = get_span (cell, "rowspan") - 1;
      n_known += *text != '\0';
      put_spans (out, spans, &column);
      for (guint i = 0; i < across && column <= max; i++)
        {
          if (column >= spans->len)
            g_array_set_size (spans, column + 1);
          g_free (g_array_index (spans, Span, column).text);
          g_array_index (spans, Span, column) =
              (Span){ below > 0 ? g_strdup (i == 0 ? text : "") : NULL, below };
          put_cell (out, column++, i == 0 ? text : "");
        }
    }
  put_spans (out, spans, &column);
  g_string_append_c (out, '\n');

  return n_known;
}

/* The table as text, where two of its rows have two cells that hold something;
 * else NULL: one that places the parts of a page. */
static GBytes *
write_table (xmlNode *table, guint max)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, TRUE, sizeof (Span));
  guint n_rows = 0;

  g_array_set_clear_func (spans, span_clear);
  for (xmlNode *node = table->children; node != NULL;
       node = next_node (node, table, !is_element (node, "td")))
    {
      if (is_element (node, "table"))
        return NULL;
      if (is_element (node, "tr"))
        n_rows += put_row (out, node, spans, max) > 1;
      if (out->len > MAX_TABLE)
        return NULL;
    }

  return n_rows > 1 ? g_string_free_to_bytes (g_steal_pointer (&out)) : NULL;
}

static gboolean
has_table (xmlNode *table)
{
  for (xmlNode *node = table->children; node != NULL;
       node = next_node (node, table, TRUE))
    if (is_element (node, "table"))
      return TRUE;

  return FALSE;
}

static GBytes *
find_table (xmlDoc *page, guint max)
{
  xmlNode *root = xmlDocGetRootElement (page);

  for (xmlNode *node = root; node != NULL; node = next_node (node, root, TRUE))
    if (is_element (node, "table") && !has_table (node))
      {
        GBytes *text = write_table (node, max);

        if (text != NULL)
          return text;
      }

  return NULL;
}

/* What the page says of itself counts where it is no UTF-8. */
static const char *
find_encoding (const char *data, gsize length, const char *said)
{
  g_autofree char *head = NULL;

  if (said != NULL)
    return said;
  if (g_utf8_validate (data, (gssize) length, NULL))
    return "UTF-8";
  if (length > 2 &&
      (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return NULL;

  head = g_ascii_strdown (data, (gssize) MIN (length, HEAD));
  return g_strstr_len (head, HEAD, "charset") != NULL ? NULL : "Windows-1252";
}

gboolean
fair_sheet_is_html (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;

  if (length > 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  while (data < end && g_ascii_isspace (*data))
    data++;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if ((gsize) (end - data) > strlen (beginnings[i]) &&
        g_ascii_strncasecmp (data, beginnings[i], strlen (beginnings[i])) == 0)
      return TRUE;

  return FALSE;
}

static GBytes *
read_page (GBytes *bytes, const char *encoding, guint max)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  xmlDoc     *page = htmlReadMemory (
          data, (int) length, NULL, find_encoding (data, length, encoding),
          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
              HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  GBytes *text;

  if (page == NULL)
    return NULL;

  text = find_table (page, max);
  xmlFreeDoc (page);
  return text;
}

/**
 * fair_sheet_new_html:
 * @name: what people call the file
 * @bytes: a web page
 * @encoding: (nullable): its encoding, or %NULL to find it out
 * @limits: limits
 * @error: return location for an error
 *
 * Opens the first table of a page that is no part of its layout: two of its
 * rows have two cells that hold something, and no other table lies in it.
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE or %FAIR_INTAKE_ERROR_LIMIT
 */
FairSheet *
fair_sheet_new_html (const char            *name,
                     GBytes                *bytes,
                     const char            *encoding,
                     const FairTableLimits *limits,
                     GError               **error)
{
  g_autoptr (GBytes) text = NULL;
  FairSheet *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (limits != NULL, NULL);

  if (g_bytes_get_size (bytes) > MIN (limits->max_bytes, MAX_PAGE))
    {
      g_autofree char *most = g_format_size (MIN (limits->max_bytes, MAX_PAGE));

      g_set_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_LIMIT,
                   _ ("%s is a web page larger than %s; save its table as CSV "
                      "and import that"),
                   name, most);
      return NULL;
    }
  text = read_page (bytes, encoding, limits->max_columns);
  if (text == NULL)
    {
      g_set_error_literal (error, FAIR_INTAKE_ERROR,
                           FAIR_INTAKE_ERROR_NOT_A_TABLE,
                           _ ("this is a web page without a table, such as one "
                              "to sign in on; save the table as CSV and import "
                              "that"));
      return NULL;
    }

  self = fair_sheet_new_csv_as (name, text, "UTF-8", ',', limits, error);
  if (self == NULL)
    return NULL;

  self->encoding = "HTML";
  self->delimiter = 0;
  return self;
}
