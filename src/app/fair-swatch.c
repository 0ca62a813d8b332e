/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-swatch.h"

#include "app/fair-chart-style.h"

#define SIZE 10

struct _FairSwatch
{
  GtkWidget parent_instance;

  gboolean neutral;
};

enum
{
  PROP_NEUTRAL = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairSwatch, fair_swatch, GTK_TYPE_WIDGET)

static void
fair_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairSwatch     *self = FAIR_SWATCH (widget);
  double          width = gtk_widget_get_width (widget);
  double          height = gtk_widget_get_height (widget);
  double          tall = self->neutral ? height * 0.5 : height;
  FairDrawContext context;
  const FairRgba *color;

  fair_chart_style_init (&context, widget);
  color = self->neutral ? &context.palette.neutral
                        : &context.palette.series[FAIR_SERIES_MQLS];
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA){ (float) color->red, (float) color->green, (float) color->blue,
                  (float) color->alpha },
      &GRAPHENE_RECT_INIT (0, (float) (height - tall) / 2, (float) width,
                           (float) tall));
}

static void
fair_swatch_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = *natural =
      (int) (SIZE * fair_chart_style_get_text_scale (widget) + 0.5);
}

static void
fair_swatch_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NEUTRAL:
      g_value_set_boolean (value, FAIR_SWATCH (object)->neutral);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_swatch_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_NEUTRAL:
      FAIR_SWATCH (object)->neutral = g_value_get_boolean (value);
      gtk_widget_queue_draw (GTK_WIDGET (object));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_swatch_class_init (FairSwatchClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fair_swatch_get_property;
  object_class->set_property = fair_swatch_set_property;
  widget_class->snapshot = fair_swatch_snapshot;
  widget_class->measure = fair_swatch_measure;
  properties[PROP_NEUTRAL] = g_param_spec_boolean (
      "neutral", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fair_swatch_init (FairSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
