/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#define BOX 7.2
#define NAME_X (4.6 * FAIR_MM)
#define TEXT_X (23 * FAIR_MM)
#define WIDEST_NAME (40 * FAIR_MM)
#define PADDING 2.0

/* Where the sentences begin: right of the longest name, unless it is very
 * long. */
static double
find_text_x (FairSetter *setter, const FairBlock *block)
{
  double x = TEXT_X;

  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      g_autofree char       *name = g_strdup_printf ("**%s**", item->label);
      double                 width =
          fair_type_get_width (setter->type, FAIR_TYPE_COMMITMENT, name);

      x = MAX (x, NAME_X + width + 2 * FAIR_MM);
    }

  return MIN (x, NAME_X + WIDEST_NAME);
}

/**
 * fair_setter_set_checklist:
 * @setter: a setter
 * @block: a checklist
 *
 * Sets a checklist with boxes to tick. A box to tick on paper, a name, and the
 * sentence that a rep must be able to say.
 */
void
fair_setter_set_checklist (FairSetter *setter, const FairBlock *block)
{
  FairElement *list = fair_setter_element (setter, "L", NULL, NULL);
  double       text_x = find_text_x (setter, block);
  FairStrip   *strip = NULL;

  if (block->items->len == 0)
    return;

  if (block->text != NULL)
    {
      strip = fair_setter_add_space (setter, 0);
      strip->before = 6.0;
      strip->height =
          1.6 + FAIR_RULE +
          fair_strip_add_text (strip, setter->type, FAIR_TYPE_TABLE_HEAD,
                               FAIR_INK_QUIET, block->text, setter->x, 0,
                               setter->width,
                               fair_setter_element (setter, "P", NULL, NULL));
      fair_strip_add_fill (strip, FAIR_INK_TEXT, setter->x,
                           strip->height - FAIR_RULE, setter->width, FAIR_RULE);
    }

  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      FairElement     *li = fair_setter_element (setter, "LI", list, NULL);
      g_autofree char *name = g_strdup_printf ("**%s**", item->label);
      double           y = PADDING;
      double           name_height;
      double           height;

      strip = fair_setter_add (setter, 0);
      if (i == 0 && block->text == NULL)
        strip->before = 4.5;
      fair_strip_add_frame (strip, FAIR_INK_TEXT, FAIR_RULE, setter->x, y + 2.2,
                            BOX, BOX);
      name_height = fair_strip_add_text (
          strip, setter->type, FAIR_TYPE_COMMITMENT, FAIR_INK_TEXT, name,
          setter->x + NAME_X, y, text_x - NAME_X - FAIR_MM,
          fair_setter_element (setter, "Lbl", li, NULL));
      height = fair_strip_add_text (
          strip, setter->type, FAIR_TYPE_COMMITMENT, FAIR_INK_TEXT, item->text,
          setter->x + text_x, y, setter->width - text_x,
          fair_setter_element (setter, "LBody", li, NULL));
      y += MAX (MAX (name_height, height),
                fair_type_line_height (FAIR_TYPE_COMMITMENT)) +
           PADDING;
      strip->height = y + FAIR_HAIR;
      fair_strip_add_fill (strip, FAIR_INK_HAIR, setter->x, y, setter->width,
                           FAIR_HAIR);
      /* Neither the first nor the last item stands alone. */
      strip->keep =
          i + 1 < block->items->len && (i == 0 || i + 2 == block->items->len);
    }
}
