/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-frame-private.h"

#include "base/fair-time.h"

#include <string.h>

/* A frame and what is only of use to find a row: the rows sorted by id, made
 * when somebody first asks. A history is shared between threads, so the first
 * to ask makes it while the others wait. */
typedef struct
{
  FairFrame frame;
  guint32  *by_id;
  gsize     sorted;
} FairFrameStore;

static const char *const type_names[] = { "text", "number", "boolean",
                                          "date", "list",   "instant" };

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer ids)
{
  const guint32 *left = a;
  const guint32 *right = b;

  return strcmp (g_ptr_array_index ((GPtrArray *) ids, *left),
                 g_ptr_array_index ((GPtrArray *) ids, *right));
}

static void
sort_ids (FairFrameStore *store)
{
  if (!g_once_init_enter (&store->sorted))
    return;

  store->by_id = g_new (guint32, store->frame.n_rows);
  for (guint row = 0; row < store->frame.n_rows; row++)
    store->by_id[row] = row;
  g_qsort_with_data (store->by_id, (int) store->frame.n_rows, sizeof (guint32),
                     compare_ids, store->frame.ids);

  g_once_init_leave (&store->sorted, 1);
}

FairColumn *
_fair_column_new (const char    *name,
                  FairColumnType type,
                  guint32       *codes,
                  GPtrArray     *dictionary,
                  gint64        *instants)
{
  FairColumn *column = g_new0 (FairColumn, 1);

  g_assert ((type == FAIR_COLUMN_INSTANT) == (dictionary == NULL));

  column->name = g_strdup (name);
  column->type = type;
  column->codes = codes;
  column->dictionary = dictionary;
  column->instants = instants;

  return column;
}

void
_fair_column_free (FairColumn *column)
{
  g_free (column->name);
  g_free (column->codes);
  g_clear_pointer (&column->dictionary, g_ptr_array_unref);
  g_free (column->instants);
  g_free (column);
}

FairFrame *
_fair_frame_new (GPtrArray *ids, GPtrArray *columns)
{
  FairFrameStore *store = g_new0 (FairFrameStore, 1);

  store->frame.n_rows = ids->len;
  store->frame.ids = ids;
  store->frame.columns = columns;

  return &store->frame;
}

void
_fair_frame_free (FairFrame *frame)
{
  FairFrameStore *store = (FairFrameStore *) frame;

  g_ptr_array_unref (frame->ids);
  g_ptr_array_unref (frame->columns);
  g_free (store->by_id);
  g_free (store);
}

const FairColumn *
fair_frame_find (const FairFrame *frame, const char *name)
{
  g_return_val_if_fail (frame != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < frame->columns->len; i++)
    {
      const FairColumn *column = g_ptr_array_index (frame->columns, i);

      if (strcmp (column->name, name) == 0)
        return column;
    }

  return NULL;
}

const char *
fair_column_get_text (const FairColumn *column, guint row)
{
  g_return_val_if_fail (column != NULL, NULL);

  if (column->codes == NULL)
    return NULL;

  return g_ptr_array_index (column->dictionary, column->codes[row]);
}

gint64
fair_column_get_instant (const FairColumn *column, guint row)
{
  g_return_val_if_fail (column != NULL, FAIR_INSTANT_NONE);

  return column->instants != NULL ? column->instants[row] : FAIR_INSTANT_NONE;
}

const char *
fair_frame_get_id (const FairFrame *frame, guint row)
{
  g_return_val_if_fail (frame != NULL, NULL);
  g_return_val_if_fail (row < frame->n_rows, NULL);

  return g_ptr_array_index (frame->ids, row);
}

gboolean
fair_frame_find_row (const FairFrame *frame, const char *id, guint *row)
{
  FairFrameStore *store = (FairFrameStore *) frame;
  guint           low = 0;
  guint           high;

  g_return_val_if_fail (frame != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  sort_ids (store);

  high = frame->n_rows;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint candidate = store->by_id[middle];
      int   order = strcmp (id, g_ptr_array_index (frame->ids, candidate));

      if (order == 0)
        {
          if (row != NULL)
            *row = candidate;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}

const char *
fair_column_type_to_string (FairColumnType type)
{
  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (type_names), NULL);

  return type_names[type];
}

gboolean
fair_column_type_from_string (const char *text, FairColumnType *type)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (type_names); i++)
    {
      if (strcmp (text, type_names[i]) == 0)
        {
          *type = (FairColumnType) i;
          return TRUE;
        }
    }

  return FALSE;
}
