/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-application.h"
#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairWindow:
 *
 * The start page, or one open workshop: its steps, the scoreboard, the page.
 * Property: `workshop`.
 */
#define FAIR_TYPE_WINDOW (fair_window_get_type ())
G_DECLARE_FINAL_TYPE (FairWindow, fair_window, FAIR, WINDOW, AdwApplicationWindow)

FairWindow   *fair_window_new (FairApplication *application);
void          fair_window_open_path (FairWindow *self, const char *path);
void          fair_window_set_workshop (FairWindow   *self,
                                        FairWorkshop *workshop);
FairWorkshop *fair_window_get_workshop (FairWindow *self);
gboolean      fair_window_close_workshop (FairWindow *self);
const char   *fair_window_get_path (FairWindow *self);
FairPage     *fair_window_get_page (FairWindow *self, const char *id);
void          fair_window_show_page (FairWindow *self, const char *id);
void          fair_window_show_opening (FairWindow *self, const char *words);
void          fair_window_report (FairWindow *self, const GError *error);
void          fair_window_set_presenting (FairWindow *self, gboolean presenting);

G_END_DECLS
