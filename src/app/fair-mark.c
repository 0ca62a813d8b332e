/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-mark.h"

#include <math.h>

#include "app/fair-chart-style.h"
#include "draw/fair-marks.h"

struct _FairMark
{
  GtkWidget parent_instance;

  FairMarkKind kind;
  int          size;
};

enum
{
  PROP_KIND = 1,
  PROP_SIZE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* clang-format off */
G_DEFINE_ENUM_TYPE (FairMarkKind, fair_mark_kind,
  G_DEFINE_ENUM_VALUE (FAIR_MARK_MQLS, "mqls"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_WINS, "wins"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_MQL_TO_WIN, "mql-to-win"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_MQL_TO_SQL, "mql-to-sql"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_MARKETING, "marketing"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_SALES, "sales"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_DRAFT, "draft"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_VERSION, "version"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_EMPTY, "empty"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_STARTED, "started"),
  G_DEFINE_ENUM_VALUE (FAIR_MARK_SETTLED, "settled"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (FairMark, fair_mark, GTK_TYPE_WIDGET)

static int
scaled_size (FairMark *self)
{
  return (int) ceil (self->size *
                     fair_chart_style_get_text_scale (GTK_WIDGET (self)));
}

static void
draw_half (cairo_t *cr, double center, double radius)
{
  cairo_arc (cr, center, center, radius, -G_PI_2, G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* A ring for empty, half filled for in progress, a disc with a check for
 * settled. */
static void
draw_step (FairMark *self, const FairDrawContext *context, cairo_t *cr)
{
  double size = gtk_widget_get_width (GTK_WIDGET (self));
  double center = size / 2.0, radius = size * 0.42;

  fair_rgba_set_source (self->kind == FAIR_MARK_EMPTY ? &context->palette.dim
                                                      : &context->palette.text,
                        cr);
  cairo_set_line_width (cr, size * 0.1);
  cairo_arc (cr, center, center, radius, 0.0, 2.0 * G_PI);
  if (self->kind != FAIR_MARK_SETTLED)
    {
      cairo_stroke (cr);
      if (self->kind == FAIR_MARK_STARTED)
        draw_half (cr, center, radius * 0.68);
      return;
    }

  cairo_stroke_preserve (cr);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_width (cr, size * 0.12);
  cairo_move_to (cr, size * 0.30, size * 0.52);
  cairo_line_to (cr, size * 0.44, size * 0.66);
  cairo_line_to (cr, size * 0.70, size * 0.36);
  cairo_stroke (cr);
}

static void
draw_shape (FairMark *self, const FairDrawContext *context, cairo_t *cr)
{
  const FairPalette *palette = &context->palette;
  double             size = gtk_widget_get_width (GTK_WIDGET (self));
  double             middle = size / 2.0;
  FairShape          shape = FAIR_SHAPE_DIAMOND;
  const FairRgba    *color = &palette->text;

  if (self->kind <= FAIR_MARK_MQL_TO_SQL)
    {
      shape = fair_marks_series_shape ((FairSeries) self->kind);
      color = &palette->series[self->kind];
    }
  else if (self->kind == FAIR_MARK_MARKETING)
    {
      shape = FAIR_SHAPE_DISC;
      color = &palette->marketing;
    }
  else if (self->kind == FAIR_MARK_SALES)
    {
      shape = FAIR_SHAPE_SQUARE;
      color = &palette->sales;
    }

  if (self->kind == FAIR_MARK_VERSION)
    fair_marks_hollow (cr, context, shape, middle, middle, self->size * 0.8,
                       &palette->dim);
  else
    fair_marks_filled (cr, context, shape, middle, middle, self->size * 0.8,
                       color);
}

static void
fair_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairMark       *self = FAIR_MARK (widget);
  FairDrawContext context;
  cairo_t        *cr;

  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                     gtk_widget_get_height (widget)));
  fair_chart_style_init (&context, widget);
  if (self->kind >= FAIR_MARK_EMPTY)
    draw_step (self, &context, cr);
  else
    draw_shape (self, &context, cr);
  cairo_destroy (cr);
}

static void
fair_mark_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  *minimum = *natural = scaled_size (FAIR_MARK (widget));
}

static void
fair_mark_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fair_mark_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
fair_mark_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  FairMark *self = FAIR_MARK (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;

    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_mark_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  FairMark *self = FAIR_MARK (object);

  switch (prop_id)
    {
    case PROP_KIND:
      fair_mark_set_kind (self, g_value_get_enum (value));
      break;

    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_mark_class_init (FairMarkClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fair_mark_get_property;
  object_class->set_property = fair_mark_set_property;
  widget_class->snapshot = fair_mark_snapshot;
  widget_class->measure = fair_mark_measure;
  widget_class->css_changed = fair_mark_css_changed;

  properties[PROP_KIND] = g_param_spec_enum (
      "kind", NULL, NULL, FAIR_TYPE_MARK_KIND, FAIR_MARK_MQLS,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIZE] =
      g_param_spec_int ("size", NULL, NULL, 4, 256, 14,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fair_mark_init (FairMark *self)
{
  self->size = 14;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fair_mark_set_kind:
 * @self: a mark
 * @kind: its shape
 *
 * Changes the shape.
 */
void
fair_mark_set_kind (FairMark *self, FairMarkKind kind)
{
  g_return_if_fail (FAIR_IS_MARK (self));

  if (self->kind == kind)
    return;

  self->kind = kind;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}
