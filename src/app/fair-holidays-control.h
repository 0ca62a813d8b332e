/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-terms-control.h"

G_BEGIN_DECLS

/**
 * FairHolidaysControl:
 *
 * Closed days. The public holidays of a country are filled in for a year, and
 * each day can be added or removed by itself.
 */
#define FAIR_TYPE_HOLIDAYS_CONTROL (fair_holidays_control_get_type ())
G_DECLARE_FINAL_TYPE (
    FairHolidaysControl, fair_holidays_control, FAIR, HOLIDAYS_CONTROL, GObject)

FairTermsControl *fair_holidays_control_new (const char *path,
                                             const char *label);
const char *fair_holidays_control_get_days_name (FairHolidaysControl *self);

G_END_DECLS
