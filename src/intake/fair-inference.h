/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame.h"
#include "intake/fair-date-form.h"

G_BEGIN_DECLS

#define FAIR_N_SAMPLES 3

/**
 * FairColumnFacts:
 * @n_known: cells that hold something
 * @n_numbers: of them, numbers
 * @n_commas: numbers, when read with a decimal comma and points in groups
 * @n_ranges: numbers and buckets
 * @n_booleans: truth values
 * @n_dates: dates of any form
 * @n_year_first: dates that begin with the year
 * @n_day_first: dates that only the order day, month, year allows
 * @n_month_first: dates that only the order month, day, year allows
 * @n_seconds: nine or ten digits, which may be Unix time
 * @n_millis: twelve or thirteen digits, which may be that in milliseconds
 * @n_lists: several items with ";" between
 * @n_emails: e-mail addresses
 * @longest: the longest cell in bytes
 * @samples: the first different values, %NULL behind the last
 *
 * What all the cells of a column were seen to be.
 */
typedef struct
{
  guint64 n_known;
  guint64 n_numbers;
  guint64 n_commas;
  guint64 n_ranges;
  guint64 n_booleans;
  guint64 n_dates;
  guint64 n_year_first;
  guint64 n_day_first;
  guint64 n_month_first;
  guint64 n_seconds;
  guint64 n_millis;
  guint64 n_lists;
  guint64 n_emails;
  gsize   longest;
  char   *samples[FAIR_N_SAMPLES];
} FairColumnFacts;

void fair_column_facts_add (FairColumnFacts *facts, const char *cell);
void fair_column_facts_clear (FairColumnFacts *facts);

/**
 * FairReading:
 * @type: what the column is read as
 * @order: the order of its dates
 * @order_assumed: whether no date of the file decided that order
 * @decimal_comma: whether its numbers have a decimal comma
 * @epoch: how many of the column's units make a second, where it counts them
 *   since 1970; else 0
 *
 * How a column's cells are read, decided once for all of them.
 */
typedef struct
{
  FairColumnType type;
  FairDateOrder  order;
  gboolean       order_assumed;
  gboolean       decimal_comma;
  int            epoch;
} FairReading;

/**
 * fair_reading_decide:
 * @facts: what the column holds
 * @wanted: the type that its field has
 * @is_attribute: whether it has no such field, so that the type is found out
 * @may_have_comma: whether decimal commas are to be expected
 * @order: the order of dates that a person gave, or %FAIR_DATE_ORDER_ANY
 * @usual: the order assumed where the column leaves it open
 * @out: (out caller-allocates): how to read it
 *
 * Decides how a column is read, by all of its cells. It is boolean, a number or
 * a date with the year first where every cell is one; a date of another form
 * where 19 in 20 are; a list where one in ten has several items and none is
 * long; else text, which is also what buckets of numbers stay. The order of
 * dates is what most of those say that allow only one.
 */
void fair_reading_decide (const FairColumnFacts *facts,
                          FairColumnType         wanted,
                          gboolean               is_attribute,
                          gboolean               may_have_comma,
                          FairDateOrder          order,
                          FairDateOrder          usual,
                          FairReading           *out);

/**
 * fair_reading_read_instant:
 * @reading: how the column is read
 * @cell: a cell that holds something
 * @zone: the zone of text without one
 * @out: (out): the instant
 *
 * Returns: whether the cell is a date
 */
gboolean fair_reading_read_instant (const FairReading *reading,
                                    const char        *cell,
                                    FairZone          *zone,
                                    gint64            *out);

/**
 * fair_reading_read_number:
 * @reading: how the column is read
 * @cell: a cell that holds something
 * @out: (out): the number
 *
 * Returns: whether the cell is a number
 */
gboolean fair_reading_read_number (const FairReading *reading,
                                   const char        *cell,
                                   double            *out);

/**
 * fair_reading_read_text:
 * @reading: how the column is read
 * @cell: a cell that holds something
 * @zone: the zone of text without one
 * @changed: (out) (transfer full) (nullable): the text that stands for it,
 *   where that is not the cell itself
 *
 * Brings dates of other forms into ISO 8601 and decimal commas to points, and
 * leaves everything else as it is.
 *
 * Returns: whether the cell is what its column should hold
 */
gboolean fair_reading_read_text (const FairReading *reading,
                                 const char        *cell,
                                 FairZone          *zone,
                                 char             **changed);

/**
 * fair_reading_describe:
 * @reading: how the column is read
 * @facts: what it holds
 *
 * Returns: (transfer full): what a person is told about it
 */
char *
fair_reading_describe (const FairReading     *reading,
                       const FairColumnFacts *facts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
