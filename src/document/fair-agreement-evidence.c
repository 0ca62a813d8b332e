/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-since.h"
#include "document/fair-agreement-words.h"
#include "document/fair-agreement-criteria.h"
#include "document/fair-agreement-log.h"
#include "document/fair-agreement-past.h"
#include "document/fair-inline.h"

static void
add_all_criteria (FairDrafter *drafter, FairBlock *appendix)
{
  FairBlock *heading;

  if (!fair_agreement_is_long (drafter->definition->scorecard))
    return;

  heading = fair_block_add (appendix, FAIR_BLOCK_HEADING, _ ("All criteria"));
  fair_agreement_fill_criteria (
      drafter, fair_block_add (heading, FAIR_BLOCK_TABLE, NULL), FALSE);
}

/* Counts always, a rate only of enough. */
static void
add_effect (FairBlock *table, const FairEvidence *evidence)
{
  const FairCriterionEffect *effect = evidence->effect;
  g_autofree char *escaped = fair_inline_escape (evidence->criterion->name);
  g_autofree char *name =
      g_strconcat (escaped, evidence->is_kept ? FAIR_KEPT_MARK : "", NULL);
  g_autofree char *points = fair_agreement_dup_points (evidence->criterion);
  g_autofree char *n = fair_format_count ((gint64) effect->with.n);
  g_autofree char *of = fair_format_count ((gint64) effect->with.of);
  /* Translators: so many won of so many */
  g_autofree char *won = g_strdup_printf (_ ("%s of %s"), n, of);
  gboolean         enough = effect->with.of >= FAIR_FEWEST;
  g_autofree char *rate =
      enough ? fair_agreement_past_dup_rate (&effect->with) : NULL;
  g_autofree char *interval =
      enough ? fair_agreement_past_dup_interval (&effect->with) : NULL;
  g_autofree char *without =
      effect->without.known && effect->without.of >= FAIR_FEWEST
          ? fair_agreement_past_dup_rate (&effect->without)
          : g_strdup ("–");

  fair_block_add_row (table, FAIR_ROW_PLAIN, name, points, won,
                      enough ? rate : "–", enough ? interval : "–", without,
                      evidence->words, NULL);
}

static void
add_effects (FairDrafter *drafter, FairBlock *appendix)
{
  g_autoptr (GArray) list = NULL;
  g_autofree char *note = NULL;
  FairBlock       *heading;
  FairBlock       *table;

  if (fair_agreement_past_get_kind (drafter->simulation) != FAIR_PAST_FULL)
    return;
  list = fair_agreement_list_evidence (drafter);
  if (list->len == 0)
    return;

  heading = fair_block_add (appendix, FAIR_BLOCK_HEADING,
                            _ ("Each criterion on its own"));
  table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("Criterion"), 1, FALSE);
  fair_block_add_column (table, _ ("Points"), 0, TRUE);
  fair_block_add_column (table, _ ("Won"), 0, TRUE);
  fair_block_add_column (table, _ ("Lead-to-win"), 0, TRUE);
  fair_block_add_column (table, _ ("95% interval"), 0, TRUE);
  fair_block_add_column (table, _ ("without"), 0, TRUE);
  fair_block_add_column (table, _ ("In three words"), 0, FALSE);
  for (guint i = 0; i < list->len; i++)
    add_effect (table, &g_array_index (list, FairEvidence, i));

  note = fair_names_fill (
      drafter->names,
      _ ("Over the {mature_leads} leads old enough to judge. “Without” is the "
         "same rate of the leads that do not meet the criterion. Holds up: of "
         "all that are called so, one in ten or fewer is luck. † is kept by "
         "decision."));
  if (note != NULL)
    fair_block_add (appendix, FAIR_BLOCK_NOTE, note);
}

static void
add_changes (FairDrafter *drafter, FairBlock *appendix)
{
  g_autoptr (GPtrArray) changes = fair_agreement_list_changes (drafter);
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *title = NULL;
  g_autofree char *swap = NULL;
  FairBlock       *heading;
  FairBlock       *table;

  if (changes->len == 0)
    return;

  old = fair_names_fill (drafter->names, _ ("Version {previous_version}"));
  new = fair_names_fill (drafter->names, _ ("Version {version}"));
  title = fair_names_fill (drafter->names,
                           _ ("Changes since version {previous_version}"));
  heading = fair_block_add (appendix, FAIR_BLOCK_HEADING,
                            title != NULL ? title : _ ("Changes"));
  table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("What"), 1, FALSE);
  fair_block_add_column (table, old != NULL ? old : _ ("Before"), 1.2, FALSE);
  fair_block_add_column (table, new != NULL ? new : _ ("Draft"), 1.8, FALSE);
  for (guint i = 0; i < changes->len; i++)
    {
      const FairChange *change = g_ptr_array_index (changes, i);

      fair_block_add_row (table, FAIR_ROW_PLAIN, change->what, change->before,
                          change->after, NULL);
    }

  swap = fair_agreement_dup_swap (drafter);
  if (swap != NULL)
    fair_block_add (appendix, FAIR_BLOCK_NOTE, swap);
}

/* The heading names what is there. */
static const char *
get_title (FairDrafter *drafter)
{
  const GPtrArray *decisions = drafter->agreement->decisions;
  gboolean         changed = drafter->agreement->previous != NULL;

  if (decisions != NULL && decisions->len > 0)
    return changed ? _ ("Evidence, changes, decisions")
                   : _ ("Evidence and decisions");

  return changed ? _ ("Evidence and changes") : _ ("Evidence");
}

/**
 * fair_agreement_add_evidence:
 * @drafter: a drafter
 *
 * Adds the appendix with all criteria where they are many, each criterion's
 * evidence, the changes since the version before, and the decision log.
 */
void
fair_agreement_add_evidence (FairDrafter *drafter)
{
  FairBlock *appendix =
      fair_block_new (FAIR_BLOCK_APPENDIX, get_title (drafter));

  appendix->anchor = g_strdup ("evidence");
  add_all_criteria (drafter, appendix);
  add_effects (drafter, appendix);
  add_changes (drafter, appendix);
  fair_agreement_add_log (drafter, appendix);
  fair_drafter_add_appendix (drafter, appendix);
}
