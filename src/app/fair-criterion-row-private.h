/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-chart-view.h"
#include "app/fair-criterion-editor.h"
#include "app/fair-criterion-row.h"
#include "app/fair-points-cell.h"

G_BEGIN_DECLS

#define N_SIDES (FAIR_SIDE_SALES + 1)

struct _FairCriterionRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkBox        *content;
  GtkBox        *head;
  GtkBox        *words;
  GtkWidget     *handle;
  GtkLabel      *name;
  GtkLabel      *condition;
  GtkLabel      *leak;
  GtkWidget     *matches;
  GtkLabel      *leads;
  GtkLabel      *wins;
  FairChartView *evidence;
  GtkBox        *cells;
  GtkButton     *expander;

  /* Borrowed from the tree of widgets */
  FairPointsCell      *cell[N_SIDES];
  FairCriterionEditor *editor;

  /* Owned */
  FairWorkshop *workshop;
  FairCatalog  *catalog;
  char         *id;
};

const FairCriterion *_fair_criterion_row_get_criterion (FairCriterionRow *self);

G_END_DECLS
