/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-page.h"

#include "app/fair-application.h"
#include "app/fair-audit-card.h"
#include "app/fair-audit-charts.h"
#include "app/fair-audit-criterion.h"
#include "app/fair-bands.h"
#include "app/fair-card-edit.h"
#include "app/fair-chart-menu.h"
#include "app/fair-data-words.h"
#include "app/fair-deal-table.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-lead-timeline.h"
#include "app/fair-lead-words.h"
#include "app/fair-source-table.h"
#include "app/fair-swatch.h"
#include "app/fair-toast.h"
#include "app/fair-won-choice.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "workshop/fair-won-survey.h"

/* So long a choice of deals must stand before it is looked at. */
#define REST_MS 250

struct _FairAuditPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack         *stack;
  GtkStack         *views;
  FairWonChoice    *choice;
  GtkLabel         *period;
  GtkLabel         *all_leads;
  AdwStatusPage    *nothing_won;
  GtkWidget        *show_last;
  GtkWidget        *flow_box;
  GtkWidget        *key;
  GtkFlowBox       *flow;
  FairChartView    *today_chart;
  GtkLabel         *today_note;
  GtkWidget        *bands_box;
  GtkLabel         *bands;
  GtkDropDown      *band_set;
  GtkWidget        *source_box;
  FairSourceTable  *sources;
  FairChartView    *call_chart;
  FairChartView    *close_chart;
  FairDealTable    *deals;
  FairLeadTimeline *timeline;

  /* Owned */
  FairAudit    *audit;
  FairCohort   *cohort;
  GCancellable *running;
  FairToday    *today;

  guint rest;
  guint showing : 1;
  guint bounded : 1;
  guint band_set_chosen : 1;
};

G_DEFINE_FINAL_TYPE (FairAuditPage, fair_audit_page, FAIR_TYPE_PAGE)

/* Sizes stand in their own order, not in that of their shares. */
static void
sort_bands (FairAudit *audit)
{
  for (guint i = 0; i < audit->profiles->len; i++)
    {
      FairAuditProfile *profile = g_ptr_array_index (audit->profiles, i);

      if (g_str_equal (profile->attribute, "employees") ||
          g_str_equal (profile->attribute, "revenue"))
        g_ptr_array_sort (profile->rows, fair_audit_criterion_compare_bands);
    }
}

static char *
dup_range (FairAuditPage *self, gint64 from, gint64 to)
{
  FairZone *zone =
      fair_history_get_zone (fair_cohort_get_history (self->cohort));
  g_autofree char *first = fair_format_day (fair_zone_day (zone, from));
  g_autofree char *last = fair_format_day (fair_zone_day (zone, to));

  /* Translators: from one day to another */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

/* A number of deals, when they closed, and how many are in no period. */
static void
show_period (FairAuditPage *self)
{
  const FairAudit *audit = self->audit;
  GString         *words = g_string_new (NULL);

  g_string_printf (words, ngettext ("%u deal", "%u deals", audit->deals),
                   audit->deals);
  if (audit->from != FAIR_INSTANT_NONE)
    {
      g_autofree char *range = dup_range (self, audit->from, audit->to);

      g_string_append_printf (words, ", %s", range);
    }
  if (self->bounded && audit->undated > 0)
    g_string_append_printf (words,
                            ngettext (" · %u without a close date left out",
                                      " · %u without a close date left out",
                                      audit->undated),
                            audit->undated);
  gtk_label_set_text (self->period, words->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->period), words->str);
  g_string_free (words, TRUE);
}

/* Nothing in this period is not nothing at all. */
static void
show_nothing (FairAuditPage *self)
{
  const FairAudit *audit = self->audit;
  gboolean         elsewhere = audit->all_deals > 0;
  g_autofree char *range = NULL, *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->nothing_won), audit->deals == 0);
  gtk_widget_set_visible (self->show_last, elsewhere);
  if (audit->all_from != FAIR_INSTANT_NONE)
    {
      range = dup_range (self, audit->all_from, audit->all_to);
      /* Translators: a number of won deals, and from when to when */
      words = g_strdup_printf (ngettext ("%u won deal in scope: %s.",
                                         "%u won deals in scope: %s.",
                                         audit->all_deals),
                               audit->all_deals, range);
    }
  else if (elsewhere)
    words = g_strdup (_ ("Of no won deal in scope it is known when it closed, "
                         "so that none is in a period."));
  adw_status_page_set_title (self->nothing_won,
                             elsewhere ? _ ("No Won Deals in This Period")
                                       : _ ("No Won Deals in Scope"));
  adw_status_page_set_description (
      self->nothing_won,
      words != NULL ? words
                    : _ ("What wins have in common needs wins. Widen the "
                         "scope, or import deals that were won."));
}

static void
show_key (FairAuditPage *self)
{
  g_autofree char *n = fair_format_count (fair_cohort_count_in (self->cohort));
  g_autofree char *words = NULL;

  /* Translators: a key: %s is a number of leads */
  words = g_strdup_printf (_ ("of all %s leads"), n);
  gtk_label_set_text (self->all_leads, words);
}

/* The recommended ranges beside the rate: those that the agreement refers to,
 * until others are chosen here. */
static void
show_bands (FairAuditPage *self)
{
  FairTerms *terms = fair_draft_get_terms (
      fair_workshop_get_draft (fair_page_get_workshop (FAIR_PAGE (self))));
  g_autofree char *words = NULL;

  if (self->today == NULL)
    return;

  if (!self->band_set_chosen)
    {
      self->showing = TRUE;
      gtk_drop_down_set_selected (
          self->band_set,
          fair_bands_find (terms != NULL ? fair_terms_get_text (terms, "bands")
                                         : NULL));
      self->showing = FALSE;
    }
  words = fair_bands_dup_words (
      (FairBandSet) gtk_drop_down_get_selected (self->band_set),
      &self->today->mql_to_sql);
  gtk_label_set_text (self->bands, words != NULL ? words : "");
  gtk_widget_set_visible (self->bands_box, words != NULL);
}

static void
on_band_set (FairAuditPage *self)
{
  if (self->showing || fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  self->band_set_chosen = TRUE;
  show_bands (self);
}

static void
show_today (FairAuditPage *self, FairToday *today)
{
  g_autofree char *n = fair_format_count (today->mature);
  g_autofree char *words = NULL;

  g_clear_pointer (&self->today, fair_today_free);
  self->today = today;
  show_bands (self);
  gtk_widget_set_visible (self->source_box, today->has_sources);
  if (today->has_sources)
    fair_source_table_show (self->sources, today);
  fair_chart_view_take_chart (self->today_chart,
                              fair_audit_charts_new_today (today));
  words = g_strdup_printf (
      _ ("Share of the stage before, of %s leads old enough to judge"), n);
  gtk_label_set_text (self->today_note, words);
}

static void
on_chosen (FairAuditPage *self, guint row, FairAuditCard *card)
{
  FairWorkshop           *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  const FairAuditProfile *profile = g_object_get_data (G_OBJECT (card), "of");
  g_autoptr (FairCriterion) criterion = NULL;
  g_autofree char *words = NULL;
  GError          *error = NULL;
  AdwToast        *toast;
  gboolean         fit;

  criterion =
      fair_audit_criterion_new (fair_cohort_get_history (self->cohort), profile,
                                g_ptr_array_index (profile->rows, row));
  fit = criterion->family == FAIR_FAMILY_FIT;
  if (!fair_card_edit_add (fair_workshop_get_draft (workshop), criterion, NULL,
                           &error))
    {
      fair_page_report (FAIR_PAGE (self), error);
      return;
    }

  /* Translators: %s is a criterion */
  words = g_strdup_printf (fit ? _ ("“%s” added to Fit")
                               : _ ("“%s” added to Behavior"),
                           criterion->name);
  toast = fair_toast_new (words);
  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.step");
  adw_toast_set_action_target (toast, "i", fit ? 2 : 3);
  fair_toast_show (GTK_WIDGET (self), toast);
}

static void
on_listed (FairAuditPage *self, guint row, FairAuditCard *card)
{
  const FairAuditProfile *profile = g_object_get_data (G_OBJECT (card), "of");
  const FairAuditRow     *value = g_ptr_array_index (profile->rows, row);
  g_autofree char        *name =
      fair_data_words_value (profile->attribute, value->value);
  g_autofree char *title = NULL;

  /* Translators: %s is a value that leads have in common */
  title = g_strdup_printf (_ ("Leads with “%s”"), name);
  fair_lead_list_present (
      GTK_WIDGET (self), fair_page_get_workshop (FAIR_PAGE (self)), title,
      fair_lead_sets_new_value (self->cohort, profile, value));
}

static gboolean
is_sal_after_sql (FairAuditPage *self)
{
  return fair_draft_get_sal_after_sql (
      fair_workshop_get_draft (fair_page_get_workshop (FAIR_PAGE (self))));
}

static void
on_source_listed (FairAuditPage *self, guint at, int stage)
{
  const FairTodaySource *source;
  const char            *name;
  g_autofree char       *title = NULL;

  if (self->today == NULL || at >= self->today->sources->len)
    return;

  source = g_ptr_array_index (self->today->sources, at);
  name = source->source != NULL ? source->source : _ ("unknown");
  title = g_strdup_printf (stage == FAIR_STAGE_MQL
                               /* Translators: %s is a source of leads */
                               ? _ ("Recorded MQLs from “%s”")
                               /* Translators: %s is a source of leads */
                               : _ ("Leads from “%s”"),
                           name);
  fair_lead_list_present (GTK_WIDGET (self),
                          fair_page_get_workshop (FAIR_PAGE (self)), title,
                          fair_lead_sets_new_recorded_source (
                              self->cohort, source->source, (FairStage) stage,
                              is_sal_after_sql (self)));
}

static void
on_stage_activated (FairAuditPage *self, guint item)
{
  if (self->today == NULL || item >= self->today->stages->len)
    return;

  fair_lead_list_present (
      GTK_WIDGET (self), fair_page_get_workshop (FAIR_PAGE (self)),
      _ ("Leads That Came So Far"),
      fair_lead_sets_new_stage (
          self->cohort,
          g_array_index (self->today->stages, FairTodayStage, item).stage,
          is_sal_after_sql (self)));
}

static void
clear_cards (FairAuditPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->flow));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);
      GtkWidget *inner =
          gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child));

      if (FAIR_IS_AUDIT_CARD (inner))
        gtk_flow_box_remove (self->flow, child);
      child = next;
    }
}

static void
show_cards (FairAuditPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  gboolean      editable = !fair_workshop_get_read_only (workshop);
  int           place = 0;

  for (guint i = 0; i < self->audit->profiles->len; i++)
    {
      FairAuditProfile *profile = g_ptr_array_index (self->audit->profiles, i);
      GtkWidget        *card;

      if (profile->rows->len == 0)
        continue;
      card = fair_audit_card_new (profile, editable);
      g_object_set_data (G_OBJECT (card), "of", profile);
      g_signal_connect_swapped (card, "chosen", G_CALLBACK (on_chosen), self);
      g_signal_connect_swapped (card, "listed", G_CALLBACK (on_listed), self);
      gtk_flow_box_insert (self->flow, card, place++);
      gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
    }
}

static void
show_seen (FairAuditPage *self, FairWonSurvey *seen)
{
  clear_cards (self);
  g_clear_pointer (&self->audit, fair_audit_free);
  self->audit = g_steal_pointer (&seen->audit);
  sort_bands (self->audit);
  show_today (self, g_steal_pointer (&seen->today));
  show_period (self);
  show_key (self);
  show_cards (self);
  fair_chart_view_take_chart (
      self->call_chart,
      fair_audit_charts_new_durations (_ ("First touch to discovery call"),
                                       &self->audit->first_touch_to_call));
  fair_chart_view_take_chart (
      self->close_chart,
      fair_audit_charts_new_durations (_ ("First touch to close"),
                                       &self->audit->first_touch_to_close));
  fair_deal_table_show (self->deals, self->cohort, self->audit);
  show_nothing (self);
  gtk_widget_set_visible (self->flow_box, self->audit->deals > 0);
  gtk_widget_set_visible (self->key, self->audit->deals > 0);
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
    show_seen (self, seen);
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

static void
summarize (FairAuditPage *self)
{
  FairPage        *page = FAIR_PAGE (self);
  FairWorkshop    *workshop = fair_page_get_workshop (page);
  g_autofree char *status = NULL;

  if (fair_past_get_history (fair_workshop_get_past (workshop), NULL) == NULL)
    {
      fair_page_set_state (page, FAIR_PAGE_EMPTY, _ ("No deals yet"));
      return;
    }

  status = fair_won_choice_dup_status (self->choice);
  fair_page_set_state (page, FAIR_PAGE_STARTED, status);
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
    show_bands (self);
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

  clear_cards (self);
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
  gtk_widget_class_bind_template_callback (widget_class, on_source_listed);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_activated);
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
}
