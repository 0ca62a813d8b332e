/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-consequence.h"
#include "engine/fair-simulation.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairWeighed:
 * @target: what is weighed
 * @values: agreed, marketing, sales
 * @consequence: (nullable): what hangs on it
 * @unknown: (nullable): why it cannot be known
 *
 * A difference on its way to a thread and back.
 */
typedef struct
{
  char            *target;
  double           values[3];
  FairConsequence *consequence;
  char            *unknown;
} FairWeighed;

/**
 * FairWeighing:
 * @cohort: what it is asked of
 * @card: the agreed scoring model
 * @sides: marketing's and sales' whole models
 * @checklist: the agreed checklist
 * @compiled: (nullable): an earlier compilation that may still serve; the one
 *   that served
 * @options: what the sides' simulations are to be like
 * @items: (element-type FairWeighed): the differences
 * @simulations: the sides' simulations, once they are made
 *
 * All differences, with all it takes to weigh them, as they travel to a thread.
 */
typedef struct
{
  FairCohort           *cohort;
  FairScorecard        *card;
  FairScorecard        *sides[2];
  FairAcceptance       *checklist;
  FairCompiled         *compiled;
  FairSimulationOptions options;
  GPtrArray            *items;
  FairSimulation       *simulations[2];
} FairWeighing;

FairWeighing *_fair_weighing_new (FairCohort           *cohort,
                                  const FairScorecard  *card,
                                  const FairAcceptance *checklist);
void          _fair_weighing_free (FairWeighing *self);
FairWeighed  *_fair_weighing_add (FairWeighing *self,
                                  const char   *target,
                                  const double  values[3]);
gboolean      _fair_weighing_run (FairWeighing *self,
                                  GCancellable *cancellable,
                                  GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairWeighing, _fair_weighing_free)

G_END_DECLS
