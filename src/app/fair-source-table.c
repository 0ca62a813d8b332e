/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-source-table.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

/* So many sources are shown at first. */
#define FEW_ROWS 6

/* And so many at most. */
#define MOST_ROWS 100

struct _FairSourceTable
{
  AdwBin parent_instance;

  /* Borrowed from the tree of widgets */
  GtkGrid   *grid;
  GtkButton *more;
  guint      n_rows;

  gboolean all;
};

enum
{
  LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairSourceTable, fair_source_table, ADW_TYPE_BIN)

static void
put (FairSourceTable *self, int column, int row, GtkWidget *widget)
{
  gtk_grid_attach (self->grid, widget, column, row, 1, 1);
}

static GtkWidget *
put_words (FairSourceTable *self,
           int              column,
           int              row,
           const char      *words,
           float            align,
           gboolean         dim)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_widget_add_css_class (label, "numeric");
  if (dim)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
    }
  put (self, column, row, label);

  return label;
}

static void
on_clicked (FairSourceTable *self, GtkButton *button)
{
  g_signal_emit (
      self, signals[LISTED], 0,
      GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "source")),
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "stage")));
}

/* A count that opens its list; of none there is nothing to open. */
static void
put_count (FairSourceTable *self,
           int              column,
           guint            at,
           const char      *source,
           guint            count,
           FairStage        stage)
{
  g_autofree char *words = fair_format_count (count);
  g_autofree char *spoken = NULL;
  GtkWidget       *button;

  if (count == 0)
    {
      gtk_widget_set_margin_end (
          put_words (self, column, (int) at + 1, words, 1.0F, FALSE), 6);
      return;
    }

  spoken = g_strdup_printf (stage == FAIR_STAGE_MQL
                                /* Translators: a source and a number */
                                ? _ ("%s: %s MQLs, list them")
                                /* Translators: a source and a number */
                                : _ ("%s: %s leads, list them"),
                            source, words);
  button = gtk_button_new_with_label (words);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "count-link");
  gtk_widget_add_css_class (button, "plain");
  gtk_widget_add_css_class (button, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "source", GUINT_TO_POINTER (at));
  g_object_set_data (G_OBJECT (button), "stage", GINT_TO_POINTER (stage));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  put (self, column, (int) at + 1, button);
}

/* A rate and its interval, in two columns. */
static void
put_rate (FairSourceTable *self, int column, int row, const FairRate *rate)
{
  gboolean         known = rate->known && rate->of > 0;
  g_autofree char *share =
      known ? fair_chart_words_rate (rate->rate) : g_strdup ("–");
  g_autofree char *range = NULL;

  put_words (self, column, row, share, 1.0F, FALSE);
  if (!known)
    return;

  range = fair_chart_words_interval (rate->low, rate->high);
  put_words (self, column + 1, row, range, 0.0F, TRUE);
}

static void
put_source (FairSourceTable *self, const FairToday *today, guint at)
{
  const FairTodaySource *source = g_ptr_array_index (today->sources, at);
  const char            *name =
      source->source != NULL ? source->source : _ ("Unknown source");
  GtkWidget *label =
      put_words (self, 0, (int) at + 1, name, 0.0F, source->source == NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, name);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  put_count (self, 1, at, name, source->leads, FAIR_STAGE_CREATED);
  if (!today->has_mqls)
    {
      put_rate (self, 2, (int) at + 1, &source->lead_to_won);
      return;
    }
  put_count (self, 2, at, name, source->mqls, FAIR_STAGE_MQL);
  put_rate (self, 3, (int) at + 1, &source->mql_to_sql);
  put_rate (self, 5, (int) at + 1, &source->mql_to_won);
}

/* The head of a column of counts, above their digits. */
static void
put_count_head (FairSourceTable *self, int column, const char *words)
{
  gtk_widget_set_margin_end (put_words (self, column, 0, words, 1.0F, TRUE), 6);
}

static void
put_heads (FairSourceTable *self, const FairToday *today)
{
  put_words (self, 0, 0, _ ("Source"), 0.0F, TRUE);
  put_count_head (self, 1, _ ("Leads"));
  if (!today->has_mqls)
    {
      put_words (self, 2, 0, _ ("Lead → win"), 1.0F, TRUE);
      return;
    }
  put_count_head (self, 2, _ ("MQLs"));
  put_words (self, 3, 0, _ ("MQL → SQL"), 1.0F, TRUE);
  put_words (self, 5, 0, _ ("MQL → win"), 1.0F, TRUE);
}

static void
show_rows (FairSourceTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->grid));
  guint      shown = self->all ? MOST_ROWS : FEW_ROWS;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int row;

      gtk_grid_query_child (self->grid, child, NULL, &row, NULL, NULL);
      gtk_widget_set_visible (child, row <= (int) shown);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->n_rows > FEW_ROWS);
  if (self->all)
    gtk_button_set_label (self->more, _ ("Show Fewer"));
  else
    {
      /* Translators: a button that shows all values of a list */
      g_autofree char *words =
          g_strdup_printf (_ ("Show All %u"), self->n_rows);

      gtk_button_set_label (self->more, words);
    }
}

static void
on_more (FairSourceTable *self)
{
  self->all = !self->all;
  show_rows (self);
}

static void
fair_source_table_class_init (FairSourceTableClass *klass)
{
  signals[LISTED] =
      g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
fair_source_table_init (FairSourceTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_START);
  self->more = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->more), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (on_more), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * fair_source_table_show:
 * @self: a table
 * @today: the funnel as recorded
 *
 * Shows the funnel's sources. Where no MQLs were recorded there are leads and
 * the share of them that was won.
 */
void
fair_source_table_show (FairSourceTable *self, const FairToday *today)
{
  GtkWidget *child;

  g_return_if_fail (FAIR_IS_SOURCE_TABLE (self));
  g_return_if_fail (today != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->n_rows = MIN (today->sources->len, MOST_ROWS);
  put_heads (self, today);
  for (guint i = 0; i < self->n_rows; i++)
    put_source (self, today, i);
  show_rows (self);
}
