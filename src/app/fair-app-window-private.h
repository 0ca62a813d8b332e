/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-agenda.h"
#include "app/fair-people-button.h"
#include "app/fair-busy-view.h"
#include "app/fair-scoreboard.h"
#include "app/fair-start-page.h"
#include "app/fair-app-window.h"

G_BEGIN_DECLS

/* A workshop on its way into the window. */
typedef struct _FairOpening FairOpening;

struct _FairAppWindow
{
  AdwApplicationWindow parent_instance;

  /* Borrowed from the template */
  AdwToastOverlay  *toasts;
  GtkStack         *root;
  FairStartPage    *start_page;
  GtkLabel         *opening_words;
  AdwLeaflet       *leaflet;
  GtkWidget        *sidebar;
  AdwWindowTitle   *workshop_title;
  GtkListBox       *steps;
  GtkWidget        *content;
  AdwHeaderBar     *header;
  AdwWindowTitle   *page_title;
  GtkBox           *page_actions;
  FairPeopleButton *people;
  FairAgenda       *agenda;
  GtkWidget        *page_back;
  GtkWidget        *undo_button;
  GtkWidget        *redo_button;
  GtkRevealer      *banner;
  GtkLabel         *banner_words;
  GtkWidget        *banner_box;
  GtkWidget        *banner_button;
  GtkWidget        *banner_elsewhere;
  FairScoreboard   *scoreboard;
  FairBusyView     *busy;
  GtkStack         *pages;
  GtkWidget        *drop_hint;

  /* Owned */
  FairWorkshop *workshop;
  FairOpening  *opening; /* (nullable) */
  GSignalGroup *workshop_signals;
  GSignalGroup *results_signals;
  GSignalGroup *rounds_signals;
  GSignalGroup *page_signals;
  char         *replayed_from;
  char         *shown_round;
  char         *unsaved_since;

  guint hide_pointer;
  guint fold_check;
  guint add_pages;
  guint n_pages;
  guint presenting : 1;
};

void      _fair_app_window_install_actions (GtkWidgetClass *widget_class);
void      _fair_app_window_update_actions (FairAppWindow *self);
void      _fair_app_window_follow_drops (FairAppWindow *self);
void      _fair_app_window_follow_keys (FairAppWindow *self);
FairPage *_fair_app_window_get_shown_page (FairAppWindow *self);
void      _fair_app_window_check_fold (FairAppWindow *self);
void      _fair_app_window_complete_pages (FairAppWindow *self);
void      _fair_app_window_show_undo (FairAppWindow *self);
void      _fair_app_window_show_state (FairAppWindow *self);
void      _fair_app_window_on_banner (FairAppWindow *self);
void      _fair_app_window_reopen (FairAppWindow *self, FairAccess access);
void      _fair_app_window_show_header (FairAppWindow *self);
void      _fair_app_window_show_scoreboard (FairAppWindow *self);
void      _fair_app_window_follow_rounds (FairAppWindow *self);
void      _fair_app_window_show_round (FairAppWindow *self);

void        _fair_app_window_stop_opening (FairAppWindow *self);
const char *_fair_app_window_get_opening (FairAppWindow *self);
void _fair_app_window_import_then (FairAppWindow *self, GListModel *files);

void _fair_app_window_ask_elsewhere (FairAppWindow *self);
void _fair_app_window_ask_unsaved (FairAppWindow *self, const GError *error);
void _fair_app_window_discard (FairAppWindow *self);
void _fair_app_window_ask_copy (FairAppWindow *self);

G_END_DECLS
