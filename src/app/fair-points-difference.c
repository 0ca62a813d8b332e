/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-difference.h"

#include "base/fair-i18n.h"
#include "model/fair-target-value.h"
#include "model/fair-target.h"

struct _FairPointsDifference
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel  *words;
  GtkWidget *park;
  GtkWidget *take_up;
  GtkButton *agree;

  /* Owned */
  FairWorkshop *workshop;
  char         *target;
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

static gboolean
get_agreed (FairPointsDifference *self, double *value)
{
  return fair_draft_get_value (fair_workshop_get_draft (self->workshop),
                               FAIR_SIDE_AGREED, self->target, value);
}

/* What hangs on it is known only after the page of the differences asked. */
static char *
say_values (FairDifference *difference)
{
  const FairConsequence *consequence =
      fair_difference_get_consequence (difference);
  g_autofree char *marketing =
      fair_difference_dup_value_words (difference, FAIR_SIDE_MARKETING);
  g_autofree char *sales =
      fair_difference_dup_value_words (difference, FAIR_SIDE_SALES);
  g_autofree char *stake = fair_difference_dup_consequence_words (difference);

  if (consequence == NULL)
    /* Translators: the points of both sides */
    return g_strdup_printf (_ ("Marketing says %s, sales %s."), marketing,
                            sales);
  if (consequence->leads == 0)
    return g_strdup_printf (
        _ ("Marketing says %s, sales %s; no lead of this history changes "
           "hands."),
        marketing, sales);

  /* Translators: the points of both sides, and what changes hands between them,
   * such as “23 wins, $598,100; 524 leads” */
  return g_strdup_printf (_ ("Marketing says %s, sales %s. Between them: %s."),
                          marketing, sales, stake);
}

static char *
say_difference (FairDifference *difference)
{
  g_autofree char *values = NULL;

  if (fair_difference_get_state (difference) == FAIR_DIFFERENCE_IN_ROUND)
    return g_strdup (_ ("A round is open on these points."));

  values = say_values (difference);
  if (fair_difference_get_state (difference) == FAIR_DIFFERENCE_PARKED)
    /* Translators: what was put off, see “Park” */
    return g_strdup_printf (_ ("Parked. %s"), values);

  return g_steal_pointer (&values);
}

static void
show_agree (FairPointsDifference *self, FairDifferenceState state)
{
  g_autofree char *value_words = NULL;
  g_autofree char *label = NULL;
  double           value;
  gboolean can = state != FAIR_DIFFERENCE_IN_ROUND && get_agreed (self, &value);

  gtk_widget_set_visible (GTK_WIDGET (self->agree), can);
  if (!can)
    return;

  value_words = fair_target_value_to_words (self->target, value);
  /* Translators: a button: these points are agreed */
  label = g_strdup_printf (_ ("A_gree on %s"), value_words);
  gtk_button_set_label (self->agree, label);
}

static void
refresh (FairPointsDifference *self)
{
  FairDifference *difference =
      fair_differences_find (get_differences (self), self->target);
  FairDifferenceState state;
  g_autofree char    *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), difference != NULL);
  if (difference == NULL)
    return;

  state = fair_difference_get_state (difference);
  words = say_difference (difference);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->park, state == FAIR_DIFFERENCE_OPEN);
  gtk_widget_set_visible (self->take_up, state == FAIR_DIFFERENCE_PARKED);
  show_agree (self, state);
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
  double  value;

  if (get_agreed (self, &value))
    fair_differences_adopt (get_differences (self), self->target, value, NULL,
                            &error);
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
  g_free (FAIR_POINTS_DIFFERENCE (object)->target);

  G_OBJECT_CLASS (fair_points_difference_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairPointsDifference, words);
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
  self->target = fair_target_to_string (FAIR_TARGET_CRITERION_POINTS, id);
  g_signal_connect_object (get_differences (self), "changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}
