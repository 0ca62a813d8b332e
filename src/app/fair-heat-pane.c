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
  GtkLabel      *cell_name;
  GtkLabel      *cell_hint;
  GtkWidget     *cell_counts;
  GtkLabel      *cell_won;
  GtkWidget     *cell_few;
  GtkLabel      *note;
  GtkWidget     *list;
  FairFitTable  *table;
  GtkAdjustment *minimum;
  GtkWidget     *clear;
  GtkWidget     *set;

  /* Owned */
  FairWorkshop        *workshop;
  FairThresholdSetter *setter;
  FairHeatGrid        *grid;

  int   cell_item;
  guint showing : 1;
  guint dragging_fit : 1;
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

static int
get_minimum (FairHeatPane *self)
{
  const FairScorecard *card = get_card (self);

  return card->has_fit_minimum ? card->fit_minimum : 0;
}

static void
speak_handles (FairHeatPane *self)
{
  int              threshold = get_card (self)->threshold;
  int              minimum = get_minimum (self);
  int              bin = self->grid->bin_width;
  g_autofree char *points = g_strdup_printf (
      ngettext ("%d point", "%d points", (gulong) ABS (threshold)), threshold);
  g_autofree char *least =
      minimum > 0
          ? g_strdup_printf (
                ngettext ("%d point", "%d points", (gulong) minimum), minimum)
          : g_strdup (_ ("none"));
  g_autofree char *tried = g_strdup_printf (_ ("%s, not set yet"), least);

  fair_chart_view_set_value (self->chart, FAIR_PICK_HANDLE, 0,
                             MAX (threshold, bin * (int) self->grid->n_columns),
                             threshold, points);
  fair_chart_view_set_value (
      self->chart, FAIR_PICK_SECOND_HANDLE, 0,
      MAX (minimum, bin * (int) self->grid->n_rows), minimum,
      fair_threshold_setter_has_fit_preview (self->setter) ? tried : least);
}

/* What leads must pass, or are held back by, whatever their points. */
static char *
dup_gates (FairHeatPane *self)
{
  const FairScorecard *card = get_card (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) each = NULL;

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (!criterion->off && (criterion->effect == FAIR_EFFECT_REQUIRED ||
                              criterion->effect == FAIR_EFFECT_DISQUALIFY))
        g_strv_builder_add (names, criterion->name);
    }
  each = g_strv_builder_end (names);

  return g_strjoinv (", ", each);
}

static void
show_note (FairHeatPane *self)
{
  g_autofree char *leads = fair_format_count (self->grid->n_leads);
  g_autofree char *gated = fair_format_count (self->grid->n_gated);
  g_autofree char *won = fair_format_count (self->grid->n_gated_won);
  g_autofree char *gates = dup_gates (self);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words,
                          ngettext ("%s lead old enough to judge.",
                                    "%s leads old enough to judge.",
                                    self->grid->n_leads),
                          leads);
  if (self->grid->n_gated > 0)
    g_string_append_printf (
        words,
        ngettext (" %s more (%s won) is held back by a gate: %s.",
                  " %s more (%s won) are held back by a gate: %s.",
                  self->grid->n_gated),
        gated, won, gates);
  if (get_card (self)->has_fit_minimum)
    g_string_append (
        words, _ (" Below the dashed line all leads are counted, also those "
                  "that a gate holds back."));
  gtk_label_set_text (self->note, words->str);
}

static void
show_cell_words (FairHeatPane *self, const FairHeatmap *map)
{
  const FairHeatmapCell *cell = &map->cells[self->cell_item];
  gboolean               few = cell->n_leads < FAIR_HEATMAP_FEW;
  g_autofree char *name = fair_heatmap_name_item (map, (guint) self->cell_item);
  g_autofree char *won = fair_chart_words_share (cell->n_won, cell->n_leads);
  g_autofree char *range = fair_chart_words_interval (cell->low, cell->high);
  /* Translators: an interval of rates */
  g_autofree char *words =
      cell->n_leads > 0
          ? g_strdup_printf (_ ("true rate somewhere in %s (95%%)"), range)
          : g_strdup (_ ("No lead has such points."));

  gtk_label_set_text (self->cell_name, name);
  gtk_label_set_text (self->cell_won, won);
  gtk_label_set_text (self->cell_hint, words);
  gtk_widget_set_visible (self->cell_counts, cell->n_leads > 0);
  gtk_widget_set_visible (self->cell_few, few);
  gtk_widget_set_visible (self->list, cell->n_leads > 0);
}

/* What was pointed at last stays, so that its leads can be asked for. */
static void
show_cell (FairHeatPane *self)
{
  FairChart *chart = fair_chart_view_get_chart (self->chart);
  int        item = fair_chart_view_get_selected (self->chart);

  if (item >= 0)
    self->cell_item = item;
  if (chart != NULL && self->cell_item >= 0 &&
      (guint) self->cell_item < fair_chart_get_n_items (chart))
    show_cell_words (self, fair_chart_get_data (chart));
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
  fair_threshold_setter_preview_fit (self->setter, minimum);
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
  show_cell (self);
  speak_handles (self);
}

/* The buttons are there while there is something for them to do. */
static void
show_minimum (FairHeatPane *self)
{
  const FairScorecard *stored = fair_draft_get_scorecard (
      fair_workshop_get_draft (self->workshop), FAIR_SIDE_AGREED);
  int minimum = get_minimum (self);

  self->showing = TRUE;
  gtk_adjustment_set_value (self->minimum, minimum);
  self->showing = FALSE;
  gtk_widget_set_visible (self->clear, minimum > 0 || stored->has_fit_minimum);
  gtk_widget_set_visible (
      self->set,
      minimum > 0 && fair_threshold_setter_has_fit_preview (self->setter));
}

static void
on_set (FairHeatPane *self)
{
  fair_threshold_setter_set_fit (self->setter, get_minimum (self));
}

static void
on_clear (FairHeatPane *self)
{
  fair_threshold_setter_set_fit (self->setter, 0);
}

/* What is only tried out does not follow to where it cannot be seen. */
static void
on_unmap (FairHeatPane *self)
{
  if (self->setter != NULL)
    fair_threshold_setter_drop_fit (self->setter);
}

static void
on_minimum (FairHeatPane *self)
{
  if (self->showing || self->workshop == NULL)
    return;

  fair_threshold_setter_preview_fit (
      self->setter, (int) gtk_adjustment_get_value (self->minimum));
}

static void
on_handle_moved (FairHeatPane *self, int part, double value, gboolean done)
{
  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    {
      fair_threshold_setter_preview (self->setter, (int) value);
      if (done)
        fair_threshold_setter_store (self->setter);
      return;
    }

  self->dragging_fit = !done;
  fair_threshold_setter_preview_fit (self->setter, (int) value);
  if (done)
    fair_fit_table_show (self->table, self->workshop);
}

/* Both go from one edge of cells to the next. */
static void
on_handle_stepped (FairHeatPane *self, int part, int by)
{
  int bin = self->grid != NULL ? self->grid->bin_width : 1;
  int step = bin * CLAMP (by, -LARGEST_STEP, LARGEST_STEP);
  int highest = self->grid != NULL ? bin * (int) (self->grid->n_rows - 1) : 0;

  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    fair_threshold_setter_rest (self->setter,
                                get_card (self)->threshold + step);
  else if (by == G_MININT || by == G_MAXINT)
    fair_threshold_setter_preview_fit (self->setter,
                                       by == G_MININT ? 0 : highest);
  else
    fair_threshold_setter_preview_fit (self->setter, get_minimum (self) + step);
}

static void
on_handle_typed (FairHeatPane *self, int part, int value)
{
  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    fair_threshold_setter_rest (self->setter, value);
  else
    fair_threshold_setter_preview_fit (self->setter, value);
}

static void
on_handle_reset (FairHeatPane *self, int part)
{
  if (self->workshop == NULL)
    return;

  if (part == FAIR_PICK_HANDLE)
    fair_threshold_setter_reset (self->setter);
  else
    fair_threshold_setter_drop_fit (self->setter);
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

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, chart);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, key_none);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, key_full);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell_name);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell_hint);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell_counts);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell_won);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, cell_few);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, note);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, list);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, table);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, minimum);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, clear);
  gtk_widget_class_bind_template_child (widget_class, FairHeatPane, set);
  gtk_widget_class_bind_template_callback (widget_class, show_cell);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list);
  gtk_widget_class_bind_template_callback (widget_class, on_minimum_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_minimum);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_set);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_unmap);
}
/* clang-format on */

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
  bind_children (widget_class);
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
  fair_chart_view_name_handle (self->chart, FAIR_PICK_HANDLE, _ ("Threshold"));
  fair_chart_view_name_handle (self->chart, FAIR_PICK_SECOND_HANDLE,
                               _ ("Fit minimum"));
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
      !fair_threshold_setter_is_moving (self->setter) && !self->dragging_fit)
    fair_fit_table_show (self->table, self->workshop);
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !fair_workshop_get_read_only (self->workshop));
}
