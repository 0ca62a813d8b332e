/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairQuantityKind:
 * @FAIR_QUANTITY_NONE: neither
 * @FAIR_QUANTITY_NUMBER: a number
 * @FAIR_QUANTITY_RANGE: a bucket of numbers
 *
 * What a text is as a figure.
 */
typedef enum
{
  FAIR_QUANTITY_NONE,
  FAIR_QUANTITY_NUMBER,
  FAIR_QUANTITY_RANGE,
} FairQuantityKind;

/**
 * FairQuantity:
 * @kind: what it is
 * @value: the number; of a bucket nothing
 * @text: the same in the form that fair_range_parse() reads
 * @currency: the currency's code, "$" or "kr" where several have that sign, or
 *   empty
 *
 * A figure as people write it.
 */
typedef struct
{
  FairQuantityKind kind;
  double           value;
  char             text[96];
  char             currency[4];
} FairQuantity;

/**
 * fair_quantity_read:
 * @text: UTF-8 text
 * @comma: whether a comma, not a point, is the decimal mark
 * @lenient: whether the field is one of numbers, so that words and magnitudes
 *   around the figure are understood, too: "1.2M", "51-200 employees"
 * @out: (out caller-allocates): the figure
 *
 * Reads a number or a bucket with what people put around it: a currency's sign
 * or code on either side, a percent sign, parentheses or a minus behind it for
 * what is below nought, groups of digits.
 *
 * Returns: @out's kind
 */
FairQuantityKind fair_quantity_read (const char   *text,
                                     gboolean      comma,
                                     gboolean      lenient,
                                     FairQuantity *out);

/**
 * fair_quantity_read_damaged:
 * @text: UTF-8 text
 * @out: (out caller-allocates): the figure
 *
 * Reads a bucket that a spreadsheet took for a date: "2-10" became "10-Feb",
 * "11-50" became "Nov-50".
 *
 * Returns: whether @text is one
 */
gboolean fair_quantity_read_damaged (const char *text, FairQuantity *out);

/**
 * fair_quantity_is_foreign:
 * @figure: a figure
 * @currency: a currency's code
 *
 * Returns: whether the figure says that it is in another currency
 */
gboolean fair_quantity_is_foreign (const FairQuantity *figure,
                                   const char         *currency);

G_END_DECLS
