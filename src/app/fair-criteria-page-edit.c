/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criteria-page-private.h"

#include "app/fair-card-edit.h"
#include "app/fair-points-paste.h"
#include "base/fair-i18n.h"
#include "model/fair-target.h"

/* What is done to the rows as a whole: typing from row to row, pasting, order,
 * and the keys that lead through what is still open. */

static void
on_turned (FairCriteriaPage *self, guint side, int by, FairCriterionRow *row)
{
  int at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  for (int i = at + by; i >= 0; i += by)
    {
      FairCriterionRow *other = _fair_criteria_page_get_row (self, (guint) i);

      if (other == NULL || fair_criterion_row_focus_cell (other, side))
        return;
    }
}

/* The rows from @row on that have points; gates are passed over. */
static GPtrArray *
list_below (FairCriteriaPage *self, FairCriterionRow *row)
{
  guint      at = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GPtrArray *ids = g_ptr_array_new ();
  FairCriterionRow *other;

  for (; (other = _fair_criteria_page_get_row (self, at)) != NULL; at++)
    if (fair_criterion_row_takes_points (other))
      g_ptr_array_add (ids, (gpointer) fair_criterion_row_get_id (other));

  return ids;
}

/* A pasted column falls on the rows from here on, all of it or nothing. */
static void
on_pasted (FairCriteriaPage *self,
           guint             side,
           const char       *text,
           FairCriterionRow *row)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) ids = list_below (self, row);
  g_autoptr (GArray) points = fair_points_paste_parse (text, &error);

  if (points != NULL && points->len > ids->len)
    g_set_error (&error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 ngettext ("Nothing was pasted: these are %u lines, and from "
                           "here on %u criterion has points.",
                           "Nothing was pasted: these are %u lines, and from "
                           "here on %u criteria have points.",
                           ids->len),
                 points->len, ids->len);
  if (error != NULL ||
      !fair_card_edit_set_column (_fair_criteria_page_get_draft (self), side,
                                  ids, points, &error))
    fair_page_report (FAIR_PAGE (self), error);
}

static void
move_before (FairCriteriaPage *self, const char *id, const char *before)
{
  g_autofree char  *kept = g_strdup (id);
  FairCriterionRow *row;
  GError           *error = NULL;

  if (!fair_card_edit_move (_fair_criteria_page_get_draft (self), kept, before,
                            &error))
    {
      fair_page_report (FAIR_PAGE (self), error);
      return;
    }
  row = _fair_criteria_page_find_row (self, kept);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_moved (FairCriteriaPage *self, int by, FairCriterionRow *row)
{
  int               at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  FairCriterionRow *before;

  if (at + by < 0 ||
      _fair_criteria_page_get_row (self, (guint) (at + by)) == NULL)
    return;

  before = _fair_criteria_page_get_row (
      self, (guint) (by < 0 ? at + by : at + by + 1));
  move_before (self, fair_criterion_row_get_id (row),
               before != NULL ? fair_criterion_row_get_id (before) : NULL);
}

static void
on_dropped (FairCriteriaPage *self, const char *id, FairCriterionRow *row)
{
  FairCriterionRow *dragged = _fair_criteria_page_find_row (self, id);
  FairCriterionRow *before = row;

  if (dragged == NULL)
    return;
  if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged)) <
      gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)))
    before = _fair_criteria_page_get_row (
        self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  move_before (self, id,
               before != NULL ? fair_criterion_row_get_id (before) : NULL);
}

static void
on_deleted (FairCriteriaPage *self, FairCriterionRow *row)
{
  g_autofree char     *id = g_strdup (fair_criterion_row_get_id (row));
  const FairCriterion *criterion = fair_scorecard_find (
      fair_draft_get_shown_scorecard (_fair_criteria_page_get_draft (self)),
      id);
  /* Translators: %s is a criterion */
  g_autofree char *words =
      g_strdup_printf (_ ("“%s” deleted"), criterion->name);
  GError *error = NULL;

  if (fair_card_edit_remove (_fair_criteria_page_get_draft (self), id, &error))
    fair_page_toast (FAIR_PAGE (self), words, TRUE);
  else
    fair_page_report (FAIR_PAGE (self), error);
}

/* The row that is open, else the one that has the focus. */
static FairCriterionRow *
find_current (FairCriteriaPage *self)
{
  FairCriteriaPagePrivate *priv = _fair_criteria_page_get_private (self);
  GtkRoot                 *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (priv->open != NULL)
    return _fair_criteria_page_find_row (self, priv->open);
  if (focus != NULL)
    row = gtk_widget_get_ancestor (focus, FAIR_TYPE_CRITERION_ROW);

  return row != NULL ? FAIR_CRITERION_ROW (row) : NULL;
}

/* A list that dropped down keeps its keys. */
static gboolean
is_in_popover (GtkWidget *widget)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static void
on_scale (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (widget);
  FairCriterionRow *row = find_current (self);

  if (row == NULL || is_in_popover (widget))
    return;

  if (!fair_criterion_row_get_open (row))
    _fair_criteria_page_open_row (self, fair_criterion_row_get_id (row));
  fair_criterion_row_focus_slider (row,
                                   (FairSide) g_variant_get_int32 (parameter));
}

static gboolean
is_undecided (FairCriteriaPage *self, FairCriterionRow *row)
{
  FairMeeting *meeting =
      fair_workshop_get_meeting (fair_page_get_workshop (FAIR_PAGE (self)));
  g_autofree char *target = fair_target_to_string (
      FAIR_TARGET_CRITERION_POINTS, fair_criterion_row_get_id (row));
  FairDifference *difference =
      fair_differences_find (fair_meeting_get_differences (meeting), target);

  return fair_card_edit_is_open (_fair_criteria_page_get_draft (self),
                                 fair_criterion_row_get_id (row)) &&
         (difference == NULL ||
          fair_difference_get_state (difference) == FAIR_DIFFERENCE_OPEN);
}

/* The next row after @row that is not agreed yet, from the top again after
 * the last one. */
static FairCriterionRow *
find_undecided (FairCriteriaPage *self, FairCriterionRow *row)
{
  guint at =
      row != NULL
          ? (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1
          : 0;
  guint n = 0;

  while (_fair_criteria_page_get_row (self, n) != NULL)
    n++;
  for (guint i = 0; i < n; i++)
    {
      FairCriterionRow *other =
          _fair_criteria_page_get_row (self, (at + i) % n);

      if (is_undecided (self, other))
        return other;
    }

  return NULL;
}

/* Agrees on what is open, and goes on with the next that is not agreed yet. */
static void
on_agree (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairCriteriaPage *self = FAIR_CRITERIA_PAGE (widget);
  FairWorkshop     *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  FairCriterionRow *row, *next;

  if (workshop == NULL || fair_workshop_get_read_only (workshop))
    return;

  row = find_current (self);
  if (row != NULL && fair_criterion_row_get_open (row))
    fair_criterion_row_agree (row);
  next = find_undecided (self, row);
  if (next == NULL)
    {
      fair_page_toast (FAIR_PAGE (self), _ ("All of these points are agreed"),
                       FALSE);
      return;
    }

  _fair_criteria_page_open_row (self, fair_criterion_row_get_id (next));
  if (!fair_criterion_row_focus_slider (next, FAIR_SIDE_AGREED))
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
bind_scale (GtkWidgetClass *widget_class, guint key, FairSide side)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "criteria.scale",
                                       "i", side);
}

/* Letters reach the page only where nobody types. */
void
_fair_criteria_page_install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "criteria.scale", "i",
                                   on_scale);
  gtk_widget_class_install_action (widget_class, "criteria.agree", NULL,
                                   on_agree);
  bind_scale (widget_class, GDK_KEY_m, FAIR_SIDE_MARKETING);
  bind_scale (widget_class, GDK_KEY_s, FAIR_SIDE_SALES);
  bind_scale (widget_class, GDK_KEY_a, FAIR_SIDE_AGREED);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "criteria.agree", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "criteria.agree", NULL);
}

void
_fair_criteria_page_follow_row (FairCriteriaPage *self, FairCriterionRow *row)
{
  g_signal_connect_swapped (row, "turned", G_CALLBACK (on_turned), self);
  g_signal_connect_swapped (row, "moved", G_CALLBACK (on_moved), self);
  g_signal_connect_swapped (row, "pasted", G_CALLBACK (on_pasted), self);
  g_signal_connect_swapped (row, "dropped", G_CALLBACK (on_dropped), self);
  g_signal_connect_swapped (row, "deleted", G_CALLBACK (on_deleted), self);
}
