/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "intake/fair-inference.h"
#include "intake/fair-mapping.h"
#include "intake/fair-sheet.h"

G_BEGIN_DECLS

/**
 * FairOpenQuotes:
 * @rows: in how many rows a quote has no end
 * @line: the physical line of the first one
 * @heading: (nullable): the heading of the column in which it begins
 * @text: (nullable): how the line reads
 * @closes: whether such a quote is closed at the end of its line; else the row
 *   is left out
 *
 * Quotes without an end in a text.
 */
typedef struct
{
  guint64  rows;
  guint64  line;
  char    *heading;
  char    *text;
  gboolean closes;
} FairOpenQuotes;

/**
 * FairImportFile:
 * @content: (nullable): its content, where it can be opened in another way
 * @said_delimiter: the delimiter that a person gave, or 0
 * @said_encoding: (nullable): the encoding that a person gave
 * @table: (nullable): the sheet or part that is read, where one was chosen
 * @sheet: its rows
 * @mapping: what becomes of its columns
 * @n_rows: how many rows it has; known once it was read
 * @facts: what its columns hold; known once it was read
 * @quotes: its quotes without an end; known once it was read
 * @readings: how they are read, settled by fair_import_file_settle()
 *
 * A file on its way in.
 */
typedef struct
{
  GBytes          *content;
  char             said_delimiter;
  char            *said_encoding;
  char            *table;
  FairSheet       *sheet;
  FairMapping     *mapping;
  guint64          n_rows;
  FairColumnFacts *facts;
  FairOpenQuotes   quotes;
  FairReading     *readings;
  gboolean         was_read;
} FairImportFile;

/**
 * FairImportProgress:
 * @done: bytes of input worked off
 * @total: bytes of input to be worked off
 * @user_data: what was given along
 *
 * Called now and then while an import works, in its thread.
 */
typedef void (*FairImportProgress) (guint64  done,
                                    guint64  total,
                                    gpointer user_data);

FairImportFile          *
fair_import_file_new (FairSheet  *sheet,
                               FairKind    kind,
                               const char *program) G_GNUC_WARN_UNUSED_RESULT;
void     fair_import_file_free (FairImportFile *self);
void     fair_import_file_set_kind (FairImportFile *self, FairKind kind);
void     fair_import_file_close_quotes (FairImportFile *self, gboolean closes);
gboolean fair_import_file_read (FairImportFile    *self,
                                GCancellable      *cancellable,
                                FairImportProgress progress,
                                gpointer           user_data,
                                GError           **error);
void     fair_import_file_settle (FairImportFile *self, FairDateOrder usual);

char *fair_import_file_dup_offer (FairImportFile *self,
                                  guint column) G_GNUC_WARN_UNUSED_RESULT;

gboolean fair_import_file_is_as_of_export (const FairImportFile *self,
                                           guint                 column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairImportFile, fair_import_file_free)

G_END_DECLS
