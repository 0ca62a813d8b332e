/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-field.h"

G_BEGIN_DECLS

/**
 * FairPresetColumn:
 * @heading: the heading, squeezed
 * @target: the field or attribute it becomes; %NULL to leave it out
 *
 * A column that a program is known to write. Where several become the same
 * field the first one that holds something counts.
 */
typedef struct
{
  const char *heading;
  const char *target;
} FairPresetColumn;

/**
 * FairPreset:
 * @program: the program, as named with --mapping
 * @object: what the program calls the rows
 * @kind: what they are here; %FAIR_KIND_UNKNOWN where they are of no use
 * @signature: headings, squeezed, between spaces, by all of which the rows are
 *   known; other sets follow after "|"
 * @columns: (array zero-terminated=1): its columns
 * @month_first: whether the program writes dates the American way when it
 *   leaves them ambiguous
 * @activity: (nullable): for activities, the type of those that say none, and
 *   what the type of the others begins with
 * @types: (nullable): what the values of its type stand for; %NULL where it
 *   says nothing about the lead
 *
 * How a program writes a table.
 */
typedef struct
{
  const char             *program;
  const char             *object;
  FairKind                kind;
  const char             *signature;
  const FairPresetColumn *columns;
  gboolean                month_first;
  const char             *activity;
  const FairPresetColumn *types;
} FairPreset;

/* Each program's tables, in a file of its own; the last one has no program. */
extern const FairPreset fair_presets_salesforce[];
extern const FairPreset fair_presets_hubspot[];
extern const FairPreset fair_presets_dynamics[];
extern const FairPreset fair_presets_pipedrive[];
extern const FairPreset fair_presets_odoo[];
extern const FairPreset fair_presets_marketo[];
extern const FairPreset fair_presets_zoho[];

/**
 * fair_preset_recognize:
 * @headings: (element-type utf8): a file's headings, squeezed
 * @kind: the kind to look among, or %FAIR_KIND_UNKNOWN for all
 * @program: (nullable): the program to look among, or %NULL for all
 *
 * Returns: (nullable): of the tables all of whose signature is there the first
 *   of its program; where several programs have one, the one that knows most
 *   of the headings
 */
const FairPreset *
fair_preset_recognize (GPtrArray *headings, FairKind kind, const char *program);

/**
 * fair_preset_find_column:
 * @preset: a table
 * @squeezed: a heading, squeezed
 *
 * Returns: (nullable): what becomes of it
 */
const FairPresetColumn *fair_preset_find_column (const FairPreset *preset,
                                                 const char       *squeezed);

/**
 * fair_preset_is_program:
 * @name: a text
 *
 * Returns: whether there are presets of that name
 */
gboolean fair_preset_is_program (const char *name);

/**
 * fair_preset_dup_programs:
 *
 * Returns: (transfer full): the names of the programs that have presets, set
 *   off by commas
 */
char *fair_preset_dup_programs (void);

G_END_DECLS
