/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-error.h"

G_DEFINE_QUARK (fair_error, fair_error)
