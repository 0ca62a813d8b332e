/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-changes.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-criteria.h"
#include "document/fair-inline.h"

/* What differs from the version before: the threshold first, then criteria by
 * their points, then promises. */

#define THRESHOLD_WEIGHT 100000
#define PROMISE_WEIGHT 1
#define NOTHING "–"

static void
change_free (gpointer data)
{
  FairChange *change = data;

  g_free (change->what);
  g_free (change->before);
  g_free (change->after);
  g_free (change->sentence);
  g_free (change);
}

static void
add (GPtrArray  *changes,
     int         weight,
     const char *what,
     const char *before,
     const char *after,
     char       *sentence)
{
  FairChange *change = g_new0 (FairChange, 1);

  change->weight = weight;
  change->what = g_strdup (what);
  change->before = g_strdup (before);
  change->after = g_strdup (after);
  change->sentence = sentence;
  g_ptr_array_add (changes, change);
}

static void
add_threshold (GPtrArray           *changes,
               const FairScorecard *old,
               const FairScorecard *new)
{
  g_autofree char *before = fair_format_count (old->threshold);
  g_autofree char *after = fair_format_count (new->threshold);

  if (old->threshold == new->threshold)
    return;

  add (changes, THRESHOLD_WEIGHT, _ ("Threshold"), before, after,
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
  int              weight = PROMISE_WEIGHT + ABS (any->points);

  if (old == NULL)
    add (changes, weight, name, NOTHING, after,
         g_strdup_printf (_ ("%s is new, %s."), name, new_points));
  else if (new == NULL)
    add (changes, weight, name, before, NOTHING,
         g_strdup_printf (_ ("%s no longer counts."), name));
  if (old == NULL || new == NULL)
    return;

  old_words = fair_criterion_to_words (old);
  new_words = fair_criterion_to_words (new);
  if (!g_str_equal (old_words, new_words))
    {
      g_autofree char *a = fair_inline_escape (new_words);
      g_autofree char *b = fair_inline_escape (old_words);

      add (changes, weight, name, before, after,
           g_str_equal (old_points, new_points)
               ? g_strdup_printf (_ ("%s now counts “%s”, no longer “%s”."),
                                  name, a, b)
               : g_strdup_printf (
                     _ ("%s now counts “%s”, %s, no longer “%s”, %s."), name, a,
                     new_points, b, old_points));
    }
  else if (!g_str_equal (old_points, new_points))
    add (changes, weight, name, old_points, new_points,
         g_strdup_printf (_ ("%s is worth %s, no longer %s."), name, new_points,
                          old_points));
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

static char *
dup_value (const FairTerms *terms, const FairTermsField *field)
{
  FairDuration duration;
  double       number;

  if (field->kind == FAIR_TERMS_DURATION)
    return fair_terms_get_duration (terms, field->path, &duration)
               ? fair_duration_to_words (&duration)
               : g_strdup (NOTHING);
  if (!fair_terms_get_number (terms, field->path, &number))
    return g_strdup (NOTHING);

  return field->kind == FAIR_TERMS_SHARE ? fair_format_percent (number, 0)
                                         : fair_format_count ((gint64) number);
}

static void
add_promise (GPtrArray            *changes,
             const FairTermsField *field,
             const char           *label,
             const FairTerms      *old,
             const FairTerms *new)
{
  g_autofree char *before = dup_value (old, field);
  g_autofree char *after = dup_value (new, field);

  char *sentence;

  if (g_str_equal (before, after))
    return;

  if (g_str_equal (before, NOTHING))
    /* Translators: a promise and its value */
    sentence = g_strdup_printf (_ ("%s is new: %s."), label, after);
  else if (g_str_equal (after, NOTHING))
    sentence = g_strdup_printf (_ ("%s is no longer promised."), label);
  else
    /* Translators: a promise, its new value, its old value */
    sentence =
        g_strdup_printf (_ ("%s becomes %s, from %s."), label, after, before);
  add (changes, PROMISE_WEIGHT, label, before, after, sentence);
}

static void
add_promises (GPtrArray *changes, const FairTerms *old, const FairTerms *new)
{
  static const FairTermsField times[] = {
    { "sales.follow_up_within.hot", FAIR_TERMS_DURATION, 0, 0,
      N_ ("First follow-up of hot leads") },
    { "sales.follow_up_within.normal", FAIR_TERMS_DURATION, 0, 0,
      N_ ("First follow-up") },
  };
  guint                 n;
  const FairTermsField *fields = fair_terms_list_fields (&n);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    add_promise (changes, &times[i], _ (times[i].label), old, new);
  for (guint i = 0; i < n; i++)
    if ((g_str_has_prefix (fields[i].path, "marketing.") ||
         g_str_has_prefix (fields[i].path, "sales.")) &&
        (fields[i].kind == FAIR_TERMS_INTEGER ||
         fields[i].kind == FAIR_TERMS_SHARE ||
         (fields[i].kind == FAIR_TERMS_DURATION &&
          !g_str_has_suffix (fields[i].path, "*"))))
      add_promise (changes, &fields[i], _ (fields[i].label), old, new);
}

static int
compare_weight (gconstpointer a, gconstpointer b)
{
  const FairChange *first = *(FairChange *const *) a;
  const FairChange *second = *(FairChange *const *) b;

  return second->weight - first->weight;
}

/**
 * fair_agreement_list_changes:
 * @drafter: a drafter
 *
 * Returns: (transfer full) (element-type FairChange): what differs from the
 *   version before, what has the largest consequence first; nothing for a first
 *   version
 */
GPtrArray *
fair_agreement_list_changes (FairDrafter *drafter)
{
  GPtrArray            *changes = g_ptr_array_new_with_free_func (change_free);
  const FairDefinition *old = drafter->agreement->previous;

  if (old == NULL)
    return changes;

  add_threshold (changes, old->scorecard, drafter->definition->scorecard);
  add_criteria (changes, old->scorecard, drafter->definition->scorecard);
  add_promises (changes, old->terms, drafter->terms);
  /* GLib's sort of pointers is stable. */
  g_ptr_array_sort (changes, compare_weight);

  return changes;
}
