/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"
#include "workshop/fair-difference.h"

G_BEGIN_DECLS

/**
 * FairDifferences:
 *
 * Where marketing and sales differ, sorted by what hangs on it: the wins that
 * change hands between the two values, then the leads. It follows draft, past
 * and rounds, once told to; works off the main loop, the latest values win, and
 * while it is `busy` what was known stays. Emits `changed` when consequences or
 * the sides' simulations are there.
 *
 * The lists hold #FairDifference: the open ones, those in a round among them;
 * those that change nobody; and the parked ones.
 */
#define FAIR_TYPE_DIFFERENCES (fair_differences_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDifferences, fair_differences, FAIR, DIFFERENCES, GObject)

GListModel           *fair_differences_get_open (FairDifferences *self);
GListModel           *fair_differences_get_nobody (FairDifferences *self);
GListModel           *fair_differences_get_parked (FairDifferences *self);
FairDifference       *fair_differences_find (FairDifferences *self,
                                             const char      *target);
gboolean              fair_differences_get_busy (FairDifferences *self);
const GError         *fair_differences_get_error (FairDifferences *self);
const FairSimulation *fair_differences_get_simulation (FairDifferences *self,
                                                       FairSide         side);
void fair_differences_follow (FairDifferences *self, gboolean follow);

gboolean       fair_differences_set_value (FairDifferences *self,
                                           FairSide         side,
                                           const char      *target,
                                           double           value,
                                           GError         **error);
gboolean       fair_differences_settle (FairDifferences *self,
                                        const char      *target,
                                        FairSettlement   how,
                                        const char      *note,
                                        GError         **error);
FairSettlement fair_differences_find_quiet (FairDifferences *self,
                                            FairDifference  *difference);
gboolean fair_differences_settle_nobody (FairDifferences *self, GError **error);
gboolean fair_differences_adopt (FairDifferences *self,
                                 const char      *target,
                                 double           value,
                                 const char      *note,
                                 GError         **error);
gboolean fair_differences_park (FairDifferences *self,
                                const char      *target,
                                const char      *note,
                                GError         **error);
gboolean fair_differences_unpark (FairDifferences *self,
                                  const char      *target,
                                  GError         **error);

G_END_DECLS
