/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history-builder.h"
#include "intake/fair-import-file.h"
#include "intake/fair-import-report.h"
#include "intake/fair-mapping-rules.h"
#include "intake/fair-sheet-open.h"
#include "intake/fair-words.h"

G_BEGIN_DECLS

/**
 * FairImportPlan:
 *
 * Files, what their rows and columns are taken for, and what they are imported
 * into. Nothing is written before a person has seen it: a plan can be run any
 * number of times, and each run makes a new builder and a new report.
 */
typedef struct _FairImportPlan FairImportPlan;

/**
 * fair_import_plan_new:
 * @zone: the workshop's time zone
 * @currency: the workshop's currency
 *
 * Returns: (transfer full): a plan without files
 */
FairImportPlan *fair_import_plan_new (FairZone *zone, const char *currency)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_import_plan_free:
 * @self: (transfer full): a plan
 */
void fair_import_plan_free (FairImportPlan *self);

/**
 * fair_import_plan_set_base:
 * @self: a plan
 * @base: (nullable): a history to add to, or %NULL to begin anew
 *
 * Says into what the files are imported. Rows whose id is there are brought up
 * to date; activities that are there are not added again.
 */
void fair_import_plan_set_base (FairImportPlan *self, FairHistory *base);

/**
 * fair_import_plan_set_as_of:
 * @self: a plan
 * @as_of: as of when the files speak, or %FAIR_INSTANT_NONE to find it out
 */
void fair_import_plan_set_as_of (FairImportPlan *self, gint64 as_of);

/**
 * fair_import_plan_set_privacy:
 * @self: a plan
 * @privacy: how people are kept
 * @key: (nullable): a secret from which pseudonyms are made, so that another
 *   import makes the same; %NULL for one that nobody knows
 *
 * Says what becomes of names, e-mail addresses and telephone numbers of people.
 * Where they are not kept, an address that served as an id is a pseudonym; rows
 * are still joined by addresses, and what kind of address it was may be kept.
 */
void fair_import_plan_set_privacy (FairImportPlan *self,
                                   FairPrivacy     privacy,
                                   const char     *key);

/**
 * fair_import_plan_get_privacy:
 * @self: a plan
 *
 * Returns: how people are kept
 */
FairPrivacy fair_import_plan_get_privacy (FairImportPlan *self);

/**
 * fair_import_plan_get_privacy_key:
 * @self: a plan
 *
 * Returns: (nullable): from what pseudonyms are made, if people are not kept
 */
const char *fair_import_plan_get_privacy_key (FairImportPlan *self);

/**
 * fair_import_plan_set_date_order:
 * @self: a plan
 * @order: the order of dates, or %FAIR_DATE_ORDER_ANY to find it out
 *
 * Says in which order the dates are of files that are added from now on.
 */
void fair_import_plan_set_date_order (FairImportPlan *self,
                                      FairDateOrder   order);

/**
 * fair_import_plan_set_derive:
 * @self: a plan
 * @derive: whether to derive attributes in files in canonical names, too
 *
 * Says whether `seniority`, `function`, `email_kind`, `region` and
 * `industry_group` are made from title, e-mail, country and industry. Files in
 * other names have them anyway.
 */
void fair_import_plan_set_derive (FairImportPlan *self, gboolean derive);

/**
 * fair_import_plan_take_words:
 * @self: a plan
 * @words: (transfer full): the tables from which attributes are derived
 */
void fair_import_plan_take_words (FairImportPlan *self, FairWords *words);

/**
 * fair_import_plan_get_words:
 * @self: a plan
 *
 * Returns: (transfer none): the tables from which attributes are derived
 */
const FairWords *fair_import_plan_get_words (FairImportPlan *self);

/**
 * fair_import_plan_set_outcome:
 * @self: a plan
 * @kind: leads or deals
 * @value: a value of their outcome or stage, or empty for those without
 * @outcome: what it means
 *
 * Says what a value means, against what was found out.
 */
void fair_import_plan_set_outcome (FairImportPlan *self,
                                   FairKind        kind,
                                   const char     *value,
                                   FairOutcome     outcome);

/**
 * fair_import_plan_set_merge:
 * @self: a plan
 * @merge: whether to merge them
 *
 * Says whether rows that seem to be the same lead or company as an earlier one,
 * though their ids differ, are merged with it. They are listed in any case.
 */
void fair_import_plan_set_merge (FairImportPlan *self, gboolean merge);

/**
 * fair_import_plan_take_rules:
 * @self: a plan
 * @rules: (transfer full): a mapping that was kept
 *
 * Says what becomes of columns in files that are added from now on.
 */
void fair_import_plan_take_rules (FairImportPlan   *self,
                                  FairMappingRules *rules);

/**
 * fair_import_plan_set_options:
 * @self: a plan
 * @options: (nullable): what a person says, or %NULL to find everything out
 *
 * Says how files that are added from now on are opened.
 */
void fair_import_plan_set_options (FairImportPlan         *self,
                                   const FairSheetOptions *options);

/**
 * fair_import_plan_add_path:
 * @self: a plan
 * @path: a file
 * @kind: what its rows are, or %FAIR_KIND_UNKNOWN to find it out
 * @error: return location for an error
 *
 * Adds a file. It is read into memory, so that it may change meanwhile.
 *
 * Returns: (transfer none) (nullable): the file, or %NULL with an error that
 *   names it
 */
FairImportFile *fair_import_plan_add_path (FairImportPlan *self,
                                           const char     *path,
                                           FairKind        kind,
                                           GError        **error);

/**
 * fair_import_plan_add_bytes:
 * @self: a plan
 * @name: what people call the file
 * @bytes: its content
 * @kind: what its rows are, or %FAIR_KIND_UNKNOWN to find it out
 * @error: return location for an error
 *
 * Adds what was read from elsewhere, such as standard input.
 *
 * Returns: (transfer none) (nullable): the file, or %NULL with an error that
 *   names it
 */
FairImportFile *fair_import_plan_add_bytes (FairImportPlan *self,
                                            const char     *name,
                                            GBytes         *bytes,
                                            FairKind        kind,
                                            GError        **error);

/**
 * fair_import_plan_get_n_files:
 * @self: a plan
 *
 * Returns: how many files it has
 */
guint fair_import_plan_get_n_files (FairImportPlan *self);

/**
 * fair_import_plan_get_file:
 * @self: a plan
 * @place: which one
 *
 * Returns: (transfer none): the file; its mapping may be changed
 */
FairImportFile *fair_import_plan_get_file (FairImportPlan *self, guint place);

/**
 * fair_import_plan_list_tables:
 * @self: a plan
 * @place: which file
 *
 * Returns: (transfer full) (element-type utf8): the sheets or files among which
 *   fair_import_plan_reopen_file() can choose; none where there is no choice
 */
GPtrArray *fair_import_plan_list_tables (FairImportPlan *self,
                                         guint place) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_import_plan_reopen_file:
 * @self: a plan
 * @place: which file
 * @options: how to open it
 * @error: return location for an error
 *
 * Opens a file in another way. Its kind stays; its columns are guessed anew.
 *
 * Returns: (transfer none) (nullable): the file, in place of the former one,
 *   which is gone; or %NULL with an error, and the former one stays
 */
FairImportFile *fair_import_plan_reopen_file (FairImportPlan         *self,
                                              guint                   place,
                                              const FairSheetOptions *options,
                                              GError                **error);

/**
 * fair_import_plan_remove_file:
 * @self: a plan
 * @place: which one
 *
 * Takes a file out of the plan.
 */
void fair_import_plan_remove_file (FairImportPlan *self, guint place);

/**
 * fair_import_plan_read:
 * @self: a plan
 * @cancellable: (nullable): to stop it
 * @progress: (nullable): to be told how far it is
 * @user_data: for @progress
 * @error: return location for an error
 *
 * Reads the files that have not been read and settles how each column is read:
 * what a preview shows.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean fair_import_plan_read (FairImportPlan    *self,
                                GCancellable      *cancellable,
                                FairImportProgress progress,
                                gpointer           user_data,
                                GError           **error);

/**
 * fair_import_plan_run:
 * @self: a plan
 * @imported_at: the moment of the import
 * @cancellable: (nullable): to stop it
 * @progress: (nullable): to be told how far it is
 * @user_data: for @progress
 * @report: (out) (transfer full): what became of every row
 * @error: return location for an error
 *
 * Brings the files' rows into a builder: companies first, then leads, deals,
 * ties, stages and activities, so that each finds what it belongs to, and
 * within a kind in the order of the files; contacts before the leads that
 * became them, so that a lead's own values win.
 *
 * Returns: (transfer full) (nullable): the builder, to be finished; or %NULL
 *   with %G_IO_ERROR_CANCELLED, or %FAIR_INTAKE_ERROR_MAPPING where it is not
 *   known what a file holds
 */
FairHistoryBuilder *
fair_import_plan_run (FairImportPlan    *self,
                      gint64             imported_at,
                      GCancellable      *cancellable,
                      FairImportProgress progress,
                      gpointer           user_data,
                      FairImportReport **report,
                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_import_plan_dup_rules:
 * @self: a plan
 *
 * Returns: (transfer full): the mappings of all files, to be kept
 */
FairMappingRules *
fair_import_plan_dup_rules (FairImportPlan *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairImportPlan, fair_import_plan_free)

G_END_DECLS
