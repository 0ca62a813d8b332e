/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-commitments.h"

G_BEGIN_DECLS

/**
 * FairRemedyChange:
 * @path: a field of the terms
 * @node: what it is to be
 * @within: the same where it is a time
 *
 * A field to be changed.
 */
typedef struct
{
  char        *path;
  JsonNode    *node;
  FairDuration within;
} FairRemedyChange;

/**
 * FairRemedy:
 * @kind: the promise that is mended
 * @changes: (element-type FairRemedyChange): to be made together
 * @rate: the share that the past would have reached; not known of a volume
 *
 * A way to change a promise so that the past would have kept it, and no further
 * than it takes.
 */
typedef struct
{
  FairPromiseKind kind;
  GPtrArray      *changes;
  FairRate        rate;
} FairRemedy;

GPtrArray *fair_remedies_list (FairScores            *scores,
                               const FairSimulation  *simulation,
                               const FairTerms       *terms,
                               const FairCommitments *tested);

G_END_DECLS
