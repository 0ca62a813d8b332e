/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-table-dialog.h"

/* Of no more characters: “1,234 (12.3–45.6%)” is one number */
#define LONGEST_NUMBER 32

struct _FairTableDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkColumnView *view;

  /* Owned */
  FairTable *table;
};

G_DEFINE_FINAL_TYPE (FairTableDialog, fair_table_dialog, ADW_TYPE_WINDOW)

static guint
row_of (GtkListItem *item)
{
  return gtk_list_item_get_position (item);
}

static gboolean
is_number (const char *words)
{
  return strpbrk (words, "0123456789") != NULL &&
         g_utf8_strlen (words, -1) <= LONGEST_NUMBER;
}

/* Numbers stand at the end of their column and in one line; words begin at its
 * start and take as many lines as they need. */
static gboolean
has_words (const FairTable *table, guint column)
{
  guint n_rows = fair_table_get_n_rows (table);
  guint n_words = 0;
  guint n_numbers = 0;

  if (column == 0)
    return TRUE;

  for (guint row = 0; row < n_rows; row++)
    {
      const char *words = fair_table_get_cell (table, row, column);

      if (words == NULL || *words == '\0')
        continue;
      if (is_number (words))
        n_numbers++;
      else
        n_words++;
    }

  return n_words > n_numbers;
}

static void
set_up_words (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
set_up_number (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  column)
{
  GtkWidget       *label = gtk_list_item_get_child (item);
  FairTableDialog *self =
      g_object_get_data (G_OBJECT (factory), "fair-table-dialog");
  const char *words = fair_table_get_cell (self->table, row_of (item),
                                           GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (label), words != NULL ? words : "");
}

static void
add_column (FairTableDialog *self, guint index)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), "fair-table-dialog", self);
  g_signal_connect (factory, "setup",
                    has_words (self->table, index) ? G_CALLBACK (set_up_words)
                                                   : G_CALLBACK (set_up_number),
                    GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell),
                    GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (
      fair_table_get_column (self->table, index), factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static void
show_table (FairTableDialog *self)
{
  guint n_rows = fair_table_get_n_rows (self->table);
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GtkStringObject) row = gtk_string_object_new ("");
  g_autoptr (GPtrArray) same = g_ptr_array_new ();

  for (guint i = 0; i < fair_table_get_n_columns (self->table); i++)
    add_column (self, i);

  /* The rows have no text of their own: a cell reads the table. */
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (same, row);
  g_list_store_splice (rows, 0, 0, same->pdata, same->len);
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_no_selection_new (
                                 G_LIST_MODEL (g_steal_pointer (&rows)))));
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairTableDialog *self = FAIR_TABLE_DIALOG (widget);
  g_autofree char *csv = fair_table_to_csv (self->table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
}

static void
fair_table_dialog_finalize (GObject *object)
{
  g_clear_pointer (&FAIR_TABLE_DIALOG (object)->table, fair_table_free);

  G_OBJECT_CLASS (fair_table_dialog_parent_class)->finalize (object);
}

static void
fair_table_dialog_class_init (FairTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_table_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairTableDialog, view);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_table_dialog_init (FairTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_table_dialog_present:
 * @parent: a widget of the window that it belongs to
 * @title: (nullable): what the numbers are
 * @table: (transfer full): the numbers
 */
void
fair_table_dialog_present (GtkWidget  *parent,
                           const char *title,
                           FairTable  *table)
{
  FairTableDialog *self;
  GtkRoot         *root;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (table != NULL);

  root = gtk_widget_get_root (parent);
  self = g_object_new (FAIR_TYPE_TABLE_DIALOG, "title", title, "transient-for",
                       GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->table = table;
  show_table (self);
  gtk_window_present (GTK_WINDOW (self));
}
