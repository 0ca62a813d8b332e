/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairKappa:
 * @known: whether it is defined; if not, only @n and @raters count
 * @n: how many things were judged by everyone
 * @raters: how many people judged
 * @observed: the share of pairs that agree, 0 to 1
 * @expected: the share that would agree by chance
 * @kappa: (observed − expected) ÷ (1 − expected), at most 1
 *
 * How far people agree beyond chance. It is not defined of nothing, of fewer
 * than two people, and where everyone says the same of everything: then there
 * is no chance to be beaten.
 */
typedef struct
{
  gboolean known;
  guint    n;
  guint    raters;
  double   observed;
  double   expected;
  double   kappa;
} FairKappa;

/**
 * fair_kappa_new_cohen:
 * @a: (array length=n): which of @n_kinds the one person chose
 * @b: (array length=n): which the other one chose
 * @n: how many things they judged
 * @n_kinds: how many kinds there are to choose from
 *
 * Cohen's kappa of two people. Source: Cohen, "A coefficient of agreement for
 * nominal scales", Educational and Psychological Measurement 20, 1960.
 *
 * Returns: the agreement
 */
FairKappa
fair_kappa_new_cohen (const guint8 *a, const guint8 *b, guint n, guint n_kinds);

/**
 * fair_kappa_new_fleiss:
 * @counts: (array): for each thing and kind, in rows, how many people chose it;
 *   every row adds up to the same number
 * @n: how many things were judged
 * @n_kinds: how many kinds there are to choose from
 *
 * Fleiss' kappa of any number of people. Source: Fleiss, "Measuring nominal
 * scale agreement among many raters", Psychological Bulletin 76, 1971.
 *
 * Returns: the agreement
 */
FairKappa fair_kappa_new_fleiss (const guint *counts, guint n, guint n_kinds);

/**
 * fair_kappa_to_words:
 * @kappa: an agreement
 *
 * The scale of Landis and Koch, "The measurement of observer agreement for
 * categorical data", Biometrics 33, 1977: 0 and less poor, to 0.20 slight, to
 * 0.40 fair, to 0.60 moderate, to 0.80 substantial, above almost perfect.
 *
 * Returns: (transfer none): what it means, in the person's language
 */
const char *fair_kappa_to_words (const FairKappa *kappa);

G_END_DECLS
