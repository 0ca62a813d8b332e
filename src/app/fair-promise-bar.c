/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-promise-bar.h"

#include "app/fair-chart-style.h"

#define WIDTH 120
#define LEAST_WIDTH 40
#define HEIGHT 16
#define THICKNESS 7
#define TICK 2

struct _FairPromiseBar
{
  GtkWidget parent_instance;

  double share;
  double promised;

  gboolean stands_out;
};

G_DEFINE_FINAL_TYPE (FairPromiseBar, fair_promise_bar, GTK_TYPE_WIDGET)

static void
paint (GtkSnapshot    *snapshot,
       const FairRgba *color,
       gboolean        rtl,
       float           whole,
       float           x,
       float           y,
       float           width,
       float           height)
{
  GdkRGBA ink = { (float) color->red, (float) color->green, (float) color->blue,
                  (float) color->alpha };

  gtk_snapshot_append_color (
      snapshot, &ink,
      &GRAPHENE_RECT_INIT (rtl ? whole - x - width : x, y, width, height));
}

static void
fair_promise_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairPromiseBar *self = FAIR_PROMISE_BAR (widget);
  float           width = gtk_widget_get_width (widget);
  float           height = gtk_widget_get_height (widget);
  float           y = (height - THICKNESS) / 2;
  float           tick = (width - TICK) * (float) self->promised;
  gboolean        rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  FairDrawContext context;
  const FairRgba *color;
  FairRgba        track;

  fair_chart_style_init (&context, widget);
  color = self->stands_out ? &context.palette.marketing
                           : &context.palette.series[FAIR_SERIES_MQLS];
  track = context.palette.text;
  track.alpha *= 0.14;
  paint (snapshot, &track, rtl, width, 0, y, width, THICKNESS);
  paint (snapshot, color, rtl, width, 0, y, width * (float) self->share,
         THICKNESS);
  paint (snapshot, &context.palette.text, rtl, width, tick,
         (height - HEIGHT) / 2, TICK, HEIGHT);
}

static void
fair_promise_bar_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *natural = across ? WIDTH : HEIGHT;
  *minimum = across ? LEAST_WIDTH : HEIGHT;
}

static void
fair_promise_bar_class_init (FairPromiseBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fair_promise_bar_snapshot;
  widget_class->measure = fair_promise_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "promisebar");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fair_promise_bar_init (FairPromiseBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * fair_promise_bar_new:
 * @share: what was reached, 0 to 1
 * @promised: what is promised, 0 to 1
 * @stands_out: whether it is far from the others
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
fair_promise_bar_new (double share, double promised, gboolean stands_out)
{
  FairPromiseBar *self = g_object_new (FAIR_TYPE_PROMISE_BAR, NULL);

  self->share = CLAMP (share, 0, 1);
  self->promised = CLAMP (promised, 0, 1);
  self->stands_out = stands_out;

  return GTK_WIDGET (self);
}
