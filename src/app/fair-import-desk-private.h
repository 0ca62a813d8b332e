/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-import-desk.h"
#include "app/fair-import-wish.h"

G_BEGIN_DECLS

#define FAIR_IMPORT_DESK_PERMILLE 1000

/* The desk, for the files that make it: what is asked (-ask), what is done
 * about it (-work), and what there is to show. */
struct _FairImportDesk
{
  GObject parent_instance;

  /* Owned */
  FairWorkshop     *workshop;
  FairImportPlan   *plan;
  GListStore       *items;
  GPtrArray        *refused;
  GPtrArray        *wishes;
  GCancellable     *cancellable;
  FairImportReport *report;
  GError           *error;

  /* From a file's name and a heading to the figure of a leak */
  GHashTable *leaks;
  /* From attributes to the value that shall count */
  GHashTable *scopes;
  FairWords  *words;

  FairImportTotals totals;
  FairPrivacy      privacy;
  gboolean         merges;
  gint64           started;
  int              permille;
  guint            running : 1;
  guint            importing : 1;
  guint            wants_trial : 1;
  guint            wants_import : 1;
  guint            closed : 1;
};

/* fair-import-desk.c */
void _fair_import_desk_say_changed (FairImportDesk *self);
void _fair_import_desk_say_imported (FairImportDesk *self);

/* fair-import-desk-ask.c */
FairImportWish *_fair_import_desk_add_wish (FairImportDesk    *self,
                                            FairImportWishKind kind,
                                            guint              file);

/* fair-import-desk-work.c */
void _fair_import_desk_work (FairImportDesk *self);

G_END_DECLS
