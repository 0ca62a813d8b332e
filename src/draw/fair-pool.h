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

FairPool *fair_pool_new (void) G_GNUC_WARN_UNUSED_RESULT;
void      fair_pool_free (FairPool *pool);
gpointer  fair_pool_copy (FairPool     *pool,
                          gconstpointer data,
                          gsize         n_items,
                          gsize         item_size);
char     *fair_pool_copy_string (FairPool *pool, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPool, fair_pool_free)

G_END_DECLS
