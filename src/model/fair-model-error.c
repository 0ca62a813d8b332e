/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-model-error.h"

G_DEFINE_QUARK (fair_model_error, fair_model_error)
