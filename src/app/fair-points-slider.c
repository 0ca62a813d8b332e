/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-points-slider.h"

#include "app/fair-mark.h"
#include "base/fair-i18n.h"

/* So long a hand must rest on the keys for a change to be stored. */
#define REST_MS 700

/* The scale reaches so far, and farther where a value lies beyond. */
#define LOWEST (-20)
#define HIGHEST 60

struct _FairPointsSlider
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  FairMark      *mark;
  GtkLabel      *name;
  GtkScale      *scale;
  GtkSpinButton *spin;
  GtkAdjustment *reach;
  GtkAdjustment *typed;

  int   points;
  int   base;
  guint rest;
  guint pressed : 1;
  guint moving : 1;
  guint showing : 1;
};

enum
{
  PREVIEWED,
  STORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPointsSlider, fair_points_slider, ADW_TYPE_BIN)

static void
show_points (FairPointsSlider *self)
{
  int low = MIN (LOWEST, MIN (self->points, self->base));
  int high = MAX (HIGHEST, MAX (self->points, self->base));

  self->showing = TRUE;
  if (!self->pressed)
    {
      gtk_adjustment_set_lower (self->reach, low);
      gtk_adjustment_set_upper (self->reach, high);
    }
  gtk_adjustment_set_value (self->reach, self->points);
  gtk_adjustment_set_value (self->typed, self->points);
  self->showing = FALSE;
}

/**
 * fair_points_slider_settle:
 * @self: a slider
 *
 * Stores what is only shown.
 */
void
fair_points_slider_settle (FairPointsSlider *self)
{
  g_return_if_fail (FAIR_IS_POINTS_SLIDER (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->moving)
    return;

  self->moving = FALSE;
  g_signal_emit (self, signals[STORED], 0, self->points);
}

static gboolean
on_rest (gpointer user_data)
{
  FairPointsSlider *self = FAIR_POINTS_SLIDER (user_data);

  self->rest = 0;
  fair_points_slider_settle (self);

  return G_SOURCE_REMOVE;
}

static void
move_to (FairPointsSlider *self, int points)
{
  if (self->showing || points == self->points)
    return;

  self->points = points;
  self->moving = TRUE;
  show_points (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (!self->pressed)
    self->rest = g_timeout_add (REST_MS, on_rest, self);
  g_signal_emit (self, signals[PREVIEWED], 0, points);
}

static void
on_reach (FairPointsSlider *self)
{
  move_to (self, (int) gtk_adjustment_get_value (self->reach));
}

static void
on_typed (FairPointsSlider *self)
{
  move_to (self, (int) gtk_adjustment_get_value (self->typed));
}

static void
reset (FairPointsSlider *self)
{
  move_to (self, self->base);
  fair_points_slider_settle (self);
}

static gboolean
on_event (FairPointsSlider *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      self->pressed = TRUE;
      break;

    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      self->pressed = FALSE;
      fair_points_slider_settle (self);
      show_points (self);
      break;

    default:
      break;
    }

  return FALSE;
}

static void
on_pressed (FairPointsSlider *self, int n_press)
{
  if (n_press == 2)
    {
      self->pressed = FALSE;
      reset (self);
    }
}

static gboolean
on_key (FairPointsSlider *self, guint key)
{
  if (key != GDK_KEY_Delete)
    return FALSE;

  reset (self);

  return TRUE;
}

static void
fair_points_slider_dispose (GObject *object)
{
  g_clear_handle_id (&FAIR_POINTS_SLIDER (object)->rest, g_source_remove);

  G_OBJECT_CLASS (fair_points_slider_parent_class)->dispose (object);
}

static gboolean
fair_points_slider_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (FAIR_POINTS_SLIDER (widget)->scale));
}

/* clang-format off */
static void
fair_points_slider_class_init (FairPointsSliderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_points_slider_dispose;
  widget_class->grab_focus = fair_points_slider_grab_focus;
  signals[PREVIEWED] = g_signal_new ("previewed", type, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     G_TYPE_INT);
  signals[STORED] = g_signal_new ("stored", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-points-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, mark);
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, name);
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, scale);
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, spin);
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, reach);
  gtk_widget_class_bind_template_child (widget_class, FairPointsSlider, typed);
  gtk_widget_class_bind_template_callback (widget_class, on_reach);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_event);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}
/* clang-format on */

static void
fair_points_slider_init (FairPointsSlider *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fair_points_slider_new (FairSide side)
{
  static const FairMarkKind kinds[] = { FAIR_MARK_DRAFT, FAIR_MARK_MARKETING,
                                        FAIR_MARK_SALES };
  FairPointsSlider         *self = g_object_new (FAIR_TYPE_POINTS_SLIDER, NULL);
  const char *names[] = { _ ("Agreed"), _ ("Marketing"), _ ("Sales") };
  const char *labels[] = { _ ("Agreed points"), _ ("Marketing's points"),
                           _ ("Sales' points") };

  fair_mark_set_kind (self->mark, kinds[side]);
  gtk_label_set_text (self->name, names[side]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, labels[side],
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, labels[side],
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * fair_points_slider_set_points:
 * @self: a slider
 * @points: its value, unless it is being moved
 */
void
fair_points_slider_set_points (FairPointsSlider *self, int points)
{
  g_return_if_fail (FAIR_IS_POINTS_SLIDER (self));

  if (self->moving)
    return;

  self->points = points;
  show_points (self);
}

/**
 * fair_points_slider_set_base:
 * @self: a slider
 * @base: the value to go back to; a tick marks it
 */
void
fair_points_slider_set_base (FairPointsSlider *self, int base)
{
  g_return_if_fail (FAIR_IS_POINTS_SLIDER (self));

  gtk_scale_clear_marks (self->scale);
  gtk_scale_add_mark (self->scale, 0.0, GTK_POS_TOP, NULL);
  self->base = base;
  gtk_scale_add_mark (self->scale, base, GTK_POS_BOTTOM, NULL);
}
