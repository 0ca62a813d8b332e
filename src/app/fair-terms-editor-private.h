/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-terms-choices.h"
#include "app/fair-terms-control.h"
#include "app/fair-terms-editor.h"

G_BEGIN_DECLS

struct _FairTermsEditor
{
  GObject parent_instance;

  const FairTermsField *field;

  /* Owned */
  char      *path;
  char      *label;
  GtkWidget *row;

  /* Borrowed from the row */
  GtkEditable *entry;
  GtkWidget   *known;
  GtkWidget   *set;
  GtkWidget   *spin;
  GtkWidget   *choice;
  GtkWidget   *toggle;
  GtkWidget   *calendar;
  GtkWidget   *day;

  guint showing : 1;
  guint is_known : 1;
};

void _fair_terms_editor_make_control (FairTermsEditor *self);
void _fair_terms_editor_show_known (FairTermsEditor *self, gboolean is_known);
void _fair_terms_editor_show_day (FairTermsEditor *self);
GDateTime *_fair_terms_editor_read_day (const char *text);

G_END_DECLS
