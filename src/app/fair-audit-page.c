/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-page-private.h"

#include "app/fair-application.h"
#include "app/fair-chart-menu.h"
#include "app/fair-lead-words.h"
#include "app/fair-swatch.h"
#include "base/fair-i18n.h"

/* So long a choice of deals must stand before it is looked at. */
#define REST_MS 250

G_DEFINE_FINAL_TYPE (FairAuditPage, fair_audit_page, FAIR_TYPE_PAGE)

/* Once criteria were made of it, and somebody looks elsewhere, this step is
 * done. */
static FairPageState
find_state (FairAuditPage *self)
{
  FairWorkshop        *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED);

  return card->criteria->len > 0 && !gtk_widget_get_mapped (GTK_WIDGET (self))
             ? FAIR_PAGE_SETTLED
             : FAIR_PAGE_STARTED;
}

static void
summarize (FairAuditPage *self)
{
  FairPage        *page = FAIR_PAGE (self);
  FairWorkshop    *workshop = fair_page_get_workshop (page);
  g_autofree char *status = NULL;

  if (workshop == NULL)
    return;

  if (fair_past_get_history (fair_workshop_get_past (workshop), NULL) == NULL)
    {
      fair_page_set_state (page, FAIR_PAGE_EMPTY, _ ("No deals yet"));
      return;
    }

  status = fair_won_choice_dup_status (
      self->choice, self->audit != NULL ? (int) self->audit->deals : -1);
  fair_page_set_state (page, find_state (self), status);
}

static void
on_band_set (FairAuditPage *self)
{
  if (self->showing || fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  self->band_set_chosen = TRUE;
  _fair_audit_page_show_bands (self);
}

static void
on_seen (GObject *past, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAuditPage) self = user_data;
  GError *error = NULL;
  g_autoptr (FairWonSurvey) seen =
      fair_won_survey_finish (FAIR_PAST (past), result, &error);

  if (seen == NULL)
    fair_page_report (FAIR_PAGE (self), error);
  else if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL &&
           self->running != NULL && !g_cancellable_is_cancelled (self->running))
    {
      _fair_audit_page_show_seen (self, seen);
      summarize (self);
    }
}

static void
stop (FairAuditPage *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

/* The shown numbers stay until others are there. */
static void
look (FairAuditPage *self)
{
  FairWorkshop   *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairPast       *past = fair_workshop_get_past (workshop);
  FairCohort     *cohort;
  GError         *error = NULL;
  FairAuditWindow window;

  stop (self);
  cohort = fair_past_get_cohort (past, &error);
  if (cohort == NULL)
    {
      fair_page_report (FAIR_PAGE (self), error);
      return;
    }

  fair_cohort_ref (cohort);
  g_clear_pointer (&self->cohort, fair_cohort_unref);
  self->cohort = cohort;
  if (!fair_won_choice_get_window (self->choice, cohort, &window))
    return;

  self->bounded = window.last == 0;
  self->running = g_cancellable_new ();
  fair_won_survey_async (
      past, &window,
      fair_draft_get_sal_after_sql (fair_workshop_get_draft (workshop)),
      self->running, on_seen, g_object_ref (self));
}

/* No part of what is agreed: it is kept beside the list of recent files. */
static FairSettings *
get_settings (FairAuditPage *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application =
      GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root))
                           : NULL;

  return application != NULL
             ? fair_application_get_settings (FAIR_APPLICATION (application))
             : NULL;
}

static void
keep_choice (FairAuditPage *self)
{
  FairSettings    *settings = get_settings (self);
  g_autofree char *choice = fair_won_choice_to_string (self->choice);

  if (settings != NULL)
    fair_settings_set_audit (
        settings,
        fair_workshop_get_path (fair_page_get_workshop (FAIR_PAGE (self))),
        choice);
}

static void
restore_choice (FairAuditPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairSettings *settings = get_settings (self);

  fair_won_choice_restore (
      self->choice, workshop != NULL && settings != NULL
                        ? fair_settings_get_audit (
                              settings, fair_workshop_get_path (workshop))
                        : NULL);
}

static gboolean
on_rest (gpointer user_data)
{
  FairAuditPage *self = FAIR_AUDIT_PAGE (user_data);

  self->rest = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

static void
on_choice (FairAuditPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) == NULL || self->cohort == NULL)
    return;

  keep_choice (self);
  summarize (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
}

static void
on_show_last (FairAuditPage *self)
{
  fair_won_choice_set_last (self->choice, 50);
}

static gboolean
shows_timeline (FairAuditPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack),
                    "timeline") == 0;
}

static void
on_deal_opened (FairAuditPage *self, guint lead)
{
  FairPage        *page = FAIR_PAGE (self);
  FairHistory     *history = fair_cohort_get_history (self->cohort);
  g_autofree char *name = fair_lead_words_name (history, lead);
  g_autofree char *role = fair_lead_words_role (history, lead);

  fair_lead_timeline_show (self->timeline, self->cohort, lead);
  fair_page_set_title (page, name);
  fair_page_set_subtitle (page, role);
  gtk_stack_set_visible_child_name (self->stack, "timeline");
  fair_page_set_can_go_back (page, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->timeline), GTK_DIR_TAB_FORWARD);
}

static gboolean
fair_audit_page_go_back (FairPage *page)
{
  FairAuditPage *self = FAIR_AUDIT_PAGE (page);

  if (!shows_timeline (self))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "work");
  fair_page_set_can_go_back (page, FALSE);
  fair_page_set_title (page, _ ("Audit"));
  fair_page_set_subtitle (page, _ ("What our wins had in common"));
  gtk_widget_child_focus (GTK_WIDGET (self->views), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
fair_audit_page_refresh (FairPage *page, FairChange what)
{
  FairAuditPage *self = FAIR_AUDIT_PAGE (page);
  FairWorkshop  *workshop = fair_page_get_workshop (page);

  if ((what & FAIR_CHANGE_DRAFT) != 0)
    _fair_audit_page_show_bands (self);
  if ((what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST)) == 0)
    return;

  fair_audit_page_go_back (page);
  if (fair_past_get_history (fair_workshop_get_past (workshop), NULL) == NULL)
    {
      stop (self);
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "work");
  look (self);
}

static void
fair_audit_page_summarize (FairPage *page)
{
  summarize (FAIR_AUDIT_PAGE (page));
}

static void
on_workshop (FairAuditPage *self)
{
  stop (self);
  restore_choice (self);
  self->band_set_chosen = FALSE;
  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    return;

  _fair_audit_page_clear_cards (self);
  g_clear_pointer (&self->audit, fair_audit_free);
  g_clear_pointer (&self->cohort, fair_cohort_unref);
}

static void
fair_audit_page_dispose (GObject *object)
{
  FairAuditPage *self = FAIR_AUDIT_PAGE (object);

  stop (self);
  G_OBJECT_CLASS (fair_audit_page_parent_class)->dispose (object);
}

static void
fair_audit_page_finalize (GObject *object)
{
  FairAuditPage *self = FAIR_AUDIT_PAGE (object);

  g_clear_pointer (&self->audit, fair_audit_free);
  g_clear_pointer (&self->cohort, fair_cohort_unref);
  g_clear_pointer (&self->today, fair_today_free);

  G_OBJECT_CLASS (fair_audit_page_parent_class)->finalize (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, views);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, choice);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, period);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, all_leads);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, beyond);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, too_few);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, nothing_won);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, show_last);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, flow_box);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, key);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, flow);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, today_chart);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, today_note);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, bands_box);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, bands);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, band_set);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, source_box);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, sources);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, call_chart);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, close_chart);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, deals);
  gtk_widget_class_bind_template_child (widget_class, FairAuditPage, timeline);
  gtk_widget_class_bind_template_callback (widget_class, on_band_set);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_show_last);
  gtk_widget_class_bind_template_callback (widget_class, on_deal_opened);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_source_listed", G_CALLBACK (_fair_audit_page_list_source));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_stage_activated", G_CALLBACK (_fair_audit_page_list_stage));
  gtk_widget_class_bind_template_callback (widget_class, on_workshop);
}
/* clang-format on */

static void
fair_audit_page_class_init (FairAuditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_audit_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_audit_page_finalize;
  page_class->refresh = fair_audit_page_refresh;
  page_class->summarize = fair_audit_page_summarize;
  page_class->go_back = fair_audit_page_go_back;

  g_type_ensure (FAIR_TYPE_CHART_MENU);
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_DEAL_TABLE);
  g_type_ensure (FAIR_TYPE_LEAD_TIMELINE);
  g_type_ensure (FAIR_TYPE_SOURCE_TABLE);
  g_type_ensure (FAIR_TYPE_SWATCH);
  g_type_ensure (FAIR_TYPE_WON_CHOICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-audit-page.ui");
  bind_children (widget_class);
}

static void
fair_audit_page_init (FairAuditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_after (self, "map", G_CALLBACK (summarize), NULL);
  g_signal_connect_after (self, "unmap", G_CALLBACK (summarize), NULL);
}
