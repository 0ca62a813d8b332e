/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-since.h"
#include "document/fair-agreement-past.h"

#define MOST 5

static guint
count_all (const FairSwapCounts *counts)
{
  guint n = 0;

  for (guint i = 0; i <= FAIR_OUTCOME_WON; i++)
    n += counts->counts[i];

  return n;
}

static gboolean
knows_swap (FairDrafter *drafter)
{
  return drafter->simulation != NULL &&
         drafter->simulation->baseline == FAIR_BASELINE_SCORES &&
         fair_agreement_past_get_kind (drafter->simulation) >= FAIR_PAST_THIN;
}

/**
 * fair_agreement_list_changes:
 * @drafter: a drafter
 *
 * Returns: (transfer full) (element-type FairChange): what differs from the
 *   version before; nothing for a first version
 */
GPtrArray *
fair_agreement_list_changes (const FairDrafter *drafter)
{
  const FairDefinition *old = drafter->agreement->previous;

  return old != NULL ? fair_changes_list (old, drafter->definition)
                     : g_ptr_array_new ();
}

/* "36 MQLs a month fewer": what the change means for a month. */
static char *
dup_volume_change (const FairSimulation *simulation)
{
  guint            enter = count_all (&simulation->enter);
  guint            leave = count_all (&simulation->leave);
  guint            n_months = MAX (1, simulation->months->len);
  double           change = ((double) enter - leave) / n_months;
  g_autofree char *count = fair_format_count ((gint64) round (fabs (change)));

  if (round (change) == 0)
    return g_strdup (_ ("about as many MQLs a month"));

  return g_strdup_printf (change < 0 ? _ ("%s MQLs a month fewer")
                                     : _ ("%s MQLs a month more"),
                          count);
}

static char *
dup_consequence (const FairSimulation *simulation)
{
  guint            won = simulation->enter.counts[FAIR_OUTCOME_WON];
  guint            lost = simulation->leave.counts[FAIR_OUTCOME_WON];
  guint            before = simulation->stay.counts[FAIR_OUTCOME_WON] + lost;
  g_autofree char *volume = dup_volume_change (simulation);
  g_autofree char *total = fair_format_count (before);
  g_autofree char *gained = fair_format_count (won);
  g_autofree char *given = fair_format_count (lost);

  if (lost > 0 && won > 0)
    return g_strdup_printf (_ ("On this history that means %s, %s of %s wins "
                               "given up and %s gained."),
                            volume, given, total, gained);
  if (lost > 0)
    return g_strdup_printf (
        _ ("On this history that means %s, and %s of %s wins given up."),
        volume, given, total);
  if (won > 0)
    return g_strdup_printf (
        _ ("On this history that means %s, and %s wins gained."), volume,
        gained);

  return g_strdup_printf (
      _ ("On this history that means %s, and no change in wins."), volume);
}

/**
 * fair_agreement_dup_swap:
 * @drafter: a drafter
 *
 * Returns: (transfer full) (nullable): who comes in, who falls out and who
 *   stays against the version before, or %NULL where that is not known
 */
char *
fair_agreement_dup_swap (FairDrafter *drafter)
{
  const FairSimulation *simulation = drafter->simulation;
  g_autofree char      *leave = NULL;
  g_autofree char      *enter = NULL;
  g_autofree char      *stay = NULL;

  if (!knows_swap (drafter))
    return NULL;

  leave = fair_format_count (count_all (&simulation->leave));
  enter = fair_format_count (count_all (&simulation->enter));
  stay = fair_format_count (count_all (&simulation->stay));
  return g_strdup_printf (
      _ ("On this history: %s MQLs fall out (%u of them won), %s come in (%u "
         "won), %s stay (%u won)."),
      leave, simulation->leave.counts[FAIR_OUTCOME_WON], enter,
      simulation->enter.counts[FAIR_OUTCOME_WON], stay,
      simulation->stay.counts[FAIR_OUTCOME_WON]);
}

/**
 * fair_agreement_add_changes:
 * @drafter: a drafter
 *
 * Adds section 12: the changes with the largest consequence, and what all of
 * them mean.
 */
void
fair_agreement_add_changes (FairDrafter *drafter)
{
  g_autoptr (GPtrArray) changes = fair_agreement_list_changes (drafter);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *heading = NULL;
  FairBlock       *section;

  if (changes->len == 0)
    return;

  heading = fair_names_fill (drafter->names,
                             _ ("Changes since version {previous_version}"));
  section = fair_drafter_new_section (
      "changes",
      heading != NULL ? heading : _ ("Changes since the last version"));
  for (guint i = 0; i < MIN (MOST, changes->len); i++)
    {
      const FairChange *change = g_ptr_array_index (changes, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", change->sentence);
    }
  if (knows_swap (drafter))
    {
      g_autofree char *consequence = dup_consequence (drafter->simulation);

      g_string_append_printf (text, " %s", consequence);
    }
  g_string_append_printf (text, " %s", _ ("Full list: Appendix {#evidence}."));
  fair_block_add_text (section, text->str);
  fair_drafter_add_section (drafter, section);
}
