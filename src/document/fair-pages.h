/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-outline.h"

G_BEGIN_DECLS

/**
 * FairPages:
 *
 * A document laid out on pages, ready to be painted on a screen, on paper or
 * into a file. To be used by one thread at a time.
 */
typedef struct _FairPages FairPages;

/**
 * FairPagesPlace:
 * @page: the page that it is on, from 0
 * @x: from the left of the page, in points
 * @y: from its top
 * @width: how wide it is
 * @height: how high it is
 * @section: (nullable): the section that it stands in, such as "definition"
 * @text: what it says
 * @is_heading: whether it heads the section
 *
 * A paragraph, a cell of a table or another whole text, as far as it is on one
 * page.
 */
typedef struct
{
  guint    page;
  double   x;
  double   y;
  double   width;
  double   height;
  char    *section;
  char    *text;
  gboolean is_heading;
} FairPagesPlace;

FairPages *fair_pages_new (FairOutline *outline) G_GNUC_WARN_UNUSED_RESULT;
void       fair_pages_free (FairPages *pages);
guint      fair_pages_count (const FairPages *pages);
void
fair_pages_get_size (const FairPages *pages, double *width, double *height);
void               fair_pages_paint (FairPages *pages, guint page, cairo_t *cr);
const FairOutline *fair_pages_get_outline (const FairPages *pages);

GPtrArray *fair_pages_list_places (FairPages *pages);

char *fair_pages_dup_missing (FairPages *pages) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPages, fair_pages_free)

G_END_DECLS
