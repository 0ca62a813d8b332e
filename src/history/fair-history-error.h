/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairHistoryError:
 * @FAIR_HISTORY_ERROR_NO_AS_OF: nothing in the history is dated, so as-of has
 *   to be given
 * @FAIR_HISTORY_ERROR_LIMIT: more than a history can hold
 * @FAIR_HISTORY_ERROR_DAMAGED: a stored history is not what was written
 *
 * What can go wrong in the history room.
 */
typedef enum
{
  FAIR_HISTORY_ERROR_NO_AS_OF,
  FAIR_HISTORY_ERROR_LIMIT,
  FAIR_HISTORY_ERROR_DAMAGED,
} FairHistoryError;

#define FAIR_HISTORY_ERROR (fair_history_error_quark ())

GQuark fair_history_error_quark (void);

G_END_DECLS
