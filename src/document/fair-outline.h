/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * FairBlockKind:
 * @FAIR_BLOCK_TITLE: number: company; text: the title; note: the subtitle
 * @FAIR_BLOCK_PARTIES: items facing each other: label, text, note
 * @FAIR_BLOCK_FACTS: items in a row: label, text
 * @FAIR_BLOCK_KEY_NUMBERS: items in a row: text is a number, note what it is;
 *   in text, words between tildes are its unit
 * @FAIR_BLOCK_SECTION: number, text: the heading, note at the side, blocks
 * @FAIR_BLOCK_APPENDIX: the same, on a page of its own
 * @FAIR_BLOCK_HEADING: number (nullable), text, note below
 * @FAIR_BLOCK_PARAGRAPH: text
 * @FAIR_BLOCK_NOTE: text, smaller
 * @FAIR_BLOCK_LIST: items: text
 * @FAIR_BLOCK_TABLE: columns and rows
 * @FAIR_BLOCK_CHECKLIST: text: the heading; items: label, text
 * @FAIR_BLOCK_COMMITMENTS: two blocks facing each other, each a section whose
 *   items have number, label, text, note: what history says of it
 * @FAIR_BLOCK_PAIR: two blocks of kind heading facing each other, with blocks
 * @FAIR_BLOCK_FIGURE: figure
 * @FAIR_BLOCK_SIGNATURES: items facing each other: label: the side, text: the
 *   name, note: the role, number: what stands below
 * @FAIR_BLOCK_FINGERPRINT: text: the heading, note: what it covers, number: the
 *   digits or what stands in their place
 *
 * What a part of a document is.
 */
typedef enum
{
  FAIR_BLOCK_TITLE,
  FAIR_BLOCK_PARTIES,
  FAIR_BLOCK_FACTS,
  FAIR_BLOCK_KEY_NUMBERS,
  FAIR_BLOCK_SECTION,
  FAIR_BLOCK_APPENDIX,
  FAIR_BLOCK_HEADING,
  FAIR_BLOCK_PARAGRAPH,
  FAIR_BLOCK_NOTE,
  FAIR_BLOCK_LIST,
  FAIR_BLOCK_TABLE,
  FAIR_BLOCK_CHECKLIST,
  FAIR_BLOCK_COMMITMENTS,
  FAIR_BLOCK_PAIR,
  FAIR_BLOCK_FIGURE,
  FAIR_BLOCK_SIGNATURES,
  FAIR_BLOCK_FINGERPRINT,
} FairBlockKind;

/**
 * FairOutlineItem:
 * @against: history is against what it says
 * @untold: whether @note only says that there is nothing to judge by
 * @open: there is a line to sign on
 *
 * A part of a block; what the texts are depends on the kind of the block. All
 * may carry the marks of fair_inline_parse().
 */
typedef struct
{
  char    *number;
  char    *label;
  char    *text;
  char    *note;
  char    *anchor;
  gboolean against;
  gboolean open;
  gboolean untold;
} FairOutlineItem;

/**
 * FairOutlineColumn:
 * @head: what stands above it
 * @share: its share of the room that the others leave, or 0 to be as wide as
 *   its widest cell
 * @is_number: whether it is set to the far side
 * @is_bold: whether its cells stand out
 */
typedef struct
{
  char    *head;
  double   share;
  gboolean is_number;
  gboolean is_bold;
} FairOutlineColumn;

/**
 * FairRowKind:
 * @FAIR_ROW_PLAIN: a row
 * @FAIR_ROW_MORE: belongs to the row before; its first cell is quiet
 * @FAIR_ROW_GROUP: names the rows that follow; the first cell is its name, the
 *   second what is said of it
 * @FAIR_ROW_SUM: what the rows come to
 */
typedef enum
{
  FAIR_ROW_PLAIN,
  FAIR_ROW_MORE,
  FAIR_ROW_GROUP,
  FAIR_ROW_SUM,
} FairRowKind;

/**
 * FairOutlineRow:
 * @cells: (array zero-terminated=1): as many as there are columns
 */
typedef struct
{
  FairRowKind kind;
  char      **cells;
} FairOutlineRow;

/**
 * FairFigureDraw:
 * @data: the figure's numbers
 * @cr: where to draw, in points
 * @width: the room there is
 * @height: the room there is
 */
typedef void (*FairFigureDraw) (gpointer data,
                                cairo_t *cr,
                                double   width,
                                double   height);

/**
 * FairFigure:
 * @draw: paints it
 * @data: what @draw is called with
 * @free_data: frees @data
 * @width: the size it looks best in, in points
 * @height: the size it looks best in
 * @alternative: what it shows, in words
 */
typedef struct
{
  FairFigureDraw draw;
  gpointer       data;
  GDestroyNotify free_data;
  double         width;
  double         height;
  char          *alternative;
} FairFigure;

/**
 * FairBlock:
 * @anchor: (nullable): the name that links lead to
 * @wide: takes the whole width, where a section has its side column
 * @items: (nullable) (element-type FairOutlineItem)
 * @blocks: (nullable) (element-type FairBlock)
 * @columns: (nullable) (element-type FairOutlineColumn)
 * @rows: (nullable) (element-type FairOutlineRow)
 *
 * A part of a document.
 */
typedef struct
{
  FairBlockKind kind;
  char         *number;
  char         *text;
  char         *note;
  char         *anchor;
  gboolean      wide;
  GPtrArray    *items;
  GPtrArray    *blocks;
  GPtrArray    *columns;
  GPtrArray    *rows;
  FairFigure    figure;
} FairBlock;

/**
 * FairPassage:
 * @text: the passage as it is by default, with names in braces
 * @left_out: whether it is not in the document
 *
 * A passage that the terms may say in words of their own.
 */
typedef struct
{
  char    *text;
  gboolean left_out;
} FairPassage;

/**
 * FairOutline:
 * @title: what it is
 * @subject: in a sentence what it says
 * @author: (nullable): who it is from
 * @language: the language of its texts, such as "en-US"
 * @head_start: what stands at the start of the running head
 * @head_end: what stands at its end
 * @foot: what stands at the start of the foot
 * @dated: when it was made
 * @letter: whether the paper is Letter and not A4
 * @blocks: (element-type FairBlock)
 * @passages: (element-type utf8 FairPassage): by their names under `wording.`
 *
 * A document, independent of any format.
 */
typedef struct
{
  char       *title;
  char       *subject;
  char       *author;
  char       *language;
  char       *head_start;
  char       *head_end;
  char       *foot;
  gint64      dated;
  gboolean    letter;
  GPtrArray  *blocks;
  GHashTable *passages;
} FairOutline;

FairOutline *fair_outline_new (void);
void         fair_outline_free (FairOutline *outline);
FairBlock *
fair_outline_add (FairOutline *outline, FairBlockKind kind, const char *text);
FairBlock *fair_block_new (FairBlockKind kind, const char *text);
void       fair_block_free (FairBlock *block);
FairBlock *
fair_block_add (FairBlock *block, FairBlockKind kind, const char *text);
FairBlock       *fair_block_add_text (FairBlock *block, const char *text);
FairOutlineItem *fair_block_add_item (FairBlock  *block,
                                      const char *label,
                                      const char *text,
                                      const char *note);
void             fair_block_add_column (FairBlock  *block,
                                        const char *head,
                                        double      share,
                                        gboolean    is_number);
void             fair_block_add_row (FairBlock  *block,
                                     FairRowKind kind,
                                     ...) G_GNUC_NULL_TERMINATED;
void fair_block_take_row (FairBlock *block, FairRowKind kind, char **cells);
void
fair_outline_foreach_text (FairOutline *outline, GFunc func, gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOutline, fair_outline_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairBlock, fair_block_free)

G_END_DECLS
