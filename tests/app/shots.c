/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <libintl.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app-tables.h"
#include "app/fair-agree-dialog.h"
#include "app/fair-agreement-page.h"
#include "app/fair-chart-view.h"
#include "app/fair-terms-form.h"
#include "app/fair-terms-sections.h"
#include "app/fair-import-sheet.h"
#include "app/fair-new-dialog.h"
#include "app/fair-deal-table.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-pages.h"
#include "app/fair-scope-editor.h"
#include "app/fair-threshold-page.h"
#include "app/fair-tier-card.h"
#include "engine/fair-replay.h"
#include "shots-joint.h"
#include "shots-states.h"

/* Writes a picture of every page of the window in light, dark, with text of
 * 200 %, right to left and small, for eyes to judge:
 *
 *   tests/headless.sh build/tests/app/shots FOLDER [PAGE]
 *
 * With SHOTS_LOOK only that look. `contrast` and `pseudo` are what the
 * environment makes of them; tests/app/shots.sh makes it, and all of them.
 */

typedef struct
{
  const char      *name;
  AdwColorScheme   scheme;
  double           text_scale;
  GtkTextDirection direction;
  int              width;
  int              height;
  gboolean         presenting;
  gboolean         by_name;
} Look;

static const Look looks[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 800 },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK, 1.0, GTK_TEXT_DIR_LTR, 1280, 800 },
  { "large", ADW_COLOR_SCHEME_FORCE_LIGHT, 2.0, GTK_TEXT_DIR_LTR, 1280, 720 },
  { "rtl", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_RTL, 1280, 800 },
  { "small", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 860, 640 },
  { "present", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 720,
    TRUE },
  { "contrast", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 720,
    .by_name = TRUE },
  { "pseudo", ADW_COLOR_SCHEME_FORCE_LIGHT, 1.0, GTK_TEXT_DIR_LTR, 1280, 800,
    .by_name = TRUE },
};

static gboolean
is_wanted (const Look *look)
{
  const char *wanted = g_getenv ("SHOTS_LOOK");

  return wanted != NULL ? g_str_equal (wanted, look->name) : !look->by_name;
}

/* The pseudo-locale is not where the program is installed. */
static void
bind_words (void)
{
  const char *folder = g_getenv ("SHOTS_LOCALE_DIR");

  if (folder == NULL)
    return;

  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
apply (AppFixture *fixture, const Look *look)
{
  FairSettings *settings = fair_application_get_settings (fixture->application);

  gtk_widget_set_default_direction (look->direction);
  fair_settings_set_text_scale (settings, look->text_scale);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      look->scheme);
}

static void
shoot (FairAppWindow *window,
       const char    *folder,
       const char    *name,
       const char    *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  app_fixture_settle (window);
  app_fixture_shoot (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

static gboolean
has_tried (gpointer desk)
{
  return !fair_import_desk_get_busy (desk);
}

static void
shoot_dialog (GtkWindow  *window,
              const char *folder,
              const char *name,
              const char *look)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, look);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  gtk_window_present (window);
  app_fixture_pass_frames (GTK_WIDGET (window));
  app_fixture_shoot (GTK_WIDGET (window), path);
  g_print ("%s\n", path);
}

static gboolean
is_ready (gpointer editor)
{
  return fair_scope_editor_is_ready (editor);
}

/* The leads behind a number, and what is counted. */
static void
shoot_lists (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  FairResults  *results = fair_workshop_get_results (workshop);
  FairLeadList *list = fair_lead_list_present (
      GTK_WIDGET (window), workshop,
      fair_figures_get_leads_name (FAIR_FIGURE_MQLS),
      fair_lead_sets_new_figure (fair_results_get_scores (results),
                                 fair_results_get_simulation (results),
                                 FAIR_FIGURE_MQLS));
  FairScopeEditor *scope =
      fair_scope_editor_new (GTK_WINDOW (window), workshop);

  shoot_dialog (GTK_WINDOW (list), folder, "leads", look);
  gtk_window_destroy (GTK_WINDOW (list));
  gtk_window_present (GTK_WINDOW (scope));
  g_assert_true (app_fixture_wait (is_ready, scope));
  shoot_dialog (GTK_WINDOW (scope), folder, "scope", look);
  gtk_window_destroy (GTK_WINDOW (scope));
}

/* The sheet alone, as large as the window that it stands over allows. */
static void
shoot_import (AppFixture *fixture, const char *folder, const Look *look)
{
  FairAppWindow *window = app_fixture_open (fixture, look->width, look->height);
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairImportSheet *sheet =
      fair_import_sheet_new (GTK_WINDOW (window), workshop);
  g_autoptr (GListModel) files = app_tables_write (fixture->folder);
  FairNewDialog   *dialog = fair_new_dialog_new (GTK_WINDOW (window));
  FairAgreeDialog *agree =
      fair_agree_dialog_new (GTK_WINDOW (window), workshop, NULL);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (sheet), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (sheet), MIN (width, look->width),
                               MIN (height, look->height));
  shoot_dialog (GTK_WINDOW (sheet), folder, "import-empty", look->name);
  fair_import_sheet_add_files (sheet, files);
  g_assert_true (
      app_fixture_wait (has_tried, fair_import_sheet_get_desk (sheet)));
  shoot_dialog (GTK_WINDOW (sheet), folder, "import", look->name);
  gtk_window_destroy (GTK_WINDOW (sheet));
  shoot_lists (window, folder, look->name);
  shoot_dialog (GTK_WINDOW (dialog), folder, "new", look->name);
  gtk_window_destroy (GTK_WINDOW (dialog));
  shoot_dialog (GTK_WINDOW (agree), folder, "agree", look->name);
  gtk_window_destroy (GTK_WINDOW (agree));

  app_tables_remove (files);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
shoot_start (AppFixture *fixture, const char *folder, const Look *look)
{
  FairAppWindow *window = fair_app_window_new (fixture->application);

  gtk_window_set_default_size (GTK_WINDOW (window), look->width, look->height);
  gtk_window_present (GTK_WINDOW (window));
  shoot (window, folder, "start", look->name);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A cell that is looked at, and a fit minimum that is tried. */
static void
shoot_fit (FairAppWindow *window, const char *folder, const char *look)
{
  GtkWidget *chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);

  fair_chart_view_set_selected (FAIR_CHART_VIEW (chart), 4);
  g_signal_emit_by_name (chart, "handle-typed", FAIR_PICK_SECOND_HANDLE, 20);
  app_fixture_settle (window);
  g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_SECOND_HANDLE, 20.0,
                         TRUE);
  shoot (window, folder, "heat-fit", look);
}

/* The views within a page, where it has some. */
static void
shoot_views (FairAppWindow *window,
             FairPage      *page,
             const char    *folder,
             const char    *look)
{
  g_autoptr (GtkWidget) title = NULL;
  g_autoptr (GListModel) views = NULL;
  AdwViewStack *stack;

  g_object_get (page, "title-widget", &title, NULL);
  if (!ADW_IS_VIEW_SWITCHER (title))
    return;

  stack = adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title));
  views = G_LIST_MODEL (adw_view_stack_get_pages (stack));
  for (guint i = 1; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (AdwViewStackPage) view = g_list_model_get_item (views, i);
      const char *name = adw_view_stack_page_get_name (view);

      adw_view_stack_set_visible_child_name (stack, name);
      shoot (window, folder, name, look);
      if (g_str_equal (name, "heat"))
        shoot_fit (window, folder, look);
    }
}

static void
scroll_to (GtkWidget *widget, double value)
{
  GtkWidget     *scrolled = app_look_find (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;

  if (scrolled == NULL)
    return;

  adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, value);
}

static void
scroll_to_end (GtkWidget *widget)
{
  scroll_to (widget, 1e6);
}

/* The replay of the lead with the longest story. */
static void
shoot_replay (FairAppWindow *window, const char *folder, const char *look)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  FairScores   *scores =
      fair_results_get_scores (fair_workshop_get_results (workshop));
  guint n_leads, longest = 0, best = 0;

  fair_scores_get_leads (scores, &n_leads);
  for (guint lead = 0; lead < MIN (n_leads, 1000); lead++)
    {
      g_autoptr (GArray) steps = fair_replay_new (scores, lead);

      if (fair_scores_get_leads (scores, NULL)[lead].passes &&
          steps->len > longest && steps->len < 9)
        {
          longest = steps->len;
          best = lead;
        }
    }
  fair_threshold_page_replay (
      FAIR_THRESHOLD_PAGE (fair_app_window_get_page (window, "threshold")),
      best);
  shoot (window, folder, "replay", look);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
}

static gboolean
has_pages (gpointer page)
{
  return fair_agreement_page_get_preview (page) != NULL;
}

typedef struct
{
  gpointer     page;
  FairPreview *before;
} Wait;

static gboolean
has_other_pages (gpointer data)
{
  Wait *wait = data;

  return fair_agreement_page_get_preview (wait->page) != wait->before;
}

/* A promise far beyond the past, and what the document says of it. */
static void
shoot_promise (FairAppWindow *window,
               const char    *folder,
               GtkWidget     *page,
               const char    *look)
{
  GtkWidget *form = app_look_find (page, FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  g_autoptr (FairPreview) before = g_object_ref (
      fair_agreement_page_get_preview (FAIR_AGREEMENT_PAGE (page)));
  Wait wait = { page, before };

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 95);
  fair_page_settle (FAIR_PAGE (page));
  g_assert_true (app_fixture_wait (has_other_pages, &wait));
  shoot (window, folder, "agreement-promise", look);
  scroll_to (page, 1080);
  shoot (window, folder, "agreement-follow-up", look);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

/* Every section of the form, and its end. */
static void
shoot_sections (FairAppWindow *window,
                const char    *folder,
                GtkWidget     *page,
                const char    *look)
{
  GtkWidget *form = app_look_find (page, FAIR_TYPE_TERMS_FORM);
  guint      n_sections;

  fair_terms_sections_list (&n_sections);
  for (guint i = 1; i < n_sections; i++)
    {
      g_autofree char *name = g_strdup_printf ("agreement-%u", i);
      g_autofree char *end = g_strdup_printf ("agreement-%u-end", i);

      fair_terms_form_turn (FAIR_TERMS_FORM (form), 1);
      shoot (window, folder, name, look);
      scroll_to_end (page);
      shoot (window, folder, end, look);
    }
}

/* What a page shows below its fold or opens within itself. */
static void
shoot_within (FairAppWindow *window,
              const char    *folder,
              const char    *id,
              const char    *look)
{
  GtkWidget *page = app_look_find (GTK_WIDGET (window), FAIR_TYPE_PAGE);

  if (g_str_equal (id, "agreement"))
    {
      g_assert_true (app_fixture_wait (has_pages, page));
      shoot (window, folder, "agreement", look);
      shoot_promise (window, folder, page, look);
      scroll_to_end (page);
      shoot (window, folder, "agreement-end", look);
      shoot_sections (window, folder, page, look);
    }
  if (g_str_equal (id, "audit"))
    {
      GtkWidget *switcher = app_look_find (page, GTK_TYPE_STACK_SWITCHER);
      GtkStack  *views =
          gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher));

      scroll_to_end (page);
      shoot (window, folder, "audit-end", look);
      gtk_stack_set_visible_child_name (views, "deals");
      shoot (window, folder, "audit-deals", look);
      g_signal_emit_by_name (app_look_find (page, FAIR_TYPE_DEAL_TABLE),
                             "opened", 0);
      shoot (window, folder, "audit-timeline", look);
    }
  else if (g_str_equal (id, "fit") || g_str_equal (id, "behavior"))
    {
      GtkWidget       *rows = app_look_find (page, GTK_TYPE_LIST_BOX);
      g_autofree char *name = g_strdup_printf ("%s-open", id);

      g_signal_emit_by_name (
          rows, "row-activated",
          gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 4));
      shoot (window, folder, name, look);
    }
}

/* The tiers stand below the curve; what gets the focus is scrolled to. */
static void
shoot_tiers (FairAppWindow *window, const char *folder, const char *look)
{
  GtkWidget *card = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TIER_CARD);

  gtk_widget_grab_focus (GTK_WIDGET (
      gtk_widget_get_template_child (card, FAIR_TYPE_TIER_CARD, "normal")));
  shoot (window, folder, "threshold-tiers", look);
}

static void
shoot_pages (AppFixture *fixture,
             const char *folder,
             const Look *look,
             const char *only)
{
  FairAppWindow *window = app_fixture_open (fixture, look->width, look->height);
  guint          n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      if (only != NULL && !g_str_equal (only, pages[i].id))
        continue;
      fair_app_window_show_page (window, pages[i].id);
      fair_app_window_set_presenting (window, look->presenting);
      shoot (window, folder, pages[i].id, look->name);
      if (look->presenting)
        continue;
      if (g_str_equal (pages[i].id, "threshold"))
        {
          shoot_tiers (window, folder, look->name);
          shoot_replay (window, folder, look->name);
        }
      shoot_views (window, fair_app_window_get_page (window, pages[i].id),
                   folder, look->name);
      shoot_within (window, folder, pages[i].id, look->name);
    }

  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  const char *folder = argc > 1 ? argv[1] : "shots";
  const char *only = argc > 2 ? argv[2] : NULL;
  AppFixture  fixture;

  app_fixture_start (&argc, &argv);
  bind_words ();
  g_mkdir_with_parents (folder, 0755);
  app_fixture_init (&fixture, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      if (!is_wanted (&looks[i]))
        continue;
      apply (&fixture, &looks[i]);
      shoot_pages (&fixture, folder, &looks[i], only);
      if (!looks[i].presenting &&
          (only == NULL || g_str_equal (only, "import")))
        shoot_import (&fixture, folder, &looks[i]);
      if (!looks[i].presenting && (only == NULL || g_str_equal (only, "joint")))
        shots_joint (&fixture, folder, looks[i].name, looks[i].width,
                     looks[i].height);
      if (!looks[i].presenting &&
          (only == NULL || g_str_equal (only, "states")))
        shots_states (&fixture, folder, looks[i].name, looks[i].width,
                      looks[i].height);
      if (!looks[i].presenting && (only == NULL || g_str_equal (only, "start")))
        shoot_start (&fixture, folder, &looks[i]);
    }
  app_fixture_clear (&fixture);

  return 0;
}
