/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-commitments.h"
#include "engine/fair-simulation.h"
#include "model/fair-decision.h"
#include "model/fair-terms.h"

G_BEGIN_DECLS

/* What the document of a version shows: each part may be missing. @before is
 * the version that it replaces, simulated on the same history. The paper is
 * what its PDF was locked on. @files are its other documents in the words and
 * the numbers of the locale in which it was locked, by their format. */
typedef struct
{
  FairSimulation  *simulation;
  FairSimulation  *before;
  FairCommitments *commitments;
  GPtrArray       *decisions;
  gboolean         letter;
  GHashTable      *files;
} FairVersionFigures;

FairVersionFigures *_fair_version_figures_new (FairSimulation  *simulation,
                                               FairScores      *scores,
                                               const FairTerms *terms,
                                               GError         **error);
void                _fair_version_figures_free (FairVersionFigures *figures);
void                _fair_version_figures_add_file (FairVersionFigures *figures,
                                                    const char         *format,
                                                    GBytes             *file);
char *_fair_version_figures_to_text (const FairVersionFigures *figures,
                                     FairHistory              *history);
FairVersionFigures *_fair_version_figures_from_text (const char *text,
                                                     GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairVersionFigures, _fair_version_figures_free)

G_END_DECLS
