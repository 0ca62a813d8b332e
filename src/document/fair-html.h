/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"

G_BEGIN_DECLS

char *fair_html_new (const FairOutline *outline);

G_END_DECLS
