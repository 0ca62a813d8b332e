/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairIntakeError:
 * @FAIR_INTAKE_ERROR_NOT_A_TABLE: the file is no table that can be read
 * @FAIR_INTAKE_ERROR_LIMIT: the file is larger or wider than allowed
 * @FAIR_INTAKE_ERROR_MAPPING: the mapping does not fit
 *
 * What can go wrong in the intake room.
 */
typedef enum
{
  FAIR_INTAKE_ERROR_NOT_A_TABLE,
  FAIR_INTAKE_ERROR_LIMIT,
  FAIR_INTAKE_ERROR_MAPPING,
} FairIntakeError;

#define FAIR_INTAKE_ERROR (fair_intake_error_quark ())

GQuark fair_intake_error_quark (void);

G_END_DECLS
