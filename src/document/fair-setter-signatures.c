/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#include "base/fair-i18n.h"

#define HEIGHT (50 * FAIR_MM)
#define INSET (4 * FAIR_MM)
#define INK_TOP (8 * FAIR_MM)
#define INK_HEIGHT (14 * FAIR_MM)
#define NAMES_TOP (24 * FAIR_MM)
#define NAMES_LINE 13.5
#define LABEL_WIDTH (15 * FAIR_MM)

/* A label with its value, or with a line to write it on. */
static double
set_field (FairSetter  *setter,
           FairStrip   *strip,
           const char  *label,
           const char  *value,
           gboolean     has_line,
           double       x,
           double       y,
           double       width,
           FairElement *element)
{
  double height;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                       label, x, y + 1.1, LABEL_WIDTH, element);
  height = fair_strip_add_text (strip, setter->type, FAIR_TYPE_COMMITMENT,
                                FAIR_INK_TEXT, value, x + LABEL_WIDTH, y,
                                width - LABEL_WIDTH, element);
  if (height == 0 && has_line)
    fair_strip_add_fill (strip, FAIR_INK_QUIET, x + LABEL_WIDTH,
                         y + NAMES_LINE - 1, width - LABEL_WIDTH, FAIR_HAIR);

  return MAX (NAMES_LINE, height);
}

static double
set_block (FairSetter            *setter,
           FairStrip             *strip,
           const FairOutlineItem *item,
           double                 left,
           double                 whole)
{
  FairElement *element = fair_setter_element (setter, "P", NULL, NULL);
  double       x = left + INSET;
  double       width = whole - 2 * INSET;
  double       y = 3 * FAIR_MM;
  /* Where nothing can be signed yet, no room is kept for it. */
  double           room = item->open ? 0 : NAMES_TOP - INK_TOP;
  g_autofree char *side = g_strdup_printf ("**%s**", item->label);
  g_autoptr (PangoLayout) below = NULL;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                       side, x, y, width * 0.7, element);
  if (item->open)
    {
      fair_strip_add_text_at_end (strip, setter->type, FAIR_TYPE_NOTE,
                                  FAIR_INK_QUIET, _ ("Open"), x + width * 0.7,
                                  y, width * 0.3, element);
      fair_strip_add_text (strip, setter->type, FAIR_TYPE_TEXT, FAIR_INK_QUIET,
                           "×", x, INK_TOP + INK_HEIGHT - 15, 12, NULL);
      fair_strip_add_fill (strip, FAIR_INK_TEXT, x, INK_TOP + INK_HEIGHT, width,
                           FAIR_RULE);
    }

  y = NAMES_TOP - room;
  y += set_field (setter, strip, _ ("Name"), item->text, item->open, x, y,
                  width, element);
  y += set_field (setter, strip, _ ("Role"), item->note, item->open, x, y,
                  width, element);
  if (item->open)
    y +=
        set_field (setter, strip, _ ("Date"), NULL, TRUE, x, y, width, element);
  y = MAX (y + 1.5 * FAIR_MM, HEIGHT - room - 2.6 * FAIR_MM - 21);
  y += fair_strip_add_text (strip, setter->type, FAIR_TYPE_SMALL,
                            FAIR_INK_QUIET, item->number, x, y, width, element);

  return MAX (HEIGHT - room, y + 2.6 * FAIR_MM);
}

/**
 * fair_setter_set_signatures:
 * @setter: a setter
 * @block: blocks to sign
 *
 * Sets two blocks to sign, in one piece with what follows: the fingerprint.
 */
void
fair_setter_set_signatures (FairSetter *setter, const FairBlock *block)
{
  guint      n = MAX (1, block->items->len);
  double     width = (setter->width - (n - 1) * FAIR_COLUMN_GAP) / n;
  FairStrip *strip = fair_setter_add_space (setter, 0);

  strip->before = 7;
  for (guint i = 0; i < block->items->len; i++)
    {
      double height =
          set_block (setter, strip, g_ptr_array_index (block->items, i),
                     setter->x + i * (width + FAIR_COLUMN_GAP), width);

      strip->height = MAX (strip->height, height);
    }
  for (guint i = 0; i < block->items->len; i++)
    fair_strip_add_frame (strip, FAIR_INK_TEXT, FAIR_RULE,
                          setter->x + i * (width + FAIR_COLUMN_GAP), 0, width,
                          strip->height);
}

/* The digits in lines of four groups of eight. */
static double
set_digits (FairSetter  *setter,
            FairStrip   *strip,
            const char  *digits,
            double       x,
            double       y,
            double       width,
            FairElement *element)
{
  g_auto (GStrv) groups = g_strsplit (digits, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  double height = 0;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "",
                              groups[i]);
      if (i % 4 < 3 && groups[i + 1] != NULL)
        continue;
      height += fair_strip_add_text (strip, setter->type, FAIR_TYPE_HEX,
                                     FAIR_INK_TEXT, line->str, x, y + height,
                                     width, element);
      g_string_truncate (line, 0);
    }

  return height;
}

/**
 * fair_setter_set_fingerprint:
 * @setter: a setter
 * @block: a fingerprint
 *
 * Sets the fingerprint, or what stands in its place.
 */
void
fair_setter_set_fingerprint (FairSetter *setter, const FairBlock *block)
{
  FairStrip       *strip = fair_strip_new (0);
  FairStrip       *ground = fair_setter_add (setter, 0);
  FairElement     *element = fair_setter_element (setter, "P", NULL, NULL);
  double           left = 36 * FAIR_MM;
  double           x = setter->x + INSET + left + 6 * FAIR_MM;
  double           width = setter->width - 2 * INSET - left - 6 * FAIR_MM;
  double           y = 2.5 * FAIR_MM;
  g_autofree char *heading = g_strdup_printf ("**%s**", block->text);
  double           side;

  side = y + fair_strip_add_text (strip, setter->type, FAIR_TYPE_TEXT,
                                  FAIR_INK_TEXT, heading, setter->x + INSET, y,
                                  left, element);
  if (block->items->len > 0)
    {
      const FairOutlineItem *item = g_ptr_array_index (block->items, 0);

      side += 1 + fair_strip_add_text (
                      strip, setter->type, FAIR_TYPE_NOTE, FAIR_INK_QUIET,
                      item->label, setter->x + INSET, side + 1, left, element);
    }
  if (block->number != NULL)
    y += set_digits (setter, strip, block->number, x, y, width, element);
  y += 2 + fair_strip_add_text (strip, setter->type, FAIR_TYPE_NOTE,
                                FAIR_INK_QUIET, block->note, x, y + 2, width,
                                element);

  ground->before = 7;
  ground->height = MAX (y, side) + 2.5 * FAIR_MM;
  fair_strip_add_fill (ground, FAIR_INK_TINT, setter->x, 0, setter->width,
                       ground->height);
  fair_strip_add_frame (ground, FAIR_INK_HAIR, FAIR_HAIR, setter->x, 0,
                        setter->width, ground->height);
  fair_strip_append (ground, strip, 0);
  fair_strip_free (strip);
}
