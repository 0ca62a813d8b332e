/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-pages.h"
#include "document/fair-setter.h"

G_BEGIN_DECLS

#define FAIR_A4_WIDTH (210 * FAIR_MM)
#define FAIR_A4_HEIGHT (297 * FAIR_MM)
#define FAIR_LETTER_WIDTH 612.0
#define FAIR_LETTER_HEIGHT 792.0
#define FAIR_PAGE_TOP (25 * FAIR_MM)
#define FAIR_FIRST_TOP (26 * FAIR_MM)
#define FAIR_PAGE_BOTTOM (22 * FAIR_MM)

/* A strip at its place below the top of the text block. */
typedef struct
{
  FairStrip *strip;
  double     y;
  gboolean   is_first;
} FairPlaced;

struct _FairPages
{
  FairOutline *outline;
  FairType    *type;
  GPtrArray   *strips;
  GPtrArray   *elements;
  GPtrArray   *owned;
  GPtrArray   *pages;
  guint        rows;
  double       y;
};

/* The lines of a page in the order of reading, at their place on the page, and
 * what is painted around and below them. */
typedef struct
{
  GArray *ground;
  GArray *lines;
} FairPageOps;

void         _fair_pages_fill (FairPages *pages);
FairPageOps *_fair_pages_list_ops (FairPages *pages, guint page);
void         _fair_page_ops_free (FairPageOps *ops);
FairType    *_fair_pages_get_type (FairPages *pages);
void _fair_pages_paint_frame (FairPages *pages, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPageOps, _fair_page_ops_free)

G_END_DECLS
