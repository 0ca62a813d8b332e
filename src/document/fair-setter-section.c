/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#define BETWEEN_TABLES 10.5
#define SECTION_GAP 13.5
#define BELOW_RULE 4.5
#define APPENDIX_TEXT (140 * FAIR_MM)

/* The height of strips set below each other. */
static double
measure (GPtrArray *strips, guint first)
{
  double height = 0;

  for (guint i = first; i < strips->len; i++)
    {
      const FairStrip *strip = g_ptr_array_index (strips, i);

      height += strip->height + (i > first ? strip->before : 0);
    }

  return height;
}

/* The first strip of a section has a hair rule above it. Its first paragraph
 * has no space of its own. */
static void
begin_section (GPtrArray *strips, guint first)
{
  FairStrip *strip;

  if (first >= strips->len)
    return;

  strip = g_ptr_array_index (strips, first);
  strip->before = SECTION_GAP + BELOW_RULE;
  strip->has_rule = TRUE;
}

/* A number and a heading in the side column, and a note below them. */
static double
set_side (FairSetter      *setter,
          const FairBlock *block,
          FairStrip       *strip,
          FairElement     *heading)
{
  double x = setter->x + FAIR_NUMBER_WIDTH;
  double width = FAIR_SIDE_WIDTH - FAIR_NUMBER_WIDTH;
  double y = 0;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_SECTION, FAIR_INK_ACCENT,
                       block->number, setter->x, 0, FAIR_NUMBER_WIDTH, heading);
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_SECTION,
                            FAIR_INK_TEXT, block->text, x, 0, width, heading);
  if (block->note != NULL)
    y += 1.5 + fair_strip_add_text (
                   strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                   block->note, x, y + 1.5, width - FAIR_MM,
                   fair_setter_element (setter, "P", NULL, NULL));

  return y;
}

static FairElement *
new_heading (FairSetter *setter, const FairBlock *block)
{
  FairElement *heading =
      fair_setter_element (setter, "H2", NULL, block->anchor);

  if (block->number != NULL)
    heading->entry = g_strdup_printf ("%s %s", block->number, block->text);
  else
    heading->entry = g_strdup (block->text);

  return heading;
}

static FairStrip *
last_strip (FairSetter *setter)
{
  return g_ptr_array_index (setter->strips, setter->strips->len - 1);
}

/* A sentence stands on one page with the table, the list or the signatures that
 * it speaks of, and a note with what it is a note to. */
static void
keep_together (FairSetter *setter, const FairBlock *block, guint index)
{
  const FairBlock *child = g_ptr_array_index (block->blocks, index);
  const FairBlock *next = index + 1 < block->blocks->len
                              ? g_ptr_array_index (block->blocks, index + 1)
                              : NULL;

  if (next == NULL || setter->strips->len == 0)
    return;

  if (next->kind == FAIR_BLOCK_NOTE ||
      (child->kind == FAIR_BLOCK_PARAGRAPH &&
       (next->kind == FAIR_BLOCK_TABLE || next->kind == FAIR_BLOCK_CHECKLIST ||
        next->kind == FAIR_BLOCK_SIGNATURES)))
    last_strip (setter)->keep = TRUE;
}

static gboolean
follows_table (const FairBlock *block, guint index)
{
  const FairBlock *child = g_ptr_array_index (block->blocks, index);
  const FairBlock *before =
      index > 0 ? g_ptr_array_index (block->blocks, index - 1) : NULL;

  return before != NULL && before->kind == FAIR_BLOCK_TABLE &&
         child->kind == FAIR_BLOCK_TABLE;
}

/* Heading above, over the whole width. */
static void
set_wide_section (FairSetter *setter, const FairBlock *block)
{
  guint        first = setter->strips->len;
  FairElement *heading = new_heading (setter, block);
  FairStrip   *strip = fair_setter_add_space (setter, 0);
  double       side = 60 * FAIR_MM;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_SECTION, FAIR_INK_ACCENT,
                       block->number, setter->x, 0, FAIR_NUMBER_WIDTH, heading);
  strip->height = fair_strip_add_text (
      strip, setter->type, FAIR_TYPE_SECTION, FAIR_INK_TEXT, block->text,
      setter->x + FAIR_NUMBER_WIDTH, 0, side, heading);
  if (block->note != NULL)
    {
      double height = fair_strip_add_text_at_end (
          strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET, block->note,
          setter->x + side + FAIR_NUMBER_WIDTH, 2,
          setter->width - side - FAIR_NUMBER_WIDTH,
          fair_setter_element (setter, "P", NULL, NULL));

      strip->height = MAX (strip->height, height + 2);
    }
  strip->height += 3;

  for (guint i = 0; i < block->blocks->len; i++)
    {
      fair_setter_set_block (setter, g_ptr_array_index (block->blocks, i));
      keep_together (setter, block, i);
    }
  begin_section (setter->strips, first);
}

static gboolean
is_wide_block (const FairBlock *block)
{
  return block->wide || block->kind == FAIR_BLOCK_SIGNATURES ||
         block->kind == FAIR_BLOCK_FINGERPRINT;
}

/**
 * fair_setter_set_section:
 * @setter: a setter
 * @block: a section
 *
 * Sets a section: its heading in the side column, its blocks in the main one.
 * What follows the heading stays with it: the first line of a paragraph, and
 * of a table its head and two rows.
 */
void
fair_setter_set_section (FairSetter *setter, const FairBlock *block)
{
  guint        first = setter->strips->len;
  FairElement *heading;
  FairStrip   *strip;
  FairSetter   inner = *setter;
  double       side;
  double       main = 0;

  if (block->wide)
    {
      set_wide_section (setter, block);
      return;
    }

  heading = new_heading (setter, block);
  strip = fair_setter_add_space (setter, 0);
  side = set_side (setter, block, strip, heading);

  inner.x = setter->x + FAIR_MAIN_X;
  inner.width = setter->width - FAIR_MAIN_X;
  for (guint i = 0; i < block->blocks->len; i++)
    {
      const FairBlock *child = g_ptr_array_index (block->blocks, i);
      guint            n = setter->strips->len;

      if (is_wide_block (child))
        {
          fair_setter_set_block (setter, child);
          continue;
        }
      fair_setter_set_block (&inner, child);
      if (i == 0 && n < setter->strips->len)
        ((FairStrip *) g_ptr_array_index (setter->strips, n))->before = 0;
      if (follows_table (block, i) && n < setter->strips->len)
        ((FairStrip *) g_ptr_array_index (setter->strips, n))->before =
            BETWEEN_TABLES;
      keep_together (setter, block, i);
      main = measure (setter->strips, first);
    }

  if (main < side)
    last_strip (setter)->height += side - main;
  begin_section (setter->strips, first);
}

/**
 * fair_setter_set_appendix:
 * @setter: a setter
 * @block: an appendix
 *
 * Sets an appendix over the whole width, on a new page.
 */
void
fair_setter_set_appendix (FairSetter *setter, const FairBlock *block)
{
  FairElement     *heading = new_heading (setter, block);
  FairStrip       *strip = fair_setter_add_space (setter, 0);
  FairSetter       narrow = *setter;
  g_autofree char *number = g_strdup_printf ("%s  ", block->number);
  double width = fair_type_get_width (setter->type, FAIR_TYPE_APPENDIX, number);

  strip->on_new_page = TRUE;
  fair_strip_add_text (strip, setter->type, FAIR_TYPE_APPENDIX, FAIR_INK_ACCENT,
                       block->number, setter->x, 0, width, heading);
  strip->height =
      3 + fair_strip_add_text (strip, setter->type, FAIR_TYPE_APPENDIX,
                               FAIR_INK_TEXT, block->text, setter->x + width, 0,
                               setter->width - width, heading);

  narrow.width = MIN (APPENDIX_TEXT, setter->width);
  for (guint i = 0; i < block->blocks->len; i++)
    {
      const FairBlock *child = g_ptr_array_index (block->blocks, i);

      fair_setter_set_block (
          child->kind == FAIR_BLOCK_PARAGRAPH ? &narrow : setter, child);
      keep_together (setter, block, i);
    }
}

/**
 * fair_setter_set_heading:
 * @setter: a setter
 * @block: a heading
 *
 * Sets a heading and the blocks below it.
 */
void
fair_setter_set_heading (FairSetter *setter, const FairBlock *block)
{
  FairElement *heading =
      fair_setter_element (setter, "H3", NULL, block->anchor);
  FairTypeStyle style =
      block->number != NULL ? FAIR_TYPE_COLUMN_HEAD : FAIR_TYPE_SECTION;
  FairStrip       *strip = fair_setter_add_space (setter, 0);
  g_autofree char *text =
      block->number != NULL
          ? g_strdup_printf ("%s  %s", block->number, block->text)
          : g_strdup (block->text);

  strip->before = SECTION_GAP;
  strip->height =
      fair_strip_add_text (strip, setter->type, style, FAIR_INK_TEXT, text,
                           setter->x, 0, setter->width, heading);
  strip->height +=
      fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                           block->note, setter->x, strip->height, setter->width,
                           fair_setter_element (setter, "P", NULL, NULL));
  strip->height += 3;

  for (guint i = 0; i < block->blocks->len; i++)
    {
      guint n = setter->strips->len;

      fair_setter_set_block (setter, g_ptr_array_index (block->blocks, i));
      keep_together (setter, block, i);
      if (i == 0 && n < setter->strips->len)
        ((FairStrip *) g_ptr_array_index (setter->strips, n))->before = 0;
    }
}

/**
 * fair_setter_set_list:
 * @setter: a setter
 * @block: a list
 *
 * Sets a list with dashes.
 */
void
fair_setter_set_list (FairSetter *setter, const FairBlock *block)
{
  FairElement *list = fair_setter_element (setter, "L", NULL, NULL);

  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      FairSetter             inner = *setter;
      guint                  n = setter->strips->len;

      inner.x += 4 * FAIR_MM;
      inner.width -= 4 * FAIR_MM;
      inner.parent = fair_setter_element (setter, "LI", list, NULL);
      fair_setter_lines (&inner, FAIR_TYPE_TABLE, FAIR_INK_TEXT, item->text,
                         2.25, "LBody");
      if (n < setter->strips->len)
        fair_strip_add_text (
            g_ptr_array_index (setter->strips, n), setter->type,
            FAIR_TYPE_TABLE, FAIR_INK_TEXT, "–", setter->x, 0, 4 * FAIR_MM,
            fair_setter_element (setter, "Lbl", inner.parent, NULL));
    }
}

/**
 * fair_setter_set_figure:
 * @setter: a setter
 * @block: a figure
 *
 * Sets a figure with its caption.
 */
void
fair_setter_set_figure (FairSetter *setter, const FairBlock *block)
{
  FairElement *element = fair_setter_element (setter, "Figure", NULL, NULL);
  double       width = MIN (block->figure.width, setter->width);
  double       height = block->figure.width > 0
                            ? block->figure.height * width / block->figure.width
                            : 0;
  FairStrip   *strip = fair_setter_add_space (setter, height);
  FairOp       op = { .kind = FAIR_OP_FIGURE,
                      .x = setter->x,
                      .width = width,
                      .height = height,
                      .figure = &block->figure,
                      .element = element };

  strip->before = 9;
  g_array_append_val (strip->ops, op);
  fair_setter_lines (setter, FAIR_TYPE_NOTE, FAIR_INK_QUIET, block->text, 3,
                     "Caption");
}
