/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairError:
 * @FAIR_ERROR_INVALID: the text or number is not of the expected form
 * @FAIR_ERROR_LIMIT: the input is larger or deeper than allowed
 *
 * What can go wrong in the base room.
 */
typedef enum
{
  FAIR_ERROR_INVALID,
  FAIR_ERROR_LIMIT,
} FairError;

#define FAIR_ERROR (fair_error_quark ())

GQuark fair_error_quark (void);

G_END_DECLS
