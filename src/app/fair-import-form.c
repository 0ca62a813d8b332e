/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-form.h"

#include "base/fair-i18n.h"

static const char delimiters[] = { 0, ',', ';', '\t', '|' };

/* Names that iconv knows; the first stands for what is found out. */
static const char *const encodings[] = {
  NULL,         "UTF-8",       "Windows-1252", "ISO-8859-1",
  "ISO-8859-2", "ISO-8859-15", "Windows-1250", "Windows-1251",
  "UTF-16LE",   "UTF-16BE",    "Shift_JIS",    "GB18030",
};

struct _FairImportForm
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkMenuButton *button;
  GtkDropDown   *delimiter;
  GtkDropDown   *encoding;
  GtkDropDown   *table;
  GtkWidget     *rows[3];

  /* Owned */
  FairImportDesk *desk;
  FairImportItem *item;

  guint    place;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FairImportForm, fair_import_form, ADW_TYPE_BIN)

static void
on_chosen (FairImportForm *self)
{
  guint       delimiter = gtk_drop_down_get_selected (self->delimiter);
  guint       encoding = gtk_drop_down_get_selected (self->encoding);
  guint       table = gtk_drop_down_get_selected (self->table);
  GPtrArray  *tables;
  const char *name = NULL;

  if (self->showing || self->desk == NULL || self->item == NULL)
    return;

  tables = fair_import_item_get_tables (self->item);
  if (tables != NULL && table > 0 && table <= tables->len)
    name = g_ptr_array_index (tables, table - 1);
  fair_import_desk_set_form (
      self->desk, self->place,
      delimiter < G_N_ELEMENTS (delimiters) ? delimiters[delimiter] : 0,
      encoding < G_N_ELEMENTS (encodings) ? encodings[encoding] : NULL, name);
}

static GtkDropDown *
add_row (FairImportForm    *self,
         GtkWidget         *box,
         guint              place,
         const char        *words,
         const char *const *choices)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *choice = gtk_drop_down_new_from_strings (choices);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (on_chosen),
                            self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), choice);
  gtk_box_append (GTK_BOX (box), row);
  self->rows[place] = row;

  return GTK_DROP_DOWN (choice);
}

static void
fair_import_form_dispose (GObject *object)
{
  FairImportForm *self = FAIR_IMPORT_FORM (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (fair_import_form_parent_class)->dispose (object);
}

static void
fair_import_form_class_init (FairImportFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fair_import_form_dispose;
}

static void
fair_import_form_init (FairImportForm *self)
{
  const char *const between[] = { _ ("Found out"), _ ("Comma"), _ ("Semicolon"),
                                  _ ("Tab"),       _ ("Pipe"),  NULL };
  const char       *names[G_N_ELEMENTS (encodings) + 1] = { _ ("Found out") };
  const char *const none[] = { NULL };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget        *popover = gtk_popover_new ();

  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    names[i] = encodings[i];
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  self->delimiter = add_row (self, box, 0, _ ("Between the cells"), between);
  self->encoding = add_row (self, box, 1, _ ("Encoding"), names);
  self->table = add_row (self, box, 2, _ ("Sheet"), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               _ ("How the file is read"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * fair_import_form_set_desk:
 * @self: a form
 * @desk: what is told of a choice
 */
void
fair_import_form_set_desk (FairImportForm *self, FairImportDesk *desk)
{
  g_return_if_fail (FAIR_IS_IMPORT_FORM (self));

  g_set_object (&self->desk, desk);
}

static void
show_tables (FairImportForm *self, GPtrArray *tables)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *chosen = fair_import_item_get_table (self->item);
  guint       selected = 0;

  gtk_string_list_append (names, _ ("Found out"));
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      gtk_string_list_append (names, g_ptr_array_index (tables, i));
      if (g_strcmp0 (chosen, g_ptr_array_index (tables, i)) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->table, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->table, selected);
  gtk_widget_set_visible (self->rows[2], tables != NULL && tables->len > 1);
}

/**
 * fair_import_form_show:
 * @self: a form
 * @item: a file
 * @place: its place
 *
 * Shows how a file is read.
 */
void
fair_import_form_show (FairImportForm *self, FairImportItem *item, guint place)
{
  g_autofree char *words = NULL;
  const char      *encoding;
  GPtrArray       *tables;
  gboolean         is_text;
  guint            selected = 0;

  g_return_if_fail (FAIR_IS_IMPORT_FORM (self));
  g_return_if_fail (FAIR_IS_IMPORT_ITEM (item));

  self->showing = TRUE;
  g_set_object (&self->item, item);
  self->place = place;
  words = fair_import_item_dup_form (item);
  tables = fair_import_item_get_tables (item);
  encoding = fair_import_item_get_said_encoding (item);
  is_text = fair_import_item_get_is_text (item);
  gtk_menu_button_set_label (self->button, words);
  gtk_widget_set_visible (self->rows[0], is_text);
  gtk_widget_set_visible (self->rows[1], is_text);
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    if (delimiters[i] == fair_import_item_get_said_delimiter (item))
      gtk_drop_down_set_selected (self->delimiter, i);
  for (guint i = 1; i < G_N_ELEMENTS (encodings); i++)
    if (g_strcmp0 (encodings[i], encoding) == 0)
      selected = i;
  gtk_drop_down_set_selected (self->encoding, selected);
  show_tables (self, tables);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button),
                            is_text || (tables != NULL && tables->len > 1));
  self->showing = FALSE;
}
