/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-criteria-page.h"
#include "app/fair-criterion-row.h"

G_BEGIN_DECLS

typedef struct
{
  /* Borrowed from the template */
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkWidget         *tools;
  GtkWidget         *ask;
  GtkMenuButton     *templates;
  GtkLabel          *read_only;
  GtkLabel          *note;
  GtkLabel          *base;
  GtkWidget         *heads;
  GtkWidget         *head_matches;
  GtkWidget         *head_evidence;
  GtkWidget         *head_side[FAIR_SIDE_SALES + 1];
  GtkWidget         *head_expander;
  GtkListBox        *rows;
  AdwStatusPage     *nothing;

  /* Owned */
  FairCriteriaColumns columns;
  FairCatalog        *catalog;
  GPtrArray          *offers;
  GCancellable       *running;
  char               *open;

  guint narrow_check;
  guint reveal;
  guint narrow : 1;
} FairCriteriaPagePrivate;

FairCriteriaPagePrivate                   *
_fair_criteria_page_get_private (FairCriteriaPage *self);
FairDraft        *_fair_criteria_page_get_draft (FairCriteriaPage *self);
FairCriterionRow *_fair_criteria_page_get_row (FairCriteriaPage *self, guint n);
FairCriterionRow *_fair_criteria_page_find_row (FairCriteriaPage *self,
                                                const char       *id);
void _fair_criteria_page_open_row (FairCriteriaPage *self, const char *id);
void _fair_criteria_page_follow_row (FairCriteriaPage *self,
                                     FairCriterionRow *row);
void _fair_criteria_page_add_criterion (FairCriteriaPage    *self,
                                        const FairCriterion *criterion);
void _fair_criteria_page_show_offers (FairCriteriaPage *self);
void _fair_criteria_page_take_offer (GtkWidget  *widget,
                                     const char *action,
                                     GVariant   *parameter);
void _fair_criteria_page_install_keys (GtkWidgetClass *widget_class);

G_END_DECLS
