/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-vault-private.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

struct _FairWorkshop
{
  GObject parent_instance;

  FairJobs     *jobs;
  FairVault    *vault;
  FairDraft    *draft;
  FairPast     *past;
  FairVersions *versions;
  FairResults  *results;
  FairMeeting  *meeting;

  char     *path;
  char     *name;
  char     *currency;
  char     *holder;
  char     *undo_label;
  char     *redo_label;
  FairZone *zone;

  guint follow;
  guint looking : 1;
};

/* Makes a whole file at a path where nothing is. */
typedef gboolean (*FairWorkshopMaker) (const char *made,
                                       gpointer    data,
                                       GError    **error);

gboolean _fair_workshop_place (const char       *path,
                               FairWorkshopMaker make,
                               gpointer          data,
                               GError          **error);
void     _fair_workshop_take_path (FairWorkshop *self, char *path);
gboolean _fair_workshop_make (const char   *path,
                              FairVaultFunc write,
                              gpointer      data,
                              GError      **error);
void     _fair_workshop_follow (FairWorkshop *self);
void     _fair_workshop_refresh (FairWorkshop *self);
void     _fair_workshop_take_holder (FairWorkshop *self, char *holder);
void     _fair_workshop_take_name (FairWorkshop *self, char *name);
void     _fair_workshop_on_vault_changed (FairVault *vault, FairWorkshop *self);

G_END_DECLS
