/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-editor.h"

#include "app/fair-card-edit.h"
#include "app/fair-columns-layout.h"
#include "app/fair-condition-counts.h"
#include "app/fair-condition-editor.h"
#include "app/fair-criterion-evidence.h"
#include "app/fair-group-editor.h"
#include "app/fair-points-difference.h"
#include "app/fair-points-slider.h"
#include "app/fair-rule-editor.h"
#include "app/fair-wrap-layout.h"
#include "base/fair-i18n.h"

#define N_SIDES (FAIR_SIDE_SALES + 1)

struct _FairCriterionEditor
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkEntry        *name;
  GtkSwitch       *counts;
  AdwBin          *rule;
  GtkBox          *points;
  GtkWidget       *points_head;
  GtkLabel        *base;
  GtkBox          *sliders;
  GtkBox          *effects;
  FairGroupEditor *group;
  GtkBox          *trouble;
  GtkLabel        *trouble_words;

  FairPointsDifference *difference;

  /* Owned by the tree of widgets */
  FairPointsSlider    *slider[N_SIDES];
  FairConditionEditor *condition;
  FairRuleEditor      *behavior;
  GtkToggleButton     *effect[FAIR_EFFECT_INSTANT + 1];

  /* Owned */
  FairWorkshop          *workshop;
  char                  *id;
  FairCatalog           *catalog;
  FairCriterion         *shown;
  FairCriterionEvidence *evidence;
  GCancellable          *counting;

  guint showing : 1;
};

enum
{
  FAILED,
  DRAGGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairCriterionEditor, fair_criterion_editor, ADW_TYPE_BIN)

static FairDraft *
get_draft (FairCriterionEditor *self)
{
  return fair_workshop_get_draft (self->workshop);
}

static const FairCriterion *
get_stored (FairCriterionEditor *self)
{
  return fair_scorecard_find (
      fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED), self->id);
}

static void
show_trouble (FairCriterionEditor *self, const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), words != NULL);
  gtk_label_set_text (self->trouble_words, words != NULL ? words : "");
}

/* What was just stored is what is shown: nothing is made anew under the
 * hand. */
static gboolean
store (FairCriterionEditor *self, FairRuleFunc change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCriterionEditor) alive = g_object_ref (self);
  gboolean stored;

  if (self->showing || get_stored (self) == NULL)
    return TRUE;

  self->showing = TRUE;
  stored =
      fair_card_edit_change (get_draft (self), self->id, change, self, &error);
  self->showing = FALSE;
  show_trouble (self, stored ? NULL : error->message);
  if (stored && get_stored (self) != NULL)
    {
      g_clear_pointer (&self->shown, fair_criterion_free);
      self->shown = fair_criterion_copy (get_stored (self));
    }

  return stored;
}

static void
change_name (FairCriterion *criterion, FairScorecard *card, gpointer user_data)
{
  FairCriterionEditor *self = user_data;

  g_free (criterion->name);
  criterion->name =
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static void
on_name (FairCriterionEditor *self)
{
  const FairCriterion *stored = get_stored (self);
  const char          *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (stored == NULL || g_str_equal (stored->name, name))
    return;
  if (*name == '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name), stored->name);
      return;
    }
  store (self, change_name);
}

static void
change_counts (FairCriterion *criterion,
               FairScorecard *card,
               gpointer       user_data)
{
  criterion->off =
      !gtk_switch_get_active (FAIR_CRITERION_EDITOR (user_data)->counts);
}

static void
on_counts (FairCriterionEditor *self)
{
  store (self, change_counts);
}

static void
change_effect (FairCriterion *criterion,
               FairScorecard *card,
               gpointer       user_data)
{
  FairCriterionEditor *self = user_data;

  for (guint i = 0; i <= FAIR_EFFECT_INSTANT; i++)
    if (self->effect[i] != NULL &&
        gtk_toggle_button_get_active (self->effect[i]))
      criterion->effect = (FairEffect) i;
  if (fair_criterion_is_gate (criterion))
    {
      criterion->points = 0;
      g_clear_pointer (&criterion->group, g_free);
    }
}

static void
show_gate (FairCriterionEditor *self, const FairCriterion *criterion)
{
  gboolean gate = fair_criterion_is_gate (criterion);

  gtk_widget_set_visible (GTK_WIDGET (self->sliders), !gate);
  gtk_widget_set_visible (self->points_head, !gate);
  gtk_widget_set_visible (GTK_WIDGET (self->base), !gate);
  gtk_widget_set_visible (GTK_WIDGET (self->group), !gate);
}

static void
on_effect (FairCriterionEditor *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button) || self->showing)
    return;

  store (self, change_effect);
  if (self->shown != NULL)
    show_gate (self, self->shown);
}

static void
change_group (FairCriterion *criterion, FairScorecard *card, gpointer user_data)
{
  fair_group_editor_apply (FAIR_CRITERION_EDITOR (user_data)->group, criterion,
                           card);
}

static void
show_group (FairCriterionEditor *self)
{
  const FairCriterion *stored = get_stored (self);

  if (stored != NULL)
    fair_group_editor_show (
        self->group,
        fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED), stored);
}

static void
on_group (FairCriterionEditor *self)
{
  store (self, change_group);
  show_group (self);
}

static void
change_rule (FairCriterion *criterion, FairScorecard *card, gpointer user_data)
{
  FairCriterionEditor *self = user_data;

  if (self->condition != NULL)
    {
      fair_condition_free (criterion->when);
      criterion->when = fair_condition_editor_dup (self->condition);
    }
  if (self->behavior != NULL)
    fair_rule_editor_apply (self->behavior, criterion);
}

/* How many leads meet each line of the condition. */
static void
count_lines (FairCriterionEditor *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  if (self->condition == NULL)
    return;

  self->counting = g_cancellable_new ();
  fair_condition_counts_show (fair_workshop_get_past (self->workshop),
                              self->condition, self->counting);
}

static void
on_rule (FairCriterionEditor *self)
{
  g_autofree char *gap = NULL;

  if (!self->showing)
    count_lines (self);

  if (self->condition != NULL)
    gap = fair_condition_editor_find_gap (self->condition);
  if (self->behavior != NULL)
    gap = fair_rule_editor_find_gap (self->behavior);
  if (gap != NULL)
    show_trouble (self, gap);
  else
    store (self, change_rule);
}

static void
report (FairCriterionEditor *self, GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
  g_error_free (error);
}

static FairSide
find_side (FairCriterionEditor *self, FairPointsSlider *slider)
{
  for (guint side = 0; side < N_SIDES; side++)
    if (slider == self->slider[side])
      return (FairSide) side;

  g_assert_not_reached ();
}

/* What one of the two sides holds changes no result; its value is shown. */
static void
on_previewed (FairCriterionEditor *self, int points, FairPointsSlider *slider)
{
  FairSide side = find_side (self, slider);

  if (side == FAIR_SIDE_AGREED)
    {
      fair_card_edit_preview_points (get_draft (self), self->id, points);
      return;
    }

  fair_points_difference_drag (self->difference, side, TRUE, points);
  g_signal_emit (self, signals[DRAGGED], 0, side, points);
}

static void
on_stored (FairCriterionEditor *self, int points, FairPointsSlider *slider)
{
  FairSide side = find_side (self, slider);
  GError  *error = NULL;

  fair_points_difference_drag (self->difference, side, FALSE, points);
  if (fair_card_edit_set_points (get_draft (self), side, self->id, points,
                                 &error))
    return;

  fair_draft_preview_scorecard (get_draft (self), NULL);
  report (self, error);
}

static void
on_difference_failed (FairCriterionEditor *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
fair_criterion_editor_dispose (GObject *object)
{
  FairCriterionEditor *self = FAIR_CRITERION_EDITOR (object);

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->workshop);
  g_clear_pointer (&self->catalog, fair_catalog_unref);
  g_clear_pointer (&self->shown, fair_criterion_free);
  g_clear_pointer (&self->evidence, fair_criterion_evidence_free);

  G_OBJECT_CLASS (fair_criterion_editor_parent_class)->dispose (object);
}

static void
fair_criterion_editor_finalize (GObject *object)
{
  g_free (FAIR_CRITERION_EDITOR (object)->id);

  G_OBJECT_CLASS (fair_criterion_editor_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, name);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, counts);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, rule);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, points);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, points_head);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, base);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, sliders);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, effects);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, group);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, trouble);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, trouble_words);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionEditor, difference);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_counts);
  gtk_widget_class_bind_template_callback (widget_class, on_group);
  gtk_widget_class_bind_template_callback (widget_class, on_difference_failed);
}
/* clang-format on */

static void
fair_criterion_editor_class_init (FairCriterionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_criterion_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_criterion_editor_finalize;
  signals[FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[DRAGGED] =
      g_signal_new ("dragged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_GROUP_EDITOR);
  g_type_ensure (FAIR_TYPE_POINTS_DIFFERENCE);
  g_type_ensure (FAIR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-criterion-editor.ui");
  bind_children (widget_class);
}

static void
fair_criterion_editor_init (FairCriterionEditor *self)
{
  static const FairSide order[] = { FAIR_SIDE_MARKETING, FAIR_SIDE_SALES,
                                    FAIR_SIDE_AGREED };

  self->evidence = fair_criterion_evidence_new ();
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_SIDES; i++)
    {
      GtkWidget *slider = fair_points_slider_new (order[i]);

      self->slider[order[i]] = FAIR_POINTS_SLIDER (slider);
      g_signal_connect_swapped (slider, "previewed", G_CALLBACK (on_previewed),
                                self);
      g_signal_connect_swapped (slider, "stored", G_CALLBACK (on_stored), self);
      gtk_box_append (self->sliders, slider);
    }
  self->showing = FALSE;
}

static void
add_effect (FairCriterionEditor *self, FairEffect effect, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  self->effect[effect] = GTK_TOGGLE_BUTTON (button);
  if (effect != FAIR_EFFECT_POINTS)
    gtk_toggle_button_set_group (self->effect[effect],
                                 self->effect[FAIR_EFFECT_POINTS]);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_effect), self);
  gtk_box_append (self->effects, button);
}

static void
add_effects (FairCriterionEditor *self, FairFamily family)
{
  add_effect (self, FAIR_EFFECT_POINTS, _ ("Points"));
  if (family == FAIR_FAMILY_FIT)
    {
      add_effect (self, FAIR_EFFECT_REQUIRED, _ ("Required"));
      add_effect (self, FAIR_EFFECT_DISQUALIFY, _ ("Excludes"));
    }
  else
    {
      add_effect (self, FAIR_EFFECT_INSTANT, _ ("MQL at once"));
    }
}

static void
show_rule (FairCriterionEditor *self, const FairCriterion *criterion)
{
  GtkWidget *child = NULL;

  if (self->behavior != NULL)
    gtk_box_remove (self->sliders, fair_rule_editor_get_decay (self->behavior));
  self->condition = NULL;
  self->behavior = NULL;
  if (self->catalog == NULL)
    return;

  if (criterion->family == FAIR_FAMILY_FIT)
    {
      child = fair_condition_editor_new (self->catalog, criterion->when, 0);
      self->condition = FAIR_CONDITION_EDITOR (child);
    }
  else
    {
      child = fair_rule_editor_new (self->catalog, criterion);
      self->behavior = FAIR_RULE_EDITOR (child);
      gtk_box_append (self->sliders,
                      fair_rule_editor_get_decay (self->behavior));
    }
  g_signal_connect_swapped (child, "changed", G_CALLBACK (on_rule), self);
  adw_bin_set_child (self->rule, child);
  count_lines (self);
}

static void
show_criterion (FairCriterionEditor *self, const FairCriterion *criterion)
{
  gboolean showing = self->showing;

  self->showing = TRUE;
  g_clear_pointer (&self->shown, fair_criterion_free);
  self->shown = fair_criterion_copy (criterion);
  gtk_editable_set_text (GTK_EDITABLE (self->name), criterion->name);
  gtk_switch_set_active (self->counts, !criterion->off);
  if (self->effect[criterion->effect] != NULL)
    gtk_toggle_button_set_active (self->effect[criterion->effect], TRUE);
  show_rule (self, criterion);
  show_gate (self, criterion);
  show_group (self);
  show_trouble (self, NULL);
  self->showing = showing;
}

/* Where nothing was agreed yet, what it was worth when it was opened. */
static void
show_base (FairCriterionEditor *self)
{
  const FairDefinition *last =
      fair_versions_get_last (fair_workshop_get_versions (self->workshop));
  const FairCriterion *agreed =
      last != NULL ? fair_scorecard_find (last->scorecard, self->id) : NULL;
  g_autofree char *words = NULL;

  for (guint side = 0; side < N_SIDES; side++)
    {
      FairPointsSlider *slider = self->slider[side];

      fair_points_slider_set_base (
          slider, agreed != NULL ? agreed->points
                                 : fair_card_edit_get_points (get_draft (self),
                                                              side, self->id));
    }
  if (agreed != NULL)
    words =
        g_strdup_printf (_ ("tick: %d in v%u"), agreed->points, last->number);
  gtk_label_set_text (self->base,
                      words != NULL ? words : _ ("tick: as it was opened"));
}

/**
 * fair_criterion_editor_new:
 * @workshop: a workshop
 * @id: the id of a criterion of its draft
 * @catalog: (nullable): what conditions can be made of
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
fair_criterion_editor_new (FairWorkshop *workshop,
                           const char   *id,
                           FairCatalog  *catalog)
{
  FairCriterionEditor *self = g_object_new (FAIR_TYPE_CRITERION_EDITOR, NULL);
  const FairCriterion *criterion;

  self->workshop = g_object_ref (workshop);
  self->id = g_strdup (id);
  self->catalog = catalog != NULL ? fair_catalog_ref (catalog) : NULL;
  criterion = get_stored (self);
  self->showing = TRUE;
  add_effects (self, criterion->family);
  show_criterion (self, criterion);
  show_base (self);
  fair_points_difference_show (self->difference, workshop, id);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self),
                            !fair_workshop_get_read_only (workshop));
  gtk_widget_set_sensitive (GTK_WIDGET (self->name),
                            !fair_workshop_get_read_only (workshop));

  return GTK_WIDGET (self);
}

static void
show_evidence (FairCriterionEditor *self, const FairCriterionEffect *effect)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  g_autofree char *words = fair_criterion_evidence_dup_words (
      self->evidence, simulation,
      fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED), self->id);
  g_autofree char *loss = words != NULL && effect != NULL && !effect->off
                              ? fair_criterion_evidence_dup_loss (effect)
                              : NULL;

  fair_points_difference_set_evidence (self->difference, words, loss);
}

static gboolean
is_shown (FairCriterionEditor *self, const FairCriterion *stored)
{
  return self->shown != NULL &&
         fair_criterion_same_rule (self->shown, stored) &&
         g_str_equal (self->shown->name, stored->name) &&
         g_strcmp0 (self->shown->group, stored->group) == 0 &&
         self->shown->off == stored->off;
}

/**
 * fair_criterion_editor_refresh:
 * @self: an editor
 * @effect: (nullable): what the criterion does
 *
 * Shows what another hand, or an undo, changed.
 */
void
fair_criterion_editor_refresh (FairCriterionEditor       *self,
                               const FairCriterionEffect *effect)
{
  const FairCriterion *stored;

  g_return_if_fail (FAIR_IS_CRITERION_EDITOR (self));

  stored = get_stored (self);
  if (stored == NULL)
    return;

  if (!self->showing && !is_shown (self, stored))
    show_criterion (self, stored);
  for (guint side = 0; side < N_SIDES; side++)
    fair_points_slider_set_points (
        self->slider[side],
        fair_card_edit_get_points (get_draft (self), side, self->id));
  if (self->behavior != NULL)
    fair_rule_editor_show_points (
        self->behavior, fair_card_edit_get_points (get_draft (self),
                                                   FAIR_SIDE_AGREED, self->id));
  show_evidence (self, effect);
}

/**
 * fair_criterion_editor_settle:
 * @self: an editor
 *
 * Stores what is only shown.
 */
void
fair_criterion_editor_settle (FairCriterionEditor *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_EDITOR (self));

  for (guint side = 0; side < N_SIDES; side++)
    fair_points_slider_settle (self->slider[side]);
}

void
fair_criterion_editor_focus_name (FairCriterionEditor *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/**
 * fair_criterion_editor_get_name_entry:
 * @self: an editor
 *
 * Returns: (transfer none): where the name is typed, to be placed at the head
 *   of the row
 */
GtkWidget *
fair_criterion_editor_get_name_entry (FairCriterionEditor *self)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_EDITOR (self), NULL);

  return GTK_WIDGET (self->name);
}

/**
 * fair_criterion_editor_focus_slider:
 * @self: an editor
 * @side: whose
 *
 * Returns: whether it took the focus, as a gate has no points
 */
gboolean
fair_criterion_editor_focus_slider (FairCriterionEditor *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_EDITOR (self), FALSE);
  g_return_val_if_fail (side < N_SIDES, FALSE);

  return gtk_widget_get_mapped (GTK_WIDGET (self->slider[side])) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->slider[side]));
}

/**
 * fair_criterion_editor_agree:
 * @self: an editor
 *
 * Agrees on the shown points, where the sides differ.
 *
 * Returns: whether there was something to agree on
 */
gboolean
fair_criterion_editor_agree (FairCriterionEditor *self)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_EDITOR (self), FALSE);

  fair_criterion_editor_settle (self);

  return fair_points_difference_agree (self->difference);
}
