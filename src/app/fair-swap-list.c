/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-swap-list.h"

#include "app/fair-lead-list.h"
#include "app/fair-lead-row.h"
#include "app/fair-lead-words.h"
#include "app/fair-list-rows.h"
#include "app/fair-share-bar.h"
#include "app/fair-tooltip.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* So many are shown by name; the count opens all of them. */
#define MOST_ROWS 8

struct _FairSwapList
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkButton    *count;
  GtkLabel     *outcomes;
  FairShareBar *bar;
  GtkListBox   *rows;
  GtkLabel     *nobody;

  /* Owned */
  FairWorkshop *workshop;

  guint leaving : 1;
};

enum
{
  PROP_LEAVING = 1,
  N_PROPS,
};

enum
{
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairSwapList, fair_swap_list, ADW_TYPE_BIN)

static const FairSimulation *
get_simulation (FairSwapList *self)
{
  return self->workshop != NULL
             ? fair_results_get_simulation (
                   fair_workshop_get_results (self->workshop))
             : NULL;
}

static int
compare_leads (gconstpointer a, gconstpointer b, gpointer cohort)
{
  return fair_lead_words_compare (cohort, *(const guint32 *) a,
                                  *(const guint32 *) b);
}

/* Won ones first. */
static GArray *
list_leads (FairSwapList *self, FairScores *scores)
{
  const FairSimulation *simulation = get_simulation (self);
  const GArray         *all =
      self->leaving ? simulation->leaving : simulation->entering;
  GArray *leads = g_array_sized_new (FALSE, FALSE, sizeof (guint32), all->len);

  g_array_append_vals (leads, all->data, all->len);
  g_array_sort_with_data (leads, compare_leads,
                          fair_scores_get_cohort (scores));

  return leads;
}

static void
show_count (FairSwapList *self, const FairSwapCounts *counts)
{
  guint won = counts->counts[FAIR_OUTCOME_WON];
  guint deals =
      counts->counts[FAIR_OUTCOME_LOST] + counts->counts[FAIR_OUTCOME_OPEN];
  guint            none = counts->counts[FAIR_OUTCOME_NONE];
  guint            n = won + deals + none;
  g_autofree char *number = fair_format_count (n);
  g_autofree char *won_words = fair_format_count (won);
  g_autofree char *deal_words = fair_format_count (deals);
  g_autofree char *none_words = fair_format_count (none);
  g_autofree char *heading = NULL, *outcomes = NULL, *tooltip = NULL;

  heading = g_strdup_printf (self->leaving
                                 ? ngettext ("%s falls out", "%s fall out", n)
                                 : ngettext ("%s comes in", "%s come in", n),
                             number);
  /* Translators: how many won, had another deal, never bought */
  outcomes = g_strdup_printf (_ ("%s won · %s other deals · %s never bought"),
                              won_words, deal_words, none_words);
  tooltip = g_strdup_printf (_ ("%s: list them all"), heading);
  gtk_button_set_label (self->count, heading);
  fair_tooltip_set (GTK_WIDGET (self->count), tooltip);
  gtk_widget_set_sensitive (GTK_WIDGET (self->count), n > 0);
  gtk_label_set_text (self->outcomes, outcomes);
  fair_share_bar_set_parts (self->bar, won, deals, none);
}

static void
show_rows (FairSwapList *self)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  FairScores  *scores = fair_results_get_scores (results);
  FairScores  *before = fair_results_get_baseline_scores (results);
  g_autoptr (GArray) leads = list_leads (self, scores);

  fair_list_rows_clear (self->rows);
  for (guint i = 0; i < MIN (leads->len, MOST_ROWS); i++)
    gtk_list_box_append (
        self->rows,
        fair_lead_row_new (scores, before, g_array_index (leads, guint32, i)));
}

static void
on_count_clicked (FairSwapList *self)
{
  const FairSimulation *simulation = get_simulation (self);
  const GArray         *leads;

  if (simulation == NULL)
    return;

  leads = self->leaving ? simulation->leaving : simulation->entering;
  fair_lead_list_present (GTK_WIDGET (self), self->workshop,
                          gtk_button_get_label (self->count),
                          g_array_copy ((GArray *) leads));
}

static void
on_row_activated (FairSwapList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPENED], 0,
                 fair_lead_row_get_lead (FAIR_LEAD_ROW (row)));
}

static void
name_rows (FairSwapList *self)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
      self->leaving ? _ ("Who falls out") : _ ("Who comes in"), -1);
  gtk_label_set_text (
      self->nobody, self->leaving ? _ ("Whoever was an MQL still is one.")
                                  : _ ("Nobody becomes an MQL who was none."));
}

static void
fair_swap_list_dispose (GObject *object)
{
  g_clear_object (&FAIR_SWAP_LIST (object)->workshop);

  G_OBJECT_CLASS (fair_swap_list_parent_class)->dispose (object);
}

static void
fair_swap_list_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LEAVING:
      g_value_set_boolean (value, FAIR_SWAP_LIST (object)->leaving);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_swap_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FairSwapList *self = FAIR_SWAP_LIST (object);

  switch (prop_id)
    {
    case PROP_LEAVING:
      self->leaving = g_value_get_boolean (value);
      name_rows (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_swap_list_class_init (FairSwapListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_swap_list_dispose;
  object_class->get_property = fair_swap_list_get_property;
  object_class->set_property = fair_swap_list_set_property;

  properties[PROP_LEAVING] = g_param_spec_boolean (
      "leaving", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] =
      g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (FAIR_TYPE_SHARE_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-swap-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FairSwapList, count);
  gtk_widget_class_bind_template_child (widget_class, FairSwapList, outcomes);
  gtk_widget_class_bind_template_child (widget_class, FairSwapList, bar);
  gtk_widget_class_bind_template_child (widget_class, FairSwapList, rows);
  gtk_widget_class_bind_template_child (widget_class, FairSwapList, nobody);
  gtk_widget_class_bind_template_callback (widget_class, on_count_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
fair_swap_list_init (FairSwapList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_rows (self);
}

/**
 * fair_swap_list_show:
 * @self: a list
 * @workshop: a workshop
 * @with_rows: whether the rows are made anew too, not only the count
 */
void
fair_swap_list_show (FairSwapList *self,
                     FairWorkshop *workshop,
                     gboolean      with_rows)
{
  const FairSimulation *simulation;

  g_return_if_fail (FAIR_IS_SWAP_LIST (self));

  g_set_object (&self->workshop, workshop);
  simulation = get_simulation (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          simulation != NULL &&
                              simulation->baseline != FAIR_BASELINE_EVERYBODY);
  if (simulation == NULL)
    return;

  show_count (self, self->leaving ? &simulation->leave : &simulation->enter);
  if (with_rows)
    show_rows (self);
}
