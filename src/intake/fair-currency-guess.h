/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fair_currency_guess:
 * @paths: (array zero-terminated=1): files to be imported
 * @usual: the currency that is meant where a file says "$" or "kr"
 * @file: (out) (transfer full) (nullable): the name of the file that says so
 * most often
 * @cancellable: (nullable): stops it
 *
 * Finds out in which currency the amounts of files are, from the first 2,000
 * rows of each: columns of currencies, signs and codes beside amounts, and what
 * their headings say. Files that cannot be read say nothing.
 *
 * Returns: (transfer full) (nullable): the code that is said most often, %NULL
 *   where none is
 */
char *fair_currency_guess (const char *const *paths,
                           const char        *usual,
                           char             **file,
                           GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
