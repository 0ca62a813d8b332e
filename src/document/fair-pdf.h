/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-pages.h"

G_BEGIN_DECLS

GBytes *fair_pdf_new (FairPages  *pages,
                      const char *attachment,
                      GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *fair_pdf_finish (GBytes            *pdf,
                         const FairOutline *outline,
                         const char        *attachment,
                         GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
