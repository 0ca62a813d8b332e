/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-trouble.h"

#include <string.h>

#include "app/fair-columns-layout.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairImportTrouble
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkImage        *icon;
  GtkLabel        *title;
  GtkLabel        *words;
  GtkLabel        *text;
  GtkWidget       *of_file;
  GtkWidget       *of_quotes;
  GtkToggleButton *close;
  GtkToggleButton *skip;

  guint showing : 1;
};

G_DEFINE_FINAL_TYPE (FairImportTrouble, fair_import_trouble, ADW_TYPE_BIN)

/* The sentence names the file, as does the title. */
static const char *
skip_name (const char *refusal, const char *name)
{
  g_autofree char *start = g_strconcat (name, ": ", NULL);

  return g_str_has_prefix (refusal, start) ? refusal + strlen (start) : refusal;
}

static void
show_refusal (FairImportTrouble *self, FairImportItem *item)
{
  const char *name = fair_import_item_get_name (item);
  /* Translators: %s is a file */
  g_autofree char *title = g_strdup_printf (_ ("“%s” cannot be read"), name);
  g_autofree char *words =
      g_strdup (skip_name (fair_import_item_get_refusal (item), name));
  g_autofree char *first =
      g_utf8_strup (words, g_utf8_next_char (words) - words);
  g_autofree char *whole = g_strconcat (
      first, *words != '\0' ? g_utf8_next_char (words) : "", ".", NULL);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, whole);
}

static void
show_quotes (FairImportTrouble *self, FairImportItem *item)
{
  const FairOpenQuotes *quotes = fair_import_item_get_quotes (item);
  g_autofree char      *line = fair_format_count ((gint64) quotes->line);
  g_autofree char      *count = fair_format_count ((gint64) quotes->rows);
  /* Translators: %s is the number of a line */
  g_autofree char *title =
      g_strdup_printf (_ ("A quote in line %s never closes"), line);
  g_autoptr (GString) words = g_string_new (NULL);

  if (quotes->heading != NULL)
    g_string_append_printf (
        /* Translators: %s is the heading of a column */
        words, _ ("It opens in column “%s”. "), quotes->heading);
  if (quotes->rows > 1)
    g_string_append_printf (words,
                            ngettext ("%s row is like that. ",
                                      "%s rows are like that. ",
                                      (gulong) quotes->rows),
                            count);
  g_string_append (
      words, quotes->closes
                 ? _ ("What stands behind it in the line is one cell now.")
                 : _ ("The row is left out; the others are fine."));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words->str);
  gtk_label_set_text (self->text, quotes->text);
  gtk_toggle_button_set_active (quotes->closes ? self->close : self->skip,
                                TRUE);
}

static void
on_close (FairImportTrouble *self)
{
  if (!self->showing)
    gtk_widget_activate_action (GTK_WIDGET (self), "sheet.close-quotes", "b",
                                gtk_toggle_button_get_active (self->close));
}

static void
fair_import_trouble_class_init (FairImportTroubleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-trouble.ui");
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, icon);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, title);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, words);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, text);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble,
                                        of_file);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble,
                                        of_quotes);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, close);
  gtk_widget_class_bind_template_child (widget_class, FairImportTrouble, skip);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
}

static void
fair_import_trouble_init (FairImportTrouble *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_import_trouble_show:
 * @self: a card
 * @item: a file
 *
 * Says what is wrong with a file, if anything is.
 */
void
fair_import_trouble_show (FairImportTrouble *self, FairImportItem *item)
{
  gboolean refused, quotes;

  g_return_if_fail (FAIR_IS_IMPORT_TROUBLE (self));
  g_return_if_fail (FAIR_IS_IMPORT_ITEM (item));

  self->showing = TRUE;
  refused = fair_import_item_get_refusal (item) != NULL;
  quotes = !refused && fair_import_item_get_quotes (item)->rows > 0;
  gtk_widget_set_visible (GTK_WIDGET (self), refused || quotes);
  gtk_widget_set_visible (self->of_file, refused);
  gtk_widget_set_visible (self->of_quotes, quotes);
  gtk_widget_set_visible (GTK_WIDGET (self->text), quotes);
  gtk_image_set_from_icon_name (self->icon, refused
                                                ? "dialog-error-symbolic"
                                                : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon),
                               refused ? "warning" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon),
                            refused ? "error" : "warning");
  if (refused)
    show_refusal (self, item);
  else if (quotes)
    show_quotes (self, item);
  self->showing = FALSE;
}
