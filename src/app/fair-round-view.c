/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-round-view-private.h"

#include "app/fair-app-window.h"
#include "app/fair-mark.h"
#include "app/fair-round-words.h"
#include "base/fair-i18n.h"

#define QUESTION_SHARE 0.068
#define ASK_SHARE 0.033
#define SMALL_SHARE 0.027
#define CODE_SHARE 0.06
#define QR_SHARE 0.36

/* A long question is set smaller. */
#define LONG_QUESTION 48

G_DEFINE_FINAL_TYPE (FairRoundView, fair_round_view, ADW_TYPE_BIN)

int
_fair_round_view_get_height (FairRoundView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = root != NULL ? gtk_widget_get_height (GTK_WIDGET (root)) : 0;

  return height > 0 ? height : 800;
}

void
_fair_round_view_set_font (FairRoundView *self,
                           GtkLabel      *label,
                           double         share,
                           PangoWeight    weight)
{
  int            size = (int) (_fair_round_view_get_height (self) * share);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_size_new_absolute (size * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  gtk_label_set_attributes (label, attributes);
  pango_attr_list_unref (attributes);
}

static FairMeeting *
get_meeting (FairRoundView *self)
{
  return fair_workshop_get_meeting (self->workshop);
}

static FairLive *
get_live (FairRoundView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return FAIR_IS_APP_WINDOW (root)
             ? fair_app_window_get_live (FAIR_APP_WINDOW (root))
             : NULL;
}

/* The open round, else the last that was revealed. */
static const FairRound *
find_round (FairRoundView *self)
{
  FairRounds      *rounds = fair_meeting_get_rounds (get_meeting (self));
  const FairRound *open = fair_rounds_get_open (rounds);
  const GPtrArray *all = fair_rounds_list (rounds);

  for (guint i = all->len; open == NULL && i > 0; i--)
    {
      const FairRound *round = g_ptr_array_index (all, i - 1);

      if (round->state == FAIR_ROUND_REVEALED)
        return round;
    }

  return open;
}

static void
show_join (FairRoundView *self)
{
  FairLive        *live = get_live (self);
  gboolean         running = live != NULL && fair_live_is_running (live);
  int              side = (int) (_fair_round_view_get_height (self) * QR_SHARE);
  g_autofree char *code = NULL, *heads = NULL, *enters = NULL;
  const char      *who;
  guint            n;

  gtk_stack_set_visible_child_name (self->right, running ? "join" : "enter");
  gtk_widget_set_visible (GTK_WIDGET (self->right),
                          running || find_round (self) != NULL);
  if (!running)
    {
      who = fair_people_get_facilitator (
          fair_meeting_get_people (get_meeting (self)));
      /* Translators: %s is a person */
      enters = who != NULL ? g_strdup_printf (_ ("%s enters the answers"), who)
                           : g_strdup (_ ("Answers are entered here"));
      gtk_label_set_text (self->enters, enters);
      _fair_round_view_set_font (self, self->enters, ASK_SHARE,
                                 PANGO_WEIGHT_NORMAL);
      return;
    }

  code = fair_live_dup_code_words (live);
  n = g_list_model_get_n_items (
      fair_people_get_list (fair_meeting_get_people (get_meeting (self))));
  heads = g_strdup_printf (
      ngettext ("%u person is here", "%u people are here", n), n);
  fair_qr_view_set_qr (self->qr, fair_live_get_qr (live));
  gtk_widget_set_size_request (GTK_WIDGET (self->qr), side, side);
  gtk_label_set_text (self->code, code != NULL ? code : "");
  gtk_label_set_text (self->url, fair_live_get_url (live));
  gtk_label_set_text (self->heads, heads);
  _fair_round_view_set_font (self, self->join, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->code, CODE_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
  _fair_round_view_set_font (self, self->url, SMALL_SHARE, PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->heads, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
}

static void
set_question (FairRoundView *self, const char *words)
{
  gtk_label_set_text (self->question, words);
  _fair_round_view_set_font (self, self->question,
                             g_utf8_strlen (words, -1) > LONG_QUESTION
                                 ? QUESTION_SHARE * 0.77
                                 : QUESTION_SHARE,
                             PANGO_WEIGHT_ULTRABOLD);
}

static void
show_question (FairRoundView *self, const FairRound *round, const char *target)
{
  guint n = g_strv_length (round->targets);
  int   threshold =
      fair_draft_get_shown_scorecard (fair_workshop_get_draft (self->workshop))
          ->threshold;
  g_autofree char *name =
      fair_meeting_dup_target_name (get_meeting (self), target);
  g_autofree char *kicker = NULL, *ask = NULL, *all = NULL;
  gboolean         is_open = round->state == FAIR_ROUND_OPEN;

  if (is_open && n > 1)
    {
      all = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
      kicker = g_strdup_printf (_ ("Round %u"), round->number);
    }
  else if (n > 1)
    /* Translators: the step; question 2 of 7; the number of the round */
    kicker =
        g_strdup_printf (_ ("%s, question %u of %u, round %u"),
                         fair_round_words_get_step (self->workshop, target),
                         self->at + 1, n, round->number);
  else
    /* Translators: the step; the number of the round */
    kicker = g_strdup_printf (
        _ ("%s, round %u"), fair_round_words_get_step (self->workshop, target),
        round->number);
  ask = g_strdup_printf (_ ("What should it be? The draft’s threshold is %d."),
                         threshold);
  set_question (self, all != NULL ? all : name);
  gtk_label_set_text (self->kicker, kicker);
  gtk_label_set_text (self->ask, ask);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), is_open);
  _fair_round_view_set_font (self, self->kicker, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->ask, ASK_SHARE, PANGO_WEIGHT_NORMAL);
}

static void
show_time (FairRoundView *self)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *left = NULL, *words = NULL;

  if (FAIR_IS_APP_WINDOW (root))
    left = fair_app_window_dup_time_left (FAIR_APP_WINDOW (root));
  if (left != NULL)
    /* Translators: %s is a time such as 34:10 */
    words = g_strdup_printf (_ ("%s left"), left);
  gtk_label_set_text (self->left_time, words != NULL ? words : "");
  _fair_round_view_set_font (self, self->left_time, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
}

static void
show_nothing (FairRoundView *self)
{
  set_question (self, _ ("Marketing and sales at one table"));
  gtk_label_set_text (self->kicker, fair_workshop_get_name (self->workshop));
  gtk_label_set_text (self->ask, _ ("No question is open."));
  gtk_widget_set_visible (GTK_WIDGET (self->ask), TRUE);
  _fair_round_view_set_font (self, self->kicker, SMALL_SHARE,
                             PANGO_WEIGHT_NORMAL);
  _fair_round_view_set_font (self, self->ask, ASK_SHARE, PANGO_WEIGHT_NORMAL);
  gtk_stack_set_visible_child_name (self->left, "nothing");
  _fair_round_view_show_differences (self);
  show_join (self);
  _fair_round_view_show_evidence (self, NULL);
}

/**
 * fair_round_view_show:
 * @self: a view with a workshop
 *
 * Shows the round as it is now.
 */
void
fair_round_view_show (FairRoundView *self)
{
  const FairRound *round;
  const char      *target;

  g_return_if_fail (FAIR_IS_ROUND_VIEW (self));

  if (self->workshop == NULL || self->left == NULL)
    return;

  g_signal_group_set_target (self->live, get_live (self));
  show_time (self);
  round = find_round (self);
  if (round == NULL)
    {
      show_nothing (self);
      return;
    }

  self->at = MIN (self->at, g_strv_length (round->targets) - 1);
  target = round->targets[round->state == FAIR_ROUND_OPEN ? 0 : self->at];
  show_question (self, round, target);
  if (round->state == FAIR_ROUND_OPEN)
    {
      _fair_round_view_show_open (self, round);
      show_join (self);
      _fair_round_view_show_evidence (self, round->targets[1] == NULL ? target
                                                                      : NULL);
      return;
    }

  _fair_round_view_show_revealed (self, round, target);
  _fair_round_view_show_evidence (self, target);
}

/**
 * fair_round_view_turn:
 * @self: a view with a workshop
 * @by: 1 for the next question, -1 for the one before
 *
 * Returns: whether there is one; before Reveal there is not
 */
gboolean
fair_round_view_turn (FairRoundView *self, int by)
{
  const FairRound *round;
  int              at;

  g_return_val_if_fail (FAIR_IS_ROUND_VIEW (self), FALSE);

  round = self->workshop != NULL ? find_round (self) : NULL;
  at = (int) self->at + by;
  if (round == NULL || round->state == FAIR_ROUND_OPEN || at < 0 ||
      at >= (int) g_strv_length (round->targets))
    return FALSE;

  self->at = (guint) at;
  fair_round_view_show (self);

  return TRUE;
}

static gboolean
show_now (gpointer user_data)
{
  FairRoundView *self = user_data;

  self->pending = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fair_round_view_show (self);

  return G_SOURCE_REMOVE;
}

static void
show_soon (FairRoundView *self)
{
  if (self->pending == 0)
    self->pending =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_now, self, NULL);
}

static void
on_rounds_changed (FairRoundView *self)
{
  self->at = 0;
  show_soon (self);
}

static gboolean
on_tick (gpointer user_data)
{
  show_time (user_data);

  return G_SOURCE_CONTINUE;
}

static void
fair_round_view_map (GtkWidget *widget)
{
  FairRoundView *self = FAIR_ROUND_VIEW (widget);

  GTK_WIDGET_CLASS (fair_round_view_parent_class)->map (widget);
  show_soon (self);
  if (self->tick == 0)
    self->tick = g_timeout_add_seconds (1, on_tick, self);
}

static void
fair_round_view_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&FAIR_ROUND_VIEW (widget)->tick, g_source_remove);
  GTK_WIDGET_CLASS (fair_round_view_parent_class)->unmap (widget);
}

static void
fair_round_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (fair_round_view_parent_class)->realize (widget);

  g_signal_connect_object (
      gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::height",
      G_CALLBACK (show_soon), widget, G_CONNECT_SWAPPED);
}

static void
fair_round_view_dispose (GObject *object)
{
  FairRoundView *self = FAIR_ROUND_VIEW (object);

  fair_round_view_set_workshop (self, NULL);
  self->left = NULL;
  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->rounds);
  g_clear_object (&self->people);
  g_clear_object (&self->differences);
  g_clear_object (&self->live);

  G_OBJECT_CLASS (fair_round_view_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_pair (GtkWidgetClass *widget_class, const char *name, gssize offset)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", name, i);

      gtk_widget_class_bind_template_child_full (widget_class, id, FALSE, offset + (gssize) (i * sizeof (gpointer)));
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  bind_pair (widget_class, "side_name", G_STRUCT_OFFSET (FairRoundView, side_name));
  bind_pair (widget_class, "side_people", G_STRUCT_OFFSET (FairRoundView, side_people));
  bind_pair (widget_class, "stake_name", G_STRUCT_OFFSET (FairRoundView, stake_name));
  bind_pair (widget_class, "stake", G_STRUCT_OFFSET (FairRoundView, stake));
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, kicker);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, question);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, ask);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, left);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, open_number);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, open_words);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, open_names);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, number);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, of);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, chart);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, right);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, join);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, qr);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, code);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, url);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, heads);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, enters);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, apart);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, between);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, stakes);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, from_to);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, evidence);
  gtk_widget_class_bind_template_child (widget_class, FairRoundView, left_time);
}
/* clang-format on */

static void
fair_round_view_class_init (FairRoundViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_round_view_dispose;
  widget_class->map = fair_round_view_map;
  widget_class->unmap = fair_round_view_unmap;
  widget_class->realize = fair_round_view_realize;

  g_type_ensure (FAIR_TYPE_CHART_VIEW);
  g_type_ensure (FAIR_TYPE_MARK);
  g_type_ensure (FAIR_TYPE_QR_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-round-view.ui");
  bind_children (widget_class);
}

static GSignalGroup *
follow (FairRoundView *self, GType type, const char *signal, GCallback callback)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, callback, self);

  return group;
}

static void
fair_round_view_init (FairRoundView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rounds = follow (self, FAIR_TYPE_ROUNDS, "changed",
                         G_CALLBACK (on_rounds_changed));
  g_signal_group_connect_swapped (self->rounds, "answered",
                                  G_CALLBACK (show_soon), self);
  self->people =
      follow (self, FAIR_TYPE_PEOPLE, "changed", G_CALLBACK (show_soon));
  self->differences =
      follow (self, FAIR_TYPE_DIFFERENCES, "changed", G_CALLBACK (show_soon));
  self->live = follow (self, FAIR_TYPE_LIVE, "notify", G_CALLBACK (show_soon));
}

/**
 * fair_round_view_set_workshop:
 * @self: a view
 * @workshop: (nullable): whose rounds to show
 */
void
fair_round_view_set_workshop (FairRoundView *self, FairWorkshop *workshop)
{
  FairMeeting *meeting =
      workshop != NULL ? fair_workshop_get_meeting (workshop) : NULL;

  g_return_if_fail (FAIR_IS_ROUND_VIEW (self));

  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (
      self->rounds, meeting != NULL ? fair_meeting_get_rounds (meeting) : NULL);
  g_signal_group_set_target (
      self->people, meeting != NULL ? fair_meeting_get_people (meeting) : NULL);
  g_signal_group_set_target (
      self->differences,
      meeting != NULL ? fair_meeting_get_differences (meeting) : NULL);
  g_signal_group_set_target (self->live, NULL);
}

/**
 * fair_round_view_set_names_hidden:
 * @self: a view
 * @hidden: whether nobody's name is shown to the room
 */
void
fair_round_view_set_names_hidden (FairRoundView *self, gboolean hidden)
{
  g_return_if_fail (FAIR_IS_ROUND_VIEW (self));

  self->names_hidden = hidden;
  show_soon (self);
}
