/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-replay-pane.h"

#include "app/fair-baseline-words.h"
#include "app/fair-chart-menu.h"
#include "app/fair-columns-layout.h"
#include "app/fair-fact-row.h"
#include "app/fair-lead-words.h"
#include "app/fair-replay-row.h"
#include "app/fair-replay-story.h"
#include "app/fair-threshold-curve.h"
#include "base/fair-i18n.h"

struct _FairReplayPane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  FairChartView *chart;
  GtkListBox    *steps;
  GtkListBox    *facts;
  GtkListBox    *fits;
  GtkListBox    *outcomes;

  /* Owned */
  FairWorkshop        *workshop;
  FairThresholdSetter *setter;

  guint lead;
};

G_DEFINE_FINAL_TYPE (FairReplayPane, fair_replay_pane, ADW_TYPE_BIN)

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static FairHistory *
get_history (FairReplayPane *self)
{
  return fair_past_get_history (fair_workshop_get_past (self->workshop), NULL);
}

static void
add_fact (GtkListBox *list, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    gtk_list_box_append (list, fair_fact_row_new (name, value));
}

static void
show_facts (FairReplayPane *self)
{
  static const struct
  {
    const char *attribute;
    const char *name;
  } attributes[] = {
    { "title", N_ ("Title") },       { "company", N_ ("Company") },
    { "industry", N_ ("Industry") }, { "employees", N_ ("Employees") },
    { "region", N_ ("Region") },     { "country", N_ ("Country") },
    { "source", N_ ("Source") },
  };
  FairHistory     *history = get_history (self);
  const FairFrame *leads = fair_history_get_leads (history);

  clear (self->facts);
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const FairColumn *column =
          fair_frame_find (leads, attributes[i].attribute);

      if (column != NULL)
        add_fact (self->facts, _ (attributes[i].name),
                  fair_column_get_text (column, self->lead));
    }
  add_fact (self->facts, _ ("Id"), fair_frame_get_id (leads, self->lead));
}

static void
show_outcomes (FairReplayPane *self, const FairReplayStory *story)
{
  FairVersions    *versions = fair_workshop_get_versions (self->workshop);
  g_autofree char *draft =
      g_strdup_printf (_ ("Draft %u"), fair_versions_count (versions) + 1);
  g_autofree char *version = fair_baseline_words_short (self->workshop);

  clear (self->outcomes);
  add_fact (self->outcomes, draft, story->draft);
  if (version != NULL)
    add_fact (self->outcomes, version, story->version);
  add_fact (self->outcomes, _ ("Sales"), story->sales);
  add_fact (self->outcomes, _ ("Outcome"), story->outcome);
}

/* The sum, what it consists of, and what it might have had besides. */
static void
show_fits (FairReplayPane *self, const FairReplayStory *story)
{
  g_autofree char *sum = g_strdup_printf ("%d", story->fit);
  GtkWidget       *row = fair_fact_row_new (_ ("Fit"), sum);

  clear (self->fits);
  gtk_widget_add_css_class (row, "fit-sum");
  gtk_list_box_append (self->fits, row);
  for (guint i = 0; i < story->fits->len; i++)
    {
      const FairReplayFit *fit = &g_array_index (story->fits, FairReplayFit, i);

      row = fair_fact_row_new (fit->name, fit->value);
      gtk_widget_add_css_class (row, fit->got ? "fit-got" : "fit-missed");
      gtk_list_box_append (self->fits, row);
    }
}

static void
show_steps (FairReplayPane *self, const FairReplayStory *story)
{
  clear (self->steps);
  for (guint i = 0; i < story->lines->len; i++)
    gtk_list_box_append (self->steps, fair_replay_row_new (&g_array_index (
                                          story->lines, FairReplayLine, i)));
}

/* The chart's dots are the rows that took nothing away, after the first. */
static void
on_row_selected (FairReplayPane *self, GtkListBoxRow *selected)
{
  int item = -1;

  if (selected == NULL)
    return;

  for (int i = 1; i <= gtk_list_box_row_get_index (selected); i++)
    if (fair_replay_row_has_dot (
            FAIR_REPLAY_ROW (gtk_list_box_get_row_at_index (self->steps, i))))
      item++;
  fair_chart_view_set_selected (self->chart, item);
}

static void
on_chart_selected (FairReplayPane *self)
{
  int            item = fair_chart_view_get_selected (self->chart);
  GtkListBoxRow *row;

  if (item < 0)
    return;

  for (int i = 1;
       (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL; i++)
    if (fair_replay_row_has_dot (FAIR_REPLAY_ROW (row)) && item-- == 0)
      {
        gtk_list_box_select_row (self->steps, row);
        return;
      }
}

/* The line of the threshold is moved here as on the curve. */
static void
on_handle_moved (FairReplayPane *self, int part, double value, gboolean done)
{
  if (self->workshop == NULL || part != FAIR_PICK_HANDLE)
    return;

  fair_threshold_setter_preview (
      self->setter, fair_threshold_curve_snap (self->workshop, value));
  if (done)
    fair_threshold_setter_store (self->setter);
}

/* The axis begins at 0 and has no upper end to go to. */
static void
on_handle_stepped (FairReplayPane *self, int part, int by)
{
  if (self->workshop == NULL || by == G_MAXINT)
    return;

  fair_threshold_setter_rest (
      self->setter,
      by == G_MININT ? 0 : fair_threshold_setter_get (self->setter) + by);
}

static void
on_handle_typed (FairReplayPane *self, int part, int value)
{
  if (self->workshop != NULL)
    fair_threshold_setter_rest (self->setter, value);
}

static void
on_handle_reset (FairReplayPane *self)
{
  if (self->workshop != NULL)
    fair_threshold_setter_reset (self->setter);
}

static void
speak_threshold (FairReplayPane *self, const FairReplayStory *story)
{
  int              threshold = fair_threshold_setter_get (self->setter);
  g_autofree char *points = g_strdup_printf (
      ngettext ("%d point", "%d points", (gulong) ABS (threshold)), threshold);
  /* Translators: such as “60 points” and “MQL on day 22” */
  g_autofree char *words = g_strdup_printf (_ ("%s, %s"), points, story->draft);

  fair_chart_view_set_value (self->chart, FAIR_PICK_HANDLE, 0,
                             MAX (100, threshold), threshold, words);
}

static void
fair_replay_pane_dispose (GObject *object)
{
  g_clear_object (&FAIR_REPLAY_PANE (object)->workshop);
  g_clear_object (&FAIR_REPLAY_PANE (object)->setter);

  G_OBJECT_CLASS (fair_replay_pane_parent_class)->dispose (object);
}

static void
fair_replay_pane_class_init (FairReplayPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_replay_pane_dispose;

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-replay-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FairReplayPane, chart);
  gtk_widget_class_bind_template_child (widget_class, FairReplayPane, steps);
  gtk_widget_class_bind_template_child (widget_class, FairReplayPane, facts);
  gtk_widget_class_bind_template_child (widget_class, FairReplayPane, fits);
  gtk_widget_class_bind_template_child (widget_class, FairReplayPane, outcomes);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_chart_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_stepped);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_handle_reset);
}

static void
fair_replay_pane_init (FairReplayPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fair_chart_view_name_handle (self->chart, FAIR_PICK_HANDLE, _ ("Threshold"));
}

/**
 * fair_replay_pane_set_setter:
 * @self: a pane
 * @setter: what changes the threshold
 *
 * To be called once.
 */
void
fair_replay_pane_set_setter (FairReplayPane *self, FairThresholdSetter *setter)
{
  g_return_if_fail (FAIR_IS_REPLAY_PANE (self));

  g_set_object (&self->setter, setter);
}

/**
 * fair_replay_pane_show:
 * @self: a pane
 * @workshop: a workshop with an answer
 * @lead: whom to show
 */
void
fair_replay_pane_show (FairReplayPane *self, FairWorkshop *workshop, guint lead)
{
  g_return_if_fail (FAIR_IS_REPLAY_PANE (self));

  g_set_object (&self->workshop, workshop);
  self->lead = lead;
  fair_chart_view_set_selected (self->chart, -1);
  fair_replay_pane_refresh (self);
}

/**
 * fair_replay_pane_refresh:
 * @self: a pane that shows a lead
 *
 * Tells the lead's story anew, from the latest answer.
 */
void
fair_replay_pane_refresh (FairReplayPane *self)
{
  g_autoptr (FairReplayStory) story = NULL;

  g_return_if_fail (FAIR_IS_REPLAY_PANE (self));

  if (self->workshop == NULL || get_history (self) == NULL ||
      self->lead >= fair_history_get_leads (get_history (self))->n_rows)
    return;

  story = fair_replay_story_new (self->workshop, self->lead);
  show_facts (self);
  if (story == NULL)
    return;

  fair_chart_view_set_chart (self->chart, story->chart);
  g_object_set (self->chart, "handles",
                !fair_workshop_get_read_only (self->workshop), NULL);
  speak_threshold (self, story);
  show_steps (self, story);
  on_chart_selected (self);
  show_fits (self, story);
  show_outcomes (self, story);
}

/**
 * fair_replay_pane_dup_title:
 * @self: a pane that shows a lead
 *
 * Returns: (transfer full): the name of the lead
 */
char *
fair_replay_pane_dup_title (FairReplayPane *self)
{
  g_return_val_if_fail (FAIR_IS_REPLAY_PANE (self), NULL);

  return fair_lead_words_name (get_history (self), self->lead);
}

/**
 * fair_replay_pane_dup_subtitle:
 * @self: a pane that shows a lead
 *
 * Returns: (transfer full): its title and company
 */
char *
fair_replay_pane_dup_subtitle (FairReplayPane *self)
{
  g_return_val_if_fail (FAIR_IS_REPLAY_PANE (self), NULL);

  return fair_lead_words_role (get_history (self), self->lead);
}
