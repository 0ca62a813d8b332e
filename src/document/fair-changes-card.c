/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-changes-private.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-criteria.h"
#include "document/fair-inline.h"

/* The scoring model and the checklist, part by part. */

static void
add_threshold (GPtrArray           *changes,
               const FairScorecard *old,
               const FairScorecard *new)
{
  g_autofree char *before = fair_format_count (old->threshold);
  g_autofree char *after = fair_format_count (new->threshold);

  if (old->threshold == new->threshold)
    return;

  _fair_changes_add (
      changes, FAIR_CHANGES_THRESHOLD_WEIGHT, _ ("Threshold"), before, after,
      g_strdup_printf (new->threshold > old->threshold
                           ? _ ("The threshold rises from %s to %s.")
                           : _ ("The threshold falls from %s to %s."),
                       before, after));
}

/* "+15: employees between 50 and 500" */
static char *
dup_criterion (const FairCriterion *criterion)
{
  g_autofree char *points = fair_agreement_dup_points (criterion);
  g_autofree char *words = fair_criterion_to_words (criterion);
  g_autofree char *text = g_strdup_printf ("%s: %s", points, words);

  return fair_inline_escape (text);
}

static const FairCriterion *
find_in_force (const FairScorecard *card, const char *id)
{
  const FairCriterion *criterion = fair_scorecard_find (card, id);

  return criterion != NULL && !criterion->off ? criterion : NULL;
}

static void
add_criterion (GPtrArray           *changes,
               const FairCriterion *old,
               const FairCriterion *new)
{
  const FairCriterion *any = new != NULL ? new : old;
  g_autofree char     *name = fair_inline_escape (any->name);
  g_autofree char     *before = old != NULL ? dup_criterion (old) : NULL;
  g_autofree char     *after = new != NULL ? dup_criterion (new) : NULL;
  g_autofree char     *old_points =
      old != NULL ? fair_agreement_dup_points (old) : NULL;
  g_autofree char *new_points =
      new != NULL ? fair_agreement_dup_points (new) : NULL;
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;
  int              weight = FAIR_CHANGES_PROMISE_WEIGHT + ABS (any->points);

  if (old == NULL)
    _fair_changes_add (
        changes, weight, name, FAIR_CHANGES_NOTHING, after,
        g_strdup_printf (_ ("%s is new, %s."), name, new_points));
  else if (new == NULL)
    _fair_changes_add (changes, weight, name, before, FAIR_CHANGES_NOTHING,
                       g_strdup_printf (_ ("%s no longer counts."), name));
  if (old == NULL || new == NULL)
    return;

  old_words = fair_criterion_to_words (old);
  new_words = fair_criterion_to_words (new);
  if (!g_str_equal (old_words, new_words))
    {
      g_autofree char *a = fair_inline_escape (new_words);
      g_autofree char *b = fair_inline_escape (old_words);

      _fair_changes_add (
          changes, weight, name, before, after,
          g_str_equal (old_points, new_points)
              ? g_strdup_printf (_ ("%s now counts “%s”, no longer “%s”."),
                                 name, a, b)
              : g_strdup_printf (
                    _ ("%s now counts “%s”, %s, no longer “%s”, %s."), name, a,
                    new_points, b, old_points));
    }
  else if (!g_str_equal (old_points, new_points))
    _fair_changes_add (changes, weight, name, old_points, new_points,
                       g_strdup_printf (_ ("%s is worth %s, no longer %s."),
                                        name, new_points, old_points));
}

static void
add_criteria (GPtrArray           *changes,
              const FairScorecard *old,
              const FairScorecard *new)
{
  for (guint i = 0; i < new->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (new->criteria, i);

      if (!criterion->off)
        add_criterion (changes, find_in_force (old, criterion->id), criterion);
    }
  for (guint i = 0; i < old->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (old->criteria, i);

      if (!criterion->off && find_in_force (new, criterion->id) == NULL)
        add_criterion (changes, criterion, NULL);
    }
}

/* Points of fit below which no lead is an MQL. */
static void
add_fit_minimum (GPtrArray           *changes,
                 const FairScorecard *old,
                 const FairScorecard *new)
{
  g_autofree char *before =
      old->has_fit_minimum ? fair_format_count (old->fit_minimum) : NULL;
  g_autofree char *after =
      new->has_fit_minimum ? fair_format_count (new->fit_minimum) : NULL;

  _fair_changes_add_words (changes, _ ("Points that must come from fit"),
                           before, after);
}

static char *
dup_group (const FairGroup *group)
{
  switch (group->combine)
    {
    case FAIR_COMBINE_BEST:
      return g_strdup (_ ("the highest one counts"));
    default:
      return group->cap > 0
                 ? g_strdup_printf (_ ("at most %d together"), group->cap)
                 : g_strdup (_ ("all count"));
    }
}

static const FairGroup *
find_group (const GPtrArray *groups, const char *id)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((FairGroup *) groups->pdata[i])->id, id))
      return groups->pdata[i];

  return NULL;
}

static void
add_groups (GPtrArray *changes, const GPtrArray *old, const GPtrArray *new)
{
  for (guint i = 0; i < new->len; i++)
    {
      const FairGroup *group = new->pdata[i];
      const FairGroup *other = find_group (old, group->id);
      g_autofree char *before = other != NULL ? dup_group (other) : NULL;
      g_autofree char *after = dup_group (group);

      _fair_changes_add_words (changes, group->name, before, after);
    }
  for (guint i = 0; i < old->len; i++)
    {
      const FairGroup *group = old->pdata[i];
      g_autofree char *before = dup_group (group);

      if (find_group (new, group->id) == NULL)
        _fair_changes_add_words (changes, group->name, before, NULL);
    }
}

static char *
dup_tier (const FairTier *tier)
{
  g_autofree char *points = tier->has_at ? fair_format_count (tier->at) : NULL;

  if (points == NULL)
    return g_strdup (tier->instant ? _ ("MQL at once") : "");

  return tier->instant
             ? g_strdup_printf (_ ("from %s points, or MQL at once"), points)
             : g_strdup_printf (_ ("from %s points"), points);
}

static const FairTier *
find_tier (const GPtrArray *tiers, const char *id)
{
  for (guint i = 0; i < tiers->len; i++)
    if (g_str_equal (((FairTier *) tiers->pdata[i])->id, id))
      return tiers->pdata[i];

  return NULL;
}

static void
add_tier (GPtrArray *changes, const FairTier *old, const FairTier *new)
{
  g_autofree char *before = old != NULL ? dup_tier (old) : NULL;
  g_autofree char *after = new != NULL ? dup_tier (new) : NULL;
  g_autofree char *what =
      /* Translators: a tier of leads, such as "hot" */
      g_strdup_printf (_ ("Tier “%s”"), (new != NULL ? new : old)->name);

  _fair_changes_add_words (changes, what, before, after);
}

static void
add_tiers (GPtrArray *changes, const GPtrArray *old, const GPtrArray *new)
{
  for (guint i = 0; i < new->len; i++)
    {
      const FairTier *tier = new->pdata[i];

      add_tier (changes, find_tier (old, tier->id), tier);
    }
  for (guint i = 0; i < old->len; i++)
    {
      const FairTier *tier = old->pdata[i];

      if (find_tier (new, tier->id) == NULL)
        add_tier (changes, tier, NULL);
    }
}

void
_fair_changes_add_card (GPtrArray           *changes,
                        const FairScorecard *old,
                        const FairScorecard *new)
{
  add_threshold (changes, old, new);
  add_criteria (changes, old, new);
  add_fit_minimum (changes, old, new);
  add_groups (changes, old->groups, new->groups);
  add_tiers (changes, old->tiers, new->tiers);
  _fair_changes_add_words (changes, _ ("Name of the scoring model"), old->name,
                           new->name);
}

static char *
dup_item (const FairAcceptanceItem *item)
{
  return g_strdup_printf ("%s%s%s",
                          item->required ? _ ("required") : _ ("optional"),
                          item->confirm != NULL ? ": " : "",
                          item->confirm != NULL ? item->confirm : "");
}

static const FairAcceptanceItem *
find_item (const FairAcceptance *acceptance, const char *id)
{
  for (guint i = 0; i < acceptance->items->len; i++)
    if (g_str_equal (((FairAcceptanceItem *) acceptance->items->pdata[i])->id,
                     id))
      return acceptance->items->pdata[i];

  return NULL;
}

void
_fair_changes_add_acceptance (GPtrArray            *changes,
                              const FairAcceptance *old,
                              const FairAcceptance *new)
{
  g_autofree char *before = fair_format_count (old->at_least);
  g_autofree char *after = fair_format_count (new->at_least);

  _fair_changes_add_words (changes, _ ("Checklist"), old->framework,
                           new->framework);
  _fair_changes_add_words (changes, _ ("Optional items to be confirmed"),
                           before, after);
  for (guint i = 0; i < new->items->len; i++)
    {
      const FairAcceptanceItem *item = new->items->pdata[i];
      const FairAcceptanceItem *other = find_item (old, item->id);
      g_autofree char          *a = other != NULL ? dup_item (other) : NULL;
      g_autofree char          *b = dup_item (item);

      _fair_changes_add_words (changes, item->name, a, b);
    }
  for (guint i = 0; i < old->items->len; i++)
    {
      const FairAcceptanceItem *item = old->items->pdata[i];
      g_autofree char          *a = dup_item (item);

      if (find_item (new, item->id) == NULL)
        _fair_changes_add_words (changes, item->name, a, NULL);
    }
}
