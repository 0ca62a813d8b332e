/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-log.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-inline.h"

/* The decision log: what the room decided, in the order of time. */

static char *
dup_clock (FairZone *zone, gint64 at)
{
  gint64 local = at + fair_zone_offset (zone, at);
  gint64 of_day = ((local % 86400) + 86400) % 86400;

  return g_strdup_printf ("%02d:%02d", (int) (of_day / 3600),
                          (int) (of_day / 60 % 60));
}

/* What was decided, and from what to what where that says more. */
static char *
dup_what (const FairDecision *decision)
{
  g_autofree char *what = fair_inline_escape (decision->what);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (decision->from == NULL || decision->to == NULL)
    return g_steal_pointer (&what);

  from = fair_inline_escape (decision->from);
  to = fair_inline_escape (decision->to);
  return g_strdup_printf ("%s: %s → %s", what, from, to);
}

static char *
dup_or_dash (const char *words)
{
  return words != NULL ? fair_inline_escape (words) : g_strdup ("–");
}

static void
add_decision (FairDrafter        *drafter,
              FairBlock          *table,
              const FairDecision *decision,
              gboolean            with_day)
{
  FairZone        *zone = drafter->agreement->zone;
  g_autofree char *clock = dup_clock (zone, decision->at);
  g_autofree char *day = fair_format_day (fair_zone_day (zone, decision->at));
  g_autofree char *when =
      with_day ? g_strdup_printf ("%s, %s", day, clock) : g_strdup (clock);
  g_autofree char *what = dup_what (decision);
  g_autofree char *by = fair_decision_by_to_words (decision);
  g_autofree char *why = dup_or_dash (decision->why);
  g_autofree char *consequence = dup_or_dash (decision->consequence);

  fair_block_add_row (table, FAIR_ROW_PLAIN, when, what, by, why, consequence,
                      NULL);
}

/**
 * fair_agreement_add_log:
 * @drafter: a drafter
 * @appendix: where to
 *
 * Adds the decision log, unless there is none. What was decided on one day has
 * the day in its heading, on several in each row.
 */
void
fair_agreement_add_log (FairDrafter *drafter, FairBlock *appendix)
{
  GPtrArray          *decisions = drafter->agreement->decisions;
  FairZone           *zone = drafter->agreement->zone;
  const FairDecision *first;
  const FairDecision *last;
  gboolean            with_day;
  g_autofree char    *day = NULL;
  g_autofree char    *title = NULL;
  FairBlock          *heading;
  FairBlock          *table;

  if (decisions == NULL || decisions->len == 0)
    return;

  first = decisions->pdata[0];
  last = decisions->pdata[decisions->len - 1];
  with_day = fair_zone_day (zone, first->at) != fair_zone_day (zone, last->at);
  day = fair_format_day (fair_zone_day (zone, first->at));
  title = with_day ? g_strdup (_ ("Decision log"))
                   : g_strdup_printf (_ ("Decision log, %s"), day);
  heading = fair_block_add (appendix, FAIR_BLOCK_HEADING, title);
  table = fair_block_add (heading, FAIR_BLOCK_TABLE, NULL);
  fair_block_add_column (table, _ ("Time"), 0, FALSE);
  fair_block_add_column (table, _ ("Decision"), 1.2, FALSE);
  fair_block_add_column (table, _ ("By"), 0.8, FALSE);
  fair_block_add_column (table, _ ("Why"), 1.6, FALSE);
  fair_block_add_column (table, _ ("What history says"), 1, FALSE);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (drafter, table, decisions->pdata[i], with_day);
}
