/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-fit-table.h"

#include "app/fair-figures.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

/* None, and four minimums between it and the best fit there is. */
#define N_ROWS 6
#define STEP 5

enum
{
  COLUMN_MINIMUM,
  COLUMN_MQLS,
  COLUMN_WINS,
  COLUMN_RATE,
  N_COLUMNS,
};

typedef struct
{
  int             minimum;
  FairSimulation *simulation;
} Row;

struct _FairFitTable
{
  AdwBin parent_instance;

  /* Borrowed from the tree of widgets */
  GtkGrid  *grid;
  GtkLabel *sentence;

  /* Owned */
  FairWorkshop *workshop;
  GCancellable *running;
  Row           rows[N_ROWS];
  guint         n_rows;
  guint         n_answered;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairFitTable, fair_fit_table, ADW_TYPE_BIN)

static void
clear_rows (FairFitTable *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    g_clear_pointer (&self->rows[i].simulation, fair_simulation_free);
  self->n_rows = self->n_answered = 0;
}

static void
stop (FairFitTable *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

static const FairScorecard *
get_card (FairFitTable *self)
{
  return fair_draft_get_shown_scorecard (
      fair_workshop_get_draft (self->workshop));
}

static int
get_minimum (FairFitTable *self)
{
  const FairScorecard *card = get_card (self);

  return card->has_fit_minimum ? card->fit_minimum : 0;
}

static void
on_clicked (FairFitTable *self, GtkButton *button)
{
  g_signal_emit (
      self, signals[CHOSEN], 0,
      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "minimum")));
}

static void
put (FairFitTable *self, guint column, guint row, GtkWidget *widget)
{
  gtk_grid_attach (self->grid, widget, (int) column, (int) row, 1, 1);
}

static void
put_words (FairFitTable *self,
           guint         column,
           guint         row,
           const char   *words,
           const char   *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 1.0F);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  put (self, column, row, label);
}

static void
put_minimum (FairFitTable *self, guint row, int minimum, gboolean current)
{
  g_autofree char *number = g_strdup_printf ("%d", minimum);
  const char      *words = minimum == 0 ? _ ("none") : number;
  /* Translators: %s is a number of points, or "none" */
  g_autofree char *spoken = g_strdup_printf (_ ("Fit minimum: %s"), words);
  GtkWidget       *button = gtk_button_new_with_label (words);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "count-link");
  gtk_widget_add_css_class (button, current ? "current" : "plain");
  gtk_widget_set_tooltip_text (button, _ ("Try this minimum"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "minimum", GINT_TO_POINTER (minimum));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  put (self, COLUMN_MINIMUM, row, button);
}

static void
put_row (FairFitTable *self, guint at, const Row *row)
{
  const FairRate  *won = &row->simulation->rates[FAIR_RATE_WON_CAPTURED];
  gboolean         current = row->minimum == get_minimum (self);
  const char      *style = current ? "heading" : NULL;
  g_autofree char *mqls = fair_figures_to_words (
      FAIR_FIGURE_MQLS, fair_figures_get (row->simulation, FAIR_FIGURE_MQLS));
  g_autofree char *wins =
      won->known ? fair_format_count ((gint64) won->n) : g_strdup ("–");
  g_autofree char *rate = fair_figures_to_words (
      FAIR_FIGURE_MQL_TO_WIN,
      fair_figures_get (row->simulation, FAIR_FIGURE_MQL_TO_WIN));

  put_minimum (self, at, row->minimum, current);
  put_words (self, COLUMN_MQLS, at, mqls, style);
  put_words (self, COLUMN_WINS, at, wins, style);
  put_words (self, COLUMN_RATE, at, rate, style);
}

static const Row *
find_row (FairFitTable *self, int minimum)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].minimum == minimum)
      return &self->rows[i];

  return NULL;
}

/* What the minimum in force does, beside none. */
static void
show_sentence (FairFitTable *self)
{
  const Row       *none = find_row (self, 0);
  const Row       *now = find_row (self, get_minimum (self));
  guint            spared, lost;
  g_autofree char *leads = NULL, *wins = NULL, *words = NULL;

  if (none == NULL || now == NULL || now == none)
    {
      gtk_label_set_text (self->sentence, _ ("Without a minimum fit may be "
                                             "anything."));
      return;
    }

  spared = none->simulation->mqls -
           MIN (now->simulation->mqls, none->simulation->mqls);
  lost = (guint) (none->simulation->rates[FAIR_RATE_WON_CAPTURED].n -
                  MIN (now->simulation->rates[FAIR_RATE_WON_CAPTURED].n,
                       none->simulation->rates[FAIR_RATE_WON_CAPTURED].n));
  leads = fair_format_count (spared);
  wins = fair_format_count (lost);
  /* Translators: a fit minimum in points, how many leads sales need not work,
   * and how many wins that costs */
  words = g_strdup_printf (
      lost == 0
          ? _ ("A minimum of %d spares sales %s MQLs and loses no win.")
          : _ ("A minimum of %d spares sales %s MQLs and loses wins: %s."),
      now->minimum, leads, wins);
  gtk_label_set_text (self->sentence, words);
}

static void
show_rows (FairFitTable *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  put_words (self, COLUMN_MINIMUM, 0, _ ("Fit"), "caption");
  gtk_label_set_xalign (
      GTK_LABEL (gtk_grid_get_child_at (self->grid, COLUMN_MINIMUM, 0)), 0.0F);
  put_words (self, COLUMN_MQLS, 0, _ ("a month"), "caption");
  put_words (self, COLUMN_WINS, 0, _ ("wins"), "caption");
  put_words (self, COLUMN_RATE, 0, _ ("MQL → win"), "caption");
  for (guint i = 0; i < self->n_rows; i++)
    put_row (self, i + 1, &self->rows[i]);
  show_sentence (self);
}

typedef struct
{
  FairFitTable *self;
  GCancellable *running;
  guint         row;
} Asked;

static void
on_answer (GObject *results, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr (FairFitTable) self = asked->self;
  g_autoptr (GCancellable) running = asked->running;
  g_autoptr (GError) error = NULL;
  FairSimulation *simulation =
      fair_results_ask_finish (FAIR_RESULTS (results), result, &error);

  if (running != self->running || simulation == NULL)
    g_clear_pointer (&simulation, fair_simulation_free);
  else
    {
      self->rows[asked->row].simulation = simulation;
      if (++self->n_answered == self->n_rows)
        show_rows (self);
    }
  g_free (asked);
}

static void
ask (FairFitTable *self, guint row)
{
  g_autoptr (FairScorecard) card = fair_scorecard_copy (get_card (self));
  FairQuestion question = { .scorecard = card,
                            .baseline = FAIR_BASELINE_RECORDED,
                            .as_of = FAIR_INSTANT_NONE,
                            .maturity_days = -1 };
  Asked       *asked = g_new0 (Asked, 1);

  card->has_fit_minimum = self->rows[row].minimum != 0;
  card->fit_minimum = self->rows[row].minimum;
  asked->self = g_object_ref (self);
  asked->running = g_object_ref (self->running);
  asked->row = row;
  fair_results_ask_async (fair_workshop_get_results (self->workshop), &question,
                          self->running, on_answer, asked);
}

static void
add_minimum (FairFitTable *self, int minimum)
{
  guint at = self->n_rows;

  if (find_row (self, minimum) != NULL || self->n_rows == N_ROWS)
    return;

  while (at > 0 && self->rows[at - 1].minimum > minimum)
    {
      self->rows[at] = self->rows[at - 1];
      at--;
    }
  self->rows[at] = (Row){ .minimum = minimum };
  self->n_rows++;
}

static int
find_best_fit (FairScores *scores)
{
  guint                n;
  const FairLeadScore *leads = fair_scores_get_leads (scores, &n);
  int                  best = 0;

  for (guint i = 0; i < n; i++)
    best = MAX (best, leads[i].fit);

  return best;
}

static void
choose_rows (FairFitTable *self, FairScores *scores)
{
  int best = find_best_fit (scores);

  clear_rows (self);
  add_minimum (self, 0);
  add_minimum (self, get_minimum (self));
  for (int part = 1; part < N_ROWS; part++)
    add_minimum (self, best * part / N_ROWS / STEP * STEP);
}

static void
fair_fit_table_dispose (GObject *object)
{
  FairFitTable *self = FAIR_FIT_TABLE (object);

  stop (self);
  clear_rows (self);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_fit_table_parent_class)->dispose (object);
}

static void
fair_fit_table_class_init (FairFitTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fair_fit_table_dispose;
  signals[CHOSEN] =
      g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
fair_fit_table_init (FairFitTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  self->sentence = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sentence, 0.0F);
  gtk_label_set_wrap (self->sentence, TRUE);
  gtk_label_set_max_width_chars (self->sentence, 28);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * fair_fit_table_show:
 * @self: a table
 * @workshop: a workshop
 *
 * Asks anew what each minimum would mean. What is shown stays until all of it
 * is answered.
 */
void
fair_fit_table_show (FairFitTable *self, FairWorkshop *workshop)
{
  FairScores *scores;

  g_return_if_fail (FAIR_IS_FIT_TABLE (self));
  g_return_if_fail (FAIR_IS_WORKSHOP (workshop));

  stop (self);
  g_set_object (&self->workshop, workshop);
  scores = fair_results_get_scores (fair_workshop_get_results (workshop));
  if (scores == NULL)
    return;

  choose_rows (self, scores);
  self->running = g_cancellable_new ();
  for (guint i = 0; i < self->n_rows; i++)
    ask (self, i);
}
