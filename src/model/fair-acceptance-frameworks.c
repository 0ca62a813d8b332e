/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-acceptance.h"

/* The checklists to begin with. `{horizon}` in a sentence stands for the
 * agreement's horizon and is filled in where the sentence is shown. */

typedef struct
{
  const char *id;
  const char *name;
  gboolean    required;
  const char *confirm;
} ItemText;

typedef struct
{
  const char *name;
  int         at_least;
  ItemText    items[9];
} Framework;

#define TIMELINE                                                               \
  N_ ("There is a date within {horizon} by which they want to be live, and a " \
      "reason for it.")
#define BUDGET                                                                 \
  N_ ("Money is set aside, or the prospect told us how a purchase of this "    \
      "size gets funded.")
#define AUTHORITY                                                              \
  N_ ("The prospect decides, or has named the person who does and agreed to "  \
      "bring them in.")

static const Framework FRAMEWORKS[] = {
  { "BANT",
    1,
    {
        { "need", N_ ("Need"), TRUE,
          N_ ("The prospect described, in their own words, a problem that our "
              "product solves.") },
        { "authority", N_ ("Authority"), TRUE, AUTHORITY },
        { "budget", N_ ("Budget"), FALSE, BUDGET },
        { "timeline", N_ ("Timeline"), FALSE, TIMELINE },
    } },
  { "MEDDIC",
    3,
    {
        { "metrics", N_ ("Metrics"), FALSE,
          N_ ("The prospect named the number that has to change, and by how "
              "much.") },
        { "economic-buyer", N_ ("Economic buyer"), FALSE,
          N_ ("We know by name who can release the money.") },
        { "decision-criteria", N_ ("Decision criteria"), FALSE,
          N_ ("The prospect told us what they will compare vendors by.") },
        { "decision-process", N_ ("Decision process"), FALSE,
          N_ ("The prospect told us the steps and the people between today and "
              "a signature.") },
        { "pain", N_ ("Identify pain"), TRUE,
          N_ ("The prospect described what the problem costs them today.") },
        { "champion", N_ ("Champion"), FALSE,
          N_ ("Someone inside wants this, has influence, and has acted on it "
              "once already.") },
    } },
  { "GPCTBA/C&I",
    3,
    {
        { "goals", N_ ("Goals"), TRUE,
          N_ ("The prospect named a goal for this year, with a number.") },
        { "plans", N_ ("Plans"), FALSE,
          N_ ("The prospect told us what they are already doing to reach "
              "it.") },
        { "challenges", N_ ("Challenges"), TRUE,
          N_ ("The prospect told us why that is not enough.") },
        { "timeline", N_ ("Timeline"), FALSE, TIMELINE },
        { "budget", N_ ("Budget"), FALSE, BUDGET },
        { "authority", N_ ("Authority"), FALSE, AUTHORITY },
        { "consequences", N_ ("Consequences"), FALSE,
          N_ ("The prospect told us what happens if nothing changes.") },
        { "implications", N_ ("Implications"), FALSE,
          N_ ("The prospect told us what reaching the goal would make "
              "possible.") },
    } },
};

/**
 * fair_acceptance_list_frameworks:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names that
 *   fair_acceptance_new_framework() knows
 */
const char *const *
fair_acceptance_list_frameworks (void)
{
  static const char *const names[] = { "BANT", "MEDDIC", "GPCTBA/C&I", NULL };

  return names;
}

/**
 * fair_acceptance_new_framework:
 * @framework: a name of fair_acceptance_list_frameworks()
 *
 * Makes a framework's checklist in the person's language. Of BANT, need and
 * authority are required and at least 1 of the others is asked for; of MEDDIC,
 * pain and at least 3 of the others; of GPCTBA/C&I, goals, challenges and at
 * least 3 of the others.
 *
 * Returns: (transfer full) (nullable): the checklist, or %NULL where the name
 * is unknown
 */
FairAcceptance *
fair_acceptance_new_framework (const char *framework)
{
  g_return_val_if_fail (framework != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (FRAMEWORKS); i++)
    {
      FairAcceptance *acceptance;

      if (!g_str_equal (framework, FRAMEWORKS[i].name))
        continue;

      acceptance = fair_acceptance_new ();
      acceptance->framework = g_strdup (framework);
      acceptance->at_least = FRAMEWORKS[i].at_least;
      for (const ItemText *item = FRAMEWORKS[i].items; item->id != NULL; item++)
        g_ptr_array_add (acceptance->items,
                         fair_acceptance_item_new (item->id, _ (item->name),
                                                   _ (item->confirm),
                                                   item->required));
      return acceptance;
    }

  return NULL;
}
