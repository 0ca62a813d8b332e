/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"
#include "document/fair-type.h"

G_BEGIN_DECLS

typedef struct _FairElement FairElement;

/**
 * FairElement:
 * @tag: what it is in the structure of a PDF
 * @parent: (nullable): what it is a part of; %NULL is the document
 * @anchor: (nullable): the name that links lead to
 * @entry: (nullable): what it is called in the list of contents
 *
 * A part of the structure that programs read a page by.
 */
struct _FairElement
{
  const char  *tag;
  FairElement *parent;
  char        *anchor;
  char        *entry;
};

/**
 * FairOpKind:
 * @FAIR_OP_LINE: a line of a text
 * @FAIR_OP_FILL: a filled rectangle; rules are thin ones
 * @FAIR_OP_FRAME: the edge of a rectangle
 * @FAIR_OP_FIGURE: a figure
 */
typedef enum
{
  FAIR_OP_LINE,
  FAIR_OP_FILL,
  FAIR_OP_FRAME,
  FAIR_OP_FIGURE,
} FairOpKind;

/**
 * FairOp:
 * @x: where it is, from the left of the text block, in points
 * @y: from the top of its strip
 * @cell: which cell of its row it belongs to
 * @at_end: whether a line is set to the far side of its room
 * @is_number: whether it is a number of a column, set to the right of it even
 *   where the page is mirrored
 *
 * Something to paint.
 */
typedef struct
{
  FairOpKind        kind;
  double            x;
  double            y;
  double            width;
  double            height;
  double            stroke;
  FairInk           ink;
  FairTypeStyle     style;
  PangoLayout      *layout;
  guint             line;
  gboolean          at_end;
  gboolean          is_number;
  guint             cell;
  FairElement      *element;
  const FairFigure *figure;
} FairOp;

/**
 * FairStrip:
 * @height: how much of the page it takes, in points
 * @before: the space above it, left out at the top of a page
 * @has_rule: whether a hair rule parts it from what is above
 * @is_heavy: whether that rule is a heavy one
 * @keep: whether it stands on one page with the next strip
 * @on_new_page: whether it begins a page
 * @row: strips with the same number above 0 are lines of one row
 * @head: (nullable) (element-type FairStrip): what is repeated above it where
 *   it begins a page
 * @facing: (nullable): the facing columns that it was made of
 * @from: the first pair of @facing in it
 *
 * The smallest piece that a page is made of: it is never broken unless it is
 * higher than a page.
 */
typedef struct
{
  double     height;
  double     before;
  gboolean   has_rule;
  gboolean   is_heavy;
  gboolean   keep;
  gboolean   on_new_page;
  guint      row;
  GPtrArray *head;
  gpointer   facing;
  guint      from;
  GArray    *ops;
} FairStrip;

FairStrip *fair_strip_new (double height);
void       fair_strip_free (FairStrip *strip);
void       fair_strip_add_line (FairStrip    *strip,
                                PangoLayout  *layout,
                                guint         line,
                                FairTypeStyle style,
                                FairInk       ink,
                                double        x,
                                double        y,
                                double        width,
                                FairElement  *element);
double     fair_strip_add_text (FairStrip    *strip,
                                FairType     *type,
                                FairTypeStyle style,
                                FairInk       ink,
                                const char   *text,
                                double        x,
                                double        y,
                                double        width,
                                FairElement  *element);
double     fair_strip_add_text_at_end (FairStrip    *strip,
                                       FairType     *type,
                                       FairTypeStyle style,
                                       FairInk       ink,
                                       const char   *text,
                                       double        x,
                                       double        y,
                                       double        width,
                                       FairElement  *element);
void       fair_strip_add_fill (FairStrip *strip,
                                FairInk    ink,
                                double     x,
                                double     y,
                                double     width,
                                double     height);
void       fair_strip_add_frame (FairStrip *strip,
                                 FairInk    ink,
                                 double     stroke,
                                 double     x,
                                 double     y,
                                 double     width,
                                 double     height);
void fair_strip_append (FairStrip *strip, const FairStrip *other, double y);
FairStrip *fair_strip_split (FairStrip *strip, double room);
void       fair_op_paint (const FairOp *op, FairType *type, cairo_t *cr);

G_END_DECLS
