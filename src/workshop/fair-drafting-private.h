/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-agreement.h"
#include "store/fair-store-version.h"
#include "workshop/fair-answer-private.h"
#include "workshop/fair-version-figures-private.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

/**
 * FairDrafting:
 * @definition: what is written
 * @previous: (nullable): the version before it
 * @ask: (nullable): what history is asked about a draft
 * @history: (nullable): of the same, to name leads in its figures
 * @figures: (nullable): the figures of a version, as they were locked
 * @found: (nullable): what history says, once it was asked
 * @scores: (nullable): for a draft, the scores that history was asked with
 * @decisions: (nullable): the decision log, for a draft
 * @series: (nullable): what is the same for all versions of the workshop
 * @paper: which paper is asked for
 * @agreement: what the document is made from
 *
 * A document on its way, with all it needs as it travels to a thread. A version
 * is locked whole: its definition, the figures that its document shows, and the
 * document. It is shown from these, never worked out again.
 */
typedef struct
{
  FairDefinition     *definition;
  FairDefinition     *previous;
  FairAsk            *ask;
  FairHistory        *history;
  char               *figures;
  GBytes             *pdf;
  FairVersionFigures *found;
  FairScores         *scores;
  FairZone           *zone;
  char               *currency;
  GPtrArray          *decisions;
  char               *series;
  FairPaper           paper;
  FairAgreement       agreement;
} FairDrafting;

FairDrafting *
_fair_drafting_new (FairVersions *versions, guint number, GError **error);
FairDrafting *_fair_drafting_new_final (FairVersions *versions, GError **error);
void          _fair_drafting_free (FairDrafting *self);
gboolean      _fair_drafting_ask_history (FairDrafting *self,
                                          GCancellable *cancellable,
                                          GError      **error);
GBytes *
_fair_drafting_export (FairDrafting *self, const char *format, GError **error);
gboolean _fair_drafting_keep_files (FairDrafting *self, GError **error);
char    *_fair_drafting_dup_figures (const FairDrafting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairDrafting, _fair_drafting_free)

G_END_DECLS
