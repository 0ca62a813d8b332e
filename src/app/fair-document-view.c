/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-document-view.h"

#include <math.h>

#include "base/fair-i18n.h"

/* Pixels around and between pages. */
#define MARGIN 24
#define GAP 18

#define LEAST_WIDTH 240
#define LEAST_SCALE 0.4
#define MOST_SCALE 4.0
#define ZOOM_STEP 1.25
#define FIT 0.0

/* Where in the window a place is put that is scrolled to. */
#define LOOK_AT 0.12

struct _FairDocumentView
{
  GtkWidget parent_instance;

  /* Owned */
  FairPreview   *preview;
  GtkAdjustment *scroll;
  GArray        *marked;

  /* What is to be scrolled to once the pages have their room. */
  FairPreviewArea wanted;
  gboolean        is_wanted;
  guint           going;
  guint           telling;

  /* Pixels a point, or FIT. */
  double zoom;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairDocumentView, fair_document_view, GTK_TYPE_WIDGET)

static void
get_page_size (FairDocumentView *self, double *width, double *height)
{
  *width = 595;
  *height = 842;
  if (self->preview != NULL)
    fair_preview_get_size (self->preview, width, height);
}

static double
get_scale (FairDocumentView *self, int width)
{
  double page_width, page_height;

  if (self->zoom > FIT)
    return self->zoom;

  get_page_size (self, &page_width, &page_height);

  return MAX (width - 2 * MARGIN, LEAST_WIDTH - 2 * MARGIN) / page_width;
}

static guint
count_pages (FairDocumentView *self)
{
  return self->preview != NULL ? fair_preview_count_pages (self->preview) : 0;
}

static double
get_pitch (FairDocumentView *self)
{
  double page_width, page_height;

  get_page_size (self, &page_width, &page_height);

  return page_height *
             get_scale (self, gtk_widget_get_width (GTK_WIDGET (self))) +
         GAP;
}

static GtkSizeRequestMode
fair_document_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fair_document_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  FairDocumentView *self = FAIR_DOCUMENT_VIEW (widget);
  double            page_width, page_height, scale;

  get_page_size (self, &page_width, &page_height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->zoom > FIT
                     ? (int) ceil (page_width * self->zoom) + 2 * MARGIN
                     : LEAST_WIDTH;
      *natural = MAX (*minimum, 540);
      return;
    }

  scale = get_scale (self, for_size > 0 ? for_size : 540);
  *minimum = *natural =
      (int) ceil (count_pages (self) * (page_height * scale + GAP)) - GAP +
      2 * MARGIN;
  *minimum = *natural = MAX (*natural, 1);
}

/* Paper stays white in a dark window, and so do its marks. */
static void
snapshot_marks (FairDocumentView *self,
                GtkSnapshot      *snapshot,
                guint             page,
                double            x,
                double            y,
                double            scale)
{
  const GdkRGBA ink = { 0.894f, 0.937f, 0.992f, 1 };

  for (guint i = 0; self->marked != NULL && i < self->marked->len; i++)
    {
      const FairPreviewArea *area =
          &g_array_index (self->marked, FairPreviewArea, i);

      if (area->page == page)
        gtk_snapshot_append_color (
            snapshot, &ink,
            &GRAPHENE_RECT_INIT (x + area->x * scale, y + area->y * scale,
                                 area->width * scale, area->height * scale));
    }
}

static void
snapshot_page (FairDocumentView *self,
               GtkSnapshot      *snapshot,
               guint             page,
               double            x,
               double            y,
               double            scale)
{
  const GdkRGBA   paper = { 1, 1, 1, 1 }, shade = { 0, 0, 0, 0.25 };
  double          page_width, page_height;
  graphene_rect_t area;
  GskRoundedRect  outline;
  cairo_t        *cr;

  get_page_size (self, &page_width, &page_height);
  area = GRAPHENE_RECT_INIT (x, y, page_width * scale, page_height * scale);
  gsk_rounded_rect_init_from_rect (&outline, &area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 2, 0, 8);
  gtk_snapshot_append_color (snapshot, &paper, &area);
  snapshot_marks (self, snapshot, page, x, y, scale);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  fair_preview_paint (self->preview, page, cr);
  cairo_destroy (cr);
}

/* Only the pages in sight are painted. */
static void
fair_document_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FairDocumentView *self = FAIR_DOCUMENT_VIEW (widget);
  int               width = gtk_widget_get_width (widget);
  double            scale = get_scale (self, width);
  double            pitch = get_pitch (self);
  double            top = 0, bottom = gtk_widget_get_height (widget);
  double            page_width, page_height, x;

  get_page_size (self, &page_width, &page_height);
  x = floor (MAX (width - page_width * scale, 2 * MARGIN) / 2);
  if (self->scroll != NULL)
    {
      top = gtk_adjustment_get_value (self->scroll);
      bottom = top + gtk_adjustment_get_page_size (self->scroll);
    }
  for (guint i = 0; i < count_pages (self); i++)
    {
      double y = floor (MARGIN + i * pitch);

      if (y + pitch >= top && y <= bottom)
        snapshot_page (self, snapshot, i, x, y, scale);
    }
}

static void
tell_moved (FairDocumentView *self)
{
  g_autofree char *words = NULL;

  if (self->preview != NULL)
    {
      words = g_strdup_printf (
          _ ("%s, page %u of %u"), fair_preview_get_title (self->preview),
          fair_document_view_get_page (self) + 1, count_pages (self));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  g_signal_emit (self, signals[MOVED], 0);
}

/* Scrolls to what is wanted, unless it is in sight already. */
static void
go_to_wanted (FairDocumentView *self)
{
  double scale = get_scale (self, gtk_widget_get_width (GTK_WIDGET (self)));
  double top =
      MARGIN + self->wanted.page * get_pitch (self) + self->wanted.y * scale;
  double bottom = top + self->wanted.height * scale;
  double shown, size;

  if (!self->is_wanted || self->scroll == NULL ||
      gtk_adjustment_get_upper (self->scroll) < bottom)
    return;

  self->is_wanted = FALSE;
  shown = gtk_adjustment_get_value (self->scroll);
  size = gtk_adjustment_get_page_size (self->scroll);
  if (top < shown || bottom > shown + size)
    gtk_adjustment_set_value (self->scroll, top - size * LOOK_AT);
}

static gboolean
on_idle (gpointer user_data)
{
  FairDocumentView *self = FAIR_DOCUMENT_VIEW (user_data);

  self->going = 0;
  go_to_wanted (self);

  return G_SOURCE_REMOVE;
}

static gboolean
tell_now (gpointer user_data)
{
  FairDocumentView *self = FAIR_DOCUMENT_VIEW (user_data);

  self->telling = 0;
  tell_moved (self);

  return G_SOURCE_REMOVE;
}

/* May be while widgets are being given their room, where nobody may change
 * what takes room. */
static void
on_scrolled (FairDocumentView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->telling == 0)
    self->telling =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_now, self, NULL);
}

/* Told while the pages are being given their room, where nothing may be
 * scrolled. */
static void
on_resized (FairDocumentView *self)
{
  if (self->is_wanted && self->going == 0)
    self->going = g_idle_add (on_idle, self);
  on_scrolled (self);
}

static void
follow (FairDocumentView *self, GtkAdjustment *scroll)
{
  if (self->scroll != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->scroll, on_scrolled, self);
      g_signal_handlers_disconnect_by_func (self->scroll, on_resized, self);
    }
  g_set_object (&self->scroll, scroll);
  if (scroll == NULL)
    return;

  g_signal_connect_object (scroll, "value-changed", G_CALLBACK (on_scrolled),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "changed", G_CALLBACK (on_resized), self,
                           G_CONNECT_SWAPPED);
}

static void
fair_document_view_root (GtkWidget *widget)
{
  GtkWidget *scrolled;

  GTK_WIDGET_CLASS (fair_document_view_parent_class)->root (widget);

  scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  if (scrolled != NULL)
    follow (FAIR_DOCUMENT_VIEW (widget), gtk_scrolled_window_get_vadjustment (
                                             GTK_SCROLLED_WINDOW (scrolled)));
}

static void
fair_document_view_unroot (GtkWidget *widget)
{
  follow (FAIR_DOCUMENT_VIEW (widget), NULL);

  GTK_WIDGET_CLASS (fair_document_view_parent_class)->unroot (widget);
}

static void
fair_document_view_dispose (GObject *object)
{
  FairDocumentView *self = FAIR_DOCUMENT_VIEW (object);

  follow (self, NULL);
  g_clear_handle_id (&self->going, g_source_remove);
  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_object (&self->preview);
  g_clear_pointer (&self->marked, g_array_unref);

  G_OBJECT_CLASS (fair_document_view_parent_class)->dispose (object);
}

static void
fair_document_view_class_init (FairDocumentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_document_view_dispose;
  widget_class->get_request_mode = fair_document_view_get_request_mode;
  widget_class->measure = fair_document_view_measure;
  widget_class->snapshot = fair_document_view_snapshot;
  widget_class->root = fair_document_view_root;
  widget_class->unroot = fair_document_view_unroot;

  signals[MOVED] =
      g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "document");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
fair_document_view_init (FairDocumentView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The agreement, being laid out"), -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

FairPreview *
fair_document_view_get_preview (FairDocumentView *self)
{
  g_return_val_if_fail (FAIR_IS_DOCUMENT_VIEW (self), NULL);

  return self->preview;
}

/**
 * fair_document_view_set_preview:
 * @self: a view
 * @preview: (nullable): what is shown; the place that is looked at stays
 */
void
fair_document_view_set_preview (FairDocumentView *self, FairPreview *preview)
{
  g_return_if_fail (FAIR_IS_DOCUMENT_VIEW (self));

  if (!g_set_object (&self->preview, preview))
    return;

  g_clear_pointer (&self->marked, g_array_unref);
  self->is_wanted = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tell_moved (self);
}

/**
 * fair_document_view_mark:
 * @self: a view
 * @areas: (transfer none) (nullable) (element-type FairPreviewArea): what is
 *   marked on the pages that are shown, until others are
 */
void
fair_document_view_mark (FairDocumentView *self, GArray *areas)
{
  g_return_if_fail (FAIR_IS_DOCUMENT_VIEW (self));

  g_clear_pointer (&self->marked, g_array_unref);
  if (areas != NULL)
    self->marked = g_array_ref (areas);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fair_document_view_reveal:
 * @self: a view
 * @area: a place on the pages that are shown
 *
 * Scrolls to a place, unless it is in sight.
 */
void
fair_document_view_reveal (FairDocumentView *self, const FairPreviewArea *area)
{
  g_return_if_fail (FAIR_IS_DOCUMENT_VIEW (self));

  self->wanted = *area;
  self->is_wanted = TRUE;
  go_to_wanted (self);
}

/**
 * fair_document_view_zoom:
 * @self: a view
 * @by: steps in, or out where negative; 0 makes it as wide as there is room
 */
void
fair_document_view_zoom (FairDocumentView *self, int by)
{
  double scale;

  g_return_if_fail (FAIR_IS_DOCUMENT_VIEW (self));

  scale = get_scale (self, gtk_widget_get_width (GTK_WIDGET (self)));
  self->zoom =
      by == 0 ? FIT
              : CLAMP (scale * pow (ZOOM_STEP, by), LEAST_SCALE, MOST_SCALE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * fair_document_view_get_page:
 * @self: a view
 *
 * Returns: the page that is looked at, from 0
 */
guint
fair_document_view_get_page (FairDocumentView *self)
{
  double middle;
  guint  n_pages;

  g_return_val_if_fail (FAIR_IS_DOCUMENT_VIEW (self), 0);

  n_pages = count_pages (self);
  if (self->scroll == NULL || n_pages == 0)
    return 0;

  middle = gtk_adjustment_get_value (self->scroll) +
           gtk_adjustment_get_page_size (self->scroll) / 2;

  return (guint) CLAMP ((middle - MARGIN) / get_pitch (self), 0, n_pages - 1);
}
