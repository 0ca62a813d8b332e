/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-file-row.h"

#include "app/fair-field-words.h"
#include "app/fair-list-rows.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportFileRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel *name;
  GtkLabel *detail;
  GtkLabel *count;
  GtkImage *icon;
};

G_DEFINE_FINAL_TYPE (FairImportFileRow,
                     fair_import_file_row,
                     GTK_TYPE_LIST_BOX_ROW)

static gboolean
fair_import_file_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return !fair_list_rows_passes (GTK_LIST_BOX_ROW (widget), direction) &&
         GTK_WIDGET_CLASS (fair_import_file_row_parent_class)
             ->focus (widget, direction);
}

static void
fair_import_file_row_class_init (FairImportFileRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = fair_import_file_row_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-file-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FairImportFileRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairImportFileRow,
                                        detail);
  gtk_widget_class_bind_template_child (widget_class, FairImportFileRow, count);
  gtk_widget_class_bind_template_child (widget_class, FairImportFileRow, icon);
}

static void
fair_import_file_row_init (FairImportFileRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
fair_import_file_row_new (void)
{
  return g_object_new (FAIR_TYPE_IMPORT_FILE_ROW, NULL);
}

/**
 * fair_import_file_row_show:
 * @self: a row
 * @item: the file
 * @n_problems: how many things in it are to be looked at
 * @tried: whether it is known what would become of it
 */
void
fair_import_file_row_show (FairImportFileRow *self,
                           FairImportItem    *item,
                           guint64            n_problems,
                           gboolean           tried)
{
  const char *refusal = fair_import_item_get_refusal (item);
  gboolean    unknown = fair_import_item_get_kind (item) == FAIR_KIND_UNKNOWN;
  g_autofree char *detail = NULL, *count = NULL, *words = NULL, *spoken = NULL;

  g_return_if_fail (FAIR_IS_IMPORT_FILE_ROW (self));

  detail =
      refusal != NULL
          ? g_strdup (_ ("Refused"))
          : fair_field_words_count_rows (fair_import_item_get_kind (item),
                                         fair_import_item_get_n_rows (item));
  count = fair_format_count ((gint64) n_problems);
  words =
      g_strdup_printf (ngettext ("%s thing to look at", "%s things to look at",
                                 (gulong) n_problems),
                       count);
  gtk_label_set_text (self->name, fair_import_item_get_name (item));
  gtk_label_set_text (self->detail, detail);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), words);
  gtk_widget_set_visible (GTK_WIDGET (self->count),
                          refusal == NULL && n_problems > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->icon),
                          refusal != NULL || unknown ||
                              (tried && n_problems == 0));
  gtk_image_set_from_icon_name (self->icon,
                                refusal != NULL ? "dialog-error-symbolic"
                                : unknown       ? "dialog-question-symbolic"
                                                : "object-select-symbolic");
  if (refusal != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->icon), "error");

  spoken =
      g_strdup_printf ("%s, %s%s%s", fair_import_item_get_name (item), detail,
                       n_problems > 0 ? ", " : "", n_problems > 0 ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
