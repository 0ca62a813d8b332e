/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-threshold-page.h"

#include "app/fair-curve-pane.h"
#include "app/fair-replay-pane.h"
#include "base/fair-i18n.h"

struct _FairThresholdPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack       *stack;
  FairCurvePane  *curve;
  FairReplayPane *replay;
};

G_DEFINE_FINAL_TYPE (FairThresholdPage, fair_threshold_page, FAIR_TYPE_PAGE)

static gboolean
shows_replay (FairThresholdPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "replay") ==
         0;
}

static void
show_view (FairThresholdPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairHistory  *history =
      fair_past_get_history (fair_workshop_get_past (workshop), NULL);

  if (history == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (!shows_replay (self))
    gtk_stack_set_visible_child_name (self->stack, "curve");
}

static void
fair_threshold_page_refresh (FairPage *page, FairChange what)
{
  FairThresholdPage *self = FAIR_THRESHOLD_PAGE (page);

  if (what & FAIR_CHANGE_WORKSHOP)
    fair_page_go_back (page);
  if (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST))
    show_view (self);
  fair_curve_pane_refresh (self->curve, what);
  if (shows_replay (self) && (what & FAIR_CHANGE_RESULTS))
    fair_replay_pane_refresh (self->replay);
}

static void
fair_threshold_page_summarize (FairPage *page)
{
  FairWorkshop         *workshop = fair_page_get_workshop (page);
  FairDraft            *draft = fair_workshop_get_draft (workshop);
  const FairDefinition *last =
      fair_versions_get_last (fair_workshop_get_versions (workshop));
  int threshold = fair_draft_get_shown_scorecard (draft)->threshold;
  g_autofree char *status = NULL;

  if (last != NULL && last->scorecard->threshold == threshold)
    {
      status = g_strdup_printf (_ ("%d, as in v%u"), threshold, last->number);
      fair_page_set_state (page, FAIR_PAGE_SETTLED, status);
      return;
    }

  status = g_strdup_printf (_ ("%d proposed"), threshold);
  fair_page_set_state (page, FAIR_PAGE_STARTED, status);
}

static gboolean
fair_threshold_page_go_back (FairPage *page)
{
  FairThresholdPage *self = FAIR_THRESHOLD_PAGE (page);

  if (!shows_replay (self))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "curve");
  fair_page_set_can_go_back (page, FALSE);
  fair_page_set_title (page, _ ("Threshold"));
  fair_page_set_subtitle (page, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->curve), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
fair_threshold_page_settle (FairPage *page)
{
  fair_curve_pane_settle (FAIR_THRESHOLD_PAGE (page)->curve);
}

static void
on_lead_opened (FairThresholdPage *self, guint lead)
{
  FairPage        *page = FAIR_PAGE (self);
  g_autofree char *name = NULL, *detail = NULL;

  fair_replay_pane_show (self->replay, fair_page_get_workshop (page), lead);
  name = fair_replay_pane_dup_title (self->replay);
  detail = fair_replay_pane_dup_subtitle (self->replay);
  fair_page_set_title (page, name);
  fair_page_set_subtitle (page, detail);
  gtk_stack_set_visible_child_name (self->stack, "replay");
  fair_page_set_can_go_back (page, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->replay), GTK_DIR_TAB_FORWARD);
}

static void
on_error (FairThresholdPage *self, const GError *error)
{
  fair_page_report (FAIR_PAGE (self), g_error_copy (error));
}

static void
on_presenting (FairThresholdPage *self)
{
  gboolean presenting = fair_page_get_presenting (FAIR_PAGE (self));

  if (presenting)
    fair_page_go_back (FAIR_PAGE (self));
  fair_curve_pane_set_presenting (self->curve, presenting);
}

static void
fair_threshold_page_class_init (FairThresholdPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  page_class->refresh = fair_threshold_page_refresh;
  page_class->summarize = fair_threshold_page_summarize;
  page_class->go_back = fair_threshold_page_go_back;
  page_class->settle = fair_threshold_page_settle;
  page_class->presents = TRUE;

  g_type_ensure (FAIR_TYPE_CURVE_PANE);
  g_type_ensure (FAIR_TYPE_REPLAY_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-threshold-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, curve);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage,
                                        replay);
  gtk_widget_class_bind_template_callback (widget_class, on_lead_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_error);
  gtk_widget_class_bind_template_callback (widget_class, on_presenting);
}

static void
fair_threshold_page_init (FairThresholdPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
