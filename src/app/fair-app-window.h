/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-application.h"
#include "app/fair-page.h"
#include "live/fair-live.h"

G_BEGIN_DECLS

/**
 * FairAppWindow:
 *
 * The start page, or one open workshop: its steps, the scoreboard, the page.
 * Property: `workshop`.
 */
#define FAIR_TYPE_APP_WINDOW (fair_app_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAppWindow, fair_app_window, FAIR, APP_WINDOW, AdwApplicationWindow)

FairAppWindow *fair_app_window_new (FairApplication *application);
void fair_app_window_open_path (FairAppWindow *self, const char *path);
void fair_app_window_set_workshop (FairAppWindow *self, FairWorkshop *workshop);
FairWorkshop *fair_app_window_get_workshop (FairAppWindow *self);
gboolean      fair_app_window_close_workshop (FairAppWindow *self);
const char   *fair_app_window_get_path (FairAppWindow *self);
FairPage     *fair_app_window_get_page (FairAppWindow *self, const char *id);
void          fair_app_window_show_page (FairAppWindow *self, const char *id);
void     fair_app_window_show_opening (FairAppWindow *self, const char *words);
gboolean fair_app_window_is_opening (FairAppWindow *self);
void     fair_app_window_cancel_opening (FairAppWindow *self);
void     fair_app_window_report (FairAppWindow *self, const GError *error);
void fair_app_window_set_presenting (FairAppWindow *self, gboolean presenting);
void fair_app_window_import (FairAppWindow *self, GListModel *files);
FairLive *fair_app_window_get_live (FairAppWindow *self);
char     *fair_app_window_dup_time_left (FairAppWindow *self);

void fair_app_window_take_files (FairAppWindow *self, GSList *files);
void fair_app_window_save_elsewhere (FairAppWindow *self, const char *path);
void fair_app_window_save_copy (FairAppWindow *self, const char *path);

G_END_DECLS
