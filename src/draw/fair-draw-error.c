/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-draw-error.h"

G_DEFINE_QUARK (fair - draw - error - quark, fair_draw_error)
