/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-threshold-page.h"

#include "app/fair-acceptance-pane.h"
#include "app/fair-curve-pane.h"
#include "app/fair-data-note.h"
#include "app/fair-heat-pane.h"
#include "app/fair-replay-pane.h"
#include "base/fair-i18n.h"

struct _FairThresholdPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack           *stack;
  AdwViewStack       *views;
  FairCurvePane      *curve;
  FairHeatPane       *heat;
  FairAcceptancePane *acceptance;
  FairReplayPane     *replay;
  FairDataNote       *note;

  /* Owned */
  FairThresholdSetter *setter;

  FairChange stale[3];
};

G_DEFINE_FINAL_TYPE (FairThresholdPage, fair_threshold_page, FAIR_TYPE_PAGE)

static gboolean
shows (FairThresholdPage *self, const char *view)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), view) == 0;
}

static void
show_view (FairThresholdPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairHistory  *history =
      fair_past_get_history (fair_workshop_get_past (workshop), NULL);

  if (history == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (!shows (self, "replay"))
    gtk_stack_set_visible_child_name (self->stack, "views");
}

/* A view that is not looked at waits with what changed. */
static void
refresh_views (FairThresholdPage *self, FairChange what)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->views);

  for (guint i = 0; i < G_N_ELEMENTS (self->stale); i++)
    self->stale[i] |= what;

  if (shown == GTK_WIDGET (self->curve))
    {
      fair_curve_pane_refresh (self->curve, self->stale[0]);
      self->stale[0] = 0;
    }
  else if (shown == GTK_WIDGET (self->heat))
    {
      fair_heat_pane_refresh (self->heat, self->stale[1]);
      self->stale[1] = 0;
    }
  else if (shown == GTK_WIDGET (self->acceptance))
    {
      fair_acceptance_pane_refresh (self->acceptance, self->stale[2]);
      self->stale[2] = 0;
    }
}

static void
on_view_shown (FairThresholdPage *self)
{
  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    refresh_views (self, 0);
}

/* A room that looks on is not told what is missing. */
static void
show_note (FairThresholdPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  if (workshop == NULL || fair_page_get_presenting (FAIR_PAGE (self)))
    gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  else
    fair_data_note_show (self->note, workshop);
}

static void
fair_threshold_page_refresh (FairPage *page, FairChange what)
{
  FairThresholdPage *self = FAIR_THRESHOLD_PAGE (page);

  if (what & FAIR_CHANGE_WORKSHOP)
    {
      fair_threshold_setter_set_workshop (self->setter,
                                          fair_page_get_workshop (page));
      fair_page_go_back (page);
    }
  if (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST))
    show_view (self);
  refresh_views (self, what);
  show_note (self);
  if (shows (self, "replay") && (what & FAIR_CHANGE_RESULTS))
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

  if (fair_past_get_history (fair_workshop_get_past (workshop), NULL) == NULL)
    {
      fair_page_set_state (page, FAIR_PAGE_EMPTY, _ ("Not started"));
      return;
    }

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

  if (!shows (self, "replay"))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "views");
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
  fair_threshold_setter_store (FAIR_THRESHOLD_PAGE (page)->setter);
  fair_threshold_setter_drop_fit (FAIR_THRESHOLD_PAGE (page)->setter);
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

/**
 * fair_threshold_page_replay:
 * @self: a page that is on screen
 * @lead: a row of the leads
 *
 * Shows how the score of a lead came about.
 */
void
fair_threshold_page_replay (FairThresholdPage *self, guint lead)
{
  g_return_if_fail (FAIR_IS_THRESHOLD_PAGE (self));

  on_lead_opened (self, lead);
}

static void
on_failed (FairThresholdPage *self, const GError *error)
{
  fair_page_report (FAIR_PAGE (self), g_error_copy (error));
}

static void
on_item_removed (FairThresholdPage *self, const char *name)
{
  g_autofree char *words = g_strdup_printf (_ ("“%s” removed"), name);

  fair_page_toast (FAIR_PAGE (self), words, TRUE);
}

static void
on_presenting (FairThresholdPage *self)
{
  gboolean presenting = fair_page_get_presenting (FAIR_PAGE (self));

  if (presenting)
    {
      fair_page_go_back (FAIR_PAGE (self));
      adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->curve));
    }
  fair_curve_pane_set_presenting (self->curve, presenting);
  show_note (self);
}

static void
fair_threshold_page_dispose (GObject *object)
{
  FairThresholdPage *self = FAIR_THRESHOLD_PAGE (object);

  if (self->setter != NULL)
    fair_threshold_setter_set_workshop (self->setter, NULL);
  g_clear_object (&self->setter);

  G_OBJECT_CLASS (fair_threshold_page_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, views);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, curve);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, heat);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, acceptance);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, replay);
  gtk_widget_class_bind_template_child (widget_class, FairThresholdPage, note);
  gtk_widget_class_bind_template_callback (widget_class, on_view_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_lead_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_item_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_presenting);
}
/* clang-format on */

static void
fair_threshold_page_class_init (FairThresholdPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_threshold_page_dispose;
  page_class->refresh = fair_threshold_page_refresh;
  page_class->summarize = fair_threshold_page_summarize;
  page_class->go_back = fair_threshold_page_go_back;
  page_class->settle = fair_threshold_page_settle;
  page_class->presents = TRUE;

  g_type_ensure (FAIR_TYPE_ACCEPTANCE_PANE);
  g_type_ensure (FAIR_TYPE_CURVE_PANE);
  g_type_ensure (FAIR_TYPE_DATA_NOTE);
  g_type_ensure (FAIR_TYPE_HEAT_PANE);
  g_type_ensure (FAIR_TYPE_REPLAY_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-threshold-page.ui");
  bind_children (widget_class);
}

static void
fair_threshold_page_init (FairThresholdPage *self)
{
  self->setter = fair_threshold_setter_new ();
  g_signal_connect_object (self->setter, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  fair_curve_pane_set_setter (self->curve, self->setter);
  fair_heat_pane_set_setter (self->heat, self->setter);
  fair_replay_pane_set_setter (self->replay, self->setter);
}
