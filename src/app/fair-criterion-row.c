/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-row-private.h"

#include "app/fair-card-edit.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "base/fair-i18n.h"

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

const FairCriterion *
_fair_criterion_row_get_criterion (FairCriterionRow *self)
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

/* What was typed is no number of points, and is taken back. */
static void
on_refused (FairCriterionRow *self, const char *text)
{
  report (self, g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             _ ("“%s” is no whole number from %d to %d."), text,
                             FAIR_POINTS_MIN, FAIR_POINTS_MAX));
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

  if (scores == NULL || _fair_criterion_row_get_criterion (self) == NULL)
    return;

  /* Translators: %s is a criterion */
  title = g_strdup_printf (_ ("Leads that meet “%s”"),
                           _fair_criterion_row_get_criterion (self)->name);
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
  gtk_widget_class_bind_template_child (widget_class, FairCriterionRow, words);
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
      g_signal_connect_swapped (cell, "refused", G_CALLBACK (on_refused), self);
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

  gtk_widget_set_visible (GTK_WIDGET (self->evidence), !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->cell[FAIR_SIDE_MARKETING]),
                          !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->cell[FAIR_SIDE_SALES]), !narrow);
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

/* The value that is dragged in the editor stands in the row, too. */
static void
on_editor_dragged (FairCriterionRow *self, guint side, int points)
{
  fair_points_cell_set_points (self->cell[side], points);
}

static void
open_editor (FairCriterionRow *self)
{
  GtkWidget *entry;

  self->editor = FAIR_CRITERION_EDITOR (
      fair_criterion_editor_new (self->workshop, self->id, self->catalog));
  entry = fair_criterion_editor_get_name_entry (self->editor);
  g_signal_connect_swapped (self->editor, "failed",
                            G_CALLBACK (on_editor_failed), self);
  g_signal_connect_swapped (self->editor, "dragged",
                            G_CALLBACK (on_editor_dragged), self);
  gtk_box_append (self->content, GTK_WIDGET (self->editor));
  gtk_box_prepend (self->words, entry);
  gtk_widget_set_visible (GTK_WIDGET (self->name), FALSE);
}

static void
close_editor (FairCriterionRow *self)
{
  GtkWidget *entry = fair_criterion_editor_get_name_entry (self->editor);

  fair_criterion_editor_settle (self->editor);
  gtk_box_remove (self->words, entry);
  gtk_box_remove (self->content, GTK_WIDGET (self->editor));
  gtk_widget_set_visible (GTK_WIDGET (self->name), TRUE);
  self->editor = NULL;
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

  if (open)
    open_editor (self);
  else
    close_editor (self);
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

  criterion = _fair_criterion_row_get_criterion (self);

  return criterion != NULL && !fair_criterion_is_gate (criterion);
}

void
fair_criterion_row_focus_name (FairCriterionRow *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  if (self->editor != NULL)
    fair_criterion_editor_focus_name (self->editor);
}

/**
 * fair_criterion_row_focus_slider:
 * @self: a row
 * @side: whose points
 *
 * Returns: whether the slider took the focus; it is there while the row is open
 */
gboolean
fair_criterion_row_focus_slider (FairCriterionRow *self, FairSide side)
{
  g_return_val_if_fail (FAIR_IS_CRITERION_ROW (self), FALSE);

  return self->editor != NULL &&
         fair_criterion_editor_focus_slider (self->editor, side);
}

/**
 * fair_criterion_row_agree:
 * @self: a row
 *
 * Agrees on the shown points of an open row.
 */
void
fair_criterion_row_agree (FairCriterionRow *self)
{
  g_return_if_fail (FAIR_IS_CRITERION_ROW (self));

  for (guint side = 0; side < N_SIDES; side++)
    fair_points_cell_settle (self->cell[side]);
  if (self->editor != NULL)
    fair_criterion_editor_agree (self->editor);
}
