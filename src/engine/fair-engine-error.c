/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-engine-error.h"

G_DEFINE_QUARK (fair_engine_error, fair_engine_error)
