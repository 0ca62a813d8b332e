/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-import-question.h"

typedef struct
{
  /* Borrowed */
  AdwPreferencesGroup *group;

  /* Owned */
  FairImportDesk *desk;
} FairImportQuestionPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (FairImportQuestion,
                            fair_import_question,
                            ADW_TYPE_WINDOW)

#define PRIV(self)                                                             \
  ((FairImportQuestionPrivate *) fair_import_question_get_instance_private (   \
      self))

static void
close_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
fair_import_question_dispose (GObject *object)
{
  g_clear_object (&PRIV (FAIR_IMPORT_QUESTION (object))->desk);

  G_OBJECT_CLASS (fair_import_question_parent_class)->dispose (object);
}

static void
fair_import_question_class_init (FairImportQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_import_question_dispose;
  gtk_widget_class_install_action (widget_class, "question.close", NULL,
                                   close_window);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "question.close", NULL);
}

static void
fair_import_question_init (FairImportQuestion *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *group = adw_preferences_group_new ();

  PRIV (self)->group = ADW_PREFERENCES_GROUP (group);
  gtk_widget_add_css_class (bar, "flat");
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), PRIV (self)->group);
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * fair_import_question_new:
 * @type: which question
 * @parent: a widget of the window it stands over
 * @desk: a desk with a report
 * @height: how high it begins, in pixels
 *
 * Returns: (transfer none): the window, not shown yet
 */
FairImportQuestion *
fair_import_question_new (GType           type,
                          GtkWidget      *parent,
                          FairImportDesk *desk,
                          int             height)
{
  FairImportQuestion *self = g_object_new (
      type, "transient-for", GTK_WINDOW (gtk_widget_get_root (parent)), NULL);

  PRIV (self)->desk = g_object_ref (desk);
  gtk_window_set_default_size (GTK_WINDOW (self), 560, height);

  return self;
}

/**
 * fair_import_question_set_words:
 * @self: a question
 * @title: what it is about
 * @description: what a choice means
 */
void
fair_import_question_set_words (FairImportQuestion *self,
                                const char         *title,
                                const char         *description)
{
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_preferences_group_set_description (PRIV (self)->group, description);
}

/**
 * fair_import_question_get_desk:
 * @self: a question
 *
 * Returns: (transfer none): the desk it is about
 */
FairImportDesk *
fair_import_question_get_desk (FairImportQuestion *self)
{
  return PRIV (self)->desk;
}

/**
 * fair_import_question_add:
 * @self: a question
 * @title: what was found
 * @subtitle: (nullable): how often
 * @choice: (transfer floating): what can be chosen for it
 */
void
fair_import_question_add (FairImportQuestion *self,
                          const char         *title,
                          const char         *subtitle,
                          GtkWidget          *choice)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *markup = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (PRIV (self)->group, row);
}
