/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workshop/fair-preview.h"

G_BEGIN_DECLS

GtkPrintOperation *fair_agreement_print_new (FairPreview *preview);

G_END_DECLS
