/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-strip.h"

G_BEGIN_DECLS

#define FAIR_BLOCK_WIDTH (170 * FAIR_MM)
#define FAIR_SIDE_WIDTH (37 * FAIR_MM)
#define FAIR_MAIN_X (43 * FAIR_MM)
#define FAIR_NUMBER_WIDTH (7 * FAIR_MM)
#define FAIR_COLUMN_GAP (8 * FAIR_MM)
#define FAIR_RULE 0.75
#define FAIR_HAIR 0.35

/**
 * FairSetter:
 * @type: sets texts
 * @strips: (element-type FairStrip): where strips are added
 * @elements: (element-type FairElement): all elements, for their memory
 * @owned: what lives as long as the strips, see fair_setter_own()
 * @rows: counts rows
 * @x: where the column begins that is being set, in points
 * @width: how wide it is
 * @parent: (nullable): the element that new ones are a part of
 * @head: (nullable): what is repeated above new strips on a new page
 *
 * Turns the blocks of an outline into strips.
 */
typedef struct
{
  FairType    *type;
  GPtrArray   *strips;
  GPtrArray   *elements;
  GPtrArray   *owned;
  guint       *rows;
  double       x;
  double       width;
  FairElement *parent;
  GPtrArray   *head;
} FairSetter;

FairStrip   *fair_setter_add (FairSetter *setter, double height);
FairStrip   *fair_setter_add_space (FairSetter *setter, double height);
FairElement *fair_setter_element (FairSetter  *setter,
                                  const char  *tag,
                                  FairElement *parent,
                                  const char  *anchor);
void
fair_setter_own (FairSetter *setter, gpointer data, GDestroyNotify free_data);
void       fair_setter_free_owned (gpointer owned);
void       fair_setter_lines (FairSetter   *setter,
                              FairTypeStyle style,
                              FairInk       ink,
                              const char   *text,
                              double        before,
                              const char   *tag);
FairStrip *fair_setter_compose (FairSetter      *setter,
                                const FairBlock *block,
                                double           x,
                                double           width);

void fair_setter_set_block (FairSetter *setter, const FairBlock *block);
void fair_setter_set_title (FairSetter *setter, const FairBlock *block);
void fair_setter_set_parties (FairSetter *setter, const FairBlock *block);
void fair_setter_set_facts (FairSetter *setter, const FairBlock *block);
void fair_setter_set_key_numbers (FairSetter *setter, const FairBlock *block);
void fair_setter_set_section (FairSetter *setter, const FairBlock *block);
void fair_setter_set_appendix (FairSetter *setter, const FairBlock *block);
void fair_setter_set_heading (FairSetter *setter, const FairBlock *block);
void fair_setter_set_list (FairSetter *setter, const FairBlock *block);
void fair_setter_set_figure (FairSetter *setter, const FairBlock *block);
void fair_setter_set_table (FairSetter *setter, const FairBlock *block);
void fair_setter_set_checklist (FairSetter *setter, const FairBlock *block);
void fair_setter_set_pair (FairSetter *setter, const FairBlock *block);
void fair_setter_set_commitments (FairSetter *setter, const FairBlock *block);
void fair_setter_set_signatures (FairSetter *setter, const FairBlock *block);
void fair_setter_set_fingerprint (FairSetter *setter, const FairBlock *block);

FairStrip *fair_setter_compose_pairs (gpointer facing, guint from, guint to);
guint      fair_setter_count_pairs (gpointer facing);

G_END_DECLS
