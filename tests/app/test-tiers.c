/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-group-editor.h"
#include "app/fair-tier-card.h"
#include "app/fair-tier-row.h"

/* The tiers of the scoring model and its groups, made and changed in the
 * window. */

static AppFixture fixture;

static const FairScorecard *
get_card (FairAppWindow *window)
{
  return fair_draft_get_scorecard (
      fair_workshop_get_draft (fair_app_window_get_workshop (window)),
      FAIR_SIDE_AGREED);
}

static void
set_card (FairAppWindow *window, const FairScorecard *card)
{
  g_autoptr (GError) error = NULL;

  fair_draft_set_scorecard (
      fair_workshop_get_draft (fair_app_window_get_workshop (window)),
      FAIR_SIDE_AGREED, card, "Set up", &error);
  g_assert_no_error (error);
  app_fixture_settle (window);
}

/* A window on the threshold page, of a model without tiers. */
static FairAppWindow *
open_without_tiers (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  g_autoptr (FairScorecard) card = fair_scorecard_copy (get_card (window));

  g_ptr_array_set_size (card->tiers, 0);
  set_card (window, card);
  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);

  return window;
}

static GtkWidget *
find_card (FairAppWindow *window)
{
  return app_look_find (GTK_WIDGET (window), FAIR_TYPE_TIER_CARD);
}

/* The first button of the card adds a tier. */
static void
click_add (FairAppWindow *window)
{
  g_signal_emit_by_name (app_look_find (find_card (window), GTK_TYPE_BUTTON),
                         "clicked");
  app_fixture_settle (window);
}

static GtkWidget *
get_row (FairAppWindow *window, int n)
{
  GtkWidget *list = app_look_find (find_card (window), GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n));
}

static gpointer
get_part (GtkWidget *row, const char *name)
{
  GObject *part = gtk_widget_get_template_child (row, FAIR_TYPE_TIER_ROW, name);

  g_assert_nonnull (part);

  return part;
}

static const FairTier *
get_tier (FairAppWindow *window, guint n)
{
  const FairScorecard *card = get_card (window);

  g_assert_cmpuint (n, <, card->tiers->len);

  return g_ptr_array_index (card->tiers, n);
}

static guint
count_mqls (FairAppWindow *window, const char *id)
{
  FairWorkshop         *workshop = fair_app_window_get_workshop (window);
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));

  for (guint i = 0; i < simulation->tiers->len; i++)
    {
      const FairTierCount *tier = g_ptr_array_index (simulation->tiers, i);

      if (g_str_equal (tier->tier, id))
        return tier->mqls;
    }
  g_assert_not_reached ();
}

static void
check_count (FairAppWindow *window, int n)
{
  GtkWidget       *row = get_row (window, n);
  guint            mqls = count_mqls (window, get_tier (window, n)->id);
  g_autofree char *words = g_strdup_printf ("%u MQLs", mqls);
  g_auto (GStrv) parts =
      g_strsplit (gtk_button_get_label (get_part (row, "count")), "\u202f", -1);
  g_autofree char *shown = g_strjoinv ("", parts);
  g_auto (GStrv) groups = g_strsplit (shown, ",", -1);
  g_autofree char *plain = g_strjoinv ("", groups);

  g_assert_cmpstr (plain, ==, words);
}

static void
undo (FairAppWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
}

static void
test_add (void)
{
  FairAppWindow *window = open_without_tiers ();
  int            threshold = get_card (window)->threshold;

  click_add (window);
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "hot");
  g_assert_cmpint (get_tier (window, 0)->at, ==, threshold + 30);
  g_assert_true (get_tier (window, 0)->instant);
  check_count (window, 0);

  click_add (window);
  g_assert_cmpstr (get_tier (window, 1)->id, ==, "warm");
  g_assert_cmpint (get_tier (window, 1)->at, ==, threshold + 15);
  g_assert_false (get_tier (window, 1)->instant);
  check_count (window, 1);
  app_look_check_names (GTK_WIDGET (window));

  undo (window);
  g_assert_cmpuint (get_card (window)->tiers->len, ==, 1);
  undo (window);
  g_assert_cmpuint (get_card (window)->tiers->len, ==, 0);
  g_assert_null (app_look_find (find_card (window), GTK_TYPE_LIST_BOX));
  app_fixture_close (window);
}

static gboolean
has_rested (gpointer data)
{
  return get_tier (data, 0)->at == 140;
}

/* Turning the score shows counts at once, and is one step in the end. */
static void
test_score (void)
{
  FairAppWindow *window = open_without_tiers ();
  int            before;
  guint          many;
  GtkAdjustment *at;

  click_add (window);
  before = get_tier (window, 0)->at;
  gtk_check_button_set_active (get_part (get_row (window, 0), "instant"),
                               FALSE);
  app_fixture_settle (window);
  g_assert_false (get_tier (window, 0)->instant);
  many = count_mqls (window, "hot");
  at = get_part (get_row (window, 0), "at");
  gtk_adjustment_set_value (at, 139);
  gtk_adjustment_set_value (at, 140);
  g_assert_cmpint (get_tier (window, 0)->at, ==, before);
  g_assert_true (app_fixture_wait (has_rested, window));
  app_fixture_settle (window);
  g_assert_cmpuint (count_mqls (window, "hot"), <, many);
  check_count (window, 0);
  undo (window);
  g_assert_cmpint (get_tier (window, 0)->at, ==, before);
  g_assert_cmpuint (count_mqls (window, "hot"), ==, many);
  app_fixture_close (window);
}

/* A tier that nothing leads to cannot be made. */
static void
test_switches (void)
{
  FairAppWindow *window = open_without_tiers ();

  click_add (window);
  g_assert_true (
      gtk_widget_get_sensitive (get_part (get_row (window, 0), "scored")));
  gtk_check_button_set_active (get_part (get_row (window, 0), "scored"), FALSE);
  app_fixture_settle (window);
  g_assert_false (get_tier (window, 0)->has_at);
  g_assert_true (get_tier (window, 0)->instant);
  g_assert_false (
      gtk_widget_get_sensitive (get_part (get_row (window, 0), "instant")));
  check_count (window, 0);
  app_fixture_close (window);
}

static void
test_order (void)
{
  FairAppWindow *window = open_without_tiers ();

  click_add (window);
  click_add (window);
  gtk_widget_activate_action (get_row (window, 0), "tier.move", "i", -1);
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "hot");
  gtk_widget_activate_action (get_row (window, 1), "tier.move", "i", -1);
  app_fixture_settle (window);
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "warm");
  g_assert_cmpstr (fair_tier_row_get_id (FAIR_TIER_ROW (get_row (window, 0))),
                   ==, "warm");
  check_count (window, 0);
  check_count (window, 1);

  g_signal_emit_by_name (get_part (get_row (window, 0), "remove"), "clicked");
  app_fixture_settle (window);
  g_assert_cmpuint (get_card (window)->tiers->len, ==, 1);
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "hot");
  undo (window);
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "warm");
  app_fixture_close (window);
}

static void
test_name (void)
{
  FairAppWindow *window = open_without_tiers ();
  GtkEditable   *name;

  click_add (window);
  name = get_part (get_row (window, 0), "name");
  gtk_editable_set_text (name, "Call today");
  g_signal_emit_by_name (name, "activate");
  app_fixture_settle (window);
  g_assert_cmpstr (get_tier (window, 0)->name, ==, "Call today");
  g_assert_cmpstr (get_tier (window, 0)->id, ==, "hot");

  /* An empty name is none. */
  gtk_editable_set_text (name, " ");
  gtk_widget_grab_focus (find_card (window));
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  app_fixture_settle (window);
  g_assert_cmpstr (get_tier (window, 0)->name, ==, "Call today");
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Call today");
  undo (window);
  g_assert_cmpstr (get_tier (window, 0)->name, ==, "Hot");
  app_fixture_close (window);
}

/* What the editor of groups does to a model, without the rest of the page. */
static void
test_group (void)
{
  g_autoptr (FairGroupEditor) editor =
      g_object_ref_sink (g_object_new (FAIR_TYPE_GROUP_EDITOR, NULL));
  g_autoptr (FairScorecard) card = fair_scorecard_new ();
  FairCriterion *one = fair_criterion_new ("a", "A", FAIR_FAMILY_FIT);
  FairCriterion *two = fair_criterion_new ("b", "B", FAIR_FAMILY_FIT);
  GtkWidget     *widget = GTK_WIDGET (editor);
  GObject       *part;
  FairGroup     *group;

  g_ptr_array_add (card->criteria, one);
  g_ptr_array_add (card->criteria, two);
  fair_group_editor_show (editor, card, one);
  part =
      gtk_widget_get_template_child (widget, FAIR_TYPE_GROUP_EDITOR, "choice");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (part), 1);
  fair_group_editor_apply (editor, one, card);
  g_assert_cmpuint (card->groups->len, ==, 1);
  group = g_ptr_array_index (card->groups, 0);
  g_assert_cmpstr (one->group, ==, group->id);
  two->group = g_strdup (group->id);

  fair_group_editor_show (editor, card, one);
  part = gtk_widget_get_template_child (widget, FAIR_TYPE_GROUP_EDITOR, "name");
  gtk_editable_set_text (GTK_EDITABLE (part), "Seniority");
  part = gtk_widget_get_template_child (widget, FAIR_TYPE_GROUP_EDITOR, "sum");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (part), TRUE);
  part =
      gtk_widget_get_template_child (widget, FAIR_TYPE_GROUP_EDITOR, "capped");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (part), TRUE);
  fair_group_editor_apply (editor, one, card);
  g_assert_cmpstr (group->name, ==, "Seniority");
  g_assert_cmpint (group->combine, ==, FAIR_COMBINE_SUM);
  g_assert_cmpint (group->cap, ==, 20);
}

static void
apply_group (FairGroupEditor *editor, FairScorecard *card)
{
  fair_group_editor_apply (editor, g_ptr_array_index (card->criteria, 0), card);
}

static void
test_dissolve (void)
{
  g_autoptr (FairGroupEditor) editor =
      g_object_ref_sink (g_object_new (FAIR_TYPE_GROUP_EDITOR, NULL));
  g_autoptr (FairScorecard) card = fair_scorecard_new ();
  FairCriterion *criteria[2];

  g_ptr_array_add (card->groups, fair_group_new ("g"));
  for (guint i = 0; i < 2; i++)
    {
      criteria[i] =
          fair_criterion_new (i == 0 ? "a" : "b", "A", FAIR_FAMILY_FIT);
      criteria[i]->group = g_strdup ("g");
      g_ptr_array_add (card->criteria, criteria[i]);
    }
  fair_group_editor_show (editor, card, criteria[0]);
  g_signal_connect (editor, "changed", G_CALLBACK (apply_group), card);
  g_signal_emit_by_name (gtk_widget_get_template_child (GTK_WIDGET (editor),
                                                        FAIR_TYPE_GROUP_EDITOR,
                                                        "dissolve"),
                         "clicked");
  g_assert_null (criteria[0]->group);
  g_assert_null (criteria[1]->group);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/app/tiers/add", test_add);
  g_test_add_func ("/app/tiers/score", test_score);
  g_test_add_func ("/app/tiers/switches", test_switches);
  g_test_add_func ("/app/tiers/order", test_order);
  g_test_add_func ("/app/tiers/name", test_name);
  g_test_add_func ("/app/groups/rules", test_group);
  g_test_add_func ("/app/groups/dissolve", test_dissolve);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
