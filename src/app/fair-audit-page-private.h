/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-audit-page.h"
#include "app/fair-chart-view.h"
#include "app/fair-deal-table.h"
#include "app/fair-lead-timeline.h"
#include "app/fair-source-table.h"
#include "app/fair-won-choice.h"
#include "workshop/fair-won-survey.h"

G_BEGIN_DECLS

struct _FairAuditPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack         *stack;
  GtkStack         *views;
  FairWonChoice    *choice;
  GtkLabel         *period;
  GtkLabel         *all_leads;
  GtkWidget        *beyond;
  GtkLabel         *too_few;
  AdwStatusPage    *nothing_won;
  GtkWidget        *show_last;
  GtkWidget        *flow_box;
  GtkWidget        *key;
  GtkFlowBox       *flow;
  FairChartView    *today_chart;
  GtkLabel         *today_note;
  GtkWidget        *bands_box;
  GtkLabel         *bands;
  GtkDropDown      *band_set;
  GtkWidget        *source_box;
  FairSourceTable  *sources;
  FairChartView    *call_chart;
  FairChartView    *close_chart;
  FairDealTable    *deals;
  FairLeadTimeline *timeline;

  /* Owned */
  FairAudit    *audit;
  FairCohort   *cohort;
  GCancellable *running;
  FairToday    *today;

  guint rest;
  guint showing : 1;
  guint bounded : 1;
  guint band_set_chosen : 1;
};

void _fair_audit_page_show_seen (FairAuditPage *self, FairWonSurvey *seen);
void _fair_audit_page_show_bands (FairAuditPage *self);
void _fair_audit_page_clear_cards (FairAuditPage *self);
void _fair_audit_page_list_source (FairAuditPage *self, guint at, int stage);
void _fair_audit_page_list_stage (FairAuditPage *self, guint item);

G_END_DECLS
