/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-decisions-page.h"

#include "app/fair-decision-row.h"
#include "app/fair-round-words.h"
#include "base/fair-i18n.h"
#include "draw/fair-table.h"

struct _FairDecisionsPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack    *stack;
  GtkEditable *search;
  GtkWidget   *nothing;
  GtkListBox  *rows;
  GtkWidget   *copy;
  GtkWidget   *note_box;
  GtkEditable *note;

  /* Owned */
  GSignalGroup       *list;
  GtkCustomFilter    *filter;
  GtkFilterListModel *found;
};

G_DEFINE_FINAL_TYPE (FairDecisionsPage, fair_decisions_page, FAIR_TYPE_PAGE)

static FairDecisions *
get_decisions (FairDecisionsPage *self)
{
  return fair_meeting_get_decisions (
      fair_workshop_get_meeting (fair_page_get_workshop (FAIR_PAGE (self))));
}

static gboolean
is_found (gpointer item, gpointer user_data)
{
  FairDecisionsPage *self = user_data;

  return self->search == NULL ||
         fair_log_entry_matches (item, gtk_editable_get_text (self->search));
}

/* The newest line is the first. */
static int
compare_age (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 first = fair_log_entry_get_decision ((gpointer) a)->at;
  gint64 second = fair_log_entry_get_decision ((gpointer) b)->at;

  return first > second ? -1 : first < second;
}

static void
show (FairDecisionsPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  guint         n, n_found;

  if (workshop == NULL || self->stack == NULL)
    return;

  n = g_list_model_get_n_items (fair_decisions_get_list (get_decisions (self)));
  n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "log" : "empty");
  gtk_widget_set_visible (self->nothing, n > 0 && n_found == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_found > 0);
  gtk_widget_set_visible (self->note_box,
                          !fair_workshop_get_read_only (workshop));
}

static void
fair_decisions_page_summarize (FairPage *page)
{
  guint n = g_list_model_get_n_items (
      fair_decisions_get_list (get_decisions (FAIR_DECISIONS_PAGE (page))));
  g_autofree char *words = g_strdup_printf ("%u", n);

  fair_page_set_state (page, n > 0 ? FAIR_PAGE_SETTLED : FAIR_PAGE_EMPTY,
                       n > 0 ? words : NULL);
}

static void
fair_decisions_page_refresh (FairPage *page, FairChange what)
{
  show (FAIR_DECISIONS_PAGE (page));
}

static void
on_list_changed (FairDecisionsPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  fair_decisions_page_summarize (FAIR_PAGE (self));
  show (self);
}

static void
on_search (FairDecisionsPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show (self);
}

static void
add_cells (FairTable *table, const FairDecision *decision, FairZone *zone)
{
  g_autofree char *at = fair_round_words_time (zone, decision->at);
  g_autofree char *by = fair_decision_people_to_words (decision);

  fair_table_add_row (table);
  fair_table_add_cell (table, at);
  fair_table_add_cell (table, decision->what);
  fair_table_add_cell (table, decision->from);
  fair_table_add_cell (table, decision->to);
  fair_table_add_cell (table, by);
  fair_table_add_cell (table, decision->why);
  fair_table_add_cell (table, decision->consequence);
}

/* What is found, in the order in which it is shown. */
static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairDecisionsPage *self = FAIR_DECISIONS_PAGE (widget);
  FairWorkshop      *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  g_autoptr (FairTable) table =
      fair_table_new (_ ("When"), _ ("What"), _ ("From"), _ ("To"), _ ("By"),
                      _ ("Why"), _ ("Consequence"), NULL);
  g_autofree char *csv = NULL;
  guint            n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  for (guint i = 0; workshop != NULL && i < n; i++)
    {
      g_autoptr (FairLogEntry) entry =
          g_list_model_get_item (G_LIST_MODEL (self->found), i);

      add_cells (table, fair_log_entry_get_decision (entry),
                 fair_workshop_get_zone (workshop));
    }
  csv = fair_table_to_csv (table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
  fair_page_toast (FAIR_PAGE (self), _ ("Copied as CSV"), FALSE);
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (FAIR_DECISIONS_PAGE (widget)->search));
}

static void
on_note (FairDecisionsPage *self)
{
  g_autofree char *words = g_strdup (gtk_editable_get_text (self->note));
  GError          *error = NULL;

  g_strstrip (words);
  if (*words == '\0')
    return;

  if (fair_decisions_note (get_decisions (self), words, FAIR_SIDE_BOTH, NULL,
                           &error))
    gtk_editable_set_text (self->note, "");
  fair_page_report (FAIR_PAGE (self), error);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  FairDecisionsPage *self = user_data;

  return fair_decision_row_new (
      fair_log_entry_get_decision (item),
      fair_workshop_get_zone (fair_page_get_workshop (FAIR_PAGE (self))));
}

static void
on_workshop (FairDecisionsPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  GListModel   *list = NULL;
  GtkSorter    *sorter;
  g_autoptr (GtkSortListModel) sorted = NULL;

  if (self->rows == NULL)
    return;

  gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  g_clear_object (&self->found);
  if (workshop != NULL)
    list = fair_decisions_get_list (get_decisions (self));
  g_signal_group_set_target (self->list, list);
  if (list == NULL)
    return;

  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_age, NULL, NULL));
  sorted = gtk_sort_list_model_new (g_object_ref (list), sorter);
  self->found =
      gtk_filter_list_model_new (G_LIST_MODEL (g_steal_pointer (&sorted)),
                                 GTK_FILTER (g_object_ref (self->filter)));
  gtk_list_box_bind_model (self->rows, G_LIST_MODEL (self->found), make_row,
                           self, NULL);
  on_list_changed (self);
}

static void
fair_decisions_page_dispose (GObject *object)
{
  FairDecisionsPage *self = FAIR_DECISIONS_PAGE (object);

  fair_page_set_workshop (FAIR_PAGE (self), NULL);
  self->stack = NULL;
  self->rows = NULL;
  self->search = NULL;
  g_clear_object (&self->list);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (fair_decisions_page_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, search);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, copy);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, note_box);
  gtk_widget_class_bind_template_child (widget_class, FairDecisionsPage, note);
  gtk_widget_class_bind_template_callback (widget_class, on_workshop);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
}
/* clang-format on */

static void
fair_decisions_page_class_init (FairDecisionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_decisions_page_dispose;
  page_class->refresh = fair_decisions_page_refresh;
  page_class->summarize = fair_decisions_page_summarize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-decisions-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "decisions.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "decisions.search", NULL,
                                   search);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "decisions.search", NULL);
}

static void
fair_decisions_page_init (FairDecisionsPage *self)
{
  self->filter = gtk_custom_filter_new (is_found, self, NULL);
  self->list = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list, "items-changed",
                                  G_CALLBACK (on_list_changed), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
