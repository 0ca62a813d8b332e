/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-occurrences.h"

#include "base/fair-time.h"

#include <string.h>

/* A walk over days since some start; the key of each activity is a letter. What
 * is expected is a mark a activity: "x" where the criterion occurs. */
typedef struct
{
  const char  *name;
  int          at_least;
  int          within_days;
  FairDistinct distinct;
  FairAward    award;
  double       days[12];
  const char  *keys;
  const char  *expected;
} Walk;

static const Walk walks[] = {
  { "every-one",
    1,
    0,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_ONCE,
    { 0, 1, 1 },
    "aab",
    "xxx" },
  { "pairs",
    2,
    0,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_EACH,
    { 0, 1, 2, 3, 4 },
    "aaaaa",
    ".x.x." },
  { "window-border-in",
    2,
    7,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_EACH,
    { 0, 7 },
    "aa",
    ".x" },
  { "window-border-out",
    2,
    7,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_EACH,
    { 0, 7.00002, 14 },
    "aaa",
    "..x" },
  { "old-ones-go",
    3,
    2,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_EACH,
    { 0, 3, 4, 5, 6 },
    "aaaaa",
    "...x." },
  { "equal-instants",
    2,
    1,
    FAIR_DISTINCT_NONE,
    FAIR_AWARD_EACH,
    { 5, 5, 5, 5 },
    "aaaa",
    ".x.x" },
  { "same-page-never-two",
    2,
    0,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_ONCE,
    { 0, 1, 2 },
    "aaa",
    "..." },
  { "two-pages",
    2,
    0,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_ONCE,
    { 0, 1, 2 },
    "aab",
    "..x" },
  /* The newer a takes the place of the older one, so b lies within a day. */
  { "newer-replaces",
    2,
    1,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_ONCE,
    { 0, 5, 6 },
    "aab",
    "..x" },
  { "newer-replaces-third",
    3,
    3,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_ONCE,
    { 0, 1, 3, 4 },
    "abac",
    "...x" },
  /* Awarded once, the pages may come again after they were used up. */
  { "once-starts-anew",
    2,
    0,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_ONCE,
    { 0, 1, 2, 3 },
    "abab",
    ".x.x" },
  /* Awarded each time, a page that was used up counts no more. */
  { "each-page-once",
    1,
    0,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_EACH,
    { 0, 1, 2, 3 },
    "aaba",
    "x.x." },
  { "each-used-up",
    2,
    0,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_EACH,
    { 0, 1, 2, 3, 4, 5 },
    "ababcd",
    ".x...x" },
  /* What is too old for the window is used up with the rest. */
  { "each-old-used-up",
    2,
    1,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_EACH,
    { 0, 5, 6, 7, 8 },
    "abcad",
    "..x.." },
  { "each-old-used-up-then-new",
    2,
    1,
    FAIR_DISTINCT_DETAIL,
    FAIR_AWARD_EACH,
    { 0, 5, 6, 7, 8, 9 },
    "abcade",
    "..x..x" },
};

static FairOccurrences *
walk_new (const Walk *walk)
{
  FairCriterion criterion = { .family = FAIR_FAMILY_BEHAVIOR,
                              .at_least = walk->at_least,
                              .within_days = walk->within_days,
                              .distinct = walk->distinct,
                              .award = walk->award };

  return fair_occurrences_new (&criterion, 26);
}

static void
assert_walk (const Walk *walk, FairOccurrences *occurrences)
{
  g_autoptr (GString) marks = g_string_new (NULL);

  fair_occurrences_begin (occurrences);
  for (guint i = 0; walk->keys[i] != '\0'; i++)
    {
      gint64 at = (gint64) (walk->days[i] * FAIR_DAY_SECONDS);

      g_string_append_c (
          marks, fair_occurrences_add (occurrences, at, walk->keys[i] - 'a')
                     ? 'x'
                     : '.');
    }
  g_assert_cmpstr (marks->str, ==, walk->expected);
}

/* Twice, because nothing of one lead may be left for the next. */
static void
test_walk (gconstpointer data)
{
  const Walk *walk = data;
  g_autoptr (FairOccurrences) occurrences = walk_new (walk);

  assert_walk (walk, occurrences);
  assert_walk (walk, occurrences);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      g_autofree char *path =
          g_strconcat ("/occurrences/", walks[i].name, NULL);

      g_test_add_data_func (path, &walks[i], test_walk);
    }
  return g_test_run ();
}
