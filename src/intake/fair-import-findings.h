/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "history/fair-history.h"
#include "intake/fair-field.h"

G_BEGIN_DECLS

/**
 * FAIR_MAX_DUPLICATES:
 *
 * How many duplicates are listed; the others are counted.
 */
#define FAIR_MAX_DUPLICATES 1000

/**
 * FairOutcomeFinding:
 * @kind: whether leads or deals have it
 * @column: the heading of the column that says it
 * @value: what stands there, or empty where nothing does
 * @outcome: what was made of it; %FAIR_OUTCOME_MISSING where the close date
 *   decides
 * @rows: how many rows
 *
 * What was taken for which outcome, for a person to confirm.
 */
typedef struct
{
  FairKind    kind;
  char       *column;
  char       *value;
  FairOutcome outcome;
  guint64     rows;
} FairOutcomeFinding;

/**
 * FairScopeFinding:
 * @attribute: an attribute by which people narrow what counts
 * @value: one of its values
 * @rows: how many rows have it
 */
typedef struct
{
  char   *attribute;
  char   *value;
  guint64 rows;
} FairScopeFinding;

/**
 * FairDuplicate:
 * @kind: leads or companies
 * @file: the file
 * @line: its line
 * @why: by what it seems to be one that was there, as a sentence
 *
 * A row that seems to be the same lead or company as another.
 */
typedef struct
{
  FairKind kind;
  char    *file;
  guint64  line;
  char    *why;
} FairDuplicate;

/**
 * FairOfferFinding:
 * @file: the file
 * @heading: a column of dates
 * @target: what would make activities of it
 */
typedef struct
{
  char *file;
  char *heading;
  char *target;
} FairOfferFinding;

/**
 * FairLeakFinding:
 * @attribute: an attribute that seems to know the outcome
 * @hits: how many of the tests it failed
 * @figure: the figure that shows it, in a few words
 * @why: all that shows it, as sentences
 */
typedef struct
{
  char *attribute;
  guint hits;
  char *figure;
  char *why;
} FairLeakFinding;

/**
 * FairImportFindings:
 * @outcomes: (element-type FairOutcomeFinding): the most rows first
 * @scopes: (element-type FairScopeFinding): by attribute, the most rows first
 * @duplicates: (element-type FairDuplicate): the first %FAIR_MAX_DUPLICATES
 * @n_duplicates: how many there are
 * @merged_duplicates: whether they were merged
 * @offers: (element-type FairOfferFinding): dates that may be activities
 * @leaks: (element-type FairLeakFinding): filled in by who can measure it
 * @updated: rows of the history that is added to that were brought up to date,
 *   of each #FairRows
 * @untouched: rows of it that no file has and that are kept
 * @adds: whether there is such a history
 *
 * What an import found besides what became of each row.
 */
typedef struct
{
  GPtrArray *outcomes;
  GPtrArray *scopes;
  GPtrArray *duplicates;
  guint64    n_duplicates;
  gboolean   merged_duplicates;
  GPtrArray *offers;
  GPtrArray *leaks;
  guint64    updated[3];
  guint64    untouched[3];
  gboolean   adds;
} FairImportFindings;

FairImportFindings *fair_import_findings_new (void) G_GNUC_WARN_UNUSED_RESULT;
void                fair_import_findings_free (FairImportFindings *self);
void                fair_import_findings_note_outcome (FairImportFindings *self,
                                                       FairKind            kind,
                                                       const char         *column,
                                                       const char         *value,
                                                       FairOutcome         outcome);
void                fair_import_findings_note_scope (FairImportFindings *self,
                                                     const char         *attribute,
                                                     const char         *value,
                                                     guint64             rows);
void fair_import_findings_add_duplicate (FairImportFindings *self,
                                         FairKind            kind,
                                         const char         *file,
                                         guint64             line,
                                         const char         *why);
void fair_import_findings_add_offer (FairImportFindings *self,
                                     const char         *file,
                                     const char         *heading,
                                     const char         *target);
void fair_import_findings_add_leak (FairImportFindings *self,
                                    const char         *attribute,
                                    guint               hits,
                                    const char         *figure,
                                    const char         *why);
void fair_import_findings_sort (FairImportFindings *self);
char       *
fair_import_findings_dup_outcomes (const FairImportFindings *self,
                                         FairKind kind) G_GNUC_WARN_UNUSED_RESULT;
char *fair_import_findings_dup_scopes (const FairImportFindings *self)
    G_GNUC_WARN_UNUSED_RESULT;
void fair_import_findings_write (const FairImportFindings *self,
                                 JsonObject               *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairImportFindings, fair_import_findings_free)

G_END_DECLS
