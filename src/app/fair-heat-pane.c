/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-heat-pane.h"

#include "app/fair-chart-menu.h"
#include "app/fair-columns-layout.h"
#include "app/fair-fit-table.h"
#include "app/fair-heat-grid.h"
#include "app/fair-heat-key.h"
#include "app/fair-lead-list.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

#define LARGEST_STEP 5

struct _FairHeatPane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  FairChartView *chart;
  GtkLabel      *key_none;
  GtkLabel      *key_full;
  GtkLabel      *cell;
  GtkLabel      *note;
  GtkWidget     *list;
  FairFitTable  *table;
  GtkAdjustment *minimum;

  /* Owned */
  FairWorkshop        *workshop;
  FairThresholdSetter *setter;
  FairHeatGrid        *grid;

  int   cell_item;
  guint showing : 1;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairHeatPane, fair_heat_pane, ADW_TYPE_BIN)

static const FairScorecard *
get_card (FairHeatPane *self)
{
  return fair_draft_get_shown_scorecard (
      fair_workshop_get_draft (self->workshop));
}

static void
show_note (FairHeatPane *self)
{
  g_autofree char *leads = fair_format_count (self->grid->n_leads);
  g_autofree char *gated = fair_format_count (self->grid->n_gated);
  g_autofree char *won = fair_format_count (self->grid->n_gated_won);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words,
                          ngettext ("%s lead old enough to judge.",
                                    "%s leads old enough to judge.",
                                    self->grid->n_leads),
                          leads);
  if (self->grid->n_gated > 0)
    g_string_append_printf (
        words,
        ngettext (" %s more (%s won) is held back by a gate.",
                  " %s more (%s won) are held back by a gate.",
                  self->grid->n_gated),
        gated, won);
  if (get_card (self)->has_fit_minimum)
    g_string_append (
        words, _ (" Below the dashed line all leads are counted, also those "
                  "that a gate holds back."));
  gtk_label_set_text (self->note, words->str);
}

/* What was pointed at last stays, so that its leads can be asked for. */
static void
show_cell (FairHeatPane *self)
{
  int              item = fair_chart_view_get_selected (self->chart);
  g_autofree char *readout = NULL;

  g_object_get (self->chart, "readout", &readout, NULL);
  if (readout == NULL || item < 0)
    return;

  self->cell_item = item;
  gtk_label_set_text (self->cell, readout);
  gtk_widget_set_visible (self->list, TRUE);
}

static void
list_cell (FairHeatPane *self, guint item)
{
  FairResults          *results;
  const FairSimulation *simulation;

  if (self->workshop == NULL || self->grid == NULL)
    return;

  results = fair_workshop_get_results (self->workshop);
  simulation = fair_results_get_simulation (results);
  if (simulation == NULL)
    return;

  fair_lead_list_present (
      GTK_WIDGET (self), self->workshop, _ ("Leads of the Cell"),
      fair_heat_grid_list (self->grid, fair_results_get_scores (results),
                           simulation->maturity_days, item));
}

static void
on_cell_activated (FairHeatPane *self, guint item)
{
  list_cell (self, item);
}

static void
on_list (FairHeatPane *self)
{
  if (self->cell_item >= 0)
    list_cell (self, (guint) self->cell_item);
}

static void
on_minimum_chosen (FairHeatPane *self, int minimum)
{
  fair_threshold_setter_rest_fit (self->setter, minimum);
}

static void
show_grid (FairHeatPane *self, gboolean count)
{
  FairResults          *results = fair_workshop_get_results (self->workshop);
  FairScores           *scores = fair_results_get_scores (results);
  const FairSimulation *simulation = fair_results_get_simulation (results);
  int                   bin_width;

  if (scores == NULL || simulation == NULL)
    return;

  /* The cells stay as they are while a line is being dragged over them. */
  bin_width =
      self->grid != NULL && fair_threshold_setter_is_moving (self->setter)
          ? self->grid->bin_width
          : fair_heat_grid_choose_bin (get_card (self)->threshold);
  if (self->grid == NULL || self->grid->bin_width != bin_width ||
      (count && !fair_threshold_setter_is_moving (self->setter)))
    {
      g_clear_pointer (&self->grid, fair_heat_grid_free);
      self->grid =
          fair_heat_grid_new (scores, simulation->maturity_days, bin_width);
    }
  fair_chart_view_take_chart (
      self->chart, fair_heat_grid_draw (self->grid, get_card (self)));
  show_note (self);
}

static void
show_minimum (FairHeatPane *self)
{
  const FairScorecard *card = get_card (self);

  self->showing = TRUE;
  gtk_adjustment_set_value (self->minimum,
                            card->has_fit_minimum ? card->fit_minimum : 0);
  self->showing = FALSE;
}

static void
on_minimum (FairHeatPane *self)
{
  if (self->showing || self->workshop == NULL)
    return;

  fair_threshold_setter_rest_fit (
      self->setter, (int) gtk_adjustment_get_value (self->minimum));
}

static void
on_handle_moved (FairHeatPane *self, int part, double value, gboolean done)
{
  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    fair_threshold_setter_preview (self->setter, (int) value);
  else
    fair_threshold_setter_preview_fit (self->setter, (int) value);
  if (done)
    fair_threshold_setter_store (self->setter);
}

static void
on_handle_stepped (FairHeatPane *self, int part, int by)
{
  int step = self->grid != NULL ? self->grid->bin_width : 1;

  if (self->workshop == NULL)
    return;

  step *= CLAMP (by, -LARGEST_STEP, LARGEST_STEP);
  fair_threshold_setter_rest (self->setter, get_card (self)->threshold + step);
}

static void
on_handle_reset (FairHeatPane *self, int part)
{
  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    fair_threshold_setter_preview (
        self->setter, fair_threshold_setter_get_agreed (self->setter));
  else
    fair_threshold_setter_preview_fit (self->setter, 0);
  fair_threshold_setter_store (self->setter);
}

static void
fair_heat_pane_dispose (GObject *object)
{
  FairHeatPane *self = FAIR_HEAT_PANE (object);

  g_clear_pointer (&self->grid, fair_heat_grid_free);
  g_clear_object (&self->setter);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_heat_pane_parent_class)->dispose (object);
}

static void
fair_heat_pane_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_HEAT_PANE (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_heat_pane_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  FairHeatPane *self = FAIR_HEAT_PANE (object);

  switch (prop_id)
    {
    case PROP_WORKSHOP:
      if (g_set_object (&self->workshop, g_value_get_object (value)))
        g_clear_pointer (&self->grid, fair_heat_grid_free);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_heat_pane_class_init (FairHeatPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_heat_pane_dispose;
  object_class->get_property = fair_heat_pane_get_property;
  object_class->set_property = fair_heat_pane_set_property;

  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_FIT_TABLE);
  g_type_ensure (FAIR_TYPE_HEAT_KEY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-heat-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, chart);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, key_none);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, key_full);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, note);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, list);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, table);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, minimum);
  gtk_widget_class_bind_template_callback (widget_class, show_cell);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list);
  gtk_widget_class_bind_template_callback (widget_class, on_minimum_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_minimum);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_reset);
}

static void
show_key (FairHeatPane *self)
{
  g_autofree char *none = fair_chart_words_rate (0.0);
  g_autofree char *full = fair_chart_words_rate (FAIR_HEAT_FULL_SHADE);
  /* Translators: beside the full shade of a heat map: such as “20% won” */
  g_autofree char *words = g_strdup_printf (_ ("%s won"), full);

  gtk_label_set_text (self->key_none, none);
  gtk_label_set_text (self->key_full, words);
}

static void
fair_heat_pane_init (FairHeatPane *self)
{
  self->cell_item = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_key (self);
}

/**
 * fair_heat_pane_set_setter:
 * @self: a pane
 * @setter: what changes threshold and fit minimum
 *
 * To be called once.
 */
void
fair_heat_pane_set_setter (FairHeatPane *self, FairThresholdSetter *setter)
{
  g_return_if_fail (FAIR_IS_HEAT_PANE (self));

  g_set_object (&self->setter, setter);
}

/**
 * fair_heat_pane_refresh:
 * @self: a pane
 * @what: what changed
 *
 * Shows what changed.
 */
void
fair_heat_pane_refresh (FairHeatPane *self, FairChange what)
{
  g_return_if_fail (FAIR_IS_HEAT_PANE (self));

  if (self->workshop == NULL)
    return;

  show_minimum (self);
  show_grid (self, (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_RESULTS)) != 0);
  if ((what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_RESULTS)) &&
      !fair_threshold_setter_is_moving (self->setter))
    fair_fit_table_show (self->table, self->workshop);
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !fair_workshop_get_read_only (self->workshop));
}
