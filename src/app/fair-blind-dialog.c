/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-blind-dialog.h"

#include "app/fair-data-words.h"
#include "app/fair-list-rows.h"
#include "base/fair-i18n.h"

/* A value that is longer goes on in the next line. */
#define VALUE_CHARS 30

#define N_VERDICTS (FAIR_BLIND_SKIPPED + 1)

struct _FairBlindDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkLabel        *place;
  GtkListBox      *fields;
  GtkListBox      *activities;
  GtkLabel        *more;
  GtkToggleButton *verdict[N_VERDICTS];
  GtkWidget       *previous;
  GtkWidget       *next;
  GtkLabel        *trouble;

  /* Owned */
  FairWorkshop *workshop;
  char         *participant;
  char         *session;

  guint    lead;
  guint    n_leads;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FairBlindDialog, fair_blind_dialog, ADW_TYPE_WINDOW)

static FairBlindScoring *
get_scoring (FairBlindDialog *self)
{
  return fair_meeting_get_blind_scoring (
      fair_workshop_get_meeting (self->workshop));
}

static void
fail (FairBlindDialog *self, const GError *error)
{
  gtk_label_set_text (self->trouble, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
}

static void
add_row (GtkListBox *list, const char *title, const char *value)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *label = gtk_label_new (value);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 1.0);
  gtk_label_set_width_chars (
      GTK_LABEL (label), (int) MIN (g_utf8_strlen (value, -1), VALUE_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), VALUE_CHARS);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);
}

static void
show_activities (FairBlindDialog *self, const FairLeadSheet *sheet)
{
  g_autofree char *more = NULL;

  fair_list_rows_clear (self->activities);
  for (guint i = 0; i < sheet->activities->len; i++)
    {
      const FairSheetActivity *activity =
          g_ptr_array_index (sheet->activities, i);
      g_autofree char *day = g_strdup_printf (_ ("day %u"), activity->day);
      g_autofree char *type = fair_data_words_activity (activity->type);
      g_autofree char *words =
          activity->detail != NULL
              ? g_strdup_printf ("%s · %s", type, activity->detail)
              : g_strdup (type);

      if (activity->times > 1)
        {
          g_autofree char *once = g_steal_pointer (&words);

          /* Translators: an activity, and how often on that day */
          words = g_strdup_printf (_ ("%s, %u times"), once, activity->times);
        }
      add_row (self->activities, words, day);
    }
  more = g_strdup_printf (ngettext ("%u earlier activity is left out",
                                    "%u earlier activities are left out",
                                    sheet->more),
                          sheet->more);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), sheet->more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->activities),
                          sheet->activities->len > 0);
}

static void
show_verdict (FairBlindDialog *self)
{
  FairBlindVerdict verdict = FAIR_BLIND_NOT_MQL;
  gboolean         said =
      fair_blind_scoring_get_own (get_scoring (self), self->session,
                                  self->participant, self->lead, &verdict);

  self->showing = TRUE;
  for (guint i = 0; i < N_VERDICTS; i++)
    gtk_toggle_button_set_active (self->verdict[i], said && verdict == i);
  self->showing = FALSE;
}

static void
show (FairBlindDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairLeadSheet) sheet = fair_blind_scoring_dup_sheet (
      get_scoring (self), self->session, self->lead, &error);
  g_autofree char *place =
      g_strdup_printf (_ ("Lead %u of %u"), self->lead + 1, self->n_leads);

  gtk_label_set_text (self->place, place);
  gtk_widget_set_sensitive (self->previous, self->lead > 0);
  gtk_widget_set_sensitive (self->next, self->lead + 1 < self->n_leads);
  fair_list_rows_clear (self->fields);
  fail (self, error);
  if (sheet == NULL)
    return;

  for (guint i = 0; i < sheet->fields->len; i++)
    {
      const FairSheetField *field = g_ptr_array_index (sheet->fields, i);
      g_autofree char      *name = fair_data_words_attribute (field->name);
      g_autofree char      *value =
          fair_data_words_value (field->name, field->value);

      add_row (self->fields, name, value);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->fields), sheet->fields->len > 0);
  show_activities (self, sheet);
  show_verdict (self);
}

static void
go (FairBlindDialog *self, int by)
{
  int lead = (int) self->lead + by;

  if (lead < 0 || lead >= (int) self->n_leads)
    return;
  self->lead = (guint) lead;
  show (self);
}

static void
on_previous (FairBlindDialog *self)
{
  go (self, -1);
}

static void
on_next (FairBlindDialog *self)
{
  go (self, 1);
}

static void
on_verdict (FairBlindDialog *self, GtkToggleButton *button)
{
  g_autoptr (GError) error = NULL;

  if (self->showing || self->workshop == NULL)
    return;

  for (guint i = 0; i < N_VERDICTS; i++)
    if (self->verdict[i] == button)
      fair_blind_scoring_answer (get_scoring (self), self->participant,
                                 self->lead, i, &error);
  if (error == NULL && self->lead + 1 < self->n_leads)
    go (self, 1);
  else
    show_verdict (self);
  fail (self, error);
}

static void
fair_blind_dialog_dispose (GObject *object)
{
  FairBlindDialog *self = FAIR_BLIND_DIALOG (object);

  g_clear_object (&self->workshop);
  g_clear_pointer (&self->participant, g_free);
  g_clear_pointer (&self->session, g_free);

  G_OBJECT_CLASS (fair_blind_dialog_parent_class)->dispose (object);
}

/* clang-format off */
static void
bind_children (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < N_VERDICTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("verdict%u", i);

      gtk_widget_class_bind_template_child_full (widget_class, id, FALSE,
                                                 G_STRUCT_OFFSET (FairBlindDialog, verdict) + (gssize) (i * sizeof (gpointer)));
    }
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, place);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, activities);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, more);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, previous);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, next);
  gtk_widget_class_bind_template_child (widget_class, FairBlindDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_verdict);
}
/* clang-format on */

static void
fair_blind_dialog_class_init (FairBlindDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fair_blind_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-blind-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_blind_dialog_init (FairBlindDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The first lead of which nothing was said yet. */
static guint
find_first (FairBlindDialog *self)
{
  FairBlindVerdict verdict;

  for (guint i = 0; i < self->n_leads; i++)
    if (!fair_blind_scoring_get_own (get_scoring (self), self->session,
                                     self->participant, i, &verdict))
      return i;

  return 0;
}

/**
 * fair_blind_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: a workshop whose meeting has an open session of blind scoring
 * @participant: who says it
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairBlindDialog *
fair_blind_dialog_new (GtkWindow    *parent,
                       FairWorkshop *workshop,
                       const char   *participant)
{
  FairBlindDialog        *self;
  FairMeeting            *meeting;
  const FairBlindSession *session;
  g_autofree char        *title = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (participant != NULL, NULL);

  meeting = fair_workshop_get_meeting (workshop);
  session =
      fair_blind_scoring_get_open (fair_meeting_get_blind_scoring (meeting));
  g_return_val_if_fail (session != NULL, NULL);

  self = g_object_new (FAIR_TYPE_BLIND_DIALOG, "transient-for", parent, NULL);
  self->workshop = g_object_ref (workshop);
  self->participant = g_strdup (participant);
  self->session = g_strdup (session->id);
  self->n_leads = g_strv_length (session->leads);
  /* Translators: %s is a person */
  title = g_strdup_printf (
      _ ("Blind Scoring for %s"),
      fair_people_get_name (fair_meeting_get_people (meeting), participant));
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->lead = find_first (self);
  show (self);

  return self;
}
