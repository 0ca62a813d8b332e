/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-consequence-private.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "engine/fair-fisher.h"

/* What history says of two values: only what leads that sales worked can tell,
 * and only what chance does not explain. */

#define CLEARLY 0.05
#define ENOUGH 20

typedef enum
{
  TELLS_NOTHING,    /* nobody changes hands */
  TELLS_UNWORKED,   /* most of them were never worked */
  TELLS_TOO_FEW,    /* too few of them, or too few to compare with */
  TELLS_BETWEEN,    /* neither like the one nor like the other */
  TELLS_LET_IN,     /* they are won like those that are let through anyway */
  TELLS_KEEP_OUT,   /* they are won like those that are not anyway */
  TELLS_ONE_BETTER, /* of two sets one is clearly won more often */
} Tells;

typedef struct
{
  Tells                       tells;
  const FairConsequenceGroup *group; /* who is let in, kept out, or better */
  const FairConsequenceGroup *other;
} Finding;

/* −1, 0 or 1: whether @a is won clearly less often, not clearly differently, or
 * clearly more often than @b. */
static int
compare (const FairConsequenceGroup *a, const FairConsequenceGroup *b)
{
  const guint64 left = (guint64) a->worked_won * b->worked;
  const guint64 right = (guint64) b->worked_won * a->worked;

  if (left == right ||
      fair_fisher_exact (a->worked_won, a->worked - a->worked_won,
                         b->worked_won, b->worked - b->worked_won) >= CLEARLY)
    return 0;

  return left > right ? 1 : -1;
}

static Tells
check_group (const FairConsequenceGroup *group)
{
  if (group->worked * 2 < group->mature)
    return TELLS_UNWORKED;

  return group->worked < ENOUGH ? TELLS_TOO_FEW : TELLS_BETWEEN;
}

static Finding
find_for_two (const FairConsequence *self)
{
  Finding finding = { check_group (&self->only_a), &self->only_a,
                      &self->only_b };
  int     better;

  if (finding.tells == TELLS_BETWEEN)
    finding.tells = check_group (&self->only_b);
  if (finding.tells != TELLS_BETWEEN)
    return finding;

  better = compare (&self->only_a, &self->only_b);
  if (better == 0)
    return finding;
  finding.tells = TELLS_ONE_BETTER;
  if (better < 0)
    {
      finding.group = &self->only_b;
      finding.other = &self->only_a;
    }

  return finding;
}

static Finding
find (const FairConsequence *self)
{
  Finding  finding = { TELLS_NOTHING, NULL, NULL };
  gboolean let_in, keep_out;

  if (self->leads == 0)
    return finding;
  if (self->only_a.leads > 0 && self->only_b.leads > 0)
    return find_for_two (self);

  finding.group = self->only_a.leads > 0 ? &self->only_a : &self->only_b;
  finding.tells = check_group (finding.group);
  if (finding.tells != TELLS_BETWEEN)
    return finding;
  if (self->both.worked < ENOUGH || self->neither.worked < ENOUGH)
    {
      finding.tells = TELLS_TOO_FEW;
      return finding;
    }

  let_in = compare (finding.group, &self->neither) > 0 &&
           compare (finding.group, &self->both) >= 0;
  keep_out = compare (finding.group, &self->both) < 0 &&
             compare (finding.group, &self->neither) <= 0;
  if (let_in != keep_out)
    finding.tells = let_in ? TELLS_LET_IN : TELLS_KEEP_OUT;

  return finding;
}

FairFavor
_fair_consequence_judge (const FairConsequence *self)
{
  const Finding  finding = find (self);
  const gboolean is_a = finding.group == &self->only_a;

  switch (finding.tells)
    {
    case TELLS_LET_IN:
    case TELLS_ONE_BETTER:
      return is_a ? FAIR_FAVOR_A : FAIR_FAVOR_B;

    case TELLS_KEEP_OUT:
      return is_a ? FAIR_FAVOR_B : FAIR_FAVOR_A;

    case TELLS_NOTHING:
    case TELLS_UNWORKED:
    case TELLS_TOO_FEW:
    case TELLS_BETWEEN:
    default:
      return FAIR_FAVOR_NEITHER;
    }
}

/* "8 of 151" */
static char *
dup_share (const FairConsequenceGroup *group)
{
  g_autofree char *won = fair_format_count (group->worked_won);
  g_autofree char *of = fair_format_count (group->worked);

  /* Translators: so many won of so many leads */
  return g_strdup_printf (_ ("%s of %s"), won, of);
}

char *
fair_consequence_explain (const FairConsequence *consequence)
{
  Finding          finding;
  g_autofree char *share = NULL;
  g_autofree char *both = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (consequence != NULL, NULL);

  finding = find (consequence);
  if (finding.tells == TELLS_NOTHING)
    return g_strdup (_ ("No lead changes hands: history cannot tell."));
  share = dup_share (finding.group);
  both = dup_share (&consequence->both);
  other =
      dup_share (finding.other != NULL ? finding.other : &consequence->neither);

  switch (finding.tells)
    {
    case TELLS_UNWORKED:
      return g_strdup (_ ("Sales never worked most of the leads that change "
                          "hands: nobody knows what would have become of "
                          "them."));

    case TELLS_TOO_FEW:
      return g_strdup_printf (_ ("Too few to tell: at least %d worked leads "
                                 "are needed on each side of the comparison."),
                              ENOUGH);

    case TELLS_LET_IN:
      return g_strdup_printf (
          /* Translators: each %s is such as “8 of 151” */
          _ ("Of the leads that change hands %s were won, clearly more often "
             "than those let in by neither (%s)."),
          share, other);

    case TELLS_KEEP_OUT:
      return g_strdup_printf (
          /* Translators: each %s is such as “8 of 151” */
          _ ("Of the leads that change hands %s were won, clearly less often "
             "than those let in by both (%s)."),
          share, both);

    case TELLS_ONE_BETTER:
      return g_strdup_printf (
          /* Translators: each %s is such as “8 of 151” */
          _ ("Of the leads that only the one lets in %s were won, clearly more "
             "often than of those that only the other does (%s)."),
          share, other);

    case TELLS_NOTHING:
    case TELLS_BETWEEN:
    default:
      return g_strdup_printf (
          /* Translators: each %s is such as “8 of 151” */
          _ ("Could be chance: of the leads that change hands %s were won, "
             "which does not tell one value from the other."),
          share);
    }
}
