/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app/fair-app-resources.h"
#include "app/fair-condition-editor.h"
#include "app/fair-criterion-evidence.h"
#include "app/fair-criterion-templates.h"
#include "app/fair-data-words.h"
#include "app/fair-leaf-editor.h"
#include "app/fair-rule-editor.h"
#include "app/fair-test-editor.h"
#include "app/fair-value-chips.h"
#include "app/fair-value-picker.h"
#include "app/fair-wrap-layout.h"
#include "fixture.h"

/* The editors without a window: what is chosen and typed in them is what a
 * definition says. */

static FairCatalog *catalog;

static void
make_catalog (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_column (&fixture, "title", FAIR_COLUMN_TEXT);
  fixture_column (&fixture, "employees", FAIR_COLUMN_NUMBER);
  fixture_column (&fixture, "renewal", FAIR_COLUMN_DATE);
  fixture_column (&fixture, "trial", FAIR_COLUMN_BOOLEAN);
  fixture_column (&fixture, "technologies", FAIR_COLUMN_LIST);
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "title=CEO",
                "employees=20", "renewal=2026-01-31", "trial=yes",
                "technologies=Salesforce;HubSpot", NULL);
  fixture_did_with (&fixture, "a", "demo-share", "2025-02-01", 80, "home");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  catalog = fair_catalog_new (cohort);
}

/* The @n-th widget of @type in @widget, from top to bottom. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint n)
{
  GtkWidget *found = find_nth (widget, type, &n);

  g_assert_nonnull (found);

  return found;
}

static void
choose (GtkWidget *drop_down, const char *text)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), text))
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
          return;
        }
    }
  g_error ("“%s” is not offered", text);
}

static void
type (GtkWidget *editor, guint n, const char *text)
{
  GtkWidget *entry = find (editor, GTK_TYPE_ENTRY, n);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static char *
to_text (const FairCondition *condition)
{
  g_autoptr (JsonNode) node = fair_condition_to_json (condition);

  return json_to_string (node, FALSE);
}

static void
assert_condition (FairCondition *made, const char *json)
{
  g_autoptr (FairCondition) owned = made;
  g_autoptr (FairCondition) wanted = condition (json);
  g_autofree char *one = to_text (owned);
  g_autofree char *other = to_text (wanted);

  g_assert_cmpstr (one, ==, other);
}

static const struct
{
  const char  *attribute;
  FairOperator op;
  const char  *typed[2];
  const char  *rest;
} tests[] = {
  { "title", FAIR_OPERATOR_IS, { "CEO" }, "'op':'is','value':'CEO'" },
  { "title", FAIR_OPERATOR_IS_NOT, { "x" }, "'op':'is-not','value':'x'" },
  { "title",
    FAIR_OPERATOR_ONE_OF,
    { "CEO", "CTO" },
    "'op':'one-of','values':['CEO','CTO']" },
  { "title",
    FAIR_OPERATOR_NONE_OF,
    { "CEO" },
    "'op':'none-of','values':['CEO']" },
  { "title", FAIR_OPERATOR_CONTAINS, { "of" }, "'op':'contains','value':'of'" },
  { "title",
    FAIR_OPERATOR_CONTAINS_WORD,
    { "VP" },
    "'op':'contains-word','value':'VP'" },
  { "title",
    FAIR_OPERATOR_STARTS_WITH,
    { "V" },
    "'op':'starts-with','value':'V'" },
  { "title", FAIR_OPERATOR_ENDS_WITH, { "s" }, "'op':'ends-with','value':'s'" },
  { "title", FAIR_OPERATOR_IS_KNOWN, { NULL }, "'op':'is-known'" },
  { "title", FAIR_OPERATOR_IS_UNKNOWN, { NULL }, "'op':'is-unknown'" },
  { "employees", FAIR_OPERATOR_EQUALS, { "7" }, "'op':'equals','value':7" },
  { "employees",
    FAIR_OPERATOR_AT_LEAST,
    { "5k" },
    "'op':'at-least','value':5000" },
  { "employees", FAIR_OPERATOR_AT_MOST, { "-3" }, "'op':'at-most','value':-3" },
  { "employees",
    FAIR_OPERATOR_LESS_THAN,
    { "0" },
    "'op':'less-than','value':0" },
  { "employees",
    FAIR_OPERATOR_GREATER_THAN,
    { "1.5" },
    "'op':'greater-than','value':1.5" },
  { "employees",
    FAIR_OPERATOR_BETWEEN,
    { "50", "1,000" },
    "'op':'between','low':50,'high':1000" },
  { "employees", FAIR_OPERATOR_IS_KNOWN, { NULL }, "'op':'is-known'" },
  { "employees", FAIR_OPERATOR_IS_UNKNOWN, { NULL }, "'op':'is-unknown'" },
  { "renewal",
    FAIR_OPERATOR_AT_LEAST,
    { "2026-01-31" },
    "'op':'at-least','value':'2026-01-31'" },
  { "renewal",
    FAIR_OPERATOR_BETWEEN,
    { "2026-01-01", "2026-03-31" },
    "'op':'between','low':'2026-01-01','high':'2026-03-31'" },
  { "created_at",
    FAIR_OPERATOR_LESS_THAN,
    { "2026-01-31T08:00" },
    "'op':'less-than','value':'2026-01-31T08:00'" },
  { "created_at",
    FAIR_OPERATOR_GREATER_THAN,
    { "2026-01-31" },
    "'op':'greater-than','value':'2026-01-31'" },
  { "created_at",
    FAIR_OPERATOR_AT_MOST,
    { "2026-01-31" },
    "'op':'at-most','value':'2026-01-31'" },
  { "created_at",
    FAIR_OPERATOR_EQUALS,
    { "2026-01-31" },
    "'op':'equals','value':'2026-01-31'" },
  { "trial", FAIR_OPERATOR_IS_TRUE, { NULL }, "'op':'is-true'" },
  { "trial", FAIR_OPERATOR_IS_FALSE, { NULL }, "'op':'is-false'" },
  { "trial", FAIR_OPERATOR_IS_UNKNOWN, { NULL }, "'op':'is-unknown'" },
  { "technologies",
    FAIR_OPERATOR_HAS_ANY,
    { "A", "B" },
    "'op':'has-any','values':['A','B']" },
  { "technologies",
    FAIR_OPERATOR_HAS_ALL,
    { "A", "B" },
    "'op':'has-all','values':['A','B']" },
  { "technologies",
    FAIR_OPERATOR_NONE_OF,
    { "A" },
    "'op':'none-of','values':['A']" },
  { "technologies",
    FAIR_OPERATOR_STARTS_WITH,
    { "Sales" },
    "'op':'starts-with','value':'Sales'" },
  { "technologies",
    FAIR_OPERATOR_IS_NOT,
    { "A" },
    "'op':'is-not','value':'A'" },
};

static char *
dup_json (const char *quoted)
{
  char *json = g_strdup (quoted);

  return g_strdelimit (json, "'", '"');
}

static void
fill_in (GtkWidget *leaf, guint row)
{
  FairOperator     op = tests[row].op;
  g_autofree char *name = fair_data_words_attribute (tests[row].attribute);
  gboolean         date = g_str_equal (tests[row].attribute, "renewal") ||
                  g_str_equal (tests[row].attribute, "created_at");

  choose (find (leaf, GTK_TYPE_DROP_DOWN, 0), name);
  choose (find (leaf, GTK_TYPE_DROP_DOWN, 1),
          fair_data_words_operator (op, date));
  for (guint i = 0; i < 2 && tests[row].typed[i] != NULL; i++)
    if (fair_operator_takes_many (op))
      g_signal_emit_by_name (find (leaf, FAIR_TYPE_VALUE_PICKER, 0), "picked",
                             tests[row].typed[i]);
    else
      type (leaf, i, tests[row].typed[i]);
}

/* Each operator of each type of value is offered, and says what was typed. */
static void
test_operators (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autoptr (FairCondition) first =
          fair_condition_new_leaf ("email", FAIR_OPERATOR_IS_KNOWN);
      GtkWidget *leaf =
          g_object_ref_sink (fair_leaf_editor_new (catalog, first));
      g_autofree char *quoted = g_strdup_printf (
          "{'attribute':'%s',%s}", tests[i].attribute, tests[i].rest);
      g_autofree char *json = dup_json (quoted);

      fill_in (leaf, i);
      g_assert_true (fair_leaf_editor_is_complete (FAIR_LEAF_EDITOR (leaf)));
      assert_condition (fair_leaf_editor_dup (FAIR_LEAF_EDITOR (leaf)), json);
      g_object_unref (leaf);
    }
}

/* What is no number or no date is no condition. */
static void
test_nonsense (void)
{
  g_autoptr (FairCondition) number =
      fair_condition_new_leaf ("employees", FAIR_OPERATOR_BETWEEN);
  g_autoptr (FairCondition) date =
      fair_condition_new_leaf ("renewal", FAIR_OPERATOR_AT_LEAST);
  GtkWidget *leaf;

  fair_test_editor_begin (&number->test, FAIR_COLUMN_NUMBER);
  leaf = g_object_ref_sink (fair_leaf_editor_new (catalog, number));
  g_assert_false (fair_leaf_editor_is_complete (FAIR_LEAF_EDITOR (leaf)));
  type (leaf, 0, "50");
  type (leaf, 1, "many");
  g_assert_false (fair_leaf_editor_is_complete (FAIR_LEAF_EDITOR (leaf)));
  g_object_unref (leaf);

  leaf = g_object_ref_sink (fair_leaf_editor_new (catalog, date));
  type (leaf, 0, "31.1.2026");
  g_assert_false (fair_leaf_editor_is_complete (FAIR_LEAF_EDITOR (leaf)));
  g_object_unref (leaf);
}

static void
toggle (GtkWidget *editor, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = find (editor, GTK_TYPE_TOGGLE_BUTTON, i);

      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        {
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
          return;
        }
    }
}

static void
press (GtkWidget *editor, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *content = find (editor, ADW_TYPE_BUTTON_CONTENT, i);

      if (g_str_equal (
              adw_button_content_get_label (ADW_BUTTON_CONTENT (content)),
              label))
        {
          g_signal_emit_by_name (gtk_widget_get_parent (content), "clicked");
          return;
        }
    }
}

/* Groups within groups, and the opposite of each. */
static void
test_groups (void)
{
  g_autoptr (FairCondition) first =
      fair_condition_new_leaf ("title", FAIR_OPERATOR_IS_KNOWN);
  GtkWidget *editor =
      g_object_ref_sink (fair_condition_editor_new (catalog, first, 0));
  GtkWidget       *within;
  g_autofree char *gap = NULL, *json = NULL;

  toggle (editor, "any");
  toggle (editor, "not");
  press (editor, "Group");
  within = find (editor, FAIR_TYPE_CONDITION_EDITOR, 1);
  gap = fair_condition_editor_find_gap (FAIR_CONDITION_EDITOR (editor));
  g_assert_nonnull (gap);
  g_signal_emit_by_name (find (within, FAIR_TYPE_VALUE_PICKER, 0), "picked",
                         "CEO");
  press (within, "Condition");
  choose (find (find (within, FAIR_TYPE_LEAF_EDITOR, 1), GTK_TYPE_DROP_DOWN, 1),
          fair_data_words_operator (FAIR_OPERATOR_IS_UNKNOWN, FALSE));
  toggle (within, "not");
  g_assert_null (
      fair_condition_editor_find_gap (FAIR_CONDITION_EDITOR (editor)));
  json = dup_json ("{'not':{'any':[{'attribute':'title','op':'is-known'},"
                   "{'not':{'all':[{'attribute':'title','op':'one-of',"
                   "'values':['CEO']},{'attribute':'title',"
                   "'op':'is-unknown'}]}}]}}");
  assert_condition (fair_condition_editor_dup (FAIR_CONDITION_EDITOR (editor)),
                    json);
  g_object_unref (editor);
}

/* What a file has and no widget shows stays where it was. */
static void
test_kept (void)
{
  g_autofree char *json =
      dup_json ("{'all':[{'attribute':'title','op':'is','value':'CEO',"
                "'x-note':'ours'},{'attribute':'employees','op':'at-least',"
                "'value':0}],'x-by':'RevOps'}");
  g_autoptr (FairCondition) from = condition (json);
  GtkWidget *editor =
      g_object_ref_sink (fair_condition_editor_new (catalog, from, 0));

  assert_condition (fair_condition_editor_dup (FAIR_CONDITION_EDITOR (editor)),
                    json);
  g_assert_null (
      fair_condition_editor_find_gap (FAIR_CONDITION_EDITOR (editor)));
  g_object_unref (editor);
}

static gpointer
get (GtkWidget *editor, const char *name)
{
  return gtk_widget_get_template_child (editor, FAIR_TYPE_RULE_EDITOR, name);
}

static void
set_number (GtkWidget *editor, const char *name, double value)
{
  gtk_adjustment_set_value (get (editor, name), value);
}

static FairScorecard *
read_card (const char *json)
{
  g_autoptr (GError) error = NULL;
  FairScorecard *read = fair_scorecard_parse (json, -1, &error);

  g_assert_no_error (error);

  return read;
}

static const FairCriterion *
wanted_rule (FairScorecard **owner)
{
  g_autofree char *json = dup_json (
      "{'format':'fairlead-scorecard','version':1,'threshold':1,'criteria':["
      "{'id':'new','name':'New','family':'behavior','effect':'points',"
      "'points':10,'activity':['demo-share','webinar'],'at_least':3,"
      "'within_days':14,'distinct':'day','award':'each','cap':40,"
      "'expires_days':120,'decay':{'percent':30,'every_days':21},"
      "'where':{'value':{'op':'at-least','value':80},"
      "'detail':{'op':'starts-with','value':'pri'}}}]}");

  *owner = read_card (json);

  return g_ptr_array_index ((*owner)->criteria, 0);
}

/* Every part of a rule of behavior. */
static void
test_rule (void)
{
  g_autoptr (FairCriterion) made =
      fair_criterion_new ("new", "New", FAIR_FAMILY_BEHAVIOR);
  g_autoptr (FairScorecard) owner = NULL;
  const FairCriterion *wanted = wanted_rule (&owner);
  GtkWidget           *editor, *place;

  made->points = 10;
  made->activity = g_new0 (char *, 2);
  made->activity[0] = g_strdup ("demo-share");
  editor = g_object_ref_sink (fair_rule_editor_new (catalog, made));
  g_assert_false (fair_criterion_same_rule (made, wanted));
  g_signal_emit_by_name (find (editor, FAIR_TYPE_VALUE_PICKER, 0), "picked",
                         "webinar");
  set_number (editor, "at_least", 3);
  gtk_check_button_set_active (get (editor, "windowed"), TRUE);
  set_number (editor, "within", 14);
  gtk_drop_down_set_selected (get (editor, "distinct"), FAIR_DISTINCT_DAY);
  gtk_toggle_button_set_active (get (editor, "each"), TRUE);
  gtk_check_button_set_active (get (editor, "capped"), TRUE);
  set_number (editor, "cap", 40);
  gtk_check_button_set_active (get (editor, "expires"), TRUE);
  set_number (editor, "expires_days", 120);
  gtk_check_button_set_active (get (editor, "fades"), TRUE);
  set_number (editor, "percent", 30);
  set_number (editor, "period", 21);
  gtk_check_button_set_active (get (editor, "of_value"), TRUE);
  type (get (editor, "value_place"), 0, "80");
  gtk_check_button_set_active (get (editor, "of_detail"), TRUE);
  place = get (editor, "detail_place");
  choose (find (place, GTK_TYPE_DROP_DOWN, 0),
          fair_data_words_operator (FAIR_OPERATOR_STARTS_WITH, FALSE));
  type (place, 0, "pri");

  g_assert_null (fair_rule_editor_find_gap (FAIR_RULE_EDITOR (editor)));
  fair_rule_editor_apply (FAIR_RULE_EDITOR (editor), made);
  g_assert_true (fair_criterion_same_rule (made, wanted));
  g_assert_true (gtk_widget_get_visible (
      fair_rule_editor_get_decay (FAIR_RULE_EDITOR (editor))));
  g_object_unref (editor);
}

static const FairCriterion *
find_template (GPtrArray *list, const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (list, i);

      if (g_str_equal (criterion->id, id))
        return criterion;
    }

  return NULL;
}

/* Only what the history can say is offered, in the history's own names. */
static void
test_templates (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCatalog) own = NULL;
  g_autoptr (GPtrArray) fit = NULL, behavior = NULL;
  const FairCriterion *need;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "title=CEO",
                "employees=20", NULL);
  fixture_did (&fixture, "a", "Demo Request", "2025-02-01");
  fixture_did (&fixture, "a", "pricing_page_visit", "2025-02-01");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  own = fair_catalog_new (cohort);
  fit = fair_criterion_templates_list (own, FAIR_FAMILY_FIT);
  behavior = fair_criterion_templates_list (own, FAIR_FAMILY_BEHAVIOR);

  g_assert_nonnull (find_template (fit, "ceo"));
  g_assert_nonnull (find_template (fit, "bant-authority"));
  g_assert_null (find_template (fit, "bant-budget"));
  g_assert_null (find_template (fit, "region"));
  g_assert_null (find_template (behavior, "webinar"));
  g_assert_nonnull (find_template (behavior, "pricing-twice"));
  need = find_template (behavior, "bant-need");
  g_assert_nonnull (need);
  g_assert_true (fair_criterion_templates_is_bant (need));
  g_assert_cmpuint (g_strv_length (need->activity), ==, 2);
  g_assert_cmpstr (need->activity[0], ==, "Demo Request");
  g_assert_cmpstr (need->activity[1], ==, "pricing_page_visit");
}

static void
add_effect (FairSimulation *simulation,
            const char     *id,
            guint           won,
            guint           of,
            guint           other_won,
            guint           other)
{
  FairCriterionEffect *effect = g_new0 (FairCriterionEffect, 1);

  effect->id = (char *) id;
  effect->with = fair_rate_new (won, of);
  effect->without = fair_rate_new (other_won, other);
  g_ptr_array_add (simulation->criteria, effect);
}

/* The words of the evidence, and that they are those of the latest answer. */
static void
test_evidence (void)
{
  g_autofree char *json = dup_json (
      "{'format':'fairlead-scorecard','version':1,'threshold':1,'criteria':["
      "{'id':'title','name':'T','family':'fit','effect':'points','points':5,"
      "'when':{'attribute':'title','op':'is-known'}},"
      "{'id':'size','name':'S','family':'fit','effect':'points','points':5,"
      "'when':{'attribute':'employees','op':'is-known'}}]}");
  g_autoptr (FairScorecard) model = read_card (json);
  g_autoptr (FairCriterionEvidence) evidence = fair_criterion_evidence_new ();
  FairSimulation   simulation = { 0 };
  g_autofree char *chance = NULL, *holds = NULL, *few = NULL;

  g_assert_null (
      fair_criterion_evidence_dup_words (evidence, NULL, model, "title"));
  simulation.criteria = g_ptr_array_new_with_free_func (g_free);
  add_effect (&simulation, "title", 33, 706, 151, 4002);
  add_effect (&simulation, "size", 80, 700, 104, 4008);
  chance =
      fair_criterion_evidence_dup_words (evidence, &simulation, model, "title");
  g_assert_cmpstr (chance, ==,
                   "With 33 wins of 706, 4.7% against 3.8%: <b>could be "
                   "chance</b>.");
  holds =
      fair_criterion_evidence_dup_words (evidence, &simulation, model, "size");
  g_assert_cmpstr (holds, ==,
                   "With 80 wins of 700, 11.4% against 2.6%: <b>holds "
                   "up</b>.");

  g_ptr_array_set_size (simulation.criteria, 0);
  add_effect (&simulation, "title", 1, 12, 151, 4002);
  few =
      fair_criterion_evidence_dup_words (evidence, &simulation, model, "title");
  g_assert_cmpstr (few, ==,
                   "With 1 win of 12, 8.3% against 3.8%: <b>too few to "
                   "tell</b>.");
  g_ptr_array_unref (simulation.criteria);
}

/* What has no room left begins a line; what is wider than one is cut. */
static void
test_wrap (void)
{
  GtkWidget *box =
      g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int minimum, natural;

  gtk_widget_set_layout_manager (box, fair_wrap_layout_new (10));
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, 90, 20);
      gtk_widget_insert_before (child, box, NULL);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural,
                      NULL, NULL);
  g_assert_cmpint (minimum, ==, 90);
  g_assert_cmpint (natural, ==, 290);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 290, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 20);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 289, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 50);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 80);
  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 50);
  g_object_unref (box);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fair_app_register_resource ();
  make_catalog ();
  g_test_add_func ("/editors/operators", test_operators);
  g_test_add_func ("/editors/nonsense", test_nonsense);
  g_test_add_func ("/editors/groups", test_groups);
  g_test_add_func ("/editors/kept", test_kept);
  g_test_add_func ("/editors/rule", test_rule);
  g_test_add_func ("/editors/templates", test_templates);
  g_test_add_func ("/editors/evidence", test_evidence);
  g_test_add_func ("/editors/wrap", test_wrap);
  result = g_test_run ();
  fair_catalog_unref (catalog);

  return result;
}
