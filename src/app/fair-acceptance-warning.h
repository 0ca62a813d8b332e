/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "engine/fair-catalog.h"
#include "model/fair-acceptance.h"

G_BEGIN_DECLS

GtkWidget *fair_acceptance_warning_new (const FairAcceptanceItem *item,
                                        const FairCatalog        *catalog);

G_END_DECLS
