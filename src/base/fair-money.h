/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_money_format:
 * @amount: an amount in whole units of @currency, finite
 * @currency: (nullable): an ISO 4217 code, or %NULL for the number alone
 * @with_decimals: whether to show two decimals
 *
 * Writes an amount for a person, with the locale's groups and point. The
 * dollar of the United States, euro, pound sterling, rupee, won and yen have
 * their sign ("$12,500"), other currencies their code ("CHF 12,500" with a
 * no-break space). Without decimals it is rounded to the nearest whole number,
 * halves away from zero.
 *
 * Returns: (transfer full): the text
 */
char *fair_money_format (double      amount,
                         const char *currency,
                         gboolean    with_decimals) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_currency_is_valid:
 * @code: (nullable): a text
 *
 * Returns: whether @code has the form of an ISO 4217 code: three ASCII capital
 *   letters
 */
gboolean fair_currency_is_valid (const char *code);

G_END_DECLS
