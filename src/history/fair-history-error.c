/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-error.h"

G_DEFINE_QUARK (fair_history_error, fair_history_error)
