/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairMarkKind:
 *
 * Small shapes that stand beside words, so that a color never stands alone:
 * the measures, the sides, the draft and the agreed version, and how far a
 * step is.
 */
typedef enum
{
  FAIR_MARK_MQLS,
  FAIR_MARK_WINS,
  FAIR_MARK_MQL_TO_WIN,
  FAIR_MARK_MQL_TO_SQL,
  FAIR_MARK_MARKETING,
  FAIR_MARK_SALES,
  FAIR_MARK_DRAFT,
  FAIR_MARK_VERSION,
  FAIR_MARK_EMPTY,
  FAIR_MARK_STARTED,
  FAIR_MARK_SETTLED,
} FairMarkKind;

#define FAIR_TYPE_MARK_KIND (fair_mark_kind_get_type ())
GType fair_mark_kind_get_type (void);

/**
 * FairMark:
 *
 * One such shape. Properties: `kind`, `size` in pixels at 100 %.
 */
#define FAIR_TYPE_MARK (fair_mark_get_type ())
G_DECLARE_FINAL_TYPE (FairMark, fair_mark, FAIR, MARK, GtkWidget)

void fair_mark_set_kind (FairMark *self, FairMarkKind kind);

G_END_DECLS
