/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-changes.h"

G_BEGIN_DECLS

#define FAIR_CHANGES_NOTHING "–"
#define FAIR_CHANGES_THRESHOLD_WEIGHT 100000
#define FAIR_CHANGES_PROMISE_WEIGHT 1

void _fair_changes_add (GPtrArray  *changes,
                        int         weight,
                        const char *what,
                        const char *before,
                        const char *after,
                        char       *sentence);
void _fair_changes_add_words (GPtrArray  *changes,
                              const char *what,
                              const char *before,
                              const char *after);
void _fair_changes_add_card (GPtrArray           *changes,
                             const FairScorecard *old,
                             const FairScorecard *new);
void _fair_changes_add_acceptance (GPtrArray            *changes,
                                   const FairAcceptance *old,
                                   const FairAcceptance *new);
void _fair_changes_add_terms (GPtrArray       *changes,
                              const FairTerms *old,
                              const FairTerms *new);

G_END_DECLS
