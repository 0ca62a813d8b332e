/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-pool.h"

struct _FairPool
{
  GPtrArray *blocks;
};

/**
 * fair_pool_new:
 *
 * Returns: (transfer full): a pool that holds nothing
 */
FairPool *
fair_pool_new (void)
{
  FairPool *pool = g_new0 (FairPool, 1);

  pool->blocks = g_ptr_array_new_with_free_func (g_free);
  return pool;
}

/**
 * fair_pool_free:
 * @pool: (transfer full): a pool
 *
 * Frees all that was copied into it.
 */
void
fair_pool_free (FairPool *pool)
{
  g_ptr_array_unref (pool->blocks);
  g_free (pool);
}

/**
 * fair_pool_copy:
 * @pool: a pool
 * @data: (nullable): an array
 * @n_items: how many items it has
 * @item_size: the size of each
 *
 * Returns: (nullable): a copy of @data that lives as long as @pool, %NULL if
 *   there is nothing to copy
 */
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

/**
 * fair_pool_copy_string:
 * @pool: a pool
 * @words: (nullable): a text
 *
 * Returns: (nullable): a copy of @words that lives as long as @pool
 */
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
