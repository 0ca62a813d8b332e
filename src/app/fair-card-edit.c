/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-card-edit.h"

#include "app/fair-points-paste.h"
#include "base/fair-i18n.h"
#include "model/fair-target.h"

/* Each change is made on a copy of the scoring model and stored as one undo
 * step. */

static FairCriterion *
find (const FairScorecard *card, const char *id, guint *place)
{
  for (guint i = 0; i < card->criteria->len; i++)
    {
      FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (g_str_equal (criterion->id, id))
        {
          if (place != NULL)
            *place = i;
          return criterion;
        }
    }

  return NULL;
}

static FairScorecard *
copy_agreed (FairDraft *draft)
{
  return fair_scorecard_copy (
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
}

/**
 * fair_card_edit_new_id:
 * @card: a scoring model
 * @name: a name
 *
 * Returns: (transfer full): an id made of the name that is not taken
 */
char *
fair_card_edit_new_id (const FairScorecard *card, const char *name)
{
  g_autofree char *base = g_str_to_ascii (name, "C");
  char            *id;

  for (char *p = base; *p != '\0'; p++)
    *p = g_ascii_isalnum (*p) ? g_ascii_tolower (*p) : '-';
  if (*base == '\0')
    id = g_strdup ("criterion");
  else
    id = g_strndup (base, 40);

  for (guint n = 2; fair_scorecard_find (card, id) != NULL ||
                    fair_scorecard_find_group (card, id) != NULL;
       n++)
    {
      g_free (id);
      id = g_strdup_printf ("%.40s-%u", base, n);
    }

  return id;
}

/**
 * fair_card_edit_add:
 * @draft: a draft
 * @criterion: what to add; it gets an id of its own
 * @id: (out) (optional): that id
 * @error: return location for an error
 *
 * Adds a criterion at the end.
 *
 * Returns: whether it was added
 */
gboolean
fair_card_edit_add (FairDraft           *draft,
                    const FairCriterion *criterion,
                    char               **id,
                    GError             **error)
{
  g_autoptr (FairScorecard) card = copy_agreed (draft);
  FairCriterion   *added = fair_criterion_copy (criterion);
  g_autofree char *label = NULL;

  g_free (added->id);
  added->id = fair_card_edit_new_id (card, added->name);
  g_ptr_array_add (card->criteria, added);
  /* Translators: a step that can be undone; %s is a criterion */
  label = g_strdup_printf (_ ("Add “%s”"), added->name);
  if (!fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, label, error))
    return FALSE;

  if (id != NULL)
    *id = g_strdup (added->id);

  return TRUE;
}

/* A group that nobody is in any more goes too. */
static void
drop_empty_groups (FairScorecard *card)
{
  for (guint i = card->groups->len; i-- > 0;)
    {
      const FairGroup *group = g_ptr_array_index (card->groups, i);
      gboolean         used = FALSE;

      for (guint j = 0; j < card->criteria->len; j++)
        {
          const FairCriterion *criterion =
              g_ptr_array_index (card->criteria, j);

          used |= g_strcmp0 (criterion->group, group->id) == 0;
        }
      if (!used)
        g_ptr_array_remove_index (card->groups, i);
    }
}

/**
 * fair_card_edit_remove:
 * @draft: a draft
 * @id: the id of a criterion
 * @error: return location for an error
 *
 * Returns: whether it was removed
 */
gboolean
fair_card_edit_remove (FairDraft *draft, const char *id, GError **error)
{
  g_autoptr (FairScorecard) card = copy_agreed (draft);
  FairCriterion   *criterion;
  g_autofree char *label = NULL;
  guint            place;

  criterion = find (card, id, &place);
  if (criterion == NULL)
    return TRUE;

  label = g_strdup_printf (_ ("Delete “%s”"), criterion->name);
  g_ptr_array_remove_index (card->criteria, place);
  drop_empty_groups (card);

  return fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, label, error);
}

/**
 * fair_card_edit_move:
 * @draft: a draft
 * @id: the id of a criterion
 * @before: (nullable): before which criterion, or %NULL for the end
 * @error: return location for an error
 *
 * Returns: whether it was moved
 */
gboolean
fair_card_edit_move (FairDraft  *draft,
                     const char *id,
                     const char *before,
                     GError    **error)
{
  g_autoptr (FairScorecard) card = copy_agreed (draft);
  FairCriterion   *criterion;
  g_autofree char *label = NULL;
  guint            from, to;

  criterion = find (card, id, &from);
  if (criterion == NULL || g_strcmp0 (id, before) == 0)
    return TRUE;

  label = g_strdup_printf (_ ("Move “%s”"), criterion->name);
  g_ptr_array_steal_index (card->criteria, from);
  if (before == NULL || find (card, before, &to) == NULL)
    to = card->criteria->len;
  g_ptr_array_insert (card->criteria, (int) to, criterion);

  return fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, label, error);
}

/**
 * fair_card_edit_change:
 * @draft: a draft
 * @id: the id of a criterion
 * @change: changes a copy of it
 * @user_data: for @change
 * @error: return location for an error
 *
 * Changes a criterion as one undo step.
 *
 * Returns: whether the change could be stored
 */
gboolean
fair_card_edit_change (FairDraft   *draft,
                       const char  *id,
                       FairRuleFunc change,
                       gpointer     user_data,
                       GError     **error)
{
  g_autoptr (FairScorecard) card = copy_agreed (draft);
  FairCriterion   *criterion = find (card, id, NULL);
  g_autofree char *label = NULL;

  if (criterion == NULL)
    return TRUE;

  change (criterion, card, user_data);
  drop_empty_groups (card);
  label = g_strdup_printf (_ ("Change “%s”"), criterion->name);

  return fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, label, error);
}

/**
 * fair_card_edit_get_points:
 * @draft: a draft
 * @side: whose
 * @id: the id of a criterion
 *
 * Returns: the points as shown; a side without a value of its own has the
 *   agreed one
 */
int
fair_card_edit_get_points (FairDraft *draft, FairSide side, const char *id)
{
  const FairScorecard *card = side == FAIR_SIDE_AGREED
                                  ? fair_draft_get_shown_scorecard (draft)
                                  : fair_draft_get_scorecard (draft, side);
  const FairCriterion *criterion =
      card != NULL ? fair_scorecard_find (card, id) : NULL;

  if (criterion == NULL && side != FAIR_SIDE_AGREED)
    return fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id);

  return criterion != NULL ? criterion->points : 0;
}

/**
 * fair_card_edit_preview_points:
 * @draft: a draft
 * @id: the id of a criterion
 * @points: what it shall be worth for the moment
 *
 * Shows the agreed points while they are being moved.
 */
void
fair_card_edit_preview_points (FairDraft *draft, const char *id, int points)
{
  g_autoptr (FairScorecard) card = NULL;
  FairCriterion *criterion;

  if (fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id) == points)
    return;

  card = copy_agreed (draft);
  criterion = find (card, id, NULL);
  if (criterion == NULL)
    return;

  criterion->points = CLAMP (points, FAIR_POINTS_MIN, FAIR_POINTS_MAX);
  fair_draft_preview_scorecard (draft, card);
}

/**
 * fair_card_edit_set_points:
 * @draft: a draft
 * @side: whose
 * @id: the id of a criterion
 * @points: what it shall be worth
 * @error: return location for an error
 *
 * Sets points as one undo step, and ends a preview. What does not change
 * anything makes no step.
 *
 * Returns: whether the points could be stored
 */
gboolean
fair_card_edit_set_points (
    FairDraft *draft, FairSide side, const char *id, int points, GError **error)
{
  g_autoptr (FairScorecard) card = copy_agreed (draft);
  FairCriterion   *criterion = find (card, id, NULL);
  g_autofree char *label = NULL;
  g_autofree char *target =
      fair_target_to_string (FAIR_TARGET_CRITERION_POINTS, id);
  double before;

  if (!fair_draft_get_value (draft, side, target, &before) || before == points)
    {
      if (side == FAIR_SIDE_AGREED)
        fair_draft_preview_scorecard (draft, NULL);
      return TRUE;
    }

  if (side == FAIR_SIDE_MARKETING)
    /* Translators: a step that can be undone: a criterion and its points */
    label = g_strdup_printf (_ ("Marketing: %s %d"), criterion->name, points);
  else if (side == FAIR_SIDE_SALES)
    /* Translators: a step that can be undone: a criterion and its points */
    label = g_strdup_printf (_ ("Sales: %s %d"), criterion->name, points);
  else
    /* Translators: a step that can be undone: a criterion and its points */
    label = g_strdup_printf (_ ("%s: %d points"), criterion->name, points);

  return fair_draft_set_value (draft, side, target, points, label, error);
}

/**
 * fair_card_edit_set_column:
 * @draft: a draft
 * @side: whose
 * @ids: (element-type utf8): the ids of criteria
 * @points: (element-type int): what each shall be worth, or
 *   %FAIR_POINTS_PASTE_KEEP
 * @error: return location for an error
 *
 * Sets the points of several criteria as one undo step.
 *
 * Returns: whether the points could be stored
 */
gboolean
fair_card_edit_set_column (FairDraft    *draft,
                           FairSide      side,
                           GPtrArray    *ids,
                           const GArray *points,
                           GError      **error)
{
  g_autoptr (FairScorecard) card = fair_draft_dup_side_scorecard (draft, side);
  guint n = MIN (ids->len, points->len);

  for (guint i = 0; i < n; i++)
    {
      FairCriterion *criterion = find (card, g_ptr_array_index (ids, i), NULL);
      int            value = g_array_index (points, int, i);

      if (criterion != NULL && value != FAIR_POINTS_PASTE_KEEP)
        criterion->points = value;
    }

  return fair_draft_set_side_scorecard (draft, side, card, _ ("Pasted points"),
                                        error);
}

/**
 * fair_card_edit_is_open:
 * @draft: a draft
 * @id: the id of a criterion
 *
 * Returns: whether a side holds other points than the shown ones
 */
gboolean
fair_card_edit_is_open (FairDraft *draft, const char *id)
{
  const FairCriterion *criterion =
      fair_scorecard_find (fair_draft_get_shown_scorecard (draft), id);

  return criterion != NULL && !fair_criterion_is_gate (criterion) &&
         (fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, id) !=
              criterion->points ||
          fair_card_edit_get_points (draft, FAIR_SIDE_SALES, id) !=
              criterion->points);
}

/**
 * fair_card_edit_count_open:
 * @draft: a draft
 * @family: fit or behavior
 * @n_criteria: (out): how many criteria there are
 *
 * Returns: how many of them have points that a side would have otherwise
 */
guint
fair_card_edit_count_open (FairDraft *draft,
                           FairFamily family,
                           guint     *n_criteria)
{
  const FairScorecard *card = fair_draft_get_shown_scorecard (draft);
  guint                open = 0;

  *n_criteria = 0;
  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->family != family)
        continue;
      (*n_criteria)++;
      open += fair_card_edit_is_open (draft, criterion->id) ? 1 : 0;
    }

  return open;
}
