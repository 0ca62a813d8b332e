/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "draw/fair-draw-context.h"

G_BEGIN_DECLS

void   fair_chart_style_init (FairDrawContext *context, GtkWidget *widget);
double fair_chart_style_get_text_scale (GtkWidget *widget);

G_END_DECLS
