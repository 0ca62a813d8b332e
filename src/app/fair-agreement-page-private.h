/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-agreement-page.h"
#include "app/fair-document-view.h"
#include "app/fair-terms-form.h"

G_BEGIN_DECLS

struct _FairAgreementPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkWidget        *actions;
  GtkWidget        *agree;
  FairTermsForm    *form;
  GtkLabel         *page_words;
  GtkMenuButton    *versions;
  GtkLabel         *version_words;
  FairDocumentView *document;
  GtkLabel         *missing;

  /* Owned */
  GSimpleActionGroup *group;
  FairPreview        *draft;

  guint shown;
  guint laying_out : 1;
  guint stale : 1;
};

void _fair_agreement_actions_add (FairAgreementPage *self);
void _fair_agreement_page_lay_out (FairAgreementPage *self);
void _fair_agreement_page_show (FairAgreementPage *self, guint number);
void _fair_agreement_page_show_tag (FairAgreementPage *self);

G_END_DECLS
