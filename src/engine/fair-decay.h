/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GArray *fair_decay_new_table (int points, int percent);
guint   fair_decay_count_steps (int percent);

G_END_DECLS
