/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-acceptance.h"
#include "model/fair-scope.h"
#include "model/fair-scorecard.h"
#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairDefinition:
 * @number: the version's number, from 1; 0 for a draft
 * @fingerprint: (nullable): `sha256:` and 64 hexadecimal digits
 * @agreed_at: when it was locked, or %FAIR_INSTANT_NONE
 * @data_from: the first instant of the history, or %FAIR_INSTANT_NONE
 * @data_as_of: the as-of of the history, or %FAIR_INSTANT_NONE
 * @data_leads: how many leads the history held
 * @data_extra: (nullable): keys of `data` beginning with `x-`
 * @extra: (nullable): keys beginning with `x-`
 *
 * What the two sides agree on: scope, scoring model, checklist and terms, and
 * the data they were judged on.
 */
typedef struct
{
  guint           number;
  char           *fingerprint;
  gint64          agreed_at;
  FairScope      *scope;
  FairScorecard  *scorecard;
  FairAcceptance *acceptance;
  FairTerms      *terms;
  gint64          data_from;
  gint64          data_as_of;
  guint64         data_leads;
  JsonObject     *data_extra;
  JsonObject     *extra;
} FairDefinition;

FairDefinition *fair_definition_new (void);
void            fair_definition_free (FairDefinition *definition);
FairDefinition *fair_definition_from_json (JsonNode *node, GError **error);
JsonNode       *fair_definition_to_json (const FairDefinition *definition);
char           *fair_definition_canonical (const FairDefinition *definition);
char *fair_definition_compute_fingerprint (const FairDefinition *definition);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairDefinition, fair_definition_free)

G_END_DECLS
