/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

gboolean fair_import_scope_apply (FairWorkshop *workshop,
                                  GHashTable   *chosen,
                                  GError      **error);

G_END_DECLS
