/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-editor.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"

/* Each kind of field has a control of its own; what is not known shows a button
 * that sets it. The control is asked for the value, and it is only changed
 * where it would give another one: so that nobody's typing is written over. */

#define DAY_SECONDS 86400

struct _FairTermsEditor
{
  GObject parent_instance;

  const FairTermsField *field;

  /* Owned */
  char      *path;
  char      *label;
  GtkWidget *row;

  /* Borrowed from the row */
  GtkEditable *entry;
  GtkWidget   *known;
  GtkWidget   *set;
  GtkWidget   *spin;
  GtkWidget   *choice;
  GtkWidget   *toggle;
  GtkWidget   *calendar;
  GtkWidget   *day;

  guint showing : 1;
  guint is_known : 1;
};

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairTermsEditor, fair_terms_editor, G_TYPE_OBJECT)

typedef struct
{
  const char *path;
  const char *values[4];
  const char *labels[4];
} Choice;

static const Choice choices[] = {
  { "both.sync",
    { "weekly", "biweekly" },
    { N_ ("Every week"), N_ ("Every two weeks") } },
  { "bands",
    { "000", "003" },
    { N_ ("10–20% become SQLs"), N_ ("40–60% become SQLs") } },
};

static const struct
{
  const char *key;
  gsize       offset;
  const char *label;
} units[] = {
  { "business_hours", G_STRUCT_OFFSET (FairDuration, business_hours),
    N_ ("business hours") },
  { "business_days", G_STRUCT_OFFSET (FairDuration, business_days),
    N_ ("business days") },
  { "hours", G_STRUCT_OFFSET (FairDuration, hours), N_ ("hours") },
  { "days", G_STRUCT_OFFSET (FairDuration, days), N_ ("days") },
  { "minutes", G_STRUCT_OFFSET (FairDuration, minutes), N_ ("minutes") },
};

static const Choice *
find_choice (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].path, path))
      return &choices[i];

  return NULL;
}

static void
on_edited (FairTermsEditor *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_left (FairTermsEditor *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
show_known (FairTermsEditor *self, gboolean is_known)
{
  self->is_known = is_known;
  if (self->known == NULL)
    return;

  gtk_widget_set_visible (self->known, is_known);
  gtk_widget_set_visible (self->set, !is_known);
}

static void
on_set (FairTermsEditor *self)
{
  show_known (self, TRUE);
  gtk_widget_child_focus (self->known, GTK_DIR_TAB_FORWARD);
  on_edited (self);
}

static void
on_clear (FairTermsEditor *self)
{
  show_known (self, FALSE);
  on_edited (self);
}

static void
set_name (FairTermsEditor *self, GtkWidget *widget)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
}

/* The controls of a value that may be unknown stand in a box that hides. */
static void
add_optional (FairTermsEditor *self)
{
  GtkWidget *clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  g_autofree char *leave = g_strdup_printf (_ ("Leave out: %s"), self->label);
  g_autofree char *set = g_strdup_printf (_ ("Set: %s"), self->label);

  self->known = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->known, GTK_ALIGN_CENTER);
  self->set = gtk_button_new_with_label (_ ("Set"));
  gtk_widget_set_valign (self->set, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->set),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, set, -1);
  gtk_widget_set_tooltip_text (clear, leave);
  gtk_accessible_update_property (GTK_ACCESSIBLE (clear),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "leave-out");
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->set, "clicked", G_CALLBACK (on_set), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (on_clear), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->known), clear);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->set);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->known);
}

static void
add_control (FairTermsEditor *self, GtkWidget *control)
{
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->known), control);
}

static gboolean
show_percent (GtkSpinButton *spin)
{
  double           value = gtk_spin_button_get_value (spin);
  g_autofree char *words =
      fair_format_percent (value / 100, value == floor (value) ? 0 : 1);

  gtk_editable_set_text (GTK_EDITABLE (spin), words);

  return TRUE;
}

static void
add_spin (FairTermsEditor *self, double min, double max, double first)
{
  GtkAdjustment *range =
      gtk_adjustment_new (first, min, max, 1, max > 500 ? 10 : 5, 0);
  gboolean is_share = self->field->kind == FAIR_TERMS_SHARE;

  self->spin = gtk_spin_button_new (range, 1, is_share ? 1 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), 4);
  gtk_widget_add_css_class (self->spin, "compact");
  if (is_share)
    g_signal_connect (self->spin, "output", G_CALLBACK (show_percent), NULL);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_edited),
                           self, G_CONNECT_SWAPPED);
  set_name (self, self->spin);
  add_control (self, self->spin);
}

static void
add_choice (FairTermsEditor *self, const char *const *labels, guint n_labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_labels && labels[i] != NULL; i++)
    gtk_string_list_append (list, _ (labels[i]));
  self->choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (list)), NULL);
  g_signal_connect_object (self->choice, "notify::selected",
                           G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  set_name (self, self->choice);
  add_control (self, self->choice);
}

static GDateTime *
read_day (const char *text)
{
  g_autofree char *whole =
      text != NULL ? g_strconcat (text, "T00:00:00Z", NULL) : NULL;

  return whole != NULL ? g_date_time_new_from_iso8601 (whole, NULL) : NULL;
}

static void
show_day (FairTermsEditor *self)
{
  g_autoptr (GDateTime) picked =
      gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (picked, "%Y-%m-%d");
  g_autoptr (GDateTime) day = read_day (text);
  g_autofree char *words =
      fair_format_day ((gint32) (g_date_time_to_unix (day) / DAY_SECONDS));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->day), words);
}

static void
on_day (FairTermsEditor *self)
{
  show_day (self);
  if (self->showing)
    return;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->day));
  on_edited (self);
}

static void
add_day (FairTermsEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = gtk_calendar_new ();
  set_name (self, self->calendar);
  gtk_popover_set_child (GTK_POPOVER (popover), self->calendar);
  self->day = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->day), popover);
  set_name (self, self->day);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_day),
                           self, G_CONNECT_SWAPPED);
  add_control (self, self->day);
  show_day (self);
}

static void
make_entry (FairTermsEditor *self)
{
  self->row = adw_entry_row_new ();
  self->entry = GTK_EDITABLE (self->row);
  g_signal_connect_object (self->row, "changed", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "entry-activated", G_CALLBACK (on_left),
                           self, G_CONNECT_SWAPPED);
}

static void
make_toggle (FairTermsEditor *self)
{
  self->row = adw_action_row_new ();
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  set_name (self, self->toggle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row),
                                         self->toggle);
  g_signal_connect_object (self->toggle, "notify::active",
                           G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
make_unit_choice (FairTermsEditor *self)
{
  const char *labels[G_N_ELEMENTS (units)];

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    labels[i] = units[i].label;
  add_spin (self, 1, 100000, 4);
  add_choice (self, labels, G_N_ELEMENTS (labels));
}

static void
make_control (FairTermsEditor *self)
{
  const FairTermsField *field = self->field;
  const Choice         *choice = find_choice (self->path);

  if (choice == NULL &&
      (field->kind == FAIR_TERMS_TEXT || field->kind == FAIR_TERMS_TEXTS))
    {
      make_entry (self);
      return;
    }
  if (field->kind == FAIR_TERMS_FLAG)
    {
      make_toggle (self);
      return;
    }

  self->row = adw_action_row_new ();
  add_optional (self);
  if (choice != NULL)
    add_choice (self, choice->labels, G_N_ELEMENTS (choice->labels));
  else if (field->kind == FAIR_TERMS_SHARE)
    add_spin (self, 0, 100, 50);
  else if (field->kind == FAIR_TERMS_DATE)
    add_day (self);
  else if (field->kind == FAIR_TERMS_DURATION)
    make_unit_choice (self);
  else
    add_spin (self, field->min, field->max, MAX (field->min, 1));
}

static void
fair_terms_editor_finalize (GObject *object)
{
  FairTermsEditor *self = FAIR_TERMS_EDITOR (object);

  g_clear_object (&self->row);
  g_free (self->path);
  g_free (self->label);

  G_OBJECT_CLASS (fair_terms_editor_parent_class)->finalize (object);
}

static void
fair_terms_editor_class_init (FairTermsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_terms_editor_finalize;

  signals[EDITED] =
      g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_terms_editor_init (FairTermsEditor *self)
{
}

/**
 * fair_terms_editor_new:
 * @field: what the field holds; not of %FAIR_TERMS_NODE
 * @path: the field's path, where @field has a star
 * @label: how people call it
 *
 * Returns: (transfer full): an editor with a row
 */
FairTermsEditor *
fair_terms_editor_new (const FairTermsField *field,
                       const char           *path,
                       const char           *label)
{
  FairTermsEditor    *self;
  GtkEventController *focus;

  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (field->kind != FAIR_TERMS_NODE, NULL);

  self = g_object_new (FAIR_TYPE_TERMS_EDITOR, NULL);
  self->field = field;
  self->path = g_strdup (path);
  self->label = g_strdup (label);
  make_control (self);
  g_object_ref_sink (self->row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), label);
  if (ADW_IS_ACTION_ROW (self->row))
    adw_action_row_set_title_lines (ADW_ACTION_ROW (self->row), 3);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);

  return self;
}

GtkWidget *
fair_terms_editor_get_row (FairTermsEditor *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_EDITOR (self), NULL);

  return self->row;
}

const char *
fair_terms_editor_get_path (FairTermsEditor *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_EDITOR (self), NULL);

  return self->path;
}

const char *
fair_terms_editor_get_label (FairTermsEditor *self)
{
  g_return_val_if_fail (FAIR_IS_TERMS_EDITOR (self), NULL);

  return self->label;
}

static JsonNode *
new_text (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);

  return node;
}

static JsonNode *
dup_entry (FairTermsEditor *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));
  g_auto (GStrv) parts = NULL;
  JsonArray *array;
  JsonNode  *node;

  g_strstrip (text);
  if (*text == '\0')
    return NULL;
  if (self->field->kind == FAIR_TERMS_TEXT)
    return new_text (text);

  parts = g_strsplit (text, ",", -1);
  array = json_array_new ();
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      json_array_add_string_element (array, parts[i]);
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}

static JsonNode *
dup_number (FairTermsEditor *self)
{
  double    value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->spin));
  char      text[G_ASCII_DTOSTR_BUF_SIZE];
  JsonNode *node = json_node_new (JSON_NODE_VALUE);

  if (self->field->kind == FAIR_TERMS_SHARE)
    json_node_set_string (
        node, g_ascii_formatd (text, sizeof text, "%.4g", value / 100));
  else
    json_node_set_int (node, (gint64) llround (value));

  return node;
}

static JsonNode *
dup_duration (FairTermsEditor *self)
{
  guint       unit = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  double      value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->spin));
  JsonObject *object = json_object_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (object,
                              units[MIN (unit, G_N_ELEMENTS (units) - 1)].key,
                              (gint64) llround (value));
  json_node_take_object (node, object);

  return node;
}

static JsonNode *
dup_day (FairTermsEditor *self)
{
  g_autoptr (GDateTime) date =
      gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  return new_text (text);
}

/**
 * fair_terms_editor_dup_node:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): the value that stands in the row
 */
JsonNode *
fair_terms_editor_dup_node (FairTermsEditor *self)
{
  const Choice *choice;

  g_return_val_if_fail (FAIR_IS_TERMS_EDITOR (self), NULL);

  if (self->entry != NULL)
    return dup_entry (self);
  if (self->toggle != NULL)
    {
      JsonNode *node = json_node_new (JSON_NODE_VALUE);

      json_node_set_boolean (node,
                             gtk_switch_get_active (GTK_SWITCH (self->toggle)));
      return node;
    }
  if (!self->is_known)
    return NULL;

  choice = find_choice (self->path);
  if (choice != NULL)
    return new_text (choice->values[gtk_drop_down_get_selected (
        GTK_DROP_DOWN (self->choice))]);
  if (self->calendar != NULL)
    return dup_day (self);
  if (self->choice != NULL)
    return dup_duration (self);

  return dup_number (self);
}

static void
show_entry (FairTermsEditor *self, const FairTerms *terms)
{
  g_auto (GStrv) texts = NULL;
  g_autofree char *joined = NULL;
  const char      *text;

  if (self->field->kind == FAIR_TERMS_TEXT)
    text = fair_terms_get_text (terms, self->path);
  else
    {
      texts = fair_terms_dup_texts (terms, self->path);
      joined = texts != NULL ? g_strjoinv (", ", texts) : NULL;
      text = joined;
    }
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
}

static void
show_duration (FairTermsEditor *self, const FairTerms *terms)
{
  FairDuration duration;

  show_known (self, fair_terms_get_duration (terms, self->path, &duration));
  if (!self->is_known)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      double value = G_STRUCT_MEMBER (double, &duration, units[i].offset);

      if (value > 0)
        {
          gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->spin),
                                      value == floor (value) ? 0 : 1);
          gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->spin), value);
          gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), i);
        }
    }
}

static void
show_number (FairTermsEditor *self, const FairTerms *terms)
{
  double value;

  show_known (self, fair_terms_get_number (terms, self->path, &value));
  if (self->is_known)
    gtk_spin_button_set_value (
        GTK_SPIN_BUTTON (self->spin),
        self->field->kind == FAIR_TERMS_SHARE ? value * 100 : value);
}

static void
show_chosen (FairTermsEditor *self,
             const FairTerms *terms,
             const Choice    *choice)
{
  const char *text = fair_terms_get_text (terms, self->path);

  show_known (self, text != NULL);
  for (guint i = 0; text != NULL && choice->values[i] != NULL; i++)
    if (g_str_equal (choice->values[i], text))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), i);
}

static void
show_date (FairTermsEditor *self, const FairTerms *terms)
{
  g_autoptr (GDateTime) date =
      read_day (fair_terms_get_text (terms, self->path));

  show_known (self, date != NULL);
  if (date == NULL)
    return;

  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  show_day (self);
}

static gboolean
shows_already (FairTermsEditor *self, const FairTerms *terms)
{
  g_autoptr (JsonNode) shown = fair_terms_editor_dup_node (self);
  JsonNode        *stored = fair_terms_get_node (terms, self->path);
  g_autofree char *one = NULL, *other = NULL;

  if (shown == NULL || stored == NULL)
    return FALSE;

  one = fair_json_to_string (shown, FALSE);
  other = fair_json_to_string (stored, FALSE);

  return g_str_equal (one, other);
}

/**
 * fair_terms_editor_show:
 * @self: an editor
 * @terms: terms
 *
 * Shows the field as it is in @terms.
 */
void
fair_terms_editor_show (FairTermsEditor *self, const FairTerms *terms)
{
  const Choice *choice;

  g_return_if_fail (FAIR_IS_TERMS_EDITOR (self));
  g_return_if_fail (terms != NULL);

  if (shows_already (self, terms))
    return;

  self->showing = TRUE;
  choice = find_choice (self->path);
  if (self->entry != NULL)
    show_entry (self, terms);
  else if (self->toggle != NULL)
    gtk_switch_set_active (GTK_SWITCH (self->toggle),
                           fair_terms_get_flag (terms, self->path));
  else if (choice != NULL)
    show_chosen (self, terms, choice);
  else if (self->calendar != NULL)
    show_date (self, terms);
  else if (self->choice != NULL)
    show_duration (self, terms);
  else
    show_number (self, terms);
  self->showing = FALSE;
}
