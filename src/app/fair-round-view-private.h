/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-chart-view.h"
#include "app/fair-qr-view.h"
#include "app/fair-round-view.h"

G_BEGIN_DECLS

#define FAIR_ROUND_VIEW_N_STAKES 2

struct _FairRoundView
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel      *kicker;
  GtkLabel      *question;
  GtkLabel      *ask;
  GtkStack      *left;
  GtkLabel      *open_number;
  GtkLabel      *open_words;
  GtkLabel      *open_names;
  GtkLabel      *number;
  GtkLabel      *of;
  GtkWidget     *sides;
  GtkLabel      *side_name[2];
  GtkFlowBox    *side_people[2];
  FairChartView *chart;
  GtkStack      *right;
  GtkLabel      *join;
  FairQrView    *qr;
  GtkLabel      *code;
  GtkLabel      *url;
  GtkLabel      *heads;
  GtkLabel      *enters;
  GtkLabel      *apart;
  GtkLabel      *between;
  GtkWidget     *stakes;
  GtkLabel      *from_to;
  GtkLabel      *stake_name[FAIR_ROUND_VIEW_N_STAKES];
  GtkLabel      *stake[FAIR_ROUND_VIEW_N_STAKES];
  GtkLabel      *evidence;
  GtkLabel      *left_time;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *rounds;
  GSignalGroup *people;
  GSignalGroup *differences;
  GSignalGroup *live;

  guint    at;
  guint    pending;
  guint    tick;
  gboolean names_hidden;
};

void _fair_round_view_set_font (FairRoundView *self,
                                GtkLabel      *label,
                                double         share,
                                PangoWeight    weight);
int  _fair_round_view_get_height (FairRoundView *self);
void _fair_round_view_show_differences (FairRoundView *self);
void _fair_round_view_show_open (FairRoundView *self, const FairRound *round);
void _fair_round_view_show_revealed (FairRoundView   *self,
                                     const FairRound *round,
                                     const char      *target);
void _fair_round_view_show_evidence (FairRoundView *self, const char *target);

G_END_DECLS
