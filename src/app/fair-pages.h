/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairPageEntry:
 * @id: its name in the stack and in actions
 * @name: as people call it; translatable
 * @step: 1 to 6, which is also its key with Alt; 0 for none
 * @numbered: whether the number is part of its name
 * @icon_name: (nullable): what stands before the name of a page that is no step
 *   and so has no state
 * @get_type: the type of the page
 *
 * One page of the window. The sidebar lists them in this order.
 */
typedef struct
{
  const char *id;
  const char *name;
  guint       step;
  gboolean    numbered;
  const char *icon_name;
  GType (*get_type) (void);
} FairPageEntry;

const FairPageEntry *fair_pages_list (guint *n_pages);

G_END_DECLS
