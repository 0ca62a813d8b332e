/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-pages.h"
#include "engine/fair-commitments.h"
#include "engine/fair-simulation.h"
#include "model/fair-decision.h"
#include "model/fair-definition.h"

G_BEGIN_DECLS

/**
 * FairAgreement:
 * @definition: what is agreed; its number is 0 for a draft
 * @previous: (nullable): the version it replaces
 * @simulation: (nullable): what history says of it; %NULL without a history
 * @before: (nullable): what the same history says of @previous
 * @commitments: (nullable): the promises tested on the past
 * @decisions: (nullable) (element-type FairDecision): the decision log, in the
 *   order of time; %NULL where none is appended
 * @changed_since: for a draft, the version it was changed from, or 0
 * @zone: the workshop's time zone
 * @currency: the workshop's currency
 * @drawn_at: the instant that a draft is dated with; a locked version carries
 *   its own
 * @series: (nullable): what is the same for all versions of a workshop and for
 *   no other workshop
 * @letter: whether the paper is Letter and not A4
 *
 * All that the document is made from. Two equal ones give the same bytes.
 */
typedef struct
{
  const FairDefinition  *definition;
  const FairDefinition  *previous;
  const FairSimulation  *simulation;
  const FairSimulation  *before;
  const FairCommitments *commitments;
  GPtrArray             *decisions;
  guint                  changed_since;
  FairZone              *zone;
  const char            *currency;
  gint64                 drawn_at;
  const char            *series;
  gboolean               letter;
} FairAgreement;

const char *const *fair_agreement_list_formats (void);
FairOutline       *fair_agreement_new_outline (const FairAgreement *agreement);
FairPages         *fair_agreement_new_pages (const FairAgreement *agreement);
GBytes            *fair_agreement_export (const FairAgreement *agreement,
                                          const char          *format,
                                          GError             **error);

G_END_DECLS
