/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-share-bar.h"

#include "app/fair-chart-style.h"

#define WIDTH 110
#define HEIGHT 8

struct _FairShareBar
{
  GtkWidget parent_instance;

  guint parts[3];
};

G_DEFINE_FINAL_TYPE (FairShareBar, fair_share_bar, GTK_TYPE_WIDGET)

static GdkRGBA
to_gdk (const FairRgba *color)
{
  return (GdkRGBA){ (float) color->red, (float) color->green,
                    (float) color->blue, (float) color->alpha };
}

static void
fair_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairShareBar   *self = FAIR_SHARE_BAR (widget);
  float           width = gtk_widget_get_width (widget);
  float           height = gtk_widget_get_height (widget);
  guint           whole = self->parts[0] + self->parts[1] + self->parts[2];
  gboolean        rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  FairDrawContext context;
  GskRoundedRect  shape;
  float           x = 0.0f;

  if (whole == 0)
    return;

  fair_chart_style_init (&context, widget);
  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT (0, 0, width, height), 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  for (guint i = 0; i < G_N_ELEMENTS (self->parts); i++)
    {
      const FairRgba *colors[] = {
        &context.palette.series[FAIR_SERIES_MQL_TO_WIN],
        &context.palette.series[FAIR_SERIES_MQLS], &context.palette.neutral
      };
      GdkRGBA color = to_gdk (colors[i]);
      float   part = width * (float) self->parts[i] / (float) whole;

      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT (rtl ? width - x - part : x, 0, part, height));
      x += part;
    }
  gtk_snapshot_pop (snapshot);
}

static void
fair_share_bar_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 : HEIGHT;
}

static void
fair_share_bar_class_init (FairShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = fair_share_bar_snapshot;
  widget_class->measure = fair_share_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "sharebar");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
fair_share_bar_init (FairShareBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * fair_share_bar_set_parts:
 * @self: a bar
 * @won: how many won
 * @deals: how many had another deal
 * @none: how many never bought
 *
 * Changes the shares.
 */
void
fair_share_bar_set_parts (FairShareBar *self,
                          guint         won,
                          guint         deals,
                          guint         none)
{
  g_return_if_fail (FAIR_IS_SHARE_BAR (self));

  self->parts[0] = won;
  self->parts[1] = deals;
  self->parts[2] = none;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
