/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-document-error.h"

G_DEFINE_QUARK (fair - document - error - quark, fair_document_error)
