/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairPool:
 *
 * Memory that a copy of a chart points into and that is freed at once.
 */
typedef struct _FairPool FairPool;

/**
 * fair_pool_new:
 *
 * Returns: (transfer full): a pool that holds nothing
 */
FairPool *fair_pool_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_pool_free:
 * @pool: (transfer full): a pool
 *
 * Frees all that was copied into it.
 */
void fair_pool_free (FairPool *pool);

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
gpointer fair_pool_copy (FairPool     *pool,
                         gconstpointer data,
                         gsize         n_items,
                         gsize         item_size);

/**
 * fair_pool_copy_string:
 * @pool: a pool
 * @words: (nullable): a text
 *
 * Returns: (nullable): a copy of @words that lives as long as @pool
 */
char *fair_pool_copy_string (FairPool *pool, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPool, fair_pool_free)

G_END_DECLS
