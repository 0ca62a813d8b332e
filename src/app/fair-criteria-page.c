/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criteria-page-private.h"

#include <math.h>

#include "app/fair-card-edit.h"
#include "app/fair-chart-style.h"
#include "app/fair-criterion-templates.h"
#include "app/fair-mark.h"
#include "app/fair-round-dialog.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "model/fair-target.h"
#include "workshop/fair-field-survey.h"

/* Below this width at normal text a row keeps only what matters most. */
#define NARROW_WIDTH 760.0

/* Between all leads and the best kind of leads there is room for a scale. */
#define LEAST_TOP 0.05

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FairCriteriaPage,
                                     fair_criteria_page,
                                     FAIR_TYPE_PAGE)

#define PRIV(self)                                                             \
  ((FairCriteriaPagePrivate *) fair_criteria_page_get_instance_private (self))

FairCriteriaPagePrivate *
_fair_criteria_page_get_private (FairCriteriaPage *self)
{
  return PRIV (self);
}

static FairFamily
get_family (FairCriteriaPage *self)
{
  return FAIR_CRITERIA_PAGE_GET_CLASS (self)->family;
}

FairDraft *
_fair_criteria_page_get_draft (FairCriteriaPage *self)
{
  return fair_workshop_get_draft (fair_page_get_workshop (FAIR_PAGE (self)));
}

FairCriterionRow *
_fair_criteria_page_get_row (FairCriteriaPage *self, guint n)
{
  GtkListBoxRow *row =
      gtk_list_box_get_row_at_index (PRIV (self)->rows, (int) n);

  return row != NULL ? FAIR_CRITERION_ROW (row) : NULL;
}

FairCriterionRow *
_fair_criteria_page_find_row (FairCriteriaPage *self, const char *id)
{
  FairCriterionRow *row;

  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (fair_criterion_row_get_id (row), id) == 0)
      return row;

  return NULL;
}

static void
report (FairCriteriaPage *self, GError *error)
{
  fair_page_report (FAIR_PAGE (self), error);
}

/* As much of the open row as there is room for, its head at least. */
static gboolean
reveal_row (gpointer user_data)
{
  FairCriteriaPage        *self = FAIR_CRITERIA_PAGE (user_data);
  FairCriteriaPagePrivate *priv = PRIV (self);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (priv->scroller);
  FairCriterionRow *row = priv->open != NULL
                              ? _fair_criteria_page_find_row (self, priv->open)
                              : NULL;
  double            value = gtk_adjustment_get_value (place);
  double            page = gtk_adjustment_get_page_size (place);
  graphene_rect_t   bounds;

  priv->reveal = 0;
  if (row == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (priv->scroller),
                                  &bounds))
    return G_SOURCE_REMOVE;

  if (bounds.origin.y + bounds.size.height > page)
    value += MIN (bounds.origin.y + bounds.size.height - page, bounds.origin.y);
  else if (bounds.origin.y < 0)
    value += bounds.origin.y;
  gtk_adjustment_set_value (place, value);

  return G_SOURCE_REMOVE;
}

/* Once it has its size: after the layout of the next frame. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (widget);

  if (PRIV (self)->reveal == 0)
    PRIV (self)->reveal = g_idle_add (reveal_row, self);

  return G_SOURCE_REMOVE;
}

void
_fair_criteria_page_open_row (FairCriteriaPage *self, const char *id)
{
  FairCriteriaPagePrivate *priv = PRIV (self);
  FairCriterionRow        *row;

  if (id != NULL && g_strcmp0 (priv->open, id) != 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
  g_free (priv->open);
  priv->open = g_strdup (id);
  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    fair_criterion_row_set_open (
        row, g_strcmp0 (fair_criterion_row_get_id (row), id) == 0,
        priv->catalog);
}

/* All rows have one scale, up to the best rate there is. */
static double
find_top (FairCriteriaPage *self)
{
  FairResults *results =
      fair_workshop_get_results (fair_page_get_workshop (FAIR_PAGE (self)));
  const FairSimulation *simulation = fair_results_get_simulation (results);
  const FairScorecard  *card =
      fair_draft_get_shown_scorecard (_fair_criteria_page_get_draft (self));
  double top = LEAST_TOP;

  for (guint i = 0; simulation != NULL && i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);
      const FairCriterion *criterion = fair_scorecard_find (card, effect->id);

      if (criterion == NULL || criterion->family != get_family (self))
        continue;
      if (effect->with.known && effect->with.of >= 30)
        top = MAX (top, effect->with.high);
      if (effect->without.known && effect->without.of >= 30)
        top = MAX (top, effect->without.high);
    }

  return MIN (top, 1.0);
}

static void
refresh_rows (FairCriteriaPage *self)
{
  double            top = find_top (self);
  FairCriterionRow *row;

  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    fair_criterion_row_refresh (row, top);
}

static void
show_notes (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = PRIV (self);
  FairWorkshop            *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  const FairSimulation    *simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));
  gboolean         read_only = fair_workshop_get_read_only (workshop);
  g_autofree char *n = NULL, *note = NULL, *base = NULL, *rate = NULL;

  gtk_widget_set_sensitive (priv->tools, !read_only);
  gtk_widget_set_visible (GTK_WIDGET (priv->read_only), read_only);
  if (simulation != NULL && simulation->mature_leads > 0 &&
      !simulation->all_won)
    {
      n = fair_format_count (simulation->mature_leads);
      note = g_strdup_printf (_ ("rates over %s leads old enough to judge"), n);
      rate = fair_chart_words_rate ((double) simulation->mature_won /
                                    simulation->mature_leads);
      /* Translators: the share of all leads that were won */
      base = g_strdup_printf (_ ("┊ all %s"), rate);
    }
  gtk_label_set_text (priv->note, note != NULL ? note : "");
  gtk_label_set_text (priv->base, base != NULL ? base : "");
}

static void
on_failed (FairCriteriaPage *self, const GError *error)
{
  report (self, g_error_copy (error));
}

static void
on_toggled (FairCriteriaPage *self, FairCriterionRow *row)
{
  g_autofree char *id = fair_criterion_row_get_open (row)
                            ? NULL
                            : g_strdup (fair_criterion_row_get_id (row));

  _fair_criteria_page_open_row (self, id);
  refresh_rows (self);
}

static void
on_activated (FairCriteriaPage *self, GtkListBoxRow *row)
{
  on_toggled (self, FAIR_CRITERION_ROW (row));
}

static void
add_row (FairCriteriaPage *self, const FairCriterion *criterion)
{
  FairCriteriaPagePrivate *priv = PRIV (self);
  GtkWidget               *row = fair_criterion_row_new (
                    fair_page_get_workshop (FAIR_PAGE (self)), criterion->id, &priv->columns);

  g_signal_connect_swapped (row, "failed", G_CALLBACK (on_failed), self);
  _fair_criteria_page_follow_row (self, FAIR_CRITERION_ROW (row));
  g_signal_connect_swapped (row, "toggled", G_CALLBACK (on_toggled), self);
  fair_criterion_row_set_narrow (FAIR_CRITERION_ROW (row), priv->narrow);
  gtk_list_box_append (priv->rows, row);
}

/* Whether the rows are those of the draft, in its order. */
static gboolean
has_rows_of (FairCriteriaPage *self, const FairScorecard *card)
{
  FairCriterionRow *row;
  guint             n = 0;

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->family != get_family (self))
        continue;
      row = _fair_criteria_page_get_row (self, n++);
      if (row == NULL ||
          !g_str_equal (fair_criterion_row_get_id (row), criterion->id))
        return FALSE;
    }

  return _fair_criteria_page_get_row (self, n) == NULL;
}

static void
clear_rows (FairCriteriaPage *self)
{
  FairCriterionRow *row;

  while ((row = _fair_criteria_page_get_row (self, 0)) != NULL)
    gtk_list_box_remove (PRIV (self)->rows, GTK_WIDGET (row));
}

static void
show_rows (FairCriteriaPage *self, gboolean anew)
{
  FairCriteriaPagePrivate *priv = PRIV (self);
  const FairScorecard     *card =
      fair_draft_get_shown_scorecard (_fair_criteria_page_get_draft (self));
  g_autofree char *open = g_strdup (priv->open);

  if (anew || !has_rows_of (self, card))
    {
      clear_rows (self);
      for (guint i = 0; i < card->criteria->len; i++)
        {
          const FairCriterion *criterion =
              g_ptr_array_index (card->criteria, i);

          if (criterion->family == get_family (self))
            add_row (self, criterion);
        }
      _fair_criteria_page_open_row (self, open);
    }
  refresh_rows (self);
  gtk_widget_set_visible (priv->heads,
                          _fair_criteria_page_get_row (self, 0) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->rows),
                          _fair_criteria_page_get_row (self, 0) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->nothing),
                          _fair_criteria_page_get_row (self, 0) == NULL);
  gtk_widget_set_visible (priv->ask,
                          _fair_criteria_page_get_row (self, 0) != NULL &&
                              !fair_workshop_get_read_only (
                                  fair_page_get_workshop (FAIR_PAGE (self))));
}

void
_fair_criteria_page_add_criterion (FairCriteriaPage    *self,
                                   const FairCriterion *criterion)
{
  FairCriterionRow *row;
  g_autofree char  *id = NULL;
  GError           *error = NULL;

  if (!fair_card_edit_add (_fair_criteria_page_get_draft (self), criterion, &id,
                           &error))
    {
      report (self, error);
      return;
    }

  _fair_criteria_page_open_row (self, id);
  refresh_rows (self);
  row = _fair_criteria_page_find_row (self, id);
  if (row != NULL)
    fair_criterion_row_focus_name (row);
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (widget);
  g_autoptr (FairCriterion) blank = NULL;

  if (PRIV (self)->catalog == NULL ||
      fair_workshop_get_read_only (fair_page_get_workshop (FAIR_PAGE (self))))
    return;

  blank = fair_criterion_templates_new_blank (PRIV (self)->catalog,
                                              get_family (self));
  _fair_criteria_page_add_criterion (self, blank);
}

static gboolean
is_apart (FairCriteriaPage *self, const char *target)
{
  double marketing = NAN, sales = NAN;

  fair_draft_get_value (_fair_criteria_page_get_draft (self),
                        FAIR_SIDE_MARKETING, target, &marketing);
  fair_draft_get_value (_fair_criteria_page_get_draft (self), FAIR_SIDE_SALES,
                        target, &sales);

  return marketing != sales;
}

/* A round about the criterion that is open, else about all in which the sides
 * differ; the dialog offers the others. */
static void
on_ask (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairCriteriaPage        *self = FAIR_CRITERIA_PAGE (widget);
  FairCriteriaPagePrivate *priv = PRIV (self);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_free);
  FairCriterionRow *row;

  if (fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  fair_page_settle (FAIR_PAGE (self));
  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    {
      const char      *id = fair_criterion_row_get_id (row);
      g_autofree char *target =
          fair_target_to_string (FAIR_TARGET_CRITERION_POINTS, id);

      if (priv->open != NULL ? g_str_equal (priv->open, id)
                             : is_apart (self, target))
        g_ptr_array_add (chosen, g_steal_pointer (&target));
    }
  g_ptr_array_add (chosen, NULL);
  gtk_window_present (GTK_WINDOW (
      fair_round_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                             fair_page_get_workshop (FAIR_PAGE (self)),
                             (const char *const *) chosen->pdata)));
}

static void
on_looked (GObject *past, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairCriteriaPage) self = user_data;
  FairCriteriaPagePrivate *priv = PRIV (self);
  GError                  *error = NULL;
  g_autofree char         *open = NULL;
  g_autoptr (FairCatalog) catalog =
      fair_field_survey_finish (FAIR_PAST (past), result, &error);

  if (catalog == NULL)
    {
      report (self, error);
      return;
    }
  if (fair_page_get_workshop (FAIR_PAGE (self)) == NULL)
    return;

  g_clear_pointer (&priv->catalog, fair_catalog_unref);
  priv->catalog = g_steal_pointer (&catalog);
  _fair_criteria_page_show_offers (self);
  open = g_steal_pointer (&priv->open);
  _fair_criteria_page_open_row (self, NULL);
  _fair_criteria_page_open_row (self, open);
  refresh_rows (self);
}

static void
stop (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = PRIV (self);

  if (priv->running != NULL)
    g_cancellable_cancel (priv->running);
  g_clear_object (&priv->running);
  g_clear_handle_id (&priv->narrow_check, g_source_remove);
  g_clear_handle_id (&priv->reveal, g_source_remove);
}

static void
look (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = PRIV (self);
  FairWorkshop            *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  stop (self);
  priv->running = g_cancellable_new ();
  fair_field_survey_async (fair_workshop_get_past (workshop), priv->running,
                           on_looked, g_object_ref (self));
}

static void
fair_criteria_page_refresh (FairPage *page, FairChange what)
{
  FairCriteriaPage        *self = FAIR_CRITERIA_PAGE (page);
  FairCriteriaPagePrivate *priv = PRIV (self);
  FairWorkshop            *workshop = fair_page_get_workshop (page);
  gboolean                 data =
      fair_past_get_history (fair_workshop_get_past (workshop), NULL) != NULL;

  gtk_stack_set_visible_child_name (priv->stack, data ? "work" : "empty");
  if (!data)
    return;

  if (what & FAIR_CHANGE_WORKSHOP)
    g_clear_pointer (&priv->open, g_free);
  if (what & (FAIR_CHANGE_WORKSHOP | FAIR_CHANGE_PAST))
    look (self);
  show_notes (self);
  if (what & ~FAIR_CHANGE_BUSY)
    show_rows (self, (what & FAIR_CHANGE_WORKSHOP) != 0);
}

static void
fair_criteria_page_summarize (FairPage *page)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (page);
  guint             n, open;
  g_autofree char  *status = NULL;

  open = fair_card_edit_count_open (_fair_criteria_page_get_draft (self),
                                    get_family (self), &n);
  if (n == 0)
    {
      fair_page_set_state (page, FAIR_PAGE_EMPTY, _ ("No criteria yet"));
      return;
    }

  if (open > 0)
    status = g_strdup_printf (_ ("%u of %u agreed"), n - open, n);
  else
    status = g_strdup_printf (ngettext ("%u criterion", "%u criteria", n), n);
  fair_page_set_state (page, open > 0 ? FAIR_PAGE_STARTED : FAIR_PAGE_SETTLED,
                       status);
}

static void
fair_criteria_page_settle (FairPage *page)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (page);
  FairCriterionRow *row;

  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    fair_criterion_row_settle (row);
}

static gboolean
check_narrow (gpointer user_data)
{
  FairCriteriaPage        *self = FAIR_CRITERIA_PAGE (user_data);
  FairCriteriaPagePrivate *priv = PRIV (self);
  double            scale = fair_chart_style_get_text_scale (GTK_WIDGET (self));
  int               width = gtk_widget_get_width (GTK_WIDGET (priv->scroller));
  gboolean          narrow = width < NARROW_WIDTH * scale;
  FairCriterionRow *row;

  priv->narrow_check = 0;
  if (width <= 0 || narrow == priv->narrow)
    return G_SOURCE_REMOVE;

  priv->narrow = narrow;
  gtk_widget_set_visible (priv->head_evidence, !narrow);
  gtk_widget_set_visible (priv->head_side[FAIR_SIDE_MARKETING], !narrow);
  gtk_widget_set_visible (priv->head_side[FAIR_SIDE_SALES], !narrow);
  for (guint i = 0; (row = _fair_criteria_page_get_row (self, i)) != NULL; i++)
    fair_criterion_row_set_narrow (row, narrow);

  return G_SOURCE_REMOVE;
}

static void
on_resized (FairCriteriaPage *self)
{
  if (PRIV (self)->narrow_check == 0)
    PRIV (self)->narrow_check =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, check_narrow, self, NULL);
}

static void
on_workshop (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = PRIV (self);

  stop (self);
  clear_rows (self);
  g_clear_pointer (&priv->catalog, fair_catalog_unref);
}

static void
fair_criteria_page_dispose (GObject *object)
{
  stop (FAIR_CRITERIA_PAGE (object));

  G_OBJECT_CLASS (fair_criteria_page_parent_class)->dispose (object);
}

static void
fair_criteria_page_finalize (GObject *object)
{
  FairCriteriaPagePrivate *priv = PRIV (FAIR_CRITERIA_PAGE (object));

  g_clear_object (&priv->columns.matches);
  g_clear_object (&priv->columns.evidence);
  g_clear_object (&priv->columns.expander);
  for (guint i = 0; i <= FAIR_SIDE_SALES; i++)
    g_clear_object (&priv->columns.side[i]);
  g_clear_pointer (&priv->catalog, fair_catalog_unref);
  g_clear_pointer (&priv->offers, g_ptr_array_unref);
  g_free (priv->open);

  G_OBJECT_CLASS (fair_criteria_page_parent_class)->finalize (object);
}

static void
bind_child (GtkWidgetClass *widget_class, const char *name, gssize offset)
{
  gtk_widget_class_bind_template_child_full (
      widget_class, name, FALSE, FairCriteriaPage_private_offset + offset);
}

#define CHILD(name)                                                            \
  bind_child (widget_class, #name,                                             \
              G_STRUCT_OFFSET (FairCriteriaPagePrivate, name))

static void
bind_children (GtkWidgetClass *widget_class)
{
  CHILD (stack);
  CHILD (scroller);
  CHILD (tools);
  CHILD (ask);
  CHILD (templates);
  CHILD (read_only);
  CHILD (note);
  CHILD (base);
  CHILD (heads);
  CHILD (head_matches);
  CHILD (head_evidence);
  CHILD (head_expander);
  CHILD (rows);
  CHILD (nothing);
  bind_child (
      widget_class, "head_agreed",
      G_STRUCT_OFFSET (FairCriteriaPagePrivate, head_side[FAIR_SIDE_AGREED]));
  bind_child (widget_class, "head_marketing",
              G_STRUCT_OFFSET (FairCriteriaPagePrivate,
                               head_side[FAIR_SIDE_MARKETING]));
  bind_child (
      widget_class, "head_sales",
      G_STRUCT_OFFSET (FairCriteriaPagePrivate, head_side[FAIR_SIDE_SALES]));
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_resized);
  gtk_widget_class_bind_template_callback (widget_class, on_workshop);
}

static void
fair_criteria_page_class_init (FairCriteriaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_criteria_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_criteria_page_finalize;
  page_class->refresh = fair_criteria_page_refresh;
  page_class->summarize = fair_criteria_page_summarize;
  page_class->settle = fair_criteria_page_settle;

  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-criteria-page.ui");
  bind_children (widget_class);
  _fair_criteria_page_install_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "criteria.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "criteria.ask", NULL, on_ask);
  gtk_widget_class_install_action (widget_class, "criteria.offer", "i",
                                   _fair_criteria_page_take_offer);
}

static GtkSizeGroup *
new_column (GtkWidget *head)
{
  GtkSizeGroup *group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  gtk_size_group_add_widget (group, head);

  return group;
}

static void
fair_criteria_page_init (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = PRIV (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  priv->columns.matches = new_column (priv->head_matches);
  priv->columns.evidence = new_column (priv->head_evidence);
  priv->columns.expander = new_column (priv->head_expander);
  for (guint i = 0; i <= FAIR_SIDE_SALES; i++)
    priv->columns.side[i] = new_column (priv->head_side[i]);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (priv->scroller),
                           "changed", G_CALLBACK (on_resized), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fair_criteria_page_find:
 * @self: a page
 * @id: the id of a criterion
 *
 * Opens the criterion, now or as soon as the page shows it, and takes the focus
 * there.
 */
void
fair_criteria_page_find (FairCriteriaPage *self, const char *id)
{
  FairCriterionRow *row;

  g_return_if_fail (FAIR_IS_CRITERIA_PAGE (self));
  g_return_if_fail (id != NULL);

  _fair_criteria_page_open_row (self, id);
  refresh_rows (self);
  row = _fair_criteria_page_find_row (self, id);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
