/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-audit-card.h"
#include "app/fair-audit-page.h"
#include "app/fair-card-edit.h"
#include "app/fair-criteria-page.h"
#include "app/fair-criterion-editor.h"
#include "app/fair-criterion-row.h"
#include "app/fair-deal-table.h"
#include "app/fair-group-editor.h"
#include "app/fair-lead-timeline.h"
#include "app/fair-leaf-editor.h"
#include "app/fair-points-cell.h"
#include "app/fair-points-difference.h"
#include "app/fair-points-slider.h"
#include "app/fair-rule-editor.h"
#include "app/fair-value-chips.h"

static AppFixture fixture;

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_page (FairAppWindow *window)
{
  return find (GTK_WIDGET (window), FAIR_TYPE_PAGE);
}

static gboolean
is_shown (gpointer window)
{
  GtkWidget *page = find_page (window);

  return FAIR_IS_AUDIT_PAGE (page)
             ? find (page, FAIR_TYPE_AUDIT_CARD) != NULL
             : find (page, FAIR_TYPE_CRITERION_ROW) != NULL &&
                   find (page, GTK_TYPE_MENU_BUTTON) != NULL;
}

static FairAppWindow *
open_page (const char *id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  g_assert_true (app_fixture_wait (is_shown, window));
  app_fixture_settle (window);

  return window;
}

static FairDraft *
get_draft (FairAppWindow *window)
{
  return fair_workshop_get_draft (fair_app_window_get_workshop (window));
}

static guint
count_criteria (FairAppWindow *window)
{
  return fair_draft_get_scorecard (get_draft (window), FAIR_SIDE_AGREED)
      ->criteria->len;
}

static gboolean
can_undo (gpointer window)
{
  return fair_workshop_get_undo_label (fair_app_window_get_workshop (window)) !=
         NULL;
}

static void
undo (FairAppWindow *window)
{
  g_assert_true (app_fixture_wait (can_undo, window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

/* One step was enough: nothing is left to undo. */
static void
undo_all (FairAppWindow *window)
{
  undo (window);
  g_assert_false (can_undo (window));
}

static FairCriterionRow *
get_row (FairAppWindow *window, int n)
{
  GtkWidget *rows = find (find_page (window), GTK_TYPE_LIST_BOX);

  return FAIR_CRITERION_ROW (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), n));
}

static void
open_row (FairAppWindow *window, int n)
{
  g_signal_emit_by_name (find (find_page (window), GTK_TYPE_LIST_BOX),
                         "row-activated", get_row (window, n));
  app_fixture_settle (window);
  g_assert_true (fair_criterion_row_get_open (get_row (window, n)));
}

static void
add_expanders (GtkWidget *widget, GPtrArray *all)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  if (g_strcmp0 (id, "expander") == 0)
    g_ptr_array_add (all, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_expanders (child, all);
}

/* Whoever hears the page knows which criterion a button opens. */
static void
check_expanders (GtkWidget *page)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  add_expanders (page, all);
  g_assert_cmpuint (all->len, >, 3);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (g_ptr_array_index (all, 0)),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Edit Our markets");
}

static void
test_names (void)
{
  FairAppWindow *window = open_page ("audit");

  app_look_check_names (find_page (window));
  g_signal_emit_by_name (find (find_page (window), FAIR_TYPE_AUDIT_CARD),
                         "chosen", 0);
  fair_app_window_show_page (window, "fit");
  app_fixture_settle (window);
  open_row (window, 2);
  open_row (window, 3);
  app_look_check_names (find_page (window));
  check_expanders (find_page (window));
  fair_app_window_show_page (window, "behavior");
  g_assert_true (app_fixture_wait (is_shown, window));
  app_fixture_settle (window);
  open_row (window, 1);
  app_look_check_names (find_page (window));
  undo (window);
  app_fixture_close (window);
}

/* The first card groups titles; the history has no attribute for that. */
static void
check_title (gpointer leaf, gpointer user_data)
{
  g_assert_cmpstr (((const FairCondition *) leaf)->attribute, ==, "title");
}

static void
test_make_criterion (void)
{
  FairAppWindow       *window = open_page ("audit");
  GtkWidget           *card = find (find_page (window), FAIR_TYPE_AUDIT_CARD);
  GtkWidget           *chart = find (card, g_type_from_name ("FairChartView"));
  guint                before = count_criteria (window);
  GtkWidget           *button;
  const FairCriterion *added;

  g_object_set (chart, "selected", 0, NULL);
  button = find (find (card, GTK_TYPE_OVERLAY), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (count_criteria (window), ==, before + 1);
  added = g_ptr_array_index (
      fair_draft_get_scorecard (get_draft (window), FAIR_SIDE_AGREED)->criteria,
      before);
  g_assert_cmpint (added->family, ==, FAIR_FAMILY_FIT);
  g_assert_nonnull (added->when);
  fair_condition_foreach_leaf (added->when, check_title, NULL);
  undo_all (window);
  g_assert_cmpuint (count_criteria (window), ==, before);
  app_fixture_close (window);
}

static void
test_timeline (void)
{
  FairAppWindow *window = open_page ("audit");
  GtkWidget     *page = find_page (window);
  GtkStack      *views = gtk_stack_switcher_get_stack (
           GTK_STACK_SWITCHER (find (page, GTK_TYPE_STACK_SWITCHER)));
  GtkWidget *table;

  gtk_stack_set_visible_child_name (views, "deals");
  app_fixture_settle (window);
  table = find (page, FAIR_TYPE_DEAL_TABLE);
  g_assert_nonnull (table);
  g_signal_emit_by_name (find (table, GTK_TYPE_COLUMN_VIEW), "activate", 0);
  app_fixture_settle (window);
  g_assert_nonnull (find (page, FAIR_TYPE_LEAD_TIMELINE));
  g_assert_true (fair_page_go_back (FAIR_PAGE (page)));
  g_assert_null (find (page, FAIR_TYPE_LEAD_TIMELINE));
  app_fixture_close (window);
}

/* Typed points change the draft as one step; a side's do not touch it. */
static void
test_points (void)
{
  FairAppWindow    *window = open_page ("fit");
  FairCriterionRow *row = get_row (window, 2);
  const char       *id = fair_criterion_row_get_id (row);
  GtkWidget        *cell =
      gtk_widget_get_parent (find (GTK_WIDGET (row), FAIR_TYPE_POINTS_CELL));
  int before =
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_AGREED, id);

  cell = gtk_widget_get_last_child (cell);
  g_signal_emit_by_name (cell, "stored", before + 7);
  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_AGREED, id), ==,
      before + 7);
  undo_all (window);
  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_AGREED, id), ==,
      before);

  g_signal_emit_by_name (find (GTK_WIDGET (row), FAIR_TYPE_POINTS_CELL),
                         "stored", before + 3);
  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_MARKETING, id),
      ==, before + 3);
  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_AGREED, id), ==,
      before);
  undo_all (window);
  app_fixture_close (window);
}

static void
on_refused (GtkWidget *cell, const char *text, char **refused)
{
  g_free (*refused);
  *refused = g_strdup (text);
}

/* Text is stored when it is whole; other text is taken back, and said. */
static void
test_typing (void)
{
  g_autofree char  *refused = NULL;
  FairAppWindow    *window = open_page ("fit");
  FairCriterionRow *row = get_row (window, 2);
  const char       *id = fair_criterion_row_get_id (row);
  GtkWidget        *cell = find (GTK_WIDGET (row), FAIR_TYPE_POINTS_CELL);
  GtkWidget        *entry = find (cell, GTK_TYPE_ENTRY);
  FairDraft        *draft = get_draft (window);
  int before = fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, id);

  g_signal_connect (cell, "refused", G_CALLBACK (on_refused), &refused);
  gtk_editable_set_text (GTK_EDITABLE (entry), "many");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (refused, ==, "many");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), !=, "many");
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, id),
                   ==, before);
  gtk_editable_set_text (GTK_EDITABLE (entry), "-12");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, id),
                   ==, -12);
  undo_all (window);
  app_fixture_close (window);
}

/* While it moves the slider is only shown; at rest it is one step. */
static void
test_slider (void)
{
  FairAppWindow    *window = open_page ("fit");
  FairCriterionRow *row = get_row (window, 2);
  const char       *id = fair_criterion_row_get_id (row);
  FairDraft        *draft = get_draft (window);
  int        before = fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id);
  GtkWidget *slider;

  open_row (window, 2);
  slider = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (
      find (GTK_WIDGET (row), FAIR_TYPE_POINTS_SLIDER)));
  for (int i = 1; i <= 5; i++)
    g_signal_emit_by_name (slider, "previewed", before + i);
  g_assert_false (can_undo (window));
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id), ==,
                   before + 5);
  g_signal_emit_by_name (slider, "stored", before + 5);
  undo_all (window);
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id), ==,
                   before);

  gtk_range_set_value (GTK_RANGE (find (slider, GTK_TYPE_SCALE)), before + 4);
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id), ==,
                   before + 4);
  undo (window);
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id), ==,
                   before);
  app_fixture_close (window);
}

static void
test_add_delete (void)
{
  FairAppWindow   *window = open_page ("fit");
  guint            before = count_criteria (window);
  g_autofree char *first = NULL;

  gtk_widget_activate_action (find_page (window), "criteria.add", NULL);
  app_fixture_settle (window);
  g_assert_cmpuint (count_criteria (window), ==, before + 1);
  g_assert_nonnull (find (find_page (window), FAIR_TYPE_CRITERION_EDITOR));
  undo_all (window);
  g_assert_cmpuint (count_criteria (window), ==, before);

  gtk_widget_activate_action (find_page (window), "criteria.offer", "i", 0);
  g_assert_cmpuint (count_criteria (window), ==, before + 1);
  undo_all (window);

  first = g_strdup (fair_criterion_row_get_id (get_row (window, 0)));
  gtk_widget_activate_action (GTK_WIDGET (get_row (window, 0)),
                              "criterion.delete", NULL);
  g_assert_cmpuint (count_criteria (window), ==, before - 1);
  undo_all (window);
  g_assert_cmpstr (fair_criterion_row_get_id (get_row (window, 0)), ==, first);
  app_fixture_close (window);
}

static void
test_move_switch (void)
{
  FairAppWindow   *window = open_page ("behavior");
  g_autofree char *first =
      g_strdup (fair_criterion_row_get_id (get_row (window, 0)));
  g_autofree char *second =
      g_strdup (fair_criterion_row_get_id (get_row (window, 1)));

  gtk_widget_activate_action (GTK_WIDGET (get_row (window, 0)),
                              "criterion.move", "i", 1);
  g_assert_cmpstr (fair_criterion_row_get_id (get_row (window, 0)), ==, second);
  g_assert_cmpstr (fair_criterion_row_get_id (get_row (window, 1)), ==, first);
  undo_all (window);
  g_assert_cmpstr (fair_criterion_row_get_id (get_row (window, 0)), ==, first);

  gtk_widget_activate_action (GTK_WIDGET (get_row (window, 0)),
                              "criterion.switch", NULL);
  g_assert_true (fair_scorecard_find (fair_draft_get_scorecard (
                                          get_draft (window), FAIR_SIDE_AGREED),
                                      first)
                     ->off);
  undo_all (window);
  app_fixture_close (window);
}

/* A rule without an activity is said and not stored. */
static void
test_gap (void)
{
  FairAppWindow   *window = open_page ("behavior");
  GtkWidget       *editor, *chips;
  g_autofree char *gap = NULL;

  open_row (window, 0);
  editor = find (find_page (window), FAIR_TYPE_RULE_EDITOR);
  chips = find (editor, FAIR_TYPE_VALUE_CHIPS);
  g_signal_emit_by_name (find (chips, GTK_TYPE_BUTTON), "clicked");
  gap = fair_rule_editor_find_gap (FAIR_RULE_EDITOR (editor));
  g_assert_nonnull (gap);
  g_assert_false (can_undo (window));
  app_fixture_close (window);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *start)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) && gtk_widget_get_mapped (child) &&
          gtk_button_get_label (GTK_BUTTON (child)) != NULL &&
          g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (child)), start))
        return child;
      found = find_button (child, start);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static const FairParkedItem *
get_parked (FairAppWindow *window)
{
  FairMeeting *meeting =
      fair_workshop_get_meeting (fair_app_window_get_workshop (window));
  const FairAgendaPlan *plan =
      fair_meeting_agenda_get_plan (fair_meeting_get_agenda (meeting));

  return plan->parked->len > 0 ? g_ptr_array_index (plan->parked, 0) : NULL;
}

static FairPointsDifference *
open_difference (FairAppWindow *window, int marketing)
{
  FairCriterionRow *row = get_row (window, 2);
  g_autoptr (GError) error = NULL;

  open_row (window, 2);
  fair_card_edit_set_points (get_draft (window), FAIR_SIDE_MARKETING,
                             fair_criterion_row_get_id (row), marketing,
                             &error);
  g_assert_no_error (error);
  app_fixture_settle (window);

  return FAIR_POINTS_DIFFERENCE (
      find (GTK_WIDGET (row), FAIR_TYPE_POINTS_DIFFERENCE));
}

/* What is parked in the editor is in the agenda until it is taken up. */
static void
test_park (void)
{
  FairAppWindow    *window = open_page ("fit");
  GtkWidget        *note = GTK_WIDGET (open_difference (window, 37));
  FairCriterionRow *row = get_row (window, 2);

  g_assert_nonnull (note);
  g_assert_null (get_parked (window));
  g_signal_emit_by_name (find_button (note, "Par_k"), "clicked");
  app_fixture_settle (window);
  g_assert_nonnull (get_parked (window));
  g_assert_nonnull (
      strstr (get_parked (window)->target, fair_criterion_row_get_id (row)));
  g_assert_null (find_button (note, "Par_k"));

  undo (window);
  app_fixture_settle (window);
  g_assert_null (get_parked (window));
  g_signal_emit_by_name (find_button (note, "Par_k"), "clicked");
  app_fixture_settle (window);
  g_signal_emit_by_name (find_button (note, "Ta_ke"), "clicked");
  app_fixture_settle (window);
  g_assert_null (get_parked (window));
  g_assert_nonnull (find_button (note, "Par_k"));
  while (can_undo (window))
    undo (window);
  app_fixture_close (window);
}

/* Agreeing takes the draft's points for both sides and leaves no difference. */
static void
test_agree (void)
{
  FairAppWindow        *window = open_page ("fit");
  FairPointsDifference *note = open_difference (window, 37);
  FairDraft            *draft = get_draft (window);
  const char           *id = fair_criterion_row_get_id (get_row (window, 2));
  int agreed = fair_card_edit_get_points (draft, FAIR_SIDE_AGREED, id);

  g_assert_cmpint (agreed, !=, 37);
  g_signal_emit_by_name (find_button (GTK_WIDGET (note), "A_gree"), "clicked");
  app_fixture_settle (window);
  g_assert_null (find_button (GTK_WIDGET (note), "A_gree"));
  for (guint side = 0; side <= FAIR_SIDE_SALES; side++)
    g_assert_cmpint (fair_card_edit_get_points (draft, side, id), ==, agreed);

  undo (window);
  app_fixture_settle (window);
  g_assert_nonnull (find_button (GTK_WIDGET (note), "A_gree"));
  g_assert_cmpint (fair_card_edit_get_points (draft, FAIR_SIDE_MARKETING, id),
                   ==, 37);
  while (can_undo (window))
    undo (window);
  app_fixture_close (window);
}

static GtkWidget *
get_focus (FairAppWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* M, S and A: from a closed row, too. */
static void
test_scales (void)
{
  FairAppWindow    *window = open_page ("fit");
  FairCriterionRow *row = get_row (window, 2);
  GtkWidget        *sliders[FAIR_SIDE_SALES + 1];

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_widget_activate_action (find_page (window), "criteria.scale", "i",
                              FAIR_SIDE_SALES);
  app_fixture_settle (window);
  g_assert_true (fair_criterion_row_get_open (row));
  sliders[FAIR_SIDE_MARKETING] =
      find (GTK_WIDGET (row), FAIR_TYPE_POINTS_SLIDER);
  sliders[FAIR_SIDE_SALES] =
      gtk_widget_get_next_sibling (sliders[FAIR_SIDE_MARKETING]);
  sliders[FAIR_SIDE_AGREED] =
      gtk_widget_get_next_sibling (sliders[FAIR_SIDE_SALES]);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), sliders[FAIR_SIDE_SALES]));
  for (int side = 0; side <= FAIR_SIDE_SALES; side++)
    {
      gtk_widget_activate_action (find_page (window), "criteria.scale", "i",
                                  side);
      g_assert_true (
          gtk_widget_is_ancestor (get_focus (window), sliders[side]));
      g_assert_true (GTK_IS_SCALE (get_focus (window)));
    }
  app_fixture_close (window);
}

static guint
count_apart (FairAppWindow *window)
{
  guint n;

  return fair_card_edit_count_open (get_draft (window), FAIR_FAMILY_BEHAVIOR,
                                    &n);
}

/* Ctrl+Enter goes from one open criterion to the next, and then says so. */
static void
test_agree_all (void)
{
  FairAppWindow *window = open_page ("behavior");
  guint          before = count_apart (window);

  g_assert_cmpuint (before, >, 1);
  gtk_widget_activate_action (find_page (window), "criteria.agree", NULL);
  app_fixture_settle (window);
  g_assert_cmpuint (count_apart (window), ==, before);
  g_assert_nonnull (find (find_page (window), FAIR_TYPE_CRITERION_EDITOR));
  for (guint left = before; left > 0; left--)
    {
      gtk_widget_activate_action (find_page (window), "criteria.agree", NULL);
      app_fixture_settle (window);
      g_assert_cmpuint (count_apart (window), ==, left - 1);
      if (left > 1)
        g_assert_true (GTK_IS_SCALE (get_focus (window)));
    }
  for (guint i = 0; i < before; i++)
    undo (window);
  app_fixture_settle (window);
  g_assert_cmpuint (count_apart (window), ==, before);
  g_assert_false (can_undo (window));
  app_fixture_close (window);
}

static char *
dup_status (FairAppWindow *window)
{
  char *status;

  g_object_get (find_page (window), "status", &status, NULL);

  return status;
}

/* What both sides hold alike is agreed on otherwise only by agreeing. While
 * the points are dragged the sidebar's line follows. */
static void
test_alike (void)
{
  FairAppWindow        *window = open_page ("fit");
  FairPointsDifference *note = open_difference (window, 20);
  const char           *id = fair_criterion_row_get_id (get_row (window, 2));
  g_autofree char      *before = dup_status (window), *dragged = NULL;

  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_SALES, id), ==,
      20);
  g_assert_true (fair_card_edit_is_open (get_draft (window), id));
  g_assert_nonnull (find_button (GTK_WIDGET (note), "A_gree on 15"));
  g_assert_null (find_button (GTK_WIDGET (note), "Par_k"));
  fair_card_edit_preview_points (get_draft (window), id, 20);
  app_fixture_settle (window);
  dragged = dup_status (window);
  g_assert_cmpstr (dragged, !=, before);
  fair_draft_preview_scorecard (get_draft (window), NULL);
  app_fixture_settle (window);
  g_signal_emit_by_name (find_button (GTK_WIDGET (note), "A_gree on 15"),
                         "clicked");
  app_fixture_settle (window);
  g_assert_false (fair_card_edit_is_open (get_draft (window), id));
  while (can_undo (window))
    undo (window);
  app_fixture_close (window);
}

static gboolean
has_text (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
has_verdict (gpointer window)
{
  GtkWidget *note = find (find_page (window), FAIR_TYPE_POINTS_DIFFERENCE);

  return note != NULL && has_text (note, " moves ") &&
         has_text (note, "wins of ") && has_text (note, "holds up");
}

static gboolean
has_counts (gpointer window)
{
  GtkWidget *editor = find (find_page (window), FAIR_TYPE_LEAF_EDITOR);

  return editor != NULL && has_text (editor, " leads");
}

/* A criterion of one line matches what its line does. */
static void
test_lines (void)
{
  FairAppWindow *window = open_page ("fit");
  GtkWidget     *leads;

  open_row (window, 2);
  g_assert_true (app_fixture_wait (has_counts, window));
  leads = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (get_row (window, 2)), FAIR_TYPE_CRITERION_ROW, "leads"));
  g_assert_true (has_text (find (find_page (window), FAIR_TYPE_LEAF_EDITOR),
                           gtk_label_get_text (GTK_LABEL (leads))));
  g_assert_true (app_fixture_wait (has_verdict, window));
  app_fixture_close (window);
}

/* While a side's slider is dragged its cell and the sentence follow, and
 * nothing is stored. */
static void
test_drag_side (void)
{
  FairAppWindow    *window = open_page ("fit");
  FairCriterionRow *row = get_row (window, 2);
  const char       *id = fair_criterion_row_get_id (row);
  int               before =
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_MARKETING, id);
  GtkWidget *cell = find (GTK_WIDGET (row), FAIR_TYPE_POINTS_CELL);
  GtkWidget *entry = find (cell, GTK_TYPE_ENTRY);

  open_row (window, 2);
  g_signal_emit_by_name (find (GTK_WIDGET (row), FAIR_TYPE_POINTS_SLIDER),
                         "previewed", 37);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "37");
  g_assert_true (has_text (find (GTK_WIDGET (row), FAIR_TYPE_POINTS_DIFFERENCE),
                           "Marketing says 37"));
  g_assert_cmpint (
      fair_card_edit_get_points (get_draft (window), FAIR_SIDE_MARKETING, id),
      ==, before);
  g_assert_false (can_undo (window));
  app_fixture_close (window);
}

static const FairCriterion *
get_stored (FairAppWindow *window, const char *id)
{
  return fair_scorecard_find (
      fair_draft_get_scorecard (get_draft (window), FAIR_SIDE_AGREED), id);
}

/* Every effect that a family has, and a group of its own with its rules. */
static void
test_effects (void)
{
  static const struct
  {
    const char *page;
    const char *label;
    FairEffect  effect;
  } effects[] = { { "fit", "Required", FAIR_EFFECT_REQUIRED },
                  { "fit", "Excludes", FAIR_EFFECT_DISQUALIFY },
                  { "behavior", "MQL at once", FAIR_EFFECT_INSTANT } };

  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    {
      FairAppWindow   *window = open_page (effects[i].page);
      g_autofree char *id =
          g_strdup (fair_criterion_row_get_id (get_row (window, 2)));

      open_row (window, 2);
      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (find_button (
              find (find_page (window), FAIR_TYPE_CRITERION_EDITOR),
              effects[i].label)),
          TRUE);
      g_assert_cmpint (get_stored (window, id)->effect, ==, effects[i].effect);
      undo_all (window);
      app_fixture_settle (window);
      g_assert_cmpint (get_stored (window, id)->effect, ==, FAIR_EFFECT_POINTS);
      app_fixture_close (window);
    }
}

static const FairGroup *
get_group (FairAppWindow *window, const char *id)
{
  const char *group = get_stored (window, id)->group;

  return group != NULL ? fair_scorecard_find_group (
                             fair_draft_get_scorecard (get_draft (window),
                                                       FAIR_SIDE_AGREED),
                             group)
                       : NULL;
}

static void
test_group (void)
{
  FairAppWindow   *window = open_page ("fit");
  g_autofree char *id =
      g_strdup (fair_criterion_row_get_id (get_row (window, 2)));
  GtkWidget   *editor;
  GtkDropDown *choice;

  open_row (window, 2);
  editor = find (find_page (window), FAIR_TYPE_GROUP_EDITOR);
  choice = GTK_DROP_DOWN (find (editor, GTK_TYPE_DROP_DOWN));
  g_assert_null (get_group (window, id));
  gtk_drop_down_set_selected (
      choice, g_list_model_get_n_items (gtk_drop_down_get_model (choice)) - 1);
  app_fixture_settle (window);
  g_assert_nonnull (get_group (window, id));
  g_assert_cmpint (get_group (window, id)->combine, ==, FAIR_COMBINE_BEST);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (
                                   editor, FAIR_TYPE_GROUP_EDITOR, "sum")),
                               TRUE);
  app_fixture_settle (window);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_template_child (
                                   editor, FAIR_TYPE_GROUP_EDITOR, "capped")),
                               TRUE);
  app_fixture_settle (window);
  g_assert_cmpint (get_group (window, id)->combine, ==, FAIR_COMBINE_SUM);
  g_assert_cmpint (get_group (window, id)->cap, ==, 20);
  for (int i = 0; can_undo (window); i++)
    {
      g_assert_cmpint (i, <, 8);
      undo (window);
    }
  app_fixture_settle (window);
  g_assert_null (get_group (window, id));
  app_fixture_close (window);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
test_leak (void)
{
  FairAppWindow *window = open_page ("audit");
  GtkWidget     *page;

  fair_app_window_show_page (window, "behavior");
  g_assert_true (app_fixture_wait (is_shown, window));
  open_row (window, 1);
  fair_app_window_show_page (window, "fit");
  g_assert_true (app_fixture_wait (is_shown, window));
  open_row (window, 2);
  page = find_page (window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  app_fixture_close (window);
  g_assert_true (app_fixture_wait (is_gone, &page));
  g_assert_true (app_fixture_wait (is_gone, &window));
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/criteria/names", test_names);
  g_test_add_func ("/criteria/make", test_make_criterion);
  g_test_add_func ("/criteria/timeline", test_timeline);
  g_test_add_func ("/criteria/points", test_points);
  g_test_add_func ("/criteria/typing", test_typing);
  g_test_add_func ("/criteria/slider", test_slider);
  g_test_add_func ("/criteria/add-delete", test_add_delete);
  g_test_add_func ("/criteria/move-switch", test_move_switch);
  g_test_add_func ("/criteria/gap", test_gap);
  g_test_add_func ("/criteria/park", test_park);
  g_test_add_func ("/criteria/agree", test_agree);
  g_test_add_func ("/criteria/scales", test_scales);
  g_test_add_func ("/criteria/agree-all", test_agree_all);
  g_test_add_func ("/criteria/alike", test_alike);
  g_test_add_func ("/criteria/lines", test_lines);
  g_test_add_func ("/criteria/drag-side", test_drag_side);
  g_test_add_func ("/criteria/effects", test_effects);
  g_test_add_func ("/criteria/group", test_group);
  g_test_add_func ("/criteria/leak", test_leak);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
