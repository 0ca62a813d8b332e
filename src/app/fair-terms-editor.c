/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-terms-editor-private.h"

#include <math.h>

/* A field with one value, in one row. */

static void init_control (FairTermsControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FairTermsEditor,
                               fair_terms_editor,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAIR_TYPE_TERMS_CONTROL,
                                                      init_control))

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
  _fair_terms_editor_make_control (self);
  g_object_ref_sink (self->row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), label);
  if (ADW_IS_ACTION_ROW (self->row))
    adw_action_row_set_title_lines (ADW_ACTION_ROW (self->row), 3);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave",
                           G_CALLBACK (fair_terms_control_emit_left), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);

  return self;
}

static GtkWidget *
get_widget (FairTermsControl *control)
{
  return FAIR_TERMS_EDITOR (control)->row;
}

static const char *
get_path (FairTermsControl *control)
{
  return FAIR_TERMS_EDITOR (control)->path;
}

static const char *
get_label (FairTermsControl *control)
{
  return FAIR_TERMS_EDITOR (control)->label;
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
  guint                n_units;
  const FairTermsUnit *units = fair_terms_choices_list_units (&n_units);
  guint       unit = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  double      value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->spin));
  JsonObject *object = json_object_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (object, units[MIN (unit, n_units - 1)].key,
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

static JsonNode *
dup_node (FairTermsControl *control, GError **error)
{
  FairTermsEditor       *self = FAIR_TERMS_EDITOR (control);
  const FairTermsChoice *choice;

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

  choice = fair_terms_choices_find (self->path);
  if (choice != NULL)
    return fair_terms_choices_dup_node (
        choice, self->field->kind,
        gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)));
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
  guint                n_units;
  const FairTermsUnit *units = fair_terms_choices_list_units (&n_units);
  FairDuration         duration;

  _fair_terms_editor_show_known (
      self, fair_terms_get_duration (terms, self->path, &duration));
  if (!self->is_known)
    return;

  for (guint i = 0; i < n_units; i++)
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

  _fair_terms_editor_show_known (
      self, fair_terms_get_number (terms, self->path, &value));
  if (self->is_known)
    gtk_spin_button_set_value (
        GTK_SPIN_BUTTON (self->spin),
        self->field->kind == FAIR_TERMS_SHARE ? value * 100 : value);
}

static void
show_chosen (FairTermsEditor       *self,
             const FairTerms       *terms,
             const FairTermsChoice *choice)
{
  int at = fair_terms_choices_get (choice, terms);

  _fair_terms_editor_show_known (self, at >= 0);
  if (at >= 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), (guint) at);
}

static void
show_date (FairTermsEditor *self, const FairTerms *terms)
{
  g_autoptr (GDateTime) date =
      _fair_terms_editor_read_day (fair_terms_get_text (terms, self->path));

  _fair_terms_editor_show_known (self, date != NULL);
  if (date == NULL)
    return;

  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  _fair_terms_editor_show_day (self);
}

static void
show (FairTermsControl *control, const FairTerms *terms)
{
  FairTermsEditor       *self = FAIR_TERMS_EDITOR (control);
  const FairTermsChoice *choice;

  self->showing = TRUE;
  choice = fair_terms_choices_find (self->path);
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

static void
init_control (FairTermsControlInterface *iface)
{
  iface->get_widget = get_widget;
  iface->get_path = get_path;
  iface->get_label = get_label;
  iface->dup_node = dup_node;
  iface->show = show;
}
