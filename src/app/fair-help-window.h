/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairHelpWindow:
 *
 * What each step is for, and how it is worked with. A topic is named after the
 * page it belongs to; besides there are `start` and `words`.
 */
#define FAIR_TYPE_HELP_WINDOW (fair_help_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FairHelpWindow, fair_help_window, FAIR, HELP_WINDOW, AdwWindow)

void        fair_help_window_present (GtkWindow *parent, const char *topic);
void        fair_help_window_show (FairHelpWindow *self, const char *topic);
const char *fair_help_window_get_topic (FairHelpWindow *self);

G_END_DECLS
