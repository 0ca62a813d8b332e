/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-html.h"

#include "base/fair-i18n.h"
#include "document/fair-html-private.h"
#include "document/fair-inline.h"
#include "document/fair-type.h"

/* One file that asks for nothing else: style and figures are within it, no
 * script, no font, nothing from the network. */

static void append_block (GString *out, const FairBlock *block, guint level);

static void
append_blocks (GString *out, const FairBlock *block, guint level)
{
  for (guint i = 0; i < block->blocks->len; i++)
    append_block (out, g_ptr_array_index (block->blocks, i), level);
}

static void
append_heading (GString *out, const FairBlock *block, guint level)
{
  if (block->text == NULL || *block->text == '\0')
    return;

  g_string_append_printf (out, "<h%u", level);
  if (block->kind == FAIR_BLOCK_HEADING)
    _fair_html_append_anchor (out, block->anchor);
  g_string_append_c (out, '>');
  if (block->number != NULL)
    g_string_append_printf (out, "<span class=\"number\">%s</span>",
                            block->number);
  _fair_html_append_inline (out, block->text);
  g_string_append_printf (out, "</h%u>\n", level);
  _fair_html_append_tag (out, "p", "note", block->note);
}

static void
append_title (GString *out, const FairBlock *block)
{
  g_string_append (out, "<header class=\"title\">\n");
  _fair_html_append_tag (out, "p", "quiet", block->number);
  _fair_html_append_tag (out, "h1", NULL, block->text);
  _fair_html_append_tag (out, "p", NULL, block->note);
  g_string_append (out, "</header>\n");
}

static void
append_terms (GString *out, const FairBlock *block, const char *class_name)
{
  gboolean is_number = block->kind == FAIR_BLOCK_KEY_NUMBERS;

  g_string_append_printf (out, "<dl class=\"%s\">\n", class_name);
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);

      g_string_append (out, "<div>");
      _fair_html_append_tag (out, "dt", NULL,
                             is_number ? item->text : item->label);
      if (!is_number)
        _fair_html_append_tag (out, "dd", NULL, item->text);
      _fair_html_append_tag (out, "dd", NULL, item->note);
      g_string_append (out, "</div>\n");
    }
  g_string_append (out, "</dl>\n");
}

static void
append_promises (GString *out, const FairBlock *block)
{
  if (block->items->len == 0)
    return;

  g_string_append (out, "<ol class=\"promises\">\n");
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);

      g_string_append (out, "<li");
      _fair_html_append_anchor (out, item->anchor);
      g_string_append (out, "><b>");
      if (item->number != NULL)
        g_string_append_printf (out, "%s ", item->number);
      _fair_html_append_inline (out, item->label);
      g_string_append (out, "</b>\n");
      _fair_html_append_tag (out, "p", NULL, item->text);
      _fair_html_append_tag (
          out, "p", item->against ? "history against" : "history", item->note);
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ol>\n");
}

static void
append_section (GString *out, const FairBlock *block, guint level)
{
  g_string_append (out, block->kind == FAIR_BLOCK_APPENDIX
                            ? "<section class=\"appendix\""
                            : "<section");
  _fair_html_append_anchor (out, block->anchor);
  g_string_append (out, ">\n");
  append_heading (out, block, level);
  append_promises (out, block);
  append_blocks (out, block, level + 1);
  g_string_append (out, "</section>\n");
}

static void
append_facing (GString *out, const FairBlock *block, guint level)
{
  g_string_append (out, "<div class=\"facing\">\n");
  for (guint i = 0; i < block->blocks->len; i++)
    {
      const FairBlock *part = g_ptr_array_index (block->blocks, i);

      if (part->kind == FAIR_BLOCK_HEADING)
        g_string_append (out, "<div>\n");
      append_block (out, part, level);
      if (part->kind == FAIR_BLOCK_HEADING)
        g_string_append (out, "</div>\n");
    }
  g_string_append (out, "</div>\n");
}

static void
append_list (GString *out, const FairBlock *block, const char *mark)
{
  _fair_html_append_tag (out, "p", "note", block->text);
  g_string_append (out, mark != NULL ? "<ul class=\"checks\">\n" : "<ul>\n");
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);

      g_string_append_printf (out, "<li>%s", mark != NULL ? mark : "");
      if (item->label != NULL)
        {
          g_string_append (out, "<b>");
          _fair_html_append_inline (out, item->label);
          g_string_append (out, "</b> ");
        }
      _fair_html_append_inline (out, item->text);
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul>\n");
}

static void
append_signatures (GString *out, const FairBlock *block)
{
  g_string_append (out, "<div class=\"facing signatures\">\n");
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      const struct
      {
        const char *label;
        const char *text;
      } lines[] = { { _ ("Name"), item->text }, { _ ("Role"), item->note } };

      g_string_append (out, "<div>\n<p><b>");
      _fair_html_append_inline (out, item->label);
      g_string_append (out, "</b></p>\n");
      if (item->open)
        g_string_append (out, "<div class=\"line\"></div>\n");
      for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
        if (lines[k].text != NULL && *lines[k].text != '\0')
          {
            g_string_append_printf (out, "<p><span class=\"quiet\">%s</span> ",
                                    lines[k].label);
            _fair_html_append_inline (out, lines[k].text);
            g_string_append (out, "</p>\n");
          }
      _fair_html_append_tag (out, "p", "note", item->number);
      g_string_append (out, "</div>\n");
    }
  g_string_append (out, "</div>\n");
}

static void
append_fingerprint (GString *out, const FairBlock *block)
{
  g_string_append (out, "<div class=\"fingerprint\">\n<p><b>");
  _fair_html_append_inline (out, block->text);
  g_string_append (out, "</b></p>\n");
  if (block->number != NULL)
    {
      g_string_append (out, "<p><code dir=\"ltr\">");
      _fair_html_append_inline (out, block->number);
      g_string_append (out, "</code></p>\n");
    }
  _fair_html_append_tag (out, "p", "note", block->note);
  g_string_append (out, "</div>\n");
}

static void
append_block (GString *out, const FairBlock *block, guint level)
{
  switch (block->kind)
    {
    case FAIR_BLOCK_TITLE:
      append_title (out, block);
      break;
    case FAIR_BLOCK_PARTIES:
      append_terms (out, block, "parties");
      break;
    case FAIR_BLOCK_FACTS:
      append_terms (out, block, "facts");
      break;
    case FAIR_BLOCK_KEY_NUMBERS:
      append_terms (out, block, "numbers");
      break;
    case FAIR_BLOCK_SECTION:
    case FAIR_BLOCK_APPENDIX:
      append_section (out, block, level);
      break;
    case FAIR_BLOCK_HEADING:
      append_heading (out, block, MIN (level, 6));
      append_blocks (out, block, level + 1);
      break;
    case FAIR_BLOCK_TABLE:
      _fair_html_append_table (out, block);
      break;
    case FAIR_BLOCK_FIGURE:
      _fair_html_append_figure (out, block);
      break;
    case FAIR_BLOCK_LIST:
      append_list (out, block, NULL);
      break;
    case FAIR_BLOCK_CHECKLIST:
      append_list (out, block, "☐ ");
      break;
    case FAIR_BLOCK_COMMITMENTS:
    case FAIR_BLOCK_PAIR:
      append_facing (out, block, level);
      break;
    case FAIR_BLOCK_SIGNATURES:
      append_signatures (out, block);
      break;
    case FAIR_BLOCK_FINGERPRINT:
      append_fingerprint (out, block);
      break;
    case FAIR_BLOCK_NOTE:
      _fair_html_append_tag (out, "p", "note", block->text);
      break;
    case FAIR_BLOCK_PARAGRAPH:
    default:
      _fair_html_append_tag (out, "p", NULL, block->text);
      break;
    }
}

/**
 * fair_html_new:
 * @outline: a document
 *
 * Writes a document as one HTML file: style and figures are within it, and
 * opening it asks nothing of the network.
 *
 * Returns: (transfer full): the text
 */
char *
fair_html_new (const FairOutline *outline)
{
  const char *language;
  GString    *out;

  g_return_val_if_fail (outline != NULL, NULL);

  language = outline->language != NULL ? outline->language : "en";
  out = g_string_new ("<!DOCTYPE html>\n");
  g_string_append_printf (
      out, "<html lang=\"%s\" dir=\"%s\">\n<head>\n", language,
      fair_type_is_mirrored_language (language) ? "rtl" : "ltr");
  g_string_append (out, "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                        "content=\"width=device-width\">\n<meta "
                        "name=\"generator\" content=\"Fairlead\">\n<title>");
  _fair_html_append_escaped (out, outline->title);
  g_string_append (out, "</title>\n<style>\n");
  g_string_append (out, _fair_html_style);
  g_string_append (out, "</style>\n</head>\n<body>\n<main>\n");
  for (guint i = 0; i < outline->blocks->len; i++)
    append_block (out, g_ptr_array_index (outline->blocks, i), 2);
  g_string_append (out, "</main>\n");
  _fair_html_append_tag (out, "footer", NULL, outline->foot);
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free (out, FALSE);
}
