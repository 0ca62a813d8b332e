/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

/* Charts with plausible numbers, for tests and for the gallery. */

typedef struct
{
  const char *name;
  FairChart *(*make) (void);
  double width;
  double height;
} DrawFixture;

extern const DrawFixture draw_fixtures[];
extern const guint       draw_n_fixtures;

FairChart *draw_fixture_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
