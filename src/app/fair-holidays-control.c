/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-holidays-control.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-time.h"
#include "model/fair-holidays.h"

#define FIRST_YEAR 2000
#define LAST_YEAR 2100

struct _FairHolidaysControl
{
  GObject parent_instance;

  /* Owned */
  char      *path;
  char      *label;
  char      *days_name;
  GtkWidget *list;
  GArray    *days;
  GPtrArray *rows;

  /* Borrowed from the list */
  GtkWidget *country;
  GtkWidget *year;
  GtkWidget *calendar;
  GtkWidget *adder;
};

static void init_control (FairTermsControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FairHolidaysControl,
                               fair_holidays_control,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAIR_TYPE_TERMS_CONTROL,
                                                      init_control))

static void
fair_holidays_control_finalize (GObject *object)
{
  FairHolidaysControl *self = FAIR_HOLIDAYS_CONTROL (object);

  g_clear_object (&self->list);
  g_array_unref (self->days);
  g_ptr_array_unref (self->rows);
  g_free (self->path);
  g_free (self->label);
  g_free (self->days_name);

  G_OBJECT_CLASS (fair_holidays_control_parent_class)->finalize (object);
}

static void
fair_holidays_control_class_init (FairHolidaysControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_holidays_control_finalize;
}

static void
fair_holidays_control_init (FairHolidaysControl *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->rows = g_ptr_array_new ();
}

/* The name of a day where a known country has it. */
static const char *
find_name (gint32 day)
{
  guint                          n_countries;
  g_autofree FairHolidayCountry *countries =
      fair_holidays_list_countries (&n_countries);
  const char *name = NULL;
  int         year, month, mday;

  fair_day_to_ymd (day, &year, &month, &mday);
  for (guint i = 0; i < n_countries && name == NULL; i++)
    {
      g_autoptr (GArray) holidays = fair_holidays_list (countries[i].id, year);

      for (guint k = 0; k < holidays->len && name == NULL; k++)
        if (g_array_index (holidays, FairHoliday, k).day == day)
          name = g_array_index (holidays, FairHoliday, k).name;
    }

  return name;
}

static void show_days (FairHolidaysControl *self);

static void
tell (FairHolidaysControl *self)
{
  show_days (self);
  fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
  fair_terms_control_emit_left (FAIR_TERMS_CONTROL (self));
}

static void
on_remove (FairHolidaysControl *self, GtkWidget *button)
{
  gint32 day = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "day"));

  for (guint i = 0; i < self->days->len; i++)
    if (g_array_index (self->days, gint32, i) == day)
      {
        g_array_remove_index (self->days, i);
        break;
      }
  gtk_widget_grab_focus (self->country);
  tell (self);
}

static GtkWidget *
new_row (FairHolidaysControl *self, gint32 day)
{
  GtkWidget  *row = adw_action_row_new ();
  GtkWidget  *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *name = find_name (day);
  g_autofree char *words = fair_format_day (day);
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), words);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  if (name != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (name));
  gtk_widget_set_tooltip_text (button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "day", GINT_TO_POINTER (day));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_days (FairHolidaysControl *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->days->len; i++)
    {
      GtkWidget *row = new_row (self, g_array_index (self->days, gint32, i));

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
    }
}

static gboolean
add_day (FairHolidaysControl *self, gint32 day)
{
  guint at = 0;

  while (at < self->days->len && g_array_index (self->days, gint32, at) < day)
    at++;
  if (at < self->days->len && g_array_index (self->days, gint32, at) == day)
    return FALSE;

  g_array_insert_val (self->days, at, day);
  return TRUE;
}

static void
on_fill (FairHolidaysControl *self)
{
  guint                          n_countries;
  g_autofree FairHolidayCountry *countries =
      fair_holidays_list_countries (&n_countries);
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->country));
  int   year = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->year));
  g_autoptr (GArray) holidays = NULL;
  gboolean is_new = FALSE;

  if (at >= n_countries)
    return;

  holidays = fair_holidays_list (countries[at].id, year);
  for (guint i = 0; i < holidays->len; i++)
    is_new |= add_day (self, g_array_index (holidays, FairHoliday, i).day);
  g_free (self->days_name);
  self->days_name = g_strdup (_ (countries[at].days_name));
  if (is_new)
    tell (self);
  gtk_spin_button_spin (GTK_SPIN_BUTTON (self->year), GTK_SPIN_STEP_FORWARD, 1);
}

static void
on_day (FairHolidaysControl *self)
{
  g_autoptr (GDateTime) picked =
      gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  gint32 day = fair_day_from_ymd (g_date_time_get_year (picked),
                                  g_date_time_get_month (picked),
                                  g_date_time_get_day_of_month (picked));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->adder));
  if (add_day (self, day))
    tell (self);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
new_country_row (FairHolidaysControl *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *fill = gtk_button_new_with_label (_ ("Add"));
  guint      n_countries;
  g_autofree FairHolidayCountry *countries =
      fair_holidays_list_countries (&n_countries);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  for (guint i = 0; i < n_countries; i++)
    gtk_string_list_append (names, _ (countries[i].name));
  self->country = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (names)), NULL);
  set_name (self->country, _ ("Country"));
  self->year = gtk_spin_button_new_with_range (FIRST_YEAR, LAST_YEAR, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->year),
                             g_date_time_get_year (now));
  gtk_widget_add_css_class (self->year, "compact");
  set_name (self->year, _ ("Year"));
  set_name (fill, _ ("Add the public holidays of this country and year"));
  gtk_widget_set_hexpand (self->country, TRUE);
  gtk_widget_add_css_class (box, "holidays-row");
  gtk_box_append (GTK_BOX (box), self->country);
  gtk_box_append (GTK_BOX (box), self->year);
  gtk_box_append (GTK_BOX (box), fill);
  set_name (row, _ ("Public holidays of a country"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_signal_connect_object (fill, "clicked", G_CALLBACK (on_fill), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_day_row (FairHolidaysControl *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *add = gtk_button_new_with_label (_ ("Add This Day"));

  self->calendar = gtk_calendar_new ();
  set_name (self->calendar, _ ("Closed day"));
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), add);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->adder = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->adder), _ ("Add…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->adder), popover);
  gtk_widget_set_valign (self->adder, GTK_ALIGN_CENTER);
  set_name (self->adder, _ ("Add a closed day"));
  g_signal_connect_object (add, "clicked", G_CALLBACK (on_day), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Another closed day"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->adder);

  return row;
}

/**
 * fair_holidays_control_new:
 * @path: the path of the days, `calendar.holidays`
 * @label: how people call them
 *
 * Returns: (transfer full): a control
 */
FairTermsControl *
fair_holidays_control_new (const char *path, const char *label)
{
  FairHolidaysControl *self = g_object_new (FAIR_TYPE_HOLIDAYS_CONTROL, NULL);

  self->path = g_strdup (path);
  self->label = g_strdup (label);
  self->list = g_object_ref_sink (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list),
                                   GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  set_name (self->list, label);
  gtk_list_box_append (GTK_LIST_BOX (self->list), new_country_row (self));
  gtk_list_box_append (GTK_LIST_BOX (self->list), new_day_row (self));

  return FAIR_TERMS_CONTROL (self);
}

/**
 * fair_holidays_control_get_days_name:
 * @self: a control
 *
 * Returns: (transfer none) (nullable): what the document may call the days,
 *   once a country was filled in
 */
const char *
fair_holidays_control_get_days_name (FairHolidaysControl *self)
{
  g_return_val_if_fail (FAIR_IS_HOLIDAYS_CONTROL (self), NULL);

  return self->days_name;
}

static GtkWidget *
get_widget (FairTermsControl *control)
{
  return FAIR_HOLIDAYS_CONTROL (control)->list;
}

static const char *
get_path (FairTermsControl *control)
{
  return FAIR_HOLIDAYS_CONTROL (control)->path;
}

static const char *
get_label (FairTermsControl *control)
{
  return FAIR_HOLIDAYS_CONTROL (control)->label;
}

static JsonNode *
dup_node (FairTermsControl *control, GError **error)
{
  FairHolidaysControl *self = FAIR_HOLIDAYS_CONTROL (control);
  JsonArray           *array;
  JsonNode            *node;

  if (self->days->len == 0)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < self->days->len; i++)
    {
      int              year, month, mday;
      g_autofree char *text = NULL;

      fair_day_to_ymd (g_array_index (self->days, gint32, i), &year, &month,
                       &mday);
      text = g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
      json_array_add_string_element (array, text);
    }
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}

static void
show (FairTermsControl *control, const FairTerms *terms)
{
  FairHolidaysControl *self = FAIR_HOLIDAYS_CONTROL (control);
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (terms);

  g_array_set_size (self->days, 0);
  for (guint i = 0; calendar != NULL && i < calendar->holidays->len; i++)
    add_day (self, g_array_index (calendar->holidays, gint32, i));
  show_days (self);
}

static void
init_control (FairTermsControlInterface *iface)
{
  iface->get_widget = get_widget;
  iface->get_path = get_path;
  iface->get_label = get_label;
  iface->dup_node = dup_node;
  iface->show = show;
}
