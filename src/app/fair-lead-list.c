/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-list.h"

#include "app/fair-lead-columns.h"
#include "app/fair-table-fit.h"
#include "app/fair-toast.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

struct _FairLeadList
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  AdwWindowTitle  *heading;
  GtkColumnView   *view;
  GtkStack        *stack;
  GtkSearchEntry  *search;
  GtkDropDown     *filter;
  AdwToastOverlay *toasts;

  /* Owned */
  FairLeadModel *model;
};

G_DEFINE_FINAL_TYPE (FairLeadList, fair_lead_list, ADW_TYPE_WINDOW)

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean   number = fair_lead_columns_is_number (GPOINTER_TO_UINT (column));

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1.0F : 0.0F);
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static FairLeadList *
get_list (gpointer factory)
{
  return g_object_get_data (factory, "fair-lead-list");
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  FairLeadList    *self = get_list (factory);
  FairLeadItem    *lead = gtk_list_item_get_item (item);
  g_autofree char *text = fair_lead_columns_dup_text (
      GPOINTER_TO_UINT (column), fair_lead_model_get_scores (self->model),
      fair_lead_model_get_before (self->model), fair_lead_item_get_lead (lead));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

typedef struct
{
  FairScores    *scores;
  FairLeadColumn column;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  fair_scores_unref (order->scores);
  g_free (order);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;

  return fair_lead_columns_compare (
      order->column, order->scores,
      fair_lead_item_get_lead (FAIR_LEAD_ITEM ((gpointer) a)),
      fair_lead_item_get_lead (FAIR_LEAD_ITEM ((gpointer) b)));
}

static void
add_column (FairLeadList *self, guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  gpointer            data = GUINT_TO_POINTER (column);
  Order              *order = g_new0 (Order, 1);
  g_autoptr (GtkColumnViewColumn) added = NULL;
  g_autoptr (GtkSorter) sorter = NULL;

  order->scores = fair_scores_ref (fair_lead_model_get_scores (self->model));
  order->column = column;
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, order, order_free));
  g_object_set_data (G_OBJECT (factory), "fair-lead-list", self);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), data);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), data);
  added =
      gtk_column_view_column_new (fair_lead_columns_get_name (column), factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added,
                                     column == FAIR_LEAD_COLUMN_NAME ||
                                         column == FAIR_LEAD_COLUMN_ROLE);
  gtk_column_view_append_column (self->view, added);
}

static void
show_count (FairLeadList *self)
{
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint all = fair_lead_model_count_all (self->model);
  g_autofree char *n = fair_format_count (shown);
  g_autofree char *of = fair_format_count (all);
  g_autofree char *words =
      shown == all ? g_strdup_printf (ngettext ("%s lead", "%s leads", all), of)
                   /* Translators: how many leads are shown, of how many */
                   : g_strdup_printf (_ ("%s of %s leads"), n, of);

  adw_window_title_set_subtitle (self->heading, words);
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "rows" : "none");
}

static void
on_filter (FairLeadList *self)
{
  if (self->model != NULL)
    fair_lead_model_set_filter (self->model,
                                gtk_drop_down_get_selected (self->filter));
}

static void
on_search (FairLeadList *self)
{
  if (self->model != NULL)
    fair_lead_model_set_search (
        self->model, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* The lead is named by its id: what a row number means may change meanwhile. */
static void
on_activate (FairLeadList *self, guint position)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (FairLeadItem) item =
      g_list_model_get_item (G_LIST_MODEL (self->model), position);
  g_autofree char *id = NULL;

  if (item == NULL || parent == NULL)
    return;

  id = fair_lead_columns_dup_text (FAIR_LEAD_COLUMN_ID,
                                   fair_lead_model_get_scores (self->model),
                                   NULL, fair_lead_item_get_lead (item));
  /* A dialog may stand between the list and the window of the workshop. */
  while (parent != NULL && !gtk_widget_activate_action (GTK_WIDGET (parent),
                                                        "win.replay", "s", id))
    parent = gtk_window_get_transient_for (parent);
  gtk_window_close (GTK_WINDOW (self));
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairLeadList *self = FAIR_LEAD_LIST (widget);
  g_autoptr (FairTable) table = fair_lead_model_to_table (self->model);
  g_autofree char *csv = fair_table_to_csv (table);
  AdwToast        *toast = fair_toast_new (_ ("Copied"));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
  adw_toast_set_timeout (toast, 2);
  fair_toast_show (GTK_WIDGET (self->toasts), toast);
}

static void
find (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (FAIR_LEAD_LIST (widget)->search));
}

static void
fair_lead_list_dispose (GObject *object)
{
  FairLeadList *self = FAIR_LEAD_LIST (object);

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      fair_lead_model_set_sorter (self->model, NULL);
    }
  g_clear_object (&self->model);

  G_OBJECT_CLASS (fair_lead_list_parent_class)->dispose (object);
}

static void
fair_lead_list_class_init (FairLeadListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_lead_list_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-lead-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, heading);
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, view);
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, stack);
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, search);
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, filter);
  gtk_widget_class_bind_template_child (widget_class, FairLeadList, toasts);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_install_action (widget_class, "leads.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "leads.find", NULL, find);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f,
                                       GDK_CONTROL_MASK, "leads.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_lead_list_init (FairLeadList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_leads (FairLeadList *self)
{
  for (guint i = 0; i < FAIR_N_LEAD_COLUMNS; i++)
    add_column (self, i);
  fair_table_fit_follow (self->view, 1U << FAIR_LEAD_COLUMN_SOURCE |
                                         1U << FAIR_LEAD_COLUMN_CREATED |
                                         1U << FAIR_LEAD_COLUMN_MQL |
                                         1U << FAIR_LEAD_COLUMN_ID);
  fair_lead_model_set_sorter (self->model,
                              gtk_column_view_get_sorter (self->view));
  gtk_column_view_set_model (self->view,
                             GTK_SELECTION_MODEL (gtk_single_selection_new (
                                 G_LIST_MODEL (g_object_ref (self->model)))));
  g_signal_connect_swapped (self->model, "items-changed",
                            G_CALLBACK (show_count), self);
  show_count (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * fair_lead_list_present:
 * @parent: a widget of the window of the workshop
 * @workshop: a workshop
 * @title: what the leads are
 * @leads: (transfer full) (element-type guint32): rows of the leads
 *
 * Lists leads. Nothing is listed before the first answer is there.
 *
 * Returns: (transfer none) (nullable): the list
 */
FairLeadList *
fair_lead_list_present (GtkWidget    *parent,
                        FairWorkshop *workshop,
                        const char   *title,
                        GArray       *leads)
{
  g_autoptr (GArray) owned = leads;
  FairResults  *results;
  FairScores   *scores;
  FairLeadList *self;
  GtkRoot      *root;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);

  results = fair_workshop_get_results (workshop);
  scores = fair_results_get_scores (results);
  if (scores == NULL)
    return NULL;

  root = gtk_widget_get_root (parent);
  self = g_object_new (FAIR_TYPE_LEAD_LIST, "title", title, "transient-for",
                       GTK_IS_WINDOW (root) ? root : NULL, NULL);
  adw_window_title_set_title (self->heading, title);
  self->model =
      fair_lead_model_new (scores, fair_results_get_baseline_scores (results),
                           g_steal_pointer (&owned));
  show_leads (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

/**
 * fair_lead_list_get_model:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the leads
 */
FairLeadModel *
fair_lead_list_get_model (FairLeadList *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_LIST (self), NULL);

  return self->model;
}
