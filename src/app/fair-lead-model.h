/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "draw/fair-table.h"
#include "engine/fair-scores.h"

G_BEGIN_DECLS

/**
 * FairLeadFilter:
 *
 * Which leads of a list are shown.
 */
typedef enum
{
  FAIR_LEAD_FILTER_ALL,
  FAIR_LEAD_FILTER_WON,
  FAIR_LEAD_FILTER_LOST,
  FAIR_LEAD_FILTER_OPEN,
  FAIR_LEAD_FILTER_NONE,
  FAIR_LEAD_FILTER_MQLS,
  FAIR_LEAD_FILTER_NO_MQLS,
} FairLeadFilter;

/* A lead of a #FairLeadModel. */
#define FAIR_TYPE_LEAD_ITEM (fair_lead_item_get_type ())
G_DECLARE_FINAL_TYPE (FairLeadItem, fair_lead_item, FAIR, LEAD_ITEM, GObject)

guint fair_lead_item_get_lead (FairLeadItem *self);

/**
 * FairLeadModel:
 *
 * Leads, filtered and sorted: a list of #FairLeadItem, each made when it is
 * looked at, so that a hundred thousand of them cost no more than a screenful.
 */
#define FAIR_TYPE_LEAD_MODEL (fair_lead_model_get_type ())
G_DECLARE_FINAL_TYPE (FairLeadModel, fair_lead_model, FAIR, LEAD_MODEL, GObject)

FairLeadModel *
fair_lead_model_new (FairScores *scores, FairScores *before, GArray *leads);
FairScores *fair_lead_model_get_scores (FairLeadModel *self);
FairScores *fair_lead_model_get_before (FairLeadModel *self);
guint       fair_lead_model_count_all (FairLeadModel *self);
void fair_lead_model_set_filter (FairLeadModel *self, FairLeadFilter filter);
void fair_lead_model_set_search (FairLeadModel *self, const char *search);
void fair_lead_model_set_sorter (FairLeadModel *self, GtkSorter *sorter);
FairTable *
fair_lead_model_to_table (FairLeadModel *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
