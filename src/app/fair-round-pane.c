/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-pane.h"

#include "app/fair-agenda.h"
#include "app/fair-answer-dialog.h"
#include "app/fair-list-rows.h"
#include "app/fair-person-row.h"
#include "app/fair-revealed-pane.h"
#include "app/fair-round-words.h"
#include "base/fair-i18n.h"

struct _FairRoundPane
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkStack         *stack;
  GtkLabel         *title;
  GtkLabel         *answered;
  GtkLabel         *elapsed;
  GtkProgressBar   *progress;
  GtkListBox       *people;
  GtkWidget        *nobody;
  GtkMenuButton    *answer;
  GtkListBox       *waiting;
  GtkWidget        *reveal;
  FairRevealedPane *last;

  /* Owned */
  FairWorkshop *workshop;
  GSignalGroup *rounds_signals;
  GSignalGroup *people_signals;
  GSignalGroup *draft_signals;

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

static void
show (FairRoundPane *self)
{
  const FairRound *open;

  if (self->stack == NULL)
    return;

  fair_revealed_pane_show (self->last, self->workshop);
  if (self->workshop == NULL)
    return;

  open = fair_rounds_get_open (get_rounds (self));
  gtk_stack_set_visible_child_name (self->stack,
                                    open != NULL ? "open" : "none");
  if (open != NULL)
    show_open (self, open);
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
on_adopt (FairRoundPane *self, const char *target, double value)
{
  g_signal_emit (self, signals[ADOPT], 0, target, value);
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
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_adopt);
  gtk_widget_class_bind_template_callback (widget_class, on_answer);
  gtk_widget_class_bind_template_callback (widget_class, fail);
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

  g_type_ensure (FAIR_TYPE_REVEALED_PANE);
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
