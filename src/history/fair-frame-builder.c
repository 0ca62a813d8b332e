/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-frame-builder-private.h"

#include "base/fair-time.h"

static void
column_builder_free (FairColumnBuilder *column)
{
  g_free (column->name);
  g_clear_pointer (&column->codes, g_array_unref);
  g_clear_pointer (&column->dictionary, g_ptr_array_unref);
  g_clear_pointer (&column->index, g_hash_table_unref);
  g_clear_pointer (&column->instants, g_array_unref);
  g_free (column);
}

static FairColumnBuilder *
column_builder_new (const char *name, FairColumnType type)
{
  FairColumnBuilder *column = g_new0 (FairColumnBuilder, 1);

  column->name = g_strdup (name);
  column->type = type;
  if (type == FAIR_COLUMN_INSTANT)
    {
      column->instants = g_array_new (FALSE, FALSE, sizeof (gint64));
      return column;
    }

  column->codes = g_array_new (FALSE, TRUE, sizeof (guint32));
  column->dictionary = g_ptr_array_new ();
  g_ptr_array_add (column->dictionary, NULL);
  column->index = g_hash_table_new (g_str_hash, g_str_equal);

  return column;
}

/* A row comes to have a text late, or loses it to another one: so the
 * dictionary is made anew in the order of the rows, without the texts that no
 * row has any more. The same facts then give the same columns. */
static FairColumn *
finish_texts (FairColumnBuilder *column, guint n_rows)
{
  guint32            *codes;
  g_autofree guint32 *renamed = g_new0 (guint32, column->dictionary->len);
  GPtrArray          *dictionary = g_ptr_array_new ();

  g_array_set_size (column->codes, n_rows);
  codes = (guint32 *) (gpointer) column->codes->data;

  g_ptr_array_add (dictionary, NULL);
  for (guint row = 0; row < n_rows; row++)
    {
      guint32 code = codes[row];

      if (code == 0)
        continue;
      if (renamed[code] == 0)
        {
          renamed[code] = dictionary->len;
          g_ptr_array_add (dictionary,
                           g_ptr_array_index (column->dictionary, code));
        }
      codes[row] = renamed[code];
    }

  return _fair_column_new (column->name, column->type,
                           g_memdup2 (codes, sizeof (guint32) * n_rows),
                           dictionary, NULL);
}

static FairColumn *
finish_instants (FairColumnBuilder *column, guint n_rows)
{
  gint64 *instants = g_new (gint64, n_rows);

  for (guint row = 0; row < n_rows; row++)
    instants[row] = _fair_frame_builder_get_instant (column, row);

  return _fair_column_new (column->name, column->type, NULL, NULL, instants);
}

FairFrameBuilder *
_fair_frame_builder_new (GStringChunk *strings)
{
  FairFrameBuilder *self = g_new0 (FairFrameBuilder, 1);

  self->strings = strings;
  self->ids = g_ptr_array_new ();
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) column_builder_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
_fair_frame_builder_free (FairFrameBuilder *self)
{
  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_free (self);
}

/* Adding a column that is there gives that one. Where a later file takes its
 * texts for another type than an earlier one did, they are but texts. */
guint
_fair_frame_builder_add_column (FairFrameBuilder *self,
                                const char       *name,
                                FairColumnType    type)
{
  FairColumnBuilder *column;
  gpointer           place;

  if (g_hash_table_lookup_extended (self->by_name, name, NULL, &place))
    {
      column = g_ptr_array_index (self->columns, GPOINTER_TO_UINT (place));
      g_return_val_if_fail ((column->type == FAIR_COLUMN_INSTANT) ==
                                (type == FAIR_COLUMN_INSTANT),
                            GPOINTER_TO_UINT (place));
      if (column->type != type)
        column->type = FAIR_COLUMN_TEXT;
      return GPOINTER_TO_UINT (place);
    }

  column = column_builder_new (name, type);
  g_hash_table_insert (self->by_name, column->name,
                       GUINT_TO_POINTER (self->columns->len));
  g_ptr_array_add (self->columns, column);

  return self->columns->len - 1;
}

FairColumnBuilder *
_fair_frame_builder_get_column (FairFrameBuilder *self, guint column)
{
  g_assert (column < self->columns->len);

  return g_ptr_array_index (self->columns, column);
}

FairColumnBuilder *
_fair_frame_builder_find_column (FairFrameBuilder *self, const char *name)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (self->by_name, name, NULL, &place))
    return NULL;

  return g_ptr_array_index (self->columns, GPOINTER_TO_UINT (place));
}

guint
_fair_frame_builder_add_row (FairFrameBuilder *self, const char *id)
{
  guint row;
  char *kept;

  if (_fair_frame_builder_find_row (self, id, &row))
    return row;

  kept = g_string_chunk_insert (self->strings, id);
  g_hash_table_insert (self->rows, kept, GUINT_TO_POINTER (self->ids->len));
  g_ptr_array_add (self->ids, kept);

  return self->ids->len - 1;
}

gboolean
_fair_frame_builder_find_row (FairFrameBuilder *self,
                              const char       *id,
                              guint            *row)
{
  gpointer place;

  if (!g_hash_table_lookup_extended (self->rows, id, NULL, &place))
    return FALSE;
  if (row != NULL)
    *row = GPOINTER_TO_UINT (place);

  return TRUE;
}

guint32
_fair_frame_builder_intern (FairFrameBuilder  *self,
                            FairColumnBuilder *column,
                            const char        *text)
{
  guint32 code = GPOINTER_TO_UINT (g_hash_table_lookup (column->index, text));
  char   *kept;

  if (code != 0)
    return code;

  kept = g_string_chunk_insert (self->strings, text);
  code = column->dictionary->len;
  g_ptr_array_add (column->dictionary, kept);
  g_hash_table_insert (column->index, kept, GUINT_TO_POINTER (code));

  return code;
}

void
_fair_frame_builder_set_code (FairFrameBuilder  *self,
                              FairColumnBuilder *column,
                              guint              row,
                              guint32            code)
{
  g_assert (row < self->ids->len);

  if (row >= column->codes->len)
    g_array_set_size (column->codes, row + 1);
  g_array_index (column->codes, guint32, row) = code;
}

guint32
_fair_frame_builder_get_code (FairColumnBuilder *column, guint row)
{
  if (row >= column->codes->len)
    return 0;

  return g_array_index (column->codes, guint32, row);
}

void
_fair_frame_builder_set_instant (FairFrameBuilder  *self,
                                 FairColumnBuilder *column,
                                 guint              row,
                                 gint64             instant)
{
  const gint64 none = FAIR_INSTANT_NONE;

  g_assert (row < self->ids->len);

  while (column->instants->len <= row)
    g_array_append_val (column->instants, none);
  g_array_index (column->instants, gint64, row) = instant;
}

gint64
_fair_frame_builder_get_instant (FairColumnBuilder *column, guint row)
{
  if (row >= column->instants->len)
    return FAIR_INSTANT_NONE;

  return g_array_index (column->instants, gint64, row);
}

/* The columns are made one after another and each one's growing form is given
 * back at once, so that a column is in memory twice, never all of them. */
FairFrame *
_fair_frame_builder_finish (FairFrameBuilder *self)
{
  GPtrArray *columns =
      g_ptr_array_new_with_free_func ((GDestroyNotify) _fair_column_free);
  guint n_rows = self->ids->len;

  g_hash_table_remove_all (self->by_name);
  g_hash_table_remove_all (self->rows);
  for (guint i = 0; i < self->columns->len; i++)
    {
      FairColumnBuilder *column = g_ptr_array_index (self->columns, i);

      if (column->type == FAIR_COLUMN_INSTANT)
        g_ptr_array_add (columns, finish_instants (column, n_rows));
      else
        g_ptr_array_add (columns, finish_texts (column, n_rows));
      self->columns->pdata[i] = NULL;
      column_builder_free (column);
    }
  g_ptr_array_set_free_func (self->columns, NULL);
  g_ptr_array_set_size (self->columns, 0);

  return _fair_frame_new (g_steal_pointer (&self->ids), columns);
}
