/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-difference-private.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "model/fair-target-value.h"

struct _FairDifference
{
  GObject parent_instance;

  /* Owned */
  char            *target;
  char            *currency;
  char            *name;
  char            *place;
  FairConsequence *consequence;
  char            *unknown;

  FairDifferenceState state;
  double              values[3]; /* agreed, marketing, sales */
  gboolean            answered;
};

enum
{
  PROP_STATE = 1,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairDifference, fair_difference, G_TYPE_OBJECT)

static void
fair_difference_finalize (GObject *object)
{
  FairDifference *self = FAIR_DIFFERENCE (object);

  g_clear_pointer (&self->target, g_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->consequence, fair_consequence_free);
  g_clear_pointer (&self->unknown, g_free);

  G_OBJECT_CLASS (fair_difference_parent_class)->finalize (object);
}

static void
fair_difference_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FairDifference *self = FAIR_DIFFERENCE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_difference_class_init (FairDifferenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fair_difference_finalize;
  object_class->get_property = fair_difference_get_property;

  properties[PROP_STATE] = g_param_spec_int (
      "state", NULL, NULL, FAIR_DIFFERENCE_OPEN, FAIR_DIFFERENCE_PARKED,
      FAIR_DIFFERENCE_OPEN, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * FairDifference::changed:
   * @self: a difference
   *
   * Its name, its values or its consequence are others.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_difference_init (FairDifference *self)
{
}

FairDifference *
_fair_difference_new (const char *target, const char *currency)
{
  FairDifference *self = g_object_new (FAIR_TYPE_DIFFERENCE, NULL);

  self->target = g_strdup (target);
  self->currency = g_strdup (currency);

  return self;
}

static gboolean
take_text (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);

  return TRUE;
}

/* Whether the sides hold other values than before: then what was known of the
 * consequence is about others. */
gboolean
_fair_difference_update (FairDifference     *self,
                         const char         *name,
                         const char         *place,
                         FairDifferenceState state,
                         const double        values[3])
{
  gboolean changed = take_text (&self->name, name);
  gboolean moved = FALSE;

  changed |= take_text (&self->place, place);
  for (guint i = 0; i < G_N_ELEMENTS (self->values); i++)
    {
      moved |= i != FAIR_SIDE_AGREED && self->values[i] != values[i];
      changed |= self->values[i] != values[i];
      self->values[i] = values[i];
    }
  if (moved)
    {
      g_clear_pointer (&self->consequence, fair_consequence_free);
      g_clear_pointer (&self->unknown, g_free);
      self->answered = FALSE;
    }
  if (self->state != state)
    {
      self->state = state;
      changed = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);

  return moved;
}

/* Takes the consequence. */
void
_fair_difference_take_answer (FairDifference  *self,
                              FairConsequence *consequence,
                              const char      *unknown)
{
  g_clear_pointer (&self->consequence, fair_consequence_free);
  self->consequence = consequence;
  take_text (&self->unknown, unknown);
  self->answered = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is held, shown or not: agreed, marketing, sales. */
void
_fair_difference_get_held (FairDifference *self, double values[3])
{
  for (guint i = 0; i < G_N_ELEMENTS (self->values); i++)
    values[i] = self->values[i];
}

gboolean
_fair_difference_is_answered (FairDifference *self)
{
  return self->answered;
}

/* What is in a round comes first; then by wins, leads and amount that change
 * hands; what is not known comes last. */
int
_fair_difference_compare (FairDifference *a, FairDifference *b)
{
  const FairConsequence *x = a->consequence;
  const FairConsequence *y = b->consequence;
  const gboolean         round_a = a->state == FAIR_DIFFERENCE_IN_ROUND;
  const gboolean         round_b = b->state == FAIR_DIFFERENCE_IN_ROUND;

  if (round_a != round_b)
    return round_a ? -1 : 1;
  if (round_a || (x == NULL && y == NULL))
    return 0;
  if (x == NULL || y == NULL)
    return x != NULL ? -1 : 1;
  if (x->wins != y->wins)
    return x->wins > y->wins ? -1 : 1;
  if (x->leads != y->leads)
    return x->leads > y->leads ? -1 : 1;

  return (x->amount < y->amount) - (x->amount > y->amount);
}

/**
 * fair_difference_get_target:
 * @self: a difference
 *
 * Returns: (transfer none): what it is about, see fair_target_parse()
 */
const char *
fair_difference_get_target (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), NULL);

  return self->target;
}

/**
 * fair_difference_get_name:
 * @self: a difference
 *
 * Returns: (transfer none): what people call it
 */
const char *
fair_difference_get_name (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), NULL);

  return self->name;
}

/**
 * fair_difference_get_place:
 * @self: a difference
 *
 * Returns: (transfer none): where it belongs: "Fit", "Behavior", "Threshold" or
 *   "Checklist", in the person's language
 */
const char *
fair_difference_get_place (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), NULL);

  return self->place;
}

/**
 * fair_difference_get_state:
 * @self: a difference
 *
 * Returns: whether it is open, in a round or parked
 */
FairDifferenceState
fair_difference_get_state (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), FAIR_DIFFERENCE_OPEN);

  return self->state;
}

/**
 * fair_difference_get_value:
 * @self: a difference
 * @side: agreed, marketing or sales
 * @value: (out): what is held; untouched on %FALSE
 *
 * Returns: %FALSE while it is in a round: then no side's value is shown
 */
gboolean
fair_difference_get_value (FairDifference *self, FairSide side, double *value)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), FALSE);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (self->state == FAIR_DIFFERENCE_IN_ROUND && side != FAIR_SIDE_AGREED)
    return FALSE;
  *value = self->values[side];

  return TRUE;
}

/**
 * fair_difference_dup_value_words:
 * @self: a difference
 * @side: agreed, marketing or sales
 *
 * Returns: (transfer full) (nullable): the value as people read it; %NULL while
 *   it is in a round
 */
char *
fair_difference_dup_value_words (FairDifference *self, FairSide side)
{
  double value;

  return fair_difference_get_value (self, side, &value)
             ? fair_target_value_to_words (self->target, value)
             : NULL;
}

/**
 * fair_difference_get_consequence:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): what hangs on it, marketing's value
 * being the first; %NULL while it is in a round or being worked out, and where
 * it cannot be known
 */
const FairConsequence *
fair_difference_get_consequence (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), NULL);

  return self->state != FAIR_DIFFERENCE_IN_ROUND ? self->consequence : NULL;
}

/**
 * fair_difference_get_unknown:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): why it cannot be known what hangs on it,
 *   in the person's language
 */
const char *
fair_difference_get_unknown (FairDifference *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), NULL);

  return self->unknown;
}

static char *
dup_wins (FairDifference *self, const FairConsequence *consequence)
{
  g_autofree char *n = fair_format_count (consequence->wins);
  g_autofree char *wins =
      g_strdup_printf (ngettext ("%s win", "%s wins", consequence->wins), n);
  g_autofree char *money = NULL;

  if (!consequence->has_amount)
    return g_steal_pointer (&wins);
  money = fair_money_format (consequence->amount, self->currency, FALSE);

  /* Translators: wins and the money behind them: “23 wins, $100” */
  return g_strdup_printf (_ ("%s, %s"), wins, money);
}

static char *
dup_leads (const FairConsequence *consequence)
{
  g_autofree char *n = fair_format_count (consequence->leads);

  return g_strdup_printf (ngettext ("%s lead", "%s leads", consequence->leads),
                          n);
}

/**
 * fair_difference_dup_consequence_words:
 * @self: a difference
 *
 * Returns: (transfer full) (nullable): what hangs on it, such as "23 wins,
 *   $598,100; 524 leads"; %NULL where fair_difference_get_consequence() is
 */
char *
fair_difference_dup_consequence_words (FairDifference *self)
{
  const FairConsequence *consequence = fair_difference_get_consequence (self);
  g_autofree char       *wins = NULL;
  g_autofree char       *leads = NULL;

  if (consequence == NULL)
    return NULL;
  if (consequence->leads == 0)
    return g_strdup (_ ("Changes no lead in this history"));

  wins = dup_wins (self, consequence);
  leads = dup_leads (consequence);

  /* Translators: what changes hands: wins with their amount; leads */
  return g_strdup_printf (_ ("%s; %s"), wins, leads);
}

/**
 * fair_difference_dup_moved_words:
 * @self: a difference
 *
 * Returns: (transfer full) (nullable): how many change hands between the two
 *   values, such as "87 leads, 8 wins, $223,100"; %NULL where nobody does or
 *   that is not known
 */
char *
fair_difference_dup_moved_words (FairDifference *self)
{
  const FairConsequence *consequence = fair_difference_get_consequence (self);
  g_autofree char       *wins = NULL;
  g_autofree char       *leads = NULL;

  if (consequence == NULL || consequence->leads == 0)
    return NULL;

  wins = dup_wins (self, consequence);
  leads = dup_leads (consequence);

  /* Translators: what changes hands: leads, wins with their amount */
  return g_strdup_printf (_ ("%s, %s"), leads, wins);
}

/* Half-way, to the whole number, a half away from zero; not where nothing lies
 * between the two, or the one is none. */
static gboolean
find_middle (FairDifference *self, double *value, char **why)
{
  const double     a = self->values[FAIR_SIDE_MARKETING];
  const double     b = self->values[FAIR_SIDE_SALES];
  g_autofree char *id = NULL;
  FairTargetKind   kind = FAIR_TARGET_TERMS;
  const double     middle = round ((a + b) / 2);
  double           none;

  fair_target_parse (self->target, &kind, &id);
  none = kind == FAIR_TARGET_FIT_MINIMUM ? FAIR_TARGET_NO_MINIMUM : NAN;
  if (kind == FAIR_TARGET_CRITERION_CAP || kind == FAIR_TARGET_GROUP_CAP)
    none = FAIR_TARGET_NO_CAP;

  if (a == none || b == none || middle == a || middle == b)
    {
      *why = g_strdup (_ ("Nothing lies between the two values"));
      return FALSE;
    }
  *value = middle;

  return TRUE;
}

static gboolean
find_favored (FairDifference *self, double *value, char **why)
{
  if (self->consequence == NULL)
    {
      *why = g_strdup (self->unknown != NULL
                           ? self->unknown
                           : _ ("What hangs on it is being worked out"));
      return FALSE;
    }

  *why = fair_consequence_explain (self->consequence);
  if (self->consequence->favor == FAIR_FAVOR_NEITHER)
    return FALSE;
  *value = self->values[self->consequence->favor == FAIR_FAVOR_A
                            ? FAIR_SIDE_MARKETING
                            : FAIR_SIDE_SALES];

  return TRUE;
}

/**
 * fair_difference_can_settle:
 * @self: a difference
 * @how: in which way
 * @value: (out) (optional): what would be agreed; untouched on %FALSE
 * @why: (out) (optional) (transfer full) (nullable): why it cannot be settled
 *   so, or what the evidence says
 *
 * Returns: whether it can be settled in that way
 */
gboolean
fair_difference_can_settle (FairDifference *self,
                            FairSettlement  how,
                            double         *value,
                            char          **why)
{
  g_autofree char *reason = NULL;
  double           found = 0;
  gboolean         can = TRUE;

  g_return_val_if_fail (FAIR_IS_DIFFERENCE (self), FALSE);

  if (self->state == FAIR_DIFFERENCE_IN_ROUND)
    {
      reason = g_strdup (_ ("A round is open on it"));
      can = FALSE;
    }
  else if (how == FAIR_SETTLEMENT_SPLIT)
    can = find_middle (self, &found, &reason);
  else if (how == FAIR_SETTLEMENT_EVIDENCE)
    can = find_favored (self, &found, &reason);
  else
    found = self->values[how == FAIR_SETTLEMENT_MARKETING ? FAIR_SIDE_MARKETING
                                                          : FAIR_SIDE_SALES];

  if (can && value != NULL)
    *value = found;
  if (why != NULL)
    *why = g_steal_pointer (&reason);

  return can;
}
