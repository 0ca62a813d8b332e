/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-leaf-editor.h"

#include "app/fair-data-words.h"
#include "app/fair-leak-words.h"
#include "app/fair-test-editor.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairLeafEditor
{
  AdwBin parent_instance;

  /* Owned by the tree of widgets */
  GtkDropDown    *attribute_choice;
  AdwBin         *place;
  FairTestEditor *test;
  GtkLabel       *leak;
  GtkWidget      *remove;

  /* Owned */
  FairCatalog *catalog;
  char        *attribute;
  JsonObject  *extra;

  guint showing : 1;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairLeafEditor, fair_leaf_editor, ADW_TYPE_BIN)

static void
on_test (FairLeafEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_remove (FairLeafEditor *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
name_remove (FairLeafEditor *self, const char *attribute)
{
  /* Translators: a button; %s is an attribute, such as Industry */
  g_autofree char *words =
      g_strdup_printf (_ ("Remove the condition on %s"), attribute);

  gtk_widget_set_tooltip_text (self->remove, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_test (FairLeafEditor *self, const FairTest *test)
{
  const FairCatalogAttribute *known =
      fair_catalog_find (self->catalog, self->attribute);
  g_autofree char *name = fair_data_words_attribute (self->attribute);
  GtkWidget       *editor =
      fair_test_editor_new (known != NULL ? known->type : FAIR_COLUMN_TEXT,
                            known != NULL ? known->values : NULL, test, name);

  self->test = FAIR_TEST_EDITOR (editor);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (on_test), self);
  adw_bin_set_child (self->place, editor);
  name_remove (self, name);
}

static void
show_leak (FairLeafEditor *self)
{
  const FairLeak *leak =
      fair_leak_words_find_one (self->catalog, self->attribute);
  g_autofree char *note = leak != NULL ? fair_leak_words_note (leak) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->leak), leak != NULL);
  gtk_label_set_text (self->leak, note != NULL ? note : "");
  gtk_widget_remove_css_class (GTK_WIDGET (self->leak), "look-at");
  gtk_widget_remove_css_class (GTK_WIDGET (self->leak), "dim-label");
  if (leak != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->leak),
                              fair_leak_words_asks (leak) ? "look-at"
                                                          : "dim-label");
}

static void
on_attribute (FairLeafEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (self->attribute_choice);
  const FairCatalogAttribute *attribute;
  FairTest                    test = { 0 };

  if (self->showing || chosen >= self->catalog->attributes->len)
    return;

  attribute = g_ptr_array_index (self->catalog->attributes, chosen);
  if (g_str_equal (attribute->name, self->attribute))
    return;

  g_free (self->attribute);
  self->attribute = g_strdup (attribute->name);
  fair_test_editor_begin (&test, attribute->type);
  show_test (self, &test);
  show_leak (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What the row of an attribute says besides its name. */
static char *
dup_known (FairLeafEditor *self, guint n)
{
  const FairCatalogAttribute *attribute;

  if (n >= self->catalog->attributes->len)
    /* Translators: of an attribute: no lead has it */
    return g_strdup (_ ("none"));

  attribute = g_ptr_array_index (self->catalog->attributes, n);

  return fair_format_count (attribute->known);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *known = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0.0F);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (known, "dim-label");
  gtk_widget_add_css_class (known, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), known);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (FairLeafEditor           *self,
         GtkListItem              *item,
         GtkSignalListItemFactory *factory)
{
  GtkWidget       *box = gtk_list_item_get_child (item);
  GListModel      *names = gtk_drop_down_get_model (self->attribute_choice);
  GtkStringObject *name = gtk_list_item_get_item (item);
  guint            n = 0;
  g_autofree char *known = NULL;

  /* A search leaves rows out, so that its place is no index. */
  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (names, i);

      if (other == G_OBJECT (name))
        n = i;
    }
  known = dup_known (self, n);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)),
                      gtk_string_object_get_string (name));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), known);
}

static void
show_attributes (FairLeafEditor *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;
  guint n = self->catalog->attributes->len;

  for (guint i = 0; i < n; i++)
    {
      const FairCatalogAttribute *attribute =
          g_ptr_array_index (self->catalog->attributes, i);

      gtk_string_list_take (names, fair_data_words_attribute (attribute->name));
      if (g_str_equal (attribute->name, self->attribute))
        chosen = i;
    }
  if (chosen == GTK_INVALID_LIST_POSITION)
    {
      gtk_string_list_take (names, fair_data_words_attribute (self->attribute));
      chosen = n;
    }
  gtk_drop_down_set_model (self->attribute_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->attribute_choice, chosen);
}

static void
fair_leaf_editor_finalize (GObject *object)
{
  FairLeafEditor *self = FAIR_LEAF_EDITOR (object);

  g_clear_pointer (&self->catalog, fair_catalog_unref);
  g_clear_pointer (&self->extra, json_object_unref);
  g_free (self->attribute);

  G_OBJECT_CLASS (fair_leaf_editor_parent_class)->finalize (object);
}

static void
fair_leaf_editor_class_init (FairLeafEditorClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_leaf_editor_finalize;
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_remove (FairLeafEditor *self)
{
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);

  return remove;
}

static void
set_up_choice (FairLeafEditor *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->attribute_choice = GTK_DROP_DOWN (gtk_drop_down_new (
      NULL,
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->attribute_choice, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self,
                           G_CONNECT_SWAPPED);
  gtk_drop_down_set_list_factory (self->attribute_choice, factory);
  gtk_widget_set_valign (GTK_WIDGET (self->attribute_choice), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->attribute_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Attribute"), -1);
  g_signal_connect_swapped (self->attribute_choice, "notify::selected",
                            G_CALLBACK (on_attribute), self);
}

static void
fair_leaf_editor_init (FairLeafEditor *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  set_up_choice (self);
  self->place = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->attribute_choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  self->remove = new_remove (self);
  gtk_box_append (GTK_BOX (box), self->remove);
  self->leak = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->leak, 0);
  gtk_label_set_wrap (self->leak, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->leak), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->leak), FALSE);
  gtk_box_append (GTK_BOX (all), box);
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->leak));
  adw_bin_set_child (ADW_BIN (self), all);
}

GtkWidget *
fair_leaf_editor_new (FairCatalog *catalog, const FairCondition *leaf)
{
  FairLeafEditor *self = g_object_new (FAIR_TYPE_LEAF_EDITOR, NULL);

  self->catalog = fair_catalog_ref (catalog);
  self->attribute = g_strdup (leaf->attribute);
  self->extra = leaf->extra != NULL ? json_object_ref (leaf->extra) : NULL;
  self->showing = TRUE;
  show_attributes (self);
  show_test (self, &leaf->test);
  show_leak (self);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}

/**
 * fair_leaf_editor_dup:
 * @self: an editor
 *
 * Returns: (transfer full): the condition as it stands
 */
FairCondition *
fair_leaf_editor_dup (FairLeafEditor *self)
{
  FairCondition *leaf;

  g_return_val_if_fail (FAIR_IS_LEAF_EDITOR (self), NULL);

  leaf = fair_condition_new_leaf (self->attribute, FAIR_OPERATOR_IS_KNOWN);
  fair_test_editor_get (self->test, &leaf->test);
  if (self->extra != NULL)
    leaf->extra = json_object_ref (self->extra);

  return leaf;
}

gboolean
fair_leaf_editor_is_complete (FairLeafEditor *self)
{
  g_return_val_if_fail (FAIR_IS_LEAF_EDITOR (self), FALSE);

  return fair_test_editor_is_complete (self->test);
}

char *
fair_leaf_editor_dup_name (FairLeafEditor *self)
{
  g_return_val_if_fail (FAIR_IS_LEAF_EDITOR (self), NULL);

  return fair_data_words_attribute (self->attribute);
}

/**
 * fair_leaf_editor_set_count:
 * @self: an editor
 * @leads: how many leads in scope meet it, or -1 while that is not known
 */
void
fair_leaf_editor_set_count (FairLeafEditor *self, int leads)
{
  g_autofree char *count = NULL, *words = NULL;

  g_return_if_fail (FAIR_IS_LEAF_EDITOR (self));

  if (leads >= 0)
    {
      count = fair_format_count ((guint) leads);
      words = g_strdup_printf (ngettext ("%s lead", "%s leads", (gulong) leads),
                               count);
    }
  fair_test_editor_set_note (self->test, words);
}
