/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-import-plan.h"

G_BEGIN_DECLS

/**
 * FairImportJob:
 *
 * What an import needs to know besides its files; all of it borrowed.
 */
typedef struct
{
  FairZone         *zone;
  const char       *currency;
  FairHistory      *base;
  FairMappingRules *rules;
  gint64            as_of;
  gint64            imported_at;
  FairPrivacy       privacy;
  const char       *privacy_key;
  const FairWords  *words;
  gboolean          derives;
  gboolean          merges;
} FairImportJob;

FairHistoryBuilder *_fair_import_run (const FairImportJob *job,
                                      GPtrArray           *files,
                                      GCancellable        *cancellable,
                                      FairImportProgress   progress,
                                      gpointer             user_data,
                                      FairImportReport   **report,
                                      GError             **error);

G_END_DECLS
