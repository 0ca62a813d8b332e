/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-difference.h"

#include "app/fair-card-edit.h"
#include "base/fair-i18n.h"
#include "model/fair-target-value.h"
#include "model/fair-target.h"

struct _FairPointsDifference
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel  *words;
  GtkLabel  *loss;
  GtkWidget *park;
  GtkWidget *take_up;
  GtkButton *agree;

  /* Owned */
  FairWorkshop *workshop;
  char         *id;
  char         *target;
  char         *evidence;

  /* What a side's slider shows while it is dragged */
  gboolean dragged[FAIR_SIDE_SALES + 1];
  int      points[FAIR_SIDE_SALES + 1];
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPointsDifference, fair_points_difference, ADW_TYPE_BIN)

static FairDifferences *
get_differences (FairPointsDifference *self)
{
  return fair_meeting_get_differences (
      fair_workshop_get_meeting (self->workshop));
}

static char *
dup_value_words (FairPointsDifference *self,
                 FairDifference       *difference,
                 FairSide              side)
{
  return self->dragged[side]
             ? fair_target_value_to_words (self->target, self->points[side])
             : fair_difference_dup_value_words (difference, side);
}

static char *
say_held (FairPointsDifference *self, FairDifference *difference)
{
  g_autofree char *marketing =
      dup_value_words (self, difference, FAIR_SIDE_MARKETING);
  g_autofree char *sales = dup_value_words (self, difference, FAIR_SIDE_SALES);

  /* Translators: the points of both sides */
  return g_markup_printf_escaped (_ ("Marketing says %s, sales %s."), marketing,
                                  sales);
}

/* The lower value first. */
static char *
say_moved (FairDifference *difference)
{
  double           marketing = 0.0, sales = 0.0;
  FairSide         low, high;
  g_autofree char *from = NULL, *to = NULL, *moved = NULL;

  fair_difference_get_value (difference, FAIR_SIDE_MARKETING, &marketing);
  fair_difference_get_value (difference, FAIR_SIDE_SALES, &sales);
  low = marketing < sales ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES;
  high = marketing < sales ? FAIR_SIDE_SALES : FAIR_SIDE_MARKETING;
  from = fair_difference_dup_value_words (difference, low);
  to = fair_difference_dup_value_words (difference, high);
  moved = fair_difference_dup_moved_words (difference);
  if (moved == NULL)
    return g_markup_printf_escaped (
        /* Translators: two numbers of points */
        _ ("%s to %s moves no lead of this history."), from, to);

  return g_markup_printf_escaped (
      /* Translators: two numbers of points, and what changes hands between
       * them: “5 to 15 moves 87 leads, 8 wins, $223,100.”; <b> and </b> stay */
      _ ("%s to %s moves <b>%s</b>."), from, to, moved);
}

/* What hangs on values that are being dragged is worked out once they rest. */
static char *
say_values (FairPointsDifference *self, FairDifference *difference)
{
  if (self->dragged[FAIR_SIDE_MARKETING] || self->dragged[FAIR_SIDE_SALES] ||
      fair_difference_get_consequence (difference) == NULL)
    return say_held (self, difference);

  return say_moved (difference);
}

static char *
say_difference (FairPointsDifference *self, FairDifference *difference)
{
  g_autofree char *values = NULL;

  if (fair_difference_get_state (difference) == FAIR_DIFFERENCE_IN_ROUND)
    return g_strdup (_ ("A round is open on these points."));

  values = say_values (self, difference);
  if (fair_difference_get_state (difference) == FAIR_DIFFERENCE_PARKED)
    /* Translators: what was put off, see “Park” */
    return g_strdup_printf (_ ("Parked. %s"), values);

  return g_steal_pointer (&values);
}

static int
get_agreed (FairPointsDifference *self)
{
  return fair_card_edit_get_points (fair_workshop_get_draft (self->workshop),
                                    FAIR_SIDE_AGREED, self->id);
}

/* Both sides hold the same, and the draft says otherwise. */
static char *
say_alike (FairPointsDifference *self)
{
  FairDraft       *draft = fair_workshop_get_draft (self->workshop);
  g_autofree char *held = NULL;

  if (!fair_card_edit_is_open (draft, self->id))
    return NULL;

  held = fair_target_value_to_words (
      self->target,
      fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, self->id));

  /* Translators: a number of points */
  return g_markup_printf_escaped (_ ("Both sides say %s."), held);
}

static void
show_buttons (FairPointsDifference *self,
              FairDifference       *difference,
              gboolean              alike)
{
  FairDifferenceState state = difference != NULL
                                  ? fair_difference_get_state (difference)
                                  : FAIR_DIFFERENCE_IN_ROUND;
  g_autofree char    *words =
      fair_target_value_to_words (self->target, get_agreed (self));
  /* Translators: a button: these points are agreed */
  g_autofree char *label = g_strdup_printf (_ ("A_gree on %s"), words);

  gtk_widget_set_visible (self->park, state == FAIR_DIFFERENCE_OPEN);
  gtk_widget_set_visible (self->take_up, state == FAIR_DIFFERENCE_PARKED);
  gtk_widget_set_visible (GTK_WIDGET (self->agree),
                          alike || state != FAIR_DIFFERENCE_IN_ROUND);
  gtk_button_set_label (self->agree, label);
}

static void
refresh (FairPointsDifference *self)
{
  FairDifference *difference =
      fair_differences_find (get_differences (self), self->target);
  g_autofree char *words =
      difference != NULL ? say_difference (self, difference) : say_alike (self);
  gboolean         alike = difference == NULL && words != NULL;
  g_autofree char *all = NULL;

  if (words != NULL && self->evidence != NULL)
    all = g_strdup_printf ("%s %s", words, self->evidence);
  else
    all = g_strdup (words != NULL ? words : self->evidence);
  gtk_widget_set_visible (GTK_WIDGET (self), all != NULL);
  gtk_label_set_markup (self->words, all != NULL ? all : "");
  show_buttons (self, difference, alike);
}

/* The button that was pressed is gone then; the focus stays with its like. */
static void
finish (FairPointsDifference *self, GtkWidget *next, GError *error)
{
  if (error == NULL)
    {
      if (next != NULL)
        gtk_widget_grab_focus (next);
      return;
    }

  g_signal_emit (self, signals[FAILED], 0, error);
  g_error_free (error);
}

static void
on_park (FairPointsDifference *self)
{
  GError *error = NULL;

  fair_differences_park (get_differences (self), self->target, NULL, &error);
  finish (self, self->take_up, error);
}

static void
on_take_up (FairPointsDifference *self)
{
  GError *error = NULL;

  fair_differences_unpark (get_differences (self), self->target, &error);
  finish (self, self->park, error);
}

static void
on_agree (FairPointsDifference *self)
{
  GError *error = NULL;

  fair_differences_adopt (get_differences (self), self->target,
                          get_agreed (self), NULL, &error);
  finish (self, NULL, error);
}

static void
fair_points_difference_dispose (GObject *object)
{
  FairPointsDifference *self = FAIR_POINTS_DIFFERENCE (object);

  g_clear_object (&self->workshop);
  G_OBJECT_CLASS (fair_points_difference_parent_class)->dispose (object);
}

static void
fair_points_difference_finalize (GObject *object)
{
  FairPointsDifference *self = FAIR_POINTS_DIFFERENCE (object);

  g_free (self->id);
  g_free (self->target);
  g_free (self->evidence);

  G_OBJECT_CLASS (fair_points_difference_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, words);
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, loss);
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, park);
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, take_up);
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, agree);
  gtk_widget_class_bind_template_callback (widget_class, on_park);
  gtk_widget_class_bind_template_callback (widget_class, on_take_up);
  gtk_widget_class_bind_template_callback (widget_class, on_agree);
}
/* clang-format on */

static void
fair_points_difference_class_init (FairPointsDifferenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_points_difference_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_points_difference_finalize;
  signals[FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-points-difference.ui");
  bind_children (widget_class);
}

static void
fair_points_difference_init (FairPointsDifference *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_points_difference_show:
 * @self: the difference, not used before
 * @workshop: a workshop
 * @id: the id of a criterion
 *
 * Shows the difference about @id, and whatever becomes of it.
 */
void
fair_points_difference_show (FairPointsDifference *self,
                             FairWorkshop         *workshop,
                             const char           *id)
{
  g_return_if_fail (FAIR_IS_POINTS_DIFFERENCE (self));
  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));
  g_return_if_fail (id != NULL && self->workshop == NULL);

  self->workshop = g_object_ref (workshop);
  self->id = g_strdup (id);
  self->target = fair_target_to_string (FAIR_TARGET_CRITERION_POINTS, id);
  g_signal_connect_object (get_differences (self), "changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  fair_differences_follow (get_differences (self), TRUE);
  refresh (self);
}

/**
 * fair_points_difference_set_evidence:
 * @self: the difference
 * @evidence: (nullable): what history tells of the criterion, in markup
 * @loss: (nullable): what would be if it were gone
 *
 * Says it beside what hangs on the points, and the shown points anew.
 */
void
fair_points_difference_set_evidence (FairPointsDifference *self,
                                     const char           *evidence,
                                     const char           *loss)
{
  g_return_if_fail (FAIR_IS_POINTS_DIFFERENCE (self));

  g_free (self->evidence);
  self->evidence = g_strdup (evidence);
  gtk_label_set_text (self->loss, loss != NULL ? loss : "");
  gtk_widget_set_visible (GTK_WIDGET (self->loss), loss != NULL);
  refresh (self);
}

/**
 * fair_points_difference_drag:
 * @self: the difference
 * @side: marketing or sales
 * @dragged: whether its points are being dragged
 * @points: to where
 */
void
fair_points_difference_drag (FairPointsDifference *self,
                             FairSide              side,
                             gboolean              dragged,
                             int                   points)
{
  g_return_if_fail (FAIR_IS_POINTS_DIFFERENCE (self));
  g_return_if_fail (side <= FAIR_SIDE_SALES);

  self->dragged[side] = dragged;
  self->points[side] = points;
  refresh (self);
}

/**
 * fair_points_difference_agree:
 * @self: the difference
 *
 * Agrees on the shown points, where the sides differ and no round is open.
 *
 * Returns: whether there was something to agree on
 */
gboolean
fair_points_difference_agree (FairPointsDifference *self)
{
  g_return_val_if_fail (FAIR_IS_POINTS_DIFFERENCE (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->agree)))
    return FALSE;

  on_agree (self);

  return TRUE;
}
