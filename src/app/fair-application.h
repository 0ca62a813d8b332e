/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-settings.h"

G_BEGIN_DECLS

/**
 * FairApplication:
 *
 * The program: its windows, one a workshop, and what this person prefers.
 */
#define FAIR_TYPE_APPLICATION (fair_application_get_type ())
G_DECLARE_FINAL_TYPE (
    FairApplication, fair_application, FAIR, APPLICATION, AdwApplication)

FairApplication *fair_application_new (void);
FairSettings    *fair_application_get_settings (FairApplication *self);
void             fair_application_open_path (FairApplication *self,
                                             GtkWindow       *window,
                                             const char      *path);
void             fair_application_import (FairApplication *self,
                                          GtkWindow       *window,
                                          GListModel      *files);

G_END_DECLS
