/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-versions.h"

G_BEGIN_DECLS

/**
 * FairVersionChange:
 * @what: what differs, in words
 * @before: as it is in the one, "–" where it is not
 * @after: as it is in the other
 *
 * A difference between two versions, to be read.
 */
typedef struct
{
  char *what;
  char *before;
  char *after;
} FairVersionChange;

GPtrArray *fair_version_changes_list (FairVersions *self,
                                      guint         from,
                                      guint         to,
                                      GError      **error);

G_END_DECLS
