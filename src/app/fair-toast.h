/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Short words of a single event, at the bottom of a window. */

AdwToast *fair_toast_new (const char *words, const char *button);
void      fair_toast_show (AdwToastOverlay *overlay, AdwToast *toast);

G_END_DECLS
