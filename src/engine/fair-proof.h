/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/**
 * FAIR_PROOF_FEWEST:
 *
 * Below so many leads, on either side of a criterion, a rate says too little to
 * judge by.
 */
#define FAIR_PROOF_FEWEST 30

/**
 * FairProof:
 * @FAIR_PROOF_NONE: history does not know the criterion, or it is off
 * @FAIR_PROOF_FEW: too few to tell
 * @FAIR_PROOF_CHANCE: could be chance
 * @FAIR_PROOF_OTHER_WAY: maybe, but the other way than its points say
 * @FAIR_PROOF_MAYBE: maybe
 * @FAIR_PROOF_HOLDS: holds up, also among as many as were asked about
 *
 * What the evidence of a criterion is worth.
 */
typedef enum
{
  FAIR_PROOF_NONE,
  FAIR_PROOF_FEW,
  FAIR_PROOF_CHANCE,
  FAIR_PROOF_OTHER_WAY,
  FAIR_PROOF_MAYBE,
  FAIR_PROOF_HOLDS,
} FairProof;

FairProof  *fair_proof_judge (const FairSimulation *simulation,
                              const FairScorecard  *card);
const char *fair_proof_to_string (FairProof proof);
const char *fair_proof_to_words (FairProof proof);

G_END_DECLS
