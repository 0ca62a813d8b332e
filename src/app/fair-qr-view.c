/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-qr-view.h"

#include "base/fair-i18n.h"

/* Smaller than this a phone at the other end of the table cannot read it. */
#define LEAST 120
#define USUAL 216

struct _FairQrView
{
  GtkWidget parent_instance;

  /* Owned */
  FairQr *qr;
};

G_DEFINE_FINAL_TYPE (FairQrView, fair_qr_view, GTK_TYPE_WIDGET)

static void
fair_qr_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairQrView *self = FAIR_QR_VIEW (widget);
  int         width = gtk_widget_get_width (widget);
  int         height = gtk_widget_get_height (widget);
  int         side = MIN (width, height);
  cairo_t    *cr;

  if (self->qr == NULL || side < 1)
    return;

  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, (width - side) / 2, (height - side) / 2);
  fair_qr_paint (self->qr, cr, side);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
fair_qr_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
fair_qr_view_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  *minimum = LEAST;
  *natural = USUAL;
}

static void
fair_qr_view_finalize (GObject *object)
{
  g_clear_pointer (&FAIR_QR_VIEW (object)->qr, fair_qr_unref);

  G_OBJECT_CLASS (fair_qr_view_parent_class)->finalize (object);
}

static void
fair_qr_view_class_init (FairQrViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_qr_view_finalize;
  widget_class->snapshot = fair_qr_view_snapshot;
  widget_class->get_request_mode = fair_qr_view_get_request_mode;
  widget_class->measure = fair_qr_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fair_qr_view_init (FairQrView *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      _ ("QR code of the address at which people join"), -1);
}

/**
 * fair_qr_view_set_qr:
 * @self: a view
 * @qr: (nullable): what to show
 */
void
fair_qr_view_set_qr (FairQrView *self, FairQr *qr)
{
  g_return_if_fail (FAIR_IS_QR_VIEW (self));

  if (self->qr == qr)
    return;

  g_clear_pointer (&self->qr, fair_qr_unref);
  self->qr = qr != NULL ? fair_qr_ref (qr) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
