/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-criteria.h"

static const char *
choose_sentence (gboolean gates, gboolean instant)
{
  if (gates && instant)
    return _ (
        "A lead is an MQL from the moment it passes every gate and either "
        "reaches {threshold} points or meets {instant_list}.[[ Of these "
        "points, at least {fit_minimum} must come from fit.]]");
  if (gates)
    return _ (
        "A lead is an MQL from the moment it passes every gate and reaches "
        "{threshold} points.[[ Of these, at least {fit_minimum} must come "
        "from fit.]]");
  if (instant)
    return _ ("A lead is an MQL from the moment it either reaches {threshold} "
              "points or meets {instant_list}.[[ Of these points, at least "
              "{fit_minimum} must come from fit.]]");

  return _ ("A lead is an MQL from the moment it reaches {threshold} points.[[ "
            "Of these, at least {fit_minimum} must come from fit.]]");
}

static gboolean
is_won_only (const FairSimulation *simulation)
{
  return simulation != NULL && simulation->leads > 0 && simulation->all_won;
}

/**
 * fair_agreement_add_definition:
 * @drafter: a drafter
 *
 * Adds section 3: what an MQL is.
 */
void
fair_agreement_add_definition (FairDrafter *drafter)
{
  const FairScorecard *card = drafter->definition->scorecard;
  FairBlock           *section =
      fair_drafter_new_section ("definition", _ ("Lead definition"));
  g_autofree char *sentence = NULL;
  g_autofree char *kept = NULL;
  FairBlock       *table;
  gboolean         shortened = fair_agreement_is_long (card);

  sentence = fair_drafter_dup_text (
      drafter, "definition",
      choose_sentence (fair_agreement_has_gates (card),
                       fair_names_get (drafter->names, "instant_list") !=
                           NULL));
  fair_block_add_text (section, sentence);
  if (card->name != NULL)
    {
      g_autofree char *name = NULL;

      fair_names_set (drafter->names, "scoring_model", card->name);
      name = fair_names_fill (drafter->names,
                              _ ("Scoring model “{scoring_model}”"));
      section->note = g_steal_pointer (&name);
    }

  table = fair_block_add (section, FAIR_BLOCK_TABLE, NULL);
  fair_agreement_fill_criteria (drafter, table, shortened);

  if (shortened)
    fair_block_add (section, FAIR_BLOCK_NOTE,
                    _ ("The gates and the ten criteria with the most points. "
                       "Appendix {#evidence} lists all of them."));
  kept = fair_agreement_dup_kept_note (drafter);
  if (kept != NULL)
    fair_block_add (section, FAIR_BLOCK_NOTE, kept);
  if (is_won_only (drafter->simulation))
    fair_block_add (
        section, FAIR_BLOCK_NOTE,
        _ ("The history holds won deals only. It shows how many of them meet "
           "each criterion, not whether the criterion tells buyers from "
           "others."));
  fair_drafter_add_section (drafter, section);
}
