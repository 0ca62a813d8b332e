/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-passage-control.h"

#include "base/fair-i18n.h"

struct _FairPassageControl
{
  GObject parent_instance;

  /* Owned */
  char      *path;
  char      *label;
  char      *preset;
  GtkWidget *row;

  /* Borrowed from the row */
  GtkTextView *view;
  GtkWidget   *reset;
  GtkWidget   *left_out;

  guint showing : 1;
};

static void init_control (FairTermsControlInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FairPassageControl,
                               fair_passage_control,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAIR_TYPE_TERMS_CONTROL,
                                                      init_control))

static void
fair_passage_control_finalize (GObject *object)
{
  FairPassageControl *self = FAIR_PASSAGE_CONTROL (object);

  g_clear_object (&self->row);
  g_free (self->path);
  g_free (self->label);
  g_free (self->preset);

  G_OBJECT_CLASS (fair_passage_control_parent_class)->finalize (object);
}

static void
fair_passage_control_class_init (FairPassageControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_passage_control_finalize;
}

static void
fair_passage_control_init (FairPassageControl *self)
{
}

static char *
dup_text (FairPassageControl *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (FairPassageControl *self, const char *text)
{
  g_autofree char *shown = dup_text (self);

  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
  self->showing = FALSE;
}

static void
show_reset (FairPassageControl *self)
{
  g_autofree char *shown = dup_text (self);

  gtk_widget_set_visible (self->reset, self->preset != NULL &&
                                           !g_str_equal (shown, self->preset));
}

static void
on_changed (FairPassageControl *self)
{
  show_reset (self);
  if (!self->showing)
    fair_terms_control_emit_edited (FAIR_TERMS_CONTROL (self));
}

static void
on_reset (FairPassageControl *self)
{
  if (self->preset == NULL)
    return;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), self->preset,
                            -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  fair_terms_control_emit_left (FAIR_TERMS_CONTROL (self));
}

static GtkWidget *
new_head (FairPassageControl *self)
{
  GtkWidget       *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *title = gtk_label_new (self->label);
  g_autofree char *words =
      g_strdup_printf (_ ("Default wording of “%s”"), self->label);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  self->reset = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  gtk_widget_set_tooltip_text (self->reset, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (self->reset, "flat");
  gtk_widget_set_visible (self->reset, FALSE);
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (on_reset), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), self->reset);

  return head;
}

/* Tab leads on to the next control: there are no tabs in a sentence. */
static void
make_view (FairPassageControl *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  /* Translators: a text; %s is what it is about */
  g_autofree char *name = g_strdup_printf (_ ("Wording of “%s”"), self->label);

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "passage");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "changed",
                           G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave",
                           G_CALLBACK (fair_terms_control_emit_left), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

/**
 * fair_passage_control_new:
 * @key: the passage's name under `wording.` in the terms
 * @label: how people call it
 *
 * Returns: (transfer full): a control, hidden until it knows its default
 */
FairTermsControl *
fair_passage_control_new (const char *key, const char *label)
{
  FairPassageControl *self = g_object_new (FAIR_TYPE_PASSAGE_CONTROL, NULL);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->path = g_strconcat ("wording.", key, NULL);
  self->label = g_strdup (label);
  self->row = g_object_ref_sink (adw_preferences_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), FALSE);
  gtk_widget_set_focusable (self->row, FALSE);
  gtk_widget_set_visible (self->row, FALSE);
  make_view (self);
  self->left_out = gtk_label_new (
      _ ("Not in the document: a name in braces has nothing to stand for."));
  gtk_label_set_xalign (GTK_LABEL (self->left_out), 0);
  gtk_label_set_wrap (GTK_LABEL (self->left_out), TRUE);
  gtk_widget_add_css_class (self->left_out, "caption");
  gtk_widget_add_css_class (self->left_out, "warning");
  gtk_widget_set_visible (self->left_out, FALSE);
  gtk_widget_add_css_class (box, "passage-row");
  gtk_box_append (GTK_BOX (box), new_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (box), self->left_out);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->row), box);

  return FAIR_TERMS_CONTROL (self);
}

/**
 * fair_passage_control_set_default:
 * @self: a control
 * @text: (nullable): the passage by default; %NULL where the document has none
 * @left_out: whether the document leaves it out, as a name in it has nothing to
 *   stand for
 *
 * Says what the passage is without words of one's own.
 */
void
fair_passage_control_set_default (FairPassageControl *self,
                                  const char         *text,
                                  gboolean            left_out)
{
  g_autofree char *shown = NULL;
  gboolean         follows;

  g_return_if_fail (FAIR_IS_PASSAGE_CONTROL (self));

  shown = dup_text (self);
  follows =
      self->preset != NULL ? g_str_equal (shown, self->preset) : *shown == '\0';
  if (text != NULL)
    {
      g_free (self->preset);
      self->preset = g_strdup (text);
      if (follows)
        set_text (self, text);
    }
  gtk_widget_set_visible (self->row, text != NULL);
  gtk_widget_set_visible (self->left_out, left_out && *shown != '\0');
  show_reset (self);
}

static GtkWidget *
get_widget (FairTermsControl *control)
{
  return FAIR_PASSAGE_CONTROL (control)->row;
}

static const char *
get_path (FairTermsControl *control)
{
  return FAIR_PASSAGE_CONTROL (control)->path;
}

static const char *
get_label (FairTermsControl *control)
{
  return FAIR_PASSAGE_CONTROL (control)->label;
}

static JsonNode *
dup_node (FairTermsControl *control, GError **error)
{
  FairPassageControl *self = FAIR_PASSAGE_CONTROL (control);
  g_autofree char    *text = dup_text (self);
  JsonNode           *node;

  if (self->preset == NULL || g_str_equal (text, self->preset))
    return NULL;

  node = json_node_new (JSON_NODE_VALUE);
  json_node_set_string (node, text);

  return node;
}

static void
show (FairTermsControl *control, const FairTerms *terms)
{
  FairPassageControl *self = FAIR_PASSAGE_CONTROL (control);
  const char         *own = fair_terms_get_text (terms, self->path);

  if (own != NULL || self->preset != NULL)
    set_text (self, own != NULL ? own : self->preset);
  show_reset (self);
}

static void
init_control (FairTermsControlInterface *iface)
{
  iface->get_widget = get_widget;
  iface->get_path = get_path;
  iface->get_label = get_label;
  iface->dup_node = dup_node;
  iface->show = show;
}
