/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-difference-row.h"

#include "app/fair-chart-view.h"
#include "app/fair-columns-layout.h"
#include "app/fair-round-words.h"
#include "app/fair-tooltip.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "draw/fair-difference-track.h"
#include "model/fair-target-value.h"

struct _FairDifferenceRow
{
  GtkListBoxRow parent_instance;

  /* Borrowed from the template */
  GtkLabel       *name;
  GtkLabel       *place;
  GtkWidget      *end;
  GtkStack       *values;
  FairChartView  *track;
  GtkLabel       *stake;
  GtkLabel       *leads;
  GtkProgressBar *bar;
  GtkMenuButton  *settle;

  /* Owned */
  FairDifference *difference;
  char           *currency;

  guint most;
};

enum
{
  SETTLED,
  PARKED,
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  FairSettlement how;
  const char    *action;
} ways[] = {
  { FAIR_SETTLEMENT_SPLIT, "difference.split" },
  { FAIR_SETTLEMENT_MARKETING, "difference.marketing" },
  { FAIR_SETTLEMENT_SALES, "difference.sales" },
  { FAIR_SETTLEMENT_EVIDENCE, "difference.evidence" },
};

G_DEFINE_FINAL_TYPE (FairDifferenceRow,
                     fair_difference_row,
                     GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_in_round (FairDifferenceRow *self)
{
  return fair_difference_get_state (self->difference) ==
         FAIR_DIFFERENCE_IN_ROUND;
}

static void
show_track (FairDifferenceRow *self)
{
  FairDifferenceTrack track = { 0 };
  g_autofree char    *marketing = NULL, *sales = NULL;

  if (is_in_round (self) ||
      !fair_difference_get_value (self->difference, FAIR_SIDE_MARKETING,
                                  &track.marketing) ||
      !fair_difference_get_value (self->difference, FAIR_SIDE_SALES,
                                  &track.sales))
    {
      gtk_stack_set_visible_child_name (self->values, "hidden");
      return;
    }

  marketing =
      fair_difference_dup_value_words (self->difference, FAIR_SIDE_MARKETING);
  sales = fair_difference_dup_value_words (self->difference, FAIR_SIDE_SALES);
  track.name = fair_difference_get_name (self->difference);
  track.marketing_words = marketing;
  track.sales_words = sales;
  fair_round_words_get_range (fair_difference_get_target (self->difference),
                              MIN (track.marketing, track.sales),
                              MAX (track.marketing, track.sales), &track.from,
                              &track.to);
  fair_chart_view_take_chart (
      self->track, fair_chart_new (&fair_difference_track_class, &track));
  gtk_stack_set_visible_child_name (self->values, "shown");
}

static char *
stake_in_words (FairDifferenceRow *self, const FairConsequence *consequence)
{
  g_autofree char *count = fair_format_count (consequence->wins);
  g_autofree char *wins = g_strdup_printf (
      ngettext ("%s win", "%s wins", consequence->wins), count);
  g_autofree char *amount = NULL;

  if (!consequence->has_amount)
    return g_steal_pointer (&wins);

  amount = fair_money_format (consequence->amount, self->currency, FALSE);

  /* Translators: so many wins, and what they are worth */
  return g_strdup_printf (_ ("%s, %s"), wins, amount);
}

static void
show_stake (FairDifferenceRow *self)
{
  const FairConsequence *consequence =
      fair_difference_get_consequence (self->difference);
  const char      *unknown = fair_difference_get_unknown (self->difference);
  gboolean         known = consequence != NULL && !is_in_round (self);
  g_autofree char *stake = NULL, *leads = NULL, *count = NULL, *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->bar), known);
  if (is_in_round (self))
    {
      gtk_label_set_text (self->stake, _ ("round open"));
      gtk_label_set_text (self->leads, _ ("recalculated after Reveal"));
      fair_tooltip_set (self->end, NULL);
      return;
    }
  if (!known)
    {
      gtk_label_set_text (self->stake,
                          unknown != NULL ? _ ("not known") : _ ("…"));
      gtk_label_set_text (self->leads, unknown != NULL ? unknown : "");
      fair_tooltip_set (self->end, unknown);
      return;
    }

  count = fair_format_count (consequence->leads);
  leads = g_strdup_printf (ngettext ("%s lead", "%s leads", consequence->leads),
                           count);
  stake = stake_in_words (self, consequence);
  words = fair_difference_dup_consequence_words (self->difference);
  gtk_label_set_text (self->stake, stake);
  gtk_label_set_text (self->leads, leads);
  fair_tooltip_set (self->end, words);
  gtk_progress_bar_set_fraction (
      self->bar, self->most > 0
                     ? MIN (1.0, (double) consequence->leads / self->most)
                     : 0.0);
}

/* Each with the value that it gives. */
static char *
way_in_words (FairSettlement how, const char *value)
{
  switch (how)
    {
    case FAIR_SETTLEMENT_SPLIT:
      return g_strdup_printf (_ ("_Split the Difference: %s"), value);

    case FAIR_SETTLEMENT_MARKETING:
      return g_strdup_printf (_ ("Take _Marketing’s: %s"), value);

    case FAIR_SETTLEMENT_SALES:
      return g_strdup_printf (_ ("Take Sa_les’: %s"), value);

    case FAIR_SETTLEMENT_EVIDENCE:
    default:
      return g_strdup_printf (_ ("Follow the _Evidence: %s"), value);
    }
}

static void
add_way (FairDifferenceRow *self, GMenu *menu, guint index)
{
  double           value;
  g_autofree char *shown = NULL, *words = NULL;

  if (!fair_difference_can_settle (self->difference, ways[index].how, &value,
                                   NULL))
    return;

  shown = fair_target_value_to_words (
      fair_difference_get_target (self->difference), value);
  words = way_in_words (ways[index].how, shown);
  g_menu_append (menu, words, ways[index].action);
}

/* The menu is made when it is opened: its words change with every result, and
 * while the threshold is dragged there are many. */
static void
make_menu (GtkMenuButton *button, gpointer user_data)
{
  FairDifferenceRow *self = FAIR_DIFFERENCE_ROW (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) settle = g_menu_new ();
  g_autoptr (GMenu) later = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    add_way (self, settle, i);
  g_menu_append (later, _ ("Ask in a _Round"), "difference.ask");
  g_menu_append (later, _ ("_Park It…"), "difference.park");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (settle));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (later));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
speak (FairDifferenceRow *self)
{
  g_autofree char *marketing = NULL, *sales = NULL, *spoken = NULL;
  const char      *name = fair_difference_get_name (self->difference);

  if (is_in_round (self))
    spoken = g_strdup_printf (_ ("%s. A round is open; the values are hidden "
                                 "until Reveal."),
                              name);
  else
    {
      marketing = fair_difference_dup_value_words (self->difference,
                                                   FAIR_SIDE_MARKETING);
      sales =
          fair_difference_dup_value_words (self->difference, FAIR_SIDE_SALES);
      /* Translators: what it is; both values; what hangs on it */
      spoken = g_strdup_printf (
          _ ("%s. Marketing %s, Sales %s. Changes hands: %s, %s"), name,
          marketing, sales, gtk_label_get_text (self->stake),
          gtk_label_get_text (self->leads));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show (FairDifferenceRow *self)
{
  g_autofree char *settle = NULL;

  gtk_label_set_text (self->name, fair_difference_get_name (self->difference));
  gtk_label_set_text (self->place,
                      fair_difference_get_place (self->difference));
  if (is_in_round (self))
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-round");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "in-round");
  show_track (self);
  show_stake (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->settle), !is_in_round (self));
  /* Translators: %s is what the sides differ on */
  settle = g_strdup_printf (_ ("Settle %s"),
                            fair_difference_get_name (self->difference));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->settle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, settle, -1);
  speak (self);
}

static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (action, ways[i].action))
      g_signal_emit (widget, signals[SETTLED], 0, (int) ways[i].how);
}

static void
ask (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ASKED], 0);
}

static void
park (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PARKED], 0);
}

static void
fair_difference_row_dispose (GObject *object)
{
  FairDifferenceRow *self = FAIR_DIFFERENCE_ROW (object);

  g_clear_object (&self->difference);
  g_clear_pointer (&self->currency, g_free);

  G_OBJECT_CLASS (fair_difference_row_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, name);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, place);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, values);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, end);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, track);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, stake);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, leads);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, bar);
  gtk_widget_class_bind_template_child (widget_class, FairDifferenceRow, settle);
}
/* clang-format on */

static void
fair_difference_row_class_init (FairDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_difference_row_dispose;
  signals[SETTLED] = g_signal_new ("settled", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PARKED] = g_signal_new ("parked", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[ASKED] = g_signal_new ("asked", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-difference-row.ui");
  bind_children (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_widget_class_install_action (widget_class, ways[i].action, NULL, act);
  gtk_widget_class_install_action (widget_class, "difference.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "difference.park", NULL, park);
}

static void
fair_difference_row_init (FairDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->settle, make_menu, self, NULL);
}

/**
 * fair_difference_row_new:
 * @difference: a difference
 * @currency: (nullable): the currency of its amount
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_difference_row_new (FairDifference *difference, const char *currency)
{
  FairDifferenceRow *self = g_object_new (FAIR_TYPE_DIFFERENCE_ROW, NULL);

  self->difference = g_object_ref (difference);
  self->currency = g_strdup (currency);
  g_signal_connect_object (difference, "changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (difference, "notify::state", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * fair_difference_row_get_difference:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
FairDifference *
fair_difference_row_get_difference (FairDifferenceRow *self)
{
  g_return_val_if_fail (FAIR_IS_DIFFERENCE_ROW (self), NULL);

  return self->difference;
}

/**
 * fair_difference_row_set_most:
 * @self: a row
 * @leads: how many leads the longest bar of the list stands for
 */
void
fair_difference_row_set_most (FairDifferenceRow *self, guint leads)
{
  g_return_if_fail (FAIR_IS_DIFFERENCE_ROW (self));

  if (self->most == leads)
    return;

  self->most = leads;
  show_stake (self);
}

/**
 * fair_difference_row_open:
 * @self: a row
 *
 * Opens the ways to settle it.
 */
void
fair_difference_row_open (FairDifferenceRow *self)
{
  g_return_if_fail (FAIR_IS_DIFFERENCE_ROW (self));

  if (!is_in_round (self))
    gtk_menu_button_popup (self->settle);
}

/**
 * fair_difference_row_align:
 * @self: a row
 * @stakes: what the last columns of all rows and their heading have in common
 */
void
fair_difference_row_align (FairDifferenceRow *self, GtkSizeGroup *stakes)
{
  g_return_if_fail (FAIR_IS_DIFFERENCE_ROW (self));

  gtk_size_group_add_widget (stakes, self->end);
}
