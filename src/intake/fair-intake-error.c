/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-intake-error.h"

G_DEFINE_QUARK (fair_intake_error, fair_intake_error)
