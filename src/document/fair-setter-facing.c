/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#include "base/fair-i18n.h"

/* What both sides commit to, in two columns of equal weight. Each column flows
 * on its own, so the pairs are not level with each other; but where they pass
 * a page, both break before the same number. So each item is set by itself, and
 * a strip is composed of as many as a page has room for. */

#define ITEM_X (8.5 * FAIR_MM)
#define ITEM_GAP 4.0
#define TOP 4.5

typedef struct
{
  FairStrip *head;
  FairStrip *continued;
  GPtrArray *items;
} Column;

typedef struct
{
  Column columns[2];
  guint  n_columns;
  double x;
  double width;
} Facing;

static void
facing_free (gpointer data)
{
  Facing *facing = data;

  for (guint i = 0; i < facing->n_columns; i++)
    {
      fair_strip_free (facing->columns[i].head);
      fair_strip_free (facing->columns[i].continued);
      g_ptr_array_unref (facing->columns[i].items);
    }
  g_free (facing);
}

static FairStrip *
set_column_head (FairSetter      *setter,
                 const FairBlock *block,
                 const char      *text,
                 FairElement     *element)
{
  FairStrip *strip = fair_strip_new (2.25);

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_COLUMN_HEAD,
                       FAIR_INK_ACCENT, block->number, setter->x, 0, ITEM_X,
                       element);
  strip->height += fair_strip_add_text (
      strip, setter->type, FAIR_TYPE_COLUMN_HEAD, FAIR_INK_TEXT, text,
      setter->x + ITEM_X, 0, setter->width - ITEM_X, element);

  return strip;
}

static FairStrip *
set_item (FairSetter *setter, const FairOutlineItem *item)
{
  FairStrip   *strip = fair_strip_new (0);
  FairElement *heading = fair_setter_element (setter, "H3", NULL, item->anchor);
  FairElement *element = fair_setter_element (setter, "P", NULL, NULL);
  double       x = setter->x + ITEM_X;
  double       width = setter->width - ITEM_X;
  double       y = ITEM_GAP;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                       item->number, setter->x, y + 0.75, ITEM_X, heading);
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_COMMITMENT_HEAD,
                            FAIR_INK_TEXT, item->label, x, y, width, heading);
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_COMMITMENT,
                            FAIR_INK_TEXT, item->text, x, y, width, element);
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_HISTORY,
                            item->against ? FAIR_INK_TEXT : FAIR_INK_QUIET,
                            item->note, x, y, width,
                            fair_setter_element (setter, "P", NULL, NULL));
  strip->height = y;

  return strip;
}

static void
set_column (FairSetter *setter, const FairBlock *block, Column *column)
{
  FairElement *heading =
      fair_setter_element (setter, "H2", NULL, block->anchor);
  /* Translators: the heading of a column that goes on from the page before */
  g_autofree char *again = g_strdup_printf (_ ("%s (continued)"), block->text);

  heading->entry = g_strdup_printf ("%s %s", block->number, block->text);
  column->head = set_column_head (setter, block, block->text, heading);
  column->continued = set_column_head (
      setter, block, again, fair_setter_element (setter, "P", NULL, NULL));
  column->items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_strip_free);
  for (guint i = 0; i < block->items->len; i++)
    g_ptr_array_add (column->items,
                     set_item (setter, g_ptr_array_index (block->items, i)));
}

/**
 * fair_setter_count_pairs:
 * @facing: facing columns
 *
 * Returns: how many pairs there are
 */
guint
fair_setter_count_pairs (gpointer facing)
{
  Facing *self = facing;

  return self->n_columns > 1
             ? MAX (self->columns[0].items->len, self->columns[1].items->len)
             : self->columns[0].items->len;
}

/**
 * fair_setter_compose_pairs:
 * @facing: facing columns
 * @from: the first pair
 * @to: one past the last pair
 *
 * Returns: (transfer full): a strip of these pairs, with the headings
 */
FairStrip *
fair_setter_compose_pairs (gpointer facing, guint from, guint to)
{
  Facing    *self = facing;
  FairStrip *strip = fair_strip_new (0);

  strip->facing = facing;
  strip->from = from;
  strip->before = 13.5 + TOP;
  strip->has_rule = TRUE;
  strip->is_heavy = TRUE;

  for (guint c = 0; c < self->n_columns; c++)
    {
      const Column    *column = &self->columns[c];
      const FairStrip *head = from == 0 ? column->head : column->continued;
      double           y = 0;

      if (from >= column->items->len && from > 0)
        continue;

      fair_strip_append (strip, head, y);
      y += head->height;
      for (guint i = from; i < MIN (to, column->items->len); i++)
        {
          const FairStrip *item = g_ptr_array_index (column->items, i);

          fair_strip_append (strip, item, y);
          y += item->height;
        }
      strip->height = MAX (strip->height, y);
    }
  if (self->n_columns > 1)
    fair_strip_add_fill (strip, FAIR_INK_HAIR,
                         self->x + (self->width - FAIR_HAIR) / 2, 0, FAIR_HAIR,
                         strip->height);

  return strip;
}

/**
 * fair_setter_set_commitments:
 * @setter: a setter
 * @block: what both sides commit to
 *
 * Sets two columns of commitments facing each other.
 */
void
fair_setter_set_commitments (FairSetter *setter, const FairBlock *block)
{
  Facing *facing = g_new0 (Facing, 1);
  double  width = (setter->width - FAIR_COLUMN_GAP) / 2;

  g_assert (block->blocks->len == 1 || block->blocks->len == 2);

  facing->x = setter->x;
  facing->width = setter->width;
  facing->n_columns = block->blocks->len;
  for (guint i = 0; i < facing->n_columns; i++)
    {
      FairSetter inner = *setter;

      inner.x = setter->x + i * (width + FAIR_COLUMN_GAP);
      inner.width = width;
      set_column (&inner, g_ptr_array_index (block->blocks, i),
                  &facing->columns[i]);
    }

  fair_setter_own (setter, facing, facing_free);
  g_ptr_array_add (
      setter->strips,
      fair_setter_compose_pairs (facing, 0, fair_setter_count_pairs (facing)));
}
