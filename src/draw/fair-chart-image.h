/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

GBytes *fair_chart_image_to_png (const FairChart       *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 double                 resolution,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fair_chart_image_to_svg (const FairChart       *chart,
                                 const FairDrawContext *context,
                                 double                 width,
                                 double                 height,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
