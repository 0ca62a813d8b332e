/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-compiled-private.h"

G_BEGIN_DECLS

struct _FairScores
{
  gatomicrefcount ref_count;
  FairCompiled   *compiled;
  FairScorecard  *scorecard;
  guint           n_leads;
  FairLeadScore  *leads;
};

G_END_DECLS
