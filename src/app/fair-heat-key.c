/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-heat-key.h"

#include <math.h>

#include "app/fair-chart-style.h"
#include "draw/fair-heatmap.h"

#define WIDTH 90
#define HEIGHT 10
#define N_STEPS 8

struct _FairHeatKey
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FairHeatKey, fair_heat_key, GTK_TYPE_WIDGET)

static void
fair_heat_key_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  int size = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;

  *natural = (int) ceil (size * fair_chart_style_get_text_scale (widget));
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH / 2 : *natural;
}

/* The steps are those of a map: each has the shade of its own rate. */
static void
fair_heat_key_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairDrawContext context;
  double          width = gtk_widget_get_width (widget);
  double          height = gtk_widget_get_height (widget);
  cairo_t        *cr;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, width, height));
  fair_chart_style_init (&context, widget);
  for (guint i = 0; i < N_STEPS; i++)
    {
      FairRgba shade =
          fair_heatmap_get_shade (&context, (double) i / (N_STEPS - 1));
      guint place = context.right_to_left ? N_STEPS - 1 - i : i;

      fair_rgba_set_source (&shade, cr);
      cairo_rectangle (cr, place * width / N_STEPS, 0.0, width / N_STEPS,
                       height);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

static void
fair_heat_key_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (fair_heat_key_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
fair_heat_key_class_init (FairHeatKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = fair_heat_key_measure;
  widget_class->snapshot = fair_heat_key_snapshot;
  widget_class->css_changed = fair_heat_key_css_changed;
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fair_heat_key_init (FairHeatKey *self)
{
}
