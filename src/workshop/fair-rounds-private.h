/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-meeting-private.h"

G_BEGIN_DECLS

struct _FairRounds
{
  GObject parent_instance;

  /* Borrowed: the workshop and the meeting own them and outlive us. */
  FairDraft  *draft;
  FairPeople *people;

  /* Owned */
  FairVault  *vault;
  GPtrArray  *rounds;
  GPtrArray  *proposals;
  GHashTable *index;
};

gboolean _fair_rounds_has_any (FairRounds *self, const FairRound *round);
void     _fair_rounds_drop_removed (FairRounds *self);
void     _fair_rounds_answered (FairRounds *self, const char *participant);

G_END_DECLS
