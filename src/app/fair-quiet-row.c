/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-quiet-row.h"

#include "app/fair-mark.h"

struct _FairQuietRow
{
  AdwActionRow parent_instance;

  /* Owned */
  FairDifference *difference;
};

enum
{
  TAKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairQuietRow, fair_quiet_row, ADW_TYPE_ACTION_ROW)

static void
fair_quiet_row_finalize (GObject *object)
{
  g_clear_object (&FAIR_QUIET_ROW (object)->difference);

  G_OBJECT_CLASS (fair_quiet_row_parent_class)->finalize (object);
}

static void
fair_quiet_row_class_init (FairQuietRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_quiet_row_finalize;
  signals[TAKEN] =
      g_signal_new ("taken", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_quiet_row_init (FairQuietRow *self)
{
}

static void
add_value (FairQuietRow *self, FairSide side)
{
  g_autofree char *words =
      fair_difference_dup_value_words (self->difference, side);
  GtkWidget *mark = g_object_new (
      FAIR_TYPE_MARK, "kind",
      side == FAIR_SIDE_MARKETING ? FAIR_MARK_MARKETING : FAIR_MARK_SALES,
      NULL);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_margin_end (label, 12);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
}

static void
on_clicked (FairQuietRow *self)
{
  g_signal_emit (self, signals[TAKEN], 0);
}

static void
add_button (FairQuietRow *self, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_clicked), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), button);
}

/**
 * fair_quiet_row_new:
 * @difference: what the sides differ in
 * @subtitle: why it needs no talk
 * @label: what its button does
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
fair_quiet_row_new (FairDifference *difference,
                    const char     *subtitle,
                    const char     *label)
{
  FairQuietRow    *self = g_object_new (FAIR_TYPE_QUIET_ROW, NULL);
  g_autofree char *title =
      g_markup_escape_text (fair_difference_get_name (difference), -1);
  g_autofree char *words = g_strdup_printf (
      "%s · %s", fair_difference_get_place (difference), subtitle);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  self->difference = g_object_ref (difference);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), escaped);
  add_value (self, FAIR_SIDE_MARKETING);
  add_value (self, FAIR_SIDE_SALES);
  add_button (self, label);

  return GTK_WIDGET (self);
}

/**
 * fair_quiet_row_get_difference:
 * @self: a row
 *
 * Returns: (transfer none): what the sides differ in
 */
FairDifference *
fair_quiet_row_get_difference (FairQuietRow *self)
{
  g_return_val_if_fail (FAIR_IS_QUIET_ROW (self), NULL);

  return self->difference;
}
