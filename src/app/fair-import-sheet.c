/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-sheet.h"

#include "app/fair-field-words.h"
#include "app/fair-file-choice.h"
#include "app/fair-chart-style.h"
#include "app/fair-columns-layout.h"
#include "app/fair-import-card.h"
#include "app/fair-import-column-row.h"
#include "app/fair-import-file-row.h"
#include "app/fair-import-form.h"
#include "app/fair-import-options.h"
#include "app/fair-import-trouble.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportSheet
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  AdwWindowTitle    *title;
  GtkButton         *import_button;
  GtkListBox        *files;
  GtkStack          *stack;
  FairImportTrouble *refused;
  FairImportTrouble *trouble;
  GtkLabel          *name;
  GtkDropDown       *kind;
  FairImportForm    *form;
  GtkDropDown       *order;
  GtkWidget         *heading_head;
  GtkWidget         *samples_head;
  GtkWidget         *target_head;
  GtkWidget         *reading_head;
  GtkListBox        *columns;
  FairImportCard    *card;
  FairImportOptions *options;
  GtkSizeGroup      *heading_column;
  GtkSizeGroup      *samples_column;
  GtkSizeGroup      *target_column;
  GtkSizeGroup      *reading_column;

  /* Owned */
  FairImportDesk *desk;
  GPtrArray      *listed;

  guint showing : 1;
};

enum
{
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairImportSheet, fair_import_sheet, ADW_TYPE_WINDOW)

static guint
get_place (FairImportSheet *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->files);

  return row != NULL ? (guint) gtk_list_box_row_get_index (row)
                     : GTK_INVALID_LIST_POSITION;
}

static FairImportItem *
dup_item (FairImportSheet *self)
{
  guint place = get_place (self);

  if (place == GTK_INVALID_LIST_POSITION)
    return NULL;

  return g_list_model_get_item (fair_import_desk_get_items (self->desk), place);
}

static void
on_target_chosen (FairImportColumnRow *row,
                  const char          *target,
                  FairImportSheet     *self)
{
  guint column = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  fair_import_desk_set_target (self->desk, get_place (self), column, target);
}

/* As many rows as there are columns: those that are there stay, so that the
 * focus does. */
static void
fit_rows (FairImportSheet *self, guint n_columns)
{
  FairImportColumnGroups groups = { self->heading_column, self->samples_column,
                                    self->target_column, self->reading_column };
  GtkListBoxRow         *row;
  guint                  n_rows = 0;

  while (gtk_list_box_get_row_at_index (self->columns, (int) n_rows) != NULL)
    n_rows++;
  for (; n_rows < n_columns; n_rows++)
    {
      GtkWidget *added = fair_import_column_row_new (&groups);

      g_signal_connect (added, "target-chosen", G_CALLBACK (on_target_chosen),
                        self);
      gtk_list_box_append (self->columns, added);
    }
  while ((row = gtk_list_box_get_row_at_index (self->columns,
                                               (int) n_columns)) != NULL)
    gtk_list_box_remove (self->columns, GTK_WIDGET (row));
}

static void
show_columns (FairImportSheet *self, FairImportItem *item)
{
  guint            n_columns = fair_import_item_get_n_columns (item);
  guint64          n_rows = fair_import_item_get_n_rows (item);
  g_autofree char *count = fair_format_count ((gint64) n_rows);
  g_autofree char *head =
      g_strdup_printf (ngettext ("Read from its %s row",
                                 "Read from all %s rows", (gulong) n_rows),
                       count);

  gtk_label_set_text (GTK_LABEL (self->reading_head), head);
  fit_rows (self, n_columns);
  for (guint i = 0; i < n_columns; i++)
    fair_import_column_row_show (
        FAIR_IMPORT_COLUMN_ROW (
            gtk_list_box_get_row_at_index (self->columns, (int) i)),
        fair_import_item_get_column (item, i),
        fair_import_item_get_kind (item));
}

static void
show_file (FairImportSheet *self)
{
  g_autoptr (FairImportItem) item = dup_item (self);

  if (item == NULL)
    {
      gtk_stack_set_visible_child_name (
          self->stack,
          fair_import_desk_get_busy (self->desk) ? "reading" : "empty");
      return;
    }
  if (fair_import_item_get_refusal (item) != NULL)
    {
      fair_import_trouble_show (self->refused, item);
      gtk_stack_set_visible_child_name (self->stack, "refused");
      return;
    }

  self->showing = TRUE;
  gtk_label_set_text (self->name, fair_import_item_get_name (item));
  fair_import_form_show (self->form, item, get_place (self));
  fair_import_trouble_show (self->trouble, item);
  gtk_drop_down_set_selected (self->kind, fair_import_item_get_kind (item));
  gtk_drop_down_set_selected (self->order, fair_import_item_get_order (item));
  gtk_widget_set_visible (GTK_WIDGET (self->order),
                          fair_import_item_get_order_matters (item));
  show_columns (self, item);
  gtk_stack_set_visible_child_name (self->stack, "file");
  self->showing = FALSE;
}

/* Where no row of a file comes in, each of them is something to look at. */
static guint64
count_told (const FairFileReport *file)
{
  guint64 told = file->problems->len + file->more_problems;
  guint64 left = file->refused + file->unlinked;

  return left == file->rows ? MAX (told, left) : told;
}

static guint64
count_problems (FairImportSheet *self, FairImportItem *item)
{
  const FairImportReport *report = fair_import_desk_get_report (self->desk);

  for (guint i = 0; report != NULL && i < report->files->len; i++)
    {
      const FairFileReport *file = report->files->pdata[i];

      if (g_str_equal (file->file, fair_import_item_get_name (item)))
        return count_told (file);
    }

  return 0;
}

static void
show_files (FairImportSheet *self)
{
  GListModel    *items = fair_import_desk_get_items (self->desk);
  guint          n_items = g_list_model_get_n_items (items);
  GtkListBoxRow *row;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (FairImportItem) item = g_list_model_get_item (items, i);

      row = gtk_list_box_get_row_at_index (self->files, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (fair_import_file_row_new ());
          gtk_list_box_append (self->files, GTK_WIDGET (row));
        }
      fair_import_file_row_show (
          FAIR_IMPORT_FILE_ROW (row), item, count_problems (self, item),
          fair_import_desk_get_report (self->desk) != NULL);
    }
  while ((row = gtk_list_box_get_row_at_index (self->files, (int) n_items)) !=
         NULL)
    gtk_list_box_remove (self->files, GTK_WIDGET (row));
  if (n_items > 0 && gtk_list_box_get_selected_row (self->files) == NULL)
    gtk_list_box_select_row (self->files,
                             gtk_list_box_get_row_at_index (self->files, 0));
}

static void
show_title (FairImportSheet *self)
{
  guint n_files =
      g_list_model_get_n_items (fair_import_desk_get_items (self->desk));
  guint64          rows = fair_import_desk_count_rows (self->desk);
  g_autofree char *subtitle = NULL, *count = NULL, *action = NULL;

  subtitle =
      g_strdup_printf (ngettext ("%u file, nothing is written yet",
                                 "%u files, nothing is written yet", n_files),
                       n_files);
  adw_window_title_set_subtitle (self->title, n_files > 0 ? subtitle : "");

  count = fair_format_count ((gint64) rows);
  action = rows > 0
               ? g_strdup_printf (ngettext ("_Import %s Row", "_Import %s Rows",
                                            (gulong) rows),
                                  count)
               : g_strdup (_ ("_Import"));
  gtk_button_set_label (self->import_button, action);
  gtk_button_set_use_underline (self->import_button, TRUE);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "sheet.import",
      rows > 0 && fair_import_desk_get_error (self->desk) == NULL &&
          !fair_import_desk_get_importing (self->desk));
}

static void
on_changed (FairImportSheet *self)
{
  gboolean importing = fair_import_desk_get_importing (self->desk);

  show_files (self);
  if (get_place (self) == GTK_INVALID_LIST_POSITION)
    show_file (self);
  show_title (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !importing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->options), !importing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.add", !importing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.remove", !importing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.replace",
                                 !importing);
}

static gboolean
is_in_trouble (FairImportItem *item)
{
  return fair_import_item_get_refusal (item) != NULL ||
         fair_import_item_get_quotes (item) != NULL;
}

/* A file that comes to others and asks for something is shown, as it would not
 * be noticed at the end of the list. */
static void
show_newcomer (FairImportSheet *self)
{
  GListModel *items = fair_import_desk_get_items (self->desk);
  gboolean    first = self->listed->len == 0;
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->listed);

  self->listed = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (FairImportItem) item = g_list_model_get_item (items, i);
      const char *name = fair_import_item_get_name (item);

      g_ptr_array_add (self->listed, g_strdup (name));
      if (!first && is_in_trouble (item) &&
          !g_ptr_array_find_with_equal_func (before, name, g_str_equal, NULL))
        gtk_list_box_select_row (
            self->files, gtk_list_box_get_row_at_index (self->files, (int) i));
    }
}

/* What was read is shown at once; what is asked for in the meantime stands in
 * the rows already. */
static void
on_items_changed (FairImportSheet *self)
{
  show_files (self);
  show_newcomer (self);
  show_file (self);
}

static void
on_imported (FairImportSheet *self)
{
  guint64          rows = fair_import_desk_count_rows (self->desk);
  g_autofree char *count = fair_format_count ((gint64) rows);
  g_autofree char *words = g_strdup_printf (
      ngettext ("Imported %s row", "Imported %s rows", (gulong) rows), count);

  g_signal_emit (self, signals[IMPORTED], 0, words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_file_selected (FairImportSheet *self)
{
  if (self->desk != NULL)
    show_file (self);
}

static void
on_kind (FairImportSheet *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  if (!self->showing && self->desk != NULL && kind < FAIR_N_KINDS &&
      get_place (self) != GTK_INVALID_LIST_POSITION)
    fair_import_desk_set_kind (self->desk, get_place (self), kind);
}

static void
on_order (FairImportSheet *self)
{
  guint order = gtk_drop_down_get_selected (self->order);

  if (!self->showing && self->desk != NULL &&
      order <= FAIR_DATE_ORDER_MONTH_FIRST &&
      get_place (self) != GTK_INVALID_LIST_POSITION)
    fair_import_desk_set_order (self->desk, get_place (self), order);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportSheet) self = FAIR_IMPORT_SHEET (user_data);
  g_autoptr (GListModel) files = fair_file_choice_finish_list (result, NULL);

  if (files != NULL)
    fair_import_sheet_add_files (self, files);
}

static void
add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_file_choice_run_async (GTK_WINDOW (widget), FAIR_FILE_CHOICE_TABLES,
                              NULL, on_chosen, g_object_ref (widget));
}

static void
remove_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairImportSheet *self = FAIR_IMPORT_SHEET (widget);

  if (get_place (self) != GTK_INVALID_LIST_POSITION)
    fair_import_desk_remove (self->desk, get_place (self));
}

/* The other file comes first: who chooses none keeps what there is. */
static void
on_replaced (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairImportSheet) self = FAIR_IMPORT_SHEET (user_data);
  g_autoptr (GListModel) files = fair_file_choice_finish_list (result, NULL);

  if (files == NULL || self->desk == NULL)
    return;

  remove_file (GTK_WIDGET (self), "sheet.remove", NULL);
  fair_import_sheet_add_files (self, files);
}

static void
replace_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_file_choice_run_async (GTK_WINDOW (widget), FAIR_FILE_CHOICE_TABLES,
                              NULL, on_replaced, g_object_ref (widget));
}

static void
close_quotes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairImportSheet *self = FAIR_IMPORT_SHEET (widget);

  if (get_place (self) != GTK_INVALID_LIST_POSITION)
    fair_import_desk_close_quotes (self->desk, get_place (self),
                                   g_variant_get_boolean (parameter));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  fair_import_desk_import (FAIR_IMPORT_SHEET (widget)->desk);
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* What is not on this computer is listed as what cannot be read. */
static void
add_file (FairImportSheet *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    path = g_file_get_parse_name (file);
  fair_import_desk_add_path (self->desk, path);
}

static gboolean
on_drop (FairImportSheet *self, const GValue *value)
{
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    add_file (self, l->data);

  return TRUE;
}

static void
fair_import_sheet_dispose (GObject *object)
{
  FairImportSheet *self = FAIR_IMPORT_SHEET (object);

  if (self->desk != NULL)
    fair_import_desk_close (self->desk);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->listed, g_ptr_array_unref);

  G_OBJECT_CLASS (fair_import_sheet_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, title);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, import_button);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, files);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, stack);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, refused);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, trouble);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, name);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, kind);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, form);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, order);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, heading_head);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, samples_head);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, target_head);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, reading_head);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, columns);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, card);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, options);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, heading_column);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, samples_column);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, target_column);
  gtk_widget_class_bind_template_child (widget_class, FairImportSheet, reading_column);
  gtk_widget_class_bind_template_callback (widget_class, on_file_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_order);
}
/* clang-format on */

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sheet.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "sheet.remove", NULL,
                                   remove_file);
  gtk_widget_class_install_action (widget_class, "sheet.replace", NULL,
                                   replace_file);
  gtk_widget_class_install_action (widget_class, "sheet.close-quotes", "b",
                                   close_quotes);
  gtk_widget_class_install_action (widget_class, "sheet.import", NULL, import);
  gtk_widget_class_install_action (widget_class, "sheet.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return,
                                       GDK_CONTROL_MASK, "sheet.import", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "sheet.cancel", NULL);
}

static void
fair_import_sheet_class_init (FairImportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_sheet_dispose;

  signals[IMPORTED] =
      g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_IMPORT_CARD);
  g_type_ensure (FAIR_TYPE_IMPORT_FORM);
  g_type_ensure (FAIR_TYPE_IMPORT_OPTIONS);
  g_type_ensure (FAIR_TYPE_IMPORT_TROUBLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-sheet.ui");
  bind_children (widget_class);
  install_actions (widget_class);
}

static void
fair_import_sheet_init (FairImportSheet *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  GtkDropTarget *drops =
      gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->listed = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < FAIR_N_KINDS; i++)
    gtk_string_list_append (kinds, fair_field_words_get_kind (i));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  gtk_size_group_add_widget (self->heading_column, self->heading_head);
  gtk_size_group_add_widget (self->samples_column, self->samples_head);
  gtk_size_group_add_widget (self->target_column, self->target_head);
  gtk_size_group_add_widget (self->reading_column, self->reading_head);
  g_signal_connect_swapped (drops, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drops));
}

/* Larger text needs a larger sheet, up to the size of the window below. */
static void
grow (FairImportSheet *self, GtkWidget *parent)
{
  double scale = fair_chart_style_get_text_scale (GTK_WIDGET (self));
  int    width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (
      GTK_WINDOW (self),
      CLAMP ((int) (width * scale), width,
             MAX (width, gtk_widget_get_width (parent))),
      CLAMP ((int) (height * scale), height,
             MAX (height, gtk_widget_get_height (parent))));
}

/**
 * fair_import_sheet_new:
 * @parent: (nullable): the window it stands over
 * @workshop: what is imported into
 *
 * Returns: (transfer none): a sheet without files, not yet presented
 */
FairImportSheet *
fair_import_sheet_new (GtkWindow *parent, FairWorkshop *workshop)
{
  FairImportSheet *self;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  self = g_object_new (FAIR_TYPE_IMPORT_SHEET, "transient-for", parent, NULL);
  if (parent != NULL)
    grow (self, GTK_WIDGET (parent));
  self->desk = fair_import_desk_new (workshop);
  fair_import_card_set_desk (self->card, self->desk);
  fair_import_form_set_desk (self->form, self->desk);
  fair_import_options_set_desk (self->options, self->desk);
  g_signal_connect_object (self->desk, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (fair_import_desk_get_items (self->desk),
                           "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "imported", G_CALLBACK (on_imported),
                           self, G_CONNECT_SWAPPED);
  on_changed (self);

  return self;
}

/**
 * fair_import_sheet_add_files:
 * @self: a sheet
 * @files: #GFile objects
 */
void
fair_import_sheet_add_files (FairImportSheet *self, GListModel *files)
{
  g_return_if_fail (FAIR_IS_IMPORT_SHEET (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  for (guint i = 0; self->desk != NULL && i < g_list_model_get_n_items (files);
       i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_file (self, file);
    }
}

FairImportDesk *
fair_import_sheet_get_desk (FairImportSheet *self)
{
  g_return_val_if_fail (FAIR_IS_IMPORT_SHEET (self), NULL);

  return self->desk;
}
