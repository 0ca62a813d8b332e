/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-columns-layout.h"

#include "app/fair-chart-style.h"

struct _FairColumnsLayout
{
  GtkLayoutManager parent_instance;

  int      main_width;
  int      column_spacing;
  int      row_spacing;
  gboolean equal;
};

enum
{
  PROP_EQUAL = 1,
  PROP_MAIN_WIDTH,
  PROP_COLUMN_SPACING,
  PROP_ROW_SPACING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairColumnsLayout,
                     fair_columns_layout,
                     GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
fair_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* How wide each child is in a line of @width; the second one is 0 where they
 * stand one below the other. */
static void
divide (FairColumnsLayout *self, GtkWidget *widget, int width, int *sizes)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second =
      first != NULL ? gtk_widget_get_next_sibling (first) : NULL;
  double scale = fair_chart_style_get_text_scale (widget);
  int    minimum = 0, natural = 0, main_minimum = 0;

  sizes[0] = width;
  sizes[1] = 0;
  if (second == NULL || !gtk_widget_should_layout (second))
    return;

  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &minimum,
                      &natural, NULL, NULL);
  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &main_minimum,
                      NULL, NULL, NULL);
  if (self->equal)
    natural = (width - self->column_spacing) / 2;
  if (natural < minimum || width - self->column_spacing - natural <
                               MAX (self->main_width * scale, main_minimum))
    return;

  sizes[0] = width - self->column_spacing - natural;
  sizes[1] = natural;
}

static void
measure_width (FairColumnsLayout *self,
               GtkWidget         *widget,
               int               *minimum,
               int               *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, best = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &best,
                          NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += best + (*natural > 0 ? self->column_spacing : 0);
    }
}

static void
measure_height (FairColumnsLayout *self,
                GtkWidget         *widget,
                int                width,
                int               *minimum,
                int               *natural)
{
  int sizes[2];
  int index = 0;

  divide (self, widget, width, sizes);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && index < 2; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, best = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          sizes[1] > 0 ? sizes[index] : width, &least, &best,
                          NULL, NULL);
      if (sizes[1] > 0)
        {
          *minimum = MAX (*minimum, least);
          *natural = MAX (*natural, best);
        }
      else
        {
          *minimum += least + (index > 0 ? self->row_spacing : 0);
          *natural += best + (index > 0 ? self->row_spacing : 0);
        }
      index++;
    }
}

static void
fair_columns_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  FairColumnsLayout *self = FAIR_COLUMNS_LAYOUT (manager);
  int                least = 0, best = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, widget, minimum, natural);
      return;
    }

  if (for_size < 0)
    {
      measure_width (self, widget, &least, &best);
      for_size = best;
    }
  measure_height (self, widget, for_size, minimum, natural);
}

static void
fair_columns_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  FairColumnsLayout *self = FAIR_COLUMNS_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int      sizes[2];
  int      index = 0, y = 0;

  divide (self, widget, width, sizes);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && index < 2; child = gtk_widget_get_next_sibling (child))
    {
      gboolean      beside = sizes[1] > 0;
      GtkAllocation place = { 0, y, beside ? sizes[index] : width, height };
      int           natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;
      if (beside && (index == 1) != rtl)
        place.x = width - place.width;
      if (!beside)
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL,
                              &natural, NULL, NULL);
          place.height = natural;
          y += natural + self->row_spacing;
        }
      gtk_widget_size_allocate (child, &place, -1);
      index++;
    }
}

static void
fair_columns_layout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  FairColumnsLayout *self = FAIR_COLUMNS_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_EQUAL:
      g_value_set_boolean (value, self->equal);
      break;

    case PROP_MAIN_WIDTH:
      g_value_set_int (value, self->main_width);
      break;

    case PROP_COLUMN_SPACING:
      g_value_set_int (value, self->column_spacing);
      break;

    case PROP_ROW_SPACING:
      g_value_set_int (value, self->row_spacing);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_columns_layout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  FairColumnsLayout *self = FAIR_COLUMNS_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_EQUAL:
      self->equal = g_value_get_boolean (value);
      break;

    case PROP_MAIN_WIDTH:
      self->main_width = g_value_get_int (value);
      break;

    case PROP_COLUMN_SPACING:
      self->column_spacing = g_value_get_int (value);
      break;

    case PROP_ROW_SPACING:
      self->row_spacing = g_value_get_int (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
install_length (guint property, const char *name, int usual)
{
  properties[property] =
      g_param_spec_int (name, NULL, NULL, 0, G_MAXINT, usual,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static void
fair_columns_layout_class_init (FairColumnsLayoutClass *klass)
{
  GObjectClass          *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = fair_columns_layout_get_property;
  object_class->set_property = fair_columns_layout_set_property;
  layout_class->get_request_mode = fair_columns_layout_get_request_mode;
  layout_class->measure = fair_columns_layout_measure;
  layout_class->allocate = fair_columns_layout_allocate;

  properties[PROP_EQUAL] = g_param_spec_boolean (
      "equal", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  install_length (PROP_MAIN_WIDTH, "main-width", 400);
  install_length (PROP_COLUMN_SPACING, "column-spacing", 24);
  install_length (PROP_ROW_SPACING, "row-spacing", 18);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fair_columns_layout_init (FairColumnsLayout *self)
{
  self->main_width = 400;
  self->column_spacing = 24;
  self->row_spacing = 18;
}
