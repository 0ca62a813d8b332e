/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairDocumentError:
 * @FAIR_DOCUMENT_ERROR_FORMAT: there is no such form of document
 * @FAIR_DOCUMENT_ERROR_FAILED: the document could not be written
 * @FAIR_DOCUMENT_ERROR_INCOMPLETE: what this form tells is not filled in
 *
 * What can go wrong in the document room.
 */
typedef enum
{
  FAIR_DOCUMENT_ERROR_FORMAT,
  FAIR_DOCUMENT_ERROR_FAILED,
  FAIR_DOCUMENT_ERROR_INCOMPLETE,
} FairDocumentError;

#define FAIR_DOCUMENT_ERROR (fair_document_error_quark ())

GQuark fair_document_error_quark (void);

G_END_DECLS
