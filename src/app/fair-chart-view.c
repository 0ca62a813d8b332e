/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-view-private.h"

#include "app/fair-chart-style.h"

enum
{
  PROP_CHART = 1,
  PROP_LABEL,
  PROP_HANDLES,
  PROP_SEPARATE_HANDLES,
  PROP_UPRIGHT,
  PROP_MIN_HEIGHT,
  PROP_ZOOM,
  PROP_READOUT,
  PROP_SELECTED,
  N_PROPS,
};

enum
{
  HANDLE_MOVED,
  HANDLE_STEPPED,
  HANDLE_TYPED,
  HANDLE_RESET,
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairChartView, fair_chart_view, GTK_TYPE_WIDGET)

/* What is read out comes before the value of the handle, which may stand for
 * the whole chart. */
static void
speak_value (FairChartView *self)
{
  const char *words = self->readout != NULL ? self->readout : self->value_text;

  if (words != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self),
                                   GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT);
}

static void
update_readout (FairChartView *self)
{
  g_autofree char *words = NULL;

  if (self->chart != NULL && self->selected >= 0 &&
      (guint) self->selected < fair_chart_get_n_items (self->chart))
    words = fair_chart_describe_item (self->chart, self->selected);
  if (g_strcmp0 (words, self->readout) == 0)
    return;

  g_free (self->readout);
  self->readout = g_steal_pointer (&words);
  speak_value (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READOUT]);
}

static void
update_description (FairChartView *self)
{
  g_autofree char *words = NULL;

  if (self->chart == NULL)
    return;

  words = fair_chart_describe (self->chart);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
fair_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairChartView  *self = FAIR_CHART_VIEW (widget);
  int             width = gtk_widget_get_width (widget);
  int             height = gtk_widget_get_height (widget);
  FairDrawContext context;
  cairo_t        *cr;

  if (self->chart == NULL || width < 1 || height < 1)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, width, height));
  fair_chart_view_init_context (self, &context);
  fair_chart_draw (self->chart, &context, cr, width, height);
  cairo_destroy (cr);
}

static void
fair_chart_view_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  FairChartView  *self = FAIR_CHART_VIEW (widget);
  FairDrawContext context;
  double          width = 0.0, height = 0.0;

  if (self->chart != NULL)
    {
      fair_chart_view_init_context (self, &context);
      fair_chart_get_natural_size (self->chart, &context, &width, &height);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (width + 0.5);
      *minimum = MIN (*natural, 80);
    }
  else
    {
      double least =
          self->min_height * fair_chart_style_get_text_scale (widget);

      *natural = (int) (height + 0.5);
      *minimum = self->min_height >= 0 ? MIN ((int) least, *natural) : *natural;
    }
}

static void
fair_chart_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  FairChartView *self = FAIR_CHART_VIEW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (self->handle); i++)
    if (self->handle[i] != NULL)
      gtk_widget_allocate (self->handle[i], width, height, baseline, NULL);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static gboolean
fair_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  FairChartView *self = FAIR_CHART_VIEW (widget);

  if (self->readout == NULL || _fair_chart_view_is_dragging (self))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->readout);

  return TRUE;
}

static void
fair_chart_view_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (fair_chart_view_parent_class)
      ->state_flags_changed (widget, previous);
}

static void
fair_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fair_chart_view_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
fair_chart_view_dispose (GObject *object)
{
  FairChartView *self = FAIR_CHART_VIEW (object);

  g_clear_handle_id (&self->typing, g_source_remove);
  g_clear_weak_pointer (&self->menu_beside);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  for (guint i = 0; i < G_N_ELEMENTS (self->handle); i++)
    g_clear_pointer (&self->handle[i], gtk_widget_unparent);

  G_OBJECT_CLASS (fair_chart_view_parent_class)->dispose (object);
}

static void
fair_chart_view_finalize (GObject *object)
{
  FairChartView *self = FAIR_CHART_VIEW (object);

  g_clear_pointer (&self->chart, fair_chart_unref);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->readout, g_free);
  g_clear_pointer (&self->value_text, g_free);
  g_clear_pointer (&self->typed, g_free);

  G_OBJECT_CLASS (fair_chart_view_parent_class)->finalize (object);
}

static void
fair_chart_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  FairChartView *self = FAIR_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      g_value_set_boxed (value, self->chart);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_HANDLES:
      g_value_set_boolean (value, self->handles);
      break;

    case PROP_SEPARATE_HANDLES:
      g_value_set_boolean (value, self->separate);
      break;

    case PROP_UPRIGHT:
      g_value_set_boolean (value, self->upright);
      break;

    case PROP_MIN_HEIGHT:
      g_value_set_int (value, self->min_height);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_READOUT:
      g_value_set_string (value, self->readout);
      break;

    case PROP_SELECTED:
      g_value_set_int (value, self->selected);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_label (FairChartView *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
separate_handles (FairChartView *self, gboolean separate)
{
  const FairPickPart parts[] = { FAIR_PICK_HANDLE, FAIR_PICK_SECOND_HANDLE };

  self->separate = separate;
  for (guint i = 0; i < G_N_ELEMENTS (self->handle); i++)
    {
      g_clear_pointer (&self->handle[i], gtk_widget_unparent);
      if (!separate)
        continue;
      self->handle[i] = fair_chart_handle_new (parts[i]);
      gtk_widget_set_visible (self->handle[i], FALSE);
      gtk_widget_set_parent (self->handle[i], GTK_WIDGET (self));
    }
}

static void
fair_chart_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FairChartView *self = FAIR_CHART_VIEW (object);

  switch (prop_id)
    {
    case PROP_CHART:
      fair_chart_view_set_chart (self, g_value_get_boxed (value));
      break;

    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;

    case PROP_HANDLES:
      self->handles = g_value_get_boolean (value);
      break;

    case PROP_SEPARATE_HANDLES:
      separate_handles (self, g_value_get_boolean (value));
      break;

    case PROP_UPRIGHT:
      self->upright = g_value_get_boolean (value);
      break;

    case PROP_MIN_HEIGHT:
      self->min_height = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;

    case PROP_ZOOM:
      self->zoom = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;

    case PROP_SELECTED:
      fair_chart_view_set_selected (self, g_value_get_int (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CHART] = g_param_spec_boxed (
      "chart", NULL, NULL, FAIR_TYPE_CHART, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_HANDLES] =
      g_param_spec_boolean ("handles", NULL, NULL, FALSE, flags);
  properties[PROP_SEPARATE_HANDLES] =
      g_param_spec_boolean ("separate-handles", NULL, NULL, FALSE, flags);
  properties[PROP_UPRIGHT] =
      g_param_spec_boolean ("upright", NULL, NULL, FALSE, flags);
  properties[PROP_MIN_HEIGHT] =
      g_param_spec_int ("min-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_ZOOM] =
      g_param_spec_double ("zoom", NULL, NULL, 0.25, 8.0, 1.0, flags);
  properties[PROP_READOUT] = g_param_spec_string (
      "readout", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] =
      g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                        flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
install_signals (GType type)
{
  signals[HANDLE_MOVED] = g_signal_new (
      "handle-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
      3, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
  signals[HANDLE_STEPPED] =
      g_signal_new ("handle-stepped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[HANDLE_TYPED] =
      g_signal_new ("handle-typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[HANDLE_RESET] =
      g_signal_new ("handle-reset", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
fair_chart_view_class_init (FairChartViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_chart_view_dispose;
  object_class->finalize = fair_chart_view_finalize;
  object_class->get_property = fair_chart_view_get_property;
  object_class->set_property = fair_chart_view_set_property;

  widget_class->snapshot = fair_chart_view_snapshot;
  widget_class->measure = fair_chart_view_measure;
  widget_class->size_allocate = fair_chart_view_size_allocate;
  widget_class->query_tooltip = fair_chart_view_query_tooltip;
  widget_class->state_flags_changed = fair_chart_view_state_flags_changed;
  widget_class->css_changed = fair_chart_view_css_changed;

  _fair_chart_view_install_menu (widget_class);
  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fair_chart_view_init (FairChartView *self)
{
  self->zoom = 1.0;
  self->selected = -1;
  self->min_height = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  _fair_chart_view_follow_input (self);
  _fair_chart_view_follow_keys (self);
  _fair_chart_view_follow_menu (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      adw_style_manager_get_default (), "notify::high-contrast",
      G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * fair_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
fair_chart_view_new (void)
{
  return g_object_new (FAIR_TYPE_CHART_VIEW, NULL);
}

/**
 * fair_chart_view_get_chart:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
FairChart *
fair_chart_view_get_chart (FairChartView *self)
{
  g_return_val_if_fail (FAIR_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

static gboolean
same_size (FairChartView *self, FairChart *one, FairChart *other)
{
  FairDrawContext context;
  double          w0 = 0.0, h0 = 0.0, w1 = 0.0, h1 = 0.0;

  if (one == NULL || other == NULL)
    return FALSE;

  fair_chart_view_init_context (self, &context);
  fair_chart_get_natural_size (one, &context, &w0, &h0);
  fair_chart_get_natural_size (other, &context, &w1, &h1);

  return w0 == w1 && h0 == h1;
}

/**
 * fair_chart_view_take_chart:
 * @self: a view
 * @chart: (transfer full) (nullable): what to show from now on
 */
void
fair_chart_view_take_chart (FairChartView *self, FairChart *chart)
{
  g_autoptr (FairChart) before = NULL;

  g_return_if_fail (FAIR_IS_CHART_VIEW (self));

  before = g_steal_pointer (&self->chart);
  self->chart = chart;
  if (same_size (self, before, chart))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  else
    gtk_widget_queue_resize (GTK_WIDGET (self));

  if (self->selected >= 0 &&
      (chart == NULL ||
       (guint) self->selected >= fair_chart_get_n_items (chart)))
    self->selected = -1;
  update_readout (self);
  update_description (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

/**
 * fair_chart_view_set_chart:
 * @self: a view
 * @chart: (nullable): what to show from now on
 *
 * Shows another chart.
 */
void
fair_chart_view_set_chart (FairChartView *self, FairChart *chart)
{
  fair_chart_view_take_chart (self,
                              chart != NULL ? fair_chart_ref (chart) : NULL);
}

/**
 * fair_chart_view_get_label:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the name of the chart
 */
const char *
fair_chart_view_get_label (FairChartView *self)
{
  g_return_val_if_fail (FAIR_IS_CHART_VIEW (self), NULL);

  return self->label;
}

/**
 * fair_chart_view_get_selected:
 * @self: a view
 *
 * Returns: the item that is read out, or -1
 */
int
fair_chart_view_get_selected (FairChartView *self)
{
  g_return_val_if_fail (FAIR_IS_CHART_VIEW (self), -1);

  return self->selected;
}

/**
 * fair_chart_view_set_selected:
 * @self: a view
 * @item: an item of the chart, or -1
 *
 * Reads out an item.
 */
void
fair_chart_view_set_selected (FairChartView *self, int item)
{
  g_return_if_fail (FAIR_IS_CHART_VIEW (self));

  if (self->selected == item)
    return;

  self->selected = item;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  update_readout (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * fair_chart_view_name_handle:
 * @self: a view with separate handles
 * @part: which handle
 * @name: what it moves, for a screen reader
 *
 * Names a handle, and makes it a stop of the keyboard.
 */
void
fair_chart_view_name_handle (FairChartView *self,
                             FairPickPart   part,
                             const char    *name)
{
  GtkWidget *handle;

  g_return_if_fail (FAIR_IS_CHART_VIEW (self));

  handle = self->handle[part == FAIR_PICK_SECOND_HANDLE];
  g_return_if_fail (handle != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (handle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (handle, TRUE);
}

/**
 * fair_chart_view_set_value:
 * @self: a view with handles
 * @part: which handle
 * @low: the least value on the axis
 * @high: the greatest value on the axis
 * @value: where the handle stands
 * @words: what that means, for a screen reader
 *
 * Tells a screen reader where a handle stands.
 */
void
fair_chart_view_set_value (FairChartView *self,
                           FairPickPart   part,
                           int            low,
                           int            high,
                           int            value,
                           const char    *words)
{
  GtkWidget *handle;

  g_return_if_fail (FAIR_IS_CHART_VIEW (self));
  g_return_if_fail (words != NULL);

  handle = self->separate ? self->handle[part == FAIR_PICK_SECOND_HANDLE]
                          : GTK_WIDGET (self);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (handle), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, (double) low,
      GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) high,
      GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) value, -1);
  if (self->separate)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (handle),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                      -1);
      return;
    }

  g_free (self->value_text);
  self->value_text = g_strdup (words);
  speak_value (self);
}

static gboolean
shows_focus (GtkWidget *widget)
{
  const GtkStateFlags both =
      GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  return widget != NULL && (gtk_widget_get_state_flags (widget) & both) == both;
}

/**
 * fair_chart_view_init_context:
 * @self: a view
 * @context: (out caller-allocates): the context to fill
 *
 * Draws the chart as it is on the screen now.
 */
void
fair_chart_view_init_context (FairChartView *self, FairDrawContext *context)
{
  g_return_if_fail (FAIR_IS_CHART_VIEW (self));
  g_return_if_fail (context != NULL);

  fair_chart_style_init (context, GTK_WIDGET (self));
  context->scale *= self->zoom;
  context->selected = self->selected;
  context->focused =
      shows_focus (self->separate ? self->handle[0] : GTK_WIDGET (self));
  context->second_focused = shows_focus (self->handle[1]);
  if (self->typed != NULL && self->typed_part == FAIR_PICK_SECOND_HANDLE)
    context->second_typed = self->typed;
  else
    context->typed = self->typed;
}
