/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-markdown.h"

#include <string.h>

#include "base/fair-i18n.h"
#include "document/fair-inline.h"

/* Markdown as CommonMark and the tables of GitHub have it. What somebody wrote
 * is escaped, so that it never becomes a mark, a tag or a table's edge. */

#define SPECIAL "\\`*_{}[]<>#|~!&"

static void
append_escaped (GString *out, const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr (SPECIAL, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* A code span is closed by as many backquotes as open it. */
static void
append_code (GString *out, const char *words)
{
  const char *fence = strchr (words, '`') != NULL ? "``" : "`";

  g_string_append_printf (out, "%s%s%s", fence, words, fence);
}

/* Marks are set where the style changes and not around every stretch, so that
 * a bold sentence with a link in it stays one. */
static void
append_inline (GString *out, const char *text)
{
  g_autoptr (GPtrArray) spans = NULL;
  gboolean is_bold = FALSE;

  if (text == NULL)
    return;

  spans = fair_inline_parse (text);
  for (guint i = 0; i < spans->len; i++)
    {
      const FairInlineSpan *span = g_ptr_array_index (spans, i);
      gboolean              bold = (span->style & FAIR_INLINE_BOLD) != 0;

      if (bold != is_bold)
        g_string_append (out, "**");
      is_bold = bold;
      if (span->style & FAIR_INLINE_LINK)
        g_string_append_c (out, '[');
      if (span->style & FAIR_INLINE_MONO)
        append_code (out, span->text);
      else
        append_escaped (out, span->text);
      if (span->style & FAIR_INLINE_LINK)
        g_string_append_printf (out, "](#%s)", span->target);
    }
  if (is_bold)
    g_string_append (out, "**");
}

/* At the start of a line a number with a point would begin a list, and so would
 * a sign. */
static void
append_line (GString *out, const char *text)
{
  gsize digits;

  if (text == NULL)
    return;

  digits = strspn (text, "0123456789");
  g_string_append_len (out, text, (gssize) digits);
  text += digits;
  if (digits > 0 ? strchr (".)", *text) != NULL : strchr ("+-=", *text) != NULL)
    g_string_append (out, *text != '\0' ? "\\" : "");
  append_inline (out, text);
}

static void
append_paragraph (GString *out, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  append_line (out, text);
  g_string_append (out, "\n\n");
}

static void
append_heading (GString *out, guint level, const FairBlock *block)
{
  if (block->anchor != NULL)
    g_string_append_printf (out, "<a id=\"%s\"></a>\n\n", block->anchor);
  for (guint i = 0; i < level; i++)
    g_string_append_c (out, '#');
  g_string_append_c (out, ' ');
  if (block->number != NULL && block->kind != FAIR_BLOCK_TITLE)
    g_string_append_printf (out, "%s ", block->number);
  append_inline (out, block->text);
  g_string_append (out, "\n\n");
  if (block->kind != FAIR_BLOCK_TITLE && block->note != NULL)
    append_paragraph (out, block->note);
}

static void
append_row (GString *out, char **cells, gboolean bold)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append (out, "| ");
      if (bold && *cells[i] != '\0')
        {
          g_autofree char *text = g_strdup_printf ("**%s**", cells[i]);

          append_inline (out, text);
        }
      else
        append_inline (out, cells[i]);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|\n");
}

static void
append_table (GString *out, const FairBlock *block)
{
  for (guint i = 0; i < block->columns->len; i++)
    {
      const FairOutlineColumn *column = g_ptr_array_index (block->columns, i);

      g_string_append (out, "| ");
      append_inline (out, column->head);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|\n");
  for (guint i = 0; i < block->columns->len; i++)
    {
      const FairOutlineColumn *column = g_ptr_array_index (block->columns, i);

      g_string_append (out, column->is_number ? "| ---: " : "| --- ");
    }
  g_string_append (out, "|\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const FairOutlineRow *row = g_ptr_array_index (block->rows, i);

      append_row (out, row->cells,
                  row->kind == FAIR_ROW_GROUP || row->kind == FAIR_ROW_SUM);
    }
  g_string_append_c (out, '\n');
}

/* "- **label** text: note", as far as there is something. */
static void
append_item (GString *out, const FairOutlineItem *item, const char *bullet)
{
  const char *between = "";

  g_string_append (out, bullet);
  if (item->anchor != NULL)
    g_string_append_printf (out, "<a id=\"%s\"></a>", item->anchor);
  if (item->label != NULL)
    {
      g_autofree char *label =
          item->number != NULL
              ? g_strdup_printf ("**%s %s**", item->number, item->label)
              : g_strdup_printf ("**%s**", item->label);

      append_inline (out, label);
      between = " ";
    }
  if (item->text != NULL && *item->text != '\0')
    {
      g_string_append (out, between);
      if (item->label != NULL)
        append_inline (out, item->text);
      else
        append_line (out, item->text);
      between = " ";
    }
  if (item->note != NULL)
    {
      g_string_append (out, *between != '\0' ? "  \n  " : "");
      append_inline (out, item->note);
    }
  g_string_append_c (out, '\n');
}

static void
append_items (GString *out, const FairBlock *block, const char *bullet)
{
  for (guint i = 0; i < block->items->len; i++)
    append_item (out, g_ptr_array_index (block->items, i), bullet);
  if (block->items->len > 0)
    g_string_append_c (out, '\n');
}

static void
append_signatures (GString *out, const FairBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      g_autofree char       *label = g_strdup_printf ("**%s**", item->label);

      append_paragraph (out, label);
      g_string_append_printf (out, "- %s: ", _ ("Name"));
      append_inline (out, item->text);
      g_string_append_printf (out, "\n- %s: ", _ ("Role"));
      append_inline (out, item->note);
      g_string_append_printf (out, "\n- %s:\n\n", _ ("Date"));
      append_paragraph (out, item->number);
    }
}

static void append_block (GString *out, const FairBlock *block, guint level);

static void
append_blocks (GString *out, const FairBlock *block, guint level)
{
  for (guint i = 0; i < block->blocks->len; i++)
    append_block (out, g_ptr_array_index (block->blocks, i), level);
}

static void
append_key_numbers (GString *out, const FairBlock *block)
{
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);

      g_string_append (out, "- **");
      append_inline (out, item->text);
      g_string_append (out, "** ");
      append_inline (out, item->note);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

static void
append_figure (GString *out, const FairBlock *block)
{
  append_paragraph (out, block->figure.alternative);
  append_paragraph (out, block->text);
}

static void
append_title (GString *out, const FairBlock *block)
{
  append_paragraph (out, block->number);
  append_heading (out, 1, block);
  append_paragraph (out, block->note);
}

static void
append_fingerprint (GString *out, const FairBlock *block)
{
  append_heading (out, 3, &(FairBlock){ .text = block->text });
  if (block->number != NULL)
    {
      append_code (out, block->number);
      g_string_append (out, "\n\n");
    }
  append_paragraph (out, block->note);
}

static void
append_block (GString *out, const FairBlock *block, guint level)
{
  switch (block->kind)
    {
    case FAIR_BLOCK_TITLE:
      append_title (out, block);
      break;

    case FAIR_BLOCK_SECTION:
    case FAIR_BLOCK_APPENDIX:
      append_heading (out, 2, block);
      append_items (out, block, "- ");
      append_blocks (out, block, 3);
      break;

    case FAIR_BLOCK_HEADING:
      append_heading (out, level, block);
      append_blocks (out, block, level + 1);
      break;

    case FAIR_BLOCK_TABLE:
      append_table (out, block);
      break;

    case FAIR_BLOCK_CHECKLIST:
      append_paragraph (out, block->text);
      append_items (out, block, "- [ ] ");
      break;

    case FAIR_BLOCK_KEY_NUMBERS:
      append_key_numbers (out, block);
      break;

    case FAIR_BLOCK_SIGNATURES:
      append_signatures (out, block);
      break;

    case FAIR_BLOCK_FINGERPRINT:
      append_fingerprint (out, block);
      break;

    case FAIR_BLOCK_FIGURE:
      append_figure (out, block);
      break;

    case FAIR_BLOCK_PARTIES:
    case FAIR_BLOCK_FACTS:
    case FAIR_BLOCK_LIST:
      append_items (out, block, "- ");
      break;

    case FAIR_BLOCK_COMMITMENTS:
    case FAIR_BLOCK_PAIR:
      append_blocks (out, block, level);
      break;

    default:
      append_paragraph (out, block->text);
    }
}

/**
 * fair_markdown_new:
 * @outline: a document
 *
 * Writes a document as Markdown, with tables as GitHub has them.
 *
 * Returns: (transfer full): the text
 */
char *
fair_markdown_new (const FairOutline *outline)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (outline != NULL, NULL);

  for (guint i = 0; i < outline->blocks->len; i++)
    append_block (out, g_ptr_array_index (outline->blocks, i), 2);
  g_string_append (out, "---\n\n");
  append_inline (out, outline->foot);
  g_string_append_c (out, '\n');

  return g_string_free (out, FALSE);
}
