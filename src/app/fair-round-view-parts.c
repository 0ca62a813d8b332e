/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-view-private.h"

#include <math.h>

#include "app/fair-flow.h"
#include "app/fair-mark.h"
#include "app/fair-round-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-spread-rows.h"
#include "model/fair-target-value.h"

/* What the room sees of a round before and after Reveal. Sizes are shares of
 * the window's height, so that the last row of chairs can read them. */

#define NUMBER_SHARE 0.19
#define NAME_SHARE 0.033
#define SMALL_SHARE 0.027
#define STAKE_SHARE 0.05

/* More people than this on a side are counted, not named. */
#define MOST_NAMES 8

/* So much of a name is always shown. */
#define CHIP_CHARS 8

static void
add_chip (FairRoundView *self, guint side, const char *name, gboolean answered)
{
  int        height = _fair_round_view_get_height (self);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = g_object_new (
      FAIR_TYPE_MARK, "kind", side == 0 ? FAIR_MARK_MARKETING : FAIR_MARK_SALES,
      "size", (int) MAX (10, height * 0.02), NULL);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *icon = gtk_image_new_from_icon_name (
      answered ? "object-select-symbolic" : "content-loading-symbolic");

  _fair_round_view_set_font (self, GTK_LABEL (label), NAME_SHARE,
                             answered ? PANGO_WEIGHT_SEMIBOLD
                                      : PANGO_WEIGHT_NORMAL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label),
                             (int) MIN (g_utf8_strlen (name, -1), CHIP_CHARS));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), (int) MAX (12, height * 0.03));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
      answered ? _ ("answered") : _ ("thinking"), -1);
  gtk_box_append (GTK_BOX (chip), mark);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), icon);
  gtk_widget_add_css_class (chip, "room-person");
  if (answered)
    gtk_widget_add_css_class (chip, "answered");
  fair_flow_insert (self->side_people[side], chip, -1);
}

static void
show_side (FairRoundView *self, const FairRound *round, guint side)
{
  FairMeeting *meeting = fair_workshop_get_meeting (self->workshop);
  FairRounds  *rounds = fair_meeting_get_rounds (meeting);
  FairSide     wanted = side == 0 ? FAIR_SIDE_MARKETING : FAIR_SIDE_SALES;
  GListModel *people = fair_people_get_list (fair_meeting_get_people (meeting));
  guint       n = 0, n_answered = 0;
  gboolean    named = fair_people_count (fair_meeting_get_people (meeting),
                                         wanted) <= MOST_NAMES &&
                   !self->names_hidden;

  fair_flow_clear (self->side_people[side]);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);
      gboolean answered;

      if (fair_person_get_side (person) != wanted)
        continue;
      answered = fair_rounds_has_answered (rounds, round->id,
                                           fair_person_get_id (person), NULL);
      n += 1;
      n_answered += answered;
      if (named)
        {
          g_autofree char *name = fair_round_words_dup_name (
              fair_meeting_get_people (meeting), fair_person_get_id (person));

          add_chip (self, side, name, answered);
        }
    }
  if (!named && n > 0)
    {
      /* Translators: how many of a side's people have answered */
      g_autofree char *words = g_strdup_printf (_ ("%u of %u"), n_answered, n);

      add_chip (self, side, words, n_answered == n);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->side_name[side]), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->side_people[side]), n > 0);
  _fair_round_view_set_font (self, self->side_name[side], SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
}

/* What the sides differ in, without what either of them thinks. */
void
_fair_round_view_show_differences (FairRoundView *self)
{
  FairDifferences *differences =
      fair_meeting_get_differences (fair_workshop_get_meeting (self->workshop));
  GListModel      *open = fair_differences_get_open (differences);
  guint            n = g_list_model_get_n_items (open);
  g_autofree char *number = fair_format_count (n);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FairDifference) difference = g_list_model_get_item (open, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "  ·  " : "",
                              fair_difference_get_name (difference));
    }
  gtk_label_set_text (self->open_number, number);
  gtk_label_set_text (
      self->open_words,
      /* Translators: follows a large number */
      ngettext ("difference is open", "differences are open", n));
  gtk_label_set_text (self->open_names, names->str);
  _fair_round_view_set_font (self, self->open_number, NUMBER_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
  _fair_round_view_set_font (self, self->open_words, STAKE_SHARE,
                             PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->open_names, NAME_SHARE,
                             PANGO_WEIGHT_NORMAL);
}

void
_fair_round_view_show_open (FairRoundView *self, const FairRound *round)
{
  FairRounds *rounds =
      fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop));
  guint            of = 0;
  guint            n = fair_rounds_count_answered (rounds, round->id, &of);
  g_autofree char *number = fair_format_count (n);
  /* Translators: follows the number of people who have answered */
  g_autofree char *words = g_strdup_printf (
      ngettext ("of %u has answered", "of %u have answered", of), of);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->of, words);
  _fair_round_view_set_font (self, self->number, NUMBER_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
  _fair_round_view_set_font (self, self->of, STAKE_SHARE, PANGO_WEIGHT_NORMAL);
  for (guint side = 0; side < 2; side++)
    show_side (self, round, side);
  gtk_stack_set_visible_child_name (self->left, "before");
}

static void
show_stake (
    FairRoundView *self, guint index, const char *name, guint from, guint to)
{
  g_autofree char *first = fair_format_count (from);
  g_autofree char *last = fair_format_count (to);
  g_autofree char *words = fair_round_words_change (first, last);

  gtk_label_set_text (self->stake_name[index], name);
  gtk_label_set_text (self->stake[index], words);
  _fair_round_view_set_font (self, self->stake_name[index], SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->stake[index], STAKE_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
}

/* What hangs on the two middle values, where they still differ. */
static void
show_stakes (FairRoundView *self, const char *target)
{
  FairDifference *difference = fair_differences_find (
      fair_meeting_get_differences (fair_workshop_get_meeting (self->workshop)),
      target);
  const FairConsequence *what =
      difference != NULL ? fair_difference_get_consequence (difference) : NULL;
  g_autofree char *from = NULL, *to = NULL, *words = NULL;

  gtk_widget_set_visible (self->stakes, what != NULL);
  if (what == NULL)
    return;

  from = fair_difference_dup_value_words (difference, FAIR_SIDE_MARKETING);
  to = fair_difference_dup_value_words (difference, FAIR_SIDE_SALES);
  /* Translators: from one value to another */
  words = g_strdup_printf (_ ("From %s to %s"), from, to);
  gtk_label_set_text (self->from_to, words);
  _fair_round_view_set_font (self, self->from_to, NAME_SHARE,
                             PANGO_WEIGHT_BOLD);
  show_stake (self, 0, _ ("MQLs in this history"),
              what->both.leads + what->only_a.leads,
              what->both.leads + what->only_b.leads);
  show_stake (self, 1, _ ("Wins caught"), what->both.wins + what->only_a.wins,
              what->both.wins + what->only_b.wins);
}

static void
show_apart (FairRoundView *self, const char *target, const FairSpread *spread)
{
  g_autofree char *id = NULL, *number = NULL;
  FairTargetKind   kind = FAIR_TARGET_TERMS;
  gboolean         words;

  fair_target_parse (target, &kind, &id);
  words = kind == FAIR_TARGET_ITEM || kind == FAIR_TARGET_CRITERION_ON;
  if (!isfinite (spread->apart))
    {
      gtk_label_set_text (self->apart, "");
      gtk_label_set_text (self->between, _ ("Only one side has answered"));
    }
  else if (words ? spread->apart == 0.0 : spread->agree)
    {
      gtk_label_set_text (self->apart, "");
      gtk_label_set_text (self->between, _ ("The sides agree"));
    }
  else if (words)
    {
      gtk_label_set_text (self->apart, "");
      gtk_label_set_text (self->between, _ ("The sides differ"));
    }
  else
    {
      number = fair_chart_words_count (spread->apart);
      gtk_label_set_text (self->apart, number);
      gtk_label_set_text (self->between,
                          _ ("points between the two middle values"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->apart),
                          *gtk_label_get_text (self->apart) != '\0');
  _fair_round_view_set_font (self, self->apart, NUMBER_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
  _fair_round_view_set_font (self, self->between,
                             gtk_widget_get_visible (GTK_WIDGET (self->apart))
                                 ? NAME_SHARE
                                 : STAKE_SHARE,
                             PANGO_WEIGHT_NORMAL);
}

void
_fair_round_view_show_revealed (FairRoundView   *self,
                                const FairRound *round,
                                const char      *target)
{
  FairRounds *rounds =
      fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop));
  g_autoptr (FairSpread) spread =
      fair_rounds_dup_spread (rounds, round->id, target, NULL);
  FairChart *chart =
      fair_round_words_new_chart (self->workshop, round, target,
                                  &fair_spread_rows_class, !self->names_hidden);

  gtk_stack_set_visible_child_name (self->left,
                                    chart != NULL ? "after" : "nothing");
  gtk_stack_set_visible_child_name (self->right,
                                    chart != NULL ? "apart" : "nothing");
  if (chart == NULL || spread == NULL)
    return;

  g_object_set (self->chart, "zoom",
                MAX (1.0, _fair_round_view_get_height (self) / 560.0), NULL);
  fair_chart_view_take_chart (self->chart, chart);
  show_apart (self, target, spread);
  show_stakes (self, target);
}

/* What history says of the criterion that is asked about. */
void
_fair_round_view_show_evidence (FairRoundView *self, const char *target)
{
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (self->workshop));
  g_autofree char *id = NULL, *words = NULL;
  FairTargetKind   kind = FAIR_TARGET_TERMS;

  if (target != NULL)
    fair_target_parse (target, &kind, &id);
  for (guint i = 0; id != NULL && simulation != NULL && !simulation->all_won &&
                    i < simulation->criteria->len;
       i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);

      if (g_str_equal (effect->id, id) && effect->with.known &&
          effect->without.known && effect->with.of > 0 &&
          effect->without.of > 0)
        {
          g_autofree char *n = fair_format_count ((gint64) effect->with.of);
          g_autofree char *with = fair_chart_words_rate (effect->with.rate);
          g_autofree char *range =
              fair_chart_words_interval (effect->with.low, effect->with.high);
          g_autofree char *without =
              fair_chart_words_rate (effect->without.rate);
          g_autofree char *other = fair_chart_words_interval (
              effect->without.low, effect->without.high);

          /* Translators: leads; rate and interval; those of the others */
          words = g_strdup_printf (
              _ ("Of %s past leads of this kind %s bought (%s), of the others "
                 "%s (%s)"),
              n, with, range, without, other);
        }
    }
  gtk_label_set_text (self->evidence, words != NULL ? words : "");
  _fair_round_view_set_font (self, self->evidence, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
}
