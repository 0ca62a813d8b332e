/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-pane.h"

#include <math.h>

#include "app/fair-agenda.h"
#include "app/fair-answer-dialog.h"
#include "app/fair-chart-view.h"
#include "app/fair-list-rows.h"
#include "app/fair-person-row.h"
#include "app/fair-round-words.h"
#include "base/fair-i18n.h"
#include "draw/fair-spread-strip.h"
#include "model/fair-target-value.h"

struct _FairRoundPane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkStack       *stack;
  GtkLabel       *title;
  GtkLabel       *answered;
  GtkLabel       *elapsed;
  GtkProgressBar *progress;
  GtkListBox     *people;
  GtkWidget      *nobody;
  GtkMenuButton  *answer;
  GtkListBox     *waiting;
  GtkWidget      *reveal;
  GtkWidget      *last;
  GtkLabel       *last_title;
  GtkLabel       *last_state;
  GtkDropDown    *question;
  FairChartView  *spread;
  GtkLabel       *history;
  GtkButton      *adopt;
  GtkWidget      *again;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *rounds_signals;
  GSignalGroup *people_signals;
  GSignalGroup *draft_signals;
  char         *last_id;

  guint tick;
  guint pending;
};

enum
{
  PROP_WORKSHOP = 1,
  N_PROPS,
};

enum
{
  ADOPT,
  START,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairRoundPane, fair_round_pane, ADW_TYPE_BIN)

static FairMeeting *
get_meeting (FairRoundPane *self)
{
  return fair_workshop_get_meeting (self->workshop);
}

static FairRounds *
get_rounds (FairRoundPane *self)
{
  return fair_meeting_get_rounds (get_meeting (self));
}

static void
fail (FairRoundPane *self, const GError *error)
{
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
show_elapsed (gpointer user_data)
{
  FairRoundPane   *self = user_data;
  const FairRound *open = fair_rounds_get_open (get_rounds (self));
  g_autofree char *words = NULL;

  if (open != NULL)
    words = fair_agenda_words (
        MAX (0, g_get_real_time () / G_USEC_PER_SEC - open->opened_at));
  gtk_label_set_text (self->elapsed, words != NULL ? words : "");

  return G_SOURCE_CONTINUE;
}

static void
add_person (FairRoundPane *self, FairPerson *person, gboolean answered)
{
  GtkWidget *row = fair_person_row_new (person, FALSE);
  GtkWidget *choice;

  fair_person_row_set_state (FAIR_PERSON_ROW (row),
                             answered ? "object-select-symbolic"
                                      : "content-loading-symbolic",
                             answered ? _ ("answered") : _ ("thinking"));
  gtk_list_box_append (self->people, row);

  /* Whoever has no phone may also change the mind. */
  if (answered && fair_person_get_present (person))
    return;
  choice = fair_person_row_new (person, FALSE);
  fair_person_row_set_state (FAIR_PERSON_ROW (choice), NULL,
                             answered ? _ ("answered") : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (choice), TRUE);
  gtk_list_box_append (self->waiting, choice);
}

static void
show_people (FairRoundPane *self, const FairRound *open)
{
  GListModel *people =
      fair_people_get_list (fair_meeting_get_people (get_meeting (self)));
  gboolean any;

  fair_list_rows_clear (self->people);
  fair_list_rows_clear (self->waiting);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      if (fair_person_get_side (person) != FAIR_SIDE_FACILITATOR)
        add_person (self, person,
                    fair_rounds_has_answered (get_rounds (self), open->id,
                                              fair_person_get_id (person),
                                              NULL));
    }
  any = gtk_widget_get_first_child (GTK_WIDGET (self->people)) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->people), any);
  gtk_widget_set_visible (self->nobody, !any);
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->answer),
      gtk_widget_get_first_child (GTK_WIDGET (self->waiting)) != NULL);
}

/* Whether there is something to reveal. */
static gboolean
has_any_answer (FairRoundPane *self, const FairRound *open)
{
  GListModel *people =
      fair_people_get_list (fair_meeting_get_people (get_meeting (self)));

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      for (guint t = 0; open->targets[t] != NULL; t++)
        if (fair_rounds_has_answered (get_rounds (self), open->id,
                                      fair_person_get_id (person),
                                      open->targets[t]))
          return TRUE;
    }

  return FALSE;
}

static void
show_open (FairRoundPane *self, const FairRound *open)
{
  guint n_of = 0;
  guint n = fair_rounds_count_answered (get_rounds (self), open->id, &n_of);
  g_autofree char *title = fair_round_words_title (self->workshop, open);
  /* Translators: how many of how many people */
  g_autofree char *words = g_strdup_printf (_ ("%u of %u"), n, n_of);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->answered, words);
  gtk_progress_bar_set_fraction (self->progress,
                                 n_of > 0 ? (double) n / n_of : 0.0);
  show_people (self, open);
  gtk_widget_set_sensitive (self->reveal, has_any_answer (self, open));
  show_elapsed (self);
}

/* The round that was revealed last, whatever was broken off since. */
static const FairRound *
find_last (FairRoundPane *self)
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

static void
list_questions (FairRoundPane *self, const FairRound *last)
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
show_history (FairRoundPane *self, const FairRound *last, const char *target)
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
suggest (FairRoundPane *self, const FairRound *last, const char *target)
{
  g_autoptr (FairSpread) spread =
      fair_rounds_dup_spread (get_rounds (self), last->id, target, NULL);

  return spread != NULL && spread->all.n > 0 ? round (spread->all.median) : NAN;
}

static void
show_question (FairRoundPane *self)
{
  const FairRound *last = find_last (self);
  const char      *target = fair_round_pane_get_target (self);
  FairChart       *chart;
  double           value, agreed = NAN;
  g_autofree char *ago = NULL, *state = NULL, *words = NULL, *label = NULL;

  if (last == NULL || target == NULL)
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
  gtk_label_set_text (self->last_state, state);
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
show_last (FairRoundPane *self, gboolean is_open)
{
  const FairRound *last = find_last (self);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->last, last != NULL);
  gtk_widget_set_sensitive (self->again, !is_open);
  if (last == NULL)
    return;

  title = fair_round_words_title (self->workshop, last);
  gtk_label_set_text (self->last_title, title);
  list_questions (self, last);
  show_question (self);
}

static void
show (FairRoundPane *self)
{
  const FairRound *open;

  if (self->workshop == NULL || self->stack == NULL)
    return;

  open = fair_rounds_get_open (get_rounds (self));
  gtk_stack_set_visible_child_name (self->stack,
                                    open != NULL ? "open" : "none");
  if (open != NULL)
    show_open (self, open);
  show_last (self, open != NULL);
  if (open != NULL && self->tick == 0)
    self->tick = g_timeout_add_seconds (1, show_elapsed, self);
  else if (open == NULL)
    g_clear_handle_id (&self->tick, g_source_remove);
}

static gboolean
show_now (gpointer user_data)
{
  FairRoundPane *self = user_data;

  self->pending = 0;
  show (self);

  return G_SOURCE_REMOVE;
}

/* Fifty people may answer at once; they are shown once. */
static void
show_soon (FairRoundPane *self)
{
  if (self->pending == 0)
    self->pending =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_now, self, NULL);
}

/**
 * fair_round_pane_reveal:
 * @self: a pane
 *
 * Reveals the open round.
 *
 * Returns: whether there was one to reveal
 */
gboolean
fair_round_pane_reveal (FairRoundPane *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FAIR_IS_ROUND_PANE (self), FALSE);

  if (fair_rounds_get_open (get_rounds (self)) == NULL)
    return FALSE;

  fair_rounds_reveal (get_rounds (self), &error);
  fail (self, error);

  return error == NULL;
}

static void
on_reveal (FairRoundPane *self)
{
  fair_round_pane_reveal (self);
}

static void
on_start (FairRoundPane *self)
{
  g_signal_emit (self, signals[START], 0);
}

static void
on_again (FairRoundPane *self)
{
  const FairRound *last = find_last (self);
  g_autoptr (GError) error = NULL;

  if (last != NULL)
    fair_rounds_repeat (get_rounds (self), last->id, &error);
  fail (self, error);
}

static void
on_adopt (FairRoundPane *self)
{
  const FairRound *last = find_last (self);
  const char      *target = fair_round_pane_get_target (self);

  if (last != NULL && target != NULL)
    g_signal_emit (self, signals[ADOPT], 0, target,
                   suggest (self, last, target));
}

static void
on_answer (FairRoundPane *self, FairPersonRow *row)
{
  FairPerson *person = fair_person_row_get_person (row);

  gtk_menu_button_popdown (self->answer);
  gtk_window_present (GTK_WINDOW (fair_answer_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->workshop,
      fair_person_get_id (person))));
}

static void
break_off (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairRoundPane *self = FAIR_ROUND_PANE (widget);
  g_autoptr (GError) error = NULL;

  fair_rounds_cancel (get_rounds (self), &error);
  fail (self, error);
}

static void
set_workshop (FairRoundPane *self, FairWorkshop *workshop)
{
  if (!g_set_object (&self->workshop, workshop))
    return;

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_pointer (&self->last_id, g_free);
  g_signal_group_set_target (self->rounds_signals,
                             workshop != NULL ? get_rounds (self) : NULL);
  g_signal_group_set_target (
      self->people_signals,
      workshop != NULL ? fair_meeting_get_people (get_meeting (self)) : NULL);
  g_signal_group_set_target (
      self->draft_signals,
      workshop != NULL ? fair_workshop_get_draft (workshop) : NULL);
  show (self);
}

static void
fair_round_pane_dispose (GObject *object)
{
  FairRoundPane *self = FAIR_ROUND_PANE (object);

  self->stack = NULL;
  set_workshop (self, NULL);
  g_clear_object (&self->rounds_signals);
  g_clear_object (&self->people_signals);
  g_clear_object (&self->draft_signals);

  G_OBJECT_CLASS (fair_round_pane_parent_class)->dispose (object);
}

static void
fair_round_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      g_value_set_object (value, FAIR_ROUND_PANE (object)->workshop);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_round_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_WORKSHOP:
      set_workshop (FAIR_ROUND_PANE (object), g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, stack);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, title);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, answered);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, elapsed);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, progress);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, people);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, nobody);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, answer);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, waiting);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, reveal);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, last);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, last_title);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, last_state);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, question);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, spread);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, history);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, adopt);
  gtk_widget_class_bind_template_child (widget_class, FairRoundPane, again);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_again);
  gtk_widget_class_bind_template_callback (widget_class, on_adopt);
  gtk_widget_class_bind_template_callback (widget_class, on_answer);
  gtk_widget_class_bind_template_callback (widget_class, show_question);
}
/* clang-format on */

static void
fair_round_pane_class_init (FairRoundPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = fair_round_pane_dispose;
  object_class->get_property = fair_round_pane_get_property;
  object_class->set_property = fair_round_pane_set_property;
  properties[PROP_WORKSHOP] =
      g_param_spec_object ("workshop", NULL, NULL, FAIR_TYPE_WORKSHOP,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ADOPT] =
      g_signal_new ("adopt", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_DOUBLE);
  signals[START] = g_signal_new ("start", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-round-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "round.break-off", NULL,
                                   break_off);
}

static GSignalGroup *
follow (FairRoundPane *self, GType type, const char *signal)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, G_CALLBACK (show_soon), self);

  return group;
}

static void
fair_round_pane_init (FairRoundPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rounds_signals = follow (self, FAIR_TYPE_ROUNDS, "changed");
  g_signal_group_connect_swapped (self->rounds_signals, "answered",
                                  G_CALLBACK (show_soon), self);
  self->people_signals = follow (self, FAIR_TYPE_PEOPLE, "changed");
  self->draft_signals = follow (self, FAIR_TYPE_DRAFT, "changed");
}

/**
 * fair_round_pane_get_last:
 * @self: a pane with a workshop
 *
 * Returns: (transfer none) (nullable): the round that was revealed last
 */
const FairRound *
fair_round_pane_get_last (FairRoundPane *self)
{
  g_return_val_if_fail (FAIR_IS_ROUND_PANE (self), NULL);

  return find_last (self);
}

/**
 * fair_round_pane_get_target:
 * @self: a pane with a workshop
 *
 * Returns: (transfer none) (nullable): the question of the last round that is
 *   shown
 */
const char *
fair_round_pane_get_target (FairRoundPane *self)
{
  const FairRound *last;
  guint            at;

  g_return_val_if_fail (FAIR_IS_ROUND_PANE (self), NULL);

  last = find_last (self);
  at = gtk_drop_down_get_selected (self->question);
  if (last == NULL)
    return NULL;
  if (at >= g_strv_length (last->targets))
    at = 0;

  return last->targets[at];
}
