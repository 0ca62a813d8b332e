/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairEvidenceRate:
 * @n_won: how many of them won
 * @n_leads: how many leads
 * @rate: the share, NaN if there are none
 * @low: the lower end of its 95% interval
 * @high: the upper end
 *
 * How often leads of a kind are won.
 */
typedef struct
{
  guint  n_won;
  guint  n_leads;
  double rate;
  double low;
  double high;
} FairEvidenceRate;

/**
 * FairEvidenceMark:
 * @name: the name of the criterion; not drawn
 * @with: leads that meet it
 * @without: leads that do not
 * @base: the rate of all leads
 * @top: the rate at the end of the scale, the same in all rows of a page
 *
 * What a criterion is worth: lead to win with it and without it. All pointers
 * are borrowed.
 */
typedef struct
{
  const char      *name;
  FairEvidenceRate with;
  FairEvidenceRate without;
  double           base;
  double           top;
} FairEvidenceMark;

extern const FairChartClass fair_evidence_mark_class;

void     fair_evidence_mark_draw (const FairEvidenceMark *chart,
                                  const FairDrawContext  *context,
                                  cairo_t                *cr,
                                  double                  width,
                                  double                  height);
gboolean fair_evidence_mark_pick (const FairEvidenceMark *chart,
                                  const FairDrawContext  *context,
                                  double                  width,
                                  double                  height,
                                  double                  x,
                                  double                  y,
                                  FairPick               *pick);
void     fair_evidence_mark_get_natural_size (const FairEvidenceMark *chart,
                                              const FairDrawContext  *context,
                                              double                 *width,
                                              double                 *height);
char    *fair_evidence_mark_describe (const FairEvidenceMark *chart)
    G_GNUC_WARN_UNUSED_RESULT;
char      *fair_evidence_mark_describe_item (const FairEvidenceMark *chart,
                                             guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *fair_evidence_mark_to_table (const FairEvidenceMark *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
