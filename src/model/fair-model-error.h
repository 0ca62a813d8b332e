/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairModelError:
 * @FAIR_MODEL_ERROR_INVALID: an element is not what it may be; the message
 *   names the element and the fault
 */
typedef enum
{
  FAIR_MODEL_ERROR_INVALID,
} FairModelError;

#define FAIR_MODEL_ERROR (fair_model_error_quark ())

GQuark fair_model_error_quark (void);

G_END_DECLS
