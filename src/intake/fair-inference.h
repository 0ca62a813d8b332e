/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame.h"
#include "intake/fair-date-form.h"
#include "intake/fair-quantity.h"

G_BEGIN_DECLS

#define FAIR_N_SAMPLES 3

/**
 * FairColumnFacts:
 * @n_known: cells that hold something
 * @n_absent: of them, words for "there is none" that may also be a value, as
 *   fair_sheet_rows_is_absent() knows them
 * @n_plain: of them, numbers as fair_number_parse() reads them
 * @n_buckets: buckets as fair_range_parse() reads them
 * @n_numbers: numbers with a decimal point, whatever is put around them
 * @n_commas: numbers with a decimal comma
 * @n_ranges: numbers and buckets with decimal points
 * @n_comma_ranges: numbers and buckets with decimal commas
 * @n_point_only: those that only a decimal point makes one
 * @n_comma_only: those that only a decimal comma makes one
 * @n_booleans: truth values as fair_boolean_parse() reads them
 * @n_truths: those and others that are yes or no
 * @n_yes: those of them that are yes
 * @n_dates: dates of any form
 * @n_year_first: dates that begin with the year
 * @n_dotted: dates with points between their numbers
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
  guint64 n_absent;
  guint64 n_plain;
  guint64 n_buckets;
  guint64 n_numbers;
  guint64 n_commas;
  guint64 n_ranges;
  guint64 n_comma_ranges;
  guint64 n_point_only;
  guint64 n_comma_only;
  guint64 n_booleans;
  guint64 n_truths;
  guint64 n_yes;
  guint64 n_dates;
  guint64 n_year_first;
  guint64 n_dotted;
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
 * FairDecimalMark:
 * @FAIR_DECIMAL_MARK_OPEN: not known
 * @FAIR_DECIMAL_MARK_POINT: 1.5
 * @FAIR_DECIMAL_MARK_COMMA: 1,5
 *
 * The decimal mark.
 */
typedef enum
{
  FAIR_DECIMAL_MARK_OPEN,
  FAIR_DECIMAL_MARK_POINT,
  FAIR_DECIMAL_MARK_COMMA,
} FairDecimalMark;

/**
 * fair_column_facts_find_mark:
 * @facts: what is known of a column
 *
 * Returns: the decimal mark that its numbers have, %FAIR_DECIMAL_MARK_OPEN
 * where they do not tell or it has none
 */
FairDecimalMark fair_column_facts_find_mark (const FairColumnFacts *facts);

/**
 * FairLaxity:
 * @FAIR_LAXITY_NONE: a cell is what it is, as in files in canonical names
 * @FAIR_LAXITY_CELLS: what people put around numbers, and yes and no in other
 *   words, are understood
 * @FAIR_LAXITY_NUMBERS: in a field of numbers words and magnitudes as well
 *
 * How much is read into a cell.
 */
typedef enum
{
  FAIR_LAXITY_NONE,
  FAIR_LAXITY_CELLS,
  FAIR_LAXITY_NUMBERS,
} FairLaxity;

/**
 * FairExpectation:
 * @type: the type that the column's field has
 * @is_attribute: whether it has no such field, so that the type is found out
 * @laxity: how much is read into its cells
 * @mark: the decimal mark where the column leaves it open
 * @may_be_no: whether an empty cell may stand for no
 * @order: the order of dates that a person gave, or %FAIR_DATE_ORDER_ANY
 * @usual: the order assumed where the column leaves it open
 *
 * What is known of a column besides its cells.
 */
typedef struct
{
  FairColumnType  type;
  gboolean        is_attribute;
  FairLaxity      laxity;
  FairDecimalMark mark;
  gboolean        may_be_no;
  FairDateOrder   order;
  FairDateOrder   usual;
} FairExpectation;

/**
 * FairReading:
 * @type: what the column is read as
 * @order: the order of its dates
 * @order_assumed: whether no date of the file decided that order
 * @decimal_comma: whether its numbers have a decimal comma
 * @epoch: how many of the column's units make a second, where it counts them
 *   since 1970; else 0
 * @laxity: how much is read into a cell
 * @empty_is_no: whether nothing but yes stands in it, so that empty cells are
 *   taken for no
 * @skips_absent: whether words such as "none" are no value in it
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
  FairLaxity     laxity;
  gboolean       empty_is_no;
  gboolean       skips_absent;
} FairReading;

/**
 * fair_reading_decide:
 * @facts: what the column holds
 * @expected: what else is known of it
 * @out: (out caller-allocates): how to read it
 *
 * Decides how a column is read, by all of its cells. It is boolean, a plain
 * number or a date with the year first where every cell is one; another number
 * or a date of another form where 19 in 20 are, and for both words such as
 * "none" do not count where they are not the most; a list where one in ten has
 * several items and none is long; else text, which is also what buckets of
 * numbers stay. The order of dates is what most of those say that allow only
 * one, and so is the decimal mark.
 */
void fair_reading_decide (const FairColumnFacts *facts,
                          const FairExpectation *expected,
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
 * @figure: (out caller-allocates): what was put around it
 *
 * Returns: whether the cell is a number
 */
gboolean fair_reading_read_number (const FairReading *reading,
                                   const char        *cell,
                                   double            *out,
                                   FairQuantity      *figure);

/**
 * fair_reading_read_text:
 * @reading: how the column is read
 * @cell: a cell that holds something
 * @zone: the zone of text without one
 * @changed: (out) (transfer full) (nullable): the text that stands for it,
 *   where that is not the cell itself
 *
 * Brings dates of other forms into ISO 8601, numbers and truth values that not
 * every reader understands into a form that is, and leaves everything else as
 * it is.
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
