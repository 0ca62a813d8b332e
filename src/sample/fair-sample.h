/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairSamplePart:
 * @kind: the part of a definition: `scorecard`, `scope`, `acceptance`, `terms`
 * @json: its JSON
 */
typedef struct
{
  const char *kind;
  const char *json;
} FairSamplePart;

#define FAIR_SAMPLE_TIME_ZONE "Europe/London"
#define FAIR_SAMPLE_CURRENCY "USD"

const char           *fair_sample_get_company (void);
FairHistory          *fair_sample_history_new (GError **error);
const FairSamplePart *fair_sample_list_parts (guint *n_parts);

G_END_DECLS
