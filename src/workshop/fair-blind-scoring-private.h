/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-blind-scoring.h"
#include "workshop/fair-meeting-private.h"
#include "workshop/fair-results.h"

G_BEGIN_DECLS

struct _FairBlindScoring
{
  GObject parent_instance;

  /* Borrowed: the workshop and the meeting own them and outlive us. */
  FairDraft   *draft;
  FairPast    *past;
  FairPeople  *people;
  FairResults *results;

  /* Owned */
  FairVault  *vault;
  GPtrArray  *sessions;
  GHashTable *answers;
};

FairBlindScoring *_fair_blind_scoring_new (FairVault   *vault,
                                           FairDraft   *draft,
                                           FairPast    *past,
                                           FairPeople  *people,
                                           FairResults *results,
                                           GError     **error);
gboolean _fair_blind_scoring_reload (FairBlindScoring *self, GError **error);
char    *_fair_blind_scoring_dup_key (const char *session,
                                      const char *participant,
                                      guint       lead);
void     _fair_blind_scoring_answered (FairBlindScoring *self,
                                       const char       *participant);

G_END_DECLS
