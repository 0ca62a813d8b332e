/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-side.h"

G_BEGIN_DECLS

extern const char *const FAIR_SIDE_NAMES[];

G_END_DECLS
