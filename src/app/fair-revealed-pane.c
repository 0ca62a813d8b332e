/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-revealed-pane.h"

#include <math.h>

#include "app/fair-chart-view.h"
#include "app/fair-round-words.h"
#include "base/fair-i18n.h"
#include "draw/fair-spread-strip.h"
#include "model/fair-target-value.h"

struct _FairRevealedPane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkLabel      *title;
  GtkLabel      *state;
  GtkDropDown   *question;
  FairChartView *spread;
  GtkLabel      *history;
  GtkButton     *adopt;
  GtkWidget     *again;

  /* Owned */
  FairWorkshop *workshop;
  char         *last_id;
};

enum
{
  ADOPT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairRevealedPane, fair_revealed_pane, ADW_TYPE_BIN)

static FairMeeting *
get_meeting (FairRevealedPane *self)
{
  return fair_workshop_get_meeting (self->workshop);
}

static FairRounds *
get_rounds (FairRevealedPane *self)
{
  return fair_meeting_get_rounds (get_meeting (self));
}

/* The round that was revealed last, whatever was broken off since. */
static const FairRound *
find_last (FairRevealedPane *self)
{
  const GPtrArray *rounds = fair_rounds_list (get_rounds (self));

  for (guint i = rounds->len; i > 0; i--)
    {
      const FairRound *round = g_ptr_array_index (rounds, i - 1);

      if (round->state == FAIR_ROUND_REVEALED)
        return round;
    }

  return NULL;
}

static const char *
get_target (FairRevealedPane *self, const FairRound *last)
{
  guint at = gtk_drop_down_get_selected (self->question);

  return last->targets[at < g_strv_length (last->targets) ? at : 0];
}

static void
list_questions (FairRevealedPane *self, const FairRound *last)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (g_strcmp0 (self->last_id, last->id) == 0)
    return;

  g_free (self->last_id);
  self->last_id = g_strdup (last->id);
  for (guint i = 0; last->targets[i] != NULL; i++)
    gtk_string_list_take (names, fair_meeting_dup_target_name (
                                     get_meeting (self), last->targets[i]));
  gtk_drop_down_set_model (self->question, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->question),
                          g_strv_length (last->targets) > 1);
}

static void
add_line (GString *words, const char *line)
{
  g_string_append_printf (words, words->len > 0 ? "\n%s" : "%s", line);
}

/* Who had no opinion, and what earlier rounds on the same said. */
static void
show_history (FairRevealedPane *self, const FairRound *last, const char *target)
{
  const GPtrArray *rounds = fair_rounds_list (get_rounds (self));
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = fair_rounds_count_passed (get_rounds (self), last->id, target);

  if (n > 0)
    {
      g_autofree char *passed = g_strdup_printf (
          ngettext ("%u person has no opinion", "%u people have no opinion", n),
          n);

      add_line (words, passed);
    }
  for (guint i = 0; i < rounds->len; i++)
    {
      const FairRound *round = g_ptr_array_index (rounds, i);
      g_autoptr (FairSpread) spread = NULL;
      g_autofree char *median = NULL, *line = NULL;

      if (round == last || round->state != FAIR_ROUND_REVEALED ||
          !fair_round_asks (round, target))
        continue;
      spread =
          fair_rounds_dup_spread (get_rounds (self), round->id, target, NULL);
      if (spread == NULL || spread->all.n == 0)
        continue;
      median = fair_target_value_to_words (target, spread->all.median);
      /* Translators: the number of an earlier round, and its middle value */
      line = g_strdup_printf (_ ("Round %u: median %s"), round->number, median);
      add_line (words, line);
    }
  gtk_label_set_text (self->history, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->history), words->len > 0);
}

static double
suggest (FairRevealedPane *self, const FairRound *last, const char *target)
{
  g_autoptr (FairSpread) spread =
      fair_rounds_dup_spread (get_rounds (self), last->id, target, NULL);

  return spread != NULL && spread->all.n > 0 ? round (spread->all.median) : NAN;
}

static void
show_question (FairRevealedPane *self)
{
  const FairRound *last = self->workshop != NULL ? find_last (self) : NULL;
  const char      *target = last != NULL ? get_target (self, last) : NULL;
  FairChart       *chart;
  double           value, agreed = NAN;
  g_autofree char *ago = NULL, *state = NULL, *words = NULL, *label = NULL;

  if (last == NULL)
    return;

  chart = fair_round_words_new_chart (self->workshop, last, target,
                                      &fair_spread_strip_class, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->spread), chart != NULL);
  if (chart != NULL)
    fair_chart_view_take_chart (self->spread, chart);
  value = suggest (self, last, target);
  fair_draft_get_value (fair_workshop_get_draft (self->workshop),
                        FAIR_SIDE_AGREED, target, &agreed);
  ago = fair_round_words_ago (last->revealed_at);
  /* Translators: how long ago a round was revealed, and the value that the
   * draft has meanwhile */
  words = fair_target_value_to_words (target, agreed);
  state = g_strdup_printf (_ ("revealed %s; the draft has %s"), ago, words);
  gtk_label_set_text (self->state, state);
  show_history (self, last, target);
  gtk_widget_set_sensitive (GTK_WIDGET (self->adopt), isfinite (value));
  if (isfinite (value))
    {
      g_autofree char *shown = fair_target_value_to_words (target, value);

      /* Translators: adopt a value, such as 5 */
      label = g_strdup_printf (_ ("_Adopt %s…"), shown);
    }
  gtk_button_set_label (self->adopt, label != NULL ? label : _ ("_Adopt…"));
}

static void
on_again (FairRevealedPane *self)
{
  const FairRound *last = find_last (self);
  g_autoptr (GError) error = NULL;

  if (last != NULL)
    fair_rounds_repeat (get_rounds (self), last->id, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
on_adopt (FairRevealedPane *self)
{
  const FairRound *last = find_last (self);
  const char      *target;

  if (last == NULL)
    return;

  target = get_target (self, last);
  g_signal_emit (self, signals[ADOPT], 0, target, suggest (self, last, target));
}

static void
fair_revealed_pane_dispose (GObject *object)
{
  FairRevealedPane *self = FAIR_REVEALED_PANE (object);

  g_clear_object (&self->workshop);
  g_clear_pointer (&self->last_id, g_free);

  G_OBJECT_CLASS (fair_revealed_pane_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, title);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, state);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, question);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, spread);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, history);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, adopt);
  gtk_widget_class_bind_template_child (widget_class, FairRevealedPane, again);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_adopt);
  gtk_widget_class_bind_template_callback (widget_class, show_question);
}
/* clang-format on */

static void
fair_revealed_pane_class_init (FairRevealedPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_revealed_pane_dispose;
  signals[ADOPT] =
      g_signal_new ("adopt", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-revealed-pane.ui");
  bind_children (widget_class);
}

static void
fair_revealed_pane_init (FairRevealedPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_workshop (FairRevealedPane *self, FairWorkshop *workshop)
{
  if (g_set_object (&self->workshop, workshop))
    g_clear_pointer (&self->last_id, g_free);
}

/**
 * fair_revealed_pane_show:
 * @self: a pane
 * @workshop: (nullable): whose round is shown
 *
 * Shows the round that @workshop revealed last, or hides where there is none.
 * While another one is open the same cannot be asked again.
 */
void
fair_revealed_pane_show (FairRevealedPane *self, FairWorkshop *workshop)
{
  const FairRound *last = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (FAIR_IS_REVEALED_PANE (self));

  set_workshop (self, workshop);
  if (workshop != NULL)
    last = find_last (self);
  gtk_widget_set_visible (GTK_WIDGET (self), last != NULL);
  if (last == NULL)
    return;

  gtk_widget_set_sensitive (self->again,
                            fair_rounds_get_open (get_rounds (self)) == NULL);
  title = fair_round_words_title (self->workshop, last);
  gtk_label_set_text (self->title, title);
  list_questions (self, last);
  show_question (self);
}
