/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"

G_BEGIN_DECLS

char *fair_markdown_new (const FairOutline *outline) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
