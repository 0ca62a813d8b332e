/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"

G_BEGIN_DECLS

gboolean _fair_catalog_knows_outcome (const char *name);

G_END_DECLS
