/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workshop/fair-preview.h"

G_BEGIN_DECLS

/**
 * FairDocumentView:
 *
 * Pages one below the other, for a scrolled window. As wide as there is room,
 * until somebody zooms. Emits `moved` when another page or another document is
 * looked at.
 */
#define FAIR_TYPE_DOCUMENT_VIEW (fair_document_view_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDocumentView, fair_document_view, FAIR, DOCUMENT_VIEW, GtkWidget)

FairPreview *fair_document_view_get_preview (FairDocumentView *self);
void         fair_document_view_set_preview (FairDocumentView *self,
                                             FairPreview      *preview);
void         fair_document_view_zoom (FairDocumentView *self, int by);
void         fair_document_view_mark (FairDocumentView *self, GArray *areas);
void         fair_document_view_reveal (FairDocumentView      *self,
                                        const FairPreviewArea *area);
guint        fair_document_view_get_page (FairDocumentView *self);

G_END_DECLS
