/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairThresholdSetter:
 *
 * Changes the draft's threshold or the score of a tier: shown at once, stored
 * when the hand rests or the drag ends, as one undo step. A fit minimum is only
 * shown until it is set or dropped. Signal: `failed` (GError).
 */
#define FAIR_TYPE_THRESHOLD_SETTER (fair_threshold_setter_get_type ())
G_DECLARE_FINAL_TYPE (
    FairThresholdSetter, fair_threshold_setter, FAIR, THRESHOLD_SETTER, GObject)

FairThresholdSetter *fair_threshold_setter_new (void);
void fair_threshold_setter_set_workshop (FairThresholdSetter *self,
                                         FairWorkshop        *workshop);
int  fair_threshold_setter_get (FairThresholdSetter *self);
int  fair_threshold_setter_get_agreed (FairThresholdSetter *self);
void fair_threshold_setter_preview (FairThresholdSetter *self, int threshold);
void fair_threshold_setter_rest (FairThresholdSetter *self, int threshold);
void fair_threshold_setter_preview_fit (FairThresholdSetter *self, int minimum);
void fair_threshold_setter_set_fit (FairThresholdSetter *self, int minimum);
void fair_threshold_setter_drop_fit (FairThresholdSetter *self);
gboolean fair_threshold_setter_has_fit_preview (FairThresholdSetter *self);
void     fair_threshold_setter_reset (FairThresholdSetter *self);
void     fair_threshold_setter_rest_tier (FairThresholdSetter *self,
                                          const char          *id,
                                          int                  at);
void     fair_threshold_setter_store (FairThresholdSetter *self);
gboolean fair_threshold_setter_is_moving (FairThresholdSetter *self);

G_END_DECLS
