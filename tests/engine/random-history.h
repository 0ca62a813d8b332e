/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

FairHistory   *random_history (GRand *rand, guint n_leads, guint n_activities);
FairScorecard *random_card (GRand *rand, guint n_criteria);

G_END_DECLS
