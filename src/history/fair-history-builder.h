/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairRows:
 * @FAIR_ROWS_LEADS: a row a lead
 * @FAIR_ROWS_COMPANIES: a row a company
 * @FAIR_ROWS_DEALS: a row a deal
 */
typedef enum
{
  FAIR_ROWS_LEADS,
  FAIR_ROWS_COMPANIES,
  FAIR_ROWS_DEALS,
} FairRows;

/**
 * FairHistoryBuilder:
 *
 * Takes rows in the order of import and makes a history of them. It applies
 * the rules that tie companies and deals to leads: a lead's own value wins
 * over its company's, a deal of a company counts for the leads that were
 * created before it closed, a deal without a lead becomes a lead of its own.
 * What a file's columns mean, and what its dates and numbers say, has been
 * settled before.
 */
typedef struct _FairHistoryBuilder FairHistoryBuilder;

/**
 * fair_history_builder_new:
 * @zone: the workshop's time zone
 * @currency: the ISO 4217 code of the workshop
 * @imported_at: the moment of the import, in UTC seconds
 *
 * Returns: (transfer full): a builder without any row
 */
FairHistoryBuilder *fair_history_builder_new (FairZone   *zone,
                                              const char *currency,
                                              gint64      imported_at);

/**
 * fair_history_builder_new_from:
 * @history: an earlier history
 * @imported_at: the moment of this import, in UTC seconds
 *
 * Begins with what the rows of @history themselves said, so that an import adds
 * to them and changes what has the same id. What came from companies and the
 * leads that were made of deals are worked out anew. A given as-of is not taken
 * over. An activity that equals one of @history is taken for that one: each of
 * them stands for one, so a whole export can be imported again.
 *
 * Returns: (transfer full): a builder
 */
FairHistoryBuilder *fair_history_builder_new_from (const FairHistory *history,
                                                   gint64 imported_at);

/**
 * FairHistoryMask:
 * @rows: whose text it is
 * @column: (nullable): the column; %NULL for an id, "detail" for an activity's
 * @text: the text
 * @user_data: what was given along
 *
 * Returns: (transfer full) (nullable): what stands for the text, an empty text
 *   for no value, or %NULL to keep it
 */
typedef char *(*FairHistoryMask) (FairRows    rows,
                                  const char *column,
                                  const char *text,
                                  gpointer    user_data);

/**
 * fair_history_builder_new_masked:
 * @history: a history
 * @mask: says what stands for each text; asked once for each different one
 * @user_data: for @mask
 *
 * Begins a history that is like another but for its texts: of the same moment,
 * with the same rows in the same order.
 *
 * Returns: (transfer full): a builder, to be finished
 */
FairHistoryBuilder *
fair_history_builder_new_masked (const FairHistory *history,
                                 FairHistoryMask    mask,
                                 gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_history_builder_free:
 * @builder: (transfer full): a builder
 */
void fair_history_builder_free (FairHistoryBuilder *builder);

/**
 * fair_history_builder_set_as_of:
 * @builder: a builder
 * @as_of: UTC seconds, or %FAIR_INSTANT_NONE to find it in the rows
 *
 * Says as of when the files speak.
 */
void fair_history_builder_set_as_of (FairHistoryBuilder *builder, gint64 as_of);

/**
 * fair_history_builder_add_column:
 * @builder: a builder
 * @rows: which frame
 * @name: the attribute's name, not empty
 * @type: what its values are; %FAIR_COLUMN_INSTANT for the stage times of leads
 *   and for created_at and closed_at of deals, which are read under these
 *   names, and for nothing else
 *
 * Adds a column. One of that name that is there is given instead; where its
 * type differs, it becomes text. Companies' columns are attributes of their
 * leads under the same name: the company's name is `company`.
 *
 * Returns: the column's index in its frame
 */
guint fair_history_builder_add_column (FairHistoryBuilder *builder,
                                       FairRows            rows,
                                       const char         *name,
                                       FairColumnType      type);

/**
 * fair_history_builder_add_row:
 * @builder: a builder
 * @rows: which frame
 * @id: the row's id, not empty
 *
 * Adds a row. One of that id that is there is given instead.
 *
 * Returns: the row's index in its frame
 */
guint fair_history_builder_add_row (FairHistoryBuilder *builder,
                                    FairRows            rows,
                                    const char         *id);

/**
 * fair_history_builder_find_row:
 * @builder: a builder
 * @rows: which frame
 * @id: an id
 * @row: (out) (optional): the row's index
 *
 * Returns: whether there is a row of that id
 */
gboolean fair_history_builder_find_row (FairHistoryBuilder *builder,
                                        FairRows            rows,
                                        const char         *id,
                                        guint              *row);

/**
 * fair_history_builder_set_text:
 * @builder: a builder
 * @rows: which frame
 * @row: a row's index
 * @column: a column's index, not of instants
 * @text: (nullable): valid UTF-8, copied; %NULL or empty leaves what is there
 *
 * Says what a row's own file says.
 */
void fair_history_builder_set_text (FairHistoryBuilder *builder,
                                    FairRows            rows,
                                    guint               row,
                                    guint               column,
                                    const char         *text);

/**
 * fair_history_builder_set_instant:
 * @builder: a builder
 * @rows: which frame
 * @row: a row's index
 * @column: a column's index, of instants
 * @instant: UTC seconds within the years 1 to 9999; %FAIR_INSTANT_NONE leaves
 *   what is there
 *
 * Says when, by the row's own file.
 */
void fair_history_builder_set_instant (FairHistoryBuilder *builder,
                                       FairRows            rows,
                                       guint               row,
                                       guint               column,
                                       gint64              instant);

/**
 * fair_history_builder_has_value:
 * @builder: a builder
 * @rows: which rows
 * @row: a row
 * @column: a column
 *
 * Returns: whether the row has a value in the column
 */
gboolean fair_history_builder_has_value (FairHistoryBuilder *builder,
                                         FairRows            rows,
                                         guint               row,
                                         guint               column);

/**
 * fair_history_builder_get_instant:
 * @builder: a builder
 * @rows: which rows
 * @row: a row
 * @column: a column of instants
 *
 * Returns: the row's instant, or %FAIR_INSTANT_NONE
 */
gint64 fair_history_builder_get_instant (FairHistoryBuilder *builder,
                                         FairRows            rows,
                                         guint               row,
                                         guint               column);

/**
 * fair_history_builder_tie_company:
 * @builder: a builder
 * @rows: leads or deals
 * @row: a row's index
 * @company: the index of its company's row
 *
 * Says whose company it is. The last one told holds.
 */
void fair_history_builder_tie_company (FairHistoryBuilder *builder,
                                       FairRows            rows,
                                       guint               row,
                                       guint               company);

/**
 * fair_history_builder_tie_deal:
 * @builder: a builder
 * @deal: a deal's row
 * @lead: a lead's row
 * @primary: whether the file calls it the deal's primary lead
 *
 * Says that a deal is a lead's. A deal of which nothing is said here counts for
 * its company's leads that were first seen (created_at, else the earliest of
 * their stage times and activities) before it closed; one that is not closed,
 * or of which nobody knows when, counts for all of them. Where no primary lead
 * is told it is the one first seen, of equals the one imported first.
 */
void fair_history_builder_tie_deal (FairHistoryBuilder *builder,
                                    guint               deal,
                                    guint               lead,
                                    gboolean            primary);

/**
 * fair_history_builder_set_deal:
 * @builder: a builder
 * @deal: a deal's row
 * @outcome: won, lost or open; or missing where no column tells, which leaves
 *   what is there, else takes the deal for lost once its close date has come
 *   (as-of where given, else the import) and for open before
 * @has_amount: whether @amount is known; where not, what is there stays
 * @amount: what it is worth, finite
 * @foreign: whether @amount is in another currency
 *
 * Says what became of a deal. Its dates are its columns created_at and
 * closed_at.
 */
void fair_history_builder_set_deal (FairHistoryBuilder *builder,
                                    guint               deal,
                                    FairOutcome         outcome,
                                    gboolean            has_amount,
                                    double              amount,
                                    gboolean            foreign);

/**
 * fair_history_builder_set_outcome:
 * @builder: a builder
 * @lead: a lead's row
 * @outcome: what its file says; missing leaves what is there
 */
void fair_history_builder_set_outcome (FairHistoryBuilder *builder,
                                       guint               lead,
                                       FairOutcome         outcome);

/**
 * fair_history_builder_set_amount:
 * @builder: a builder
 * @lead: a lead's row
 * @amount: what its file says it is worth, finite
 * @foreign: whether @amount is in another currency
 */
void fair_history_builder_set_amount (FairHistoryBuilder *builder,
                                      guint               lead,
                                      double              amount,
                                      gboolean            foreign);

/**
 * fair_history_builder_add_activity:
 * @builder: a builder
 * @lead: a lead's row
 * @type: the activity's type, not empty, valid UTF-8; copied
 * @at: UTC seconds within the years 1 to 9999
 * @value: its number, NaN where it has none
 * @detail: (nullable): its page, asset or campaign, valid UTF-8; copied
 *
 * Adds an activity. A history holds at most 65,536 types.
 */
void fair_history_builder_add_activity (FairHistoryBuilder *builder,
                                        guint               lead,
                                        const char         *type,
                                        gint64              at,
                                        double              value,
                                        const char         *detail);

/**
 * fair_history_builder_finish:
 * @builder: a builder; only to be freed from then on
 * @error: return location for an error
 *
 * Applies the rules and makes the history.
 *
 * Returns: (transfer full) (nullable): the history, or %NULL with
 *   %FAIR_HISTORY_ERROR_NO_AS_OF where nothing is dated and no as-of given, or
 *   %FAIR_HISTORY_ERROR_LIMIT where it would hold too much
 */
FairHistory *fair_history_builder_finish (FairHistoryBuilder *builder,
                                          GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHistoryBuilder, fair_history_builder_free)

G_END_DECLS
