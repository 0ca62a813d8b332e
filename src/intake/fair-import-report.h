/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "intake/fair-import-findings.h"

G_BEGIN_DECLS

/**
 * FairPrivacy:
 * @FAIR_PRIVACY_KEEP: as they are
 * @FAIR_PRIVACY_PSEUDONYMS: a name that stands for each, the same for the same
 * @FAIR_PRIVACY_LEAVE_OUT: not at all
 *
 * How names, e-mail addresses and telephone numbers of people are kept.
 */
typedef enum
{
  FAIR_PRIVACY_KEEP,
  FAIR_PRIVACY_PSEUDONYMS,
  FAIR_PRIVACY_LEAVE_OUT,
} FairPrivacy;

/**
 * FAIR_MAX_PROBLEMS:
 *
 * How many problems of a file are listed; the others are counted.
 */
#define FAIR_MAX_PROBLEMS 1000

/**
 * FairImportProblem:
 * @line: the physical line, 0 for the file as a whole
 * @column: (nullable): the column's heading, %NULL for the row as a whole
 * @what: what is wrong and what was done, as a sentence
 *
 * Something that a person may want to look at.
 */
typedef struct
{
  guint64 line;
  char   *column;
  char   *what;
} FairImportProblem;

/**
 * FairImportTarget:
 * @heading: a column's heading
 * @target: (nullable): what it became; %NULL where it was left out
 */
typedef struct
{
  char *heading;
  char *target;
} FairImportTarget;

/**
 * FairFileReport:
 * @file: the file's name
 * @kind: what its rows are
 * @encoding: what it was read as
 * @delimiter: between its cells, 0 where its format has none
 * @program: (nullable): the program whose table was recognized
 * @object: (nullable): and which of its tables
 * @rows: how many rows it has
 * @kept: rows that became something
 * @merged: rows that went into one that was there
 * @refused: rows that were left out
 * @unlinked: rows that belong to nothing that is known
 * @mapping: (element-type FairImportTarget): what became of its columns
 * @problems: (element-type FairImportProblem): the first %FAIR_MAX_PROBLEMS
 * @more_problems: how many more there are
 *
 * What became of a file. @kept, @merged, @refused and @unlinked make @rows.
 */
typedef struct
{
  char       *file;
  FairKind    kind;
  char       *encoding;
  char        delimiter;
  const char *program;
  const char *object;
  guint64     rows;
  guint64     kept;
  guint64     merged;
  guint64     refused;
  guint64     unlinked;
  GPtrArray  *mapping;
  GPtrArray  *problems;
  guint64     more_problems;
} FairFileReport;

/**
 * FairImportReport:
 * @files: (element-type FairFileReport): in the order in which they were added
 * @notes: (element-type utf8): what was assumed, and what holds for a file as
 *   a whole, as sentences
 * @findings: what was found besides
 * @mapping: (nullable): the mappings that were used, to be kept
 * @words: (nullable): the tables from which attributes were derived, where a
 *   person changed them
 * @privacy: how people were kept
 * @privacy_key: (nullable): from what pseudonyms were made
 *
 * What became of every row.
 */
typedef struct
{
  GPtrArray          *files;
  GPtrArray          *notes;
  FairImportFindings *findings;
  JsonNode           *mapping;
  JsonNode           *words;
  FairPrivacy         privacy;
  char               *privacy_key;
} FairImportReport;

/**
 * fair_privacy_from_string:
 * @text: "keep", "pseudonyms" or "leave-out"
 * @privacy: (out): how people are kept
 *
 * Returns: whether it is one of them
 */
gboolean fair_privacy_from_string (const char *text, FairPrivacy *privacy);

FairImportReport *fair_import_report_new (void) G_GNUC_WARN_UNUSED_RESULT;
void              fair_import_report_free (FairImportReport *self);
FairFileReport   *fair_import_report_add_file (FairImportReport *self,
                                               const char       *file,
                                               FairKind          kind);
void              fair_import_report_add_note (FairImportReport *self,
                                               const char       *format,
                                               ...) G_GNUC_PRINTF (2, 3);
void              fair_file_report_add_target (FairFileReport *self,
                                               const char     *heading,
                                               const char     *target);
void              fair_file_report_add_problem (FairFileReport *self,
                                                guint64         line,
                                                const char     *column,
                                                const char     *format,
                                                ...) G_GNUC_PRINTF (4, 5);
JsonNode         *fair_import_report_to_json (const FairImportReport *self)
    G_GNUC_WARN_UNUSED_RESULT;

char *fair_import_report_dup_text (const FairImportReport *self,
                                   gboolean as_json) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairImportReport, fair_import_report_free)

G_END_DECLS
