/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-pages.h"
#include "document/fair-setter.h"

G_BEGIN_DECLS

/* The lines of a page in the order of reading, at their place on the page, and
 * what is painted around and below them. */
typedef struct
{
  GArray *ground;
  GArray *lines;
} FairPageOps;

FairPageOps *_fair_pages_list_ops (FairPages *pages, guint page);
void         _fair_page_ops_free (FairPageOps *ops);
FairType    *_fair_pages_get_type (FairPages *pages);
void _fair_pages_paint_frame (FairPages *pages, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPageOps, _fair_page_ops_free)

G_END_DECLS
