/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-terms-control.h"

G_BEGIN_DECLS

/**
 * FairRowsControl:
 *
 * A list of the terms, such as the reasons to reject a lead: each entry opens
 * into its texts, can be moved and removed; new ones are added at the end.
 */
#define FAIR_TYPE_ROWS_CONTROL (fair_rows_control_get_type ())
G_DECLARE_FINAL_TYPE (
    FairRowsControl, fair_rows_control, FAIR, ROWS_CONTROL, GObject)

FairTermsControl *fair_rows_control_new (const char *path, const char *label);

G_END_DECLS
