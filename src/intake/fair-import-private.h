/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-derive.h"
#include "intake/fair-id-index.h"
#include "intake/fair-import-plan.h"

G_BEGIN_DECLS

/**
 * FairSlot:
 * @target: the field or attribute; borrowed
 * @field: what it means
 * @type: what the builder's column is
 * @columns: the file's columns for it, first the one that counts
 * @n_columns: how many
 * @place: the builder's column, where it has one
 * @is_private: whether its values are not to be kept as they are
 *
 * What some columns of a file become.
 */
typedef struct
{
  const char    *target;
  FairField      field;
  FairColumnType type;
  guint         *columns;
  guint          n_columns;
  guint          place;
  gboolean       is_private;
} FairSlot;

/**
 * FairExtra:
 * @derivation: what is made
 * @slot: from what; borrowed
 * @place: the builder's column
 *
 * An attribute that is made from another.
 */
typedef struct
{
  const FairDerivation *derivation;
  const FairSlot       *slot;
  guint                 place;
} FairExtra;

/**
 * FairBinding:
 * @file: a file
 * @report: its part of the report
 * @slots: (element-type FairSlot): one for each target
 * @by_field: the slot of each field that is no attribute, or %NULL
 * @lifecycle: (nullable): the attribute that tells how far a contact came
 * @extras: (element-type FairExtra): what is made from them besides
 * @emails: (nullable): how often each address stands in a row without an id
 * @figure: the number that was read last
 * @into_same: whether the present row goes into one that was merged with it
 * @n_row: how many rows have been taken, the present one included
 * @n_future: how many instants lie in the future
 * @n_by_email: rows that were joined to a lead by its address
 * @n_by_company: rows that were joined to a company by domain or name
 *
 * A file with its columns bound to what they become.
 */
typedef struct
{
  FairImportFile *file;
  FairFileReport *report;
  GPtrArray      *slots;
  FairSlot       *by_field[FAIR_N_FIELDS];
  const FairSlot *lifecycle;
  GArray         *extras;
  GHashTable     *emails;
  FairQuantity    figure;
  gboolean        into_same;
  guint64         n_row;
  guint64         n_future;
  guint64         n_by_email;
  guint64         n_by_company;
} FairBinding;

/**
 * FairConversion:
 * @lead: a lead's row
 * @deal: the id of the deal it became
 * @binding: the file that says so
 * @line: and where
 */
typedef struct
{
  guint        lead;
  char        *deal;
  FairBinding *binding;
  guint64      line;
} FairConversion;

/**
 * FairImport:
 * @limit: what is later lies in the future
 * @ids: from ids to the builder's rows, of each #FairRows
 * @seen: (element-type guint8): whether a row of this import went into the
 *   builder's row, of each #FairRows
 * @dated: (element-type guint16): bits of the stage times that a lead has, and
 *   a deal
 * @noted: from a row and a stage to the earliest time that a history of stages
 *   gives, of leads and of deals
 * @people: from a contact's id to the id of the lead that became it
 * @people_ids: (element-type utf8): those leads' ids
 * @activities: the ids of activities that were taken
 * @base_used: for each activity of @base, whether a row was that one
 * @privacy: how people are kept
 * @privacy_key: from what pseudonyms are made
 * @words: from which attributes are derived
 * @derives: whether attributes are derived in files of unknown programs, too
 * @joins: whether some file may join by more than ids
 * @names_companies: whether deals name their companies, so that a name alone
 *   makes one
 * @has_deals: whether deals say how their leads ended
 * @deals_are_leads: whether each deal stands for a lead, because no file and no
 *   history holds leads
 * @company_place: the builder's column of companies' names, where
 *   @names_companies
 * @emails: from an address to the lead's row
 * @domains: from a domain to the company's row
 * @names: from a company's name without legal form to its row
 * @conversions: (element-type FairConversion): ties still to be made
 * @merges: whether what seems to be the same lead or company is merged
 * @same: from what two leads or companies have in common to the first such row
 * @same_ids: the ids of those rows
 * @stage_names: from a stage's name that stands for no stage time to how often
 *   it was met
 *
 * An import at work.
 */
typedef struct
{
  FairHistoryBuilder *builder;
  FairImportReport   *report;
  FairMappingRules   *rules;
  FairHistory        *base;
  FairZone           *zone;
  const char         *currency;
  gint64              limit;
  FairIdIndex        *ids[3];
  GArray             *seen[3];
  GArray             *dated[3];
  GHashTable         *noted[3];
  FairIdIndex        *people;
  GPtrArray          *people_ids;
  FairIdIndex        *activities;
  guint8             *base_used;
  FairPrivacy         privacy;
  const char         *privacy_key;
  const FairWords    *words;
  gboolean            derives;
  gboolean            joins;
  gboolean            names_companies;
  gboolean            has_deals;
  gboolean            deals_are_leads;
  guint               company_place;
  GHashTable         *emails;
  GHashTable         *domains;
  GHashTable         *names;
  GArray             *conversions;
  gboolean            merges;
  GHashTable         *same;
  GStringChunk       *same_ids;
  GHashTable         *stage_names;
  gboolean            has_companies;
} FairImport;

/* fair-import-base.c */
FairHistoryBuilder *_fair_import_base_begin (FairImport *import,
                                             gint64      imported_at,
                                             GError    **error);

/* fair-binding.c */
FairBinding *_fair_binding_new (FairImport     *import,
                                FairImportFile *file,
                                FairFileReport *report);
void         _fair_binding_free (FairBinding *self);
gboolean     _fair_binding_has (const FairBinding *self, FairField field);
const char  *_fair_binding_read_slot (const FairSlot   *slot,
                                      const FairRecord *record,
                                      guint            *column);
const char  *_fair_binding_get (const FairBinding *self,
                                const FairRecord  *record,
                                FairField          field);
gboolean     _fair_binding_get_boolean (FairBinding      *self,
                                        const FairRecord *record,
                                        FairField         field,
                                        gboolean         *out);
gboolean     _fair_binding_get_number (FairBinding      *self,
                                       const FairRecord *record,
                                       FairField         field,
                                       double           *out);
gint64       _fair_binding_get_instant (FairImport       *import,
                                        FairBinding      *self,
                                        const FairRecord *record,
                                        const FairSlot   *slot);
void         _fair_binding_check_future (FairImport       *import,
                                         FairBinding      *self,
                                         const FairRecord *record,
                                         const FairSlot   *slot,
                                         gint64            instant);
gboolean     _fair_binding_is_foreign (FairImport       *import,
                                       FairBinding      *self,
                                       const FairRecord *record);

/* fair-import-rows.c */
gboolean _fair_import_rows_is_usable (FairImport       *import,
                                      FairBinding      *binding,
                                      const FairRecord *record);
char    *_fair_import_rows_name (const FairBinding *binding);
guint    _fair_import_rows_take (FairImport  *import,
                                 FairBinding *binding,
                                 FairRows     rows,
                                 const char  *id);
void     _fair_import_rows_set_attributes (FairImport       *import,
                                           FairBinding      *binding,
                                           FairRows          rows,
                                           guint             row,
                                           const FairRecord *record);
void     _fair_import_rows_tie_company (FairImport       *import,
                                        FairBinding      *binding,
                                        FairRows          rows,
                                        guint             row,
                                        const FairRecord *record);
gboolean _fair_import_rows_find (FairImport       *import,
                                 FairBinding      *binding,
                                 const FairRecord *record,
                                 FairField         field,
                                 FairRows          rows,
                                 guint            *row);
guint16 *
_fair_import_rows_get_dated (FairImport *import, FairRows rows, guint row);
gboolean _fair_import_rows_note_stage (
    FairImport *import, FairRows rows, guint row, FairStage stage, gint64 at);

/* One file for each kind of rows. */
typedef void (*FairImportRow) (FairImport       *import,
                               FairBinding      *binding,
                               const FairRecord *record);

void _fair_import_leads_prepare (FairImport       *import,
                                 FairBinding      *binding,
                                 const FairRecord *record);
void _fair_import_leads_take (FairImport       *import,
                              FairBinding      *binding,
                              const FairRecord *record);
void _fair_import_companies_take (FairImport       *import,
                                  FairBinding      *binding,
                                  const FairRecord *record);
void _fair_import_deals_take (FairImport       *import,
                              FairBinding      *binding,
                              const FairRecord *record);
void _fair_import_deals_tie_conversions (FairImport *import);
void _fair_import_links_take (FairImport       *import,
                              FairBinding      *binding,
                              const FairRecord *record);
void _fair_import_stages_take (FairImport       *import,
                               FairBinding      *binding,
                               const FairRecord *record);
void _fair_import_activities_take (FairImport       *import,
                                   FairBinding      *binding,
                                   const FairRecord *record);

void _fair_import_activities_take_from_lead (FairImport       *import,
                                             FairBinding      *binding,
                                             guint             lead,
                                             const FairRecord *record);

/* fair-import-extra.c */
gboolean _fair_import_extra_is_private (const FairImport     *import,
                                        const FairImportFile *file,
                                        const FairSlot       *slot);
char    *_fair_import_extra_dup_pseudonym (const FairImport *import,
                                           const char       *text);
char    *_fair_import_extra_dup_scrubbed (const FairImport *import,
                                          const char       *text);
gboolean _fair_import_extra_is_owner (const FairImport *import,
                                      const FairSlot   *slot);
char    *_fair_import_extra_dup_id (const FairImport *import, const char *id);
void     _fair_import_extra_prepare (FairImport *import, GPtrArray *bindings);
void     _fair_import_extra_take (FairImport       *import,
                                  FairBinding      *binding,
                                  FairRows          rows,
                                  guint             row,
                                  const FairRecord *record);

/* fair-import-match.c */
void
_fair_import_match_note_lead (FairImport *import, guint row, const char *email);
void     _fair_import_match_note_company (FairImport *import,
                                          guint       row,
                                          const char *domain,
                                          const char *name);
void     _fair_import_match_note_company_row (FairImport        *import,
                                              const FairBinding *binding,
                                              guint              row,
                                              const FairRecord  *record);
gboolean _fair_import_match_company (FairImport       *import,
                                     FairBinding      *binding,
                                     const FairRecord *record,
                                     guint            *row);
gboolean _fair_import_match_lead (FairImport       *import,
                                  FairBinding      *binding,
                                  const FairRecord *record,
                                  guint            *lead);
void     _fair_import_match_explain (FairImport       *import,
                                     FairBinding      *binding,
                                     const FairRecord *record);

/* fair-deal-stage.c */
FairOutcome _fair_deal_stage_read (const char *stage, gboolean *closed);
FairOutcome _fair_deal_stage_read_day (const FairBinding *binding,
                                       const FairRecord  *record);
FairOutcome _fair_deal_stage_read_outcome (const char *text,
                                           gboolean    is_conversion);

/* fair-import-same.c */
gboolean _fair_import_same_lead (FairImport       *import,
                                 FairBinding      *binding,
                                 const FairRecord *record,
                                 const char       *id,
                                 guint            *row);
void     _fair_import_same_note_base (FairImport *import);
gboolean _fair_import_same_company (FairImport       *import,
                                    FairBinding      *binding,
                                    const FairRecord *record,
                                    const char       *id,
                                    guint            *row);

/* fair-import-sum.c */
void _fair_import_sum_up (FairImport *import, GPtrArray *bindings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairBinding, _fair_binding_free)

G_END_DECLS
