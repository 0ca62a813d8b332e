/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * fair_toast_new:
 * @words: one short sentence, of which no character means anything else
 *
 * Returns: (transfer full): a toast, yet to be shown
 */
AdwToast *fair_toast_new (const char *words) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_toast_show:
 * @within: a widget within an overlay of toasts, or that overlay
 * @toast: (transfer full): a toast
 *
 * Tells of the last event: a toast that is shown or waits gives way, as what it
 * tells of is past, unless it stays until it is dismissed (a timeout of 0).
 */
void fair_toast_show (GtkWidget *within, AdwToast *toast);

G_END_DECLS
