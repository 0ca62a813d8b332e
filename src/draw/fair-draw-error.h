/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairDrawError:
 * @FAIR_DRAW_ERROR_FAILED: cairo could not do it
 * @FAIR_DRAW_ERROR_LIMIT: the picture would be too large
 *
 * What can go wrong in the drawing room.
 */
typedef enum
{
  FAIR_DRAW_ERROR_FAILED,
  FAIR_DRAW_ERROR_LIMIT,
} FairDrawError;

#define FAIR_DRAW_ERROR (fair_draw_error_quark ())

GQuark fair_draw_error_quark (void);

G_END_DECLS
