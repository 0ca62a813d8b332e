/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-words.h"

#include "base/fair-i18n.h"

struct _FairImportWords
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkDropDown *list;
  GtkTextView *text;
  GtkLabel    *trouble;

  /* Owned */
  FairImportDesk *desk;
  FairWords      *words;

  guint shown;
};

G_DEFINE_FINAL_TYPE (FairImportWords, fair_import_words, ADW_TYPE_WINDOW)

static void
show_list (FairImportWords *self)
{
  g_autofree char *text = fair_words_to_text (self->words, self->shown);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

/* What is typed is taken, or the trouble with it is told. */
static gboolean
take_text (FairImportWords *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter      start, end;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean taken;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  taken = fair_words_set_text (self->words, self->shown, text, &error);
  gtk_label_set_text (self->trouble, taken ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), !taken);

  return taken;
}

static void
on_list (FairImportWords *self)
{
  guint list = gtk_drop_down_get_selected (self->list);

  if (self->words == NULL || list == self->shown || list >= FAIR_N_WORDS)
    return;
  if (!take_text (self))
    {
      gtk_drop_down_set_selected (self->list, self->shown);
      return;
    }
  self->shown = list;
  show_list (self);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairImportWords *self = FAIR_IMPORT_WORDS (widget);

  if (!take_text (self))
    return;
  fair_import_desk_set_words (self->desk, self->words);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
fair_import_words_dispose (GObject *object)
{
  FairImportWords *self = FAIR_IMPORT_WORDS (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->words, fair_words_free);

  G_OBJECT_CLASS (fair_import_words_parent_class)->dispose (object);
}

static void
fair_import_words_class_init (FairImportWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_words_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-import-words.ui");
  gtk_widget_class_bind_template_child (widget_class, FairImportWords, list);
  gtk_widget_class_bind_template_child (widget_class, FairImportWords, text);
  gtk_widget_class_bind_template_child (widget_class, FairImportWords, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_list);
  gtk_widget_class_install_action (widget_class, "words.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "words.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "words.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return,
                                       GDK_CONTROL_MASK, "words.save", NULL);
}

static void
fair_import_words_init (FairImportWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_import_words_present:
 * @parent: a widget of the window it stands over
 * @desk: whose words are edited
 */
void
fair_import_words_present (GtkWidget *parent, FairImportDesk *desk)
{
  FairImportWords *self =
      g_object_new (FAIR_TYPE_IMPORT_WORDS, "transient-for",
                    GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  self->desk = g_object_ref (desk);
  self->words = fair_words_copy (fair_import_desk_get_words (desk));
  show_list (self);
  gtk_window_present (GTK_WINDOW (self));
}
