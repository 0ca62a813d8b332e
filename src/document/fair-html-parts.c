/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-html-private.h"

#include <cairo-svg.h>
#include <string.h>

#include "document/fair-inline.h"

/* Text, tables and figures of the HTML. Whatever somebody wrote passes
 * _fair_html_append_escaped(), so that it stays text. */

void
_fair_html_append_escaped (GString *out, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (out, escaped);
}

static void
append_span (GString *out, const FairInlineSpan *span)
{
  if (span->style & FAIR_INLINE_BOLD)
    g_string_append (out, "<b>");
  if (span->style & FAIR_INLINE_QUIET)
    g_string_append (out, "<span class=\"quiet\">");
  if (span->style & FAIR_INLINE_LINK)
    {
      g_string_append (out, "<a href=\"#");
      _fair_html_append_escaped (out, span->target);
      g_string_append (out, "\">");
    }
  if (span->style & FAIR_INLINE_MONO)
    g_string_append (out, "<code dir=\"ltr\">");

  _fair_html_append_escaped (out, span->text);

  if (span->style & FAIR_INLINE_MONO)
    g_string_append (out, "</code>");
  if (span->style & FAIR_INLINE_LINK)
    g_string_append (out, "</a>");
  if (span->style & FAIR_INLINE_QUIET)
    g_string_append (out, "</span>");
  if (span->style & FAIR_INLINE_BOLD)
    g_string_append (out, "</b>");
}

/* A text with the marks of fair_inline_parse(). */
void
_fair_html_append_inline (GString *out, const char *text)
{
  g_autoptr (GPtrArray) spans = NULL;

  if (text == NULL)
    return;

  spans = fair_inline_parse (text);
  for (guint i = 0; i < spans->len; i++)
    append_span (out, g_ptr_array_index (spans, i));
}

/* An element with a text in it; nothing where there is no text. */
void
_fair_html_append_tag (GString    *out,
                       const char *tag,
                       const char *class_name,
                       const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, "<%s", tag);
  if (class_name != NULL)
    g_string_append_printf (out, " class=\"%s\"", class_name);
  g_string_append_c (out, '>');
  _fair_html_append_inline (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

void
_fair_html_append_anchor (GString *out, const char *anchor)
{
  if (anchor == NULL)
    return;

  g_string_append (out, " id=\"");
  _fair_html_append_escaped (out, anchor);
  g_string_append_c (out, '"');
}

static const char *
get_cell_class (const FairOutlineColumn *column)
{
  if (column->is_number)
    return " class=\"number-cell\"";

  return column->is_bold ? " class=\"bold\"" : "";
}

/* A row that names a group has its name and what is said of it in one cell. */
static void
append_group_row (GString *out, const FairBlock *block, char **cells)
{
  g_string_append_printf (
      out, "<tr class=\"group\"><th colspan=\"%u\" scope=\"colgroup\"><b>",
      block->columns->len);
  _fair_html_append_inline (out, cells[0]);
  g_string_append (out, "</b>");
  if (cells[0] != NULL && cells[1] != NULL && *cells[1] != '\0')
    {
      g_string_append (out, " <span class=\"quiet\">");
      _fair_html_append_inline (out, cells[1]);
      g_string_append (out, "</span>");
    }
  g_string_append (out, "</th></tr>\n");
}

static void
append_row (GString *out, const FairBlock *block, const FairOutlineRow *row)
{
  if (row->kind == FAIR_ROW_GROUP)
    {
      append_group_row (out, block, row->cells);
      return;
    }

  g_string_append (out, row->kind == FAIR_ROW_SUM    ? "<tr class=\"sum\">"
                        : row->kind == FAIR_ROW_MORE ? "<tr class=\"more\">"
                                                     : "<tr>");
  for (guint i = 0; row->cells[i] != NULL && i < block->columns->len; i++)
    {
      const FairOutlineColumn *column = g_ptr_array_index (block->columns, i);
      const char              *tag = i == 0 ? "th" : "td";

      g_string_append_printf (out, "<%s%s%s>", tag,
                              i == 0 ? " scope=\"row\"" : "",
                              get_cell_class (column));
      _fair_html_append_inline (out, row->cells[i]);
      g_string_append_printf (out, "</%s>", tag);
    }
  g_string_append (out, "</tr>\n");
}

void
_fair_html_append_table (GString *out, const FairBlock *block)
{
  g_string_append (out, "<div class=\"wide\"><table>\n<thead><tr>");
  for (guint i = 0; i < block->columns->len; i++)
    {
      const FairOutlineColumn *column = g_ptr_array_index (block->columns, i);

      g_string_append_printf (out, "<th scope=\"col\"%s>",
                              column->is_number ? " class=\"number-cell\""
                                                : "");
      _fair_html_append_inline (out, column->head);
      g_string_append (out, "</th>");
    }
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < block->rows->len; i++)
    append_row (out, block, g_ptr_array_index (block->rows, i));
  g_string_append (out, "</tbody></table></div>\n");
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
number_surface (const GMatchInfo *match, GString *result, gpointer data)
{
  GHashTable      *seen = data;
  g_autofree char *name = g_match_info_fetch (match, 0);
  gpointer         number = g_hash_table_lookup (seen, name);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (seen) + 1);
      g_hash_table_insert (seen, g_strdup (name), number);
    }
  g_string_append_printf (result, "surface%u", GPOINTER_TO_UINT (number));

  return FALSE;
}

/* Cairo counts the surfaces of a program in their names; here they begin with 1
 * in each figure, so that the same figure is the same text. */
static char *
number_surfaces (const char *svg, gsize length)
{
  g_autoptr (GRegex) regex = g_regex_new ("surface[0-9]+", 0, 0, NULL);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return g_regex_replace_eval (regex, svg, (gssize) length, 0, 0,
                               number_surface, seen, NULL);
}

/* The figure as an image of its own within the page: its inner names cannot
 * meet those of the next one. */
static char *
dup_image (const FairFigure *figure)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      collect, bytes, figure->width, figure->height);
  cairo_t         *cr = cairo_create (surface);
  g_autofree char *svg = NULL;

  figure->draw (figure->data, cr, figure->width, figure->height);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  svg = number_surfaces ((const char *) bytes->data, bytes->len);
  return g_base64_encode ((const guchar *) svg, strlen (svg));
}

void
_fair_html_append_figure (GString *out, const FairBlock *block)
{
  g_autofree char *image = dup_image (&block->figure);

  g_string_append (out, "<figure><img src=\"data:image/svg+xml;base64,");
  g_string_append (out, image);
  g_string_append_printf (out, "\" width=\"%d\" height=\"%d\" alt=\"",
                          (int) block->figure.width,
                          (int) block->figure.height);
  if (block->figure.alternative != NULL)
    _fair_html_append_escaped (out, block->figure.alternative);
  g_string_append (out, "\">\n");
  _fair_html_append_tag (out, "figcaption", NULL, block->text);
  g_string_append (out, "</figure>\n");
}
