/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-criteria.h"

#include "base/fair-i18n.h"

/* The title, the parties facing each other, the facts, and the promise in four
 * numbers: who reads only these knows what is agreed. */

static void
add_title (FairDrafter *drafter)
{
  FairBlock *title =
      fair_outline_add (drafter->outline, FAIR_BLOCK_TITLE, NULL);

  title->text = fair_drafter_dup_text (drafter, "title",
                                       _ ("Lead service-level agreement"));
  if (title->text == NULL)
    title->text = g_strdup (_ ("Lead service-level agreement"));
  title->note = fair_drafter_dup_text (
      drafter, "subtitle",
      _ ("What a qualified lead is, and what Marketing and Sales owe each "
         "other for it"));
  title->number = g_strdup (fair_names_get (drafter->names, "company"));
}

static void
add_party (FairDrafter *drafter,
           FairBlock   *parties,
           const char  *team,
           const char  *fallback,
           const char  *leader,
           const char  *role)
{
  const char      *side = fair_names_get (drafter->names, team);
  const char      *name = fair_names_get (drafter->names, leader);
  g_autofree char *label =
      name != NULL
          /* Translators: a team, and below it the name of its leader */
          ? g_strdup_printf (_ ("%s, led by"), side != NULL ? side : fallback)
          : NULL;

  fair_block_add_item (parties, label,
                       name != NULL   ? name
                       : side != NULL ? side
                                      : fallback,
                       fair_names_get (drafter->names, role));
}

static void
add_fact (FairDrafter *drafter,
          FairBlock   *facts,
          const char  *label,
          const char  *text)
{
  g_autofree char *filled = fair_names_fill (drafter->names, text);

  if (filled != NULL)
    fair_block_add_item (facts, label, filled, NULL);
}

static void
add_facts (FairDrafter *drafter)
{
  FairBlock *facts =
      fair_outline_add (drafter->outline, FAIR_BLOCK_FACTS, NULL);

  if (fair_drafter_is_locked (drafter))
    add_fact (drafter, facts, _ ("Version"),
              _ ("{version}[[, replaces version {previous_version}]][[ of "
                 "{previous_date}]]"));
  else
    add_fact (drafter, facts, _ ("Version"),
              _ ("Draft[[, to replace version {previous_version}]]"));
  add_fact (drafter, facts, _ ("Effective"), "{effective_date}");
  add_fact (drafter, facts, _ ("Next review"), "{review_date}");
  add_fact (drafter, facts, _ ("Facilitator"),
            "{facilitator}[[, {facilitator_role}]]");
}

/* The percent sign is a unit, and smaller than its number. */
static char *
mark_percent (FairDrafter *drafter, const char *number)
{
  g_autofree char *filled = fair_names_fill (drafter->names, number);
  GString         *marked;

  if (filled == NULL)
    return NULL;

  marked = g_string_new (filled);
  g_string_replace (marked, "%", "~%~", 0);
  return g_string_free (marked, FALSE);
}

static void
add_key_number (FairDrafter *drafter,
                FairBlock   *numbers,
                const char  *key,
                const char  *number,
                const char  *words)
{
  g_autofree char *filled = mark_percent (drafter, number);
  g_autofree char *note = fair_drafter_dup_text (drafter, key, words);

  if (filled != NULL && note != NULL)
    fair_block_add_item (numbers, NULL, filled, note);
}

static void
add_key_numbers (FairDrafter *drafter)
{
  FairBlock *numbers =
      fair_outline_add (drafter->outline, FAIR_BLOCK_KEY_NUMBERS, NULL);
  gboolean two = fair_names_get (drafter->names, "hot_hours") != NULL &&
                 fair_names_get (drafter->names, "normal_hours") != NULL;
  gboolean plain = fair_names_get (drafter->names, "in_business_hours") != NULL;

  add_key_number (drafter, numbers, "key_threshold", "{threshold}",
                  fair_agreement_has_gates (drafter->definition->scorecard)
                      ? _ ("points, all gates passed: a lead is an MQL")
                      : _ ("points: a lead is an MQL"));
  add_key_number (drafter, numbers, "key_volume",
                  /* Translators: a count of MQLs; between tildes its unit */
                  _ ("{volume} ~a month~"),
                  _ ("MQLs or more from Marketing, on average over a quarter"));
  add_key_number (drafter, numbers, "key_quality", "{quality_floor}",
                  _ ("of MQLs or more become SQLs"));
  add_key_number (
      drafter, numbers, "key_follow_up", "{follow_up_short}",
      two && plain ? _ ("business hours to first follow-up, hot and normal "
                        "leads[[, {on_time_share} on time]]")
      : two   ? _ ("{hot_hours} and {normal_hours} to first follow-up, hot "
                     "and normal leads[[, {on_time_share} on time]]")
      : plain ? _ ("business hours to first follow-up[[, {on_time_share} on "
                   "time]]")
              : _ ("to first follow-up[[, {on_time_share} on time]]"));
}

/**
 * fair_agreement_add_front:
 * @drafter: a drafter
 *
 * Adds all that stands before section 1.
 */
void
fair_agreement_add_front (FairDrafter *drafter)
{
  FairBlock *parties;

  add_title (drafter);
  parties = fair_outline_add (drafter->outline, FAIR_BLOCK_PARTIES, NULL);
  add_party (drafter, parties, "marketing", _ ("Marketing"), "marketing_leader",
             "marketing_role");
  add_party (drafter, parties, "sales", _ ("Sales"), "sales_leader",
             "sales_role");
  add_facts (drafter);
  add_key_numbers (drafter);
}
