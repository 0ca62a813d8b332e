/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "engine/fair-calculator.h"
#include "engine/fair-commitments.h"
#include "engine/fair-remedies.h"

G_BEGIN_DECLS

/**
 * FairFinding:
 * @place: what it is called within the agreement, such as "volume"
 * @number: its number in the agreement, such as "6.1"
 * @label: what it is about
 * @text: what is promised, in words
 * @finding: what history says of it
 * @against: whether history is against it
 * @untold: whether history cannot say
 *
 * A promise that history was asked about.
 */
typedef struct
{
  char    *place;
  char    *number;
  char    *label;
  char    *text;
  char    *finding;
  gboolean against;
  gboolean untold;
} FairFinding;

/**
 * FairPreviewArea:
 * @page: a page, from 0
 * @x: from the left of the page, in points
 * @y: from its top
 * @width: how wide it is
 * @height: how high it is
 *
 * A text's place on a page.
 */
typedef struct
{
  guint  page;
  double x;
  double y;
  double width;
  double height;
} FairPreviewArea;

/**
 * FairPreview:
 *
 * The agreement laid out on pages, of the draft or of a version, as it will be
 * printed. To be used by one thread at a time.
 */
#define FAIR_TYPE_PREVIEW (fair_preview_get_type ())
G_DECLARE_FINAL_TYPE (FairPreview, fair_preview, FAIR, PREVIEW, GObject)

guint fair_preview_count_pages (FairPreview *self);
void  fair_preview_get_size (FairPreview *self, double *width, double *height);
void  fair_preview_paint (FairPreview *self, guint page, cairo_t *cr);
const char        *fair_preview_get_title (FairPreview *self);
guint              fair_preview_count_findings (FairPreview *self);
const FairFinding *fair_preview_get_finding (FairPreview *self, guint promise);
gboolean           fair_preview_find_passage (FairPreview *self,
                                              const char  *key,
                                              const char **text,
                                              gboolean    *left_out);
gboolean           fair_preview_find_section (FairPreview       *self,
                                              const char *const *sections,
                                              FairPreviewArea   *area);
GArray            *fair_preview_list_changes (FairPreview       *self,
                                              FairPreview       *before,
                                              const char *const *sections,
                                              int               *first);
const FairCalculator  *fair_preview_get_calculator (FairPreview *self);
const FairCommitments *fair_preview_get_commitments (FairPreview *self);
guint                  fair_preview_count_remedies (FairPreview *self);
const FairRemedy *fair_preview_get_remedy (FairPreview *self, guint remedy);
char             *fair_preview_dup_missing (FairPreview *self);
const char       *fair_preview_get_currency (FairPreview *self);

G_END_DECLS
