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

  /* Owned */
  FairCatalog *catalog;
  char        *attribute;

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
  test.op = fair_test_editor_first_operator (attribute->type);
  show_test (self, &test);
  show_leak (self);
  g_signal_emit (self, signals[CHANGED], 0);
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
      g_autofree char *name = fair_data_words_attribute (attribute->name);
      g_autofree char *count = fair_format_count (attribute->known);

      /* Translators: an attribute and how many leads have it */
      gtk_string_list_take (names,
                            g_strdup_printf (_ ("%s · %s"), name, count));
      if (g_str_equal (attribute->name, self->attribute))
        chosen = i;
    }
  if (chosen == GTK_INVALID_LIST_POSITION)
    {
      g_autofree char *name = fair_data_words_attribute (self->attribute);

      /* Translators: an attribute that no lead has */
      gtk_string_list_take (names, g_strdup_printf (_ ("%s · none"), name));
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

static void
fair_leaf_editor_init (FairLeafEditor *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  GtkExpression *name =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->attribute_choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, name));
  gtk_drop_down_set_enable_search (self->attribute_choice, TRUE);
  self->place = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->place), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->attribute_choice), GTK_ALIGN_START);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _ ("Remove this condition"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this condition"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->attribute_choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Attribute"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->attribute_choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  gtk_box_append (GTK_BOX (box), remove);
  self->leak = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->leak, 0);
  gtk_label_set_wrap (self->leak, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->leak), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->leak), FALSE);
  gtk_box_append (GTK_BOX (all), box);
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->leak));
  adw_bin_set_child (ADW_BIN (self), all);
  g_signal_connect_swapped (self->attribute_choice, "notify::selected",
                            G_CALLBACK (on_attribute), self);
  g_signal_connect_swapped (remove, "clicked", G_CALLBACK (on_remove), self);
}

GtkWidget *
fair_leaf_editor_new (FairCatalog *catalog, const FairCondition *leaf)
{
  FairLeafEditor *self = g_object_new (FAIR_TYPE_LEAF_EDITOR, NULL);

  self->catalog = fair_catalog_ref (catalog);
  self->attribute = g_strdup (leaf->attribute);
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
