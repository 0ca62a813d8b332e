/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-hours-control.h"

#include "base/fair-i18n.h"

#define DAYS 7
#define TIME "([01]?[0-9]|2[0-4])(?:[:.]([0-5][0-9]))?"
#define WINDOW "^\\s*" TIME "\\s*(?:-|–|—|−|to)\\s*" TIME "\\s*$"

static const struct
{
  const char *key;
  const char *name;
} days[DAYS] = {
  { "mon", N_ ("Monday") },    { "tue", N_ ("Tuesday") },
  { "wed", N_ ("Wednesday") }, { "thu", N_ ("Thursday") },
  { "fri", N_ ("Friday") },    { "sat", N_ ("Saturday") },
  { "sun", N_ ("Sunday") },
};

struct _FairHoursControl
{
  GObject parent_instance;

  /* Owned */
  char       *path;
  char       *label;
  GtkWidget  *list;
  JsonObject *stored;

  /* Borrowed from the list */
  GtkWidget *entries[DAYS];

  guint showing : 1;
};

static void init_control (FairTermsControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FairHoursControl,
                               fair_hours_control,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAIR_TYPE_TERMS_CONTROL,
                                                      init_control))

static void
fair_hours_control_finalize (GObject *object)
{
  FairHoursControl *self = FAIR_HOURS_CONTROL (object);

  g_clear_pointer (&self->stored, json_object_unref);
  g_clear_object (&self->list);
  g_free (self->path);
  g_free (self->label);

  G_OBJECT_CLASS (fair_hours_control_parent_class)->finalize (object);
}

static void
fair_hours_control_class_init (FairHoursControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_hours_control_finalize;
}

static void
fair_hours_control_init (FairHoursControl *self)
{
}

static void
on_changed (FairHoursControl *self)
{
  if (!self->showing)
    fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
}

/**
 * fair_hours_control_new:
 * @path: the path of windows, `calendar.windows`
 * @label: how people call them
 *
 * Returns: (transfer full): a control
 */
FairTermsControl *
fair_hours_control_new (const char *path, const char *label)
{
  FairHoursControl *self = g_object_new (FAIR_TYPE_HOURS_CONTROL, NULL);

  self->path = g_strdup (path);
  self->label = g_strdup (label);
  self->list = g_object_ref_sink (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list),
                                   GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint i = 0; i < DAYS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      self->entries[i] = adw_entry_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entries[i]),
                                     _ (days[i].name));
      gtk_widget_set_tooltip_text (
          self->entries[i],
          _ ("Such as 09:00–17:00, with a break 09:00–12:30, 13:15–17:30; "
             "empty for a closed day"));
      g_signal_connect_object (self->entries[i], "changed",
                               G_CALLBACK (on_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (focus, "leave",
                               G_CALLBACK (fair_terms_control_emit_left), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_add_controller (self->entries[i], focus);
      gtk_list_box_append (GTK_LIST_BOX (self->list), self->entries[i]);
    }

  return FAIR_TERMS_CONTROL (self);
}

static GtkWidget *
get_widget (FairTermsControl *control)
{
  return FAIR_HOURS_CONTROL (control)->list;
}

static const char *
get_path (FairTermsControl *control)
{
  return FAIR_HOURS_CONTROL (control)->path;
}

static const char *
get_label (FairTermsControl *control)
{
  return FAIR_HOURS_CONTROL (control)->label;
}

static char *
dup_time (GMatchInfo *match, int group)
{
  g_autofree char *hour = g_match_info_fetch (match, group);
  g_autofree char *minute = g_match_info_fetch (match, group + 1);

  return g_strdup_printf (
      "%02d:%02d", (int) g_ascii_strtoll (hour, NULL, 10),
      minute != NULL ? (int) g_ascii_strtoll (minute, NULL, 10) : 0);
}

/* The windows of a line, or NULL where it cannot be read. */
static JsonArray *
read_line (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (WINDOW, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (JsonArray) array = json_array_new ();
  g_auto (GStrv) parts = g_regex_split_simple ("[,;]|\\sand\\s", text, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      JsonArray       *window;

      if (!g_regex_match (regex, parts[i], 0, &match))
        return NULL;
      from = dup_time (match, 1);
      to = dup_time (match, 3);
      window = json_array_new ();
      json_array_add_string_element (window, from);
      json_array_add_string_element (window, to);
      json_array_add_array_element (array, window);
    }

  return g_steal_pointer (&array);
}

/* What of the stored windows is not shown goes on. */
static void
keep_extra (FairHoursControl *self, JsonObject *object)
{
  g_autoptr (GList) members =
      self->stored != NULL ? json_object_get_members (self->stored) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    if (g_str_has_prefix (l->data, "x-"))
      json_object_set_member (object, l->data,
                              json_object_dup_member (self->stored, l->data));
}

static JsonNode *
dup_node (FairTermsControl *control, GError **error)
{
  FairHoursControl *self = FAIR_HOURS_CONTROL (control);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node;

  for (guint i = 0; i < DAYS; i++)
    {
      g_autofree char *text = g_strstrip (
          g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[i]))));
      JsonArray *array;

      if (*text == '\0')
        continue;
      array = read_line (text);
      if (array == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("%s: “%s” are no hours. Write them as 09:00–17:00, "
                          "with a break as 09:00–12:30, 13:15–17:30."),
                       _ (days[i].name), text);
          return NULL;
        }
      json_object_set_array_member (object, days[i].key, array);
    }
  keep_extra (self, object);
  if (json_object_get_size (object) == 0)
    return NULL;

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_set_object (node, object);

  return node;
}

static char *
dup_line (JsonObject *windows, const char *key)
{
  GString   *line = g_string_new (NULL);
  JsonArray *array = windows != NULL && json_object_has_member (windows, key)
                         ? json_object_get_array_member (windows, key)
                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonArray *window = json_array_get_array_element (array, i);

      g_string_append_printf (line, "%s%s–%s", i > 0 ? ", " : "",
                              json_array_get_string_element (window, 0),
                              json_array_get_string_element (window, 1));
    }

  return g_string_free (line, FALSE);
}

static void
show (FairTermsControl *control, const FairTerms *terms)
{
  FairHoursControl *self = FAIR_HOURS_CONTROL (control);
  JsonNode         *node = fair_terms_get_node (terms, self->path);

  g_clear_pointer (&self->stored, json_object_unref);
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    self->stored = json_object_ref (json_node_get_object (node));
  self->showing = TRUE;
  for (guint i = 0; i < DAYS; i++)
    {
      g_autofree char *line = dup_line (self->stored, days[i].key);

      if (!g_str_equal (
              line, gtk_editable_get_text (GTK_EDITABLE (self->entries[i]))))
        gtk_editable_set_text (GTK_EDITABLE (self->entries[i]), line);
    }
  self->showing = FALSE;
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
