/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-page-private.h"

#include "app/fair-audit-card.h"
#include "app/fair-audit-charts.h"
#include "app/fair-audit-criterion.h"
#include "app/fair-bands.h"
#include "app/fair-card-edit.h"
#include "app/fair-data-words.h"
#include "app/fair-flow.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-toast.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* What the page shows of the past, and what is made of it. */

/* So many values that no two leads share are names; fewer may be chance. */
#define FEWEST_NAMES 3

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
  /* Translators: a key: %s is a number of leads */
  g_autofree char *words = g_strdup_printf (_ ("of all %s leads"), n);
  g_autofree char *few = g_strdup_printf (
      _ ("Under %d wins: too few to tell from chance"), FAIR_AUDIT_FEWEST);
  gboolean enough = self->audit->deals >= FAIR_AUDIT_FEWEST;

  gtk_label_set_text (self->all_leads, words);
  gtk_label_set_text (self->too_few, few);
  gtk_widget_set_visible (self->beyond, enough);
  gtk_widget_set_visible (GTK_WIDGET (self->too_few), !enough);
}

/* The recommended ranges beside the rate: those that the agreement refers to,
 * until others are chosen here. */
void
_fair_audit_page_show_bands (FairAuditPage *self)
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
show_today (FairAuditPage *self, FairToday *today)
{
  g_autofree char *n = fair_format_count (today->mature);
  g_autofree char *words = NULL;

  g_clear_pointer (&self->today, fair_today_free);
  self->today = today;
  _fair_audit_page_show_bands (self);
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
  g_autofree char *words = NULL, *id = NULL;
  GError          *error = NULL;
  AdwToast        *toast;
  gboolean         fit;

  criterion =
      fair_audit_criterion_new (fair_cohort_get_history (self->cohort), profile,
                                g_ptr_array_index (profile->rows, row));
  fit = criterion->family == FAIR_FAMILY_FIT;
  if (!fair_card_edit_add (fair_workshop_get_draft (workshop), criterion, &id,
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
  adw_toast_set_action_name (toast, "win.mend");
  adw_toast_set_action_target (toast, "(ss)", fit ? "fit" : "behavior", id);
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

void
_fair_audit_page_list_source (FairAuditPage *self, guint at, int stage)
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

void
_fair_audit_page_list_stage (FairAuditPage *self, guint item)
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

void
_fair_audit_page_clear_cards (FairAuditPage *self)
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

/* A value that each lead has alone, such as the name of a deal, is what nobody
 * has in common. */
static gboolean
tells_apart (const FairAuditProfile *profile)
{
  for (guint i = 0; i < profile->rows->len; i++)
    {
      const FairAuditRow *row = g_ptr_array_index (profile->rows, i);

      if (row->won > 1 || row->all > 1)
        return FALSE;
    }

  return profile->rows->len >= FEWEST_NAMES;
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

      if (profile->rows->len == 0 || tells_apart (profile))
        continue;
      card = fair_audit_card_new (
          profile, fair_workshop_get_currency (workshop), editable);
      g_object_set_data (G_OBJECT (card), "of", profile);
      g_signal_connect_swapped (card, "chosen", G_CALLBACK (on_chosen), self);
      g_signal_connect_swapped (card, "listed", G_CALLBACK (on_listed), self);
      fair_flow_insert (self->flow, card, place++);
    }
}

void
_fair_audit_page_show_seen (FairAuditPage *self, FairWonSurvey *seen)
{
  _fair_audit_page_clear_cards (self);
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
