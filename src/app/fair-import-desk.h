/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-import-item.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairImportDesk:
 *
 * Files on their way into a workshop. Everything that is asked of it is done by
 * a thread, in the order asked; afterwards it tries what an import would do.
 * Emits `changed` when there is something new to show, and `imported` once.
 */
#define FAIR_TYPE_IMPORT_DESK (fair_import_desk_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportDesk, fair_import_desk, FAIR, IMPORT_DESK, GObject)

FairImportDesk *fair_import_desk_new (FairWorkshop *workshop);
void fair_import_desk_add_path (FairImportDesk *self, const char *path);
void fair_import_desk_remove (FairImportDesk *self, guint file);
void
fair_import_desk_set_kind (FairImportDesk *self, guint file, FairKind kind);
void fair_import_desk_set_order (FairImportDesk *self,
                                 guint           file,
                                 FairDateOrder   order);
void fair_import_desk_set_target (FairImportDesk *self,
                                  guint           file,
                                  guint           column,
                                  const char     *target);
void fair_import_desk_close_quotes (FairImportDesk *self,
                                    guint           file,
                                    gboolean        closes);
void fair_import_desk_set_form (FairImportDesk *self,
                                guint           file,
                                char            delimiter,
                                const char     *encoding,
                                const char     *table);
void fair_import_desk_set_privacy (FairImportDesk *self, FairPrivacy privacy);
FairPrivacy fair_import_desk_get_privacy (FairImportDesk *self);
void        fair_import_desk_set_merge (FairImportDesk *self, gboolean merge);
void        fair_import_desk_set_outcome (FairImportDesk *self,
                                          FairKind        kind,
                                          const char     *value,
                                          FairOutcome     outcome);
void fair_import_desk_set_words (FairImportDesk *self, const FairWords *words);
const FairWords *fair_import_desk_get_words (FairImportDesk *self);
void             fair_import_desk_set_scope (FairImportDesk *self,
                                             const char     *attribute,
                                             const char     *value);
const char      *fair_import_desk_get_scope (FairImportDesk *self,
                                             const char     *attribute);
void          fair_import_desk_set_as_of (FairImportDesk *self, gint64 as_of);
FairZone     *fair_import_desk_get_zone (FairImportDesk *self);
void          fair_import_desk_import (FairImportDesk *self);
void          fair_import_desk_cancel (FairImportDesk *self);
void          fair_import_desk_close (FairImportDesk *self);
GListModel   *fair_import_desk_get_items (FairImportDesk *self);
gboolean      fair_import_desk_get_busy (FairImportDesk *self);
gboolean      fair_import_desk_get_importing (FairImportDesk *self);
const GError *fair_import_desk_get_error (FairImportDesk *self);
const FairImportReport *fair_import_desk_get_report (FairImportDesk *self);
const FairImportTotals *fair_import_desk_get_totals (FairImportDesk *self);
guint64                 fair_import_desk_count_rows (FairImportDesk *self);
double                  fair_import_desk_get_progress (FairImportDesk *self);
int fair_import_desk_get_seconds_left (FairImportDesk *self);

G_END_DECLS
