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

/**
 * fair_evidence_mark_class:
 *
 * Takes a #FairEvidenceMark.
 */
extern const FairChartClass fair_evidence_mark_class;

/**
 * fair_evidence_mark_draw:
 * @chart: what to draw
 * @context: how to draw
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws both rates over one scale, with a line at 0 and a dotted one at the
 * rate of all leads. What lies beyond the scale is drawn at its end.
 */
void fair_evidence_mark_draw (const FairEvidenceMark *chart,
                              const FairDrawContext  *context,
                              cairo_t                *cr,
                              double                  width,
                              double                  height);

/**
 * fair_evidence_mark_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Item 0 is the rate with the criterion, item 1 the one without.
 *
 * Returns: whether the point is inside
 */
gboolean fair_evidence_mark_pick (const FairEvidenceMark *chart,
                                  const FairDrawContext  *context,
                                  double                  width,
                                  double                  height,
                                  double                  x,
                                  double                  y,
                                  FairPick               *pick);

/**
 * fair_evidence_mark_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every criterion.
 */
void fair_evidence_mark_get_natural_size (const FairEvidenceMark *chart,
                                          const FairDrawContext  *context,
                                          double                 *width,
                                          double                 *height);

/**
 * fair_evidence_mark_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what the evidence is, in one sentence
 */
char *fair_evidence_mark_describe (const FairEvidenceMark *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_evidence_mark_describe_item:
 * @chart: a chart
 * @item: 0 for the rate with the criterion, 1 for the one without
 *
 * Returns: (transfer full): the rate in words, with counts and interval
 */
char *fair_evidence_mark_describe_item (const FairEvidenceMark *chart,
                                        guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_evidence_mark_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row with and a row without the criterion
 */
FairTable *fair_evidence_mark_to_table (const FairEvidenceMark *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
