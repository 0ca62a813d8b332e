/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-meeting-agenda-private.h"
#include "workshop/fair-weighing-private.h"

G_BEGIN_DECLS

struct _FairDifferences
{
  GObject parent_instance;

  /* Borrowed: the workshop and the meeting own them and outlive us. */
  FairDraft         *draft;
  FairPast          *past;
  FairRounds        *rounds;
  FairMeetingAgenda *agenda;
  FairDecisions     *decisions;

  /* Owned */
  FairVault      *vault;
  FairJobs       *jobs;
  char           *currency;
  GHashTable     *all;
  GListStore     *open;
  GListStore     *nobody;
  GListStore     *parked;
  FairCompiled   *compiled;
  FairSimulation *simulations[2];
  GCancellable   *cancellable;
  GError         *error;

  guint follow : 1;
  guint busy : 1;
  guint waiting : 1;
};

FairDifferences *_fair_differences_new (FairVault         *vault,
                                        FairDraft         *draft,
                                        FairPast          *past,
                                        FairRounds        *rounds,
                                        FairMeetingAgenda *agenda,
                                        FairDecisions     *decisions,
                                        const char        *currency);

G_END_DECLS
