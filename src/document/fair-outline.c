/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-outline.h"

#include "base/fair-time.h"

static void
item_free (gpointer data)
{
  FairOutlineItem *item = data;

  g_free (item->number);
  g_free (item->label);
  g_free (item->text);
  g_free (item->note);
  g_free (item->anchor);
  g_free (item);
}

static void
column_free (gpointer data)
{
  FairOutlineColumn *column = data;

  g_free (column->head);
  g_free (column);
}

static void
row_free (gpointer data)
{
  FairOutlineRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static void
passage_free (gpointer data)
{
  FairPassage *passage = data;

  g_free (passage->text);
  g_free (passage);
}

/**
 * fair_outline_new:
 *
 * Returns: (transfer full): an empty document
 */
FairOutline *
fair_outline_new (void)
{
  FairOutline *outline = g_new0 (FairOutline, 1);

  outline->dated = FAIR_INSTANT_NONE;
  outline->blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_block_free);
  outline->passages =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, passage_free);

  return outline;
}

/**
 * fair_outline_free:
 * @outline: (transfer full) (nullable): a document
 */
void
fair_outline_free (FairOutline *outline)
{
  if (outline == NULL)
    return;

  g_free (outline->title);
  g_free (outline->subject);
  g_free (outline->author);
  g_free (outline->language);
  g_free (outline->head_start);
  g_free (outline->head_end);
  g_free (outline->foot);
  g_ptr_array_unref (outline->blocks);
  g_hash_table_unref (outline->passages);
  g_free (outline);
}

/**
 * fair_block_new:
 * @kind: what it is
 * @text: (nullable): its text
 *
 * Returns: (transfer full): a block
 */
FairBlock *
fair_block_new (FairBlockKind kind, const char *text)
{
  FairBlock *block = g_new0 (FairBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  block->items = g_ptr_array_new_with_free_func (item_free);
  block->blocks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_block_free);
  block->columns = g_ptr_array_new_with_free_func (column_free);
  block->rows = g_ptr_array_new_with_free_func (row_free);

  return block;
}

/**
 * fair_block_free:
 * @block: (transfer full) (nullable): a block
 */
void
fair_block_free (FairBlock *block)
{
  if (block == NULL)
    return;

  if (block->figure.free_data != NULL)
    block->figure.free_data (block->figure.data);
  g_free (block->figure.alternative);
  g_free (block->number);
  g_free (block->text);
  g_free (block->note);
  g_free (block->anchor);
  g_ptr_array_unref (block->items);
  g_ptr_array_unref (block->blocks);
  g_ptr_array_unref (block->columns);
  g_ptr_array_unref (block->rows);
  g_free (block);
}

/**
 * fair_outline_add:
 * @outline: a document
 * @kind: what to add
 * @text: (nullable): its text
 *
 * Returns: (transfer none): the new block at the end
 */
FairBlock *
fair_outline_add (FairOutline *outline, FairBlockKind kind, const char *text)
{
  FairBlock *block = fair_block_new (kind, text);

  g_return_val_if_fail (outline != NULL, NULL);

  g_ptr_array_add (outline->blocks, block);
  return block;
}

/**
 * fair_block_add:
 * @block: a block that holds others
 * @kind: what to add
 * @text: (nullable): its text
 *
 * Returns: (transfer none): the new block at the end of @block
 */
FairBlock *
fair_block_add (FairBlock *block, FairBlockKind kind, const char *text)
{
  FairBlock *child = fair_block_new (kind, text);

  g_return_val_if_fail (block != NULL, NULL);

  g_ptr_array_add (block->blocks, child);
  return child;
}

/**
 * fair_block_add_text:
 * @block: a block that holds others
 * @text: (nullable): a paragraph; nothing is added where there is none
 *
 * Returns: (transfer none) (nullable): the new paragraph
 */
FairBlock *
fair_block_add_text (FairBlock *block, const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;

  return fair_block_add (block, FAIR_BLOCK_PARAGRAPH, text);
}

/**
 * fair_block_add_item:
 * @block: a block
 * @label: (nullable): see #FairBlockKind
 * @text: (nullable): see #FairBlockKind
 * @note: (nullable): see #FairBlockKind
 *
 * Returns: (transfer none): the new item
 */
FairOutlineItem *
fair_block_add_item (FairBlock  *block,
                     const char *label,
                     const char *text,
                     const char *note)
{
  FairOutlineItem *item = g_new0 (FairOutlineItem, 1);

  g_return_val_if_fail (block != NULL, NULL);

  item->label = g_strdup (label);
  item->text = g_strdup (text);
  item->note = g_strdup (note);
  g_ptr_array_add (block->items, item);

  return item;
}

/**
 * fair_block_add_column:
 * @block: a table
 * @head: what stands above the column
 * @share: its share of the room that the others leave, or 0 to be as wide as
 *   its widest cell
 * @is_number: whether it is set to the far side
 */
void
fair_block_add_column (FairBlock  *block,
                       const char *head,
                       double      share,
                       gboolean    is_number)
{
  FairOutlineColumn *column = g_new0 (FairOutlineColumn, 1);

  g_return_if_fail (block != NULL);

  column->head = g_strdup (head);
  column->share = share;
  column->is_number = is_number;
  g_ptr_array_add (block->columns, column);
}

/**
 * fair_block_take_row:
 * @block: a table with all its columns
 * @kind: what the row is
 * @cells: (transfer full) (array zero-terminated=1): one for each column, or
 *   fewer: the others stay empty
 */
void
fair_block_take_row (FairBlock *block, FairRowKind kind, char **cells)
{
  FairOutlineRow *row = g_new0 (FairOutlineRow, 1);
  guint           n_cells = g_strv_length (cells);

  g_return_if_fail (block != NULL);

  cells = g_renew (char *, cells, block->columns->len + 1);
  for (guint i = n_cells; i < block->columns->len; i++)
    cells[i] = g_strdup ("");
  cells[block->columns->len] = NULL;

  row->kind = kind;
  row->cells = cells;
  g_ptr_array_add (block->rows, row);
}

/**
 * fair_block_add_row:
 * @block: a table with all its columns
 * @kind: what the row is
 * @...: its cells, at most one for each column, then %NULL
 */
void
fair_block_add_row (FairBlock *block, FairRowKind kind, ...)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  const char *cell;
  va_list     list;

  va_start (list, kind);
  while ((cell = va_arg (list, const char *)) != NULL)
    g_strv_builder_add (cells, cell);
  va_end (list);

  fair_block_take_row (block, kind, g_strv_builder_end (cells));
}

static void
visit (char **text, GFunc func, gpointer data)
{
  if (*text != NULL)
    func (text, data);
}

static void
visit_block (FairBlock *block, GFunc func, gpointer data)
{
  visit (&block->text, func, data);
  visit (&block->note, func, data);

  for (guint i = 0; i < block->items->len; i++)
    {
      FairOutlineItem *item = g_ptr_array_index (block->items, i);

      visit (&item->label, func, data);
      visit (&item->text, func, data);
      visit (&item->note, func, data);
    }
  for (guint i = 0; i < block->rows->len; i++)
    {
      FairOutlineRow *row = g_ptr_array_index (block->rows, i);

      for (guint c = 0; row->cells[c] != NULL; c++)
        visit (&row->cells[c], func, data);
    }
  for (guint i = 0; i < block->blocks->len; i++)
    visit_block (g_ptr_array_index (block->blocks, i), func, data);
}

/**
 * fair_outline_foreach_text:
 * @outline: a document
 * @func: (scope call): called with the place of each text (char **) of texts,
 *   notes, items and cells, which it may replace
 * @data: what @func is called with
 */
void
fair_outline_foreach_text (FairOutline *outline, GFunc func, gpointer data)
{
  g_return_if_fail (outline != NULL);

  for (guint i = 0; i < outline->blocks->len; i++)
    visit_block (g_ptr_array_index (outline->blocks, i), func, data);
}
