/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairStoreError:
 * @FAIR_STORE_ERROR_HELD: somebody else writes to the workshop; the message
 *   names the holder
 * @FAIR_STORE_ERROR_NEWER: a newer Fairlead wrote the file
 * @FAIR_STORE_ERROR_NOT_OURS: the file is no workshop
 * @FAIR_STORE_ERROR_DAMAGED: the file is a workshop, but not whole
 * @FAIR_STORE_ERROR_READ_ONLY: the file or its folder cannot be written to
 * @FAIR_STORE_ERROR_FULL: there is no space left for what was to be saved
 * @FAIR_STORE_ERROR_NOT_FOUND: there is no such file or entry
 * @FAIR_STORE_ERROR_FAILED: anything else
 *
 * What can go wrong in the store. Whatever it is, the file stays as it was.
 */
typedef enum
{
  FAIR_STORE_ERROR_HELD,
  FAIR_STORE_ERROR_NEWER,
  FAIR_STORE_ERROR_NOT_OURS,
  FAIR_STORE_ERROR_DAMAGED,
  FAIR_STORE_ERROR_READ_ONLY,
  FAIR_STORE_ERROR_FULL,
  FAIR_STORE_ERROR_NOT_FOUND,
  FAIR_STORE_ERROR_FAILED,
} FairStoreError;

#define FAIR_STORE_ERROR (fair_store_error_quark ())

GQuark fair_store_error_quark (void);

G_END_DECLS
