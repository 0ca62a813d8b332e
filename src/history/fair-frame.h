/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairColumnType:
 *
 * What the values of a column are. The text of a number, boolean, date or
 * list is kept as it was; the type says how it reads. Instants are seconds.
 */
typedef enum
{
  FAIR_COLUMN_TEXT,
  FAIR_COLUMN_NUMBER,
  FAIR_COLUMN_BOOLEAN,
  FAIR_COLUMN_DATE,
  FAIR_COLUMN_LIST,
  FAIR_COLUMN_INSTANT,
} FairColumnType;

/**
 * FairColumn:
 * @name: the attribute's name
 * @type: what the values are
 * @codes: (nullable): a row's index into @dictionary, 0 where it is missing;
 *   %NULL for instants
 * @dictionary: (nullable) (element-type utf8): the distinct texts, in the
 *   order in which they were met; its entry 0 is %NULL
 * @instants: (nullable): a row's UTC seconds or %FAIR_INSTANT_NONE; instants
 *   only
 *
 * One attribute of every row. Whoever needs a value's number, date or folded
 * text works it out once for each entry of the dictionary, not for each row.
 */
typedef struct
{
  char          *name;
  FairColumnType type;
  guint32       *codes;
  GPtrArray     *dictionary;
  gint64        *instants;
} FairColumn;

/**
 * FairFrame:
 * @n_rows: how many rows every column has
 * @ids: (element-type utf8): the rows' ids, unique
 * @columns: (element-type FairColumn): in the order of import
 *
 * A table as columns: the leads, the companies or the deals of a history.
 */
typedef struct
{
  guint      n_rows;
  GPtrArray *ids;
  GPtrArray *columns;
} FairFrame;

/**
 * fair_frame_find:
 * @frame: a frame
 * @name: an attribute's name, exactly as imported
 *
 * Returns: (transfer none) (nullable): the column of that name
 */
const FairColumn *fair_frame_find (const FairFrame *frame, const char *name);

/**
 * fair_column_get_text:
 * @column: a column
 * @row: a row of its frame
 *
 * Returns: (transfer none) (nullable): the row's text as it was imported, or
 *   %NULL where it is missing and for instants
 */
const char *fair_column_get_text (const FairColumn *column, guint row);

/**
 * fair_column_get_instant:
 * @column: a column
 * @row: a row of its frame
 *
 * Returns: the row's UTC seconds, or %FAIR_INSTANT_NONE where it is missing and
 *   for columns of another type
 */
gint64 fair_column_get_instant (const FairColumn *column, guint row);

/**
 * fair_frame_get_id:
 * @frame: a frame
 * @row: a row below @frame's n_rows
 *
 * Returns: (transfer none): the row's id
 */
const char *fair_frame_get_id (const FairFrame *frame, guint row);

/**
 * fair_frame_find_row:
 * @frame: a frame
 * @id: an id, exactly as imported
 * @row: (out) (optional): the row of that id
 *
 * The first call sorts the ids, each call then takes a binary search.
 *
 * Returns: whether there is such a row
 */
gboolean
fair_frame_find_row (const FairFrame *frame, const char *id, guint *row);

/**
 * fair_column_type_to_string:
 * @type: a type
 *
 * Returns: (transfer none): "text", "number", "boolean", "date", "list" or
 *   "instant"; for programs, not translated
 */
const char *fair_column_type_to_string (FairColumnType type);

/**
 * fair_column_type_from_string:
 * @text: what fair_column_type_to_string() gives
 * @type: (out): the type; untouched on %FALSE
 *
 * Returns: whether @text is a type
 */
gboolean fair_column_type_from_string (const char *text, FairColumnType *type);

G_END_DECLS
