/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-rule-editor.h"

#include "app/fair-chart-view.h"
#include "app/fair-decay-words.h"
#include "app/fair-test-editor.h"
#include "app/fair-value-chips.h"
#include "base/fair-i18n.h"

struct _FairRuleEditor
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  AdwBin          *activities_place;
  GtkAdjustment   *at_least;
  GtkCheckButton  *windowed;
  GtkAdjustment   *within;
  GtkDropDown     *distinct;
  GtkToggleButton *once;
  GtkToggleButton *each;
  GtkCheckButton  *capped;
  GtkAdjustment   *cap;
  GtkCheckButton  *expires;
  GtkAdjustment   *expires_days;
  GtkCheckButton  *fades;
  GtkAdjustment   *percent;
  GtkAdjustment   *period;
  GtkCheckButton  *of_value;
  AdwBin          *value_place;
  GtkCheckButton  *of_detail;
  AdwBin          *detail_place;

  /* Owned */
  FairChartView *decay;

  /* Owned by the tree of widgets */
  FairValueChips *activities;
  FairTestEditor *value;
  FairTestEditor *detail;

  int   points;
  guint showing : 1;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairRuleEditor, fair_rule_editor, ADW_TYPE_BIN)

static int
get_int (GtkAdjustment *adjustment)
{
  return (int) gtk_adjustment_get_value (adjustment);
}

static int
get_if (GtkCheckButton *check, GtkAdjustment *adjustment, int otherwise)
{
  return gtk_check_button_get_active (check) ? get_int (adjustment) : otherwise;
}

static void
show_decay (FairRuleEditor *self)
{
  g_autoptr (FairCriterion) rule =
      fair_criterion_new ("rule", "", FAIR_FAMILY_BEHAVIOR);
  FairChart *chart;

  fair_rule_editor_apply (self, rule);
  rule->points = self->points;
  chart = fair_decay_words_new_chart (rule);
  gtk_widget_set_visible (GTK_WIDGET (self->decay), chart != NULL);
  fair_chart_view_take_chart (self->decay, chart);
}

static void
on_changed (FairRuleEditor *self)
{
  if (self->showing)
    return;

  show_decay (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fair_rule_editor_dispose (GObject *object)
{
  g_clear_object (&FAIR_RULE_EDITOR (object)->decay);

  G_OBJECT_CLASS (fair_rule_editor_parent_class)->dispose (object);
}

static void
fair_rule_editor_class_init (FairRuleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_rule_editor_dispose;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-rule-editor.ui");
#define CHILD(name)                                                            \
  gtk_widget_class_bind_template_child (widget_class, FairRuleEditor, name)
  CHILD (activities_place);
  CHILD (at_least);
  CHILD (windowed);
  CHILD (within);
  CHILD (distinct);
  CHILD (once);
  CHILD (each);
  CHILD (capped);
  CHILD (cap);
  CHILD (expires);
  CHILD (expires_days);
  CHILD (fades);
  CHILD (percent);
  CHILD (period);
  CHILD (of_value);
  CHILD (value_place);
  CHILD (of_detail);
  CHILD (detail_place);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
fair_rule_editor_init (FairRuleEditor *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->decay = g_object_ref_sink (g_object_new (FAIR_TYPE_CHART_VIEW, "label",
                                                 _ ("How the points fade"),
                                                 "margin-top", 6, NULL));
}

static void
show_if (GtkCheckButton *check, GtkAdjustment *adjustment, gboolean has, int n)
{
  gtk_check_button_set_active (check, has);
  if (has)
    gtk_adjustment_set_value (adjustment, n);
}

static FairTestEditor *
add_test (FairRuleEditor *self,
          AdwBin         *place,
          FairColumnType  type,
          GPtrArray      *values,
          const FairTest *test,
          gboolean        has,
          const char     *label)
{
  FairTest   first = { 0 };
  GtkWidget *editor;

  fair_test_editor_begin (&first, type);
  first.op = type == FAIR_COLUMN_TEXT ? FAIR_OPERATOR_CONTAINS
                                      : FAIR_OPERATOR_AT_LEAST;
  editor = fair_test_editor_new (type, values, has ? test : &first, label);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (on_changed), self);
  adw_bin_set_child (place, editor);

  return FAIR_TEST_EDITOR (editor);
}

static void
show_tests (FairRuleEditor      *self,
            FairCatalog         *catalog,
            const FairCriterion *criterion)
{
  self->value =
      add_test (self, self->value_place, FAIR_COLUMN_NUMBER, NULL,
                &criterion->value, criterion->has_value, _ ("the number"));
  self->detail =
      add_test (self, self->detail_place, FAIR_COLUMN_TEXT, catalog->details,
                &criterion->detail, criterion->has_detail, _ ("the detail"));
  gtk_check_button_set_active (self->of_value, criterion->has_value);
  gtk_check_button_set_active (self->of_detail, criterion->has_detail);
}

/**
 * fair_rule_editor_new:
 * @catalog: what rules can be made of
 * @criterion: the rule to begin with
 *
 * Returns: (transfer floating): an editor
 */
GtkWidget *
fair_rule_editor_new (FairCatalog *catalog, const FairCriterion *criterion)
{
  FairRuleEditor *self = g_object_new (FAIR_TYPE_RULE_EDITOR, NULL);
  GtkWidget      *chips = fair_value_chips_new (
           catalog->activities, (const char *const *) criterion->activity,
           _ ("Add a type of activity"));

  self->points = criterion->points;
  self->activities = FAIR_VALUE_CHIPS (chips);
  g_signal_connect_swapped (chips, "changed", G_CALLBACK (on_changed), self);
  adw_bin_set_child (self->activities_place, chips);
  gtk_adjustment_set_value (self->at_least, criterion->at_least);
  show_if (self->windowed, self->within, criterion->within_days > 0,
           criterion->within_days);
  gtk_drop_down_set_selected (self->distinct, criterion->distinct);
  gtk_toggle_button_set_active (
      criterion->award == FAIR_AWARD_EACH ? self->each : self->once, TRUE);
  show_if (self->capped, self->cap, criterion->cap >= 0, criterion->cap);
  show_if (self->expires, self->expires_days, criterion->expires_days > 0,
           criterion->expires_days);
  show_if (self->fades, self->period, criterion->decay_days > 0,
           criterion->decay_days);
  if (criterion->decay_days > 0)
    gtk_adjustment_set_value (self->percent, criterion->decay_percent);
  show_tests (self, catalog, criterion);
  show_decay (self);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}

static void
apply_tests (FairRuleEditor *self, FairCriterion *criterion)
{
  fair_test_clear (&criterion->value);
  fair_test_clear (&criterion->detail);
  criterion->has_value = gtk_check_button_get_active (self->of_value);
  criterion->has_detail = gtk_check_button_get_active (self->of_detail);
  if (criterion->has_value)
    fair_test_editor_get (self->value, &criterion->value);
  if (criterion->has_detail)
    fair_test_editor_get (self->detail, &criterion->detail);
}

/**
 * fair_rule_editor_apply:
 * @self: an editor
 * @criterion: takes the rule as it stands
 */
void
fair_rule_editor_apply (FairRuleEditor *self, FairCriterion *criterion)
{
  g_return_if_fail (FAIR_IS_RULE_EDITOR (self));

  g_strfreev (criterion->activity);
  criterion->activity = fair_value_chips_dup (self->activities);
  criterion->at_least = get_int (self->at_least);
  criterion->within_days = get_if (self->windowed, self->within, 0);
  criterion->distinct =
      (FairDistinct) gtk_drop_down_get_selected (self->distinct);
  criterion->award = gtk_toggle_button_get_active (self->each)
                         ? FAIR_AWARD_EACH
                         : FAIR_AWARD_ONCE;
  criterion->cap = get_if (self->capped, self->cap, -1);
  criterion->expires_days = get_if (self->expires, self->expires_days, 0);
  criterion->decay_days = get_if (self->fades, self->period, 0);
  criterion->decay_percent = get_if (self->fades, self->percent, 0);
  apply_tests (self, criterion);
}

/**
 * fair_rule_editor_find_gap:
 * @self: an editor
 *
 * Returns: (transfer full) (nullable): what is still missing, or %NULL
 */
char *
fair_rule_editor_find_gap (FairRuleEditor *self)
{
  g_auto (GStrv) types = NULL;

  g_return_val_if_fail (FAIR_IS_RULE_EDITOR (self), NULL);

  types = fair_value_chips_dup (self->activities);
  if (types == NULL)
    return g_strdup (_ ("Choose a type of activity; until then the rule stays "
                        "as it was."));
  if (gtk_check_button_get_active (self->of_value) &&
      !fair_test_editor_is_complete (self->value))
    return g_strdup (_ ("Say which number counts; until then the rule stays "
                        "as it was."));
  if (gtk_check_button_get_active (self->of_detail) &&
      !fair_test_editor_is_complete (self->detail))
    return g_strdup (_ ("Say which detail counts; until then the rule stays "
                        "as it was."));

  return NULL;
}

/**
 * fair_rule_editor_show_points:
 * @self: an editor
 * @points: what it is worth; the curve follows
 */
void
fair_rule_editor_show_points (FairRuleEditor *self, int points)
{
  g_return_if_fail (FAIR_IS_RULE_EDITOR (self));

  if (self->points == points)
    return;

  self->points = points;
  show_decay (self);
}

/**
 * fair_rule_editor_get_decay:
 * @self: an editor
 *
 * Returns: (transfer none): the curve of the points that are left, to be placed
 *   beside the points; hidden where nothing fades
 */
GtkWidget *
fair_rule_editor_get_decay (FairRuleEditor *self)
{
  g_return_val_if_fail (FAIR_IS_RULE_EDITOR (self), NULL);

  return GTK_WIDGET (self->decay);
}
