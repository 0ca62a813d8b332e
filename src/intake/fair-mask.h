/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_mask_is_personal:
 * @name: a heading or an attribute's name
 * @of_leads: whether it is one of leads or contacts
 *
 * Returns: whether such a column tells who somebody is: names, telephone
 *   numbers, profiles
 */
gboolean fair_mask_is_personal (const char *name, gboolean of_leads);

/**
 * fair_mask_dup_pseudonym:
 * @key: a secret
 * @text: what tells who somebody is
 *
 * Returns: (transfer full): a name that stands for @text, the same for the
 *   same, which cannot be turned back without @key (HMAC-SHA-256)
 */
char *fair_mask_dup_pseudonym (const char *key,
                               const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_mask_dup_scrubbed:
 * @key: a secret
 * @text: any text
 * @keep_domains: whether the domain of an address stays
 *
 * Puts pseudonyms in the place of e-mail addresses within a text.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where it holds none
 */
char *fair_mask_dup_scrubbed (const char *key,
                              const char *text,
                              gboolean keep_domains) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
