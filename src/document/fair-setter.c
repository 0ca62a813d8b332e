/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#define PARAGRAPH_GAP 4.5

/**
 * fair_setter_add:
 * @setter: a setter
 * @height: how much of the page the strip takes
 *
 * Returns: (transfer none): a new strip below the others
 */
FairStrip *
fair_setter_add (FairSetter *setter, double height)
{
  FairStrip *strip = fair_strip_new (height);

  strip->head = setter->head != NULL ? g_ptr_array_ref (setter->head) : NULL;
  g_ptr_array_add (setter->strips, strip);

  return strip;
}

/**
 * fair_setter_add_space:
 * @setter: a setter
 * @height: how high
 *
 * Returns: (transfer none): an empty strip that belongs to the next one
 */
FairStrip *
fair_setter_add_space (FairSetter *setter, double height)
{
  FairStrip *strip = fair_setter_add (setter, height);

  strip->keep = TRUE;
  return strip;
}

/**
 * fair_setter_element:
 * @setter: a setter
 * @tag: (transfer none): what it is
 * @parent: (nullable): what it is a part of
 * @anchor: (nullable): the name that links lead to
 *
 * Returns: (transfer none): a part of the structure
 */
FairElement *
fair_setter_element (FairSetter  *setter,
                     const char  *tag,
                     FairElement *parent,
                     const char  *anchor)
{
  FairElement *element = g_new0 (FairElement, 1);

  element->tag = tag;
  element->parent = parent;
  element->anchor = g_strdup (anchor);
  g_ptr_array_add (setter->elements, element);

  return element;
}

typedef struct
{
  gpointer       data;
  GDestroyNotify free_data;
} Owned;

/**
 * fair_setter_own:
 * @setter: a setter
 * @data: (transfer full): something that strips point to
 * @free_data: frees it
 *
 * Keeps @data as long as the strips.
 */
void
fair_setter_own (FairSetter *setter, gpointer data, GDestroyNotify free_data)
{
  Owned *owned = g_new0 (Owned, 1);

  owned->data = data;
  owned->free_data = free_data;
  g_ptr_array_add (setter->owned, owned);
}

/**
 * fair_setter_free_owned:
 * @owned: an entry of a setter's owned things
 */
void
fair_setter_free_owned (gpointer owned)
{
  Owned *self = owned;

  self->free_data (self->data);
  g_free (self);
}

/**
 * fair_setter_lines:
 * @setter: a setter
 * @style: the size of type
 * @ink: its ink
 * @text: (nullable): a paragraph
 * @before: the space above it
 * @tag: what it is in the structure
 *
 * Sets a paragraph that may break over pages, but leaves neither its first nor
 * its last line alone.
 */
void
fair_setter_lines (FairSetter   *setter,
                   FairTypeStyle style,
                   FairInk       ink,
                   const char   *text,
                   double        before,
                   const char   *tag)
{
  g_autoptr (PangoLayout) layout = NULL;
  FairElement *element;
  guint        n_lines;

  if (text == NULL || *text == '\0')
    return;

  layout = fair_type_set (setter->type, style, text, setter->width);
  element = fair_setter_element (setter, tag, setter->parent, NULL);
  n_lines = (guint) pango_layout_get_line_count (layout);

  for (guint i = 0; i < n_lines; i++)
    {
      FairStrip *strip =
          fair_setter_add (setter, fair_type_line_height (style));

      fair_strip_add_line (strip, layout, i, style, ink, setter->x, 0,
                           setter->width, element);
      strip->before = i == 0 ? before : 0;
      strip->keep = n_lines > 1 && (i == 0 || i + 2 == n_lines);
    }
}

/* Puts strips into one, below each other. */
static FairStrip *
join (GPtrArray *strips)
{
  FairStrip *whole = fair_strip_new (0);

  for (guint i = 0; i < strips->len; i++)
    {
      const FairStrip *strip = g_ptr_array_index (strips, i);

      if (i > 0)
        whole->height += strip->before;
      fair_strip_append (whole, strip, whole->height);
      whole->height += strip->height;
    }

  return whole;
}

/**
 * fair_setter_compose:
 * @setter: a setter
 * @block: a block
 * @x: where its column begins
 * @width: how wide it is
 *
 * Sets a block into one strip, for columns that stand side by side.
 *
 * Returns: (transfer full): the strip
 */
FairStrip *
fair_setter_compose (FairSetter      *setter,
                     const FairBlock *block,
                     double           x,
                     double           width)
{
  g_autoptr (GPtrArray) strips =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_strip_free);
  FairSetter inner = *setter;

  inner.strips = strips;
  inner.x = x;
  inner.width = width;
  inner.head = NULL;
  fair_setter_set_block (&inner, block);

  return join (strips);
}

/**
 * fair_setter_set_pair:
 * @setter: a setter
 * @block: two blocks
 *
 * Sets two blocks side by side. Where they are too high for a page, the page
 * breaks through both.
 */
void
fair_setter_set_pair (FairSetter *setter, const FairBlock *block)
{
  double     width = (setter->width - FAIR_COLUMN_GAP) / 2;
  FairStrip *strip = fair_setter_add (setter, 0);

  strip->before = 13.5;
  for (guint i = 0; i < MIN (2, block->blocks->len); i++)
    {
      FairStrip *column = fair_setter_compose (
          setter, g_ptr_array_index (block->blocks, i),
          setter->x + i * (width + FAIR_COLUMN_GAP), width);

      fair_strip_append (strip, column, 0);
      strip->height = MAX (strip->height, column->height);
      fair_strip_free (column);
    }
}

static void
set_paragraph (FairSetter *setter, const FairBlock *block)
{
  fair_setter_lines (setter, FAIR_TYPE_TEXT, FAIR_INK_TEXT, block->text,
                     PARAGRAPH_GAP, "P");
}

static void
set_note (FairSetter *setter, const FairBlock *block)
{
  fair_setter_lines (setter, FAIR_TYPE_NOTE, FAIR_INK_QUIET, block->text,
                     PARAGRAPH_GAP, "P");
}

/**
 * fair_setter_set_block:
 * @setter: a setter
 * @block: a block
 *
 * Sets a block and all that it holds.
 */
void
fair_setter_set_block (FairSetter *setter, const FairBlock *block)
{
  static void (*const set[]) (FairSetter *, const FairBlock *) = {
    [FAIR_BLOCK_TITLE] = fair_setter_set_title,
    [FAIR_BLOCK_PARTIES] = fair_setter_set_parties,
    [FAIR_BLOCK_FACTS] = fair_setter_set_facts,
    [FAIR_BLOCK_KEY_NUMBERS] = fair_setter_set_key_numbers,
    [FAIR_BLOCK_SECTION] = fair_setter_set_section,
    [FAIR_BLOCK_APPENDIX] = fair_setter_set_appendix,
    [FAIR_BLOCK_HEADING] = fair_setter_set_heading,
    [FAIR_BLOCK_PARAGRAPH] = set_paragraph,
    [FAIR_BLOCK_NOTE] = set_note,
    [FAIR_BLOCK_LIST] = fair_setter_set_list,
    [FAIR_BLOCK_TABLE] = fair_setter_set_table,
    [FAIR_BLOCK_CHECKLIST] = fair_setter_set_checklist,
    [FAIR_BLOCK_COMMITMENTS] = fair_setter_set_commitments,
    [FAIR_BLOCK_PAIR] = fair_setter_set_pair,
    [FAIR_BLOCK_FIGURE] = fair_setter_set_figure,
    [FAIR_BLOCK_SIGNATURES] = fair_setter_set_signatures,
    [FAIR_BLOCK_FINGERPRINT] = fair_setter_set_fingerprint,
  };

  set[block->kind](setter, block);
}
