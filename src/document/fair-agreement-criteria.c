/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-criteria.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"
#include "document/fair-agreement-words.h"
#include "document/fair-inline.h"

/* The table of criteria: gates, fit, behavior, and the threshold as their sum.
 * Criteria of a group stand together, with what the group makes of them. */

#define LONG 24
#define SHORTENED 10

typedef struct
{
  FairDrafter         *drafter;
  FairBlock           *table;
  const FairScorecard *card;
  int                  least;
  GArray              *evidence;
} Filler;

/**
 * fair_agreement_is_long:
 * @card: a scoring model
 *
 * Returns: whether it has too many criteria for section 3
 */
gboolean
fair_agreement_is_long (const FairScorecard *card)
{
  guint n = 0;

  for (guint i = 0; i < card->criteria->len; i++)
    n += !((FairCriterion *) g_ptr_array_index (card->criteria, i))->off;

  return n > LONG;
}

/**
 * fair_agreement_has_gates:
 * @card: a scoring model
 *
 * Returns: whether any criterion in force is a gate
 */
gboolean
fair_agreement_has_gates (const FairScorecard *card)
{
  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (!criterion->off && fair_criterion_is_gate (criterion))
        return TRUE;
    }

  return FALSE;
}

/**
 * fair_agreement_dup_points:
 * @criterion: a criterion
 *
 * Returns: (transfer full): what it gives, in words: "+15", "never an MQL"
 */
char *
fair_agreement_dup_points (const FairCriterion *criterion)
{
  g_autofree char *count = fair_format_count (ABS (criterion->points));
  const char      *sign = criterion->points > 0   ? "+"
                          : criterion->points < 0 ? "−"
                                                  : "";

  if (criterion->effect == FAIR_EFFECT_REQUIRED)
    return g_strdup (_ ("required"));
  if (criterion->effect == FAIR_EFFECT_DISQUALIFY)
    return g_strdup (_ ("never an MQL"));
  if (criterion->effect == FAIR_EFFECT_INSTANT && criterion->points == 0)
    return g_strdup (_ ("MQL at once"));
  if (criterion->effect == FAIR_EFFECT_INSTANT)
    return g_strdup_printf (_ ("%s%s, MQL at once"), sign, count);

  return g_strdup_printf ("%s%s", sign, count);
}

static gboolean
is_fit_points (const FairCriterion *criterion)
{
  return !criterion->off && criterion->family == FAIR_FAMILY_FIT &&
         !fair_criterion_is_gate (criterion);
}

/**
 * fair_agreement_most_fit:
 * @card: a scoring model
 *
 * Adds the positive points of all fit criteria, of a group as it combines them.
 *
 * Returns: a bound that no lead's fit can pass
 */
int
fair_agreement_most_fit (const FairScorecard *card)
{
  int most = 0;

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (is_fit_points (criterion) && criterion->group == NULL)
        most += MAX (0, criterion->points);
    }

  for (guint g = 0; g < card->groups->len; g++)
    {
      const FairGroup *group = g_ptr_array_index (card->groups, g);
      int              sum = 0;

      for (guint i = 0; i < card->criteria->len; i++)
        {
          const FairCriterion *criterion =
              g_ptr_array_index (card->criteria, i);

          if (!is_fit_points (criterion) ||
              g_strcmp0 (criterion->group, group->id) != 0)
            continue;
          if (group->combine == FAIR_COMBINE_BEST)
            sum = MAX (sum, criterion->points);
          else
            sum += MAX (0, criterion->points);
        }
      most += group->cap >= 0 ? MIN (sum, group->cap) : sum;
    }

  return most;
}

static char *
dup_group_note (const FairGroup *group)
{
  g_autofree char *cap =
      group->cap >= 0 ? fair_format_count (group->cap) : NULL;

  if (group->combine == FAIR_COMBINE_BEST && cap != NULL)
    return g_strdup_printf (_ ("the highest one counts, at most %s"), cap);
  if (group->combine == FAIR_COMBINE_BEST)
    return g_strdup (_ ("the highest one counts"));
  if (cap != NULL)
    /* Translators: the most points that several criteria give together */
    return g_strdup_printf (_ ("at most %s together"), cap);

  return g_strdup ("");
}

static gboolean
is_shown (const Filler *filler, const FairCriterion *criterion)
{
  return !criterion->off && (fair_criterion_is_gate (criterion) ||
                             ABS (criterion->points) >= filler->least);
}

/* The mark of a criterion that is kept by decision and not on evidence. */
static const char *
mark_of (const Filler *filler, const FairCriterion *criterion)
{
  for (guint i = 0; filler->evidence != NULL && i < filler->evidence->len; i++)
    {
      const FairEvidence *evidence =
          &g_array_index (filler->evidence, FairEvidence, i);

      if (evidence->criterion == criterion)
        return evidence->is_kept ? FAIR_KEPT_MARK : "";
    }

  return "";
}

static void
add_single (Filler *filler, const FairCriterion *criterion)
{
  g_autofree char *words = fair_criterion_to_words (criterion);
  g_autofree char *points = fair_agreement_dup_points (criterion);
  g_autofree char *escaped = fair_inline_escape (criterion->name);
  g_autofree char *name =
      g_strconcat (escaped, mark_of (filler, criterion), NULL);
  g_autofree char *sentence = fair_inline_capitalize (words);
  g_autofree char *when = fair_inline_escape (sentence);

  fair_block_add_row (filler->table, FAIR_ROW_PLAIN, name, when, points, NULL);
}

/* The group's name with its first criterion, and what it makes of them with the
 * second. */
static void
add_group (Filler *filler, const FairGroup *group, FairFamily family)
{
  g_autofree char *note = dup_group_note (group);
  g_autofree char *name =
      fair_inline_escape (group->name != NULL ? group->name : group->id);
  guint n = 0;

  for (guint i = 0; i < filler->card->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (filler->card->criteria, i);
      g_autofree char *words = NULL;
      g_autofree char *points = NULL;
      g_autofree char *when = NULL;
      g_autofree char *escaped = NULL;
      g_autofree char *text = NULL;

      if (!is_shown (filler, criterion) || criterion->family != family ||
          fair_criterion_is_gate (criterion) ||
          g_strcmp0 (criterion->group, group->id) != 0)
        continue;

      words = fair_criterion_to_words (criterion);
      points = fair_agreement_dup_points (criterion);
      /* Translators: the name of a criterion, and when it is met */
      text = *words != '\0'
                 ? g_strdup_printf (_ ("%s: %s"), criterion->name, words)
                 : g_strdup (criterion->name);
      escaped = fair_inline_escape (text);
      when = g_strconcat (escaped, mark_of (filler, criterion), NULL);
      fair_block_add_row (filler->table,
                          n == 0 ? FAIR_ROW_PLAIN : FAIR_ROW_MORE,
                          n == 0   ? name
                          : n == 1 ? note
                                   : "",
                          when, points, NULL);
      n++;
    }

  if (n == 1 && *note != '\0')
    fair_block_add_row (filler->table, FAIR_ROW_MORE, note, "", "", NULL);
}

static gboolean
is_first_of_group (const Filler *filler, guint index)
{
  const FairCriterion *criterion =
      g_ptr_array_index (filler->card->criteria, index);

  for (guint i = 0; i < index; i++)
    {
      const FairCriterion *other =
          g_ptr_array_index (filler->card->criteria, i);

      if (is_shown (filler, other) && other->family == criterion->family &&
          !fair_criterion_is_gate (other) &&
          g_strcmp0 (other->group, criterion->group) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
add_family (Filler     *filler,
            FairFamily  family,
            gboolean    gates,
            const char *name,
            const char *note)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < filler->card->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (filler->card->criteria, i);
      const FairGroup *group =
          criterion->group != NULL
              ? fair_scorecard_find_group (filler->card, criterion->group)
              : NULL;

      if (!is_shown (filler, criterion) || criterion->family != family ||
          fair_criterion_is_gate (criterion) != gates)
        continue;
      if (!begun)
        fair_block_add_row (filler->table, FAIR_ROW_GROUP, name, note, NULL);
      begun = TRUE;
      if (group == NULL || gates)
        add_single (filler, criterion);
      else if (is_first_of_group (filler, i))
        add_group (filler, group, family);
    }
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

/* The points that the tenth criterion from the top has. */
static int
find_least (const FairScorecard *card)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);
      int                  absolute = ABS (criterion->points);

      if (!criterion->off && !fair_criterion_is_gate (criterion))
        g_array_append_val (points, absolute);
    }
  if (points->len <= SHORTENED)
    return 0;

  g_array_sort (points, compare_points);
  return MAX (1, g_array_index (points, int, SHORTENED - 1));
}

static char *
dup_fit_note (const FairScorecard *card)
{
  int              most = fair_agreement_most_fit (card);
  g_autofree char *points = fair_format_count (most);

  return most < card->threshold
             ? g_strdup_printf (
                   _ ("who they are; at most %s, so that fit alone "
                      "never makes an MQL"),
                   points)
             : g_strdup_printf (_ ("who they are; at most %s"), points);
}

/* What the evidence of each criterion is worth, NULL where history cannot
 * say. */
static GArray *
list_kept (FairDrafter *drafter, guint *n_kept)
{
  GArray *list;

  *n_kept = 0;
  if (fair_agreement_past_get_kind (drafter->simulation) != FAIR_PAST_FULL)
    return NULL;

  list = fair_agreement_list_evidence (drafter);
  for (guint i = 0; i < list->len; i++)
    *n_kept += g_array_index (list, FairEvidence, i).is_kept;

  return list;
}

/**
 * fair_agreement_dup_kept_note:
 * @drafter: a drafter
 *
 * Returns: (transfer full) (nullable): what the mark of criteria that are kept
 *   by decision means; %NULL where there are none
 */
char *
fair_agreement_dup_kept_note (FairDrafter *drafter)
{
  guint n;
  g_autoptr (GArray) list = list_kept (drafter, &n);

  if (n == 0)
    return NULL;

  return g_strdup_printf (
      ngettext (
          "† Kept by decision of the room, not on evidence: in this history "
          "this %u does not separate buyers from the rest, or too few leads "
          "meet it to tell. Appendix {#evidence} gives the figures.",
          "† Kept by decision of the room, not on evidence: in this history "
          "these %u do not separate buyers from the rest, or too few leads "
          "meet them to tell. Appendix {#evidence} gives the figures.",
          n),
      n);
}

/**
 * fair_agreement_fill_criteria:
 * @drafter: a drafter
 * @table: an empty table
 * @shortened: whether only gates and the criteria with the most points are
 *   wanted
 *
 * Lists the criteria with their conditions and points.
 */
void
fair_agreement_fill_criteria (FairDrafter *drafter,
                              FairBlock   *table,
                              gboolean     shortened)
{
  const FairScorecard *card = drafter->definition->scorecard;
  Filler filler = { .drafter = drafter, .table = table, .card = card };
  g_autofree char *fit_note = dup_fit_note (card);
  g_autofree char *threshold = fair_format_count (card->threshold);
  gboolean         gates;
  guint            n_kept;
  g_autoptr (GArray) evidence = list_kept (drafter, &n_kept);

  filler.evidence = evidence;
  fair_block_add_column (table, _ ("Criterion"), 1, FALSE);
  fair_block_add_column (table, _ ("Met when"), 1.9, FALSE);
  fair_block_add_column (table, _ ("Points"), 0, TRUE);
  filler.least = shortened ? find_least (card) : 0;

  add_family (&filler, FAIR_FAMILY_FIT, TRUE, _ ("Gates"),
              _ ("win over everything"));
  gates = table->rows->len > 0;
  add_family (&filler, FAIR_FAMILY_FIT, FALSE, _ ("Fit"), fit_note);
  add_family (&filler, FAIR_FAMILY_BEHAVIOR, FALSE, _ ("Behavior"),
              _ ("what they did before they entered the pipeline"));
  fair_block_add_row (table, FAIR_ROW_SUM, _ ("Threshold"),
                      gates ? _ ("All gates passed and at least")
                            : _ ("At least"),
                      threshold, NULL);
}
