/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-date-form.h"
#include "intake/fair-field.h"
#include "intake/fair-preset.h"
#include "intake/fair-sheet.h"

G_BEGIN_DECLS

/**
 * FairMappingColumn:
 * @heading: the column's heading
 * @target: (nullable): the field or attribute it becomes; %NULL where it is
 *   left out
 * @field: what the target means
 * @type: what the field's values are; text for an attribute whose type is to
 *   be found out
 * @canonical: whether the target is a canonical field
 * @rank: of the columns with one target the one with the lowest rank that
 *   holds something counts
 *
 * What becomes of a column.
 */
typedef struct
{
  char          *heading;
  char          *target;
  FairField      field;
  FairColumnType type;
  gboolean       canonical;
  guint          rank;
} FairMappingColumn;

/**
 * FairMapping:
 * @kind: what the rows are
 * @preset: (nullable): the program's table that was recognized
 * @columns: (element-type FairMappingColumn): in the order of the file
 * @canonical: whether the file is written in canonical names
 * @date_order: the order of dates a person gave, or %FAIR_DATE_ORDER_ANY to
 *   find it out
 *
 * What becomes of a file's columns.
 */
typedef struct
{
  FairKind          kind;
  const FairPreset *preset;
  GPtrArray        *columns;
  gboolean          canonical;
  FairDateOrder     date_order;
} FairMapping;

/**
 * fair_mapping_guess:
 * @headings: (element-type utf8): the file's headings
 * @kind: what the rows are, or %FAIR_KIND_UNKNOWN to find it out
 * @program: (nullable): the program that wrote the file, if it was said
 *
 * Finds out what a file holds by its headings. A program's table is known by
 * its signature. Else a file that is written in canonical names is taken at its
 * word, and a column that has none of them is an attribute; only where it is
 * not are usual synonyms tried. A field is given to one column, the others of
 * that name stay attributes.
 *
 * Returns: (transfer full): the mapping; its kind is %FAIR_KIND_UNKNOWN where
 *   nothing fits
 */
FairMapping *fair_mapping_guess (GPtrArray  *headings,
                                 FairKind    kind,
                                 const char *program) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_mapping_free:
 * @self: (transfer full): a mapping
 */
void fair_mapping_free (FairMapping *self);

/**
 * fair_mapping_set_target:
 * @self: a mapping
 * @column: a column's place
 * @target: (nullable): a canonical field, any other name for an attribute, or
 *   %NULL to leave the column out; "activity:" and a type where a lead's column
 *   says when it did something
 *
 * Says what becomes of a column.
 */
void
fair_mapping_set_target (FairMapping *self, guint column, const char *target);

/**
 * fair_mapping_refine:
 * @self: a mapping
 * @sheet: the file's rows; stands before the first one afterwards
 *
 * Looks at the first 200 rows of a file that neither a program's table nor
 * canonical names explain: a column in which four cells of five are e-mail
 * addresses is the address, one of domains the domain, where no heading said
 * which it is. Rows of an unknown kind that have an address are leads.
 */
void fair_mapping_refine (FairMapping *self, FairSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairMapping, fair_mapping_free)

G_END_DECLS
