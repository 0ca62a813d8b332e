/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-scoreboard.h"

#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-score-cell.h"
#include "app/fair-score-key.h"
#include "base/fair-i18n.h"

/* An answer that is faster than this is not announced by dimming. */
#define PATIENCE_MS 300

/* Below these widths a number is on two lines, and the numbers on two rows. */
#define STACKED_WIDTH 1000.0
#define TWO_ROWS_WIDTH 600.0

struct _FairScoreboard
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkFlowBox   *cells;
  FairScoreKey *key;

  /* Borrowed */
  FairScoreCell *cell[FAIR_N_FIGURES];

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *results;

  guint patience;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairScoreboard, fair_scoreboard, ADW_TYPE_BIN)

static void
show_figures (FairScoreboard *self)
{
  FairResults *results;

  if (self->workshop == NULL)
    return;

  results = fair_workshop_get_results (self->workshop);
  for (guint i = 0; i < FAIR_N_FIGURES; i++)
    fair_score_cell_show (self->cell[i], fair_results_get_simulation (results),
                          fair_results_get_baseline_simulation (results));
}

/* Every number opens the leads that it is made of. */
static void
on_cell_activated (FairScoreboard *self, GtkFlowBoxChild *child)
{
  FairFigure   which = (FairFigure) gtk_flow_box_child_get_index (child);
  FairResults *results;
  FairScores  *scores;

  if (self->workshop == NULL)
    return;

  results = fair_workshop_get_results (self->workshop);
  scores = fair_results_get_scores (results);
  if (scores == NULL || fair_results_get_simulation (results) == NULL)
    return;

  fair_lead_list_present (
      GTK_WIDGET (self), self->workshop, fair_figures_get_leads_name (which),
      fair_lead_sets_new_figure (scores, fair_results_get_simulation (results),
                                 which));
}

static gboolean
lose_patience (gpointer user_data)
{
  FairScoreboard *self = FAIR_SCOREBOARD (user_data);

  self->patience = 0;
  gtk_widget_add_css_class (GTK_WIDGET (self->cells), "stale");

  return G_SOURCE_REMOVE;
}

static void
show_busy (FairScoreboard *self)
{
  gboolean busy =
      self->workshop != NULL &&
      fair_results_get_busy (fair_workshop_get_results (self->workshop));

  g_clear_handle_id (&self->patience, g_source_remove);
  if (busy)
    self->patience = g_timeout_add (PATIENCE_MS, lose_patience, self);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->cells), "stale");
}

/* A newer answer may be under way already. */
static void
on_results_changed (FairScoreboard *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->cells), "stale");
  show_figures (self);
  show_busy (self);
}

static void
fair_scoreboard_dispose (GObject *object)
{
  FairScoreboard *self = FAIR_SCOREBOARD (object);

  fair_scoreboard_set_workshop (self, NULL);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->results);

  G_OBJECT_CLASS (fair_scoreboard_parent_class)->dispose (object);
}

static void
fair_scoreboard_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_SCOREBOARD (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_scoreboard_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      fair_scoreboard_set_workshop (FAIR_SCOREBOARD (object),
                                    g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_scoreboard_class_init (FairScoreboardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_scoreboard_dispose;
  object_class->get_property = fair_scoreboard_get_property;
  object_class->set_property = fair_scoreboard_set_property;

  properties[PROP_WORKSHOP] = g_param_spec_object (
      "workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FAIR_TYPE_SCORE_KEY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-scoreboard.ui");
  gtk_widget_class_bind_template_child (widget_class, FairScoreboard, cells);
  gtk_widget_class_bind_template_child (widget_class, FairScoreboard, key);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
}

static void
fair_scoreboard_init (FairScoreboard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < FAIR_N_FIGURES; i++)
    {
      self->cell[i] = FAIR_SCORE_CELL (fair_score_cell_new (i));
      gtk_flow_box_append (self->cells, GTK_WIDGET (self->cell[i]));
    }

  self->results = g_signal_group_new (FAIR_TYPE_RESULTS);
  g_signal_group_connect_swapped (self->results, "changed",
                                  G_CALLBACK (on_results_changed), self);
  g_signal_group_connect_swapped (self->results, "notify::busy",
                                  G_CALLBACK (show_busy), self);
}

/**
 * fair_scoreboard_set_workshop:
 * @self: a scoreboard
 * @workshop: (nullable): the workshop
 *
 * Follows a workshop from now on.
 */
void
fair_scoreboard_set_workshop (FairScoreboard *self, FairWorkshop *workshop)
{
  g_return_if_fail (FAIR_IS_SCOREBOARD (self));

  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (
      self->results,
      workshop != NULL ? fair_workshop_get_results (workshop) : NULL);
  if (self->key != NULL)
    fair_score_key_set_workshop (self->key, workshop);
  show_figures (self);
  show_busy (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}

/**
 * fair_scoreboard_set_room:
 * @self: a scoreboard
 * @room: how wide it may be, in pixels at text of 100 %
 * @size: how high the numbers are for a room that looks on, in pixels, or 0
 *
 * Where there is little room what a number was stands below it, and where
 * there is less there are two rows.
 */
void
fair_scoreboard_set_room (FairScoreboard *self, double room, int size)
{
  gboolean rows = room < TWO_ROWS_WIDTH;
  guint    per_line = rows ? 3 : FAIR_N_FIGURES;

  g_return_if_fail (FAIR_IS_SCOREBOARD (self));

  for (guint i = 0; i < FAIR_N_FIGURES; i++)
    {
      fair_score_cell_set_stacked (self->cell[i],
                                   !rows && (room < STACKED_WIDTH || size > 0));
      fair_score_cell_set_size (self->cell[i], rows ? 0 : size);
    }
  gtk_flow_box_set_min_children_per_line (self->cells, 3);
  gtk_flow_box_set_max_children_per_line (self->cells, per_line);
  gtk_flow_box_set_min_children_per_line (self->cells, per_line);
}
