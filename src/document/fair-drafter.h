/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-agreement.h"
#include "document/fair-names.h"
#include "document/fair-outline.h"

G_BEGIN_DECLS

/**
 * FairDrafter:
 * @agreement: what the document is made from
 * @names: what is filled in for names in braces
 * @defaults: the texts that new terms have, and so may be changed freely
 * @places: places that links lead to, with their numbers
 * @outline: the document so far
 * @n_sections: how many sections it has
 * @against: (element-type utf8): the places of the commitments that history is
 *   against
 * @tested: (element-type utf8): the places of those that history was asked
 *   about
 *
 * Writes the agreement. Each section is a file and a function; one that has
 * nothing to say adds nothing, and the next takes its number.
 */
typedef struct
{
  const FairAgreement   *agreement;
  const FairDefinition  *definition;
  const FairTerms       *terms;
  const FairSimulation  *simulation;
  const FairCommitments *commitments;
  FairNames             *names;
  GHashTable            *defaults;
  GHashTable            *places;
  FairOutline           *outline;
  guint                  n_sections;
  guint                  n_appendices;
  GPtrArray             *against;
  GPtrArray             *tested;
} FairDrafter;

gboolean   fair_drafter_is_locked (const FairDrafter *drafter);
char      *fair_drafter_dup_text (const FairDrafter *drafter,
                                  const char        *key,
                                  const char        *text);
char      *fair_drafter_dup_terms_text (const FairDrafter *drafter,
                                        const char        *text);
FairBlock *fair_drafter_new_section (const char *place, const char *heading);
void       fair_drafter_add_section (FairDrafter *drafter, FairBlock *section);
void  fair_drafter_add_appendix (FairDrafter *drafter, FairBlock *appendix);
void  fair_drafter_number_section (FairDrafter *drafter, FairBlock *section);
void  fair_drafter_set_names (FairDrafter *drafter);
void  fair_drafter_set_time_names (FairDrafter *drafter);
char *fair_drafter_dup_open_hours (const FairCalendar *calendar);
void  fair_drafter_resolve (FairDrafter *drafter);

void fair_agreement_add_front (FairDrafter *drafter);
void fair_agreement_add_scope (FairDrafter *drafter);
void fair_agreement_add_stages (FairDrafter *drafter);
void fair_agreement_add_definition (FairDrafter *drafter);
void fair_agreement_add_acceptance (FairDrafter *drafter);
void fair_agreement_add_rules (FairDrafter *drafter);
void fair_agreement_add_commitments (FairDrafter *drafter);
void fair_agreement_add_both (FairDrafter *drafter);
void fair_agreement_add_escalation (FairDrafter *drafter);
void fair_agreement_add_metrics (FairDrafter *drafter);
void fair_agreement_add_history (FairDrafter *drafter);
void fair_agreement_add_changes (FairDrafter *drafter);
void fair_agreement_add_signatures (FairDrafter *drafter);
void fair_agreement_add_reasons (FairDrafter *drafter);
void fair_agreement_add_figures (FairDrafter *drafter);
void fair_agreement_add_evidence (FairDrafter *drafter);

G_END_DECLS
