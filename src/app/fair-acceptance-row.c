/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-acceptance-row.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"

struct _FairAcceptanceRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkEditable     *name;
  GtkEditable     *confirm;
  GtkToggleButton *required;
  GtkToggleButton *counts;
  GtkToggleButton *off;
  GtkWidget       *remove;
  GtkDropDown     *field;
  GtkLabel        *known;

  /* Owned */
  char *id;

  guint showing : 1;
};

enum
{
  EDITED,
  REMOVED,
  MOVED,
  DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairAcceptanceRow,
                     fair_acceptance_row,
                     GTK_TYPE_LIST_BOX_ROW)

static void
on_edited (FairAcceptanceRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[EDITED], 0);
}

/* An editable label says when editing begins and ends; the end counts. */
static void
on_editing (FairAcceptanceRow *self, GParamSpec *pspec, GtkEditableLabel *label)
{
  if (!gtk_editable_label_get_editing (label))
    on_edited (self);
}

static void
on_toggled (FairAcceptanceRow *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    on_edited (self);
}

static void
on_field (FairAcceptanceRow *self)
{
  on_edited (self);
}

/* The letters of the three states, while no text is being typed. */
static void
on_need (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAcceptanceRow *self = FAIR_ACCEPTANCE_ROW (widget);
  GtkToggleButton   *states[] = { self->required, self->counts, self->off };

  if (gtk_widget_is_sensitive (widget))
    gtk_toggle_button_set_active (states[g_variant_get_int32 (parameter)],
                                  TRUE);
}

static void
on_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

static GdkContentProvider *
on_drag_prepare (FairAcceptanceRow *self)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->id);
}

static void
on_drag_begin (FairAcceptanceRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static gboolean
on_drop (FairAcceptanceRow *self, const GValue *value)
{
  const char *id = g_value_get_string (value);

  if (id == NULL || g_str_equal (id, self->id))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, id);

  return TRUE;
}

static void
on_remove (FairAcceptanceRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
let_go (gpointer label)
{
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 looks at an editable label once more 100 ms after the focus left it,
 * whether or not it is still there. */
static void
keep_a_while (GtkEditable *label)
{
  g_timeout_add_full (G_PRIORITY_DEFAULT, 500, let_go, g_object_ref (label),
                      g_object_unref);
}

static void
fair_acceptance_row_dispose (GObject *object)
{
  FairAcceptanceRow *self = FAIR_ACCEPTANCE_ROW (object);

  if (self->name != NULL)
    {
      keep_a_while (self->name);
      keep_a_while (self->confirm);
      self->name = self->confirm = NULL;
    }

  G_OBJECT_CLASS (fair_acceptance_row_parent_class)->dispose (object);
}

static void
fair_acceptance_row_finalize (GObject *object)
{
  g_free (FAIR_ACCEPTANCE_ROW (object)->id);

  G_OBJECT_CLASS (fair_acceptance_row_parent_class)->finalize (object);
}

static void
on_edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairAcceptanceRow *self = FAIR_ACCEPTANCE_ROW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->confirm));
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->confirm));
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const guint letters[] = { GDK_KEY_r, GDK_KEY_c, GDK_KEY_o };

  gtk_widget_class_install_action (widget_class, "item.move", "i", on_move);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "item.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "item.move", "i", 1);
  gtk_widget_class_install_action (widget_class, "item.edit", NULL, on_edit);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "item.edit",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "item.need", "i", on_need);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    gtk_widget_class_add_binding_action (widget_class, letters[i], 0,
                                         "item.need", "i", (int) i);
}

static void
fair_acceptance_row_class_init (FairAcceptanceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_acceptance_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_acceptance_row_finalize;

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-acceptance-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        confirm);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        required);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        counts);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow, off);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow,
                                        remove);
  gtk_widget_class_bind_template_callback (widget_class, on_editing);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow, field);
  gtk_widget_class_bind_template_child (widget_class, FairAcceptanceRow, known);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_bind_template_callback (widget_class, on_field);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
  bind_keys (widget_class);
}

/* An editable label is as wide as its text unless its label gives way. */
static void
let_give_way (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_lines (GTK_LABEL (widget), 2);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_give_way (child);
}

static void
fair_acceptance_row_init (FairAcceptanceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_give_way (GTK_WIDGET (self->name));
  let_give_way (GTK_WIDGET (self->confirm));
}

static void
name_part (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Every item has the same three. */
static void
name_state (GtkToggleButton *state, const FairAcceptanceItem *item)
{
  g_autofree char *words = g_strdup_printf (
      "%s: %s", item->name, gtk_button_get_label (GTK_BUTTON (state)));

  name_part (state, words);
}

static guint
find_field (GListModel *fields, const FairAcceptanceItem *item)
{
  for (guint i = 1; i < g_list_model_get_n_items (fields); i++)
    {
      g_autoptr (GtkStringObject) field = g_list_model_get_item (fields, i);

      if (g_strcmp0 (gtk_string_object_get_string (field), item->attribute) ==
          0)
        return i;
    }

  return 0;
}

static void
show_names (FairAcceptanceRow *self, const FairAcceptanceItem *item)
{
  g_autofree char *remove = g_strdup_printf (_ ("Remove %s"), item->name);
  g_autofree char *name = g_strdup_printf (_ ("Name: %s"), item->name);
  g_autofree char *sentence =
      g_strdup_printf (_ ("Sentence for %s"), item->name);

  name_state (self->required, item);
  name_state (self->counts, item);
  name_state (self->off, item);
  name_part (self, item->name);
  name_part (self->name, name);
  name_part (self->confirm, sentence);
  name_part (self->remove, remove);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->confirm), item->confirm);
  gtk_widget_set_tooltip_text (self->remove, remove);
}

/* What is being typed stays. */
static void
show_text (GtkEditable *editable, const char *text)
{
  if (!gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (editable)) &&
      !g_str_equal (gtk_editable_get_text (editable), text))
    gtk_editable_set_text (editable, text);
}

/**
 * fair_acceptance_row_show:
 * @self: a row
 * @item: its item as it is now
 * @fields: (element-type GtkStringObject): what may record it, the first one
 *   for nothing
 *
 * Shows another state of the same item.
 */
void
fair_acceptance_row_show (FairAcceptanceRow        *self,
                          const FairAcceptanceItem *item,
                          GListModel               *fields)
{
  GtkToggleButton *state;

  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));
  g_return_if_fail (item != NULL);

  self->showing = TRUE;
  show_text (self->name, item->name);
  show_text (self->confirm, item->confirm);
  state = item->off        ? self->off
          : item->required ? self->required
                           : self->counts;
  gtk_toggle_button_set_active (state, TRUE);
  if (gtk_drop_down_get_model (self->field) != fields)
    gtk_drop_down_set_model (self->field, fields);
  gtk_drop_down_set_selected (self->field, find_field (fields, item));
  gtk_widget_set_visible (GTK_WIDGET (self->field),
                          g_list_model_get_n_items (fields) > 1);
  self->showing = FALSE;
  show_names (self, item);
  if (item->off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "off");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "off");
}

/**
 * fair_acceptance_row_new:
 * @item: what is confirmed
 * @fields: (element-type GtkStringObject): what may record it, the first one
 *   for nothing
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_acceptance_row_new (const FairAcceptanceItem *item, GListModel *fields)
{
  FairAcceptanceRow *self = g_object_new (FAIR_TYPE_ACCEPTANCE_ROW, NULL);

  self->id = g_strdup (item->id);
  fair_acceptance_row_show (self, item, fields);

  return GTK_WIDGET (self);
}

/**
 * fair_acceptance_row_edit:
 * @self: a row
 *
 * Begins to edit its name.
 */
void
fair_acceptance_row_edit (FairAcceptanceRow *self)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (self->name));
  gtk_editable_select_region (self->name, 0, -1);
}

/**
 * fair_acceptance_row_retire:
 * @self: a row that is about to be removed
 *
 * Says nothing from now on: where a text of it is being edited, its removal
 * ends that.
 */
void
fair_acceptance_row_retire (FairAcceptanceRow *self)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));

  self->showing = TRUE;
}

/**
 * fair_acceptance_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its item
 */
const char *
fair_acceptance_row_get_id (FairAcceptanceRow *self)
{
  g_return_val_if_fail (FAIR_IS_ACCEPTANCE_ROW (self), NULL);

  return self->id;
}

static void
take_text (char **target, GtkEditable *editable)
{
  const char *text = gtk_editable_get_text (editable);

  if (fair_text_is_blank (text))
    return;

  g_free (*target);
  *target = g_strdup (text);
}

/* An attribute that this history lacks stays, until another is chosen. */
static void
take_field (FairAcceptanceRow *self, FairAcceptanceItem *item)
{
  GListModel *fields = gtk_drop_down_get_model (self->field);
  guint       chosen = gtk_drop_down_get_selected (self->field);
  g_autoptr (GtkStringObject) field = NULL;

  if (chosen == find_field (fields, item))
    return;

  g_clear_pointer (&item->attribute, g_free);
  field = g_list_model_get_item (fields, chosen);
  if (chosen > 0 && field != NULL)
    item->attribute = g_strdup (gtk_string_object_get_string (field));
}

/**
 * fair_acceptance_row_read:
 * @self: a row
 * @item: what takes over what was edited
 *
 * An empty name or sentence changes nothing.
 */
void
fair_acceptance_row_read (FairAcceptanceRow *self, FairAcceptanceItem *item)
{
  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));
  g_return_if_fail (item != NULL);

  take_text (&item->name, self->name);
  take_text (&item->confirm, self->confirm);
  item->off = gtk_toggle_button_get_active (self->off);
  if (!item->off)
    item->required = gtk_toggle_button_get_active (self->required);
  take_field (self, item);
}

/**
 * fair_acceptance_row_show_known:
 * @self: a row
 * @known: (nullable): what the history knows of its item
 */
void
fair_acceptance_row_show_known (FairAcceptanceRow       *self,
                                const FairChecklistItem *known)
{
  g_autofree char *n = NULL, *share = NULL, *words = NULL;

  g_return_if_fail (FAIR_IS_ACCEPTANCE_ROW (self));

  if (known != NULL && known->recorded)
    {
      n = fair_format_count (known->known);
      share = known->known > 0
                  ? fair_format_percent ((double) known->yes / known->known, 0)
                  : g_strdup ("–");
      /* Translators: for how many leads an answer is known, and the share of
       * those that say yes */
      words = g_strdup_printf (_ ("known for %s, %s yes"), n, share);
    }
  gtk_label_set_text (self->known, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->known), words != NULL);
}
