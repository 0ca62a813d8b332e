/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-promise-row.h"
#include "app/fair-terms-control.h"
#include "app/fair-terms-form.h"
#include "app/fair-terms-sections.h"

G_BEGIN_DECLS

struct _FairTermsForm
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkDropDown       *section;
  GtkScrolledWindow *scrolled;
  GtkBox            *groups;

  /* Owned */
  FairWorkshop     *workshop;
  FairPreview      *preview;
  GPtrArray        *controls;
  GPtrArray        *promises;
  FairTermsControl *pending;

  /* Borrowed from the groups */
  GtkWidget *estimates;

  char *sought;
  guint seeking;
  guint rest;
};

void _fair_terms_form_add_section (FairTermsForm          *self,
                                   const FairTermsSection *section);
void _fair_terms_form_edit (FairTermsForm *self, FairTermsControl *control);
void _fair_terms_form_use (FairTermsForm    *self,
                           const FairRemedy *remedy,
                           const char       *words);

G_END_DECLS
