/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-help-window.h"

#include "app/fair-help-topics.h"
#include "base/fair-i18n.h"

struct _FairHelpWindow
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkListBox *list;
  GtkStack   *topics;
};

G_DEFINE_FINAL_TYPE (FairHelpWindow, fair_help_window, ADW_TYPE_WINDOW)

static GtkStackPage *
get_page (FairHelpWindow *self, guint n)
{
  g_autoptr (GListModel) pages =
      G_LIST_MODEL (gtk_stack_get_pages (self->topics));
  g_autoptr (GObject) page = g_list_model_get_item (pages, n);

  /* The stack keeps it. */
  return page != NULL ? GTK_STACK_PAGE (page) : NULL;
}

static void
on_selected (FairHelpWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_stack_set_visible_child (
        self->topics, gtk_stack_page_get_child (get_page (
                          self, (guint) gtk_list_box_row_get_index (row))));
}

static GtkWidget *
new_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 66);

  return label;
}

static GtkWidget *
new_page (const FairHelpTopic *topic)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_widget_add_css_class (box, "help-page");
  for (guint i = 0; i < FAIR_HELP_PARTS && topic->parts[i].heading != NULL; i++)
    {
      GtkWidget *heading = new_label (_ (topic->parts[i].heading));
      GtkWidget *text = new_label (_ (topic->parts[i].text));

      gtk_widget_add_css_class (heading, "heading");
      gtk_widget_set_margin_bottom (text, 12);
      gtk_box_append (GTK_BOX (box), heading);
      gtk_box_append (GTK_BOX (box), text);
    }

  return scrolled;
}

static void
add_pages (FairHelpWindow *self)
{
  guint                n;
  const FairHelpTopic *topics = fair_help_topics_list (&n);

  for (guint i = 0; i < n; i++)
    gtk_stack_add_titled (self->topics, new_page (&topics[i]), topics[i].id,
                          _ (topics[i].title));
}

static void
add_rows (FairHelpWindow *self)
{
  for (guint i = 0; get_page (self, i) != NULL; i++)
    {
      const char *title = gtk_stack_page_get_title (get_page (self, i));
      GtkWidget  *row = gtk_list_box_row_new ();
      GtkWidget  *label = gtk_label_new (title);

      gtk_label_set_xalign (GTK_LABEL (label), 0.0F);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      gtk_list_box_append (self->list, row);
    }
}

static void
fair_help_window_class_init (FairHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FairHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, FairHelpWindow, topics);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_help_window_init (FairHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_pages (self);
  add_rows (self);
}

/**
 * fair_help_window_show:
 * @self: a window
 * @topic: what to show; an unknown one shows how to begin
 */
void
fair_help_window_show (FairHelpWindow *self, const char *topic)
{
  GtkStackPage *page;
  guint         found = 0;

  g_return_if_fail (FAIR_IS_HELP_WINDOW (self));

  for (guint i = 0; (page = get_page (self, i)) != NULL; i++)
    if (g_strcmp0 (gtk_stack_page_get_name (page), topic) == 0)
      found = i;
  gtk_list_box_select_row (
      self->list, gtk_list_box_get_row_at_index (self->list, (int) found));
}

/**
 * fair_help_window_get_topic:
 * @self: a window
 *
 * Returns: (transfer none): what it shows
 */
const char *
fair_help_window_get_topic (FairHelpWindow *self)
{
  g_return_val_if_fail (FAIR_IS_HELP_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->topics);
}

/* The help that a window has open already. */
static FairHelpWindow *
find_help (GtkWindow *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (FAIR_IS_HELP_WINDOW (l->data) &&
        gtk_window_get_transient_for (l->data) == parent)
      return l->data;

  return NULL;
}

/**
 * fair_help_window_present:
 * @parent: (nullable): the window that asks for help
 * @topic: (nullable): what for
 *
 * Shows the help beside the window; one is enough.
 */
void
fair_help_window_present (GtkWindow *parent, const char *topic)
{
  FairHelpWindow *self = find_help (parent);

  if (self == NULL)
    self = g_object_new (FAIR_TYPE_HELP_WINDOW, "transient-for", parent,
                         "destroy-with-parent", TRUE, NULL);
  fair_help_window_show (self, topic);
  gtk_window_present (GTK_WINDOW (self));
}
