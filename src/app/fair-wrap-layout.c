/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-wrap-layout.h"

struct _FairWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

enum
{
  PROP_SPACING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairWrapLayout, fair_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* A line: its children up to, not including, @end. */
typedef struct
{
  GtkWidget *end;
  int        height;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

static int
measure_child (GtkWidget *child, int width, int *height)
{
  int minimum = 0, natural = 0, needed;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural,
                      NULL, NULL);
  needed = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, needed, NULL, height,
                      NULL, NULL);

  return needed;
}

static Line
take_line (FairWrapLayout *self, GtkWidget *first, int width)
{
  Line line = { NULL, 0 };
  int  used = 0;

  for (line.end = first; line.end != NULL; line.end = get_next (line.end))
    {
      int height = 0;
      int needed = measure_child (line.end, width, &height);

      if (line.end != first && used + self->spacing + needed > width)
        break;
      used += needed + (line.end != first ? self->spacing : 0);
      line.height = MAX (line.height, height);
    }

  return line;
}

static GtkSizeRequestMode
fair_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (FairWrapLayout *self,
               GtkWidget      *widget,
               int            *minimum,
               int            *natural)
{
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));

  for (GtkWidget *child = first; child != NULL; child = get_next (child))
    {
      int least = 0, best = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best,
                          NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += best + (child != first ? self->spacing : 0);
    }
}

static void
fair_wrap_layout_measure (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  FairWrapLayout *self = FAIR_WRAP_LAYOUT (manager);
  GtkWidget      *child = skip_hidden (gtk_widget_get_first_child (widget));
  int             least = 0, height = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  if (for_size < 0)
    measure_width (self, widget, &least, &for_size);
  while (child != NULL)
    {
      Line line = take_line (self, child, for_size);

      height += line.height + (height > 0 ? self->spacing : 0);
      child = line.end;
    }
  *minimum = *natural = height;
}

static void
place_line (FairWrapLayout *self,
            GtkWidget      *first,
            Line            line,
            int             width,
            int             y,
            gboolean        rtl)
{
  int x = 0;

  for (GtkWidget *child = first; child != line.end; child = get_next (child))
    {
      int           height = 0;
      int           needed = measure_child (child, width, &height);
      GtkAllocation place = { rtl ? width - x - needed : x,
                              y + (line.height - height) / 2, needed, height };

      gtk_widget_size_allocate (child, &place, -1);
      x += needed + self->spacing;
    }
}

static void
fair_wrap_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  FairWrapLayout *self = FAIR_WRAP_LAYOUT (manager);
  gboolean        rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget      *child = skip_hidden (gtk_widget_get_first_child (widget));
  int             y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      place_line (self, child, line, width, y, rtl);
      y += line.height + self->spacing;
      child = line.end;
    }
}

static void
fair_wrap_layout_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  FairWrapLayout *self = FAIR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_wrap_layout_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  FairWrapLayout *self = FAIR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_wrap_layout_class_init (FairWrapLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = fair_wrap_layout_get_property;
  object_class->set_property = fair_wrap_layout_set_property;
  layout_class->get_request_mode = fair_wrap_layout_get_request_mode;
  layout_class->measure = fair_wrap_layout_measure;
  layout_class->allocate = fair_wrap_layout_allocate;

  properties[PROP_SPACING] =
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 6,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fair_wrap_layout_init (FairWrapLayout *self)
{
  self->spacing = 6;
}

/**
 * fair_wrap_layout_new:
 * @spacing: pixels between children and between lines
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
fair_wrap_layout_new (int spacing)
{
  return g_object_new (FAIR_TYPE_WRAP_LAYOUT, "spacing", spacing, NULL);
}
