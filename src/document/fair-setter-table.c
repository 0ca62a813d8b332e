/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-setter.h"

#include <string.h>

/* A row is set line by line: each strip is one line of all its cells. So a row
 * can break over pages where it must, but one of up to three lines never does.
 * The head is repeated on every page. */

#define SHORT_TABLE 5
#define CELL_GAP (3 * FAIR_MM)
#define WIDE_GAP (7 * FAIR_MM)
#define PADDING 2.2
#define HEAD_PADDING 1.6
#define GROUP_PADDING 6.0
#define GROUP_GAP 4.5
#define SUM_PADDING 3.0
#define WIDEST_FIT 0.45
#define WHOLE_LINES 3

typedef struct
{
  FairSetter      *setter;
  const FairBlock *block;
  FairElement     *table;
  double          *x;
  double          *width;
} Table;

static const FairOutlineColumn *
get_column (const Table *table, guint column)
{
  return g_ptr_array_index (table->block->columns, column);
}

/* How wide a column would like to be. */
static double
measure_column (const Table *table, guint column)
{
  FairType *type = table->setter->type;
  double    width = fair_type_get_width (type, FAIR_TYPE_TABLE_HEAD,
                                         get_column (table, column)->head);

  for (guint i = 0; i < table->block->rows->len; i++)
    {
      const FairOutlineRow *row = g_ptr_array_index (table->block->rows, i);
      g_autofree char      *text = NULL;

      if (row->kind == FAIR_ROW_GROUP)
        continue;
      text = get_column (table, column)->is_bold || row->kind == FAIR_ROW_SUM
                 ? g_strdup_printf ("**%s**", row->cells[column])
                 : g_strdup (row->cells[column]);
      width = MAX (width, fair_type_get_width (type, FAIR_TYPE_TABLE, text));
    }

  return width + 0.5;
}

/* What stands right of a column: more after numbers, which end there. */
static double
gap_after (const Table *table, guint column)
{
  if (column + 1 >= table->block->columns->len)
    return 0;

  return get_column (table, column)->is_number &&
                 !get_column (table, column + 1)->is_number
             ? WIDE_GAP
             : CELL_GAP;
}

static void
lay_out_columns (Table *table)
{
  guint  n = table->block->columns->len;
  double room = table->setter->width;
  double fit = 0;
  double shares = 0;
  double x = table->setter->x;

  table->x = g_new0 (double, n);
  table->width = g_new0 (double, n);
  for (guint i = 0; i < n; i++)
    room -= gap_after (table, i);
  for (guint i = 0; i < n; i++)
    {
      if (get_column (table, i)->share <= 0)
        {
          table->width[i] = MIN (measure_column (table, i), room * WIDEST_FIT);
          fit += table->width[i];
        }
      shares += get_column (table, i)->share;
    }

  /* Too much for those that fit their cells: all get less. */
  if (fit > room * 0.8 && shares > 0)
    {
      for (guint i = 0; i < n; i++)
        table->width[i] *= room * 0.6 / fit;
      fit = room * 0.6;
    }
  else if (fit > room)
    {
      for (guint i = 0; i < n; i++)
        table->width[i] *= room / fit;
      fit = room;
    }

  for (guint i = 0; i < n; i++)
    {
      if (get_column (table, i)->share > 0)
        table->width[i] = (room - fit) * get_column (table, i)->share / shares;
      table->x[i] = x;
      x += table->width[i] + gap_after (table, i);
    }
}

typedef struct
{
  FairTypeStyle style;
  FairInk       ink;
  const char   *tag;
  double        above;
  double        below;
  double        rule_below;
  gboolean      is_sum;
} RowLook;

static gboolean
is_text (const char *cell)
{
  return cell != NULL && *cell != '\0';
}

/* The text of a cell, bold where its column or its row is. */
static PangoLayout *
set_cell (Table *table, const char *cell, guint column, const RowLook *look)
{
  gboolean bold =
      is_text (cell) && (look->is_sum || (get_column (table, column)->is_bold &&
                                          look->style == FAIR_TYPE_TABLE));
  g_autofree char *text =
      bold ? g_strdup_printf ("**%s**", cell) : g_strdup (cell);

  return fair_type_set (table->setter->type, look->style, text,
                        table->width[column]);
}

/* Adds empty strips for the lines of a row, with its ground and its rule. */
static void
add_strips (Table *table, guint n_lines, const RowLook *look)
{
  FairSetter *setter = table->setter;
  guint       number = ++*setter->rows;

  for (guint i = 0; i < n_lines; i++)
    {
      gboolean   last = i + 1 == n_lines;
      double     above = i == 0 ? look->above : 0;
      double     below = last ? look->below + look->rule_below : 0;
      FairStrip *strip = fair_setter_add (
          setter, above + fair_type_line_height (look->style) + below);

      strip->row = number;
      strip->keep =
          !last && (n_lines <= WHOLE_LINES || i == 0 || i + 2 == n_lines);
      if (look->is_sum)
        fair_strip_add_fill (strip, FAIR_INK_TINT, setter->x, 0, setter->width,
                             strip->height);
      if (last && look->rule_below > 0)
        fair_strip_add_fill (strip,
                             look->rule_below >= FAIR_RULE ? FAIR_INK_TEXT
                                                           : FAIR_INK_HAIR,
                             setter->x, strip->height - look->rule_below,
                             setter->width, look->rule_below);
    }
}

/* Adds a row: each line of a cell into the strip of that line. */
static void
set_row (Table *table, char **cells, FairRowKind kind, const RowLook *look)
{
  FairSetter  *setter = table->setter;
  guint        n = table->block->columns->len;
  FairElement *row = fair_setter_element (setter, "TR", table->table, NULL);
  g_autoptr (GPtrArray) layouts =
      g_ptr_array_new_with_free_func (g_object_unref);
  guint n_lines = 1;

  for (guint c = 0; c < n; c++)
    {
      PangoLayout *layout = set_cell (table, cells[c], c, look);

      g_ptr_array_add (layouts, layout);
      n_lines = MAX (n_lines, (guint) pango_layout_get_line_count (layout));
    }
  add_strips (table, n_lines, look);

  for (guint c = 0; c < n; c++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, c);
      FairElement *cell = fair_setter_element (setter, look->tag, row, NULL);
      gboolean     quiet = kind == FAIR_ROW_MORE && c == 0;

      if (!is_text (cells[c]))
        continue;
      for (int i = 0; i < pango_layout_get_line_count (layout); i++)
        {
          FairStrip *strip = g_ptr_array_index (
              setter->strips, setter->strips->len - n_lines + i);
          FairOp *op;

          fair_strip_add_line (strip, layout, i, look->style,
                               quiet ? FAIR_INK_QUIET : look->ink, table->x[c],
                               i == 0 ? look->above : 0, table->width[c], cell);
          op = &g_array_index (strip->ops, FairOp, strip->ops->len - 1);
          op->cell = c;
          op->is_number = get_column (table, c)->is_number;
          op->at_end = op->is_number;
        }
    }
}

/* The name of a group over the whole width, what is said of it smaller. */
static void
set_group (Table *table, const FairOutlineRow *row)
{
  FairSetter      *setter = table->setter;
  FairElement     *tr = fair_setter_element (setter, "TR", table->table, NULL);
  FairElement     *cell = fair_setter_element (setter, "TH", tr, NULL);
  FairStrip       *strip = fair_setter_add_space (setter, GROUP_PADDING);
  g_autofree char *name = g_strdup_printf ("**%s**", row->cells[0]);
  double           width =
      fair_type_get_width (setter->type, FAIR_TYPE_TABLE, name) + GROUP_GAP;
  double room = setter->width - width;
  double note = 0;

  fair_strip_add_text (strip, setter->type, FAIR_TYPE_TABLE, FAIR_INK_TEXT,
                       name, setter->x, GROUP_PADDING - 1.0, width - GROUP_GAP,
                       cell);
  if (table->block->columns->len > 1)
    note = fair_strip_add_text (strip, setter->type, FAIR_TYPE_TABLE_HEAD,
                                FAIR_INK_QUIET, row->cells[1],
                                setter->x + width, GROUP_PADDING, room, cell);
  strip->height += MAX (note, fair_type_line_height (FAIR_TYPE_TABLE_HEAD)) +
                   HEAD_PADDING + FAIR_HAIR;
  fair_strip_add_fill (strip, FAIR_INK_HAIR, setter->x,
                       strip->height - FAIR_HAIR, setter->width, FAIR_HAIR);
}

static gboolean
has_heads (const Table *table)
{
  for (guint c = 0; c < table->block->columns->len; c++)
    if (is_text (get_column (table, c)->head))
      return TRUE;

  return FALSE;
}

static void
set_head (Table *table)
{
  FairSetter *setter = table->setter;
  guint       n = table->block->columns->len;
  guint       first = setter->strips->len;
  RowLook     look = { FAIR_TYPE_TABLE_HEAD, FAIR_INK_QUIET, "TH", 0,
                       HEAD_PADDING,         FAIR_RULE,      FALSE };

  if (has_heads (table))
    {
      g_autofree char **cells = g_new0 (char *, n + 1);

      for (guint c = 0; c < n; c++)
        cells[c] = get_column (table, c)->head;
      set_row (table, cells, FAIR_ROW_PLAIN, &look);
    }
  else
    fair_strip_add_fill (fair_setter_add_space (setter, FAIR_RULE),
                         FAIR_INK_TEXT, setter->x, 0, setter->width, FAIR_RULE);

  setter->head = g_ptr_array_new ();
  for (guint i = first; i < setter->strips->len; i++)
    {
      FairStrip *strip = g_ptr_array_index (setter->strips, i);

      strip->keep = TRUE;
      g_ptr_array_add (setter->head, strip);
    }
}

static FairRowKind
kind_of (const FairBlock *block, guint index)
{
  return ((FairOutlineRow *) g_ptr_array_index (block->rows, index))->kind;
}

/* Whether the row stays on the page of the next one: every one of a short
 * table, the first of a group or of the table, the last but one, and the one
 * before the sum. */
static gboolean
keeps (const FairBlock *block, guint index)
{
  if (index + 1 >= block->rows->len)
    return FALSE;
  if (block->rows->len <= SHORT_TABLE ||
      kind_of (block, index + 1) == FAIR_ROW_SUM)
    return TRUE;
  if (kind_of (block, index + 1) == FAIR_ROW_GROUP)
    return FALSE;

  return index == 0 || index + 2 == block->rows->len ||
         kind_of (block, index - 1) == FAIR_ROW_GROUP;
}

/**
 * fair_setter_set_table:
 * @setter: a setter
 * @block: a table
 *
 * Sets a table with its head, groups and sum.
 */
void
fair_setter_set_table (FairSetter *setter, const FairBlock *block)
{
  FairSetter inner = *setter;
  Table      table = { .setter = &inner, .block = block };
  guint      n = block->rows->len;
  guint      first = setter->strips->len;

  if (n == 0 || block->columns->len == 0)
    return;

  table.table = fair_setter_element (setter, "Table", NULL, NULL);
  lay_out_columns (&table);
  set_head (&table);
  ((FairStrip *) g_ptr_array_index (setter->strips, first))->before = 4.5;

  for (guint i = 0; i < n; i++)
    {
      const FairOutlineRow *row = g_ptr_array_index (block->rows, i);
      gboolean              last = i + 1 == n;
      gboolean   before_sum = !last && kind_of (block, i + 1) == FAIR_ROW_SUM;
      gboolean   joined = !last && kind_of (block, i + 1) == FAIR_ROW_MORE;
      RowLook    look = { FAIR_TYPE_TABLE, FAIR_INK_TEXT, "TD", PADDING,
                          PADDING,         FAIR_HAIR,     FALSE };
      FairStrip *strip;

      if (row->kind == FAIR_ROW_GROUP)
        {
          set_group (&table, row);
          continue;
        }
      if (row->kind == FAIR_ROW_SUM)
        {
          look.is_sum = TRUE;
          look.above = look.below = SUM_PADDING;
        }
      if (joined)
        look.rule_below = look.below = 0;
      if (last || before_sum)
        look.rule_below = FAIR_RULE;

      set_row (&table, row->cells, row->kind, &look);
      strip = g_ptr_array_index (setter->strips, setter->strips->len - 1);
      strip->keep = keeps (block, i);
    }

  g_ptr_array_unref (inner.head);
  g_free (table.x);
  g_free (table.width);
}
