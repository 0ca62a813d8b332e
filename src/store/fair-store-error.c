/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-error.h"

G_DEFINE_QUARK (fair_store_error, fair_store_error)
