/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-vault-batch-private.h"

#include "store/fair-store-undo.h"

static void
entry_free (gpointer data)
{
  FairEntry *entry = data;

  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

FairBatch *
_fair_batch_new (const char *label)
{
  FairBatch *batch = g_new0 (FairBatch, 1);

  batch->entries = g_ptr_array_new_with_free_func (entry_free);
  batch->label = g_strdup (label);

  return batch;
}

void
_fair_batch_free (FairBatch *batch)
{
  g_ptr_array_unref (batch->entries);
  g_free (batch->label);
  g_free (batch);
}

static gboolean
write_entry (FairStore *store, const FairEntry *entry, GError **error)
{
  switch (entry->kind)
    {
    case FAIR_ENTRY_RECORD:
      return fair_store_record_set (store, entry->records, entry->key,
                                    entry->at, entry->value, error);

    case FAIR_ENTRY_DECISION:
      return fair_store_record_append (store, FAIR_STORE_DECISIONS, entry->at,
                                       entry->value, error);

    case FAIR_ENTRY_VALUE:
    default:
      return fair_store_set_value (store, entry->table, entry->key,
                                   entry->value, error);
    }
}

/* All of it or nothing. */
gboolean
_fair_batch_write (const FairBatch *batch, FairStore *store, GError **error)
{
  if (!fair_store_begin_step (store, batch->label, NULL, error))
    return FALSE;
  for (guint i = 0; i < batch->entries->len; i++)
    if (!write_entry (store, g_ptr_array_index (batch->entries, i), error))
      {
        fair_store_cancel_step (store);
        return FALSE;
      }

  return fair_store_end_step (store, error);
}

static void
batch_free (gpointer batch)
{
  _fair_batch_free (batch);
}

/* Batches that wait to be written, in order. */
GPtrArray *
_fair_batch_list_new (void)
{
  return g_ptr_array_new_with_free_func (batch_free);
}

static gboolean
is_same (const FairEntry *one, const FairEntry *other)
{
  return one->kind == other->kind && one->table == other->table &&
         one->records == other->records && g_str_equal (one->key, other->key);
}

static gboolean
replaces (const FairBatch *batch, const FairEntry *entry)
{
  for (guint i = 0; i < batch->entries->len; i++)
    if (is_same (g_ptr_array_index (batch->entries, i), entry))
      return TRUE;

  return FALSE;
}

/* Takes a batch. What it sets anew need not be written before it. */
void
_fair_batch_list_take (GPtrArray *list, FairBatch *batch)
{
  for (guint i = list->len; i > 0; i--)
    {
      FairBatch *earlier = g_ptr_array_index (list, i - 1);

      for (guint k = earlier->entries->len; k > 0; k--)
        if (replaces (batch, g_ptr_array_index (earlier->entries, k - 1)))
          g_ptr_array_remove_index (earlier->entries, k - 1);
      if (earlier->entries->len == 0)
        g_ptr_array_remove_index (list, i - 1);
    }
  g_ptr_array_add (list, batch);
}
