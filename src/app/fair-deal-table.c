/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-deal-table.h"

#include "app/fair-table-fit.h"
#include "app/fair-won-deal.h"
#include "base/fair-i18n.h"

/* The source, the contacts and the activities of a deal. */
#define SPARE_COLUMNS (1U << 2 | 1U << 5 | 1U << 6)

struct _FairDealTable
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkColumnView *view;

  /* Owned */
  GListStore *deals;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairDealTable, fair_deal_table, ADW_TYPE_BIN)

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean   number = fair_won_deal_is_number (GPOINTER_TO_UINT (column));

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1.0F : 0.0F);
  if (!number)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  gtk_label_set_text (
      GTK_LABEL (gtk_list_item_get_child (item)),
      fair_won_deal_get_text (FAIR_WON_DEAL (gtk_list_item_get_item (item)),
                              GPOINTER_TO_UINT (column)));
}

static int
compare (gconstpointer a, gconstpointer b, gpointer column)
{
  return fair_won_deal_compare (FAIR_WON_DEAL ((gpointer) a),
                                FAIR_WON_DEAL ((gpointer) b),
                                GPOINTER_TO_UINT (column));
}

static void
add_column (FairDealTable *self, guint column)
{
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  gpointer             data = GUINT_TO_POINTER (column);
  GtkColumnViewColumn *added;
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare, data, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), data);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), data);
  added = gtk_column_view_column_new (fair_won_deal_get_column_name (column),
                                      factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, !fair_won_deal_is_number (column));
  gtk_column_view_append_column (self->view, added);
  g_object_unref (added);
}

static void
on_activate (FairDealTable *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (FairWonDeal) deal = g_list_model_get_item (model, position);

  if (deal != NULL)
    g_signal_emit (self, signals[OPENED], 0, fair_won_deal_get_lead (deal));
}

static void
fair_deal_table_dispose (GObject *object)
{
  g_clear_object (&FAIR_DEAL_TABLE (object)->deals);

  G_OBJECT_CLASS (fair_deal_table_parent_class)->dispose (object);
}

static void
fair_deal_table_class_init (FairDealTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_deal_table_dispose;
  signals[OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-deal-table.ui");
  gtk_widget_class_bind_template_child (widget_class, FairDealTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
fair_deal_table_init (FairDealTable *self)
{
  GtkSortListModel *sorted;
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < FAIR_N_WON_DEAL_COLUMNS; i++)
    add_column (self, i);
  fair_table_fit_follow (self->view, SPARE_COLUMNS);

  self->deals = g_list_store_new (FAIR_TYPE_WON_DEAL);
  sorted = gtk_sort_list_model_new (
      G_LIST_MODEL (g_object_ref (self->deals)),
      g_object_ref (gtk_column_view_get_sorter (self->view)));
  selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));
  gtk_column_view_set_model (self->view, selection);
}

/**
 * fair_deal_table_show:
 * @self: a table
 * @cohort: a cohort
 * @audit: an audit of it
 */
void
fair_deal_table_show (FairDealTable   *self,
                      FairCohort      *cohort,
                      const FairAudit *audit)
{
  g_autoptr (GPtrArray) deals = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (FAIR_IS_DEAL_TABLE (self));
  g_return_if_fail (cohort != NULL && audit != NULL);

  for (guint i = 0; i < audit->deal_rows->len; i++)
    g_ptr_array_add (
        deals, fair_won_deal_new (cohort, &g_array_index (audit->deal_rows,
                                                          FairAuditDeal, i)));
  g_list_store_splice (self->deals, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->deals)),
                       deals->pdata, deals->len);
}
