/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-curve-pane.h"

#include "app/fair-chart-menu.h"
#include "app/fair-columns-layout.h"
#include "app/fair-figures.h"
#include "app/fair-room-view.h"
#include "app/fair-swap-list.h"
#include "app/fair-threshold-curve.h"
#include "app/fair-threshold-setter.h"
#include "app/fair-tier-card.h"
#include "app/fair-volume-card.h"
#include "base/fair-i18n.h"

#define N_PANELS 4

struct _FairCurvePane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkStack       *stack;
  GtkAdjustment  *threshold;
  GtkDropDown    *bands;
  GtkLabel       *hint;
  FairChartView  *chart;
  FairRoomView   *room;
  FairSwapList   *entering;
  FairSwapList   *leaving;
  FairTierCard   *tiers;
  FairVolumeCard *volume;

  /* Owned */
  FairWorkshop        *workshop;
  FairThresholdSetter *setter;

  FairThresholdRange range;
  guint              has_range : 1;
  guint              showing : 1;
  guint              stale_rows : 1;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

enum
{
  OPENED,
  FAILED,
  REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairCurvePane, fair_curve_pane, ADW_TYPE_BIN)

/* Such as “60 points, 97 MQLs a month, 74% of wins”. */
static char *
say_value (FairCurvePane *self)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  int              threshold = fair_threshold_setter_get (self->setter);
  g_autofree char *mqls = fair_figures_to_words (
      FAIR_FIGURE_MQLS, fair_figures_get (simulation, FAIR_FIGURE_MQLS));
  g_autofree char *wins = fair_figures_to_words (
      FAIR_FIGURE_WINS, fair_figures_get (simulation, FAIR_FIGURE_WINS));

  return g_strdup_printf (
      /* Translators: a threshold, a count of MQLs, a share */
      ngettext ("%d point, %s MQLs a month, %s of wins",
                "%d points, %s MQLs a month, %s of wins",
                (gulong) ABS (threshold)),
      threshold, mqls, wins);
}

static void
show_curve (FairCurvePane *self)
{
  FairThresholdView view = { .n_panels = N_PANELS };
  g_autofree char  *words = NULL;

  if (!fair_threshold_setter_is_moving (self->setter) || !self->has_range)
    self->has_range =
        fair_threshold_curve_find_range (self->workshop, &self->range);
  if (!self->has_range)
    return;

  view.range = self->range;
  view.handle = fair_threshold_setter_get (self->setter);
  view.bands = (FairBandSet) gtk_drop_down_get_selected (self->bands);
  fair_chart_view_take_chart (self->chart,
                              fair_threshold_curve_new (self->workshop, &view));
  words = say_value (self);
  fair_chart_view_set_value (self->chart, FAIR_PICK_HANDLE, self->range.low,
                             self->range.high, view.handle, words);
  fair_room_view_show (self->room, self->workshop, &self->range, words);
}

static void
show_threshold (FairCurvePane *self)
{
  self->showing = TRUE;
  gtk_adjustment_set_value (self->threshold,
                            fair_threshold_setter_get (self->setter));
  self->showing = FALSE;
}

static void
show_swaps (FairCurvePane *self)
{
  gboolean rows =
      self->stale_rows && !fair_threshold_setter_is_moving (self->setter);

  fair_swap_list_show (self->entering, self->workshop, rows);
  fair_swap_list_show (self->leaving, self->workshop, rows);
  if (rows)
    {
      fair_volume_card_show (self->volume, self->workshop);
      self->stale_rows = FALSE;
    }
}

static void
on_spin (FairCurvePane *self)
{
  if (!self->showing)
    fair_threshold_setter_rest (
        self->setter, (int) gtk_adjustment_get_value (self->threshold));
}

static void
on_bands (FairCurvePane *self)
{
  if (self->workshop != NULL)
    show_curve (self);
}

static void
on_handle_moved (FairCurvePane *self, int part, double value, gboolean done)
{
  int threshold;

  if (self->workshop == NULL || part != FAIR_PICK_HANDLE)
    return;

  threshold = fair_threshold_curve_snap (
      self->workshop, CLAMP (value, self->range.low, self->range.high));
  fair_threshold_setter_preview (self->setter, threshold);
  if (done)
    fair_threshold_setter_store (self->setter);
}

static void
on_handle_stepped (FairCurvePane *self, int part, int by)
{
  int threshold;

  if (self->workshop == NULL)
    return;

  threshold = fair_threshold_setter_get (self->setter);
  if (by == G_MININT)
    threshold = self->range.low;
  else if (by == G_MAXINT)
    threshold = self->range.high;
  else
    threshold = CLAMP (threshold + by, self->range.low, self->range.high);
  fair_threshold_setter_rest (self->setter, threshold);
}

static void
on_handle_typed (FairCurvePane *self, int part, int value)
{
  if (self->workshop != NULL)
    fair_threshold_setter_rest (self->setter, value);
}

static void
on_handle_reset (FairCurvePane *self)
{
  if (self->workshop == NULL)
    return;

  fair_threshold_setter_reset (self->setter);
}

static void
on_swap_opened (FairCurvePane *self, guint lead)
{
  g_signal_emit (self, signals[OPENED], 0, lead);
}

static void
on_failed (FairCurvePane *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
on_tier_removed (FairCurvePane *self, const char *name)
{
  g_signal_emit (self, signals[REMOVED], 0, name);
}

static void
set_workshop (FairCurvePane *self, FairWorkshop *workshop)
{
  if (!g_set_object (&self->workshop, workshop))
    return;

  self->has_range = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}

static void
fair_curve_pane_dispose (GObject *object)
{
  FairCurvePane *self = FAIR_CURVE_PANE (object);

  g_clear_object (&self->setter);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_curve_pane_parent_class)->dispose (object);
}

static void
fair_curve_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_CURVE_PANE (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_curve_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      set_workshop (FAIR_CURVE_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, stack);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, threshold);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, bands);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, hint);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, chart);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, room);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, entering);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, leaving);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, tiers);
  gtk_widget_class_bind_template_child (widget_class, FairCurvePane, volume);
  gtk_widget_class_bind_template_callback (widget_class, on_spin);
  gtk_widget_class_bind_template_callback (widget_class, on_bands);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_swap_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_tier_removed);
}
/* clang-format on */

static void
fair_curve_pane_class_init (FairCurvePaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_curve_pane_dispose;
  object_class->get_property = fair_curve_pane_get_property;
  object_class->set_property = fair_curve_pane_set_property;

  properties[PROP_WORKSHOP] = g_param_spec_object (
      "workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[REMOVED] =
      g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_ROOM_VIEW);
  g_type_ensure (FAIR_TYPE_SWAP_LIST);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_TIER_CARD);
  g_type_ensure (FAIR_TYPE_VOLUME_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-curve-pane.ui");
  bind_children (widget_class);
}

static void
fair_curve_pane_init (FairCurvePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_curve_pane_refresh:
 * @self: a pane
 * @what: what changed
 *
 * The curve follows every change. The rows of leads wait until the threshold
 * rests.
 */
void
fair_curve_pane_refresh (FairCurvePane *self, FairChange what)
{
  g_return_if_fail (FAIR_IS_CURVE_PANE (self));

  if (self->workshop == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack),
                            !fair_workshop_get_read_only (self->workshop));
  if (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_RESULTS))
    self->stale_rows = TRUE;
  show_threshold (self);
  fair_tier_card_show (self->tiers, self->workshop);
  if (what & ~FAIR_CHANGE_BUSY)
    show_curve (self);
  show_swaps (self);
}

/**
 * fair_curve_pane_set_setter:
 * @self: a pane
 * @setter: what changes the threshold
 *
 * To be called once.
 */
void
fair_curve_pane_set_setter (FairCurvePane *self, FairThresholdSetter *setter)
{
  g_return_if_fail (FAIR_IS_CURVE_PANE (self));

  g_set_object (&self->setter, setter);
  fair_tier_card_set_setter (self->tiers, setter);
}

/**
 * fair_curve_pane_set_presenting:
 * @self: a pane
 * @presenting: whether a room looks on
 *
 * Shows the curve for a room, or with all that is worked with.
 */
void
fair_curve_pane_set_presenting (FairCurvePane *self, gboolean presenting)
{
  g_return_if_fail (FAIR_IS_CURVE_PANE (self));

  gtk_stack_set_visible_child_name (self->stack, presenting ? "room" : "work");
}

/**
 * fair_curve_pane_settle:
 * @self: a pane
 *
 * Stores what is still being typed.
 */
void
fair_curve_pane_settle (FairCurvePane *self)
{
  g_return_if_fail (FAIR_IS_CURVE_PANE (self));

  fair_tier_card_settle (self->tiers);
}
