/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app-look.h"

/* What a screen reader says of a control: every one has a name, which is not
 * the name of its type, and no two of a kind in one window have the same. */

/* Parts of GTK's own widgets are theirs to name. */
static gboolean
is_part (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_WINDOW) != NULL ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget");
}

/* Those in which a part takes the focus; rows are read also where they take
 * none. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_FLOW_BOX_CHILD (widget);
}

static gboolean
needs_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!gtk_widget_get_mapped (widget) ||
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
          GTK_ACCESSIBLE_ROLE_GENERIC ||
      (!gtk_widget_get_focusable (widget) && !is_whole (widget)))
    return FALSE;
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_TEXT (widget) ||
      (parent != NULL && is_part (parent)))
    return FALSE;

  return !GTK_IS_LABEL (widget) ||
         gtk_label_get_selectable (GTK_LABEL (widget));
}

/* GTK tells a property only to whom guesses it wrong, and then in quotes. */
static char *
dup_label (GtkWidget *widget)
{
  g_autofree char *told = NULL;
  gsize            length;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                         GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;

  told = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\1");
  g_assert_nonnull (told);
  length = strlen (told);
  if (length >= 2 && told[0] == '"' && told[length - 1] == '"')
    return g_strndup (told + 1, length - 2);

  return g_steal_pointer (&told);
}

static void
add_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                            gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_words (child, words);
}

/* What labels it: within itself, or beside it. */
static char *
dup_labeller (GtkWidget *widget)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GList) beside = gtk_widget_list_mnemonic_labels (widget);

  if (ADW_IS_PREFERENCES_ROW (widget))
    g_string_assign (
        words, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (beside != NULL)
    add_words (beside->data, words);
  else
    add_words (widget, words);

  return g_string_free (words, FALSE);
}

/* What is read of a control; nothing where GTK would read its type. */
static char *
dup_name (GtkWidget *widget)
{
  char *label = dup_label (widget);

  if (label != NULL)
    return label;
  if (GTK_IS_MENU_BUTTON (widget))
    return g_strdup (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)));
  if (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
      (GTK_IS_BUTTON (widget) &&
       gtk_button_get_label (GTK_BUTTON (widget)) != NULL))
    return dup_labeller (widget);

  return NULL;
}

static void
complain (const char *what, GtkWidget *widget, const char *name)
{
  g_test_message ("%s: %s “%s” in %s", what, G_OBJECT_TYPE_NAME (widget),
                  name != NULL ? name : "",
                  G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  g_test_fail ();
}

/* Rows of a list may be alike, as the leads are whom they name, and so may
 * texts; a list may be called what one within it is. */
static gboolean
must_differ (GtkWidget *widget)
{
  return !GTK_IS_LIST_BOX_ROW (widget) && !GTK_IS_LABEL (widget) &&
         !GTK_IS_LIST_BOX (widget) && !GTK_IS_FLOW_BOX (widget);
}

static void
check_name (GtkWidget *widget, GHashTable *names)
{
  g_autofree char *name = dup_name (widget);
  char            *key;

  if (name == NULL || *g_strstrip (name) == '\0' ||
      g_type_from_name (name) != 0)
    {
      complain ("no name", widget, name);
      return;
    }
  if (!must_differ (widget))
    return;

  key = g_strdup_printf ("%s %s", G_OBJECT_TYPE_NAME (widget), name);
  if (!g_hash_table_add (names, key))
    complain ("named like another", widget, name);
}

static void
check (GtkWidget *widget, GHashTable *names)
{
  if (needs_name (widget))
    check_name (widget, names);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child, names);
}

/* Checks what is on the screen of a window, or of a part of it. */
void
app_look_check_names (GtkWidget *widget)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check (widget, names);
}
