/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-blind-page.h"

#include "app/fair-blind-dialog.h"
#include "app/fair-blind-words.h"
#include "app/fair-columns-layout.h"
#include "app/fair-list-rows.h"
#include "app/fair-person-row.h"
#include "app/fair-replay-pane.h"
#include "base/fair-i18n.h"

/* A value that is longer goes on in the next line. */
#define VALUE_CHARS 36

struct _FairBlindPage
{
  FairPage parent_instance;

  /* Borrowed from the template */
  GtkStack       *stack;
  GtkStack       *session;
  GtkSpinButton  *count;
  GtkWidget      *start;
  GtkLabel       *title;
  GtkLabel       *finished;
  GtkProgressBar *progress;
  GtkListBox     *people;
  GtkWidget      *nobody;
  GtkMenuButton  *answer;
  GtkListBox     *waiting;
  GtkWidget      *reveal;
  GtkWidget      *result;
  GtkWidget      *no_result;
  GtkLabel       *result_title;
  GtkListBox     *agreement;
  GtkListBox     *outcome;
  GtkWidget      *talk_heading;
  GtkListBox     *talk;
  FairReplayPane *replay;

  /* Owned */
  GSignalGroup *scoring;
  GSignalGroup *people_signals;
  GArray       *talked;

  guint pending;
};

G_DEFINE_FINAL_TYPE (FairBlindPage, fair_blind_page, FAIR_TYPE_PAGE)

static FairMeeting *
get_meeting (FairBlindPage *self)
{
  return fair_workshop_get_meeting (fair_page_get_workshop (FAIR_PAGE (self)));
}

static FairBlindScoring *
get_scoring (FairBlindPage *self)
{
  return fair_meeting_get_blind_scoring (get_meeting (self));
}

static const FairBlindSession *
find_last (FairBlindPage *self)
{
  const GPtrArray *sessions = fair_blind_scoring_list (get_scoring (self));

  for (guint i = sessions->len; i > 0; i--)
    {
      const FairBlindSession *session = g_ptr_array_index (sessions, i - 1);

      if (session->state == FAIR_ROUND_REVEALED)
        return session;
    }

  return NULL;
}

static void
add_person (FairBlindPage          *self,
            FairPerson             *person,
            const FairBlindSession *open)
{
  guint      of = g_strv_length (open->leads);
  guint      n = fair_blind_scoring_count_answers (get_scoring (self), open->id,
                                                   fair_person_get_id (person));
  GtkWidget *row = fair_person_row_new (person, FALSE);
  GtkWidget *choice = fair_person_row_new (person, FALSE);
  /* Translators: so many of so many leads */
  g_autofree char *words = g_strdup_printf (_ ("%u of %u"), n, of);

  fair_person_row_set_state (FAIR_PERSON_ROW (row),
                             n >= of ? "object-select-symbolic" : NULL,
                             n >= of ? _ ("finished") : words);
  gtk_list_box_append (self->people, row);
  fair_person_row_set_state (FAIR_PERSON_ROW (choice), NULL, words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (choice), TRUE);
  gtk_list_box_append (self->waiting, choice);
}

static void
show_open (FairBlindPage *self, const FairBlindSession *open)
{
  GListModel *people =
      fair_people_get_list (fair_meeting_get_people (get_meeting (self)));
  guint of = 0;
  guint n =
      fair_blind_scoring_count_finished (get_scoring (self), open->id, &of);
  guint            n_leads = g_strv_length (open->leads);
  g_autofree char *title = g_strdup_printf (
      ngettext ("Session %u: %u lead", "Session %u: %u leads", n_leads),
      open->number, n_leads);
  g_autofree char *words = g_strdup_printf (_ ("%u of %u"), n, of);
  gboolean         any = FALSE;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->finished, words);
  gtk_progress_bar_set_fraction (self->progress,
                                 of > 0 ? (double) n / of : 0.0);
  fair_list_rows_clear (self->people);
  fair_list_rows_clear (self->waiting);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
        continue;
      add_person (self, person, open);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->people), any);
  gtk_widget_set_visible (self->nobody, !any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), any);
  gtk_widget_set_sensitive (self->reveal, n > 0);
}

static void
add_fact (GtkListBox *list,
          const char *title,
          const char *subtitle,
          char       *value)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *label = gtk_label_new (value);
  g_autofree char *escaped =
      subtitle != NULL ? g_markup_escape_text (subtitle, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (escaped != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_label_set_width_chars (
      GTK_LABEL (label), (int) MIN (g_utf8_strlen (value, -1), VALUE_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), VALUE_CHARS);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);
  g_free (value);
}

static void
add_kappa (GtkListBox *list, const char *title, const FairKappa *kappa)
{
  g_autofree char *detail = fair_blind_words_kappa_detail (kappa);

  add_fact (list, title, detail, fair_blind_words_kappa (kappa));
}

static void
show_agreement (FairBlindPage *self, const FairBlindResult *result)
{
  fair_list_rows_clear (self->agreement);
  add_kappa (self->agreement, _ ("Everyone"), &result->people);
  add_kappa (self->agreement, _ ("Within Marketing"), &result->marketing);
  add_kappa (self->agreement, _ ("Within Sales"), &result->sales);
  add_kappa (self->agreement, _ ("The majority and the draft"), &result->card);

  fair_list_rows_clear (self->outcome);
  add_fact (self->outcome, _ ("Won of what the people called MQLs"), NULL,
            fair_blind_words_rate (&result->won_of_yes));
  add_fact (self->outcome, _ ("Won of what they did not"), NULL,
            fair_blind_words_rate (&result->won_of_no));
  add_fact (self->outcome, _ ("Won of what the draft makes MQLs"), NULL,
            fair_blind_words_rate (&result->card_won_of_yes));
  add_fact (self->outcome, _ ("Won of what it does not"), NULL,
            fair_blind_words_rate (&result->card_won_of_no));
  add_fact (self->outcome, _ ("People and draft say the same"), NULL,
            fair_blind_words_rate (&result->same_as_card));
}

static void
add_talk (FairBlindPage *self, const FairBlindLead *lead)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *votes;
  g_autofree char *title = g_strdup_printf (_ ("Lead %u"), lead->lead + 1);
  g_autofree char *words = fair_blind_words_lead (lead);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *said = fair_blind_words_votes (lead);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  votes = gtk_label_new (said);
  gtk_label_set_wrap (GTK_LABEL (votes), TRUE);
  gtk_label_set_xalign (GTK_LABEL (votes), 1.0);
  gtk_label_set_width_chars (GTK_LABEL (votes), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (votes), 28);
  gtk_widget_add_css_class (votes, "caption");
  gtk_widget_add_css_class (votes, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), votes);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->talk, row);
  g_array_append_val (self->talked, lead->row);
}

static void
show_result (FairBlindPage *self)
{
  const FairBlindSession *last = find_last (self);
  g_autoptr (FairBlindResult) result = NULL;
  g_autofree char *title = NULL;

  if (last != NULL)
    result = fair_blind_scoring_dup_result (get_scoring (self), last->id, NULL);
  gtk_widget_set_visible (self->result, result != NULL);
  gtk_widget_set_visible (self->no_result, result == NULL);
  if (result == NULL)
    return;

  title = g_strdup_printf (ngettext ("Session %u: %u person finished",
                                     "Session %u: %u people finished",
                                     result->raters),
                           last->number, result->raters);
  gtk_label_set_text (self->result_title, title);
  show_agreement (self, result);
  fair_list_rows_clear (self->talk);
  g_array_set_size (self->talked, 0);
  for (guint i = 0; i < result->talk->len; i++)
    add_talk (self, &g_array_index (result->leads, FairBlindLead,
                                    g_array_index (result->talk, guint, i)));
  gtk_widget_set_visible (self->talk_heading, result->talk->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->talk), result->talk->len > 0);
}

static gboolean
is_replaying (FairBlindPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "replay") ==
         0;
}

static void
show (FairBlindPage *self)
{
  FairWorkshop           *workshop = fair_page_get_workshop (FAIR_PAGE (self));
  const FairBlindSession *open;

  if (workshop == NULL || self->stack == NULL)
    return;

  if (!is_replaying (self))
    gtk_stack_set_visible_child_name (
        self->stack,
        fair_past_get_history (fair_workshop_get_past (workshop), NULL) != NULL
            ? "page"
            : "empty");
  open = fair_blind_scoring_get_open (get_scoring (self));
  gtk_stack_set_visible_child_name (self->session,
                                    open != NULL ? "open" : "none");
  gtk_widget_set_sensitive (self->start,
                            !fair_workshop_get_read_only (workshop));
  if (open != NULL)
    show_open (self, open);
  show_result (self);
}

static void
fair_blind_page_summarize (FairPage *page)
{
  FairBlindPage          *self = FAIR_BLIND_PAGE (page);
  const FairBlindSession *open =
      fair_blind_scoring_get_open (get_scoring (self));
  guint            of = 0, n;
  g_autofree char *words = NULL;

  if (open != NULL)
    {
      n = fair_blind_scoring_count_finished (get_scoring (self), open->id, &of);
      words = g_strdup_printf ("%u/%u", n, of);
    }
  fair_page_set_state (page, open != NULL ? FAIR_PAGE_STARTED : FAIR_PAGE_EMPTY,
                       words);
}

static void
fair_blind_page_refresh (FairPage *page, FairChange what)
{
  show (FAIR_BLIND_PAGE (page));
}

static gboolean
show_now (gpointer user_data)
{
  FairBlindPage *self = user_data;

  self->pending = 0;
  if (fair_page_get_workshop (FAIR_PAGE (self)) != NULL)
    {
      fair_blind_page_summarize (FAIR_PAGE (self));
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        show (self);
    }

  return G_SOURCE_REMOVE;
}

static void
show_soon (FairBlindPage *self)
{
  if (self->pending == 0)
    self->pending =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_now, self, NULL);
}

static void
on_start (FairBlindPage *self)
{
  GError *error = NULL;

  fair_blind_scoring_open (
      get_scoring (self),
      (guint) gtk_spin_button_get_value_as_int (self->count), &error);
  fair_page_report (FAIR_PAGE (self), error);
}

static void
on_reveal (FairBlindPage *self)
{
  GError *error = NULL;

  fair_blind_scoring_reveal (get_scoring (self), &error);
  fair_page_report (FAIR_PAGE (self), error);
}

static void
on_break_off (FairBlindPage *self)
{
  GError *error = NULL;

  fair_blind_scoring_cancel (get_scoring (self), &error);
  fair_page_report (FAIR_PAGE (self), error);
}

static void
on_answer (FairBlindPage *self, FairPersonRow *row)
{
  g_autofree char *id =
      g_strdup (fair_person_get_id (fair_person_row_get_person (row)));

  gtk_menu_button_popdown (self->answer);
  gtk_window_present (GTK_WINDOW (fair_blind_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      fair_page_get_workshop (FAIR_PAGE (self)), id)));
}

static void
on_talk (FairBlindPage *self, GtkListBoxRow *row)
{
  FairPage *page = FAIR_PAGE (self);
  guint     index = (guint) gtk_list_box_row_get_index (row);

  /* Names of leads are never shown to a room. */
  if (index >= self->talked->len || fair_page_get_presenting (page))
    return;

  fair_replay_pane_show (self->replay, fair_page_get_workshop (page),
                         g_array_index (self->talked, guint32, index));
  gtk_stack_set_visible_child_name (self->stack, "replay");
  fair_page_set_can_go_back (page, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->replay), GTK_DIR_TAB_FORWARD);
}

static gboolean
fair_blind_page_go_back (FairPage *page)
{
  FairBlindPage *self = FAIR_BLIND_PAGE (page);

  if (!is_replaying (self))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "page");
  fair_page_set_can_go_back (page, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->talk), GTK_DIR_TAB_FORWARD);

  return TRUE;
}

static void
on_workshop (FairBlindPage *self)
{
  FairWorkshop *workshop = fair_page_get_workshop (FAIR_PAGE (self));

  if (self->stack == NULL)
    return;

  fair_blind_page_go_back (FAIR_PAGE (self));
  g_signal_group_set_target (self->scoring,
                             workshop != NULL ? get_scoring (self) : NULL);
  g_signal_group_set_target (
      self->people_signals,
      workshop != NULL ? fair_meeting_get_people (get_meeting (self)) : NULL);
}

static void
fair_blind_page_dispose (GObject *object)
{
  FairBlindPage *self = FAIR_BLIND_PAGE (object);

  self->stack = NULL;
  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_object (&self->scoring);
  g_clear_object (&self->people_signals);
  g_clear_pointer (&self->talked, g_array_unref);

  G_OBJECT_CLASS (fair_blind_page_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, stack);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, session);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, count);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, start);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, title);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, finished);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, progress);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, people);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, answer);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, reveal);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, result);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, no_result);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, result_title);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, agreement);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, talk_heading);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, talk);
  gtk_widget_class_bind_template_child (widget_class, FairBlindPage, replay);
  gtk_widget_class_bind_template_callback (widget_class, on_workshop);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal);
  gtk_widget_class_bind_template_callback (widget_class, on_break_off);
  gtk_widget_class_bind_template_callback (widget_class, on_answer);
  gtk_widget_class_bind_template_callback (widget_class, on_talk);
}
/* clang-format on */

static void
fair_blind_page_class_init (FairBlindPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FairPageClass  *page_class = FAIR_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_blind_page_dispose;
  page_class->refresh = fair_blind_page_refresh;
  page_class->summarize = fair_blind_page_summarize;
  page_class->go_back = fair_blind_page_go_back;

  g_type_ensure (FAIR_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (FAIR_TYPE_REPLAY_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-blind-page.ui");
  bind_children (widget_class);
}

static void
fair_blind_page_init (FairBlindPage *self)
{
  self->talked = g_array_new (FALSE, FALSE, sizeof (guint32));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scoring = g_signal_group_new (FAIR_TYPE_BLIND_SCORING);
  g_signal_group_connect_swapped (self->scoring, "changed",
                                  G_CALLBACK (show_soon), self);
  g_signal_group_connect_swapped (self->scoring, "answered",
                                  G_CALLBACK (show_soon), self);
  self->people_signals = g_signal_group_new (FAIR_TYPE_PEOPLE);
  g_signal_group_connect_swapped (self->people_signals, "changed",
                                  G_CALLBACK (show_soon), self);
}
