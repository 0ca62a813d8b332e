/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-scoreboard.h"
#include "app/fair-start-page.h"
#include "app/fair-window.h"

G_BEGIN_DECLS

struct _FairWindow
{
  AdwApplicationWindow parent_instance;

  /* Borrowed from the template */
  AdwToastOverlay *toasts;
  GtkStack        *root;
  FairStartPage   *start_page;
  GtkLabel        *opening_words;
  AdwLeaflet      *leaflet;
  GtkWidget       *sidebar;
  AdwWindowTitle  *workshop_title;
  GtkListBox      *steps;
  GtkWidget       *content;
  AdwHeaderBar    *header;
  AdwWindowTitle  *page_title;
  AdwBin          *page_actions;
  GtkWidget       *page_back;
  GtkWidget       *undo_button;
  GtkWidget       *redo_button;
  GtkRevealer     *banner;
  GtkLabel        *banner_words;
  FairScoreboard  *scoreboard;
  GtkStack        *pages;
  GtkWidget       *drop_hint;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *workshop_signals;
  GSignalGroup *results_signals;
  GSignalGroup *page_signals;

  guint hide_pointer;
  guint fold_check;
  guint presenting : 1;
};

void _fair_window_install_actions (GtkWidgetClass *widget_class);
void _fair_window_update_actions (FairWindow *self);
void _fair_window_follow_drops (FairWindow *self);
void _fair_window_follow_keys (FairWindow *self);
void _fair_window_show_header (FairWindow *self);

G_END_DECLS
