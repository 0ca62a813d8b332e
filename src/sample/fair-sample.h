/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairSamplePart:
 * @kind: the part of a draft: `scope`, `scorecard`, or that with a side after a
 *   colon
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

/**
 * fair_sample_terms_new:
 * @error: return location for an error
 *
 * Returns: (transfer full): the terms of the sample company's first draft: the
 *   default wording with what its people filled in
 */
FairTerms *fair_sample_terms_new (GError **error);

G_END_DECLS
