/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-side-strip.h"

#include "app/fair-figures.h"
#include "app/fair-mark.h"
#include "base/fair-i18n.h"

#define N_SIDES 2
#define N_CARD_FIGURES 3

struct _FairSideStrip
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkWidget *cards;
  GtkLabel  *figure[N_SIDES * N_CARD_FIGURES];
};

G_DEFINE_FINAL_TYPE (FairSideStrip, fair_side_strip, ADW_TYPE_BIN)

static char *
figure_in_words (const FairSimulation *simulation, FairFigure which)
{
  g_autofree char *value =
      fair_figures_to_words (which, fair_figures_get (simulation, which));

  switch (which)
    {
    case FAIR_FIGURE_MQLS:
      /* Translators: so many MQLs */
      return g_strdup_printf (_ ("%s a month"), value);

    case FAIR_FIGURE_WINS:
      /* Translators: the share of wins that is caught */
      return g_strdup_printf (_ ("%s of wins"), value);

    case FAIR_FIGURE_MQL_TO_WIN:
    case FAIR_FIGURE_MQL_TO_SQL:
    case FAIR_FIGURE_DAYS:
    default:
      /* Translators: the share of MQLs that are won */
      return g_strdup_printf (_ ("%s → win"), value);
    }
}

static void
show_card (FairSideStrip *self, FairDifferences *differences, guint side)
{
  const FairSimulation *simulation = fair_differences_get_simulation (
      differences, side == 0 ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES);

  for (guint i = 0; i < N_CARD_FIGURES; i++)
    {
      g_autofree char *words = figure_in_words (simulation, i);

      gtk_label_set_text (self->figure[side * N_CARD_FIGURES + i], words);
    }
}

static void
fair_side_strip_class_init (FairSideStripClass *klass)
{
  static const char *const names[] = { "marketing0", "marketing1", "marketing2",
                                       "sales0",     "sales1",     "sales2" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (FAIR_TYPE_MARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-side-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, FairSideStrip, cards);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, names[i], FALSE,
        G_STRUCT_OFFSET (FairSideStrip, figure) +
            (gssize) (i * sizeof (gpointer)));
}

static void
fair_side_strip_init (FairSideStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fair_side_strip_show:
 * @self: a strip
 * @differences: what the sides hold
 *
 * Shows what each side's own card would have done, dimmed while a newer answer
 * is on its way.
 */
void
fair_side_strip_show (FairSideStrip *self, FairDifferences *differences)
{
  g_return_if_fail (FAIR_IS_SIDE_STRIP (self));
  g_return_if_fail (FAIR_IS_DIFFERENCES (differences));

  for (guint side = 0; side < N_SIDES; side++)
    show_card (self, differences, side);
  if (fair_differences_get_busy (differences))
    gtk_widget_add_css_class (self->cards, "stale");
  else
    gtk_widget_remove_css_class (self->cards, "stale");
}
