/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-stage.h"

#include "app/fair-terms-choices.h"
#include "base/fair-i18n.h"

/* Where a sales-accepted lead stands among the stages. It is a term of the
 * agreement, and chosen beside the checklist, too. */

#define PATH "stage_order"

/**
 * fair_acceptance_stage_fill:
 * @row: a row to choose in
 *
 * Offers the orders that the terms know.
 */
void
fair_acceptance_stage_fill (AdwComboRow *row)
{
  const FairTermsChoice *choice = fair_terms_choices_find (PATH);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; choice->labels[i] != NULL; i++)
    gtk_string_list_append (labels, _ (choice->labels[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

/**
 * fair_acceptance_stage_show:
 * @row: a row that was filled
 * @draft: a draft
 *
 * Shows what the terms of the draft say.
 */
void
fair_acceptance_stage_show (AdwComboRow *row, FairDraft *draft)
{
  int at = fair_terms_choices_get (fair_terms_choices_find (PATH),
                                   fair_draft_get_terms (draft));

  adw_combo_row_set_selected (row,
                              at >= 0 ? (guint) at : GTK_INVALID_LIST_POSITION);
}

/**
 * fair_acceptance_stage_store:
 * @row: a row that was filled
 * @draft: a draft
 * @error: return location for an error
 *
 * Stores what is chosen, as one undo step; nothing where it is the same.
 *
 * Returns: %FALSE where it could not be stored
 */
gboolean
fair_acceptance_stage_store (AdwComboRow *row, FairDraft *draft, GError **error)
{
  const FairTermsChoice *choice = fair_terms_choices_find (PATH);
  FairTerms             *before = fair_draft_get_terms (draft);
  guint                  at = adw_combo_row_get_selected (row);
  g_autoptr (FairTerms) terms = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (at == GTK_INVALID_LIST_POSITION ||
      (int) at == fair_terms_choices_get (choice, before))
    return TRUE;

  node = fair_terms_choices_dup_node (choice, FAIR_TERMS_TEXTS, at);
  terms = fair_terms_with_node (before, PATH, node, error);

  return terms != NULL &&
         fair_draft_set_terms (draft, terms, _ (choice->labels[at]), error);
}
