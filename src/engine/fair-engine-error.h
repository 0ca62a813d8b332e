/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairEngineError:
 * @FAIR_ENGINE_ERROR_NO_INSTANT: the history has no instant at all and no
 *   as-of was given
 * @FAIR_ENGINE_ERROR_INVALID: a date of the scope cannot be read
 *
 * What can go wrong in the engine, apart from being cancelled
 * (%G_IO_ERROR_CANCELLED).
 */
typedef enum
{
  FAIR_ENGINE_ERROR_NO_INSTANT,
  FAIR_ENGINE_ERROR_INVALID,
} FairEngineError;

#define FAIR_ENGINE_ERROR (fair_engine_error_quark ())

GQuark fair_engine_error_quark (void);

G_END_DECLS
