/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-rows-control.h"

#include "base/fair-i18n.h"

#define MOST_TEXTS 6

typedef struct
{
  const char *path;
  const char *add;
  const char *fresh;
  const char *keys[MOST_TEXTS];
  const char *labels[MOST_TEXTS];
} Shape;

#define REASON_KEYS                                                            \
  {                                                                            \
    "name", "meaning", "owner", "next"                                         \
  }
#define REASON_LABELS                                                          \
  {                                                                            \
    N_ ("Reason"), N_ ("When it applies"), N_ ("Owner"), N_ ("Next step")      \
  }
#define REASONS(path)                                                          \
  {                                                                            \
    path, N_ ("Add a Reason"), N_ ("New reason"), REASON_KEYS, REASON_LABELS   \
  }

/* The first key names a row. */
static const Shape shapes[] = {
  REASONS ("reasons.reject"),
  REASONS ("reasons.disqualify"),
  REASONS ("reasons.recycle"),
  { "escalation",
    N_ ("Add an Issue"),
    N_ ("New issue"),
    { "issue", "first", "second" },
    { N_ ("Issue"), N_ ("First level"), N_ ("Second level") } },
  { "handoff",
    N_ ("Add a Handoff"),
    N_ ("New handoff"),
    { "stage", "trigger", "owner", "action", "within" },
    { N_ ("Stage"), N_ ("Trigger"), N_ ("Owner"), N_ ("Action"),
      N_ ("Within") } },
};

/* A row as it stands in the list, with the members of the file that are not
 * shown. */
typedef struct
{
  JsonObject *object;
  GtkWidget  *expander;
  GtkWidget  *entries[MOST_TEXTS];
  GtkWidget  *up;
  GtkWidget  *down;
  GtkWidget  *remove;
} Row;

struct _FairRowsControl
{
  GObject parent_instance;

  const Shape *shape;

  /* Owned */
  char      *path;
  char      *label;
  GtkWidget *list;
  GPtrArray *rows;

  guint showing : 1;
};

static void init_control (FairTermsControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FairRowsControl,
                               fair_rows_control,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAIR_TYPE_TERMS_CONTROL,
                                                      init_control))

static void
row_free (gpointer data)
{
  Row *row = data;

  json_object_unref (row->object);
  g_free (row);
}

static void
fair_rows_control_finalize (GObject *object)
{
  FairRowsControl *self = FAIR_ROWS_CONTROL (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->list);
  g_free (self->path);
  g_free (self->label);

  G_OBJECT_CLASS (fair_rows_control_parent_class)->finalize (object);
}

static void
fair_rows_control_class_init (FairRowsControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_rows_control_finalize;
}

static void
fair_rows_control_init (FairRowsControl *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

static const char *
get_text (Row *row, guint key)
{
  return gtk_editable_get_text (GTK_EDITABLE (row->entries[key]));
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_names (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget) || ADW_IS_EXPANDER_ROW (widget))
    set_name (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!ADW_IS_ENTRY_ROW (child))
      set_names (child, name);
}

static void
name_button (GtkWidget *button, const char *words)
{
  set_name (button, words);
  gtk_widget_set_tooltip_text (button, words);
}

/* Closed, a row says its name, and what comes first after it. */
static void
show_title (FairRowsControl *self, Row *row)
{
  const char *typed = get_text (row, 0);
  const char *name = *typed != '\0' ? typed : _ ("Without a name");
  /* Translators: buttons; %s is a row of a list, such as a reason */
  g_autofree char *up = g_strdup_printf (_ ("Move %s up"), name);
  g_autofree char *down = g_strdup_printf (_ ("Move %s down"), name);
  g_autofree char *gone = g_strdup_printf (_ ("Remove %s"), name);

  set_names (row->expander, name);
  name_button (row->up, up);
  name_button (row->down, down);
  name_button (row->remove, gone);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->expander), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row->expander),
                                 get_text (row, 1));
}

static Row *
find_row (FairRowsControl *self, GtkWidget *part)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      if (part == row->expander || gtk_widget_is_ancestor (part, row->expander))
        return row;
    }

  return NULL;
}

static void
on_changed (FairRowsControl *self, GtkWidget *entry)
{
  Row *row = find_row (self, entry);

  if (self->showing || row == NULL)
    return;

  show_title (self, row);
  fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
}

static guint
get_index (FairRowsControl *self, Row *row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  return index;
}

static void
tell_now (FairRowsControl *self)
{
  fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
  fair_terms_control_emit_left (FAIR_TERMS_CONTROL (self));
}

static void
move (FairRowsControl *self, GtkWidget *button, int by)
{
  Row *row = find_row (self, button);
  int  to;

  if (row == NULL)
    return;
  to = (int) get_index (self, row) + by;
  if (to < 0 || to >= (int) self->rows->len)
    return;

  g_ptr_array_insert (
      self->rows, to,
      g_ptr_array_steal_index (self->rows, get_index (self, row)));
  g_object_ref (row->expander);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), row->expander);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row->expander, to);
  g_object_unref (row->expander);
  gtk_widget_grab_focus (button);
  tell_now (self);
}

static void
on_up (FairRowsControl *self, GtkWidget *button)
{
  move (self, button, -1);
}

static void
on_down (FairRowsControl *self, GtkWidget *button)
{
  move (self, button, 1);
}

static void
on_remove (FairRowsControl *self, GtkWidget *button)
{
  Row *row = find_row (self, button);

  if (row == NULL)
    return;

  gtk_list_box_remove (GTK_LIST_BOX (self->list), row->expander);
  g_ptr_array_remove (self->rows, row);
  tell_now (self);
}

static GtkWidget *
add_button (FairRowsControl *self,
            GtkWidget       *box,
            const char      *icon,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static GtkWidget *
new_entry (FairRowsControl *self, guint key, const char *text)
{
  GtkWidget          *entry = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry),
                                 _ (self->shape->labels[key]));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave",
                           G_CALLBACK (fair_terms_control_emit_left), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

static Row *
add_row (FairRowsControl *self, JsonObject *object)
{
  Row       *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  row->object = json_object_ref (object);
  row->expander = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row->expander),
                                      FALSE);
  for (guint i = 0; self->shape->keys[i] != NULL; i++)
    {
      row->entries[i] = new_entry (self, i,
                                   json_object_get_string_member_with_default (
                                       object, self->shape->keys[i], ""));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row->expander),
                                row->entries[i]);
    }
  row->up = add_button (self, box, "go-up-symbolic", G_CALLBACK (on_up));
  row->down = add_button (self, box, "go-down-symbolic", G_CALLBACK (on_down));
  row->remove =
      add_button (self, box, "user-trash-symbolic", G_CALLBACK (on_remove));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row->expander), box);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row->expander,
                       (int) self->rows->len);
  g_ptr_array_add (self->rows, row);
  show_title (self, row);

  return row;
}

static gboolean
has_id (FairRowsControl *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = self->rows->pdata[i];

      if (g_str_equal (json_object_get_string_member_with_default (row->object,
                                                                   "id", ""),
                       id))
        return TRUE;
    }

  return FALSE;
}

static void
on_add (FairRowsControl *self)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *id = NULL;
  Row             *row;

  for (guint n = self->rows->len + 1; id == NULL || has_id (self, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("row-%u", n);
    }
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, self->shape->keys[0],
                                 _ (self->shape->fresh));
  row = add_row (self, object);
  tell_now (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row->expander), TRUE);
  gtk_widget_grab_focus (row->entries[0]);
  gtk_editable_select_region (GTK_EDITABLE (row->entries[0]), 0, -1);
}

static void
add_adder (FairRowsControl *self)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (_ (self->shape->add));
  g_autofree char *name =
      g_strdup_printf ("%s: %s", self->label, _ (self->shape->add));

  set_name (row, name);
  set_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/**
 * fair_rows_control_new:
 * @path: a list of the terms, such as `reasons.reject`
 * @label: how people call it
 *
 * Returns: (transfer full) (nullable): a control, %NULL where @path is no such
 *   list
 */
FairTermsControl *
fair_rows_control_new (const char *path, const char *label)
{
  FairRowsControl *self;
  const Shape     *shape = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].path, path))
      shape = &shapes[i];
  if (shape == NULL)
    return NULL;

  self = g_object_new (FAIR_TYPE_ROWS_CONTROL, NULL);
  self->shape = shape;
  self->path = g_strdup (path);
  self->label = g_strdup (label);
  self->list = g_object_ref_sink (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list),
                                   GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add_adder (self);

  return FAIR_TERMS_CONTROL (self);
}

static GtkWidget *
get_widget (FairTermsControl *control)
{
  return FAIR_ROWS_CONTROL (control)->list;
}

static const char *
get_path (FairTermsControl *control)
{
  return FAIR_ROWS_CONTROL (control)->path;
}

static const char *
get_label (FairTermsControl *control)
{
  return FAIR_ROWS_CONTROL (control)->label;
}

/* A copy of the row's object with what stands in its entries. */
static JsonObject *
read_row (FairRowsControl *self, Row *row)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (row->object);

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (object, l->data,
                            json_object_dup_member (row->object, l->data));
  for (guint i = 0; self->shape->keys[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (get_text (row, i)));

      if (*text != '\0' || i == 0)
        json_object_set_string_member (object, self->shape->keys[i], text);
      else
        json_object_remove_member (object, self->shape->keys[i]);
    }

  return object;
}

static JsonNode *
dup_node (FairTermsControl *control, GError **error)
{
  FairRowsControl *self = FAIR_ROWS_CONTROL (control);
  JsonArray       *array;
  JsonNode        *node;

  if (self->rows->len == 0)
    return NULL;

  array = json_array_new ();
  for (guint i = 0; i < self->rows->len; i++)
    json_array_add_object_element (array,
                                   read_row (self, self->rows->pdata[i]));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, array);

  return node;
}

static void
show (FairTermsControl *control, const FairTerms *terms)
{
  FairRowsControl *self = FAIR_ROWS_CONTROL (control);
  JsonNode        *node = fair_terms_get_node (terms, self->path);
  JsonArray       *array;

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (GTK_LIST_BOX (self->list),
                         ((Row *) self->rows->pdata[i])->expander);
  g_ptr_array_set_size (self->rows, 0);
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        add_row (self, json_array_get_object_element (array, i));
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
