/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-answer-dialog.h"

#include "app/fair-target-entry.h"
#include "base/fair-i18n.h"

struct _FairAnswerDialog
{
  AdwWindow parent_instance;

  /* Borrowed from the template */
  GtkButton  *save;
  GtkLabel   *trouble;
  GtkListBox *questions;

  /* Owned */
  FairWorkshop *workshop;
  char         *participant;
  char         *round;
  GPtrArray    *entries;

  /* Borrowed, in the same order: whether there is no opinion */
  GPtrArray *passes;
};

G_DEFINE_FINAL_TYPE (FairAnswerDialog, fair_answer_dialog, ADW_TYPE_WINDOW)

static FairRounds *
get_rounds (FairAnswerDialog *self)
{
  return fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop));
}

static void
check (FairAnswerDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      GtkWidget *entry = g_ptr_array_index (self->entries, i);
      gboolean   passes =
          gtk_check_button_get_active (g_ptr_array_index (self->passes, i));
      double value;

      gtk_widget_set_sensitive (entry, !passes);
      any = any || passes ||
            fair_target_entry_get_value (FAIR_TARGET_ENTRY (entry), &value);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), any);
}

static gboolean
propose (FairAnswerDialog *self, guint at, GError **error)
{
  FairTargetEntry *entry = g_ptr_array_index (self->entries, at);
  double           value;

  if (gtk_check_button_get_active (g_ptr_array_index (self->passes, at)))
    return fair_rounds_pass (get_rounds (self), self->participant,
                             fair_target_entry_get_target (entry), error);

  return !fair_target_entry_get_value (entry, &value) ||
         fair_rounds_propose (get_rounds (self), self->participant,
                              fair_target_entry_get_target (entry), value,
                              error);
}

static void
on_save (FairAnswerDialog *self)
{
  const FairRound *open = fair_rounds_get_open (get_rounds (self));
  g_autoptr (GError) error = NULL;
  gboolean good = TRUE;

  if (open == NULL || !g_str_equal (open->id, self->round))
    {
      gtk_label_set_text (self->trouble, _ ("This round is over."));
      gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
      return;
    }

  for (guint i = 0; good && i < self->entries->len; i++)
    good = propose (self, i, &error);
  if (good)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  gtk_label_set_text (self->trouble, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
}

static void
fair_answer_dialog_finalize (GObject *object)
{
  FairAnswerDialog *self = FAIR_ANSWER_DIALOG (object);

  g_clear_object (&self->workshop);
  g_free (self->participant);
  g_free (self->round);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->passes);

  G_OBJECT_CLASS (fair_answer_dialog_parent_class)->finalize (object);
}

static void
fair_answer_dialog_class_init (FairAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fair_answer_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FairAnswerDialog, save);
  gtk_widget_class_bind_template_child (widget_class, FairAnswerDialog,
                                        trouble);
  gtk_widget_class_bind_template_child (widget_class, FairAnswerDialog,
                                        questions);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "window.close", NULL);
}

static void
fair_answer_dialog_init (FairAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_ptr_array_new ();
  self->passes = g_ptr_array_new ();
}

static void
add_question (FairAnswerDialog *self, const char *target)
{
  FairMeeting     *meeting = fair_workshop_get_meeting (self->workshop);
  g_autofree char *name = fair_meeting_dup_target_name (meeting, target);
  g_autofree char *title = g_markup_escape_text (name, -1);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *entry = fair_target_entry_new (target, name, TRUE);
  GtkWidget *pass = gtk_check_button_new_with_mnemonic (_ ("_No opinion"));
  /* Translators: %s is what is asked */
  g_autofree char *spoken = g_strdup_printf (_ ("No opinion on %s"), name);

  gtk_widget_set_valign (pass, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pass),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (fair_rounds_has_answered (get_rounds (self), self->round,
                                self->participant, target))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                                 _ ("answered; a new value replaces it"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pass);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), NULL);
  gtk_list_box_append (self->questions, row);
  g_ptr_array_add (self->entries, entry);
  g_ptr_array_add (self->passes, pass);
  g_signal_connect_object (pass, "toggled", G_CALLBACK (check), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (check), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fair_answer_dialog_new:
 * @parent: (nullable): the window it stands over
 * @workshop: a workshop whose meeting has an open round
 * @participant: whose answer it is
 *
 * Returns: (transfer none): a dialog, not yet presented
 */
FairAnswerDialog *
fair_answer_dialog_new (GtkWindow    *parent,
                        FairWorkshop *workshop,
                        const char   *participant)
{
  FairAnswerDialog *self;
  const FairRound  *round;
  FairMeeting      *meeting;
  g_autofree char  *title = NULL;

  g_return_val_if_fail (FAIR_IS_WORKSHOP (workshop), NULL);
  g_return_val_if_fail (participant != NULL, NULL);

  meeting = fair_workshop_get_meeting (workshop);
  round = fair_rounds_get_open (fair_meeting_get_rounds (meeting));
  g_return_val_if_fail (round != NULL, NULL);

  self = g_object_new (FAIR_TYPE_ANSWER_DIALOG, "transient-for", parent, NULL);
  self->workshop = g_object_ref (workshop);
  self->participant = g_strdup (participant);
  self->round = g_strdup (round->id);
  /* Translators: %s is a person */
  title = g_strdup_printf (
      _ ("Answer for %s"),
      fair_people_get_name (fair_meeting_get_people (meeting), participant));
  gtk_window_set_title (GTK_WINDOW (self), title);
  for (guint i = 0; round->targets[i] != NULL; i++)
    add_question (self, round->targets[i]);
  check (self);
  gtk_widget_child_focus (GTK_WIDGET (self->questions), GTK_DIR_TAB_FORWARD);

  return self;
}
