/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-model.h"

#include <string.h>

#include "app/fair-lead-columns.h"
#include "app/fair-lead-words.h"
#include "base/fair-text.h"

struct _FairLeadItem
{
  GObject parent_instance;

  guint lead;
};

G_DEFINE_FINAL_TYPE (FairLeadItem, fair_lead_item, G_TYPE_OBJECT)

static void
fair_lead_item_class_init (FairLeadItemClass *klass)
{
}

static void
fair_lead_item_init (FairLeadItem *self)
{
}

/**
 * fair_lead_item_get_lead:
 * @self: an item
 *
 * Returns: the row of the lead
 */
guint
fair_lead_item_get_lead (FairLeadItem *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_ITEM (self), 0);

  return self->lead;
}

struct _FairLeadModel
{
  GObject parent_instance;

  /* Owned */
  FairScores *scores;
  FairScores *before;
  GArray     *all;
  GArray     *shown;
  GtkSorter  *sorter;
  char       *search;

  /* What a sorter is asked about, instead of an object for each lead */
  FairLeadItem *one;
  FairLeadItem *other;

  FairLeadFilter filter;
};

static GType
fair_lead_model_get_item_type (GListModel *list)
{
  return FAIR_TYPE_LEAD_ITEM;
}

static guint
fair_lead_model_get_n_items (GListModel *list)
{
  return FAIR_LEAD_MODEL (list)->shown->len;
}

static gpointer
fair_lead_model_get_item (GListModel *list, guint position)
{
  FairLeadModel *self = FAIR_LEAD_MODEL (list);
  FairLeadItem  *item;

  if (position >= self->shown->len)
    return NULL;

  item = g_object_new (FAIR_TYPE_LEAD_ITEM, NULL);
  item->lead = g_array_index (self->shown, guint32, position);

  return item;
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = fair_lead_model_get_item_type;
  iface->get_n_items = fair_lead_model_get_n_items;
  iface->get_item = fair_lead_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FairLeadModel,
                               fair_lead_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      init_list))

static gboolean
passes_filter (FairLeadModel *self, guint lead)
{
  FairCohort *cohort = fair_scores_get_cohort (self->scores);
  FairOutcome outcome = fair_cohort_get_leads (cohort, NULL)[lead].outcome;
  gboolean    mql = fair_scores_get_leads (self->scores, NULL)[lead].passes;

  switch (self->filter)
    {
    case FAIR_LEAD_FILTER_WON:
      return outcome == FAIR_OUTCOME_WON;

    case FAIR_LEAD_FILTER_LOST:
      return outcome == FAIR_OUTCOME_LOST;

    case FAIR_LEAD_FILTER_OPEN:
      return outcome == FAIR_OUTCOME_OPEN;

    case FAIR_LEAD_FILTER_NONE:
      return outcome == FAIR_OUTCOME_NONE;

    case FAIR_LEAD_FILTER_MQLS:
      return mql;

    case FAIR_LEAD_FILTER_NO_MQLS:
      return !mql;

    case FAIR_LEAD_FILTER_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_found (FairLeadModel *self, guint lead)
{
  static const FairLeadColumn searched[] = {
    FAIR_LEAD_COLUMN_NAME,
    FAIR_LEAD_COLUMN_ROLE,
    FAIR_LEAD_COLUMN_SOURCE,
    FAIR_LEAD_COLUMN_ID,
  };

  if (self->search == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    {
      g_autofree char *text = fair_lead_columns_dup_text (
          searched[i], self->scores, self->before, lead);
      g_autofree char *folded = fair_text_fold (text);

      if (strstr (folded, self->search) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Without a chosen order won ones come first. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  FairLeadModel *self = user_data;
  guint32        one = *(const guint32 *) a;
  guint32        other = *(const guint32 *) b;
  GtkOrdering    order = GTK_ORDERING_EQUAL;

  if (self->sorter != NULL &&
      gtk_sorter_get_order (self->sorter) != GTK_SORTER_ORDER_NONE)
    {
      self->one->lead = one;
      self->other->lead = other;
      order = gtk_sorter_compare (self->sorter, self->one, self->other);
    }

  return order != GTK_ORDERING_EQUAL
             ? (int) order
             : fair_lead_words_compare (fair_scores_get_cohort (self->scores),
                                        one, other);
}

static void
update (FairLeadModel *self)
{
  guint before = self->shown->len;

  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len; i++)
    {
      guint32 lead = g_array_index (self->all, guint32, i);

      if (passes_filter (self, lead) && is_found (self, lead))
        g_array_append_val (self->shown, lead);
    }
  g_array_sort_with_data (self->shown, compare, self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown->len);
}

static void
fair_lead_model_finalize (GObject *object)
{
  FairLeadModel *self = FAIR_LEAD_MODEL (object);

  fair_lead_model_set_sorter (self, NULL);
  g_clear_pointer (&self->scores, fair_scores_unref);
  g_clear_pointer (&self->before, fair_scores_unref);
  g_clear_pointer (&self->all, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->search, g_free);
  g_clear_object (&self->one);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (fair_lead_model_parent_class)->finalize (object);
}

static void
fair_lead_model_class_init (FairLeadModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_lead_model_finalize;
}

static void
fair_lead_model_init (FairLeadModel *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->one = g_object_new (FAIR_TYPE_LEAD_ITEM, NULL);
  self->other = g_object_new (FAIR_TYPE_LEAD_ITEM, NULL);
}

/**
 * fair_lead_model_new:
 * @scores: what the draft gives
 * @before: (nullable): what it is compared with
 * @leads: (transfer full) (element-type guint32): rows of the leads
 *
 * Returns: (transfer full): a list of them all, won ones first
 */
FairLeadModel *
fair_lead_model_new (FairScores *scores, FairScores *before, GArray *leads)
{
  FairLeadModel *self = g_object_new (FAIR_TYPE_LEAD_MODEL, NULL);

  self->scores = fair_scores_ref (scores);
  self->before = before != NULL ? fair_scores_ref (before) : NULL;
  self->all = leads;
  update (self);

  return self;
}

/**
 * fair_lead_model_get_scores:
 * @self: a list
 *
 * Returns: (transfer none): what the draft gives
 */
FairScores *
fair_lead_model_get_scores (FairLeadModel *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_MODEL (self), NULL);

  return self->scores;
}

/**
 * fair_lead_model_get_before:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what the draft is compared with
 */
FairScores *
fair_lead_model_get_before (FairLeadModel *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_MODEL (self), NULL);

  return self->before;
}

/**
 * fair_lead_model_count_all:
 * @self: a list
 *
 * Returns: how many leads there are, shown or not
 */
guint
fair_lead_model_count_all (FairLeadModel *self)
{
  g_return_val_if_fail (FAIR_IS_LEAD_MODEL (self), 0);

  return self->all->len;
}

/**
 * fair_lead_model_set_filter:
 * @self: a list
 * @filter: which leads are shown
 */
void
fair_lead_model_set_filter (FairLeadModel *self, FairLeadFilter filter)
{
  g_return_if_fail (FAIR_IS_LEAD_MODEL (self));

  if (self->filter == filter)
    return;

  self->filter = filter;
  update (self);
}

/**
 * fair_lead_model_set_search:
 * @self: a list
 * @search: (nullable): what name, title, company, source or id must hold
 */
void
fair_lead_model_set_search (FairLeadModel *self, const char *search)
{
  g_autofree char *folded = NULL;

  g_return_if_fail (FAIR_IS_LEAD_MODEL (self));

  folded = search != NULL ? fair_text_fold (search) : NULL;
  if (folded != NULL && *folded == '\0')
    g_clear_pointer (&folded, g_free);
  if (g_strcmp0 (folded, self->search) == 0)
    return;

  g_free (self->search);
  self->search = g_steal_pointer (&folded);
  update (self);
}

/**
 * fair_lead_model_set_sorter:
 * @self: a list
 * @sorter: (nullable): what is asked about #FairLeadItem objects; followed
 */
void
fair_lead_model_set_sorter (FairLeadModel *self, GtkSorter *sorter)
{
  g_return_if_fail (FAIR_IS_LEAD_MODEL (self));

  if (self->sorter == sorter)
    return;

  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_func (self->sorter, update, self);
  g_clear_object (&self->sorter);
  if (sorter == NULL)
    return;

  self->sorter = g_object_ref (sorter);
  g_signal_connect_swapped (sorter, "changed", G_CALLBACK (update), self);
  update (self);
}

/**
 * fair_lead_model_to_table:
 * @self: a list
 *
 * Returns: (transfer full): what is shown
 */
FairTable *
fair_lead_model_to_table (FairLeadModel *self)
{
  FairTable *table;

  g_return_val_if_fail (FAIR_IS_LEAD_MODEL (self), NULL);

  table = fair_table_new (fair_lead_columns_get_name (0), NULL);
  for (guint column = 1; column < FAIR_N_LEAD_COLUMNS; column++)
    fair_table_add_column (table, fair_lead_columns_get_name (column));
  for (guint i = 0; i < self->shown->len; i++)
    {
      fair_table_add_row (table);
      for (guint column = 0; column < FAIR_N_LEAD_COLUMNS; column++)
        fair_table_take_cell (table,
                              fair_lead_columns_dup_text (
                                  column, self->scores, self->before,
                                  g_array_index (self->shown, guint32, i)));
    }

  return table;
}
