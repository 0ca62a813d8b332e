/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FAIR_SECRET_BYTES:
 *
 * How many random bytes a secret is made of; its text has twice as many digits.
 */
#define FAIR_SECRET_BYTES 32

/**
 * fair_secret_new:
 *
 * Makes a text that nobody can guess: 256 random bits from the system, as 64
 * hexadecimal digits.
 *
 * Returns: (transfer full): the secret
 */
char *fair_secret_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_secret_number:
 * @below: more than 0
 *
 * Returns: a random number from the system, 0 to @below - 1, each as likely
 */
guint32 fair_secret_number (guint32 below);

/**
 * fair_secret_hash:
 * @secret: a secret
 *
 * What may be kept of a secret where others can read it.
 *
 * Returns: (transfer full): its SHA-256 in 64 hexadecimal digits
 */
char *fair_secret_hash (const char *secret) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_secret_equal:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Compares two texts in a time that does not tell how much of them is alike: it
 * is their hashes that are compared, all of them.
 *
 * Returns: whether both are there and equal
 */
gboolean fair_secret_equal (const char *a, const char *b);

G_END_DECLS
