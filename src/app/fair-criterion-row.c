/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-row.h"

#include <math.h>

#include "app/fair-card-edit.h"
#include "app/fair-chart-view.h"
#include "app/fair-criterion-editor.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-leak-words.h"
#include "app/fair-points-cell.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-evidence-mark.h"

#define N_SIDES (FAIR_SIDE_SALES + 1)

struct _FairCriterionRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkBox        *content;
  GtkBox        *head;
  GtkWidget     *handle;
  GtkLabel      *name;
  GtkLabel      *condition;
  GtkLabel      *leak;
  GtkWidget     *matches;
  GtkLabel      *leads;
  GtkLabel      *wins;
  FairChartView *evidence;
  GtkBox        *cells;
  GtkButton     *expander;

  /* Borrowed from the tree of widgets */
  FairPointsCell      *cell[N_SIDES];
  FairCriterionEditor *editor;

  /* Owned */
  FairWorkshop *workshop;
  FairCatalog  *catalog;
  char         *id;

  guint narrow : 1;
};

enum
{
  FAILED,
  TURNED,
  MOVED,
  DROPPED,
  DELETED,
  TOGGLED,
  PASTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairCriterionRow,
                     fair_criterion_row,
                     GTK_TYPE_LIST_BOX_ROW)

static FairDraft *
get_draft (FairCriterionRow *self)
{
  return fair_workshop_get_draft (self->workshop);
}

static const FairCriterion *
get_criterion (FairCriterionRow *self)
{
  return fair_scorecard_find (fair_draft_get_shown_scorecard (get_draft (self)),
                              self->id);
}

static void
report (FairCriterionRow *self, GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
  g_error_free (error);
}

static void
store_points (FairCriterionRow *self, FairSide side, int points)
{
  GError *error = NULL;

  if (!fair_card_edit_set_points (get_draft (self), side, self->id, points,
                                  &error))
    report (self, error);
}

static void
on_agreed_stored (FairCriterionRow *self, int points)
{
  store_points (self, FAIR_SIDE_AGREED, points);
}

static void
on_marketing_stored (FairCriterionRow *self, int points)
{
  store_points (self, FAIR_SIDE_MARKETING, points);
}

static void
on_sales_stored (FairCriterionRow *self, int points)
{
  store_points (self, FAIR_SIDE_SALES, points);
}

static void
on_turned (FairCriterionRow *self, int by, FairPointsCell *cell)
{
  for (guint side = 0; side < N_SIDES; side++)
    if (self->cell[side] == cell)
      g_signal_emit (self, signals[TURNED], 0, side, by);
}

static void
on_pasted (FairCriterionRow *self, const char *text, FairPointsCell *cell)
{
  for (guint side = 0; side < N_SIDES; side++)
    if (self->cell[side] == cell)
      g_signal_emit (self, signals[PASTED], 0, side, text);
}

static void
on_expander (FairCriterionRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
on_matches (FairCriterionRow *self)
{
  FairScores *scores =
      fair_results_get_scores (fair_workshop_get_results (self->workshop));
  g_autofree char *title = NULL;

  if (scores == NULL || get_criterion (self) == NULL)
    return;

  /* Translators: %s is a criterion */
  title =
      g_strdup_printf (_ ("Leads that meet “%s”"), get_criterion (self)->name);
  fair_lead_list_present (GTK_WIDGET (self), self->workshop, title,
                          fair_lead_sets_new_criterion (scores, self->id));
}

static void
switch_off (FairCriterion *criterion, FairScorecard *card, gpointer user_data)
{
  criterion->off = !criterion->off;
}

static void
on_switch (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairCriterionRow *self = FAIR_CRITERION_ROW (widget);
  GError           *error = NULL;

  if (!fair_card_edit_change (get_draft (self), self->id, switch_off, NULL,
                              &error))
    report (self, error);
}

static void
on_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[DELETED], 0);
}

static void
on_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

/* Space and Delete are the row's only while it has the focus itself. */
static gboolean
on_key (FairCriterionRow *self, guint key)
{
  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) !=
      GTK_WIDGET (self))
    return FALSE;
  if (fair_workshop_get_read_only (self->workshop))
    return FALSE;

  if (key == GDK_KEY_Delete)
    g_signal_emit (self, signals[DELETED], 0);
  else if (key == GDK_KEY_space)
    on_switch (GTK_WIDGET (self), NULL, NULL);
  else
    return FALSE;

  return TRUE;
}

static GdkContentProvider *
on_drag_prepare (FairCriterionRow *self)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->id);
}

static void
on_drag_begin (FairCriterionRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) icon =
      gtk_widget_paintable_new (GTK_WIDGET (self->head));

  gtk_drag_source_set_icon (source, icon, 0, 0);
}

static gboolean
on_drop (FairCriterionRow *self, const GValue *value)
{
  const char *id = g_value_get_string (value);

  if (id == NULL || g_str_equal (id, self->id))
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, id);

  return TRUE;
}

static const FairCriterionEffect *
find_effect (FairCriterionRow *self, const FairSimulation *simulation)
{
  for (guint i = 0; simulation != NULL && i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);

      if (g_str_equal (effect->id, self->id))
        return effect;
    }

  return NULL;
}

static FairEvidenceRate
to_evidence (const FairRate *rate)
{
  gboolean known = rate->known && rate->of > 0;

  return (FairEvidenceRate){ .n_won = (guint) rate->n,
                             .n_leads = (guint) rate->of,
                             .rate = known ? rate->rate : NAN,
                             .low = known ? rate->low : NAN,
                             .high = known ? rate->high : NAN };
}

static void
show_evidence (FairCriterionRow          *self,
               const FairCriterion       *criterion,
               const FairSimulation      *simulation,
               const FairCriterionEffect *effect,
               double                     top)
{
  FairEvidenceMark mark = { .name = criterion->name, .top = top, .base = NAN };

  if (effect == NULL || simulation->all_won)
    {
      fair_chart_view_take_chart (self->evidence, NULL);
      return;
    }

  if (simulation->mature_leads > 0)
    mark.base = (double) simulation->mature_won / simulation->mature_leads;
  mark.with = to_evidence (&effect->with);
  mark.without = to_evidence (&effect->without);
  fair_chart_view_take_chart (
      self->evidence, fair_chart_new (&fair_evidence_mark_class, &mark));
}

static void
show_matches (FairCriterionRow          *self,
              const FairSimulation      *simulation,
              const FairCriterionEffect *effect)
{
  g_autofree char *n = NULL, *leads = NULL, *won = NULL, *all = NULL,
                  *wins = NULL, *spoken = NULL;

  if (effect == NULL)
    {
      gtk_label_set_text (self->leads, "–");
      gtk_label_set_text (self->wins, "");
      return;
    }

  n = fair_format_count (effect->matched);
  won = fair_format_count (effect->won_matched);
  all = fair_format_count (simulation->won);
  leads =
      g_strdup_printf (ngettext ("%s lead", "%s leads", effect->matched), n);
  wins = g_strdup_printf (
      ngettext ("%s of %s win", "%s of %s wins", simulation->won), won, all);
  gtk_label_set_text (self->leads, leads);
  gtk_label_set_text (self->wins, wins);
  spoken = g_strdup_printf (_ ("%s, %s: list them"), leads, wins);
  gtk_widget_set_tooltip_text (self->matches, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->matches),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static char *
gate_to_words (const FairCriterion *criterion)
{
  return g_strdup (criterion->effect == FAIR_EFFECT_REQUIRED ? _ ("required")
                                                             : _ ("excludes"));
}

static void
show_points (FairCriterionRow *self, const FairCriterion *criterion)
{
  gboolean editable = !fair_workshop_get_read_only (self->workshop);
  int      agreed =
      fair_card_edit_get_points (get_draft (self), FAIR_SIDE_AGREED, self->id);
  gboolean open = FALSE;

  for (guint side = 0; side < N_SIDES; side++)
    {
      int points = fair_card_edit_get_points (get_draft (self), side, self->id);

      fair_points_cell_set_name (self->cell[side], criterion->name);
      fair_points_cell_set_editable (self->cell[side], editable);
      if (fair_criterion_is_gate (criterion))
        {
          g_autofree char *words = gate_to_words (criterion);

          fair_points_cell_set_words (self->cell[side],
                                      side == FAIR_SIDE_AGREED ? words : "–");
          continue;
        }
      open |= points != agreed;
      fair_points_cell_set_points (self->cell[side], points);
    }
  fair_points_cell_set_open (self->cell[FAIR_SIDE_AGREED], open);
}

static char *
say_condition (const FairCriterion *criterion)
{
  g_autofree char *words = fair_criterion_to_words (criterion);

  if (criterion->off)
    /* Translators: %s is a condition */
    return g_strdup_printf (_ ("Switched off · %s"), words);
  if (criterion->effect == FAIR_EFFECT_INSTANT)
    /* Translators: %s is a rule of behavior; it makes a lead an MQL at once */
    return g_strdup_printf (_ ("%s · MQL at once"), words);

  return g_steal_pointer (&words);
}

/* A note of one hit stands in the editor alone. */
static void
show_leak (FairCriterionRow *self, const FairCriterion *criterion)
{
  const FairLeak  *leak = fair_leak_words_find (self->catalog, criterion->when);
  gboolean         asks = leak != NULL && fair_leak_words_asks (leak);
  g_autofree char *chip = asks ? fair_leak_words_chip (leak) : NULL;
  g_autofree char *note = asks ? fair_leak_words_note (leak) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->leak), asks);
  gtk_label_set_text (self->leak, chip != NULL ? chip : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->leak), note);
}

static void
speak (FairCriterionRow *self)
{
  const char      *leads = gtk_label_get_text (self->leads);
  const char      *wins = gtk_label_get_text (self->wins);
  g_autofree char *spoken = NULL;

  spoken =
      g_strdup_printf ("%s, %s, %s, %s %s", gtk_label_get_text (self->name),
                       gtk_label_get_text (self->condition), leads, wins,
                       gtk_label_get_text (self->leak));
  g_strchomp (spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/**
 * fair_criterion_row_refresh:
 * @self: a row
 * @top: the rate at the end of the scale of evidence
 *
 * Shows the draft and the last answer.
 */
void
fair_criterion_row_refresh (FairCriterionRow *self, double top)
{
  const FairCriterion       *criterion;
  const FairSimulation      *simulation;
  const FairCriterionEffect *effect;
  g_autofree char           *words = NULL;

  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  criterion = get_criterion (self);
  if (criterion == NULL)
    return;

  simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  effect = find_effect (self, simulation);
  words = say_condition (criterion);
  gtk_label_set_text (self->name, criterion->name);
  gtk_label_set_text (self->condition, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->condition), words);
  show_matches (self, simulation, effect);
  show_evidence (self, criterion, simulation, effect, top);
  show_points (self, criterion);
  show_leak (self, criterion);
  if (criterion->off)
    gtk_widget_add_css_class (GTK_WIDGET (self), "off");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "off");
  gtk_widget_set_sensitive (self->handle,
                            !fair_workshop_get_read_only (self->workshop));
  speak (self);
  if (self->editor != NULL)
    fair_criterion_editor_refresh (self->editor, effect);
}

static void
fair_criterion_row_dispose (GObject *object)
{
  FairCriterionRow *self = FAIR_CRITERION_ROW (object);

  g_clear_object (&self->workshop);
  g_clear_pointer (&self->catalog, fair_catalog_unref);
  G_OBJECT_CLASS (fair_criterion_row_parent_class)->dispose (object);
}

static void
fair_criterion_row_finalize (GObject *object)
{
  g_free (FAIR_CRITERION_ROW (object)->id);

  G_OBJECT_CLASS (fair_criterion_row_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  signals[TURNED] =
      g_signal_new ("turned", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTED] =
      g_signal_new ("pasted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
  signals[TOGGLED] = g_signal_new ("toggled", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, content);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, head);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, handle);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, condition);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, leak);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, matches);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, leads);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, wins);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, cells);
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, expander);
  gtk_widget_class_bind_template_callback (widget_class, on_expander);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_matches);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_drag_begin);
  gtk_widget_class_bind_template_callback (widget_class, on_drop);
}
/* clang-format on */

static void
fair_criterion_row_class_init (FairCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_criterion_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fair_criterion_row_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));
  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-criterion-row.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "criterion.delete", NULL,
                                   on_delete);
  gtk_widget_class_install_action (widget_class, "criterion.switch", NULL,
                                   on_switch);
  gtk_widget_class_install_action (widget_class, "criterion.move", "i",
                                   on_move);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK,
                                       "criterion.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK,
                                       "criterion.move", "i", 1);
}

static void
fair_criterion_row_init (FairCriterionRow *self)
{
  static const FairSide order[] = { FAIR_SIDE_MARKETING, FAIR_SIDE_SALES,
                                    FAIR_SIDE_AGREED };
  GCallback             stored[] = { G_CALLBACK (on_agreed_stored),
                                     G_CALLBACK (on_marketing_stored),
                                     G_CALLBACK (on_sales_stored) };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self->evidence), FALSE);
  for (guint i = 0; i < N_SIDES; i++)
    {
      FairSide   side = order[i];
      GtkWidget *cell = fair_points_cell_new (side);

      self->cell[side] = FAIR_POINTS_CELL (cell);
      gtk_box_append (self->cells, cell);
      g_signal_connect_swapped (cell, "stored", stored[side], self);
      g_signal_connect_swapped (cell, "turned", G_CALLBACK (on_turned), self);
      g_signal_connect_swapped (cell, "pasted", G_CALLBACK (on_pasted), self);
    }
}

GtkWidget *
fair_criterion_row_new (FairWorkshop              *workshop,
                        const char                *id,
                        const FairCriteriaColumns *columns)
{
  FairCriterionRow *self = g_object_new (FAIR_TYPE_CRITERION_ROW, NULL);

  self->workshop = g_object_ref (workshop);
  self->id = g_strdup (id);
  gtk_size_group_add_widget (columns->matches, self->matches);
  gtk_size_group_add_widget (columns->evidence, GTK_WIDGET (self->evidence));
  gtk_size_group_add_widget (columns->expander, GTK_WIDGET (self->expander));
  for (guint side = 0; side < N_SIDES; side++)
    gtk_size_group_add_widget (columns->side[side],
                               GTK_WIDGET (self->cell[side]));

  return GTK_WIDGET (self);
}

const char *
fair_criterion_row_get_id (FairCriterionRow *self)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_ROW (self), NULL);

  return self->id;
}

/**
 * fair_criterion_row_set_narrow:
 * @self: a row
 * @narrow: whether there is little room
 *
 * Then a row has name, match and agreed value; the editor has the rest.
 */
void
fair_criterion_row_set_narrow (FairCriterionRow *self, gboolean narrow)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->cell[FAIR_SIDE_MARKETING]),
                          !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->cell[FAIR_SIDE_SALES]), !narrow);
  if (self->editor != NULL)
    fair_criterion_editor_set_narrow (self->editor, narrow);
}

gboolean
fair_criterion_row_get_open (FairCriterionRow *self)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_ROW (self), FALSE);

  return self->editor != NULL;
}

static void
on_editor_failed (FairCriterionRow *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
take_catalog (FairCriterionRow *self, FairCatalog *catalog)
{
  if (catalog == self->catalog)
    return;

  g_clear_pointer (&self->catalog, fair_catalog_unref);
  self->catalog = catalog != NULL ? fair_catalog_ref (catalog) : NULL;
}

/**
 * fair_criterion_row_set_open:
 * @self: a row
 * @open: whether its editor is there
 * @catalog: (nullable): what conditions can be made of
 */
void
fair_criterion_row_set_open (FairCriterionRow *self,
                             gboolean          open,
                             FairCatalog      *catalog)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  take_catalog (self, catalog);
  if (open == (self->editor != NULL))
    return;

  if (!open)
    {
      fair_criterion_editor_settle (self->editor);
      gtk_box_remove (self->content, GTK_WIDGET (self->editor));
      self->editor = NULL;
    }
  else
    {
      self->editor = FAIR_CRITERION_EDITOR (
          fair_criterion_editor_new (self->workshop, self->id, catalog));
      g_signal_connect_swapped (self->editor, "failed",
                                G_CALLBACK (on_editor_failed), self);
      fair_criterion_editor_set_narrow (self->editor, self->narrow);
      gtk_box_append (self->content, GTK_WIDGET (self->editor));
    }
  gtk_button_set_icon_name (self->expander,
                            open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

void
fair_criterion_row_settle (FairCriterionRow *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  if (self->editor != NULL)
    fair_criterion_editor_settle (self->editor);
}

gboolean
fair_criterion_row_focus_cell (FairCriterionRow *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_ROW (self), FALSE);

  return gtk_widget_grab_focus (GTK_WIDGET (self->cell[side]));
}

/**
 * fair_criterion_row_takes_points:
 * @self: a row
 *
 * Returns: whether its criterion has points, as a gate has none
 */
gboolean
fair_criterion_row_takes_points (FairCriterionRow *self)
{
  const FairCriterion *criterion;

  g_return_val_if_fail (FAIR_IS_CRITERION_ROW (self), FALSE);

  criterion = get_criterion (self);

  return criterion != NULL && !fair_criterion_is_gate (criterion);
}

void
fair_criterion_row_focus_name (FairCriterionRow *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  if (self->editor != NULL)
    fair_criterion_editor_focus_name (self->editor);
}
