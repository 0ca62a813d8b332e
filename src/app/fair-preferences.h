/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-settings.h"

G_BEGIN_DECLS

/**
 * FairPreferences:
 *
 * The dialog over #FairSettings.
 */
#define FAIR_TYPE_PREFERENCES (fair_preferences_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPreferences, fair_preferences, FAIR, PREFERENCES, AdwPreferencesWindow)

GtkWidget *fair_preferences_new (FairSettings *settings);
void       fair_preferences_present (GtkWindow *parent, FairSettings *settings);

G_END_DECLS
