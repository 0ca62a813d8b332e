/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-calculator.h"

G_BEGIN_DECLS

GtkWidget *fair_estimate_list_new (const char         *title,
                                   const FairEstimate *estimate,
                                   const char         *currency);

G_END_DECLS
