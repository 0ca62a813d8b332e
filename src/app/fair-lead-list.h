/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-lead-model.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairLeadList:
 *
 * The leads behind a number: searched, filtered, sorted, copied as CSV. A row
 * that is activated opens the replay of its lead in the window below.
 */
#define FAIR_TYPE_LEAD_LIST (fair_lead_list_get_type ())
G_DECLARE_FINAL_TYPE (FairLeadList, fair_lead_list, FAIR, LEAD_LIST, AdwWindow)

FairLeadList  *fair_lead_list_present (GtkWidget    *parent,
                                       FairWorkshop *workshop,
                                       const char   *title,
                                       GArray       *leads);
FairLeadModel *fair_lead_list_get_model (FairLeadList *self);

G_END_DECLS
