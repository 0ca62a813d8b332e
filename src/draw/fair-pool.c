/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-pool.h"

struct _FairPool
{
  GPtrArray *blocks;
};

FairPool *
fair_pool_new (void)
{
  FairPool *pool = g_new0 (FairPool, 1);

  pool->blocks = g_ptr_array_new_with_free_func (g_free);
  return pool;
}

void
fair_pool_free (FairPool *pool)
{
  g_ptr_array_unref (pool->blocks);
  g_free (pool);
}

gpointer
fair_pool_copy (FairPool     *pool,
                gconstpointer data,
                gsize         n_items,
                gsize         item_size)
{
  gpointer copy;

  g_return_val_if_fail (pool != NULL, NULL);

  if (data == NULL || n_items == 0)
    return NULL;

  g_assert (n_items <= G_MAXSIZE / item_size);
  copy = g_memdup2 (data, n_items * item_size);
  g_ptr_array_add (pool->blocks, copy);
  return copy;
}

char *
fair_pool_copy_string (FairPool *pool, const char *words)
{
  char *copy;

  g_return_val_if_fail (pool != NULL, NULL);

  if (words == NULL)
    return NULL;

  copy = g_strdup (words);
  g_ptr_array_add (pool->blocks, copy);
  return copy;
}
