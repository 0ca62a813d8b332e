/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-import-plan.h"

G_BEGIN_DECLS

/**
 * FairImportWishKind:
 *
 * What a person may ask of an import before it is made.
 */
typedef enum
{
  FAIR_IMPORT_WISH_ADD,
  FAIR_IMPORT_WISH_REMOVE,
  FAIR_IMPORT_WISH_KIND,
  FAIR_IMPORT_WISH_FORM,
  FAIR_IMPORT_WISH_ORDER,
  FAIR_IMPORT_WISH_TARGET,
  FAIR_IMPORT_WISH_QUOTES,
  FAIR_IMPORT_WISH_PRIVACY,
  FAIR_IMPORT_WISH_MERGE,
  FAIR_IMPORT_WISH_OUTCOME,
  FAIR_IMPORT_WISH_WORDS,
  FAIR_IMPORT_WISH_AS_OF,
} FairImportWishKind;

/**
 * FairImportWish:
 * @kind: what is asked
 * @file: of which file
 * @column: of which column
 * @value: the kind of rows, the order of dates, how people are kept, or whether
 *   to merge or to close quotes; of an outcome the kind of rows
 * @outcome: what a value means
 * @text: a path, a target, or the value of an outcome
 * @delimiter: of a form, 0 to find it out
 * @encoding: (nullable): of a form
 * @table: (nullable): of a form
 * @words: (nullable): the tables of words
 * @at: an instant
 *
 * One thing that is asked; what is not of its kind is not looked at.
 */
typedef struct
{
  FairImportWishKind kind;
  guint              file;
  guint              column;
  int                value;
  FairOutcome        outcome;
  char              *text;
  char               delimiter;
  char              *encoding;
  char              *table;
  FairWords         *words;
  gint64             at;
} FairImportWish;

FairImportWish *fair_import_wish_new (FairImportWishKind kind,
                                      guint file) G_GNUC_WARN_UNUSED_RESULT;
void            fair_import_wish_free (FairImportWish *self);
void            fair_import_wish_grant (const FairImportWish *self,
                                        FairImportPlan       *plan,
                                        GPtrArray            *refused);

G_END_DECLS
