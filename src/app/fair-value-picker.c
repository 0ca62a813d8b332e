/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-value-picker.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairValuePicker
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton  *button;
  GtkPopover     *popover;
  GtkSearchEntry *search;
  GtkListView    *list;
  GtkButton      *take;

  /* Owned */
  GtkStringList   *texts;
  GtkStringFilter *filter;
  GHashTable      *counts;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairValuePicker, fair_value_picker, ADW_TYPE_BIN)

static GListModel *
get_model (FairValuePicker *self)
{
  return G_LIST_MODEL (gtk_list_view_get_model (self->list));
}

static void
pick (FairValuePicker *self, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[PICKED], 0, text);
}

static void
on_activate (FairValuePicker *self, guint position)
{
  g_autoptr (GtkStringObject) item =
      g_list_model_get_item (get_model (self), position);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;

  text = g_strdup (gtk_string_object_get_string (item));
  pick (self, text);
}

static void
on_take (FairValuePicker *self)
{
  g_autofree char *text =
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  pick (self, text);
}

static void
on_search_activate (FairValuePicker *self)
{
  if (g_list_model_get_n_items (get_model (self)) == 1)
    on_activate (self, 0);
  else
    on_take (self);
}

static void
on_search (FairValuePicker *self)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *words = NULL;

  gtk_string_filter_set_search (self->filter, text);
  /* Translators: a button; %s is what was typed */
  words = g_strdup_printf (_ ("Use “%s”"), text);
  gtk_button_set_label (self->take, words);
  gtk_widget_set_visible (GTK_WIDGET (self->take),
                          *text != '\0' &&
                              !g_hash_table_contains (self->counts, text));
}

static void
on_shown (FairValuePicker *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0.0F);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer counts)
{
  GtkWidget  *box = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (
      GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
  g_autofree char *count =
      fair_format_count (GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), text);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), count);
}

static void
fair_value_picker_dispose (GObject *object)
{
  FairValuePicker *self = FAIR_VALUE_PICKER (object);

  g_clear_object (&self->texts);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->counts, g_hash_table_unref);

  G_OBJECT_CLASS (fair_value_picker_parent_class)->dispose (object);
}

static void
fair_value_picker_class_init (FairValuePickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_value_picker_dispose;
  signals[PICKED] =
      g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-value-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, FairValuePicker, button);
  gtk_widget_class_bind_template_child (widget_class, FairValuePicker, popover);
  gtk_widget_class_bind_template_child (widget_class, FairValuePicker, search);
  gtk_widget_class_bind_template_child (widget_class, FairValuePicker, list);
  gtk_widget_class_bind_template_child (widget_class, FairValuePicker, take);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
}

static void
fair_value_picker_init (FairValuePicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered;
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->texts = gtk_string_list_new (NULL);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->filter = gtk_string_filter_new (
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_widget_init_template (GTK_WIDGET (self));

  filtered =
      gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->texts)),
                                 GTK_FILTER (g_object_ref (self->filter)));
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (filtered)));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_data (
      factory, "bind", G_CALLBACK (on_bind), g_hash_table_ref (self->counts),
      (GClosureNotify) (void (*) (void)) g_hash_table_unref, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (factory);
}

/**
 * fair_value_picker_new:
 * @values: (nullable) (element-type FairCatalogValue): what to pick from
 * @label: what is picked, for a screen reader
 *
 * Returns: (transfer floating): a picker
 */
GtkWidget *
fair_value_picker_new (GPtrArray *values, const char *label)
{
  FairValuePicker *self = g_object_new (FAIR_TYPE_VALUE_PICKER, NULL);

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const FairCatalogValue *value = g_ptr_array_index (values, i);

      gtk_string_list_append (self->texts, value->text);
      g_hash_table_insert (self->counts, g_strdup (value->text),
                           GUINT_TO_POINTER (value->count));
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * fair_value_picker_set_first:
 * @self: a picker
 * @first: whether nothing is chosen yet
 *
 * The button then says in words what it is for.
 */
void
fair_value_picker_set_first (FairValuePicker *self, gboolean first)
{
  g_return_if_fail (FAIR_IS_VALUE_PICKER (self));

  if (first)
    gtk_menu_button_set_label (self->button, _ ("Choose…"));
  else
    gtk_menu_button_set_icon_name (self->button, "list-add-symbolic");
}
