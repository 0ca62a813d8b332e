/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-terms-control.h"

G_BEGIN_DECLS

/**
 * FairHoursControl:
 *
 * The business hours of a week, a line a day, as people write them:
 * "09:00–12:30, 13:15–17:30"; an empty line is a closed day.
 */
#define FAIR_TYPE_HOURS_CONTROL (fair_hours_control_get_type ())
G_DECLARE_FINAL_TYPE (
    FairHoursControl, fair_hours_control, FAIR, HOURS_CONTROL, GObject)

FairTermsControl *fair_hours_control_new (const char *path, const char *label);

G_END_DECLS
