/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-target-value.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* The row of @rows, criteria, groups, tiers or items, whose id is @id: all of
 * them begin with their id. */
static gpointer
find_row (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (*row, id) == 0)
        return row;
    }

  return NULL;
}

static gpointer
find_in_card (const FairScorecard *card, FairTargetKind kind, const char *id)
{
  switch (kind)
    {
    case FAIR_TARGET_CRITERION_POINTS:
    case FAIR_TARGET_CRITERION_CAP:
    case FAIR_TARGET_CRITERION_ON:
      return find_row (card->criteria, id);

    case FAIR_TARGET_GROUP_CAP:
      return find_row (card->groups, id);

    case FAIR_TARGET_TIER_AT:
      return find_row (card->tiers, id);

    default:
      return NULL;
    }
}

/* The number on the card that a target stands for; NULL where there is none, or
 * it is not just a number. */
static int *
find_number (FairScorecard *card, FairTargetKind kind, gpointer row)
{
  switch (kind)
    {
    case FAIR_TARGET_THRESHOLD:
      return &card->threshold;

    case FAIR_TARGET_CRITERION_POINTS:
      return row != NULL && !fair_criterion_is_gate (row)
                 ? &((FairCriterion *) row)->points
                 : NULL;

    case FAIR_TARGET_CRITERION_CAP:
      return row != NULL ? &((FairCriterion *) row)->cap : NULL;

    case FAIR_TARGET_GROUP_CAP:
      return row != NULL ? &((FairGroup *) row)->cap : NULL;

    case FAIR_TARGET_TIER_AT:
      return row != NULL && ((FairTier *) row)->has_at ? &((FairTier *) row)->at
                                                       : NULL;

    default:
      return NULL;
    }
}

/**
 * fair_target_get_from_card:
 * @target: a target
 * @card: a scoring model
 * @value: (out): what it is on @card; untouched on %FALSE
 *
 * Returns: whether @card has it
 */
gboolean
fair_target_get_from_card (const char          *target,
                           const FairScorecard *card,
                           double              *value)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;
  gpointer         row;
  const int       *number;

  g_return_val_if_fail (target != NULL && card != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!fair_target_parse (target, &kind, &id))
    return FALSE;
  if (kind == FAIR_TARGET_FIT_MINIMUM)
    {
      *value =
          card->has_fit_minimum ? card->fit_minimum : FAIR_TARGET_NO_MINIMUM;
      return TRUE;
    }

  row = find_in_card (card, kind, id);
  if (kind == FAIR_TARGET_CRITERION_ON && row != NULL)
    {
      *value = ((FairCriterion *) row)->off ? 0 : 1;
      return TRUE;
    }
  number = find_number ((FairScorecard *) card, kind, row);
  if (number == NULL)
    return FALSE;
  *value = *number;

  return TRUE;
}

/**
 * fair_target_put_in_card:
 * @target: a target
 * @card: a scoring model that nobody else holds
 * @value: what it shall be
 *
 * Returns: whether @card has it, and it can be set to @value
 */
gboolean
fair_target_put_in_card (const char *target, FairScorecard *card, double value)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;
  gpointer         row;
  int             *number;

  g_return_val_if_fail (target != NULL && card != NULL, FALSE);

  if (!fair_target_takes (target, value) ||
      !fair_target_parse (target, &kind, &id))
    return FALSE;
  if (kind == FAIR_TARGET_FIT_MINIMUM)
    {
      card->has_fit_minimum = value != FAIR_TARGET_NO_MINIMUM;
      card->fit_minimum = card->has_fit_minimum ? (int) value : 0;
      return TRUE;
    }

  row = find_in_card (card, kind, id);
  if (kind == FAIR_TARGET_CRITERION_ON && row != NULL)
    {
      ((FairCriterion *) row)->off = value == 0;
      return TRUE;
    }
  number = find_number (card, kind, row);
  if (number == NULL)
    return FALSE;
  *number = (int) value;

  return TRUE;
}

/**
 * fair_target_get_from_checklist:
 * @target: a target
 * @checklist: a checklist
 * @value: (out): what it is on @checklist; untouched on %FALSE
 *
 * Returns: whether @target speaks of a checklist: an item that is not on
 *   @checklist is left out there
 */
gboolean
fair_target_get_from_checklist (const char           *target,
                                const FairAcceptance *checklist,
                                double               *value)
{
  g_autofree char          *id = NULL;
  FairTargetKind            kind;
  const FairAcceptanceItem *item;

  g_return_val_if_fail (target != NULL && checklist != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!fair_target_parse (target, &kind, &id))
    return FALSE;
  if (kind == FAIR_TARGET_AT_LEAST)
    {
      *value = checklist->at_least;
      return TRUE;
    }
  if (kind != FAIR_TARGET_ITEM)
    return FALSE;

  item = find_row (checklist->items, id);
  if (item == NULL)
    *value = FAIR_NEED_LEAVE_OUT;
  else
    *value = item->required ? FAIR_NEED_REQUIRED : FAIR_NEED_OPTIONAL;

  return TRUE;
}

/* An item that is left out is kept, switched off. */
static gboolean
put_need (FairAcceptance *checklist, const char *id, double value)
{
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (checklist);
  FairAcceptanceItem *item = find_row (rows, id);

  if (item == NULL)
    return FALSE;

  item->off = value == FAIR_NEED_LEAVE_OUT;
  if (!item->off)
    item->required = value == FAIR_NEED_REQUIRED;
  fair_acceptance_set_rows (checklist, rows);

  return TRUE;
}

/**
 * fair_target_put_in_checklist:
 * @target: a target
 * @checklist: a checklist that nobody else holds
 * @value: what it shall be
 *
 * Sets it. Where fewer optional items remain than were to be confirmed, all of
 * them are to be.
 *
 * Returns: whether @checklist has it, and it can be set to @value
 */
gboolean
fair_target_put_in_checklist (const char     *target,
                              FairAcceptance *checklist,
                              double          value)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;
  guint            optional = fair_acceptance_count_optional (checklist);

  g_return_val_if_fail (target != NULL && checklist != NULL, FALSE);

  if (!fair_target_takes (target, value) ||
      !fair_target_parse (target, &kind, &id))
    return FALSE;
  if (kind == FAIR_TARGET_AT_LEAST)
    {
      if (value > optional)
        return FALSE;
      checklist->at_least = (int) value;
      return TRUE;
    }

  return kind == FAIR_TARGET_ITEM && put_need (checklist, id, value);
}

static void
add_criterion (GPtrArray *targets, const FairCriterion *criterion)
{
  if (!fair_criterion_is_gate (criterion))
    g_ptr_array_add (targets, fair_target_to_string (
                                  FAIR_TARGET_CRITERION_POINTS, criterion->id));
  if (criterion->award == FAIR_AWARD_EACH || criterion->cap >= 0)
    g_ptr_array_add (targets, fair_target_to_string (FAIR_TARGET_CRITERION_CAP,
                                                     criterion->id));
  g_ptr_array_add (
      targets, fair_target_to_string (FAIR_TARGET_CRITERION_ON, criterion->id));
}

/**
 * fair_target_list:
 * @card: a scoring model
 * @checklist: a checklist
 *
 * Returns: (transfer full) (element-type utf8): what the two sides may differ
 *   in: the threshold and the fit minimum, each criterion's points, cap and
 *   whether it counts, the groups' caps, the tiers' scores, the items of the
 *   checklist and how many of them are to be confirmed
 */
GPtrArray *
fair_target_list (const FairScorecard *card, const FairAcceptance *checklist)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (card != NULL && checklist != NULL, targets);

  g_ptr_array_add (targets,
                   fair_target_to_string (FAIR_TARGET_THRESHOLD, NULL));
  g_ptr_array_add (targets,
                   fair_target_to_string (FAIR_TARGET_FIT_MINIMUM, NULL));
  for (guint i = 0; i < card->criteria->len; i++)
    add_criterion (targets, g_ptr_array_index (card->criteria, i));
  for (guint i = 0; i < card->groups->len; i++)
    {
      const FairGroup *group = g_ptr_array_index (card->groups, i);

      g_ptr_array_add (
          targets, fair_target_to_string (FAIR_TARGET_GROUP_CAP, group->id));
    }
  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (tier->has_at)
        g_ptr_array_add (targets,
                         fair_target_to_string (FAIR_TARGET_TIER_AT, tier->id));
    }
  for (guint i = 0; i < checklist->items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (checklist->items, i);

      g_ptr_array_add (targets,
                       fair_target_to_string (FAIR_TARGET_ITEM, item->id));
    }
  if (fair_acceptance_count_optional (checklist) > 0)
    g_ptr_array_add (targets,
                     fair_target_to_string (FAIR_TARGET_AT_LEAST, NULL));

  return targets;
}

static const char *
name_row (FairTargetKind        kind,
          const char           *id,
          const FairScorecard  *card,
          const FairAcceptance *checklist)
{
  gpointer    row = kind == FAIR_TARGET_ITEM ? find_row (checklist->items, id)
                                             : find_in_card (card, kind, id);
  const char *name = NULL;

  /* Criteria, groups, tiers and items all have their name after their id. */
  if (row != NULL)
    name = ((char **) row)[1];

  return name != NULL ? name : id;
}

/**
 * fair_target_to_words:
 * @target: a target
 * @card: the scoring model that it speaks of
 * @checklist: the checklist that it speaks of
 *
 * Returns: (transfer full): what people call it, in their language, such as
 *   "Webinar attendance, at most"; @target itself where it is none
 */
char *
fair_target_to_words (const char           *target,
                      const FairScorecard  *card,
                      const FairAcceptance *checklist)
{
  g_autofree char *id = NULL;
  const char      *name;
  FairTargetKind   kind;

  g_return_val_if_fail (target != NULL, NULL);
  g_return_val_if_fail (card != NULL && checklist != NULL, NULL);

  if (!fair_target_parse (target, &kind, &id))
    return g_strdup (target);

  name = name_row (kind, id, card, checklist);
  switch (kind)
    {
    case FAIR_TARGET_THRESHOLD:
      return g_strdup (_ ("Threshold"));

    case FAIR_TARGET_FIT_MINIMUM:
      return g_strdup (_ ("Fit, at least"));

    case FAIR_TARGET_AT_LEAST:
      return g_strdup (_ ("Optional items to confirm"));

    case FAIR_TARGET_CRITERION_CAP:
    case FAIR_TARGET_GROUP_CAP:
      /* Translators: the most points that a criterion or group gives */
      return g_strdup_printf (_ ("%s, at most"), name);

    case FAIR_TARGET_CRITERION_ON:
      /* Translators: whether a criterion is switched on */
      return g_strdup_printf (_ ("%s, on or off"), name);

    case FAIR_TARGET_TIER_AT:
      /* Translators: the score at which a tier such as "Hot" begins */
      return g_strdup_printf (_ ("%s, from"), name);

    case FAIR_TARGET_CRITERION_POINTS:
    case FAIR_TARGET_ITEM:
    case FAIR_TARGET_TERMS:
    default:
      return g_strdup (name);
    }
}

/**
 * fair_target_value_to_words:
 * @target: a target
 * @value: a value of it
 *
 * Returns: (transfer full): the value as people read it, in their language
 */
char *
fair_target_value_to_words (const char *target, double value)
{
  static const char *const needs[] = { N_ ("leave out"), N_ ("optional"),
                                       N_ ("required") };
  g_autofree char         *id = NULL;
  FairTargetKind           kind;

  g_return_val_if_fail (target != NULL, NULL);

  if (!fair_target_parse (target, &kind, &id))
    kind = FAIR_TARGET_TERMS;
  if (kind == FAIR_TARGET_ITEM && value >= 0 && value < G_N_ELEMENTS (needs))
    return g_strdup (_ (needs[(guint) value]));
  if (kind == FAIR_TARGET_CRITERION_ON)
    return g_strdup (value != 0 ? _ ("on") : _ ("off"));
  if ((kind == FAIR_TARGET_CRITERION_CAP || kind == FAIR_TARGET_GROUP_CAP) &&
      value == FAIR_TARGET_NO_CAP)
    return g_strdup (_ ("no limit"));
  if (kind == FAIR_TARGET_FIT_MINIMUM && value == FAIR_TARGET_NO_MINIMUM)
    return g_strdup (_ ("none"));

  return fair_format_decimal (value, value == (gint64) value ? 0 : 2);
}
