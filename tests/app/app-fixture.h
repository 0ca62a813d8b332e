/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-app-window.h"

G_BEGIN_DECLS

/**
 * AppFixture:
 *
 * The program without its main loop, and the sample company in a folder that
 * is gone afterwards.
 */
typedef struct
{
  FairApplication *application;
  char            *folder;
  char            *path;
} AppFixture;

void             app_fixture_start (int *argc, char ***argv);
void             app_fixture_init (AppFixture *self, gboolean agreed);
void             app_fixture_clear (AppFixture *self);
FairAppWindow   *app_fixture_open (AppFixture *self, int width, int height);
void             app_fixture_close (FairAppWindow *window);
void             app_fixture_settle (FairAppWindow *window);
void             app_fixture_pass_frames (GtkWidget *window);
gboolean         app_fixture_wait (gboolean (*until) (gpointer), gpointer data);
cairo_surface_t *app_fixture_paint (GtkWidget *widget);
void             app_fixture_shoot (GtkWidget *widget, const char *path);

G_END_DECLS
