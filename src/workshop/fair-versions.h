/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-definition.h"
#include "workshop/fair-preview.h"

G_BEGIN_DECLS

/**
 * FairPaper:
 * @FAIR_PAPER_DEFAULT: what the locale's country uses; for a version what it
 *   was agreed on
 * @FAIR_PAPER_A4: 210 × 297 mm
 * @FAIR_PAPER_LETTER: 8.5 × 11 inches
 *
 * What the document is laid out on.
 */
typedef enum
{
  FAIR_PAPER_DEFAULT,
  FAIR_PAPER_A4,
  FAIR_PAPER_LETTER,
} FairPaper;

/**
 * FairVersions:
 *
 * The locked versions, numbered from 1, immutable. Emits `changed` when one is
 * added.
 */
#define FAIR_TYPE_VERSIONS (fair_versions_get_type ())
G_DECLARE_FINAL_TYPE (FairVersions, fair_versions, FAIR, VERSIONS, GObject)

guint                 fair_versions_count (FairVersions *self);
const FairDefinition *fair_versions_get (FairVersions *self, guint number);
const FairDefinition *fair_versions_get_last (FairVersions *self);
gboolean              fair_versions_draft_differs (FairVersions *self);
FairPaper             fair_versions_get_paper (FairVersions *self);
void  fair_versions_set_paper (FairVersions *self, FairPaper paper);
void  fair_versions_set_decisions (FairVersions *self, GPtrArray *decisions);
guint fair_versions_agree (FairVersions *self,
                           GCancellable *cancellable,
                           GError      **error);
const char *const *fair_versions_list_formats (void);
GBytes            *fair_versions_export (FairVersions *self,
                                         guint         number,
                                         const char   *format,
                                         GCancellable *cancellable,
                                         GError      **error);
char *
fair_versions_dup_missing (FairVersions *self, guint number, GError **error);
void         fair_versions_agree_async (FairVersions       *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
guint        fair_versions_agree_finish (FairVersions *self,
                                         GAsyncResult *result,
                                         GError      **error);
void         fair_versions_export_async (FairVersions       *self,
                                         guint               number,
                                         const char         *format,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GBytes      *fair_versions_export_finish (FairVersions *self,
                                          GAsyncResult *result,
                                          GError      **error);
void         fair_versions_lay_out_async (FairVersions       *self,
                                          guint               number,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
FairPreview *fair_versions_lay_out_finish (FairVersions *self,
                                           GAsyncResult *result,
                                           GError      **error);

G_END_DECLS
