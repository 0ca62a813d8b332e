/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

/* The first page down to the key numbers: who, what, when, how much. */

#define PARTY_GAP (6 * FAIR_MM)
#define KEY_GAP (5 * FAIR_MM)
#define FACT_GAP (5 * FAIR_MM)
#define LAST_KEY_SHARE 1.24

/* The largest of @n styles, each one smaller than the one before, in which
 * @text takes one line. */
static FairTypeStyle
choose_style (FairSetter   *setter,
              FairTypeStyle largest,
              guint         n,
              const char   *text,
              double        width)
{
  for (guint i = 0; i + 1 < n; i++)
    if (fair_type_get_width (setter->type, largest + i, text) <= width)
      return largest + i;

  return largest + n - 1;
}

/**
 * fair_setter_set_title:
 * @setter: a setter
 * @block: a title
 *
 * Sets the rule, the company, the title and the subtitle.
 */
void
fair_setter_set_title (FairSetter *setter, const FairBlock *block)
{
  FairStrip    *strip = fair_setter_add_space (setter, 0);
  FairElement  *title = fair_setter_element (setter, "H1", NULL, "title");
  FairTypeStyle style =
      choose_style (setter, FAIR_TYPE_TITLE, 3, block->text, setter->width);
  double y = 2.4 + 3.5 * FAIR_MM;

  fair_strip_add_fill (strip, FAIR_INK_ACCENT, setter->x, 0, setter->width,
                       2.4);
  if (block->number != NULL)
    y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE,
                              FAIR_INK_QUIET, block->number, setter->x, y,
                              setter->width,
                              fair_setter_element (setter, "P", NULL, NULL));
  y += 4.5;
  y += fair_strip_add_text (strip, setter->type, style, FAIR_INK_TEXT,
                            block->text, setter->x, y, setter->width, title);
  y += 2.25;
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_SUBTITLE,
                            FAIR_INK_TEXT, block->note, setter->x, y,
                            setter->width,
                            fair_setter_element (setter, "P", NULL, NULL));
  strip->height = y;
}

/**
 * fair_setter_set_parties:
 * @setter: a setter
 * @block: the parties
 *
 * Sets the parties side by side.
 */
void
fair_setter_set_parties (FairSetter *setter, const FairBlock *block)
{
  FairStrip *strip = fair_setter_add_space (setter, 0);
  guint      n = MAX (1, block->items->len);
  double     width = (setter->width - (n - 1) * PARTY_GAP) / n;

  strip->before = 6 * FAIR_MM;
  for (guint i = 0; i < block->items->len; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      FairElement *element = fair_setter_element (setter, "P", NULL, NULL);
      double       x = setter->x + i * (width + PARTY_GAP);
      double       y = FAIR_RULE + 2 * FAIR_MM;

      fair_strip_add_fill (strip, FAIR_INK_TEXT, x, 0, width, FAIR_RULE);
      y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE,
                                FAIR_INK_QUIET, item->label, x, y, width,
                                element);
      y += 1.5;
      if (item->text != NULL)
        y += fair_strip_add_text (
            strip, setter->type,
            choose_style (setter, FAIR_TYPE_PARTY, 2, item->text, width),
            FAIR_INK_TEXT, item->text, x, y, width, element);
      y += 1.5;
      y +=
          fair_strip_add_text (strip, setter->type, FAIR_TYPE_TEXT,
                               FAIR_INK_TEXT, item->note, x, y, width, element);
      strip->height = MAX (strip->height, y);
    }
}

/**
 * fair_setter_set_facts:
 * @setter: a setter
 * @block: facts
 *
 * Sets facts in a row. Each fact is as wide as it is, and what is left goes
 * between them. Where too little is left, all are equally wide and wrap.
 */
void
fair_setter_set_facts (FairSetter *setter, const FairBlock *block)
{
  FairStrip         *strip = fair_setter_add_space (setter, 0);
  guint              n = block->items->len;
  g_autofree double *widths = g_new0 (double, n + 1);
  double             total = 0;
  double             gap = FACT_GAP;
  double             x = setter->x;
  double             height = 0;

  if (n == 0)
    return;

  for (guint i = 0; i < n; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);

      widths[i] =
          MAX (fair_type_get_width (setter->type, FAIR_TYPE_FACT, item->text),
               fair_type_get_width (setter->type, FAIR_TYPE_TABLE_HEAD,
                                    item->label)) +
          1.0;
      total += widths[i];
    }

  if (total + (n - 1) * FACT_GAP <= setter->width)
    gap = n > 1 ? MIN (40 * FAIR_MM, (setter->width - total) / (n - 1)) : 0;
  else
    for (guint i = 0; i < n; i++)
      widths[i] = (setter->width - (n - 1) * FACT_GAP) / n;

  strip->before = 4.5 * FAIR_MM;
  for (guint i = 0; i < n; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      FairElement *element = fair_setter_element (setter, "P", NULL, NULL);
      double       y = FAIR_HAIR + 2 * FAIR_MM;

      y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_TABLE_HEAD,
                                FAIR_INK_QUIET, item->label, x, y, widths[i],
                                element);
      y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_FACT,
                                FAIR_INK_TEXT, item->text, x, y, widths[i],
                                element);
      height = MAX (height, y);
      x += widths[i] + gap;
    }

  strip->height = height + 2.2 * FAIR_MM + FAIR_HAIR;
  fair_strip_add_fill (strip, FAIR_INK_HAIR, setter->x, 0, setter->width,
                       FAIR_HAIR);
  fair_strip_add_fill (strip, FAIR_INK_HAIR, setter->x,
                       strip->height - FAIR_HAIR, setter->width, FAIR_HAIR);
}

static PangoLayout *
set_number (FairSetter    *setter,
            const char    *text,
            double         width,
            FairTypeStyle *style)
{
  PangoLayout   *layout = NULL;
  PangoRectangle logical;

  for (guint i = 0; i < 3; i++)
    {
      g_clear_object (&layout);
      *style = FAIR_TYPE_TITLE + i;
      layout = fair_type_set_key_number (setter->type, *style, text);
      pango_layout_get_extents (layout, NULL, &logical);
      if (logical.width <= width * PANGO_SCALE)
        break;
    }

  return layout;
}

/**
 * fair_setter_set_key_numbers:
 * @setter: a setter
 * @block: key numbers
 *
 * Sets large numbers in a row, each with what it is.
 */
void
fair_setter_set_key_numbers (FairSetter *setter, const FairBlock *block)
{
  guint      n = block->items->len;
  FairStrip *strip;
  double     shares = n < 4 ? n : n - 1 + LAST_KEY_SHARE;
  double     unit;
  double     x = setter->x;

  if (n == 0)
    return;

  strip = fair_setter_add (setter, 0);
  strip->before = 6 * FAIR_MM;
  unit = (setter->width - (n - 1) * KEY_GAP) / MAX (3, shares);
  for (guint i = 0; i < n; i++)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, i);
      double                 width = i == 3 ? unit * LAST_KEY_SHARE : unit;
      FairElement *element = fair_setter_element (setter, "P", NULL, NULL);
      g_autoptr (PangoLayout) layout = NULL;
      FairTypeStyle style;
      double        y = FAIR_RULE + 1 * FAIR_MM;

      fair_strip_add_fill (strip, FAIR_INK_TEXT, x, 0, width, FAIR_RULE);
      layout = set_number (setter, item->text, width, &style);
      fair_strip_add_line (strip, layout, 0, style, FAIR_INK_TEXT, x, y, width,
                           element);
      y += fair_type_line_height (FAIR_TYPE_TITLE) + 1.5;
      y +=
          fair_strip_add_text (strip, setter->type, FAIR_TYPE_KEY_WORDS,
                               FAIR_INK_TEXT, item->note, x, y, width, element);
      strip->height = MAX (strip->height, y);
      x += width + KEY_GAP;
    }
  strip->height += 1 * FAIR_MM;
}
