/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "live/fair-qr.h"

G_BEGIN_DECLS

/**
 * FairQrView:
 *
 * A QR code, always black on white, as large a square as it is given.
 */
#define FAIR_TYPE_QR_VIEW (fair_qr_view_get_type ())
G_DECLARE_FINAL_TYPE (FairQrView, fair_qr_view, FAIR, QR_VIEW, GtkWidget)

void fair_qr_view_set_qr (FairQrView *self, FairQr *qr);

G_END_DECLS
