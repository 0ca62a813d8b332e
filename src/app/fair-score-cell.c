/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-score-cell.h"
#include "app/fair-tooltip.h"

#include <math.h>

#include "base/fair-i18n.h"

struct _FairScoreCell
{
  GtkFlowBoxChild parent_instance;

  /* Borrowed from the template */
  GtkBox   *line;
  GtkLabel *name;
  GtkLabel *value;
  GtkLabel *unit;
  GtkLabel *before;

  FairFigure which;
  int        size;
};

G_DEFINE_FINAL_TYPE (FairScoreCell, fair_score_cell, GTK_TYPE_FLOW_BOX_CHILD)

static void
fair_score_cell_class_init (FairScoreCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-score-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, FairScoreCell, line);
  gtk_widget_class_bind_template_child (widget_class, FairScoreCell, name);
  gtk_widget_class_bind_template_child (widget_class, FairScoreCell, value);
  gtk_widget_class_bind_template_child (widget_class, FairScoreCell, unit);
  gtk_widget_class_bind_template_child (widget_class, FairScoreCell, before);
}

static void
fair_score_cell_init (FairScoreCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_score_cell_new:
 * @which: which number
 *
 * Returns: (transfer floating): a cell without a value
 */
GtkWidget *
fair_score_cell_new (FairFigure which)
{
  FairScoreCell *self = g_object_new (FAIR_TYPE_SCORE_CELL, NULL);

  self->which = which;
  gtk_label_set_text (self->name, fair_figures_get_name (which));
  fair_score_cell_show (self, NULL, NULL);

  return GTK_WIDGET (self);
}

/**
 * fair_score_cell_set_stacked:
 * @self: a cell
 * @stacked: whether what it was stands below the value, which saves width
 */
void
fair_score_cell_set_stacked (FairScoreCell *self, gboolean stacked)
{
  g_return_if_fail (FAIR_IS_SCORE_CELL (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line),
                                  stacked ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->line, stacked ? 0 : 6);
}

/**
 * fair_score_cell_set_size:
 * @self: a cell
 * @size: how high the value is set, in pixels, or 0 as the text around it asks
 */
void
fair_score_cell_set_size (FairScoreCell *self, int size)
{
  PangoAttrList *attributes = NULL;

  g_return_if_fail (FAIR_IS_SCORE_CELL (self));

  if (self->size == size)
    return;

  self->size = size;
  if (size > 0)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (
          attributes, pango_attr_size_new_absolute (size * PANGO_SCALE));
    }
  gtk_label_set_attributes (self->value, attributes);
  g_clear_pointer (&attributes, pango_attr_list_unref);
}

/* Only what can be seen counts as a change: 97.2 after 97.4 is none. */
static char *
words_before (FairScoreCell *self, double now, double before, const char *shown)
{
  g_autofree char *words = NULL;

  if (!isfinite (before) || !isfinite (now))
    return g_strdup ("");

  words = fair_figures_to_words (self->which, before);
  if (g_str_equal (words, shown))
    /* Translators: the value in the agreed version, which is the same */
    return g_strdup_printf (_ ("from %s"), words);

  /* Translators: an arrow that shows whether a value rose or fell, and what it
   * was */
  return g_strdup_printf (_ ("%s from %s"), now > before ? "▲" : "▼", words);
}

/**
 * fair_score_cell_show:
 * @self: a cell
 * @simulation: (nullable): what the draft would have done
 * @baseline: (nullable): the same of the agreed version
 *
 * Shows the number.
 */
void
fair_score_cell_show (FairScoreCell        *self,
                      const FairSimulation *simulation,
                      const FairSimulation *baseline)
{
  double           now, then;
  g_autofree char *value = NULL, *before = NULL, *why = NULL, *spoken = NULL;
  gboolean         has_unit;

  g_return_if_fail (FAIR_IS_SCORE_CELL (self));

  now = fair_figures_get (simulation, self->which);
  then = fair_figures_get_before (simulation, baseline, self->which);
  value = fair_figures_to_words (self->which, now);
  before = words_before (self, now, then, value);
  why = fair_figures_explain (simulation, self->which);
  has_unit = self->which == FAIR_FIGURE_DAYS && isfinite (now);

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->before, before);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), has_unit);
  gtk_label_set_text (self->unit,
                      ngettext ("day", "days", (gulong) (has_unit ? now : 2)));
  fair_tooltip_set (GTK_WIDGET (self), why);

  spoken = g_strdup_printf (
      "%s: %s %s %s. %s", fair_figures_get_name (self->which), value,
      has_unit ? gtk_label_get_text (self->unit) : "", before, why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}
